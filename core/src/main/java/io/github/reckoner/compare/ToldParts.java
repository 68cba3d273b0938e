package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.compare.Nouns.Kinship;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells by the words of a story that one claim counts some of those whom another counts. */
final class ToldParts {

  private static final ImmutableSet<String> OTHERS =
      WordGroups.beside(ToldParts.class).of("words of others");

  private final Subject first;
  private final Subject second;
  private final Likeness likeness;
  private final boolean oneStory;
  private final boolean countable;
  private final boolean sameArticle;

  /**
   * Takes two claims.
   *
   * @param oneStory whether they stand in one article, or in articles on one happening
   * @param countable whether neither is a share or a rate
   */
  ToldParts(Subject first, Subject second, Likeness likeness, boolean oneStory, boolean countable) {
    this.first = first;
    this.second = second;
    this.likeness = likeness;
    this.oneStory = oneStory;
    this.countable = countable;
    this.sameArticle = first.claim().article().equals(second.claim().article());
  }

  /** Returns the part that words such as "of the", "alone" or "still" make. */
  Optional<Reason> told() {
    return partitive().or(this::narrowed);
  }

  // "18,000 of the stranded": some of those of whom the story tells.
  private Optional<Reason> partitive() {
    boolean ours = Phrasing.isPartitive(first);
    boolean akin =
        likeness.sharesTopic()
            || (first.measure().category().isPresent()
                && first.measure().category().equals(second.measure().category()));
    if (!oneStory || !akin || !countable || ours == Phrasing.isPartitive(second)) {
      return Optional.empty();
    }
    Subject part = ours ? first : second;
    Subject whole = ours ? second : first;
    if (areOneGroup() || (!sameArticle && part.measure().partOf().isPresent())) {
      return Optional.empty();
    }
    // One article that counts "27,800 of those" does not say the 30,000 anew.
    if (!Magnitude.isLess(part, whole) || (likeness.isNear() && !sameArticle)) {
      return Optional.empty();
    }
    return Optional.of(
        new Reason(
            ours ? Relation.PART_OF : Relation.TOTAL_OF, "the one is counted \"of the\" other"));
  }

  // "Two of the dead were children", "four children were among the dead".
  private boolean areOneGroup() {
    Population population = first.measure().population();
    return !(population.groups().isEmpty() && population.roles().isEmpty())
        && population.equals(second.measure().population());
  }

  // "12,000 in Rio alone", "377 remained in custody": some of those whom the article tells of.
  private Optional<Reason> narrowed() {
    boolean ours = isNarrowed(first);
    if (!sameArticle || ours == isNarrowed(second) || !countable) {
      return Optional.empty();
    }
    Subject part = ours ? first : second;
    Subject whole = ours ? second : first;
    boolean sameCategory =
        first.measure().category().isPresent()
            && first.measure().category().equals(second.measure().category());
    boolean other = likeness.kinship() == Kinship.OTHER || likeness.kinship() == Kinship.SIBLING;
    boolean alone = Phrasing.isAlone(part);
    // "5.8 million for the governor alone" is of the sum right before it.
    boolean money = part.claim().figure().unit().kind() == Unit.Kind.CURRENCY;
    if (alone && money && !part.claim().evidence().equals(whole.claim().evidence())) {
      return Optional.empty();
    }
    // "The union said that 23,000 were still out": another's count, and no part of the ministry's.
    boolean rivals =
        !alone
            && !part.claim().chain().isEmpty()
            && !whole.claim().chain().isEmpty()
            && !Speakers.same(part, whole);
    if (rivals
        || !(sameCategory || (alone && !other) || likeness.sharesTopic())
        || likeness.isNear()
        || !Magnitude.isLess(part, whole)
        || part.claim().figure().numeral().compareTo(whole.claim().figure().numeral()) < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Reason(
            ours ? Relation.PART_OF : Relation.TOTAL_OF,
            "the one is told of some \"alone\" or \"still\""));
  }

  private static boolean isNarrowed(Subject subject) {
    return Phrasing.isAlone(subject)
        || (subject.measure().category().isPresent()
            && Phrasing.isRest(subject)
            && !isOthers(subject));
  }

  // "1,442 were released; another 711 remain in custody": none of those.
  private static boolean isOthers(Subject subject) {
    String words = subject.claim().figure().text().quote().toLowerCase(Locale.ROOT);
    List<String> before = Phrasing.wordsBefore(subject);
    return OTHERS.contains(Iterables.getLast(before, ""))
        || OTHERS.stream().anyMatch(words::contains);
  }

  private boolean isLaterSum() {
    long days = AsOfs.daysLater(first, second).orElse(0L);
    return days != 0
        && likeness.kinship() == Kinship.SAME
        && (days > 0 ? Subsets.isSummed(second, first) : Subsets.isSummed(first, second));
  }

  // The drowned among those aboard, a sum that says that it is one.
  Optional<Reason> subset() {
    boolean alike = likeness.kinship() == Kinship.SAME && likeness.sharesTopic();
    boolean measured = first.claim().figure().unit().kind() != Unit.Kind.COUNT;
    boolean narrower = measured && likeness.kinship() == Kinship.NARROWER && likeness.sharesTopic();
    boolean broader = measured && likeness.kinship() == Kinship.BROADER && likeness.sharesTopic();
    if (!oneStory || likeness.isOneNumber()) {
      return Optional.empty();
    }
    // "Bringing the total to 151,000" in August tells what the 86,000 of May have become.
    boolean told = !likeness.isNear() && (sameArticle || !isLaterSum());
    if (Subsets.isBefallen(first, second)
        || (told && alike && Subsets.isSummed(first, second))
        || (told && narrower && Magnitude.isLess(first, second))) {
      return Optional.of(
          new Reason(Relation.PART_OF, "the first counts only some of what the second counts"));
    }
    if (Subsets.isBefallen(second, first)
        || (told && alike && Subsets.isSummed(second, first))
        || (told && broader && Magnitude.isLess(second, first))) {
      return Optional.of(
          new Reason(Relation.TOTAL_OF, "the second counts only some of what the first counts"));
    }
    return Optional.empty();
  }
}
