package io.github.reckoner.extract.figure;

import io.github.reckoner.extract.figure.NumberWord.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads fractions: "two-thirds", "a half", "¾", "2/3", "one in five", and the scale that one may be
 * of: "half a million".
 */
final class Fractions {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGEST_DENOMINATOR = BigDecimal.valueOf(1000);
  private static final Words PERCENT = Words.group("words of a hundredth");
  private static final Words WHICH_HALF = Words.group("which half");
  private static final Words TIME_SPANS = Words.group("time span before quarters");
  private static final Words PLURAL_VERBS = Words.group("verbs of several");

  private Fractions() {}

  /** A numerator and a denominator in words. */
  private record Parts(int from, int to, BigDecimal numerator, BigDecimal denominator) {

    Numeral toNumeral() {
      return fraction(from, to, Numeral.divide(numerator, denominator));
    }
  }

  /**
   * Returns whether a proper fraction of its own begins behind a sum: the "two thirds" of "a
   * hundred and two thirds", but not the "two thousandths" of "a hundred and two thousandths".
   */
  static boolean isPart(Atoms atoms, int index, BigDecimal sum) {
    Parts parts = proper(atoms, index);
    return parts != null && sum.add(parts.numerator()).compareTo(parts.denominator()) >= 0;
  }

  /** Returns the fraction that begins at an index, or null. */
  static @Nullable Numeral read(Atoms atoms, int index) {
    Atom first = atoms.get(index);
    if (first.kind() == Atom.Kind.FRACTION) {
      return scaled(atoms, fraction(index, index + 1, first.value()));
    }
    if (first.word().is(Kind.HALF)) {
      return half(atoms, index);
    }
    Numeral slashed = slashed(atoms, index);
    if (slashed != null) {
      return slashed;
    }
    Numeral part = first.is("a") || first.is("an") ? afterArticle(atoms, index) : null;
    return part == null ? null : scaled(atoms, part);
  }

  /** Returns the cardinal with the fraction that belongs to it, or the cardinal itself. */
  static Numeral extend(Atoms atoms, Numeral cardinal) {
    int next = atoms.overHyphen(cardinal.to());
    Numeral parts = overDenominator(atoms, cardinal, next);
    if (parts != null) {
      return scaled(atoms, parts);
    }
    Numeral mixed = mixed(atoms, cardinal, next);
    if (mixed != null) {
      return mixed.isScaled() ? mixed : scaled(atoms, mixed);
    }
    return ratio(atoms, cardinal);
  }

  private static @Nullable Numeral overDenominator(Atoms atoms, Numeral cardinal, int next) {
    boolean whole = cardinal.value().scale() <= 0;
    int last = cardinal.to() - 1;
    Numeral large = last == cardinal.from() + 1 ? product(atoms, last, false) : null;
    if (large != null && !atoms.get(last - 1).isHyphen()) {
      BigDecimal numerator = atoms.get(cardinal.from()).word().value();
      return fraction(cardinal.from(), large.to(), Numeral.divide(numerator, large.value()));
    }
    Numeral denominator = whole ? denominator(atoms, next, isOne(cardinal)) : null;
    if (denominator == null || isQuartersOfTime(atoms, cardinal, next)) {
      return null;
    }
    return fraction(
        cardinal.from(), denominator.to(), Numeral.divide(cardinal.value(), denominator.value()));
  }

  private static boolean isQuartersOfTime(Atoms atoms, Numeral cardinal, int next) {
    return atoms.get(next).is("quarters") && atoms.isOneOf(cardinal.from() - 1, TIME_SPANS);
  }

