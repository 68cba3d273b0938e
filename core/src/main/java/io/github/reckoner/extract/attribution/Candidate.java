package io.github.reckoner.extract.attribution;

/**
 * A possible attribution before it is weighed against those around it.
 *
 * @param saying who would say what
 * @param bare the log odds of its anchor by tokens alone
 * @param deep the log odds of its anchor over syntax; {@code bare} where that is not known
 * @param likelihood the log likelihood of its labels, at most 0
 * @param analysed whether the syntax of its sentence is known
 */
record Candidate(Saying saying, double bare, double deep, double likelihood, boolean analysed) {

  /** Returns the log odds of the anchor by all that is known. */
  double score() {
    return (bare + deep) / 2;
  }

  int anchor() {
    return saying.anchor();
  }
}
