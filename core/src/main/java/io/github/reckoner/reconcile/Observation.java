package io.github.reckoner.reconcile;

/**
 * One figure as an origin put it, in plain numbers for the estimator.
 *
 * @param kind how it is hedged
 * @param value the number, for EXACT and ABOUT
 * @param low the lower end, for AT_LEAST and RANGE
 * @param high the upper end, for AT_MOST and RANGE
 * @param unit the unit to which the number is rounded
 */
record Observation(Kind kind, double value, double low, double high, double unit) {

  /** How a figure is hedged. */
  enum Kind {
    EXACT,
    ABOUT,
    AT_LEAST,
    AT_MOST,
    RANGE
  }

  // Who says "at least" mostly rounds down, and sometimes has counted a part only.
  private static final double ROUNDED = 0.7;
  private static final double PARTIAL_REACH = 0.35;
  private static final double EDGE = 0.15;

  static Observation exact(double value, double unit) {
    return new Observation(Kind.EXACT, value, value, value, unit);
  }

  static Observation about(double value, double unit) {
    return new Observation(Kind.ABOUT, value, value, value, unit);
  }

  static Observation atLeast(double low, double unit) {
    return new Observation(Kind.AT_LEAST, low, low, Double.POSITIVE_INFINITY, unit);
  }

  static Observation atMost(double high, double unit) {
    return new Observation(Kind.AT_MOST, high, Double.NEGATIVE_INFINITY, high, unit);
  }

  static Observation range(double low, double high) {
    return new Observation(Kind.RANGE, (low + high) / 2, low, high, 0);
  }

  /** Returns the lower end of where the origin's own reading may lie, on the line. */
  double from(Scale scale) {
    return switch (kind) {
      case EXACT -> scale.of(value);
      case ABOUT -> scale.of(below(value, unit));
      case AT_LEAST -> scale.of(low);
      case AT_MOST -> Math.min(scale.of(below(high, unit)), scale.of(high) - 3 * PARTIAL_REACH);
      case RANGE -> scale.of(low);
    };
  }

  /** Returns the upper end of where the origin's own reading may lie, on the line. */
  double to(Scale scale) {
    return switch (kind) {
      case EXACT -> scale.of(value);
      case ABOUT -> scale.of(value + unit);
      case AT_LEAST -> Math.max(scale.of(low + unit), scale.of(low) + 3 * PARTIAL_REACH);
      case AT_MOST -> scale.of(high);
      case RANGE -> scale.of(high);
    };
  }

  // A step below a positive number stays positive.
  private static double below(double number, double step) {
    return number > 0 ? Math.max(number - step, number / 3) : number - step;
  }

  /** Returns how likely the origin is to say this if its own reading lies at the place. */
  double likelihood(double place, Scale scale) {
    return switch (kind) {
      case EXACT -> 1;
      case ABOUT -> about(scale.back(place));
      case AT_LEAST -> oneSided(scale.back(place) - low, place - scale.of(low), span(scale));
      case AT_MOST -> oneSided(high - scale.back(place), scale.of(high) - place, span(scale));
      case RANGE -> {
        double inside = Math.min(place - scale.of(low), scale.of(high) - place);
        double width = scale.of(high) - scale.of(low);
        yield inside < 0 ? 0 : Math.min(1, EDGE + inside / Math.max(width / 3, 1e-12));
      }
    };
  }

  private double about(double number) {
    double off = Math.abs(number - value) / unit;
    return off <= 0.5 ? 1 : Math.max(0, 1 - 2 * (off - 0.5)) * 0.3;
  }

  private double span(Scale scale) {
    return kind == Kind.AT_LEAST
        ? scale.of(low + unit) - scale.of(low)
        : scale.of(high) - scale.of(below(high, unit));
  }

  private double oneSided(double excess, double place, double span) {
    if (place < -1e-12) {
      return 0;
    }
    double rounded = excess <= unit ? ROUNDED / Math.max(span, 1e-12) : 0;
    return rounded + (1 - ROUNDED) / PARTIAL_REACH * Math.exp(-place / PARTIAL_REACH);
  }
}
