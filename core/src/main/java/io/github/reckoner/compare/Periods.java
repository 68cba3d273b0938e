package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Reads for how long a result is: "earned 45 million in the quarter and 125 million in the year".
 * Stateless.
 */
final class Periods {

  private static final ImmutableSet<String> LONG = ImmutableSet.of("year", "annual", "annually");
  private static final ImmutableSet<String> SHORT = ImmutableSet.of("quarter", "quarterly");
  private static final int REACH = 6;

  private Periods() {}

  /** Returns whether the one is of a quarter and the other of a year, as their words say. */
  static boolean differ(Subject first, Subject second) {
    Optional<String> one = of(first);
    Optional<String> other = of(second);
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static Optional<String> of(Subject subject) {
    Passage sentence = subject.claim().evidence();
    Passage figure = subject.claim().figure().text();
    if (subject.claim().figure().unit().kind() != Unit.Kind.CURRENCY
        || !sentence.encloses(figure)) {
      return Optional.empty();
    }
    List<String> after =
        Wording.tokensWithDigits(sentence.quote().substring(figure.end() - sentence.start()));
    Optional<String> behind = named(after.subList(0, Math.min(REACH, after.size())));
    return behind.isPresent()
        ? behind
        : named(
            Wording.tokensWithDigits(
                sentence.quote().substring(0, figure.start() - sentence.start())));
  }

  // The first period, up to the next number; "a year ago" and "this year" are days of it.
  private static Optional<String> named(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (Character.isDigit(word.charAt(0))) {
        return Optional.empty();
      }
      boolean apart =
          i + 1 < words.size()
              && (words.get(i + 1).equals("ago")
                  || words.get(i + 1).equals("earlier")
                  || words.get(i + 1).equals("before"));
      if (apart) {
        return Optional.empty();
      }
      if (SHORT.contains(word)) {
        return Optional.of("quarter");
      }
      if (LONG.contains(word)) {
        return Optional.of("year");
      }
    }
    return Optional.empty();
  }
}
