package io.github.reckoner.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * An article as read: everything that was found in it, and every numeral that is no figure.
 *
 * @param article the article, with its blocks told apart
 * @param claims the claims, in the order of their figures
 * @param statements denials, stated unknowns and admissions, in the order of the text
 * @param attributions who says what, in the order of the text
 * @param skipped the numerals that are no figures, in the order of the text
 * @param names proper names in the sentences that were analysed, in the order of the text
 * @param problems what could not be used or was cut
 * @param effort how much of the article was analysed
 */
public record Reading(
    Article article,
    ImmutableList<Claim> claims,
    ImmutableList<Statement> statements,
    ImmutableList<Attribution> attributions,
    ImmutableList<Skipped> skipped,
    ImmutableList<Name> names,
    ImmutableList<Problem> problems,
    Effort effort) {

  /**
   * How much of an article was analysed.
   *
   * @param tokens the tokens of the article
   * @param sentences its sentences
   * @param analysed the sentences whose syntax was asked for
   */
  public record Effort(int tokens, int sentences, int analysed) {}

  /** Checks that nothing is null. */
  public Reading {
    requireNonNull(article, "article");
    requireNonNull(claims, "claims");
    requireNonNull(statements, "statements");
    requireNonNull(attributions, "attributions");
    requireNonNull(skipped, "skipped");
    requireNonNull(names, "names");
    requireNonNull(problems, "problems");
    requireNonNull(effort, "effort");
  }

  /** Returns a reading that holds claims made elsewhere, and nothing else. */
  public static Reading of(Article article, Iterable<Claim> claims) {
    return new Reading(
        article,
        ImmutableList.copyOf(claims),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        new Effort(0, 0, 0));
  }

  /** Returns this reading with one more problem. */
  public Reading withProblem(Problem problem) {
    return new Reading(
        article,
        claims,
        statements,
        attributions,
        skipped,
        names,
        ImmutableList.<Problem>builder().addAll(problems).add(problem).build(),
        effort);
  }
}
