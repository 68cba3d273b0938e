package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.Numeral.Form;
import io.github.reckoner.model.Trend;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Attaches signs and units to a numeral: currency, measure, age, rate. */
final class Measures {

  private static final ImmutableSet<String> ROUND =
      ImmutableSet.of("100", "1,000", "1000", "10,000", "10000", "100,000", "100000", "1,000,000");
  private static final Words HUMANS = Words.group("human nouns");
  private static final Words DENOMINATORS = Words.group("rate denominators");
  private static final Words ANCHORS = Words.group("words that place a time");
  private static final Words TIMES = Words.group("time denominators");
  private static final Words HALVES = Words.group("parts of a match");
  private static final Words MONEY = Words.group("money contexts");
  private static final ImmutableSet<String> COUNTRIES = ImmutableSet.of("us", "can", "aus");
  private static final ImmutableSet<String> ONE = ImmutableSet.of("a", "an", "one");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int REACH = 6;

  private final Units units;

  Measures(Units units) {
    this.units = units;
  }

  /**
   * Returns a figure in the making, with the sign and unit that stand beside its numeral.
   *
   * @param floor the atom before which everything belongs to another figure
   */
  Draft draft(Atoms atoms, Numeral numeral, int floor) {
    Draft draft = new Draft(numeral);
    if (takeOneAndAHalf(atoms, draft, floor)) {
      return draft;
    }
    takeMinus(atoms, draft);
    takeSign(atoms, draft, floor);
    if (!draft.hasUnit() || draft.form != Form.VAGUE) {
      takeUnit(atoms, draft);
    }
    takePlus(atoms, draft);
    takeRate(atoms, draft);
    return draft;
  }

  /** Reads "a year and a half", "a month-and-a-half-old": one and a half of the unit before. */
  private boolean takeOneAndAHalf(Atoms atoms, Draft draft, int floor) {
    int article = atoms.get(draft.from).is("a") ? draft.from : backOver(atoms, draft.from - 1);
    int and = backOver(atoms, article - 1);
    int noun = backOver(atoms, and - 1);
    boolean half =
        draft.form == Form.FRACTION
            && draft.value.compareTo(HALF) == 0
            && atoms.get(article).is("a")
            && atoms.get(and).is("and");
    Phrases.Found<Units.Entry> unit = half && noun >= floor ? units.after(atoms, noun) : null;
    // "Two years and a half": the two are read already.
    if (unit == null || unit.to() != noun + 1 || atoms.get(noun).lower().endsWith("s")) {
      return false;
    }
    draft.from = noun > floor && ONE.contains(atoms.get(noun - 1).lower()) ? noun - 1 : noun;
    draft.numberFrom = draft.from;
    draft.value = BigDecimal.ONE.add(HALF);
    draft.form = Form.WORDS;
    draft.setUnit(unit.meaning(), atoms.get(noun).text(), noun);
    takeAge(atoms, draft);
    return true;
  }

  private static int backOver(Atoms atoms, int index) {
    return atoms.get(index).isHyphen() ? index - 1 : index;
  }

  private static void takeMinus(Atoms atoms, Draft draft) {
    int minus = Marks.minus(atoms, draft.from);
    if (minus < draft.from) {
      draft.from = minus;
      draft.numberFrom = minus;
      draft.value = draft.value.negate();
    }
  }

  private static void takePlus(Atoms atoms, Draft draft) {
    Atom plus = atoms.get(draft.from - 1);
    if (plus.is("+") && atoms.get(draft.from).glued() && !plus.glued()) {
      draft.from--;
      draft.trend = Trend.UP;
    }
    boolean fall =
        draft.kind == Unit.Kind.PERCENT
            && draft.value.signum() < 0
            && atoms.get(draft.from).isSign()
            && atoms.get(draft.from - 1).isWord();
    if (fall) {
      draft.value = draft.value.negate();
      draft.numberFrom = draft.from + 1;
      draft.trend = Trend.DOWN;
    }
  }

  private void takeSign(Atoms atoms, Draft draft, int floor) {
    Phrases.Found<Units.Entry> sign = units.before(atoms, draft.from);
    if (sign == null || sign.from() < floor) {
      return;
    }
    draft.from = sign.from();
    draft.signBefore = true;
    draft.setUnit(sign.meaning(), text(atoms, sign.from(), sign.to()), sign.to() - 1);
    if (draft.value.signum() > 0) {
      int number = draft.numberFrom;
      takeMinus(atoms, draft);
      draft.numberFrom = number;
    }
  }