  /** Reads "three and a half", "5 1/2", "5½", "3 million and a half". */
  private static @Nullable Numeral mixed(Atoms atoms, Numeral cardinal, int next) {
    Atom atom = atoms.get(next);
    Numeral part = null;
    if (atom.kind() == Atom.Kind.FRACTION) {
      part = fraction(next, next + 1, atom.value());
    } else if (atom.is("and")) {
      int first = atoms.overHyphen(next + 1);
      boolean article = atoms.get(first).is("a") || atoms.get(first).is("an");
      Parts parts = article ? null : proper(atoms, first);
      part = parts == null ? null : parts.toNumeral();
      part = article ? afterArticle(atoms, first) : part;
      part =
          part == null && atoms.get(first).kind() == Atom.Kind.FRACTION
              ? fraction(first, first + 1, atoms.get(first).value())
              : part;
    } else if (cardinal.form() == Numeral.Form.DIGITS && atom.kind() == Atom.Kind.INTEGER) {
      part = slashed(atoms, next);
    }
    if (part == null || (cardinal.value().scale() > 0 && !cardinal.isScaled())) {
      return null;
    }
    boolean ofScale = cardinal.isScaled() && atom.is("and");
    BigDecimal added = ofScale ? part.value().multiply(cardinal.scale()) : part.value();
    boolean scaleFollows = ofScale && atoms.get(part.to()).word().is(Kind.SCALE);
    if (scaleFollows) {
      BigDecimal lower = atoms.get(part.to()).word().value();
      return new Numeral(
          cardinal.from(),
          part.to() + 1,
          Numeral.plain(cardinal.value().add(part.value().multiply(lower))),
          lower,
          Numeral.Form.WORDS);
    }
    return new Numeral(
        cardinal.from(),
        part.to(),
        Numeral.plain(cardinal.value().add(added)),
        cardinal.scale(),
        Numeral.Form.WORDS);
  }

  /** Reads "one in five", "three out of ten", "one over three". */
  private static Numeral ratio(Atoms atoms, Numeral cardinal) {
    int at = cardinal.to();
    boolean in = atoms.get(at).is("in");
    boolean out = atoms.get(at).is("out") && atoms.get(at + 1).is("of");
    boolean over = atoms.get(at).is("over");
    if (!(in || out || over) || cardinal.isScaled()) {
      return cardinal;
    }
    int next = out ? at + 2 : at + 1;
    Numeral whole = Cardinals.read(atoms, atoms.get(next).is("every") ? next + 1 : next);
    if (whole == null || !isRatio(atoms, cardinal, whole, over)) {
      return cardinal;
    }
    boolean plural = atoms.get(whole.to()).is("hundreds");
    BigDecimal of = plural ? whole.value().multiply(BigDecimal.valueOf(100)) : whole.value();
    return fraction(
        cardinal.from(),
        plural ? whole.to() + 1 : whole.to(),
        Numeral.divide(cardinal.value(), of));
  }

  private static boolean isRatio(Atoms atoms, Numeral part, Numeral whole, boolean over) {
    boolean less = part.value().compareTo(whole.value()) < 0 && part.value().signum() > 0;
    if (over) {
      boolean ends = atoms.get(whole.to()).kind() == Atom.Kind.NOTHING;
      return whole.value().signum() > 0 && ends;
    }
    boolean year = whole.form() == Numeral.Form.DIGITS && atoms.get(whole.from()).isInteger(4);
    boolean round =
        whole.value().compareTo(BigDecimal.valueOf(12)) <= 0
            || whole.value().remainder(BigDecimal.TEN).signum() == 0;
    boolean small = part.value().compareTo(BigDecimal.valueOf(10)) < 0;
    return less
        && !year
        && round
        && small
        && part.value().scale() <= 0
        && whole.value().scale() <= 0;
  }

  private static @Nullable Numeral slashed(Atoms atoms, int index) {
    Atom above = atoms.get(index);
    Atom below = atoms.get(index + 2);
    boolean joined =
        above.kind() == Atom.Kind.INTEGER
            && (atoms.get(index + 1).is("/") || atoms.get(index + 1).is("⁄"))
            && below.kind() == Atom.Kind.INTEGER
            && atoms.joins(index + 1)
            && !(atoms.get(index + 3).is("/") && atoms.joins(index + 3));
    if (!joined
        || above.value().compareTo(below.value()) >= 0
        || above.value().signum() == 0
        || below.value().compareTo(LARGEST_DENOMINATOR) > 0) {
      return null;
    }
    return fraction(index, index + 3, Numeral.divide(above.value(), below.value()));
  }

