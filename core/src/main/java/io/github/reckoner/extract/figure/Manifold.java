package io.github.reckoner.extract.figure;

import io.github.reckoner.nlp.Sentence;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts those of "a double murder", "the quadruple homicide", "a triple shooting". A double
 * murder-suicide left three dead.
 */
final class Manifold {

  private static final Words CRIMES = Words.group("nouns of killing");
  private static final Words ATTACKS = Words.group("nouns of attacks");

  /** So many from the token of their number on, what became of them and what they are called. */
  record Found(int first, int fold, Fate fate, String unit) {}

  private final Sentence sentence;

  Manifold(Sentence sentence) {
    this.sentence = sentence;
  }

  /** Returns those of the attack that a noun names, if it says how many. */
  Optional<Found> at(int noun) {
    boolean crime = CRIMES.contains(lower(noun));
    if (!crime && !ATTACKS.contains(lower(noun))) {
      return Optional.empty();
    }
    int size = sentence.tokens().size();
    boolean suicide =
        (noun + 2 < size && lower(noun + 1).equals("-") && lower(noun + 2).equals("suicide"))
            || (noun + 1 < size && lower(noun + 1).equals("suicide"));
    if (suicide && !crime) {
      return Optional.empty();
    }
    int before = noun > 0 && lower(noun - 1).equals("-") ? noun - 2 : noun - 1;
    int fold = before < 0 ? 0 : fold(lower(before));
    return fold > 0
        ? Optional.of(
            new Found(
                before,
                suicide ? fold + 1 : fold,
                crime ? Fate.KILLED : Fate.STRUCK,
                crime ? lower(noun) : "person"))
        : Optional.empty();
  }

  private static int fold(String word) {
    return switch (word) {
      case "double" -> 2;
      case "triple" -> 3;
      case "quadruple" -> 4;
      case "quintuple" -> 5;
      case "sextuple" -> 6;
      default -> 0;
    };
  }

  private String lower(int token) {
    return sentence.tokens().get(token).word().toLowerCase(Locale.ROOT);
  }
}
