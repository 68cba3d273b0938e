package io.github.reckoner.compare;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.StockOrFlow;
import io.github.reckoner.model.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells by what the words mean whether one claim counts some of what another counts: the drowned
 * are among those aboard, the wheat is part of all grain. Stateless.
 *
 * <p>Words alone do not tell that the two are of one happening; whoever asks must know it.
 */
final class Subsets {

  private static final String ALL = "ALL";
  private static final String ABOARD = "ABOARD";
  private static final ImmutableSet<String> PASSENGERS = ImmutableSet.of("passenger", "traveller");
  private static final ImmutableSet<String> FORCES =
      WordGroups.beside(Subsets.class).of("nouns of forces");
  private static final double MOST_RATIO = 3;
  // By stem, who is counted: those aboard, those employed; and the words of a sum.
  private static final ImmutableMap<String, String> WHOLES =
      Lexicon.read(Subsets.class, "wholes.tsv").stream()
          .collect(
              ImmutableMap.toImmutableMap(
                  row -> Wording.stem(row.get("word")), row -> row.get("of")));
  // What happens to some of those who are there.
  private static final ImmutableSet<Category> BEFALLS =
      Sets.immutableEnumSet(
          EnumSet.of(
              Category.KILLED,
              Category.INJURED,
              Category.CASUALTIES,
              Category.MISSING,
              Category.HOSPITALISED,
              Category.RESCUED,
              Category.DETAINED,
              Category.CAPTURED,
              Category.ABDUCTED,
              Category.RELEASED,
              Category.INFECTED,
              Category.PROTESTERS,
              Category.STRIKING,
              Category.JOBS));

  private Subsets() {}

  /** Returns whether both count those who were there, such as those aboard. */
  static boolean areOneCrowd(Subject first, Subject second) {
    return isPeople(first)
        && isPeople(second)
        && !Sets.intersection(crowds(first), crowds(second)).isEmpty();
  }

  /** Returns as whom the words count people: as those aboard, as those employed. */
  static Set<String> crowds(Subject subject) {
    Stream<String> told =
        Aboard.isTold(subject) && isPeople(subject) ? Stream.of(ABOARD) : Stream.empty();
    return Stream.concat(
            told,
            subject.words().stream()
                .flatMap(word -> Optional.ofNullable(WHOLES.get(word)).stream())
                .filter(of -> !of.equals(ALL)))
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns whether both count all who were aboard one ship or the like: a manifest of 88
   * passengers is set against 132 people on board, unless either tells of a crew beside them.
   */
  static boolean areRivalsAboard(Subject first, Subject second) {
    return isAboard(first)
        && isAboard(second)
        && first.number().isPresent()
        && second.number().isPresent()
        && Magnitude.ratio(first.number().get(), second.number().get()) <= MOST_RATIO
        && (isPassengers(first) == isPassengers(second)
            || !(Aboard.tellsCrew(first) || Aboard.tellsCrew(second)));
  }

  private static boolean isAboard(Subject subject) {
    return isPeople(subject)
        && crowds(subject).contains(ABOARD)
        && subject.measure().partOf().isEmpty()
        && !Aboard.isCrew(subject)
        && !Aboard.isCapacity(subject);
  }

  private static boolean isPassengers(Subject subject) {
    return PASSENGERS.contains(subject.measure().head());
  }

  /** Returns whether a stem names a crowd that one of others names too: "aboard", "passenger". */
  static boolean isOneCrowd(String stem, Set<String> others) {
    String of = WHOLES.getOrDefault(stem, ALL);
    return !of.equals(ALL) && others.stream().anyMatch(other -> of.equals(WHOLES.get(other)));
  }

  private static boolean isPeople(Subject subject) {
    return (subject.measure().category().isEmpty() || isPayroll(subject))
        && isCount(subject)
        && (subject.measure().head().isEmpty()
            || Nouns.standard().isPerson(subject.measure().head()));
  }

  // Those whom a company employs are all of its people, whatever becomes of some.
  private static boolean isPayroll(Subject subject) {
    return subject.measure().category().equals(Optional.of(Category.JOBS))
        && subject.measure().stockOrFlow() == StockOrFlow.STOCK;
  }

  /** Returns whether the first counts some of those to whom the happening of the second befell. */
  static boolean isBefallen(Subject part, Subject whole) {
    Optional<Category> befell = part.measure().category();
    return befell.filter(BEFALLS::contains).isPresent()
        && isCount(part)
        && !isPayroll(part)
        && isPeople(whole)
        && !crowds(whole).isEmpty()
        && !Aboard.isCapacity(whole)
        && !isOfOthers(part, whole)
        && Magnitude.isLess(part, whole)
        && Magnitude.fitsIn(part, whole);
  }

  // Those pulled out are none of the "5,500 rescuers at work", jobs none of the "people without".
  private static boolean isOfOthers(Subject part, Subject whole) {
    String head = whole.measure().head();
    List<String> after = Phrasing.wordsAfter(whole);
    return (FORCES.contains(head) && !head.equals(part.measure().head()))
        || after.subList(0, Math.min(2, after.size())).contains("without");
  }

  /** Returns whether the second says that it is the sum of what the first counts. */
  static boolean isSummed(Subject part, Subject whole) {
    return saysAll(whole) && !saysAll(part) && Magnitude.isLess(part, whole);
  }

  private static boolean saysAll(Subject subject) {
    return Stream.concat(Stream.of(subject.measure().text()), subject.measure().concepts().stream())
        .flatMap(words -> Wording.tokens(words).stream())
        .anyMatch(word -> ALL.equals(WHOLES.get(Wording.stem(word))));
  }

  private static boolean isCount(Subject subject) {
    return subject.claim().figure().unit().kind() == Unit.Kind.COUNT;
  }
}
