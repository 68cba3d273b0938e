package io.github.reckoner.reconcile;

import java.util.Arrays;
import java.util.List;

/**
 * The distribution of a true number, given what independent origins say of it.
 *
 * <p>Each origin has a reading of its own, of which its figures are censored observations ({@link
 * Saying}). The reading is the truth itself with the probability {@link Trust#repeats}, or else off
 * by a Student-t error on the line, or, rarely, by a gross one; an interested origin's is shifted
 * to one side by an exponential bias; and that of a count that grows is behind by {@code 1 - exp(-t
 * / tau)}, where the pace tau, or that there is no growth, is unknown. The prior is flat on the
 * line. The posterior is summed over a grid and over the exact numbers that are given, which hold
 * probability of their own.
 *
 * <p>In this it follows GTM (Zhao and Han 2012) for the errors, Dong et al. 2009 for the exact
 * numbers, and EvolvT (Zhi et al. 2018) in that the truth moves.
 */
final class Estimator {

  private static final int COARSE = 80;
  private static final int FINE = 120;
  private static final double GROSS_SPREAD = 1.8;
  private static final double NEGLIGIBLE = 1e-7;
  private static final double GROWING = 0.5;
  // Paces as shares of the time from the beginning to the last report.
  private static final double[] PACES = {0.05, 0.08, 0.12, 0.17, 0.24, 0.34};
  // Quantiles of the exponential distribution, each for a fifth of the probability.
  private static final double[] BIAS = {0.105, 0.357, 0.693, 1.204, 2.303};

  private final List<Witnessed> witnesses;
  private final double bias;
  private final double start;
  private final double last;

  /**
   * Prepares an estimate.
   *
   * @param witnesses the origins; at least one
   * @param bias the mean bias of interested origins, on the line
   * @param start when the counting began, in the unit of their times; NaN if counts do not grow
   */
  Estimator(List<Witnessed> witnesses, double bias, double start) {
    this.witnesses = witnesses;
    this.bias = bias;
    this.start = start;
    this.last =
        witnesses.stream()
            .mapToDouble(Witnessed::time)
            .filter(t -> !Double.isNaN(t))
            .max()
            .orElse(start);
  }

  /** Returns the posterior. */
  Posterior estimate() {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    for (Witnessed witness : witnesses) {
      for (double place : witness.places()) {
        from = Math.min(from, place);
        to = Math.max(to, place);
      }
    }
    double margin =
        3 * witnesses.stream().mapToDouble(w -> w.trust().spread()).max().orElse(1) + 0.3;
    boolean grows = grows();
    Posterior coarse = posterior(from - margin, to + margin * (grows ? 2 : 1), COARSE, grows);
    return posterior(coarse.from(NEGLIGIBLE), coarse.to(NEGLIGIBLE), FINE, grows);
  }

  private boolean grows() {
    return !Double.isNaN(start)
        && last > start
        && witnesses.stream()
                .filter(w -> !Double.isNaN(w.time()))
                .mapToDouble(Witnessed::time)
                .distinct()
                .count()
            > 1;
  }

  private Posterior posterior(double from, double to, int cells, boolean grows) {
    double step = Math.max((to - from) / cells, 1e-9);
    double[] atoms =
        witnesses.stream()
            .filter(Witnessed::atom)
            .mapToDouble(w -> w.places()[0])
            .distinct()
            .sorted()
            .toArray();
    int n = cells + atoms.length;
    double[] places = new double[n];
    double[] logMass = new double[n];
    for (int i = 0; i < cells; i++) {
      places[i] = from + (i + 0.5) * step;
    }
    System.arraycopy(atoms, 0, places, cells, atoms.length);
    Arrays.fill(logMass, Double.NEGATIVE_INFINITY);
    double logNone = Math.log(grows ? 1 - GROWING : 1);
    add(places, cells, step, logMass, Double.NaN, logNone);
    if (grows) {
      for (double pace : PACES) {
        add(places, cells, step, logMass, pace * (last - start), Math.log(GROWING / PACES.length));
      }
    }
    return Posterior.of(places, logMass, cells, step);
  }

  // Adds the joint probability of one hypothesis of growth and all that is said, at every place.
  private void add(
      double[] places, int cells, double step, double[] logMass, double tau, double logPrior) {
    double[] joint = new double[places.length];
    Arrays.fill(joint, 0, cells, logPrior + Math.log(step));
    for (int i = cells; i < places.length; i++) {
      joint[i] = logPrior + Math.log(unitAt(places[i]));
    }
    for (Witnessed witness : witnesses) {
      double behind = behind(witness, tau);
      for (int i = 0; i < places.length; i++) {
        joint[i] += witness.weight() * Math.log(likelihood(witness, places[i], behind, i >= cells));
      }
    }
    for (int i = 0; i < places.length; i++) {
      logMass[i] = logSum(logMass[i], joint[i]);
    }
  }

  private double unitAt(double place) {
    double unit = Double.POSITIVE_INFINITY;
    for (Witnessed witness : witnesses) {
      if (witness.atom() && witness.places()[0] == place) {
        unit = Math.min(unit, witness.unit());
      }
    }
    return unit;
  }

  private double behind(Witnessed witness, double tau) {
    return Double.isNaN(tau) || Double.isNaN(witness.time())
        ? 0
        : Math.log1p(-Math.exp(-Math.max(witness.time() - start, 1e-3 * (last - start)) / tau));
  }

  private double likelihood(Witnessed witness, double truth, double behind, boolean atom) {
    Trust trust = witness.trust();
    double expected = truth + behind;
    double density = 0;
    double[] places = witness.places();
    for (int i = 0; i < places.length; i++) {
      density += witness.weights()[i] * error(trust, witness.interest(), places[i] - expected);
    }
    if (!witness.atom()) {
      return density + 1e-300;
    }
    // In units of probability: the share of the density within the number's last place.
    double other = (1 - trust.repeats()) * density * witness.unit();
    return (atom && behind > -1e-3 && places[0] == truth ? trust.repeats() + other : other)
        + 1e-300;
  }

  private double error(Trust trust, int interest, double off) {
    if (interest == 0) {
      return error(trust, off);
    }
    double sum = 0;
    for (double share : BIAS) {
      sum += error(trust, off - interest * share * bias);
    }
    return sum / BIAS.length;
  }

  private static double error(Trust trust, double off) {
    return (1 - trust.gross()) * student(off / trust.spread()) / trust.spread()
        + trust.gross() * student(off / GROSS_SPREAD) / GROSS_SPREAD;
  }

  // The Student-t density of five degrees of freedom.
  private static double student(double z) {
    double base = 1 + z * z / 5;
    return 0.3796066898224944 / (base * base * base);
  }

  private static double logSum(double a, double b) {
    double most = Math.max(a, b);
    return most == Double.NEGATIVE_INFINITY
        ? most
        : most + Math.log1p(Math.exp(Math.min(a, b) - most));
  }
}
