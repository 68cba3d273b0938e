package io.github.reckoner.extract.attribution;

/**
 * A possible attribution before it is weighed against those around it.
 *
 * @param saying who would say what
 * @param score the log odds of its anchor
 * @param likelihood the log likelihood of its labels, at most 0
 * @param analysed whether the syntax of its sentence is known
 * @param said the mean log odds that the words of its content are said by somebody, whoever it is
 * @param speaking the mean log odds that the words of its source are one; 0 without a source
 */
record Candidate(
    Saying saying,
    double score,
    double likelihood,
    boolean analysed,
    double said,
    double speaking) {

  int anchor() {
    return saying.anchor();
  }
}
