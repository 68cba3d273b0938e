package io.github.reckoner.extract.figure;

import io.github.reckoner.model.Quantifier;
import java.util.Optional;

/**
 * Turns a bound around that its clause denies: "never fell below 60" is at least 60, "has not
 * topped 100" at most 100, "did not reach 50" less than 50. Stateless.
 */
final class Negated {

  private static final Words NOT = Words.group("negations of a bound");
  private static final Words BETWEEN = Words.group("between a negation and its bound");
  private static final Words REACHING = Words.group("verbs of reaching a number");
  private static final int REACH = 5;

  private Negated() {}

  /** Returns what a bound means that begins at an index, if a negation governs it. */
  static Optional<Quantifier> of(Atoms atoms, Quantifier quantifier, int from) {
    return switch (quantifier) {
      case LESS_THAN -> isDenied(atoms, from) ? Optional.of(Quantifier.AT_LEAST) : Optional.empty();
      case MORE_THAN -> isDenied(atoms, from) ? Optional.of(Quantifier.UP_TO) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Returns whether what begins at an index is denied to have been reached. */
  static boolean isNotReached(Atoms atoms, int from) {
    return REACHING.contains(atoms.get(from - 1).lower()) && isDenied(atoms, from - 1);
  }

  private static boolean isDenied(Atoms atoms, int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      String word = atoms.get(i).lower();
      if (NOT.contains(word) || isContracted(atoms, i)) {
        return true;
      }
      if (!BETWEEN.contains(word)) {
        return false;
      }
    }
    return false;
  }

  // "Didn't": the atoms "didn", an apostrophe and "t".
  private static boolean isContracted(Atoms atoms, int at) {
    return atoms.get(at).is("t")
        && atoms.get(at).glued()
        && atoms.get(at - 1).glued()
        && atoms.get(at - 2).lower().endsWith("n");
  }
}
