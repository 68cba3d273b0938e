package io.github.reckoner.reconcile;

import java.util.Arrays;
import java.util.List;

/**
 * The distribution of a true number, given what independent origins say of it.
 *
 * <p>Each origin has a reading of its own, of which its figures are censored observations ({@link
 * Observation}). The reading is the truth itself with the probability {@link Trust#repeats}, or
 * else off by a Student-t error on the line, or, rarely, by a gross one; an interested origin's is
 * shifted to one side by an exponential bias; and that of a count that grows is behind by {@code 1
 * - exp(-t / tau)}, where the pace tau, or that there is no growth, is unknown. The prior is flat
 * on the line. The posterior is summed over a grid and over the exact numbers that are given, which
 * hold probability of their own.
 *
 * <p>A false number that several give may be one error that was spread, an older figure or another
 * definition, rather than as many coincidences ({@link Trust#shares}); so that a source which
 * mostly spreads such numbers speaks against them.
 *
 * <p>In this it follows GTM (Zhao and Han 2012) for the errors, Dong et al. 2009 for the exact
 * numbers, PopAccu (Dong, Saha and Srivastava 2013) for the popular false ones, and EvolvT (Zhi et
 * al. 2018) in that the truth moves. For one use, from one thread.
 */
final class Estimator {

  /**
   * What is taken for granted of all origins.
   *
   * @param bias the mean bias of interested origins, on the line
   * @param growing the prior probability that the count grows
   */
  record Setting(double bias, double growing) {

    /** What is assumed where there is nothing to learn from. */
    static final Setting UNKNOWN = new Setting(0.5, 0.3);
  }

  private static final int COARSE = 60;
  private static final double FOCUS = 0.3;
  private static final int FINE = 100;
  private static final double NEGLIGIBLE = 1e-6;
  // Copies of one feed are no company to each other.
  private static final double LEAST_COMPANY = 1.01;
  // Paces as shares of the time from the beginning to the last report.
  private static final double[] PACES = {0.05, 0.08, 0.12, 0.17, 0.24, 0.34};

  private final List<Witnessed> witnesses;
  private final Setting setting;
  private final double start;
  private final double last;
  private double[] places = {};
  private double[][] joint = {};
  private Errors[] errors = {};
  private int cells;
  // How many give the number of each place, of each witness, and any exact number at all.
  private double[] supports = {};
  private double[] company = {};
  private double[] spreading = {};
  private double exact;

  /**
   * Prepares an estimate.
   *
   * @param witnesses the origins; at least one
   * @param setting what is taken for granted
   * @param start when the counting began, in the unit of their times; NaN if that is unknown
   */
  Estimator(List<Witnessed> witnesses, Setting setting, double start) {
    this.witnesses = witnesses;
    this.setting = setting;
    this.start = start;
    double latest = start;
    for (Witnessed witness : witnesses) {
      latest = Math.max(latest, Double.isNaN(witness.time()) ? latest : witness.time());
    }
    this.last = latest;
  }

  /** Returns the posterior. */
  Posterior estimate() {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    double spread = 0;
    for (Witnessed witness : witnesses) {
      for (double place : witness.places()) {
        from = Math.min(from, place);
        to = Math.max(to, place);
      }
      spread = Math.max(spread, witness.trust().spread());
    }
    double margin = 3 * spread + 0.3;
    boolean grows = grows();
    Posterior coarse = posterior(from - margin, to + margin * (grows ? 2 : 1), COARSE, grows);
    Posterior fine = posterior(coarse.from(NEGLIGIBLE), coarse.to(NEGLIGIBLE), FINE, grows);
    double reach = fine.to(NEGLIGIBLE) - fine.from(NEGLIGIBLE);
    return reach < FOCUS * (coarse.to(NEGLIGIBLE) - coarse.from(NEGLIGIBLE))
        ? posterior(fine.from(NEGLIGIBLE), fine.to(NEGLIGIBLE), FINE, grows)
        : fine;
  }

  private boolean grows() {
    if (Double.isNaN(start) || last <= start || setting.growing() <= 0) {
      return false;
    }
    double one = Double.NaN;
    for (Witnessed witness : witnesses) {
      if (!Double.isNaN(witness.time()) && !Double.isNaN(one) && witness.time() != one) {
        return true;
      }
      one = Double.isNaN(witness.time()) ? one : witness.time();
    }
    return false;
  }

  private Posterior posterior(double from, double to, int cellCount, boolean grows) {
    double step = Math.max((to - from) / cellCount, 1e-9);
    double[] atoms = atoms();
    cells = cellCount;
    places = new double[cells + atoms.length];
    double[] prior = new double[places.length];
    for (int i = 0; i < cells; i++) {
      places[i] = from + (i + 0.5) * step;
      prior[i] = Math.log(step);
    }
    for (int i = 0; i < atoms.length; i++) {
      places[cells + i] = atoms[i];
      prior[cells + i] = Math.log(unitAt(atoms[i]));
    }
    errors = new Errors[witnesses.size()];
    for (int w = 0; w < errors.length; w++) {
      errors[w] = new Errors(witnesses.get(w), setting.bias(), places[0], step, cells);
    }
    countSupport();
    joint = new double[grows ? 1 + PACES.length : 1][];
    joint[0] = joint(prior, tau(0), Math.log(grows ? 1 - setting.growing() : 1));
    for (int h = 1; h < joint.length; h++) {
      joint[h] = joint(prior, tau(h), Math.log(setting.growing() / PACES.length));
    }
    return Posterior.of(places, normalise(), cells, step);
  }

