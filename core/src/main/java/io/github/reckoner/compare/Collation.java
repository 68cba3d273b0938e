package io.github.reckoner.compare;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * What a set of articles counts: the quantities, what was kept apart, the happenings, and the
 * arithmetic inside each article.
 *
 * <p>The same articles give the same collation, whatever their order.
 *
 * @param matters the quantities, most claims first
 * @param apart pairs of claims that the gate kept in different matters, those that look most alike
 *     first: of one category, noun or unit, or with words in common; at most 1,000. The relation is
 *     what the two are to each other by themselves; where they agree or follow one another, the
 *     last reason says what keeps them apart all the same
 * @param incidents the happenings; every article is in exactly one
 * @param checks the arithmetic that the articles license, by article
 */
public record Collation(
    ImmutableList<Matter> matters,
    ImmutableList<Comparison> apart,
    ImmutableList<Incident> incidents,
    ImmutableList<Check> checks) {

  /** Checks that nothing is null. */
  public Collation {
    requireNonNull(matters, "matters");
    requireNonNull(apart, "apart");
    requireNonNull(incidents, "incidents");
    requireNonNull(checks, "checks");
  }

  /**
   * Returns the matters that a question in words is about, such as {@code Cubans fighting for
   * Russia}, the best first; none where nothing fits. A score of at least .5 answers; with less,
   * the matter stands beside an answer: told in the same words of the same people (.4), or counted
   * with such a matter (.3).
   */
  public ImmutableList<Match> about(String question) {
    return Questions.answer(question, matters);
  }
}
