package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.compare.Comparison.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells one thing of two owners apart by the names before it: the viewers of "CNN's debate" are not
 * those of "Fox's debate", of which the same article tells. Stateless.
 */
final class Owners {

  private Owners() {}

  /** Returns the difference in whose a thing is that one article names with two names. */
  static Optional<Reason> difference(Subject first, Subject second) {
    if (!first.claim().article().equals(second.claim().article())) {
      return Optional.empty();
    }
    for (String one : first.measure().concepts()) {
      for (String other : second.measure().concepts()) {
        if (areOfTwo(Wording.written(one), Wording.written(other))) {
          return Optional.of(
              new Reason(Relation.DIFFERENT_SCOPE, "one of " + one + ", the other of " + other));
        }
      }
    }
    return Optional.empty();
  }

  // The same common noun behind names of which none is the other's.
  private static boolean areOfTwo(List<String> one, List<String> other) {
    if (one.size() < 2 || other.size() < 2) {
      return false;
    }
    String noun = one.get(one.size() - 1);
    ImmutableSet<String> names = names(one);
    ImmutableSet<String> others = names(other);
    return noun.equals(other.get(other.size() - 1))
        && !isName(noun)
        && isName(one.get(0))
        && isName(other.get(0))
        && Sets.intersection(names, others).isEmpty();
  }

  private static ImmutableSet<String> names(List<String> words) {
    return words.stream()
        .filter(Owners::isName)
        .map(word -> Wording.stem(word.toLowerCase(Locale.ROOT)))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static boolean isName(String word) {
    return Character.isUpperCase(word.charAt(0));
  }
}
