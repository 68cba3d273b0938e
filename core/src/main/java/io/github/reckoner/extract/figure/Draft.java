package io.github.reckoner.extract.figure;

import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Trend;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure in the making: where its parts lie among the atoms, and what is known of them. */
final class Draft {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** The atoms of the whole expression, with hedge and unit. */
  int from;

  int to;

  /** The atoms of the number alone. */
  int numberFrom;

  int numberTo;

  Numeral.Form form;
  BigDecimal value;
  BigDecimal scale;

  /** The upper end of a range. */
  @Nullable BigDecimal high;

  Quantifier quantifier = Quantifier.EXACT;
  Trend trend = Trend.NONE;

  /** Whether its bound was denied, and with it the change: "never fell below 60". */
  boolean negated;

  /** Whether a vague number is the most there may be: "no more than a few thousand". */
  boolean capped;

  /** The unit, where the text names one that is no counted noun. */
  Units.@Nullable Entry unit;

  Unit.@Nullable Kind kind;
  String unitName = "";
  String unitText = "";

  /** The atom that heads the unit or the counted noun, or -1. */
  int unitAtom = -1;

  /** Whether the sign of the unit stands before the number. */
  boolean signBefore;

  Draft(Numeral numeral) {
    this.from = numeral.from();
    this.to = numeral.to();
    this.numberFrom = numeral.from();
    this.numberTo = numeral.to();
    this.form = numeral.form();
    this.value = numeral.value();
    this.scale = numeral.scale();
    if (form == Numeral.Form.VAGUE) {
      quantifier = Quantifier.VAGUE;
    }
  }

  boolean isRange() {
    return high != null;
  }

  boolean hasUnit() {
    return kind != null;
  }

  boolean isVague() {
    return form == Numeral.Form.VAGUE;
  }

  void setUnit(Units.Entry entry, String text, int atom) {
    unit = entry;
    kind = entry.kind();
    unitName = entry.name();
    unitText = text;
    unitAtom = atom;
  }

  /** Returns whether the figure counts what a noun of the text names. */
  boolean isCount() {
    return unit == null
        && !unitName.isEmpty()
        && !unitName.equals("time")
        && !isElidedRate()
        && (kind == Unit.Kind.COUNT || kind == Unit.Kind.RATE);
  }

  /** Returns whether a number in millions or more names nothing: "exports fell to 16.7 billion". */
  boolean isBareSum() {
    return !hasUnit() && scale.compareTo(MILLION) >= 0;
  }

  /** Returns whether a number with decimals names nothing: "others think it will stop at 2.85". */
  boolean isBareDecimal() {
    return !hasUnit() && !isRange() && value.scale() > 0 && scale.compareTo(BigDecimal.ONE) == 0;
  }

  /** Returns whether only the denominator of a rate is written: "20 per week". */
  boolean isElidedRate() {
    return kind == Unit.Kind.RATE && unit == null && unitName.startsWith("per ");
  }

  void clearUnit() {
    unit = null;
    kind = null;
    unitName = "";
    unitText = "";
    unitAtom = -1;
  }

  /** Counts the members of a body that the text names. */
  void setMembers(String member, String body) {
    clearUnit();
    kind = Unit.Kind.COUNT;
    unitName = member;
    unitText = body;
  }

  /** Takes the unit of a figure of another sentence. */
  void takeUnit(Draft other) {
    copyUnit(other);
    unitAtom = -1;
  }

  void copyUnit(Draft other) {
    unit = other.unit;
    kind = other.kind;
    unitName = other.unitName;
    unitText = other.unitText;
    unitAtom = other.unitAtom;
  }
}
