package io.github.reckoner.extract.figure;

/** Recognises numbers of houses, blocks and roads. Stateless. */
final class Streets {

  private static final Words STREETS = Words.group("street words");
  private static final Words PREFIXES = Words.group("street prefixes");
  private static final Words LANDS = Words.group("lands with a direction");
  private static final Words DIRECTIONS = Words.group("directions of a street");

  /** The most words of a street's name, its own word and its direction included. */
  private static final int NAME = 6;

  private Streets() {}

  /** Returns whether a numeral in digits is part of an address. */
  static boolean isAddress(Atoms atoms, Numeral numeral) {
    Atom first = atoms.get(numeral.from());
    Atom before = atoms.get(numeral.from() - 1);
    boolean block =
        atoms.get(numeral.to()).is("block") && before.is("the") && first.text().endsWith("00");
    boolean road = PREFIXES.contains(before.lower()) && before.isCapital();
    return block || road || isHouse(atoms, numeral);
  }

  // "10 Downing Street", "14-16 N. Third Ave."; but not "200 Wall Street bankers".
  private static boolean isHouse(Atoms atoms, Numeral numeral) {
    boolean range = atoms.get(numeral.to()).isHyphen() && atoms.get(numeral.to() + 1).isDigits();
    int from = range ? numeral.to() + 2 : numeral.to();
    if (DIRECTIONS.contains(atoms.get(from).lower())) {
      boolean dot = atoms.get(from + 1).is(".");
      if (dot && isNamedAfterDirection(atoms, from + 2)) {
        return true;
      }
      from += dot ? 2 : 1;
    }
    for (int i = from; i < from + NAME; i++) {
      Atom atom = atoms.get(i);
      boolean named = atom.isCapital() && atom.isWord();
      if (!named && !(atom.isDigits() && (i > from || from > numeral.to()))) {
        return false;
      }
      if (STREETS.contains(atom.lower())) {
        Atom next = atoms.get(i + 1);
        return !(next.isWord() && !next.isCapital() && Nouns.isPlural(next.lower()));
      }
    }
    return false;
  }

  // "302 E. Reed"; but not "3 S. Korean soldiers", "12 E. coli cases", "30 N. Kivu villages".
  private static boolean isNamedAfterDirection(Atoms atoms, int index) {
    Atom name = atoms.get(index);
    boolean named = (name.isWord() && name.isCapital()) || name.kind() == Atom.Kind.INTEGER;
    Atom next = atoms.get(index + 1);
    boolean counted = next.isWord() && !next.isCapital() && Nouns.isPlural(next.lower());
    return named && !counted && !LANDS.contains(name.lower());
  }
}
