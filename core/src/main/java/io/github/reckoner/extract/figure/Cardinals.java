package io.github.reckoner.extract.figure;

import io.github.reckoner.extract.figure.NumberWord.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Adds up a cardinal number from digits and words: "two hundred and five", "1.2 million", "3
 * hundred and 21", "three crore twelve lakh".
 *
 * <p>One instance reads one number, left to right, without going back.
 */
final class Cardinals {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal TEN = BigDecimal.TEN;

  private final Atoms atoms;
  private final int from;
  private int at;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal group = BigDecimal.ZERO;
  private boolean grouped;
  private BigDecimal room = HUNDRED;
  private @Nullable BigDecimal ceiling;
  private BigDecimal scale = BigDecimal.ONE;
  private boolean words;
  private boolean pointed;

  private Cardinals(Atoms atoms, int from) {
    this.atoms = atoms;
    this.from = from;
    this.at = from;
  }

  /** Returns the longest cardinal that begins at an atom, or null. */
  static @Nullable Numeral read(Atoms atoms, int from) {
    Atom first = atoms.get(from);
    if (!first.isDigits() && !first.word().isCardinal()) {
      return null;
    }
    Cardinals cardinals = new Cardinals(atoms, from);
    return cardinals.sum();
  }

  private @Nullable Numeral sum() {
    int next = at;
    while (take(next)) {
      next = connected(at);
    }
    if (at == from) {
      return null;
    }
    BigDecimal value = Numeral.plain(total.add(group));
    BigDecimal last = grouped ? BigDecimal.ONE : scale;
    return new Numeral(from, at, value, last, words ? Numeral.Form.WORDS : Numeral.Form.DIGITS);
  }

  /** Takes the atom at an index into the sum, if it fits. */
  private boolean take(int index) {
    Atom atom = atoms.get(index);
    boolean taken =
        atom.isDigits() ? takeDigits(atom, index) : atom.isWord() && takeWord(atom, index);
    if (taken) {
      words |= atom.isWord();
      at = index + 1;
      if (index == from || !atom.isDigits()) {
        takePoint();
      }
    }
    return taken;
  }

  private boolean takeDigits(Atom atom, int index) {
    if (grouped) {
      boolean fits =
          room.compareTo(HUNDRED) == 0
              && total.signum() + group.signum() > 0
              && atoms.get(index - 1).is("and")
              && atom.kind() == Atom.Kind.INTEGER
              && atom.value().signum() > 0
              && atom.value().compareTo(HUNDRED) < 0;
      return fits && add(atom.value(), BigDecimal.ZERO);
    }
    boolean rest =
        atoms.get(index - 1).is("and")
            && atom.kind() == Atom.Kind.INTEGER
            && ceiling != null
            && ceiling.compareTo(THOUSAND) == 0
            && atom.value().compareTo(THOUSAND) < 0;
    if (index > from && !rest && !isScaleAfter(index)) {
      return false;
    }
    group = atom.value();
    grouped = true;
    room = BigDecimal.ZERO;
    return true;
  }

  /** Returns whether a lower scale follows digits: the 3 of "4 thousand 3 hundred". */
  private boolean isScaleAfter(int index) {
    NumberWord next = atoms.get(index + 1).word();
    return atoms.get(index - 1).isWord()
        && (next.is(Kind.HUNDRED)
            || (next.is(Kind.SCALE) && (ceiling == null || next.value().compareTo(ceiling) < 0)));
  }

  private boolean takeWord(Atom atom, int index) {
    NumberWord word = atom.word();
    return switch (word.kind()) {
      case DIGIT ->
          (index == from || word.value().signum() > 0) && add(word.value(), BigDecimal.ZERO);
      case TEEN -> room.compareTo(HUNDRED) == 0 && add(word.value(), BigDecimal.ZERO);
      case TENS -> takeTens(word, index);
      case HUNDRED -> takeHundred(index);
      case SCALE -> takeScale(word.value(), index);
      case MAGNITUDE ->
          grouped
              && !atom.is("tens")
              && !atom.is("dozens")
              && !atom.is("scores")
              && takePlural(word.value(), index);
      default -> false;
    };
  }

  private boolean takeTens(NumberWord word, int index) {
    boolean spoken =
        grouped
            && total.signum() == 0
            && index == from + 1
            && atoms.get(from).word().is(Kind.DIGIT)
            && group.signum() > 0
            && atoms.get(index + 1).word().is(Kind.DIGIT)
            && !atoms.get(index).glued();
    if (spoken) {
      group = group.multiply(HUNDRED).add(word.value());
      room = TEN;
      return true;
    }
    return room.compareTo(HUNDRED) == 0 && add(word.value(), TEN);
  }

