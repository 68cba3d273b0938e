package io.github.reckoner.extract.figure;

/** Recognises the signs that stand before a number. */
final class Marks {

  private static final String CURRENCY_SIGNS = "$€£¥₹₽₴₦₩₱₪₺₫₡₵₸₿¢₼₾৳฿";

  private Marks() {}

  /** Returns whether a currency's sign or code stands before the number. */
  static boolean isMoneyBefore(Atoms atoms, int index) {
    Atom before = atoms.get(index - 1);
    before = before.isHyphen() ? atoms.get(index - 2) : before;
    boolean sign = !before.text().isEmpty() && CURRENCY_SIGNS.indexOf(before.text().charAt(0)) >= 0;
    return sign
        || (before.isWord() && Units.standard().isMark(before.text()) && before.isCapital());
  }

  /**
   * Returns the index from which a minus before the number counts, or the index itself without one:
   * "-5", "minus 5", "negative five", "minus-5".
   */
  static int minus(Atoms atoms, int index) {
    Atom before = atoms.get(index - 1);
    if (before.is("minus") || before.is("negative")) {
      // "A margin of plus or minus 3 points" is as far above as below.
      return atoms.get(index - 2).is("or") && atoms.get(index - 3).is("plus") ? index : index - 1;
    }
    if (!before.isHyphen()) {
      return index;
    }
    if (atoms.get(index - 2).is("minus")) {
      return index - 2;
    }
    Atom first = atoms.get(index - 2);
    boolean leading = !before.glued() || (first.isSign() && !first.is(")") && !first.is("%"));
    boolean tight = atoms.get(index).glued() || first.kind() == Atom.Kind.NOTHING;
    return leading && tight && "-−–".indexOf(before.text().charAt(0)) >= 0 ? index - 1 : index;
  }
}
