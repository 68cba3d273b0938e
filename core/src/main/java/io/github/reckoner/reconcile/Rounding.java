package io.github.reckoner.reconcile;

import java.math.BigDecimal;

/** How finely a number is written. */
final class Rounding {

  private Rounding() {}

  /**
   * Returns the unit to which a testimony's number is given: one in its last decimal place for an
   * exact number, one in its last digit that is not zero for a hedged one ("about 200": 100).
   */
  static double unit(Testimony testimony) {
    BigDecimal number = testimony.number().orElse(BigDecimal.ONE);
    return testimony.isExact() ? exactUnit(number) : roundUnit(number);
  }

  /** Returns one in the last decimal place; 1 for a whole number. */
  static double exactUnit(BigDecimal number) {
    return Math.pow(10, -Math.max(0, number.stripTrailingZeros().scale()));
  }

  /** Returns one in the last digit that is not zero; 1 for zero. */
  static double roundUnit(BigDecimal number) {
    return number.signum() == 0 ? 1 : Math.pow(10, -number.stripTrailingZeros().scale());
  }
}
