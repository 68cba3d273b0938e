package io.github.reckoner.compare;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one claim is to another, and why.
 *
 * @param first the id of the one claim
 * @param second the id of the other
 * @param relation what the first is to the second
 * @param reasons every way in which the two differ or agree that decided, the strongest first; for
 *     a difference, all that the gate found
 * @param gap how far apart the figures are, where the relation comes from arithmetic and they do
 *     not meet
 */
public record Comparison(
    String first,
    String second,
    Relation relation,
    ImmutableList<Reason> reasons,
    Optional<Gap> gap) {

  /**
   * One reason of a comparison.
   *
   * @param relation the relation it speaks for, such as DIFFERENT_AS_OF
   * @param says the reason in words, with both values
   */
  public record Reason(Relation relation, String says) {}

  /**
   * The distance between two figures that do not meet, from the nearest ends of their intervals.
   *
   * @param difference the greater less the smaller, in units of the figures
   * @param ratio the greater over the smaller, to four significant digits; empty where the smaller
   *     is not positive
   */
  public record Gap(BigDecimal difference, Optional<BigDecimal> ratio) {}

  /** Checks that nothing is null. */
  public Comparison {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    requireNonNull(relation, "relation");
    requireNonNull(reasons, "reasons");
    requireNonNull(gap, "gap");
  }

  /** Returns the reasons in words, joined. */
  public String says() {
    return String.join("; ", reasons.stream().map(Reason::says).toList());
  }
}