  private boolean add(BigDecimal value, BigDecimal roomAfter) {
    boolean fits = !grouped || value.compareTo(room) < 0;
    if (fits) {
      group = grouped ? group.add(value) : value;
      grouped = true;
      room = roomAfter;
    }
    return fits;
  }

  private boolean takeHundred(int index) {
    boolean bare = !grouped && (index == from || total.signum() > 0);
    BigDecimal most = index == from + 1 && atoms.get(from).isDigits() ? THOUSAND : HUNDRED;
    boolean counted = grouped && group.signum() > 0 && group.compareTo(most) < 0;
    if (!bare && !counted) {
      return false;
    }
    group = bare ? HUNDRED : group.multiply(HUNDRED);
    grouped = true;
    room = HUNDRED;
    return true;
  }

  private boolean takeScale(BigDecimal value, int index) {
    if (!grouped && index > from) {
      boolean stacked = atoms.get(index - 1).word().is(Kind.SCALE) && scale.precision() < 40;
      total = stacked ? total.multiply(value) : total;
      scale = stacked ? scale.multiply(value) : scale;
      return stacked;
    }
    if (pointed) {
      group = total.add(group);
      total = BigDecimal.ZERO;
      ceiling = null;
      pointed = false;
    }
    if (ceiling != null && value.compareTo(ceiling) >= 0) {
      return false;
    }
    total = total.add((grouped ? group : BigDecimal.ONE).multiply(value));
    group = BigDecimal.ZERO;
    grouped = false;
    room = HUNDRED;
    ceiling = value;
    scale = value;
    return true;
  }

  /** Takes the plural of a scale behind its count: "three billions". */
  private boolean takePlural(BigDecimal value, int index) {
    return value.compareTo(HUNDRED) == 0 ? takeHundred(index) : takeScale(value, index);
  }

  /** Takes the decimals after "point": digit by digit, or as a number below a hundred. */
  private void takePoint() {
    if (!atoms.get(at).is("point") || !grouped) {
      return;
    }
    StringBuilder decimals = new StringBuilder();
    int next = Points.read(atoms, at + 1, decimals);
    if (decimals.length() > 0) {
      pointed = true;
      group = group.add(new BigDecimal("0." + decimals));
      room = BigDecimal.ZERO;
      at = next;
    }
  }

  /**
   * Returns the index of the number word that continues the sum behind an "and", a hyphen or a
   * comma, or the index itself.
   */
  private int connected(int index) {
    Atom atom = atoms.get(index);
    if (atom.isHyphen()) {
      return atoms.get(index + 1).word().isCardinal() && isHyphenated(index) ? index + 1 : index;
    }
    boolean additive = !grouped || room.compareTo(HUNDRED) == 0;
    if (atom.is("and") && additive && total.add(group).signum() > 0) {
      return isAddend(index + 1) ? index + 1 : index;
    }
    boolean comma = atom.is(",") && !grouped && total.signum() > 0 && words;
    boolean hundreds =
        atoms.get(index + 1).word().isCardinal()
            && (atoms.get(index + 2).word().is(Kind.HUNDRED)
                || atoms.get(index + 3).word().is(Kind.SCALE));
    return comma && hundreds && !atoms.get(from).isDigits() ? index + 1 : index;
  }

  /**
   * Returns whether a hyphen joins words of one number; spaces around it are allowed on both sides.
   */
  private boolean isHyphenated(int index) {
    return atoms.get(index).glued() == atoms.get(index + 1).glued()
        && "-‐‑".indexOf(atoms.get(index).text().charAt(0)) >= 0;
  }

  /** Returns whether a number as large begins behind the "and": "a hundred and two hundred". */
  private boolean isNextNumber(int index) {
    int at = index;
    while (at < index + 4 && (isOnes(atoms.get(at).word()) || atoms.get(at).isHyphen())) {
      at++;
    }
    NumberWord word = atoms.get(at).word();
    boolean hundred = word.is(Kind.HUNDRED) && grouped;
    boolean scale = word.is(Kind.SCALE) && ceiling != null && word.value().compareTo(ceiling) >= 0;
    return hundred || scale;
  }

  private static boolean isOnes(NumberWord word) {
    return word.is(Kind.DIGIT) || word.is(Kind.TEEN) || word.is(Kind.TENS);
  }

  private boolean isAddend(int index) {
    Atom atom = atoms.get(index);
    if (atom.isDigits()) {
      return !grouped || !atoms.get(index + 1).word().isCardinal();
    }
    NumberWord word = atom.word();
    boolean scalable = !grouped && word.isCardinal() && !atoms.get(from).isDigits();
    boolean small = word.is(Kind.DIGIT) || word.is(Kind.TEEN) || word.is(Kind.TENS);
    return word.value().signum() > 0
        && (grouped ? small : scalable)
        && !isNextNumber(index)
        && !Fractions.isPart(atoms, index, total.add(group));
  }
}
