package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A distribution on the line: cells of equal width, and atoms. */
final class Posterior {

  private static final double NEGLIGIBLE = 1e-3;

  private final double[] places;
  private final double[] mass;
  // Half the width of the cell at a place; 0 for an atom.
  private final double[] half;

  private Posterior(double[] places, double[] mass, double[] half) {
    this.places = places;
    this.mass = mass;
    this.half = half;
  }

  /** Returns the distribution of masses that sum to 1, of which the first are cells. */
  static Posterior of(double[] places, double[] given, int cells, double step) {
    int[] order = merge(places, cells);
    double[] sorted = new double[places.length];
    double[] mass = new double[places.length];
    double[] half = new double[places.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = places[order[i]];
      mass[i] = given[order[i]];
      half[i] = order[i] < cells ? step / 2 : 0;
    }
    return new Posterior(sorted, mass, half);
  }

  // Cells and atoms are in order each; this merges them.
  private static int[] merge(double[] places, int cells) {
    int[] order = new int[places.length];
    int cell = 0;
    int atom = cells;
    for (int i = 0; i < order.length; i++) {
      boolean next = atom == places.length || (cell < cells && places[cell] <= places[atom]);
      order[i] = next ? cell++ : atom++;
    }
    return order;
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

  /** Returns the probability of all atoms together. */
  double atoms() {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += half[i] == 0 ? mass[i] : 0;
    }
    return sum;
  }

  /** Returns the place of the atom with the greatest probability, the least of equals. */
  double heaviestAtom() {
    int best = -1;
    for (int i = 0; i < places.length; i++) {
      if (half[i] == 0 && (best < 0 || mass[i] > mass[best])) {
        best = i;
      }
    }
    return best < 0 ? quantile(0.5) : places[best];
  }

  /**
   * A stretch of the line on which much of the probability lies.
   *
   * @param from the lower end
   * @param to the upper end
   * @param below the probability below it
   * @param mass the probability on it
   */
  record Stretch(double from, double to, double below, double mass) {}

  /**
   * Returns the stretches that make up the smallest part of the line with this share of the
   * probability, in order; stretches no more than a gap apart are one.
   */
  ImmutableList<Stretch> densest(double share, double gap) {
    boolean[] dense = dense(share);
    ImmutableList.Builder<Stretch> stretches = ImmutableList.builder();
    double below = 0;
    int first = -1;
    int last = -1;
    for (int i = 0; i < places.length; i++) {
      if (dense[i]) {
        if (first >= 0 && places[i] - half[i] - places[last] - half[last] > gap) {
          stretches.add(stretch(first, last, below));
          below += sum(first, i);
          first = i;
        } else if (first < 0) {
          below = sum(0, i);
          first = i;
        }
        last = i;
      }
    }
    return first < 0 ? ImmutableList.of() : stretches.add(stretch(first, last, below)).build();
  }

  private Stretch stretch(int first, int last, double below) {
    return new Stretch(
        places[first] - half[first], places[last] + half[last], below, sum(first, last + 1));
  }

  private double sum(int from, int end) {
    return Arrays.stream(mass, from, end).sum();
  }

  // Atoms are the densest of all, then the cells by their mass, since these are of equal width.
  private boolean[] dense(double share) {
    int[] order =
        IntStream.range(0, places.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> half[i] == 0 ? -1 - mass[i] : -mass[i]))
            .mapToInt(i -> i)
            .toArray();
    boolean[] dense = new boolean[places.length];
    double total = 0;
    for (int i = 0; i < order.length && total < share; i++) {
      dense[order[i]] = mass[order[i]] > NEGLIGIBLE;
      total += mass[order[i]];
    }
    return dense;
  }
}
