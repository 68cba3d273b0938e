package io.github.reckoner.reconcile;

/** What has been seen of one source's errors; not thread-safe. */
final class Tally {

  private static final double LEAST_FOR_OFFSET = 20;
  private static final double SIGNIFICANT = 4;

  private double repeats;
  private double exactErrors;
  private double errors;
  private double weighed;
  private double sum;
  private double squares;
  private double gross;
  private double spread;
  private double biased;
  private double bias;

  void repeat(double share) {
    repeats += share;
  }

  /**
   * Adds an ordinary error.
   *
   * @param weight how much its size counts, which is less for one far out
   * @param exact whether it is one of an exact number
   */
  void err(double share, double off, double weight, boolean exact) {
    errors += share;
    exactErrors += exact ? share : 0;
    weighed += share * weight;
    sum += share * weight * off;
    squares += share * weight * off * off;
  }

  /** Adds a false number that others give too. */
  void share(double share) {
    exactErrors += share;
    spread += share;
  }

  void gross(double share) {
    gross += share;
  }

  void bias(double share, double size) {
    biased += share;
    bias += share * size;
  }

  void add(Tally other) {
    repeats += other.repeats;
    exactErrors += other.exactErrors;
    errors += other.errors;
    weighed += other.weighed;
    sum += other.sum;
    squares += other.squares;
    gross += other.gross;
    spread += other.spread;
    biased += other.biased;
    bias += other.bias;
  }

  /**
   * Returns what the tally makes of a prior.
   *
   * @param strength how many statements the prior counts for
   * @param repeatsStrength the same for how often the true number is given
   */
  Trust trust(Trust prior, double strength, double repeatsStrength) {
    double exact = repeats + exactErrors + gross;
    double noise = errors + gross;
    double offset = offset();
    double around = Math.max(0, squares - 2 * offset * sum + offset * offset * weighed);
    double variance = (around + strength * prior.spread() * prior.spread()) / (errors + strength);
    return new Trust(
        clamp(
            (repeats + repeatsStrength * prior.repeats()) / (exact + repeatsStrength), 1e-4, 0.995),
        Math.max(Math.sqrt(variance), 1e-4),
        clamp((gross + 2 * strength * prior.gross()) / (noise + 2 * strength), 1e-3, 0.6),
        offset,
        // Nobody is taken for one who spreads errors who was not seen to do so.
        clamp(
            (spread + 2 * strength * Trust.UNKNOWN.shares()) / (exactErrors + gross + 2 * strength),
            1e-3,
            0.5));
  }

  // A mean error that chance does not explain.
  private double offset() {
    if (weighed < LEAST_FOR_OFFSET) {
      return 0;
    }
    double mean = sum / weighed;
    double error = Math.sqrt(Math.max(0, squares / weighed - mean * mean) / weighed);
    return Math.abs(mean) > SIGNIFICANT * error ? mean : 0;
  }

  /** Returns the mean bias that was seen, or the prior. */
  double meanBias(double prior, double strength) {
    return (bias + strength * prior) / (biased + strength);
  }

  private static double clamp(double value, double least, double most) {
    return Math.min(most, Math.max(least, value));
  }
}
