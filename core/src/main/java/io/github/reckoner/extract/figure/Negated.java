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

  /** Turns the bound of a figure around, and takes the words into it that deny it. */
  static void apply(Atoms atoms, Draft draft) {
    Optional<Quantifier> turned =
        switch (draft.quantifier) {
          case LESS_THAN -> Optional.of(Quantifier.AT_LEAST);
          case MORE_THAN -> Optional.of(Quantifier.UP_TO);
          case EXACT ->
              REACHING.contains(atoms.get(draft.from - 1).lower())
                  ? Optional.of(Quantifier.LESS_THAN)
                  : Optional.empty();
          default -> Optional.empty();
        };
    int negation = negation(atoms, draft.from);
    if (turned.isPresent() && negation >= 0 && !draft.isRange()) {
      draft.quantifier = turned.get();
      draft.from = negation;
      draft.negated = true;
    }
  }

  // The index of the word that denies what begins at another; negative if none does.
  private static int negation(Atoms atoms, int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      String word = atoms.get(i).lower();
      if (isContracted(atoms, i)) {
        return i - 2;
      }
      if (NOT.contains(word)) {
        return i;
      }
      if (!BETWEEN.contains(word)) {
        return -1;
      }
    }
    return -1;
  }

  // "Didn't": the atoms "didn", an apostrophe and "t".
  private static boolean isContracted(Atoms atoms, int at) {
    return atoms.get(at).is("t")
        && atoms.get(at).glued()
        && atoms.get(at - 1).glued()
        && atoms.get(at - 2).lower().endsWith("n");
  }
}
