package io.github.reckoner.compare;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Measure;
import java.util.Optional;

/** Tells votes for one from votes for another, and both from those who turned out. Stateless. */
final class Ballots {

  private static final ImmutableSet<String> TURNOUT =
      WordGroups.beside(Ballots.class).of("nouns of turning out");
  private static final ImmutableSet<String> VOTE =
      WordGroups.beside(Ballots.class).of("nouns of a vote");
  private static final long COUNTING_DAYS = 21;
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private Ballots() {}

  /** Returns why two counts or shares of votes are none of one thing; empty if they may be. */
  static Optional<Reason> difference(Subject first, Subject second) {
    Measure one = first.measure();
    Measure other = second.measure();
    if (!isOfVotes(one) || !isOfVotes(other)) {
      return Optional.empty();
    }
    if (TURNOUT.contains(one.head()) != TURNOUT.contains(other.head())
        && !Amounts.areTurnouts(first, second)) {
      return Optional.of(
          new Reason(Relation.DIFFERENT_MEASURE, "only one counts those who turned out"));
    }
    ImmutableSet<String> names = names(one);
    ImmutableSet<String> others = names(other);
    boolean apart =
        !names.isEmpty() && !others.isEmpty() && Sets.intersection(names, others).isEmpty();
    return apart
        ? Optional.of(
            new Reason(
                Relation.DIFFERENT_SCOPE,
                "one of votes for "
                    + String.join(", ", names)
                    + ", the other for "
                    + String.join(", ", others)))
        : Optional.empty();
  }

  /** Returns whether both give the votes, or the share of votes, of one who is named. */
  static boolean areForOne(Subject first, Subject second) {
    Optional<Category> votes = Optional.of(Category.VOTES);
    return first.measure().category().equals(votes)
        && second.measure().category().equals(votes)
        && first.claim().figure().unit().kind() == second.claim().figure().unit().kind()
        && !Sets.intersection(names(first.measure()), names(second.measure())).isEmpty();
  }

  /**
   * Returns whether two reports of one vote were made while it was being counted: "52.5 percent,
   * with 93 percent counted", and a day later "52.4". Two who count it are rivals.
   */
  static boolean areCountedOn(Subject first, Subject second, long days) {
    boolean nobody = first.claim().chain().isEmpty() || second.claim().chain().isEmpty();
    Optional<Category> votes = Optional.of(Category.VOTES);
    return Math.abs(days) <= COUNTING_DAYS
        && first.measure().category().equals(votes)
        && second.measure().category().equals(votes)
        && !Polled.is(first)
        && !Polled.is(second)
        && (nobody || Speakers.same(first, second));
  }

  private static boolean isOfVotes(Measure measure) {
    return measure.category().equals(Optional.of(Category.VOTES)) || VOTE.contains(measure.head());
  }

  // The surnames of those whom the measure names.
  private static ImmutableSet<String> names(Measure measure) {
    return measure.concepts().stream()
        .map(concept -> Iterables.getLast(WORDS.split(concept), ""))
        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
        .collect(ImmutableSet.toImmutableSet());
  }
}
