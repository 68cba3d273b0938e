package io.github.reckoner.extract.figure;

import java.math.BigDecimal;

/** Tells the result of a match or a vote, "3-1", from a range. */
final class Scores {

  private static final Words SCORES = Words.group("score words");
  private static final Words VOTES = Words.group("words of a vote");
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(200);
  private static final BigDecimal HIGHEST_VOTE = BigDecimal.valueOf(700);
  private static final int REACH = 4;

  private Scores() {}

  /**
   * Returns whether a score begins at an index: two small integers glued by a hyphen; larger ones
   * only where the words around speak of a vote or a match.
   */
  static boolean isScore(Atoms atoms, int index) {
    Atom first = atoms.get(index);
    Atom second = atoms.get(index + 2);
    boolean joined =
        isSmall(first)
            && atoms.get(index + 1).isHyphen()
            && atoms.joins(index + 1)
            && isSmall(second);
    if (!joined || Marks.isMoneyBefore(atoms, index) || isTally(atoms, index)) {
      return false;
    }
    Atom after = atoms.get(index + 3);
    boolean measured =
        after.is("%")
            || (after.is("/") && after.glued())
            || after.isHyphen()
            || (after.glued() && after.isWord())
            || after.word().is(NumberWord.Kind.SCALE)
            || after.is("per")
            || after.is("percent");
    if (measured) {
      return false;
    }
    int order = first.value().compareTo(second.value());
    boolean vote = first.value().max(second.value()).compareTo(HIGHEST) > 0;
    return (order >= 0 && !vote) || isAmongScoreWords(atoms, index);
  }

  /** Returns whether two numbers are the yes and the no of a vote: "the Senate voted 52-48". */
  static boolean isTally(Atoms atoms, int index) {
    for (int i = 1; i <= REACH; i++) {
      if (isOfVote(atoms, index - i) || (i <= 2 && isOfVote(atoms, index + 2 + i))) {
        return true;
      }
    }
    return false;
  }

  // "Bill" is a man, or a law by its number.
  private static boolean isOfVote(Atoms atoms, int index) {
    Atom atom = atoms.get(index);
    return atoms.isOneOf(index, VOTES) && !(atom.is("bill") && atom.isCapital());
  }

  private static boolean isSmall(Atom atom) {
    return atom.kind() == Atom.Kind.INTEGER && atom.value().compareTo(HIGHEST_VOTE) <= 0;
  }

  private static boolean isAmongScoreWords(Atoms atoms, int index) {
    for (int i = 1; i <= REACH; i++) {
      if (SCORES.contains(atoms.get(index - i).lower())
          || (i <= 2 && SCORES.contains(atoms.get(index + 2 + i).lower()))) {
        return true;
      }
    }
    return false;
  }
}
