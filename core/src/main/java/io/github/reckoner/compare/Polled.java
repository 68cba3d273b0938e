package io.github.reckoner.compare;

import com.google.common.collect.Sets;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.internal.PollMeasures;
import io.github.reckoner.model.Measure;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells whether two figures of opinion polls measure one thing: the same kind of answer for the
 * same option. Their numbers are samples, so that those of two polls are expected to differ.
 * Stateless.
 */
final class Polled {

  private Polled() {}

  /** Returns whether a claim tells what those asked in a poll answered. */
  static boolean is(Subject subject) {
    return PollMeasures.isOne(subject.measure().head(), subject.measure().predicate());
  }

  /** Returns the name of what a poll measures: {@code support for Ann Lee among likely voters}. */
  static String name(Subject subject) {
    Measure measure = subject.measure();
    String option = measure.concepts().isEmpty() ? "" : " for " + measure.concepts().get(0);
    String asked = String.join(" and ", measure.population().roles());
    return measure.head()
        + option
        + (asked.isEmpty() ? "" : " among " + UnitNames.plural(asked))
        + ", in "
        + UnitNames.plural(subject.claim().figure().unit());
  }

  /** Returns in what the answers differ; empty if they are one. Both are answers. */
  static Optional<Reason> difference(Subject first, Subject second) {
    Measure one = first.measure();
    Measure other = second.measure();
    if (!one.head().equals(other.head())) {
      return measure("one counts " + one.head() + ", the other " + other.head());
    }
    if (one.head().equals(PollMeasures.MARGIN)) {
      return Magnitude.same(first, second)
          ? Optional.empty()
          : Optional.of(new Reason(Relation.DIFFERENT_SCOPE, "each poll has its own margin"));
    }
    Set<String> ours = options(one);
    Set<String> theirs = options(other);
    boolean undecided = one.concepts().isEmpty() && other.concepts().isEmpty();
    return undecided || !Sets.intersection(ours, theirs).isEmpty()
        ? Optional.empty()
        : measure(one.head() + of(one) + ", the other" + of(other));
  }

  private static String of(Measure measure) {
    return measure.concepts().isEmpty()
        ? " for somebody not named"
        : " for " + String.join(", ", measure.concepts());
  }

  private static Optional<Reason> measure(String says) {
    return Optional.of(new Reason(Relation.DIFFERENT_MEASURE, says));
  }

  private static Set<String> options(Measure measure) {
    Set<String> options = new TreeSet<>();
    measure.concepts().forEach(concept -> options.addAll(Wording.of(concept)));
    return options;
  }
}
