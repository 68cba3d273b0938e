package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Nations;

/**
 * Tells the numbers of a list of places from names with a number: "in Liberia 294 have died, in
 * Guinea 367 and in Sierra Leone 298". Stateless.
 */
final class PlaceLists {

  private static final ImmutableSet<String> JOINTS =
      ImmutableSet.of(",", ";", "and", "while", "but");
  private static final int LONGEST_NAME = 3;

  private PlaceLists() {}

  /** Returns whether a number behind a name with a capital is that of a place in such a list. */
  static boolean holds(Atoms atoms, Numeral numeral) {
    int first = numeral.from();
    while (first > Math.max(0, numeral.from() - LONGEST_NAME) && isNamed(atoms.get(first - 1))) {
      first--;
    }
    Atom end = atoms.get(numeral.to());
    boolean closed = !end.isWord() || JOINTS.contains(end.lower());
    if (first == numeral.from() || !closed) {
      return false;
    }
    boolean in = atoms.get(first - 1).is("in");
    boolean joined = JOINTS.contains(atoms.get(in ? first - 2 : first - 1).lower());
    return joined
        && (in || isNation(atoms, first, numeral.from()))
        && isCountedBefore(atoms, first);
  }

  private static boolean isNamed(Atom atom) {
    return atom.isWord() && atom.isCapital();
  }

  private static boolean isNation(Atoms atoms, int first, int end) {
    StringBuilder name = new StringBuilder(atoms.get(first).text());
    for (int i = first + 1; i < end; i++) {
      name.append(' ').append(atoms.get(i).text());
    }
    return Nations.standard().byName(name.toString()).isPresent();
  }

  private static boolean isCountedBefore(Atoms atoms, int end) {
    for (int i = 0; i < end; i++) {
      if (atoms.get(i).isDigits() || atoms.get(i).word().isCardinal()) {
        return true;
      }
    }
    return false;
  }
}
