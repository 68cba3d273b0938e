package io.github.reckoner.reconcile;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Quantifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one origin says of a matter in the end: its latest word, made more precise by its other
 * claims where they allow a common value.
 *
 * <p>This is what policies weigh: one testimony for each witness, however often it is printed.
 *
 * @param origin the witness
 * @param claims the claims that stand, the decisive one first
 * @param interval the values that all of them allow, in the unit of the matter; of vague words
 *     beside a number, nothing
 * @param value the number as the origin put it, or empty for a range or a vague word
 * @param quantifier how that number is hedged
 * @param day the day of the decisive report, or else the day of which it speaks
 */
public record Testimony(
    OriginGroup origin,
    ImmutableList<Claim> claims,
    Range<BigDecimal> interval,
    Optional<BigDecimal> value,
    Quantifier quantifier,
    Optional<LocalDate> day) {

  /**
   * Checks that a claim stands.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Testimony {
    requireNonNull(origin, "origin");
    requireNonNull(interval, "interval");
    requireNonNull(value, "value");
    requireNonNull(quantifier, "quantifier");
    requireNonNull(day, "day");
    checkArgument(!claims.isEmpty(), "a testimony of %s needs a claim", origin.name());
  }

  /** Returns the name of the witness. */
  public String name() {
    return origin.name();
  }

  /** Returns the lower end of what is said, or empty where it is open. */
  public Optional<BigDecimal> low() {
    return interval.hasLowerBound() ? Optional.of(interval.lowerEndpoint()) : Optional.empty();
  }

  /** Returns the upper end of what is said, or empty where it is open. */
  public Optional<BigDecimal> high() {
    return interval.hasUpperBound() ? Optional.of(interval.upperEndpoint()) : Optional.empty();
  }

  /**
   * Returns the number by which the origin puts the figure, exact or near it: "26", "about 26",
   * "almost 26"; empty for a range, a bare bound and a vague word.
   */
  public Optional<BigDecimal> point() {
    return switch (quantifier) {
      case EXACT, IMPLIED, ABOUT, ALMOST -> value;
      case MORE_THAN, AT_LEAST, LESS_THAN, UP_TO, RANGE, VAGUE -> Optional.empty();
    };
  }

  /** Returns the one number the origin commits itself to, or empty if it hedges at all. */
  public Optional<BigDecimal> exact() {
    return isExact() ? value : Optional.empty();
  }

  /** Returns whether the origin gives one number without a hedge. */
  public boolean isExact() {
    return quantifier == Quantifier.EXACT || quantifier == Quantifier.IMPLIED;
  }

  /**
   * Returns the least that the origin lets one print: the lower end, or else the number near it.
   */
  public Optional<BigDecimal> floor() {
    return low().or(this::point);
  }

  /** Returns the most that the origin lets one print: the upper end, or else the number near it. */
  public Optional<BigDecimal> ceiling() {
    return high().or(this::point);
  }

  /** Returns the number that stands in the text: the point, or else a bound of a bare bound. */
  public Optional<BigDecimal> number() {
    return value.or(() -> quantifier == Quantifier.VAGUE ? low() : Optional.empty());
  }

  /** Returns whether the origin's words allow a value. */
  public boolean allows(BigDecimal candidate) {
    return interval.contains(candidate);
  }

  /** Returns the witness and what it says, such as {@code police: at least 5}. */
  @Override
  public String toString() {
    return name() + ": " + Words.figure(this);
  }
}
