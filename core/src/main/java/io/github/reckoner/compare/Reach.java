package io.github.reckoner.compare;

import com.google.common.collect.Range;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The values that a figure allows a fair reader, which is what two figures are compared by.
 *
 * <p>It differs from {@link Figure#interval()}, which is the letter: a written number allows half a
 * unit of its last digit, "about" half of the unit it was rounded to, "almost" a fifth below; and
 * "more than 60" allows 60, since writers take the hedge loosely.
 */
final class Reach {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  // A number is read as rounded by at most a twentieth, and "about" allows a tenth.
  private static final BigDecimal ROUNDED = new BigDecimal("0.05");
  private static final BigDecimal ABOUT = new BigDecimal("0.1");
  // "almost 200" may be 160, not 20.
  private static final BigDecimal ALMOST = new BigDecimal("0.2");
  private static final BigDecimal LEAST_ROUND_COUNT = BigDecimal.valueOf(1000);

  private Reach() {}

  /** Returns the values that a figure allows, ends included. */
  static Range<BigDecimal> of(Figure figure) {
    Optional<BigDecimal> value = figure.value();
    if (value.isEmpty() || figure.profile().isPresent()) {
      return closed(figure.interval());
    }
    BigDecimal number = value.get();
    return switch (figure.quantifier()) {
      case EXACT, IMPLIED -> around(number, rounding(figure, number));
      case ABOUT -> around(number, about(number).max(rounding(figure, number)));
      case ALMOST -> around(number, BigDecimal.ZERO, share(number, ALMOST));
      case MORE_THAN, AT_LEAST, LESS_THAN, UP_TO, RANGE, VAGUE -> closed(figure.interval());
    };
  }

  /** Returns whether the figure stands for one number, hedged or not, rather than for a span. */
  static boolean isPoint(Figure figure) {
    return figure.value().isPresent()
        && switch (figure.quantifier()) {
          case EXACT, IMPLIED, ABOUT, ALMOST -> true;
          default -> false;
        };
  }

  /** Returns whether the figure is a number without a hedge. */
  static boolean isExact(Figure figure) {
    return figure.quantifier() == Quantifier.EXACT || figure.quantifier() == Quantifier.IMPLIED;
  }

  /** Returns whether the figure is open above: its speaker expects more. */
  static boolean isFloor(Figure figure) {
    return figure.quantifier() == Quantifier.AT_LEAST
        || figure.quantifier() == Quantifier.MORE_THAN;
  }

  // Counts below a thousand are counted; from there on, trailing zeros are a sign of rounding.
  // What is measured is always rounded to its last digit.
  private static BigDecimal rounding(Figure figure, BigDecimal number) {
    Unit unit = figure.unit();
    boolean counted =
        unit.kind() == Unit.Kind.COUNT || unit.kind() == Unit.Kind.AGE || number.signum() == 0;
    if (counted && number.abs().compareTo(LEAST_ROUND_COUNT) < 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = asWritten(figure, number.stripTrailingZeros());
    boolean whole = unit.kind() == Unit.Kind.PERCENT && stripped.scale() < 0;
    int scale = whole ? 0 : stripped.scale();
    if (counted && scale > -3) {
      return BigDecimal.ZERO;
    }
    return BigDecimal.ONE.movePointLeft(scale).multiply(HALF).min(share(number, ROUNDED));
  }

  // "14.0 million" is not 14 million: it is given to the hundred thousand.
  private static BigDecimal asWritten(Figure figure, BigDecimal stripped) {
    String numeral = figure.numeral().quote();
    int point = numeral.indexOf('.');
    int end = point + 1;
    while (point >= 0 && end < numeral.length() && Character.isDigit(numeral.charAt(end))) {
      end++;
    }
    int zeros = 0;
    while (point >= 0 && end - 1 - zeros > point && numeral.charAt(end - 1 - zeros) == '0') {
      zeros++;
    }
    // A number all of whose decimals are zeros may have lost zeros before the point as well.
    boolean whole = zeros > 0 && zeros == end - 1 - point;
    int lost = whole ? zeros + trailingZeros(numeral, point) : zeros;
    return lost == 0 ? stripped : stripped.setScale(stripped.scale() + lost);
  }

  private static int trailingZeros(String numeral, int end) {
    int zeros = 0;
    while (end - 1 - zeros > 0 && numeral.charAt(end - 1 - zeros) == '0') {
      zeros++;
    }
    return zeros;
  }

  // "Some 80" was rounded to tens, "about 150" to fifties: half of that, and a tenth at most.
  private static BigDecimal about(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    boolean five = stripped.unscaledValue().mod(BigInteger.TEN).intValue() == 5;
    BigDecimal unit = BigDecimal.valueOf(five ? 5 : 1).movePointLeft(stripped.scale());
    return unit.multiply(HALF).min(share(number, ABOUT));
  }

  private static BigDecimal share(BigDecimal number, BigDecimal part) {
    return number.abs().multiply(part);
  }

  private static Range<BigDecimal> around(BigDecimal number, BigDecimal slack) {
    return around(number, slack, slack);
  }

  private static Range<BigDecimal> around(BigDecimal number, BigDecimal above, BigDecimal below) {
    return Range.closed(number.subtract(below), number.add(above));
  }

  private static Range<BigDecimal> closed(Range<BigDecimal> range) {
    if (range.hasLowerBound() && range.hasUpperBound()) {
      return Range.closed(range.lowerEndpoint(), range.upperEndpoint());
    }
    if (range.hasLowerBound()) {
      return Range.atLeast(range.lowerEndpoint());
    }
    return range.hasUpperBound() ? Range.atMost(range.upperEndpoint()) : Range.all();
  }

  /**
   * Returns the distance between two intervals, from their nearest ends; none between those that
   * overlap, which numbers held apart for other reasons ("about 30", "almost 38") may.
   */
  static Comparison.Gap gap(Range<BigDecimal> first, Range<BigDecimal> second) {
    if (first.isConnected(second)) {
      Range<BigDecimal> shared = first.intersection(second);
      boolean positive = shared.hasUpperBound() && shared.upperEndpoint().signum() > 0;
      return new Comparison.Gap(
          BigDecimal.ZERO, positive ? Optional.of(BigDecimal.ONE) : Optional.empty());
    }
    boolean below =
        first.hasUpperBound()
            && second.hasLowerBound()
            && first.upperEndpoint().compareTo(second.lowerEndpoint()) <= 0;
    BigDecimal small = below ? first.upperEndpoint() : second.upperEndpoint();
    BigDecimal great = below ? second.lowerEndpoint() : first.lowerEndpoint();
    Optional<BigDecimal> ratio =
        small.signum() > 0
            ? Optional.of(
                Figure.canonical(great.divide(small, new MathContext(4, RoundingMode.HALF_EVEN))))
            : Optional.empty();
    return new Comparison.Gap(Figure.canonical(great.subtract(small)), ratio);
  }
}