  private void takeUnit(Atoms atoms, Draft draft) {
    int at = draft.to;
    at = atoms.get(at).isHyphen() && atoms.joins(at) ? at + 1 : at;
    if (draft.isVague() && atoms.get(at).is("of")) {
      at++;
    }
    at = draft.form == Form.FRACTION ? overArticle(atoms, at) : at;
    Phrases.Found<Units.Entry> found = units.after(atoms, at);
    if (found == null || !isUnit(atoms, draft, found)) {
      takeCountry(atoms, draft);
      return;
    }
    if (draft.hasUnit()) {
      boolean better = found.meaning().kind() == Unit.Kind.CURRENCY && !found.meaning().minor();
      if (!better || found.meaning().name().equals("dollar")) {
        draft.to = better ? found.to() : draft.to;
        return;
      }
    }
    draft.to = found.to();
    draft.setUnit(found.meaning(), text(atoms, found.from(), found.to()), found.to() - 1);
    asMoney(atoms, draft);
    takeAge(atoms, draft);
    takeDimension(atoms, draft);
  }

  /** Returns the index behind "a" or "of an", where a unit follows: "half a mile". */
  private int overArticle(Atoms atoms, int index) {
    int at = atoms.get(index).is("of") ? index + 1 : index;
    boolean article = atoms.get(at).is("a") || atoms.get(at).is("an");
    return article && units.after(atoms, at + 1) != null ? at + 1 : index;
  }

  private boolean isUnit(Atoms atoms, Draft draft, Phrases.Found<Units.Entry> found) {
    Atom first = atoms.get(found.from());
    if (first.is("won")) {
      return draft.value.precision() - draft.value.scale() > 2;
    }
    int behind = atoms.overHyphen(found.to());
    boolean ranks =
        atoms.isOneOf(behind, HALVES) || (behind > found.to() && atoms.joins(behind - 1));
    if (first.is("second") && ranks && found.from() == draft.to) {
      return false;
    }
    boolean named = draft.from > 1 && atoms.get(draft.from - 1).isCapital();
    if (first.is("s") && named && atoms.get(draft.from).kind() == Atom.Kind.INTEGER) {
      return false;
    }
    if (found.from() > draft.to && first.isSign()) {
      return false;
    }
    boolean prime = first.is("′") || first.is("″");
    if (prime && atoms.get(found.to()).glued() && atoms.get(found.to()).isWord()) {
      return false;
    }
    boolean multiplied = draft.form == Form.MULTIPLE;
    boolean name =
        first.isCapital()
            && first.text().length() > 3
            && atoms.get(found.to()).isCapital()
            && !found.meaning().kind().equals(Unit.Kind.CURRENCY);
    return !multiplied && !name;
  }

  /** Reads the country behind the amount: "$500 US". */
  private static void takeCountry(Atoms atoms, Draft draft) {
    Atom country = atoms.get(draft.to);
    if (draft.signBefore
        && country.isCapital()
        && COUNTRIES.contains(country.lower())
        && !atoms.get(draft.to + 1).isCapital()
        && country.text().equals("US")) {
      draft.to++;
    }
  }

  /** Takes pounds for money where the words around speak of it. */
  private static void asMoney(Atoms atoms, Draft draft) {
    if (!draft.unitName.equals("pound")
        || draft.kind != Unit.Kind.MASS
        || draft.unitText.startsWith("lb")) {
      return;
    }
    boolean money = draft.scale.precision() > 4;
    for (int i = 1; i <= REACH && !money; i++) {
      money =
          MONEY.contains(atoms.get(draft.from - i).lower())
              || MONEY.contains(atoms.get(draft.to + i - 1).lower());
    }
    if (money) {
      draft.kind = Unit.Kind.CURRENCY;
      draft.unitName = "pound sterling";
    }
  }

  /** Reads "-year-old", "years old", "years of age". */
  private static void takeAge(Atoms atoms, Draft draft) {
    if (draft.kind != Unit.Kind.DURATION) {
      return;
    }
    int at = atoms.overHyphen(draft.to);
    Atom next = atoms.get(at);
    boolean old = next.is("old") || next.is("olds");
    boolean of = next.is("of") && atoms.get(at + 1).is("age");
    if (old || of) {
      draft.kind = Unit.Kind.AGE;
      draft.to = of ? at + 2 : at + 1;
    }
  }

