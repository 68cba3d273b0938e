package io.github.reckoner.extract.figure;

import io.github.reckoner.extract.figure.NumberWord.Kind;
import io.github.reckoner.extract.figure.Numeral.Form;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the numeral that begins at an atom, of whatever form. */
final class NumeralReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Words METRES = Words.group("metre contexts");

  /** Lengths of races, in metres. */
  private static final Words TRACKS = Words.group("track lengths");

  private NumeralReader() {}

  /** Returns the longest numeral that begins at an index, or null. */
  static @Nullable Numeral read(Atoms atoms, int index) {
    Atom atom = atoms.get(index);
    if (!isOpening(atom)) {
      return null;
    }
    Numeral vague = vague(atoms, index);
    if (vague != null) {
      return vague;
    }
    Numeral ordinal = ordinal(atoms, index);
    if (ordinal != null) {
      return ordinal;
    }
    Numeral fraction = Fractions.read(atoms, index);
    if (fraction != null) {
      return fraction;
    }
    int first = isArticle(atom) && isCollective(atoms, index + 1) ? index + 1 : index;
    Numeral cardinal = cardinal(atoms, first);
    if (cardinal != null) {
      return cardinal.from(index);
    }
    if (atom.word().is(Kind.MULTIPLE)) {
      return Numeral.of(index, index + 1, atom.word().value(), Form.MULTIPLE);
    }
    return leadingPoint(atoms, index);
  }

  private static boolean isOpening(Atom atom) {
    return !atom.isSign()
        && (!atom.isWord() || !atom.word().is(Kind.NONE) || isArticle(atom) || atom.is("point"));
  }

  private static boolean isArticle(Atom atom) {
    return atom.is("a") || atom.is("an");
  }

  private static boolean isCollective(Atoms atoms, int index) {
    NumberWord word = atoms.get(index).word();
    return word.is(Kind.HUNDRED) || word.is(Kind.SCALE) || word.is(Kind.GROUP);
  }

  private static @Nullable Numeral cardinal(Atoms atoms, int index) {
    if (atoms.get(index).word().is(Kind.GROUP)) {
      BigDecimal dozen = atoms.get(index).word().value();
      return Fractions.extend(atoms, new Numeral(index, index + 1, dozen, dozen, Form.WORDS));
    }
    Numeral read = Cardinals.read(atoms, index);
    if (read == null) {
      return null;
    }
    Numeral cardinal = grouped(atoms, suffixed(atoms, read));
    return Fractions.extend(atoms, cardinal);
  }

  /** Multiplies by a dozen: "two dozen", "three hundred and two dozens" (324). */
  private static Numeral grouped(Atoms atoms, Numeral cardinal) {
    int at = atoms.overHyphen(cardinal.to());
    Atom next = atoms.get(at);
    boolean dozens = next.word().is(Kind.GROUP) || next.is("dozens");
    if (!dozens) {
      return cardinal;
    }
    boolean and = atoms.get(cardinal.to() - 2).is("and") && cardinal.to() - cardinal.from() > 2;
    BigDecimal kept =
        and ? cardinal.value().subtract(cardinal.value().remainder(HUNDRED)) : BigDecimal.ZERO;
    BigDecimal counted = cardinal.value().subtract(kept);
    BigDecimal value = kept.add(counted.multiply(next.word().value()));
    return new Numeral(
        cardinal.from(), at + 1, Numeral.plain(value), next.word().value(), Form.WORDS);
  }

  /** Applies an abbreviated scale behind digits: 25k, 2.8bn, 10M, 8 B. */
  private static Numeral suffixed(Atoms atoms, Numeral cardinal) {
    int at = behind(atoms, cardinal);
    Atom suffix = atoms.get(at);
    Atom digits = atoms.get(cardinal.to() - 1);
    boolean crore = suffix.text().length() > 1 && !suffix.glued();
    if (!suffix.word().is(Kind.SUFFIX) || cardinal.isScaled() || !(digits.isDigits() || crore)) {
      return cardinal;
    }
    if (!isScale(atoms, cardinal, at)) {
      return cardinal;
    }
    BigDecimal scale = suffix.word().value();
    return new Numeral(
        cardinal.from(),
        at + 1,
        Numeral.plain(cardinal.value().multiply(scale)),
        scale,
        Form.WORDS);
  }

  /** Returns the index behind the digits, over the first hyphen of "10-mln-dlr". */
  private static int behind(Atoms atoms, Numeral cardinal) {
    int at = cardinal.to();
    boolean hyphens =
        atoms.get(at).isHyphen()
            && atoms.joins(at)
            && atoms.get(at + 1).text().length() > 2
            && !atoms.get(at + 1).is("mil")
            && atoms.get(at + 2).isHyphen();
    return hyphens ? at + 1 : at;
  }

  private static boolean isScale(Atoms atoms, Numeral cardinal, int at) {
    boolean money = Marks.isMoneyBefore(atoms, cardinal.from());
    Atom suffix = atoms.get(at);
    int next = at + 1;
    if (atoms.get(next).glued() && (atoms.get(next).is("/") || isPower(atoms.get(next)))) {
      return money;
    }
    if (suffix.text().length() > 1) {
      boolean millimetres = suffix.text().equals("mm") && !money;
      return !millimetres;
    }
    if (!suffix.glued()) {
      boolean counted = suffix.isCapital() && Nouns.isPlural(atoms.get(next).lower());
      boolean ends = !atoms.get(next).isWord() || counted;
      return money || (ends && (suffix.isCapital() || suffix.is("k")));
    }
    return switch (suffix.text()) {
      case "m" -> money || isMillion(atoms, cardinal, next);
      case "t", "g" -> money;
      default -> true;
    };
  }

  private static boolean isPower(Atom atom) {
    return atom.is("²") || atom.is("³") || atom.is("^");
  }

  /** Returns whether a glued m means a million here, and not metres. */
  private static boolean isMillion(Atoms atoms, Numeral cardinal, int next) {
    boolean metres =
        METRES.contains(atoms.get(next).lower())
            || atoms.get(next).kind() == Atom.Kind.NOTHING
            || atoms.get(next).isHyphen()
            || atoms.get(next).is("(");
    boolean track =
        TRACKS.contains(cardinal.value().toPlainString())
            && (atoms.get(next).is("in") || atoms.get(next).is("and"));
    metres |= track;
    boolean sign = atoms.get(next).isSign() && cardinal.value().scale() <= 0;
    return !metres && !sign;
  }

  private static @Nullable Numeral vague(Atoms atoms, int index) {
    Atom atom = atoms.get(index);
    if (atom.word().is(Kind.MAGNITUDE)) {
      return magnitude(atoms, index);
    }
    if (atom.word().is(Kind.SEVERAL) && !(atom.is("few") && !isFew(atoms, index))) {
      return several(atoms, index, index);
    }
    boolean article = isArticle(atom);
    if (article && atoms.get(index + 1).is("couple") && isCouple(atoms, index + 2)) {
      return couple(atoms, index);
    }
    return article && isAFew(atoms, index) ? several(atoms, index, index + 1) : null;
  }

  private static boolean isFew(Atoms atoms, int index) {
    return atoms.get(index - 1).is("last") || atoms.get(index - 1).is("past");
  }

  private static boolean isAFew(Atoms atoms, int index) {
    boolean few = atoms.get(index + 1).is("few");
    boolean handful = atoms.get(index + 1).is("handful") && atoms.get(index + 2).is("of");
    return few || handful;
  }

  /** Reads "a couple", "a couple of hundred", "a couple million". */
  private static Numeral couple(Atoms atoms, int index) {
    int scale = atoms.get(index + 2).is("of") ? index + 3 : index + 2;
    return isCollective(atoms, scale)
        ? Numeral.of(
            index, scale + 1, Numeral.TWO.multiply(atoms.get(scale).word().value()), Form.WORDS)
        : Numeral.of(index, index + 2, Numeral.TWO, Form.WORDS);
  }

  private static boolean isCouple(Atoms atoms, int next) {
    return atoms.get(next).is("of")
        || atoms.get(next).word().is(Kind.SCALE)
        || atoms.get(next).word().is(Kind.HUNDRED)
        || atoms.get(next).kind() == Atom.Kind.NOTHING;
  }

  private static @Nullable Numeral magnitude(Atoms atoms, int index) {
    Atom atom = atoms.get(index);
    boolean of = atoms.get(index + 1).is("of");
    boolean needsOf = atom.is("tens") || atom.is("scores");
    if (needsOf && !of) {
      return null;
    }
    BigDecimal value = atom.word().value();
    int to = index + 1;
    while (atoms.get(to).is("of")
        && atoms.get(to + 1).word().is(Kind.MAGNITUDE)
        && to < index + 6) {
      value = value.multiply(atoms.get(to + 1).word().value());
      to += 2;
    }
    return Numeral.of(index, to, value, Form.VAGUE);
  }

  private static Numeral several(Atoms atoms, int from, int index) {
    BigDecimal value = atoms.get(index).word().value();
    int to = index + 1;
    while (isCollective(atoms, to) && to < index + 4) {
      value = value.multiply(atoms.get(to).word().value());
      to++;
    }
    return Numeral.of(from, to, value, Form.VAGUE);
  }

  private static @Nullable Numeral ordinal(Atoms atoms, int index) {
    Atom atom = atoms.get(index);
    if (atom.isDigits() && isOrdinalEnding(atoms.get(index + 1))) {
      return Numeral.of(index, index + 2, atom.value(), Form.ORDINAL);
    }
    if (atom.word().is(Kind.ORDINAL) || atom.word().is(Kind.PART)) {
      boolean none = atom.is("quarters") || atom.is("halves");
      return none ? null : Numeral.of(index, index + 1, atom.word().value(), Form.ORDINAL);
    }
    if (isArticle(atom) && isCollective(atoms, index + 1)) {
      Numeral rank = compound(atoms, index + 1);
      return rank == null ? null : rank.from(index);
    }
    return atom.word().isCardinal() ? compound(atoms, index) : null;
  }

  /** Reads "twenty-first", "two hundred and third", "two thousandth". */
  private static @Nullable Numeral compound(Atoms atoms, int index) {
    Numeral cardinal = Cardinals.read(atoms, index);
    if (cardinal == null) {
      return null;
    }
    int at = atoms.overHyphen(cardinal.to());
    Atom last = atoms.get(cardinal.to() - 1);
    boolean round = last.word().is(Kind.HUNDRED) || last.word().is(Kind.SCALE);
    at = round && atoms.get(at).is("and") ? at + 1 : at;
    boolean tens = round && atoms.get(at).word().is(Kind.TENS);
    BigDecimal sum = tens ? cardinal.value().add(atoms.get(at).word().value()) : cardinal.value();
    at = tens ? atoms.overHyphen(at + 1) : at;
    NumberWord rank = atoms.get(at).word();
    BigDecimal room = tens || last.word().is(Kind.TENS) ? BigDecimal.TEN : HUNDRED;
    if (!rank.is(Kind.ORDINAL) || isModifier(atoms, at)) {
      return null;
    }
    boolean joined = tens || at > cardinal.to() || !atoms.get(at + 1).isWord();
    boolean fits = last.word().is(Kind.TENS) || (round && joined);
    if (rank.value().compareTo(room) < 0 && fits) {
      return Numeral.of(index, at + 1, sum.add(rank.value()), Form.ORDINAL);
    }
    boolean times = rank.value().compareTo(HUNDRED) >= 0 && !isOne(cardinal) && !tens;
    return times ? Numeral.of(index, at + 1, sum.multiply(rank.value()), Form.ORDINAL) : null;
  }

  /** Returns whether the ordinal is of the next word: "two hundred third-party sellers". */
  private static boolean isModifier(Atoms atoms, int index) {
    return !atoms.get(index).glued()
        && atoms.get(index + 1).isHyphen()
        && atoms.joins(index + 1)
        && atoms.get(index + 2).isWord();
  }

  private static boolean isOne(Numeral numeral) {
    return numeral.value().compareTo(BigDecimal.ONE) == 0;
  }

  private static boolean isOrdinalEnding(Atom atom) {
    return atom.glued() && (atom.is("st") || atom.is("nd") || atom.is("rd") || atom.is("th"));
  }

  /** Reads "point seven seven" where nothing stands before it. */
  private static @Nullable Numeral leadingPoint(Atoms atoms, int index) {
    Atom before = atoms.get(index - 1);
    boolean first =
        before.kind() == Atom.Kind.NOTHING || before.is("minus") || before.is("negative");
    if (!atoms.get(index).is("point") || !first) {
      return null;
    }
    StringBuilder decimals = new StringBuilder("0.");
    int to = Points.read(atoms, index + 1, decimals);
    return decimals.length() == 2
        ? null
        : Numeral.of(index, to, Numeral.plain(new BigDecimal(decimals.toString())), Form.WORDS);
  }
}
