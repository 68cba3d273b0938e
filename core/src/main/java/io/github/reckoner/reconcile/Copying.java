package io.github.reckoner.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Finds in a table which sources print each other's feed: on items about which sources differ, they
 * say the same in 99 of 100 cases.
 *
 * <p>A strict form of the test of Dong, Berti-Equille and Srivastava, <i>Integrating conflicting
 * data: the role of source dependence</i> (2009): good sources agree often because both are right,
 * so that only near identity on contested items counts as copying, whatever is held true. Only
 * sources with enough statements are compared. Not thread-safe.
 */
final class Copying {

  private static final int MOST_SOURCES = 150;
  private static final int LEAST_STATEMENTS = 10;
  private static final int LEAST_CONTESTED = 20;
  private static final double IDENTICAL = 0.99;
  private static final double COPIED = 0.95;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> sources;
  private final int[][] same;
  private final int[][] contested;

  /** Prepares for the sources with the most statements. */
  Copying(Map<String, Integer> volumes) {
    sources =
        volumes.entrySet().stream()
            .filter(entry -> entry.getValue() >= LEAST_STATEMENTS)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_SOURCES)
            .map(Map.Entry::getKey)
            .toList();
    for (int i = 0; i < sources.size(); i++) {
      numbers.put(sources.get(i), i);
    }
    same = new int[sources.size()][sources.size()];
    contested = new int[sources.size()][sources.size()];
  }

  /** Counts what the sources of one item share; nothing, if all say the same. */
  void observe(List<String> names, List<Double> values) {
    if (values.stream().distinct().count() < 2) {
      return;
    }
    for (int i = 0; i < names.size(); i++) {
      Integer a = numbers.get(names.get(i));
      for (int j = i + 1; j < names.size() && a != null; j++) {
        Integer b = numbers.get(names.get(j));
        if (b != null) {
          contested[Math.min(a, b)][Math.max(a, b)]++;
          same[Math.min(a, b)][Math.max(a, b)] += values.get(i).equals(values.get(j)) ? 1 : 0;
        }
      }
    }
  }

  private boolean copy(int a, int b) {
    int first = Math.min(a, b);
    int second = Math.max(a, b);
    return contested[first][second] >= LEAST_CONTESTED
        && same[first][second] >= IDENTICAL * contested[first][second];
  }

  /**
   * Returns how far each source counts as independent of those before it that say the same, from 1
   * down to 0; sources count in the order of their accuracy.
   */
  double[] weights(List<String> names, List<Double> values, ToDoubleFunction<String> accuracy) {
    double[] weights = new double[names.size()];
    Arrays.fill(weights, 1);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.<Integer>comparingDouble(i -> -accuracy.applyAsDouble(names.get(i)))
            .thenComparing(names::get));
    for (int later = 1; later < order.size(); later++) {
      int i = order.get(later);
      Integer a = numbers.get(names.get(i));
      for (int earlier = 0; earlier < later && a != null; earlier++) {
        int j = order.get(earlier);
        Integer b = numbers.get(names.get(j));
        if (b != null && values.get(i).equals(values.get(j))) {
          weights[i] *= copy(a, b) ? 1 - COPIED : 1;
        }
      }
    }
    return weights;
  }
}
