package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.model.Accumulation;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Trend;
import io.github.reckoner.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides whether two claims are about the same quantity, and names every way in which they are
 * not.
 *
 * <p>Stateless. A reason that stands here is a difference, or says that the one is a part of the
 * other.
 */
final class Gate {

  // The strongest difference first: what is not the same thing need not be of the same time.
  private static final ImmutableList<Relation> STRENGTH =
      ImmutableList.of(
          Relation.UNRELATED,
          Relation.DIFFERENT_MEASURE,
          Relation.DIFFERENT_SCOPE,
          Relation.DIFFERENT_AS_OF,
          Relation.PART_OF,
          Relation.TOTAL_OF);
  private static final java.util.Comparator<Reason> BY_STRENGTH =
      java.util.Comparator.comparingInt(reason -> STRENGTH.indexOf(reason.relation()));

  // A share of some is no part of the share of all.
  private static final ImmutableSet<Unit.Kind> RATIOS =
      Sets.immutableEnumSet(
          Unit.Kind.PERCENT, Unit.Kind.RATE, Unit.Kind.SPEED, Unit.Kind.AGE, Unit.Kind.TEMPERATURE);

  private final Subject first;
  private final Subject second;
  private final Setting setting;
  private final boolean sameArticle;
  private final boolean sameNumber;
  private final Likeness likeness;
  private final boolean areRivalsAboard;
  private final Scopes scopes;
  private final List<Reason> reasons = new ArrayList<>();
  // What rests on the wording alone.
  private final List<Reason> weak = new ArrayList<>();

  private Gate(Subject first, Subject second, Setting setting) {
    this.first = first;
    this.second = second;
    this.setting = setting;
    this.sameArticle = first.claim().article().equals(second.claim().article());
    this.sameNumber = Magnitude.same(first, second);
    this.likeness = Likeness.of(first, second, setting);
    this.areRivalsAboard = Subsets.areRivalsAboard(first, second);
    this.scopes = new Scopes(first, second, setting, likeness, isCountable());
  }

  /**
   * Returns every way in which two claims count different things, the strongest first; none if they
   * pass.
   */
  static ImmutableList<Reason> reasons(Subject first, Subject second, Setting setting) {
    return new Gate(first, second, setting).judge();
  }

  private ImmutableList<Reason> judge() {
    if (Phrasing.areInstead(first, second)) {
      return ImmutableList.of();
    }
    if (isLinked(first, second)) {
      add(Relation.PART_OF, "the article counts the first among the second");
      return ImmutableList.copyOf(reasons);
    }
    if (isLinked(second, first)) {
      add(Relation.TOTAL_OF, "the article counts the second among the first");
      return ImmutableList.copyOf(reasons);
    }
    if (isOneStory() && added(Scenes.difference(first, second))) {
      return ImmutableList.copyOf(reasons);
    }
    if (!sameNumber && Tellings.areSiblings(first, second)) {
      add(Relation.DIFFERENT_SCOPE, "the article counts both among one whole");
      return ImmutableList.copyOf(reasons);
    }
    unit();
    age();
    capacity();
    things();
    Ballots.difference(first, second).ifPresent(reasons::add);
    if (isOneStory() && !sameNumber) {
      Foreseen.difference(first, second).ifPresent(reasons::add);
    }
    if (Polled.is(first) && Polled.is(second)) {
      added(Polled.difference(first, second));
      scopes.population().ifPresent(reasons::add);
    } else if (Polled.is(first) != Polled.is(second)
        && !sameNumber
        && !Amounts.areAnswers(first, second)) {
      add(Relation.DIFFERENT_MEASURE, "only one of the two was asked for in a poll");
    } else if (isOneRise()) {
      added(PriceRises.difference(first, second));
    } else if (!isOneAge() && category() && !partners() && !oneCrowd() && !added(parts().told())) {
      scopes.population().ifPresent(reasons::add);
      words();
    }
    incident();
    scopes.place().ifPresent(reasons::add);
    Agents.difference(first, second).ifPresent(reasons::add);
    scopes.status().ifPresent(reasons::add);
    Times times = new Times(first, second, setting);
    times.difference().ifPresent(reasons::add);
    if (reasons.isEmpty() && !weak.isEmpty()) {
      times.movement().ifPresent(reasons::add);
    }
    return ordered();
  }

  // What is told of one thing at two times or places is told in other words; so time and scope go
  // before a difference in wording, if there is something that both speak of.
  private ImmutableList<Reason> ordered() {
    reasons.sort(BY_STRENGTH);
    boolean scoped =
        !reasons.isEmpty()
            && (reasons.get(0).relation() == Relation.DIFFERENT_SCOPE
                || (reasons.get(0).relation() == Relation.DIFFERENT_AS_OF && likeness.sharesTopic())
                || (isPart(reasons.get(0).relation()) && isOneStory() && isNamed()));
    return scoped
        ? ImmutableList.<Reason>builder().addAll(reasons).addAll(weak).build()
        : ImmutableList.sortedCopyOf(BY_STRENGTH, Iterables.concat(weak, reasons));
  }

