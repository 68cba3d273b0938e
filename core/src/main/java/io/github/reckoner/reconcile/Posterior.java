package io.github.reckoner.reconcile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A distribution on the line: cells of equal width, and atoms. */
final class Posterior {

  private final double[] places;
  private final double[] mass;
  // Half the width of the cell at a place; 0 for an atom.
  private final double[] half;

  private Posterior(double[] places, double[] mass, double[] half) {
    this.places = places;
    this.mass = mass;
    this.half = half;
  }

  /** Returns the distribution of the logarithms of masses, of which the first are cells. */
  static Posterior of(double[] places, double[] logMass, int cells, double step) {
    double most = Arrays.stream(logMass).max().orElseThrow();
    int[] order =
        IntStream.range(0, places.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> places[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = new double[places.length];
    double[] mass = new double[places.length];
    double[] half = new double[places.length];
    double total = 0;
    for (int i = 0; i < order.length; i++) {
      sorted[i] = places[order[i]];
      mass[i] = Math.exp(logMass[order[i]] - most);
      half[i] = order[i] < cells ? step / 2 : 0;
      total += mass[i];
    }
    for (int i = 0; i < mass.length; i++) {
      mass[i] /= total;
    }
    return new Posterior(sorted, mass, half);
  }

  /** Returns the lower end of what is left without a tail of this probability. */
  double from(double tail) {
    double below = 0;
    for (int i = 0; i < places.length; i++) {
      below += mass[i];
      if (below > tail) {
        return places[i] - half[i];
      }
    }
    return places[places.length - 1];
  }

  /** Returns the upper end of what is left without a tail of this probability. */
  double to(double tail) {
    double above = 0;
    for (int i = places.length - 1; i >= 0; i--) {
      above += mass[i];
      if (above > tail) {
        return places[i] + half[i];
      }
    }
    return places[0];
  }

  /** Returns the place below which this share of the probability lies. */
  double quantile(double share) {
    double below = 0;
    for (int i = 0; i < places.length; i++) {
      if (below + mass[i] >= share && mass[i] > 0) {
        return places[i] + half[i] * (2 * (share - below) / mass[i] - 1);
      }
      below += mass[i];
    }
    return places[places.length - 1];
  }

  /** Returns the probability from one place to another, both inclusive. */
  double between(double from, double to) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += places[i] >= from && places[i] <= to ? mass[i] : 0;
    }
    return sum;
  }
}