  /** Reads a fraction below one with a numerator of at most two words. */
  private static @Nullable Parts proper(Atoms atoms, int index) {
    NumberWord first = atoms.get(index).word();
    boolean digits = atoms.get(index).kind() == Atom.Kind.INTEGER;
    if (!digits && !first.is(Kind.DIGIT) && !first.is(Kind.TEEN) && !first.is(Kind.TENS)) {
      return null;
    }
    BigDecimal numerator = digits ? atoms.get(index).value() : first.value();
    int at = index + 1;
    NumberWord ones = atoms.get(atoms.overHyphen(at)).word();
    if (first.is(Kind.TENS) && ones.is(Kind.DIGIT)) {
      numerator = numerator.add(ones.value());
      at = atoms.overHyphen(at) + 1;
    }
    boolean one = numerator.compareTo(BigDecimal.ONE) == 0;
    Numeral denominator = denominator(atoms, atoms.overHyphen(at), one);
    if (denominator == null || numerator.compareTo(denominator.value()) >= 0) {
      return null;
    }
    return new Parts(index, denominator.to(), numerator, denominator.value());
  }

  private static @Nullable Numeral denominator(Atoms atoms, int index, boolean one) {
    NumberWord word = atoms.get(index).word();
    Numeral product = product(atoms, index, one);
    if (product != null) {
      return product;
    }
    boolean hyphen = atoms.get(index - 1).isHyphen() && atoms.joins(index - 1);
    if (hyphen && (word.is(Kind.QUARTER) || (word.is(Kind.ORDINAL) && isThird(word)))) {
      return fraction(index, index + 1, word.value());
    }
    if (word.is(Kind.TENS)) {
      int next = atoms.overHyphen(index + 1);
      NumberWord ones = atoms.get(next).word();
      boolean fits = ones.is(Kind.PART) || (one && ones.is(Kind.ORDINAL));
      return fits && ones.value().compareTo(BigDecimal.TEN) < 0
          ? fraction(index, next + 1, word.value().add(ones.value()))
          : null;
    }
    boolean singular = word.is(Kind.ORDINAL) || word.is(Kind.HALF) || word.is(Kind.QUARTER);
    boolean second = word.is(Kind.ORDINAL) && word.value().compareTo(Numeral.TWO) <= 0;
    boolean first = word.is(Kind.PART) && word.value().compareTo(BigDecimal.ONE) == 0;
    return (one && singular && !second) || (word.is(Kind.PART) && !first)
        ? fraction(index, index + 1, word.value())
        : null;
  }

  /** Returns whether an ordinal divides even in the singular: "a two-third majority". */
  private static boolean isThird(NumberWord word) {
    return word.value().compareTo(BigDecimal.valueOf(3)) == 0;
  }

  /** Reads a denominator of two words: "ten-thousandths", "one two-hundredth". */
  private static @Nullable Numeral product(Atoms atoms, int index, boolean one) {
    NumberWord factor = atoms.get(index).word();
    NumberWord last = atoms.get(index + 2).word();
    boolean named = last.is(Kind.PART) || (one && last.is(Kind.ORDINAL));
    boolean joined = atoms.get(index + 1).isHyphen() && atoms.joins(index + 1);
    boolean large = last.value().compareTo(factor.value()) > 0 && last.value().precision() > 2;
    boolean counts = factor.isCardinal() && !factor.is(Kind.SCALE) && factor.value().signum() > 0;
    return named && joined && counts && large && last.value().compareTo(HUNDRED) >= 0
        ? fraction(index, index + 3, factor.value().multiply(last.value()))
        : null;
  }

