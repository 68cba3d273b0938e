package io.github.reckoner.compare;

import com.google.common.collect.Range;
import io.github.reckoner.model.Quantifier;
import java.math.BigDecimal;
import java.util.Optional;

/** What the sizes of two figures say of each other, apart from what they count; stateless. */
final class Magnitude {

  /** What rounding to one or two digits makes of a turned number, and what more digits leave. */
  private static final double TURNED_RATIO = 1.08;

  private static final double EXACT_TURNED_RATIO = 1.02;
  private static final int FEW_DIGITS = 2;
  private static final BigDecimal FLOOR_RATIO = new BigDecimal("2.5");

  private Magnitude() {}

  /** Returns whether two claims give one number: written alike, or alike after rounding. */
  static boolean same(Subject first, Subject second) {
    Optional<BigDecimal> one = first.number();
    Optional<BigDecimal> other = second.number();
    if (one.isEmpty() || other.isEmpty() || isVague(first) || isVague(second)) {
      return false;
    }
    if (one.get().compareTo(other.get()) == 0) {
      return true;
    }
    return isPoints(first, second) && meet(first, second, Tolerance.none());
  }

  // Who writes cubic metres for billions of them rounds nothing.
  private static boolean areTurned(Subject first, Subject second) {
    return Grouping.areToldApart(first, second)
        && !Conversions.differByDigits(
            first.claim().figure().unit(), second.claim().figure().unit());
  }

  private static double turnedRatio(Subject first, Subject second) {
    return Math.min(digits(first), digits(second)) <= FEW_DIGITS
        ? TURNED_RATIO
        : EXACT_TURNED_RATIO;
  }

  private static int digits(Subject subject) {
    return subject
        .claim()
        .figure()
        .value()
        .map(value -> value.stripTrailingZeros().precision())
        .orElse(1);
  }

  // "hundreds" here and "hundreds" there are no number that they share.
  private static boolean isVague(Subject subject) {
    return subject.claim().figure().quantifier() == Quantifier.VAGUE;
  }

  /**
   * Returns whether two claims allow a common value. Of two numbers, one must lie in the other's
   * reach: that both may be rounded is not enough.
   */
  static boolean meet(Subject first, Subject second, Tolerance tolerance) {
    if (isPoints(first, second)) {
      BigDecimal one = first.number().orElseThrow();
      BigDecimal other = second.number().orElseThrow();
      // Who turns miles into kilometres rounds: "60 kilometres (35 miles)".
      if (areTurned(first, second) && ratio(one, other) <= turnedRatio(first, second)) {
        return true;
      }
      return tolerance.meets(first.reach(), Range.singleton(other))
          || tolerance.meets(second.reach(), Range.singleton(one));
    }
    return tolerance.meets(first.reach(), second.reach());
  }

  private static boolean isPoints(Subject first, Subject second) {
    return Reach.isPoint(first.claim().figure()) && Reach.isPoint(second.claim().figure());
  }

  /**
   * Returns whether the first may be a part of the second: not known to be greater. What is counted
   * so far stands for a number not many times as great.
   */
  static boolean fitsIn(Subject part, Subject whole) {
    Range<BigDecimal> small = part.reach();
    Range<BigDecimal> great = whole.reach();
    if (!small.hasLowerBound()) {
      return true;
    }
    BigDecimal least = small.lowerEndpoint();
    if (great.hasUpperBound()) {
      return least.compareTo(great.upperEndpoint()) <= 0;
    }
    return !great.hasLowerBound()
        || least.compareTo(great.lowerEndpoint().multiply(FLOOR_RATIO)) <= 0;
  }

  /** Returns whether the number of the first is less than that of the second. */
  static boolean isLess(Subject first, Subject second) {
    Optional<BigDecimal> one = first.number();
    Optional<BigDecimal> other = second.number();
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) < 0;
  }

  /** Returns the greater number over the smaller; infinite where they differ in sign. */
  static double ratio(BigDecimal one, BigDecimal other) {
    double a = one.doubleValue();
    double b = other.doubleValue();
    if (a == b) {
      return 1;
    }
    return a * b <= 0 ? Double.POSITIVE_INFINITY : Math.max(a / b, b / a);
  }
}
