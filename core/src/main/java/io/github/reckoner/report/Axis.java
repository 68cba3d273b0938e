package io.github.reckoner.report;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The scale of a plot: from numbers to the part of its width, logarithmic where the numbers span
 * decades.
 *
 * @param from the number at the left edge
 * @param to the number at the right edge
 * @param logarithmic whether equal ratios take equal widths
 * @param ticks the numbers to print
 */
record Axis(double from, double to, boolean logarithmic, ImmutableList<Double> ticks) {

  private static final double DECADES = 50;
  private static final double MARGIN = 0.08;
  private static final int TICKS = 5;

  /** Returns an axis that holds the numbers with a margin, or 0 to 1 where there are none. */
  static Axis of(List<Double> numbers) {
    double least = numbers.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = numbers.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    if (least > 0 && most / least >= DECADES) {
      double from = least / 1.6;
      double to = most * 1.6;
      return new Axis(from, to, true, decades(from, to));
    }
    double span = most > least ? most - least : Math.max(1, Math.abs(most));
    double from = least >= 0 ? Math.max(0, least - MARGIN * span) : least - MARGIN * span;
    double start = least >= 0 && least <= span ? 0 : from;
    double to = most + MARGIN * span;
    boolean whole = numbers.stream().allMatch(number -> number == Math.rint(number));
    return new Axis(start, to, false, even(start, to, whole && !numbers.isEmpty() ? 1 : 0));
  }

  /** Returns where a number lies, 0 at the left edge and 1 at the right; never beyond. */
  double at(double number) {
    double part =
        logarithmic
            ? Math.log(Math.max(number, from) / from) / Math.log(to / from)
            : (number - from) / (to - from);
    return Math.max(0, Math.min(1, part));
  }

  private static ImmutableList<Double> decades(double from, double to) {
    ImmutableList.Builder<Double> ticks = ImmutableList.builder();
    int first = (int) Math.ceil(Math.log10(from));
    int last = (int) Math.floor(Math.log10(to));
    int step = Math.max(1, (last - first + TICKS) / TICKS);
    for (int power = first; power <= last; power += step) {
      ticks.add(Math.pow(10, power));
    }
    return ticks.build();
  }

  // Between whole numbers, no half ones are printed.
  private static ImmutableList<Double> even(double from, double to, double least) {
    double rough = (to - from) / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power;
    for (double factor : new double[] {2, 5, 10}) {
      step = step < rough ? power * factor : step;
    }
    step = Math.max(step, least);
    ImmutableList.Builder<Double> ticks = ImmutableList.builder();
    long first = (long) Math.ceil(from / step);
    for (long i = first; i * step <= to && i - first <= 2 * TICKS; i++) {
      ticks.add(i * step);
    }
    return ticks.build();
  }
}
