package io.github.reckoner.reconcile;

/**
 * How likely what one origin says is, for every place at which its reading is expected; tabulated,
 * since the hypotheses of growth only shift the place. For one use, from one thread.
 */
final class Errors {

  private static final double GROSS_SPREAD = 1.8;
  private static final double LEAST = 1e-40;
  private static final double FAR_STEP = 0.1;
  private static final int FAR = 50;
  // Quantiles of the exponential distribution, each for a fifth of the probability.
  private static final double[] BIAS = {0.105, 0.357, 0.693, 1.204, 2.303};
  private static final double[] UNBIASED = {0};

  private final Witnessed witness;
  private final double bias;
  private final double[] shares;
  private final double from;
  private final double step;
  // Logarithms of likelihoods: from `from` on by steps, and further down by wider steps.
  private final double[] near;
  private double[] far = {};
  // Probability that fell on each entry, for learning.
  private double[] nearMass = {};
  private double[] farMass = {};

  /**
   * Tabulates.
   *
   * @param from the lowest place of interest but for growth
   * @param step the width of an entry
   * @param count the number of entries
   */
  Errors(Witnessed witness, double bias, double from, double step, int count) {
    this.witness = witness;
    this.bias = bias;
    this.shares = witness.interest() == 0 ? UNBIASED : BIAS;
    this.from = from;
    this.step = step;
    this.near = new double[count];
    for (int i = 0; i < count; i++) {
      near[i] = Math.log(likelihood(from + i * step));
    }
  }

  /** Returns the logarithm of the likelihood if the reading is expected at a place. */
  double log(double expected) {
    double at = (expected - from) / step;
    if (at >= 0) {
      int index = Math.min((int) at, near.length - 2);
      return near[index] + Math.min(at - index, 1) * (near[index + 1] - near[index]);
    }
    if (far.length == 0) {
      far = new double[FAR];
      for (int i = 0; i < FAR; i++) {
        far[i] = Math.log(likelihood(from - i * FAR_STEP));
      }
    }
    double below = Math.min((from - expected) / FAR_STEP, FAR - 1.001);
    int index = (int) below;
    return far[index] + (below - index) * (far[index + 1] - far[index]);
  }

  /** Returns the same without the table, to full precision. */
  double logAt(double expected) {
    return Math.log(likelihood(expected));
  }

  /** Returns the logarithm of the likelihood if the truth is the number that the origin gives. */
  double logRepeated(double expected) {
    return Math.log(witness.trust().repeats() + likelihood(expected));
  }

  // In units of probability for an atom, of density for any other reading; only ratios matter.
  private double likelihood(double expected) {
    Trust trust = witness.trust();
    double[] read = witness.places();
    double noise = 0;
    double gross = 0;
    for (int i = 0; i < read.length; i++) {
      for (double share : shares) {
        double off = read[i] - expected - trust.offset() - witness.interest() * share * bias;
        noise += witness.weights()[i] * student(off / trust.spread());
        gross += witness.weights()[i] * student(off / GROSS_SPREAD);
      }
    }
    double density =
        ((1 - trust.gross()) * noise / trust.spread() + trust.gross() * gross / GROSS_SPREAD)
            / shares.length;
    return (witness.atom() ? (1 - trust.repeats()) * witness.unit() * density : density) + LEAST;
  }

  /** Notes that the reading was expected at a place with this probability, and is no repetition. */
  void expect(double expected, double mass) {
    if (nearMass.length == 0) {
      nearMass = new double[near.length];
      farMass = new double[FAR];
    }
    double at = (expected - from) / step + 0.5;
    if (at >= 0) {
      nearMass[Math.min((int) at, near.length - 1)] += mass;
    } else {
      farMass[Math.min((int) ((from - expected) / FAR_STEP + 0.5), FAR - 1)] += mass;
    }
  }

  /** Adds to a tally what the noted probabilities tell of the origin's errors. */
  void learn(Tally tally) {
    for (int i = 0; i < nearMass.length; i++) {
      if (nearMass[i] > 1e-6) {
        learn(tally, nearMass[i], from + i * step);
      }
    }
    for (int i = 0; i < farMass.length; i++) {
      if (farMass[i] > 1e-6) {
        learn(tally, farMass[i], from - i * FAR_STEP);
      }
    }
  }

  private void learn(Tally tally, double mass, double expected) {
    Trust trust = witness.trust();
    double[] read = witness.places();
    double all = likelihood(expected);
    double scale = witness.atom() ? (1 - trust.repeats()) * witness.unit() : 1;
    for (int i = 0; i < read.length; i++) {
      double part = mass * scale * witness.weights()[i] / shares.length / all;
      for (double share : shares) {
        double off = read[i] - expected - witness.interest() * share * bias;
        double z = (off - trust.offset()) / trust.spread();
        double noise = part * (1 - trust.gross()) * student(z) / trust.spread();
        tally.err(noise, off, 6 / (5 + z * z), witness.atom());
        tally.gross(part * trust.gross() * student(off / GROSS_SPREAD) / GROSS_SPREAD);
        if (witness.interest() != 0) {
          tally.bias(noise, share * bias);
        }
      }
    }
  }

  // The Student-t density of five degrees of freedom.
  private static double student(double z) {
    double base = 1 + z * z / 5;
    return 0.3796066898224944 / (base * base * base);
  }
}
