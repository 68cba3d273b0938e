package io.github.reckoner.reconcile;

/**
 * The line on which figures are compared: logarithms where all are positive, so that errors are
 * ratios; the inverse hyperbolic sine, which is the same for large numbers of either sign, where
 * some are zero or negative.
 */
enum Scale {
  LOG {
    @Override
    double of(double number) {
      return Math.log(Math.max(number, Double.MIN_NORMAL));
    }

    @Override
    double back(double place) {
      return Math.exp(place);
    }
  },
  ASINH {
    @Override
    double of(double number) {
      double size = Math.abs(number);
      return Math.copySign(Math.log(size + Math.sqrt(size * size + 1)), number);
    }

    @Override
    double back(double place) {
      return Math.sinh(place);
    }
  };

  /** Returns the place of a number on the line. */
  abstract double of(double number);

  /** Returns the number at a place of the line. */
  abstract double back(double place);
}