  /** Lets the words of an extent belong to the unit: "three feet wide". */
  private static void takeDimension(Atoms atoms, Draft draft) {
    Atom next = atoms.get(draft.to);
    boolean square =
        draft.kind == Unit.Kind.LENGTH && (next.is("²") || next.is("³")) && next.glued();
    if (square) {
      draft.kind = next.is("²") ? Unit.Kind.AREA : Unit.Kind.VOLUME;
      draft.unitName = (next.is("²") ? "square " : "cubic ") + draft.unitName;
      draft.to++;
    }
  }

  private void takeRate(Atoms atoms, Draft draft) {
    if (!draft.hasUnit() || draft.kind == Unit.Kind.AGE) {
      return;
    }
    String denominator = denominator(atoms, draft.to, draft.kind == Unit.Kind.CURRENCY);
    if (denominator != null) {
      int to = rateEnd(atoms, draft.to);
      draft.kind = Unit.Kind.RATE;
      draft.unitName = draft.unitName + " per " + denominator;
      String rest = text(atoms, draft.signBefore ? draft.to : draft.unitAtom, to);
      draft.unitText = draft.signBefore ? draft.unitText + " " + rest : rest;
      draft.to = to;
    }
  }

  /** Returns the unit or noun behind "per", "a" or a slash, or null. */
  @Nullable String denominator(Atoms atoms, int index, boolean money) {
    Atom link = atoms.get(index);
    int at = denominatorAt(atoms, index);
    Atom noun = atoms.get(at);
    if (isPerRound(atoms, index)) {
      return (noun.text() + " " + eachOf(atoms, at + 1)).strip();
    }
    boolean per = link.is("per") || link.is("each") || link.is("every");
    boolean slash = link.is("/") && link.glued() && noun.glued();
    boolean article = link.is("a") || link.is("an");
    Phrases.Found<Units.Entry> unit = per || slash || article ? units.after(atoms, at) : null;
    boolean then = ANCHORS.contains(atoms.get(at + 1).lower());
    boolean time = TIMES.contains(noun.lower());
    boolean known = unit != null && unit.meaning().kind() != Unit.Kind.CURRENCY;
    boolean allowed =
        (link.is("per") && noun.isWord())
            || (slash && known)
            || (article && unit != null && unit.meaning().kind() == Unit.Kind.AREA)
            || (article && !then && (time || (money && DENOMINATORS.contains(noun.lower()))))
            || ((link.is("each") || link.is("every")) && time);
    if (!allowed) {
      return null;
    }
    return unit != null && known ? unit.meaning().name() : Nouns.singular(noun.lower());
  }

  /** Returns the index after the denominator that begins at an index. */
  int rateEnd(Atoms atoms, int index) {
    int noun = denominatorAt(atoms, index);
    if (isPerRound(atoms, index)) {
      Phrases.Found<Units.Entry> unit = units.after(atoms, noun + 1);
      return unit != null ? unit.to() : eachOf(atoms, noun + 1).isEmpty() ? noun + 1 : noun + 2;
    }
    Phrases.Found<Units.Entry> unit = units.after(atoms, noun);
    return unit != null && unit.meaning().kind() != Unit.Kind.CURRENCY ? unit.to() : noun + 1;
  }

  /** Returns the unit or the people, as whatever they are told, behind "per 100,000". */
  private String eachOf(Atoms atoms, int index) {
    Phrases.Found<Units.Entry> unit = units.after(atoms, index);
    String noun = atoms.get(index).lower();
    boolean people = HUMANS.contains(noun) || HUMANS.contains(Nouns.singular(noun));
    String named = Nouns.isPlural(noun) ? noun : "";
    return unit != null ? unit.meaning().name() : people ? "people" : named;
  }

  /** "2.4 per 100,000 inhabitants", "12 per 1,000". */
  static boolean isPerRound(Atoms atoms, int link) {
    return atoms.get(link).is("per") && ROUND.contains(atoms.get(link + 1).text());
  }

  /** Returns where the denominator stands behind its link: after "a", or after "a-". */
  private static int denominatorAt(Atoms atoms, int index) {
    return atoms.get(index + 1).isHyphen() && atoms.joins(index + 1) ? index + 2 : index + 1;
  }

  static String text(Atoms atoms, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      Atom atom = atoms.get(i);
      if (i > from && !atom.glued()) {
        text.append(' ');
      }
      text.append(atom.text());
    }
    return text.toString();
  }
}