  // A bare number counts whatever its article counts, and is no whole of what another names.
  private boolean isNamed() {
    boolean part = reasons.get(0).relation() == Relation.PART_OF;
    Measure whole = (part ? second : first).measure();
    boolean befallen = whole.category().isPresent();
    return likeness.sharesTopic()
        && (befallen || !whole.head().isEmpty())
        && (!befallen || whole.category().equals((part ? first : second).measure().category()));
  }

  private static boolean isPart(Relation relation) {
    return relation == Relation.PART_OF || relation == Relation.TOTAL_OF;
  }

  /** Returns whether the article says that it counts the part among the whole. */
  static boolean isLinked(Subject part, Subject whole) {
    if (!part.claim().article().equals(whole.claim().article())) {
      return false;
    }
    if (Phrasing.areInstead(part, whole)) {
      return false;
    }
    if (part.measure().partOf().filter(id -> id.equals(whole.claim().id())).isPresent()) {
      return true;
    }
    Unit.Kind kind = part.claim().figure().unit().kind();
    return kind == whole.claim().figure().unit().kind()
        && Magnitude.fitsIn(part, whole)
        && (Phrasing.link(part, whole).equals(Optional.of(Phrasing.Link.PART))
            || Phrasing.link(whole, part).equals(Optional.of(Phrasing.Link.WHOLE)));
  }

  private void unit() {
    added(UnitsApart.difference(first, second, isOneStory()));
    trend();
  }

  private void trend() {
    Trend trend = Trends.of(first);
    Trend otherTrend = Trends.of(second);
    boolean opposite = trend != Trend.NONE && otherTrend != Trend.NONE;
    // "cut 716 billion" and "took more than 700 billion" are one amount, whatever the verb.
    boolean moved =
        opposite
            ? !sameNumber
            : likeness.isWide()
                && !Counters.isRetold(first, second)
                && !Counters.areRivalEstimates(first, second)
                && !isOneFate()
                && !isOneRise();
    if (trend != otherTrend && moved) {
      // "Lost 43 votes" counts votes as "won with 63" does.
      boolean counts = !opposite && first.claim().figure().unit().kind() == Unit.Kind.COUNT;
      (counts ? weak : reasons)
          .add(
              new Reason(
                  Relation.DIFFERENT_MEASURE,
                  opposite ? "one a rise, the other a fall" : "one a change, the other a level"));
    }
  }

  // "Recovered 19 bodies" and "found 34", "lost 1.9 billion" and "the loss came to 640 million".
  private boolean isOneFate() {
    return isClosed() || Amounts.areLosses(first, second);
  }

  private boolean isClosed() {
    return first.fate().isPresent()
        && first.fate().equals(second.fate())
        && !Categories.entry(first.fate().get()).open();
  }

  private void age() {
    boolean ages =
        first.claim().figure().unit().kind() == Unit.Kind.AGE
            && second.claim().figure().unit().kind() == Unit.Kind.AGE;
    boolean apart = setting.isApart() && !AgeBearers.areOne(first, second);
    if (ages && (apart || AgeBearers.areTwo(first, second))) {
      add(Relation.DIFFERENT_SCOPE, "the ages of two people");
    }
  }

  private boolean isOneRise() {
    return isOneStory()
        && PriceRises.are(first, second)
        && (sameNumber
            || PriceRises.difference(first, second).isPresent()
            || PriceRises.areOfOneSpan(first, second));
  }

  // The age of one bearer is told in whatever words come along.
  private boolean isOneAge() {
    return isOneStory() && AgeBearers.areOne(first, second);
  }

  // "Licensed to carry 100" says nothing of how many were on board.
  private void capacity() {
    if (!sameNumber && Aboard.isCapacity(first) != Aboard.isCapacity(second)) {
      add(Relation.DIFFERENT_MEASURE, "only one counts as many as there is room for");
    }
  }

  // "A tower of 24 storeys", "24 dead".
  private void things() {
    if ((Counted.isOfPeople(first) && Counted.isOfThings(second))
        || (Counted.isOfPeople(second) && Counted.isOfThings(first))) {
      add(Relation.DIFFERENT_MEASURE, "one counts people, the other things");
    }
    // "300 families fled" are not 300 people.
    if (isClosed() && !sameNumber && first.isOfFamilies() != second.isOfFamilies()) {
      add(Relation.DIFFERENT_MEASURE, "only one counts families");
    }
  }

  // Returns whether population and words have to be looked at still.
  private boolean category() {
    Optional<Category> one = first.fate();
    Optional<Category> other = second.fate();
    if (one.isPresent() && other.isPresent() && !one.equals(other)) {
      Category a = one.get();
      Category b = other.get();
      if (AsOfs.areOfOtherMonths(first, second)
          && (Categories.isPart(a, b) || Categories.isPart(b, a))) {
        add(Relation.DIFFERENT_SCOPE, "one counts " + a + ", the other months apart " + b);
      } else if (Categories.isPart(a, b) && Magnitude.fitsIn(first, second)) {
        add(Relation.PART_OF, a + " is counted among " + b);
      } else if (Categories.isPart(b, a) && Magnitude.fitsIn(second, first)) {
        add(Relation.TOTAL_OF, b + " is counted among " + a);
      } else {
        if (Categories.areOfOneOutbreak(a, b)) {
          return true;
        }
        add(Relation.DIFFERENT_MEASURE, "one counts " + a + ", the other " + b);
      }
      return false;
    }
    return true;
  }

