package io.github.reckoner.reconcile;

import java.util.List;

/** What one origin says, as a distribution of its own reading on the line. */
final class Witnessed {

  private static final int NODES = 15;

  private final double[] places;
  private final double[] weights;
  private final boolean atom;
  private final double unit;
  private final double time;
  private final int interest;
  private final Trust trust;
  private final double weight;

  private Witnessed(
      double[] places,
      double[] weights,
      boolean atom,
      double unit,
      double time,
      int interest,
      Trust trust,
      double weight) {
    this.places = places;
    this.weights = weights;
    this.atom = atom;
    this.unit = unit;
    this.time = time;
    this.interest = interest;
    this.trust = trust;
    this.weight = weight;
  }

  /** Returns what an origin says in several figures of one reading: copies make it more precise. */
  static Witnessed of(
      List<Observation> observations,
      Scale scale,
      double time,
      int interest,
      Trust trust,
      double weight) {
    double[] exact =
        observations.stream()
            .filter(observation -> observation.kind() == Observation.Kind.EXACT)
            .mapToDouble(Observation::value)
            .toArray();
    if (exact.length > 0) {
      return exact(exact, unitOf(observations), scale, time, interest, trust, weight);
    }
    double from = Double.NEGATIVE_INFINITY;
    double to = Double.POSITIVE_INFINITY;
    for (Observation observation : observations) {
      from = Math.max(from, observation.from(scale));
      to = Math.min(to, observation.to(scale));
    }
    if (from >= to) {
      from =
          observations.stream()
              .mapToDouble(observation -> observation.from(scale))
              .min()
              .orElseThrow();
      to =
          observations.stream()
              .mapToDouble(observation -> observation.to(scale))
              .max()
              .orElseThrow();
    }
    double[] places = new double[NODES];
    double[] weights = new double[NODES];
    double total = 0;
    for (int i = 0; i < NODES; i++) {
      places[i] = from + (to - from) * (i + 0.5) / NODES;
      double all = 1;
      double sum = 1e-9;
      for (Observation observation : observations) {
        double one = observation.likelihood(places[i], scale);
        all *= one;
        sum += 1e-6 * one;
      }
      weights[i] = all + sum;
      total += weights[i];
    }
    for (int i = 0; i < NODES; i++) {
      weights[i] /= total;
    }
    return new Witnessed(places, weights, false, 0, time, interest, trust, weight);
  }

  private static Witnessed exact(
      double[] values,
      double unit,
      Scale scale,
      double time,
      int interest,
      Trust trust,
      double weight) {
    double[] places = new double[values.length];
    double[] weights = new double[values.length];
    boolean one = true;
    for (int i = 0; i < values.length; i++) {
      places[i] = scale.of(values[i]);
      weights[i] = 1.0 / values.length;
      one &= values[i] == values[0];
    }
    double width = scale.of(values[0] + unit / 2) - scale.of(values[0] - unit / 2);
    return one
        ? new Witnessed(
            new double[] {places[0]}, new double[] {1}, true, width, time, interest, trust, weight)
        : new Witnessed(places, weights, false, width, time, interest, trust, weight);
  }

  private static double unitOf(List<Observation> observations) {
    return observations.stream()
        .filter(observation -> observation.kind() == Observation.Kind.EXACT)
        .mapToDouble(Observation::unit)
        .min()
        .orElse(1);
  }

  /** Returns where the reading may lie; not to be written to. */
  double[] places() {
    return places;
  }

  /** Returns how likely each place is; they sum to 1. */
  double[] weights() {
    return weights;
  }

  /** Returns whether the origin gives one exact number, which others may give too. */
  boolean atom() {
    return atom;
  }

  /** Returns the width on the line of the number's last place, for an atom. */
  double unit() {
    return unit;
  }

  /** Returns when, in the unit of the table or in days; NaN if unknown. */
  double time() {
    return time;
  }

  /** Returns -1 where the origin gains by a small figure, 1 by a large one, else 0. */
  int interest() {
    return interest;
  }

  /** Returns what is known of the source. */
  Trust trust() {
    return trust;
  }

  /** Returns how far it counts as independent, from 0 to 1. */
  double weight() {
    return weight;
  }
}
