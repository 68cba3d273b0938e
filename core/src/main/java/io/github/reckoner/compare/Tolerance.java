package io.github.reckoner.compare;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How far two figures may lie apart and still count as agreeing, beyond what hedges and rounding
 * allow.
 *
 * <p>Immutable and thread-safe; prints as {@code none}, {@code 5%} or {@code ±10}.
 */
public final class Tolerance {

  private enum Kind {
    PERCENT,
    ABSOLUTE
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Tolerance NONE = new Tolerance(Kind.ABSOLUTE, BigDecimal.ZERO);

  private final Kind kind;
  private final BigDecimal amount;

  private Tolerance(Kind kind, BigDecimal amount) {
    this.kind = kind;
    this.amount = amount;
  }

  /** Returns the tolerance that adds nothing to hedges and rounding. */
  public static Tolerance none() {
    return NONE;
  }

  /**
   * Returns a tolerance in per cent of the greater of two numbers.
   *
   * @throws IllegalArgumentException if the percentage is negative, not a number, or above 100
   */
  public static Tolerance percent(double percentage) {
    checkArgument(
        percentage >= 0 && percentage <= 100,
        "a tolerance must lie between 0 and 100 per cent: %s",
        percentage);
    return percentage == 0 ? NONE : new Tolerance(Kind.PERCENT, BigDecimal.valueOf(percentage));
  }

  /**
   * Returns a tolerance in units of the figures.
   *
   * @throws IllegalArgumentException if the difference is negative
   */
  public static Tolerance absolute(BigDecimal difference) {
    checkArgument(difference.signum() >= 0, "a tolerance must not be negative: %s", difference);
    return new Tolerance(Kind.ABSOLUTE, difference);
  }

  /** Returns whether two numbers agree within this tolerance, the ends included. */
  public boolean allows(BigDecimal first, BigDecimal second) {
    return first.subtract(second).abs().compareTo(slack(first, second)) <= 0;
  }

  /** Returns whether two intervals hold values that agree within this tolerance. */
  boolean meets(Range<BigDecimal> first, Range<BigDecimal> second) {
    return reaches(first, second) && reaches(second, first);
  }

  // Whether the first does not end before the second begins.
  private boolean reaches(Range<BigDecimal> first, Range<BigDecimal> second) {
    if (!first.hasUpperBound() || !second.hasLowerBound()) {
      return true;
    }
    BigDecimal end = first.upperEndpoint();
    BigDecimal begin = second.lowerEndpoint();
    int order = end.compareTo(begin);
    boolean closed =
        first.upperBoundType() == BoundType.CLOSED && second.lowerBoundType() == BoundType.CLOSED;
    return order > 0 || (order == 0 && closed) || (order < 0 && allows(end, begin));
  }

  private BigDecimal slack(BigDecimal first, BigDecimal second) {
    return switch (kind) {
      case ABSOLUTE -> amount;
      case PERCENT -> first.abs().max(second.abs()).multiply(amount).divide(HUNDRED);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tolerance that
        && kind == that.kind
        && amount.compareTo(that.amount) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, amount.stripTrailingZeros());
  }

  /** Returns {@code none}, {@code 5%} or {@code ±10}. */
  @Override
  public String toString() {
    if (amount.signum() == 0) {
      return "none";
    }
    String plain = amount.stripTrailingZeros().toPlainString();
    return kind == Kind.PERCENT ? plain + "%" : "±" + plain;
  }
}
