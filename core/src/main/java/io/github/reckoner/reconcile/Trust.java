package io.github.reckoner.reconcile;

/**
 * What is known of a source's errors.
 *
 * @param repeats the probability that it gives the true number itself, to the last place
 * @param spread the typical size of its error on the line where it does not
 * @param gross the probability of a gross error
 * @param offset how far its ordinary errors lie to one side in the mean, on the line: another
 *     definition, as a rule
 * @param shares the probability that a false number it gives is one that others spread too
 */
record Trust(double repeats, double spread, double gross, double offset, double shares) {

  /**
   * A news source of which nothing is known: half the time it has the number itself, else it is off
   * by some ten percent, and one figure in twenty is grossly wrong.
   */
  static final Trust UNKNOWN = new Trust(0.5, 0.12, 0.05, 0, 0.03);
}