  /** Reads "a third of", "a half", "a trillionth"; "a third man" and "a quarter ago" are none. */
  private static @Nullable Numeral afterArticle(Atoms atoms, int index) {
    Numeral denominator = denominator(atoms, atoms.overHyphen(index + 1), true);
    if (denominator == null) {
      return null;
    }
    Atom next = atoms.get(denominator.to());
    boolean dividing =
        !next.isWord()
            || next.is("of")
            || next.is("off")
            || next.is("as")
            || next.is("more")
            || next.is("less")
            || next.is("the")
            // "A third are dead" is a share, "a third is dead" the third man.
            || atoms.isOneOf(denominator.to(), PLURAL_VERBS)
            || isScale(next.word())
            || next.is("percent")
            || next.is("per");
    boolean hyphen = next.isHyphen();
    // "Two and a fifth", not "and a fifth man".
    boolean sum = atoms.get(index - 1).is("and") && isNumber(atoms.get(index - 2));
    boolean afterAnd = sum || atoms.get(index - 1).isHyphen();
    boolean span = atoms.get(denominator.from()).is("quarter") && !next.is("of") && !afterAnd;
    boolean joined = afterAnd || (dividing && !hyphen);
    if (!joined || (span && next.isWord() && !isScale(next.word()))) {
      return null;
    }
    return fraction(index, denominator.to(), Numeral.divide(BigDecimal.ONE, denominator.value()));
  }

  /** Reads "half of", "half a million", "half the"; "half-brother" and "first half" are none. */
  private static @Nullable Numeral half(Atoms atoms, int index) {
    // "In the second half of 2024".
    if (atoms.get(index - 1).word().is(Kind.ORDINAL) || atoms.isOneOf(index - 1, WHICH_HALF)) {
      return null;
    }
    Numeral half = fraction(index, index + 1, new BigDecimal("0.5"));
    Numeral scaled = scaled(atoms, half);
    boolean counted =
        scaled.to() > half.to() || atoms.isOneOf(index + 1, Words.group("after half"));
    boolean hedged = atoms.isOneOf(index - 1, Words.group("before half"));
    boolean alone =
        atoms.get(index - 1).kind() == Atom.Kind.NOTHING
            && atoms.get(index + 1).kind() == Atom.Kind.NOTHING;
    return counted || hedged || alone ? scaled : null;
  }

  private static Numeral scaled(Atoms atoms, Numeral part) {
    int at = part.to();
    if (isOfOnePercent(atoms, at)) {
      return new Numeral(part.from(), at + 2, part.value(), BigDecimal.ONE, part.form());
    }
    at = atoms.get(at).is("of") && isArticle(atoms, at + 1) ? at + 2 : at;
    at = at == part.to() && isArticle(atoms, at) ? at + 1 : at;
    at = at == part.to() ? atoms.overHyphen(at) : at;
    NumberWord scale = atoms.get(at).word();
    if (!isScale(scale)) {
      return part;
    }
    return new Numeral(
        part.from(),
        at + 1,
        Numeral.plain(part.value().multiply(scale.value())),
        scale.value(),
        Numeral.Form.WORDS);
  }

  private static boolean isNumber(Atom atom) {
    return atom.isDigits() || atom.word().isCardinal() || atom.word().is(Kind.SCALE);
  }

  private static boolean isScale(NumberWord word) {
    return word.is(Kind.SCALE) || word.is(Kind.GROUP) || word.is(Kind.HUNDRED);
  }

  // "One-half of 1 percent", "a tenth of a percentage point".
  private static boolean isOfOnePercent(Atoms atoms, int at) {
    boolean one = isArticle(atoms, at + 1) || atoms.get(at + 1).text().equals("1");
    return atoms.get(at).is("of") && one && atoms.isOneOf(at + 2, PERCENT);
  }

  private static boolean isArticle(Atoms atoms, int index) {
    return atoms.get(index).is("a") || atoms.get(index).is("an") || atoms.get(index).is("one");
  }

  private static boolean isOne(Numeral numeral) {
    return numeral.value().compareTo(BigDecimal.ONE) == 0;
  }

  private static Numeral fraction(int from, int to, BigDecimal value) {
    return Numeral.of(from, to, value, Numeral.Form.FRACTION);
  }
}
