package io.github.reckoner.ingest;

import java.util.function.IntToDoubleFunction;

/**
 * The run of lines with the greatest sum of gains, found in one pass (Kadane's maximum subarray).
 *
 * @param from the index of its first line
 * @param to the index after its last
 * @param sum the sum of its gains; 0 for an empty run
 */
record Stretch(int from, int to, double sum) {

  /** Returns the best run of so many lines, the first of equals; an empty one if none gains. */
  static Stretch best(int lines, IntToDoubleFunction gain) {
    Stretch best = new Stretch(0, 0, 0);
    double sum = 0;
    int from = 0;
    for (int i = 0; i < lines; i++) {
      sum += gain.applyAsDouble(i);
      if (sum <= 0) {
        sum = 0;
        from = i + 1;
      } else if (sum > best.sum) {
        best = new Stretch(from, i + 1, sum);
      }
    }
    return best;
  }
}
