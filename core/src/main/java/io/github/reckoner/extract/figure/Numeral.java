package io.github.reckoner.extract.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number found among the atoms, before anything is known of its surroundings.
 *
 * @param from the first atom
 * @param to the atom after the last
 * @param value its value; for a vague word the least that it allows; for an ordinal the rank
 * @param scale the scale word that it ends with, such as a million, otherwise one
 * @param form what it looks like
 */
record Numeral(int from, int to, BigDecimal value, BigDecimal scale, Form form) {

  /** What a number looks like. */
  enum Form {
    /** A cardinal in digits only. */
    DIGITS,
    /** A cardinal with words: "five", "1.2 million". */
    WORDS,
    /** "two-thirds", "one in five". */
    FRACTION,
    /** "second", "21st". */
    ORDINAL,
    /** "hundreds", "several hundred". */
    VAGUE,
    /** "sixfold", "twice". */
    MULTIPLE
  }

  static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Significant digits of a fraction that does not come out even. */
  private static final MathContext PRECISION = new MathContext(20, RoundingMode.HALF_EVEN);

  static Numeral of(int from, int to, BigDecimal value, Form form) {
    return new Numeral(from, to, value, BigDecimal.ONE, form);
  }

  Numeral from(int index) {
    return new Numeral(index, to, value, scale, form);
  }

  boolean isScaled() {
    return scale.compareTo(BigDecimal.ONE) > 0;
  }

  /** Returns the number before its scale: 4.5 of 4.5 billion. */
  BigDecimal mantissa() {
    return divide(value, scale);
  }

  static BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, PRECISION);
  }

  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