  private double[] atoms() {
    double[] atoms = new double[witnesses.size()];
    int count = 0;
    for (Witnessed witness : witnesses) {
      if (witness.atom()) {
        atoms[count++] = witness.places()[0];
      }
    }
    return Arrays.stream(atoms, 0, count).distinct().sorted().toArray();
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

  // The logarithm of the joint probability of one hypothesis of growth, of every place and of all
  // that is said.
  private double[] joint(double[] prior, double tau, double logPrior) {
    double[] result = new double[places.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = prior[i] + logPrior;
    }
    for (int w = 0; w < errors.length; w++) {
      Witnessed witness = witnesses.get(w);
      double behind = behind(witness, tau);
      for (int i = 0; i < places.length; i++) {
        double expected = places[i] + behind;
        double log;
        if (repeats(witness, i, behind)) {
          log = errors[w].logRepeated(expected);
        } else {
          log = i >= cells && behind == 0 ? errors[w].logAt(expected) : errors[w].log(expected);
          log = Math.max(log, logShared(w, i, log));
        }
        result[i] += witness.weight() * log;
      }
    }
    return result;
  }

  private void countSupport() {
    supports = new double[places.length];
    company = new double[witnesses.size()];
    spreading = new double[witnesses.size()];
    exact = 0;
    for (Witnessed witness : witnesses) {
      if (witness.atom()) {
        supports[atomOf(witness)] += witness.weight();
        exact += witness.weight();
      }
    }
    for (int w = 0; w < company.length; w++) {
      Witnessed witness = witnesses.get(w);
      company[w] = witness.atom() ? Math.max(1, supports[atomOf(witness)]) : 1;
      spreading[w] = spreading(w, 0);
    }
  }

  private int atomOf(Witnessed witness) {
    return Arrays.binarySearch(places, cells, places.length, witness.places()[0]);
  }

  // The logarithm of the likelihood if those who give one false number made one error between them
  // and spread it: each bears its part of the error, and the rest is how popular the number is
  // among the false ones.
  private double logShared(int w, int place, double log) {
    if (company[w] < LEAST_COMPANY) {
      return Double.NEGATIVE_INFINITY;
    }
    double spread = place < cells ? spreading[w] : spreading(w, supports[place]);
    return log / company[w] + (1 - 1 / company[w]) * spread;
  }

  // The logarithm of the probability to spread a false number if so many give the true one.
  private double spreading(int w, double right) {
    Trust trust = witnesses.get(w).trust();
    double among = Math.max(company[w], exact - right);
    return Math.log((1 - trust.repeats()) * trust.shares() * company[w] / among);
  }

  // Makes the joint logarithms probabilities, and returns their sums over hypotheses.
  private double[] normalise() {
    double most = Double.NEGATIVE_INFINITY;
    for (double[] one : joint) {
      for (double value : one) {
        most = Math.max(most, value);
      }
    }
    double total = 0;
    double[] mass = new double[places.length];
    for (double[] one : joint) {
      for (int i = 0; i < one.length; i++) {
        one[i] = Math.exp(one[i] - most);
        mass[i] += one[i];
        total += one[i];
      }
    }
    for (int i = 0; i < mass.length; i++) {
      mass[i] /= total;
      for (double[] one : joint) {
        one[i] /= total;
      }
    }
    return mass;
  }

  private double behind(Witnessed witness, double tau) {
    if (Double.isNaN(tau) || Double.isNaN(witness.time())) {
      return 0;
    }
    double since = Math.max(witness.time() - start, 1e-3 * (last - start));
    return Math.log1p(-Math.exp(-since / tau));
  }

  private boolean repeats(Witnessed witness, int place, double behind) {
    return place >= cells
        && witness.atom()
        && behind > -1e-3
        && witness.places()[0] == places[place];
  }

  /** Adds what the posterior tells of each origin's errors to its tally, after the estimate. */
  void learn(List<Tally> tallies) {
    for (int w = 0; w < errors.length; w++) {
      Witnessed witness = witnesses.get(w);
      for (int h = 0; h < joint.length; h++) {
        double behind = behind(witness, tau(h));
        for (int i = 0; i < places.length; i++) {
          double mass = joint[h][i];
          if (mass > 1e-7) {
            double repeated = 0;
            if (repeats(witness, i, behind)) {
              double all = Math.exp(errors[w].logRepeated(places[i] + behind));
              repeated = mass * witness.trust().repeats() / all;
              tallies.get(w).repeat(repeated);
            }
            double error = mass - repeated;
            double log = errors[w].log(places[i] + behind);
            if (repeated == 0 && logShared(w, i, log) > log) {
              tallies.get(w).share(error * (1 - 1 / company[w]));
              error /= company[w];
            }
            errors[w].expect(places[i] + behind, error);
          }
        }
      }
      errors[w].learn(tallies.get(w));
    }
  }

  private double tau(int hypothesis) {
    return hypothesis == 0 ? Double.NaN : PACES[hypothesis - 1] * (last - start);
  }

  /** Returns how probable it is that the count grows, after the estimate. */
  double growing() {
    return joint.length == 1 ? Double.NaN : 1 - Arrays.stream(joint[0]).sum();
  }
}
