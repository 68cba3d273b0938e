package io.github.reckoner.model;

import static java.util.Objects.requireNonNull;

/**
 * Something said about a quantity without a number: a denial, a stated unknown, an admission.
 *
 * @param kind what it does
 * @param article the id of the article that holds it
 * @param chain through whom it came, outermost first
 * @param target the words that say what is denied, unknown or admitted; the scope of a denial is
 *     these words, no more
 * @param measure what a figure of the same thing would count, as far as the words tell
 * @param asOf the time of which it is said
 * @param evidence the words that make it
 */
public record Statement(
    Kind kind,
    String article,
    Chain chain,
    String target,
    Measure measure,
    AsOf asOf,
    Passage evidence) {

  /** What a statement does. */
  public enum Kind {
    /** Negates that something is so. */
    DENIAL,
    /** Says that the speaker does not know. */
    DISCLAIMER,
    /** Grants that something is so. */
    ADMISSION
  }

  /** Checks that nothing is null. */
  public Statement {
    requireNonNull(kind, "kind");
    requireNonNull(article, "article");
    requireNonNull(chain, "chain");
    requireNonNull(target, "target");
    requireNonNull(measure, "measure");
    requireNonNull(asOf, "asOf");
    requireNonNull(evidence, "evidence");
  }
}
