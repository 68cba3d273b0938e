package io.github.reckoner.extract.figure;

import io.github.reckoner.extract.figure.Numeral.Form;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Trend;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Joins two numbers to a range, and lets neighbours share their units. */
final class Ranges {

  /** The most words between two amounts that are compared. */
  private static final int COMPARED = 14;

  private static final Words BEFORE_FORMER = Words.group("before a former value");
  private static final Words TALLIES = Words.group("words before a tally");
  private static final Words LAGS = Words.group("words of one behind");
  private static final Words OF_A_TALLY = Words.group("between them and a tally");

  private static final Words CHANGING = Words.group("verbs of a change from one level to another");
  private static final int CHANGED = 8;

  /** A level is more than so many times the step that led to it. */
  private static final BigDecimal STEP = BigDecimal.valueOf(3);

  private final Atoms atoms;
  private final Trends trends;

  Ranges(Atoms atoms, Trends trends) {
    this.atoms = atoms;
    this.trends = trends;
  }

  /** Returns the figures with neighbours joined. */
  List<Draft> join(List<Draft> drafts) {
    List<Draft> joined = new ArrayList<>(drafts.size());
    for (Draft next : drafts) {
      Draft last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null) {
        Minors.takeInches(atoms, last, next);
      }
      boolean taken =
          last != null
              && (Minors.takeHundredths(atoms, last, next)
                  || Spans.join(atoms, last, next)
                  || takeUpperEnd(last, next));
      if (!taken) {
        joined.add(next);
      }
    }
    return joined;
  }

  /**
   * Lets an amount said again in another unit share hedge and direction: "just under 296 hp (224
   * kW)", "lost 190 points, or 0.6 %"; and a level without a unit take that of the level it left.
   */
  void share(List<Draft> drafts) {
    for (int i = 1; i < drafts.size(); i++) {
      Draft last = drafts.get(i - 1);
      Draft next = drafts.get(i);
      if (isCompared(last, next)) {
        next.copyUnit(last);
      } else if (next.isBareSum()) {
        List<Draft> before = drafts.subList(0, i);
        List<Draft> own = before.stream().filter(draft -> !isBracketed(draft)).toList();
        inScale(own, next.scale).or(() -> inScale(before, next.scale)).ifPresent(next::copyUnit);
      }
      boolean distinct =
          next.hasUnit()
              && !last.unitName.equals(next.unitName)
              && (last.hasUnit() || isOr(last, next));
      if (distinct
          && isConversion(last, next)
          && next.quantifier == Quantifier.EXACT
          && !next.isRange()) {
        boolean bound = isLower(last) || isUpper(last);
        next.quantifier = bound ? last.quantifier : next.quantifier;
        next.trend = next.trend == Trend.NONE && isOr(last, next) ? last.trend : next.trend;
      }
    }
  }

  // "40 billion pounds ($52 billion)".
  private boolean isBracketed(Draft draft) {
    return atoms.get(draft.from - 1).is("(");
  }

  /**
   * Returns the last amount in a scale: "imports rose to 31.5 billion dlrs while exports fell 13.6
   * pct to 16.7 billion".
   */
  static Optional<Draft> inScale(List<Draft> drafts, BigDecimal scale) {
    return drafts.stream()
        .filter(draft -> draft.unit != null && draft.scale.compareTo(scale) == 0)
        .reduce((first, last) -> last);
  }

  /** Gives a level the unit of the one it is compared with: "3.2 %, up from 2.8 in May". */
  private boolean isCompared(Draft last, Draft next) {
    if (next.from - last.to > COMPARED
        || !last.hasUnit()
        || (next.hasUnit() && !isOfRate(last, next))) {
      return false;
    }
    // "China bought two mln tonnes and Egypt 1.5 mln": weights are seldom told beside other counts.
    boolean weighed =
        last.kind == Unit.Kind.MASS || last.kind == Unit.Kind.VOLUME || last.kind == Unit.Kind.RATE;
    if (weighed && isAlike(last, next)) {
      return true;
    }
    int at = next.from - 1;
    // "From last month's 12.2 mln".
    while (at > last.to && (atoms.get(at).isSign() || atoms.isOneOf(at, BEFORE_FORMER))) {
      at--;
    }
    String link = atoms.get(at).lower();
    String verb = atoms.get(at - 1).lower();
    return switch (link) {
      case "from" ->
          verb.equals("up") || verb.equals("down") || isLevel(last) || isAlike(last, next);
      case "with", "to" -> verb.equals("compared") || isAlike(last, next);
      case "versus", "vs" -> true;
      // "255 mln euros, of which 155 mln is new".
      // "5,000 pounds rather than 9,100", "15 % instead of 13".
      case "than" -> verb.equals("rather");
      case "of" -> verb.equals("instead");
      case "which" -> verb.equals("of") && last.unit != null;
      case "at", "against" -> isAlike(last, next);
      default -> false;
    };
  }

  // "46.8 Ecus per 100 kilos, up from 46.7 Ecus".
  private static boolean isOfRate(Draft last, Draft next) {
    return last.kind == Unit.Kind.RATE
        && next.kind == Unit.Kind.CURRENCY
        && last.unitName.startsWith(next.unitName + " per ");
  }

  // "Fell to 312 mln dlrs from 355": the level reached goes before the one left.
  private boolean isLevel(Draft draft) {
    return (draft.unit != null || draft.isElidedRate()) && atoms.get(draft.from - 1).is("to");
  }

  // "Wheat at 9.8 mln tonnes and corn at 0.9 mln": what is written in one scale is in one unit.
  private static boolean isAlike(Draft last, Draft next) {
    return last.unit != null
        && next.scale.compareTo(BigDecimal.ONE) > 0
        && next.scale.compareTo(last.scale) == 0;
  }

  private boolean isConversion(Draft last, Draft next) {
    boolean bracket = next.from == last.to + 1 && atoms.get(last.to).is("(");
    boolean slash = next.from == last.to + 1 && atoms.get(last.to).is("/");
    return bracket || slash || isOr(last, next);
  }

  private boolean isOr(Draft last, Draft next) {
    return next.from == last.to + 2
        && atoms.get(last.to).is(",")
        && atoms.get(last.to + 1).is("or");
  }

  /** Joins bounds: "more than 20 and less than 35". */
  List<Draft> joinBounds(List<Draft> drafts) {
    List<Draft> joined = new ArrayList<>(drafts.size());
    for (Draft next : drafts) {
      Draft last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null || !takeOtherBound(last, next)) {
        joined.add(next);
      }
    }
    return joined;
  }

  private boolean takeOtherBound(Draft last, Draft next) {
    boolean and = next.from == last.to + 1 && atoms.get(last.to).is("and");
    if (!and || last.isRange() || next.isRange()) {
      return false;
    }
    boolean rising = isLower(last) && isUpper(next);
    boolean falling = isUpper(last) && isLower(next);
    int order = last.value.compareTo(next.value);
    boolean ordered = (rising && order < 0) || (falling && order > 0);
    if (!ordered || !unitsAgree(last, next)) {
      return false;
    }
    BigDecimal low = rising ? last.value : next.value;
    BigDecimal high = rising ? next.value : last.value;
    last.value = low;
    extend(last, next, high);
    return true;
  }

  private static boolean isLower(Draft draft) {
    return draft.quantifier == Quantifier.MORE_THAN || draft.quantifier == Quantifier.AT_LEAST;
  }

  private static boolean isUpper(Draft draft) {
    return draft.quantifier == Quantifier.LESS_THAN || draft.quantifier == Quantifier.UP_TO;
  }

  private static void extend(Draft last, Draft next, BigDecimal high) {
    last.high = high;
    last.quantifier = Quantifier.RANGE;
    last.to = next.to;
    last.numberTo = next.numberTo;
    if ((!last.hasUnit() && next.hasUnit())
        || next.kind == Unit.Kind.RATE
        || next.kind == Unit.Kind.AGE) {
      last.copyUnit(next);
    }
  }

  private boolean takeUpperEnd(Draft last, Draft next) {
    if (last.isRange()
        || last.isVague() != next.isVague()
        || last.form == Form.MULTIPLE
        || last.trend == Trend.UP) {
      return false;
    }
    boolean close = next.from - last.to >= 1 && next.from - last.to <= 3;
    if (!close || !unitsAgree(last, next) || !isConnected(last, next)) {
      takeUnit(last, next);
      lendUnit(last, next);
      return false;
    }
    BigDecimal low = share(last, next);
    if (low.compareTo(next.value) >= 0) {
      // "Beat him 53 to 46 percent": no range runs downwards, but both are in per cent.
      if (!last.hasUnit() && next.hasUnit() && !next.signBefore) {
        last.copyUnit(next);
      }
      return false;
    }
    last.value = low;
    last.scale = next.scale;
    int lead = last.from - 1;
    if (atoms.get(lead).is("between") || atoms.get(lead).is("from")) {
      last.from = lead;
    }
    extend(last, next, next.value);
    return true;
  }

  /**
   * Gives the level that a change reached the unit of the one it left: "from 208 pounds to 193".
   */
  private void takeUnit(Draft last, Draft next) {
    boolean to = next.from == last.to + 1 && atoms.get(last.to).is("to");
    boolean level = atoms.get(last.from - 1).is("from") || last.unitName.equals("point");
    if (to && level && last.hasUnit() && !next.hasUnit()) {
      next.copyUnit(last);
    }
    // "From 170 billion to 160 billion euros", "from 53 to 46 percent".
    boolean measured =
        !last.hasUnit() && next.unit != null && last.scale.compareTo(next.scale) == 0;
    if (to && level && measured && !next.signBefore) {
      last.copyUnit(next);
    }
  }

  /** Gives the first of two amounts the unit that stands behind the second: "12 and 15 years". */
  private void lendUnit(Draft last, Draft next) {
    boolean listed =
        next.from == last.to + 1 && (atoms.get(last.to).is("and") || atoms.get(last.to).is("or"));
    if (listed && !last.hasUnit() && next.hasUnit() && !next.signBefore) {
      last.copyUnit(next);
    }
  }

  private static boolean unitsAgree(Draft last, Draft next) {
    if (!last.hasUnit() || !next.hasUnit()) {
      return !last.hasUnit() || last.signBefore || !next.hasUnit();
    }
    String name = next.unitName;
    boolean rate = next.kind == Unit.Kind.RATE && name.startsWith(last.unitName + " per ");
    return last.unitName.equals(name) || rate;
  }

  private boolean isConnected(Draft last, Draft next) {
    int at = last.to;
    Atom link = atoms.get(at);
    boolean single = next.from == at + 1;
    if (single && (link.isHyphen() || link.is("~"))) {
      // "Freed in three days - 40 women": a spaced dash behind a unit begins something new.
      if (!link.glued() && last.hasUnit() && !last.signBefore && !next.hasUnit()) {
        return false;
      }
      boolean tally = !last.hasUnit() && !next.hasUnit() && Scores.isTally(atoms, last.from);
      return !tally && !(link.glued() && !atoms.get(at + 1).glued());
    }
    Atom lead = atoms.get(last.from - 1);
    if (single && link.is("and")) {
      return lead.is("between") || atoms.get(last.from - 2).is("between");
    }
    if (single && link.is("or")) {
      return isAlternative(last, next);
    }
    boolean hyphened =
        next.from == at + 3
            && link.isHyphen()
            && atoms.get(at + 1).is("to")
            && atoms.get(at + 2).isHyphen();
    boolean to = single && (link.is("to") || link.is("till") || link.is("until"));
    return hyphened || (to && !isChange(last, next, lead) && !isTally(last) && !isLag(last));
  }

  // "Trails her by six points, 42 percent to 48 percent": each has a share.
  private boolean isLag(Draft last) {
    int from = Math.max(0, last.from - COMPARED);
    return last.unitName.equals("per cent")
        && IntStream.range(from, last.from).anyMatch(i -> atoms.isOneOf(i, LAGS));
  }

  // "Voted 195 to 234", "by a vote of 48 to 52": the yes and the no are two counts.
  private boolean isTally(Draft last) {
    boolean of = atoms.isOneOf(last.from - 1, OF_A_TALLY);
    return atoms.isOneOf(of ? last.from - 2 : last.from - 1, TALLIES);
  }

  /** Returns whether "from 5 to 7" or "5 % to 120" tells of a change, with the level it reached. */
  private boolean isChange(Draft last, Draft next, Atom lead) {
    int before = lead.is("from") ? last.from - 1 : last.from;
    boolean change =
        trends.before(atoms, before) != null || (lead.is("from") && isBehindChange(before));
    boolean both = last.hasUnit() && next.hasUnit();
    // "Raised the count by 36 to 541".
    boolean step =
        lead.is("by")
            && next.kind != Unit.Kind.PERCENT
            && next.value.compareTo(last.value.multiply(STEP)) > 0
            && isBehindChange(last.from - 1);
    if (step) {
      return true;
    }
    return change && (lead.is("from") || both || !next.hasUnit());
  }

  // "Raised its draw on the reserve from 75 to 98".
  private boolean isBehindChange(int from) {
    for (int i = from - 1; i >= Math.max(0, from - CHANGED) && atoms.get(i).isWord(); i--) {
      if (atoms.isOneOf(i, CHANGING)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlternative(Draft last, Draft next) {
    boolean plain =
        last.scale.compareTo(BigDecimal.ONE) == 0 && next.scale.compareTo(BigDecimal.ONE) == 0;
    BigDecimal step = next.value.subtract(last.value);
    boolean neighbours = step.compareTo(BigDecimal.ONE) == 0;
    boolean tens =
        last.value.remainder(BigDecimal.valueOf(5)).signum() == 0
            && next.value.remainder(BigDecimal.valueOf(5)).signum() == 0
            && next.value.compareTo(last.value.add(last.value)) <= 0;
    return plain && !last.hasUnit() && step.signum() > 0 && (neighbours || tens);
  }

  /** Returns the lower end under the scale of the upper: the 10 of "$10 to $15 billion". */
  private static BigDecimal share(Draft last, Draft next) {
    boolean scaled = next.scale.compareTo(BigDecimal.ONE) > 0;
    boolean bare =
        last.scale.compareTo(BigDecimal.ONE) == 0 && (!last.hasUnit() || last.signBefore);
    BigDecimal mantissa = scaled ? Numeral.divide(next.value, next.scale) : next.value;
    return scaled && bare && last.value.compareTo(mantissa) <= 0
        ? Numeral.plain(last.value.multiply(next.scale))
        : last.value;
  }
}
