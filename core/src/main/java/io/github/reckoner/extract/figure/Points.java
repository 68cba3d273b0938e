package io.github.reckoner.extract.figure;

import io.github.reckoner.extract.figure.NumberWord.Kind;
import java.math.BigDecimal;

/** Reads what is spoken behind a decimal "point": "five six", "o o o", "seventy-one", "77". */
final class Points {

  /** The most decimals that are read. */
  private static final int LONGEST = 30;

  private Points() {}

  /** Appends the decimals that begin at an index and returns the index after them. */
  static int read(Atoms atoms, int from, StringBuilder decimals) {
    Atom first = atoms.get(from);
    if (first.kind() == Atom.Kind.INTEGER) {
      decimals.append(first.value().toPlainString());
      return from + 1;
    }
    if (first.word().is(Kind.TENS) || first.word().is(Kind.TEEN)) {
      int next = atoms.overHyphen(from + 1);
      boolean compound =
          first.word().is(Kind.TENS)
              && atoms.get(next).word().is(Kind.DIGIT)
              && atoms.get(next).word().value().signum() > 0;
      BigDecimal ones = compound ? atoms.get(next).word().value() : BigDecimal.ZERO;
      decimals.append(first.word().value().add(ones).toPlainString());
      return compound ? next + 1 : from + 1;
    }
    int at = from;
    while (decimals.length() < LONGEST && isSpoken(atoms.get(at), at == from)) {
      decimals.append(atoms.get(at).word().value().toPlainString());
      at++;
    }
    return at;
  }

  private static boolean isSpoken(Atom atom, boolean first) {
    boolean letter = atom.is("o") || atom.is("oh");
    return atom.word().is(Kind.DIGIT) || (letter && (!first || atom.text().equals("o")));
  }
}