  // Returns whether the amounts are had with others, so that no words need be looked at.
  private boolean partners() {
    return switch (isOneStory() ? Partners.of(first, second) : Partners.Kin.SAME) {
      case SAME -> false;
      case APART -> !sameNumber && added(Relation.DIFFERENT_SCOPE, "amounts had with others");
      case NARROWER ->
          Magnitude.isLess(first, second)
              && added(Relation.PART_OF, "the first is had with some only");
      case WIDER ->
          Magnitude.isLess(second, first)
              && added(Relation.TOTAL_OF, "the second is had with some only");
    };
  }

  private boolean added(Relation relation, String says) {
    add(relation, says);
    return true;
  }

  private void words() {
    if (!sameNumber) {
      increment(first.measure().accumulation(), second.measure().accumulation());
    }
    boolean one =
        isOneStory() && (Ballots.areForOne(first, second) || (sameNumber && Amounts.isOdd(first)));
    if (!isClosed()
        && !one
        && !added(parts().subset())
        && !likeness.suffices()
        && !Replaced.areOneOfSentence(first, second)
        && !(isOneStory() && NewValues.areFromTo(first, second))) {
      differ(first.measure(), second.measure());
    }
  }

  private boolean oneCrowd() {
    return isOneStory()
        && (areRivalsAboard || (!likeness.isWide() && Subsets.areOneCrowd(first, second)));
  }

  private boolean isCountable() {
    return Stream.of(first, second)
        .map(subject -> subject.claim().figure().unit().kind())
        .noneMatch(RATIOS::contains);
  }

  private boolean isOneStory() {
    return sameArticle || setting == Setting.ONE_INCIDENT;
  }

  // "Another 20" are among the 26 of whom the article tells, and never their rivals.
  private void increment(Accumulation one, Accumulation other) {
    boolean firstNew = one == Accumulation.INCREMENT;
    if (firstNew == (other == Accumulation.INCREMENT)) {
      return;
    }
    // "1,442 were sent home. Another 711 remain in custody."
    boolean others =
        sameArticle
            && !first.measure().category().equals(second.measure().category())
            && !first.measure().predicate().equals(second.measure().predicate());
    if (others || (sameArticle && (firstNew ? second : first).measure().partOf().isPresent())) {
      add(Relation.DIFFERENT_SCOPE, "the one comes beside the other");
    } else if (sameArticle
        && Magnitude.fitsIn(firstNew ? first : second, firstNew ? second : first)) {
      add(firstNew ? Relation.PART_OF : Relation.TOTAL_OF, "the one is added to the other");
    } else {
      add(Relation.DIFFERENT_MEASURE, "one a total, the other new since the last report");
    }
  }

  private void differ(Measure one, Measure other) {
    String heads =
        one.head().equals(other.head())
            ? "\"" + one.text() + "\", the other \"" + other.text() + "\", of another kind"
            : "one counts " + one.head() + ", the other " + other.head();
    switch (likeness.kinship()) {
      case SIBLING -> add(Relation.DIFFERENT_SCOPE, heads);
      case OTHER -> add(Relation.DIFFERENT_MEASURE, heads);
      case SAME, NARROWER, BROADER ->
          weak.add(
              new Reason(
                  isOneStory() && Tellings.runOn(first, second)
                      ? Relation.DIFFERENT_AS_OF
                      : alike(one, other) ? Relation.DIFFERENT_SCOPE : Relation.DIFFERENT_MEASURE,
                  "\"" + one.text() + "\", the other \"" + other.text() + "\""));
    }
  }

  // The same is said of the same kind of thing, so that only whom or where can differ.
  private static boolean alike(Measure one, Measure other) {
    boolean placed = one.place().isPresent() && other.place().isPresent();
    return Wording.of(one.head()).equals(Wording.of(other.head()))
        && !one.head().isEmpty()
        && (one.predicate().equals(other.predicate())
            || (placed && !one.place().equals(other.place())));
  }

  private void incident() {
    boolean counted = Counted.areFew(first) && Counted.areFew(second) && !sameNumber;
    if (setting.isApart() && (first.isToll() || second.isToll() || counted)) {
      add(Relation.DIFFERENT_SCOPE, "of two incidents");
    }
  }

  private ToldParts parts() {
    return new ToldParts(first, second, likeness, isOneStory(), isCountable());
  }

  private boolean added(Optional<Reason> reason) {
    reason.ifPresent(reasons::add);
    return reason.isPresent();
  }

  private void add(Relation relation, String says) {
    reasons.add(new Reason(relation, says));
  }
}
