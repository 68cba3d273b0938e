package io.github.reckoner.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One reported number: the interval it allows, the value as written, its hedge, its unit and the
 * words it stands in.
 *
 * <p>"almost 200" allows everything below 200 and has the value 200; "1,000 to 5,000" allows [1000,
 * 5000] and has no value of its own. Two figures are equal if all parts are, values compared by
 * {@link BigDecimal#equals}; factories strip trailing zeros, so that 200 and 200.0 meet.
 *
 * @param text the whole expression, with hedge and unit
 * @param numeral the number alone, inside {@code text}
 * @param value the number as written, or empty for a range or a vague word
 * @param interval the values that the words allow, in units of {@code unit}; may be open on either
 *     side
 * @param quantifier how the number is hedged
 * @param trend whether the figure is a change, and its direction
 * @param unit what is measured
 * @param profile the name of the profile that gave a vague word or an approximation its bounds,
 *     where one did
 */
public record Figure(
    Passage text,
    Passage numeral,
    Optional<BigDecimal> value,
    Range<BigDecimal> interval,
    Quantifier quantifier,
    Trend trend,
    Unit unit,
    Optional<String> profile) {

  /**
   * Checks that the numeral lies in the text and that a range has no value of its own.
   *
   * @throws IllegalArgumentException if not
   */
  public Figure {
    requireNonNull(quantifier, "quantifier");
    requireNonNull(trend, "trend");
    requireNonNull(unit, "unit");
    requireNonNull(interval, "interval");
    requireNonNull(profile, "profile");
    checkArgument(text.encloses(numeral), "numeral %s lies outside its figure %s", numeral, text);
    checkArgument(
        value.isEmpty() || quantifier != Quantifier.RANGE,
        "a range has no value of its own: %s in %s",
        value,
        text);
    checkArgument(
        value.isPresent() || quantifier == Quantifier.RANGE || quantifier == Quantifier.VAGUE,
        "%s needs a value: %s",
        quantifier,
        text);
  }

  /**
   * Returns a figure of one number, with the bounds that {@link Quantifier} documents.
   *
   * @throws IllegalArgumentException if the quantifier is RANGE or VAGUE, which have no single
   *     number
   */
  public static Figure of(
      Passage text, Passage numeral, Quantifier quantifier, BigDecimal value, Unit unit) {
    BigDecimal plain = canonical(value);
    return new Figure(
        text,
        numeral,
        Optional.of(plain),
        bounds(quantifier, plain),
        quantifier,
        Trend.NONE,
        unit,
        Optional.empty());
  }

  /**
   * Returns a figure that allows {@code [low, high]}, both inclusive.
   *
   * @throws IllegalArgumentException if low is greater than high
   */
  public static Figure between(
      Passage text, Passage numeral, BigDecimal low, BigDecimal high, Unit unit) {
    checkArgument(
        low.compareTo(high) <= 0, "low %s is greater than high %s in %s", low, high, text);
    return new Figure(
        text,
        numeral,
        Optional.empty(),
        Range.closed(canonical(low), canonical(high)),
        Quantifier.RANGE,
        Trend.NONE,
        unit,
        Optional.empty());
  }

  /** Returns a figure of a magnitude word, whose bounds a named profile sets. */
  public static Figure vague(
      Passage text, Passage numeral, Range<BigDecimal> interval, Unit unit, String profile) {
    return new Figure(
        text,
        numeral,
        Optional.empty(),
        interval,
        Quantifier.VAGUE,
        Trend.NONE,
        unit,
        Optional.of(profile));
  }

  /**
   * Returns the values that a quantifier allows around a number.
   *
   * @throws IllegalArgumentException if the quantifier is RANGE or VAGUE
   */
  public static Range<BigDecimal> bounds(Quantifier quantifier, BigDecimal value) {
    return switch (quantifier) {
      case EXACT, IMPLIED -> Range.singleton(value);
      case ABOUT -> Range.all();
      case ALMOST, LESS_THAN -> Range.lessThan(value);
      case UP_TO -> Range.atMost(value);
      case MORE_THAN -> Range.greaterThan(value);
      case AT_LEAST -> Range.atLeast(value);
      case RANGE, VAGUE ->
          throw new IllegalArgumentException(
              quantifier + " is not bounded by one number: " + value);
    };
  }

  /**
   * Returns a number without trailing zeros and without an exponent: 5E+3 and 5000.0 become 5000.
   */
  public static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Returns the lower end of the interval, or empty where it is open. */
  public Optional<BigDecimal> low() {
    return interval.hasLowerBound() ? Optional.of(interval.lowerEndpoint()) : Optional.empty();
  }

  /** Returns the upper end of the interval, or empty where it is open. */
  public Optional<BigDecimal> high() {
    return interval.hasUpperBound() ? Optional.of(interval.upperEndpoint()) : Optional.empty();
  }

  /** Returns whether the lower end belongs to the interval; false where it is open. */
  public boolean isLowInclusive() {
    return interval.hasLowerBound() && interval.lowerBoundType() == BoundType.CLOSED;
  }

  /** Returns whether the upper end belongs to the interval; false where it is open. */
  public boolean isHighInclusive() {
    return interval.hasUpperBound() && interval.upperBoundType() == BoundType.CLOSED;
  }

  /** Returns this figure as a change in the direction. */
  public Figure withTrend(Trend newTrend) {
    return new Figure(text, numeral, value, interval, quantifier, newTrend, unit, profile);
  }

  /** Returns this figure in another unit; the number is not converted. */
  public Figure withUnit(Unit newUnit) {
    return new Figure(text, numeral, value, interval, quantifier, trend, newUnit, profile);
  }

  /** Returns this figure with other outer words; the numeral must lie within them. */
  public Figure withText(Passage newText) {
    return new Figure(newText, numeral, value, interval, quantifier, trend, unit, profile);
  }

  /** Returns quantifier, interval and unit, such as {@code ALMOST (-∞..200) COUNT Cuban}. */
  @Override
  public String toString() {
    return quantifier + " " + interval + " " + unit + (trend == Trend.NONE ? "" : " " + trend);
  }
}
