package io.github.reckoner.compare;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * What the figures of one article say of each other, where its words license the arithmetic.
 *
 * @param article the id of the article
 * @param kind whether the arithmetic holds
 * @param claims the ids of the claims, in the order of the arithmetic, the total last
 * @param says the arithmetic, such as {@code 5 + 3 = 8}
 */
public record Check(String article, Kind kind, ImmutableList<String> claims, String says) {

  /** What a check found. */
  public enum Kind {
    /** The figures fit. */
    HOLDS,
    /** The figures cannot all be right. */
    FAILS,
    /** Worth a look, no error. */
    NOTE
  }

  /** Checks that nothing is null. */
  public Check {
    requireNonNull(article, "article");
    requireNonNull(kind, "kind");
    requireNonNull(claims, "claims");
    requireNonNull(says, "says");
  }
}
