package io.github.reckoner.compare;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Range;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;

/**
 * Brings amounts in several units of one dimension to one of them, so that seven years meet 84
 * months and 1,150 hectares 11.5 square kilometres. Stateless.
 */
final class Conversions {

  private record Factor(String base, BigDecimal by) {}

  private static final ImmutableTable<Unit.Kind, String, Factor> FACTORS =
      Lexicon.read(Conversions.class, "conversions.tsv").stream()
          .collect(
              ImmutableTable.toImmutableTable(
                  row -> Unit.Kind.valueOf(row.get("kind")),
                  row -> row.get("unit"),
                  row -> new Factor(row.get("base"), new BigDecimal(row.get("factor")))));

  private Conversions() {}

  /** Returns whether amounts in the one unit can be told in the other. */
  static boolean areOfOneBase(Unit one, Unit other) {
    Factor ours = FACTORS.get(one.kind(), one.name());
    Factor theirs = FACTORS.get(other.kind(), other.name());
    return ours != null
        && theirs != null
        && one.kind() == other.kind()
        && ours.base().equals(theirs.base());
  }

  /** Returns whether the one unit is the other by another name, such as a tonne and a ton. */
  static boolean areOne(Unit one, Unit other) {
    return areOfOneBase(one, other) && by(one).compareTo(by(other)) == 0;
  }

  /** Returns whether the one unit is ten of the other, or a hundred, a thousand and so on. */
  static boolean differByDigits(Unit one, Unit other) {
    BigDecimal ours = by(one).stripTrailingZeros();
    return ours.unscaledValue().equals(by(other).stripTrailingZeros().unscaledValue());
  }

  /** Returns a number in the base of its unit; the number itself where the unit has no other. */
  static BigDecimal inBase(BigDecimal number, Unit unit) {
    return by(unit).compareTo(BigDecimal.ONE) == 0 ? number : number.multiply(by(unit));
  }

  /** Returns an interval in the base of its unit. */
  static Range<BigDecimal> inBase(Range<BigDecimal> range, Unit unit) {
    if (by(unit).compareTo(BigDecimal.ONE) == 0) {
      return range;
    }
    if (range.hasLowerBound() && range.hasUpperBound()) {
      return Range.closed(inBase(range.lowerEndpoint(), unit), inBase(range.upperEndpoint(), unit));
    }
    if (range.hasLowerBound()) {
      return Range.atLeast(inBase(range.lowerEndpoint(), unit));
    }
    return range.hasUpperBound() ? Range.atMost(inBase(range.upperEndpoint(), unit)) : range;
  }

  private static BigDecimal by(Unit unit) {
    Factor factor = FACTORS.get(unit.kind(), unit.name());
    return factor == null ? BigDecimal.ONE : factor.by();
  }
}
