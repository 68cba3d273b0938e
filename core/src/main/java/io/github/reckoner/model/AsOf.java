package io.github.reckoner.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The day to which a stock is true, or the period in which a flow came about.
 *
 * @param from the first day, or empty where it is open or unknown
 * @param to the last day, inclusive, or empty where it is open or unknown
 * @param precision how exactly the words fix it
 * @param basis where it comes from
 */
public record AsOf(
    Optional<LocalDate> from, Optional<LocalDate> to, Precision precision, Basis basis) {

  /** How exactly a time is fixed. */
  public enum Precision {
    /** A day. */
    DAY,
    /** A calendar month. */
    MONTH,
    /** A calendar year. */
    YEAR,
    /** Any other period, perhaps open on one side. */
    RANGE,
    /** Not at all. */
    UNKNOWN
  }

  /** Where a time comes from. */
  public enum Basis {
    /** The words with the figure, or the sentences before, say so. */
    STATED,
    /** The article's day of publication, for want of a stated one. */
    PUBLICATION,
    /** Nowhere. */
    NONE
  }

  private static final AsOf UNKNOWN =
      new AsOf(Optional.empty(), Optional.empty(), Precision.UNKNOWN, Basis.NONE);

  /**
   * Checks that from is not after to, and that a known precision has at least one end.
   *
   * @throws IllegalArgumentException if not
   */
  public AsOf {
    requireNonNull(precision, "precision");
    requireNonNull(basis, "basis");
    checkArgument(
        from.isEmpty() || to.isEmpty() || !from.get().isAfter(to.get()),
        "from %s is after to %s",
        from,
        to);
    checkArgument(
        (precision == Precision.UNKNOWN) == (from.isEmpty() && to.isEmpty()),
        "precision %s does not go with [%s, %s]",
        precision,
        from,
        to);
  }

  /** Returns the time of which nothing is known. */
  public static AsOf unknown() {
    return UNKNOWN;
  }

  /** Returns a stated day. */
  public static AsOf of(LocalDate day) {
    return new AsOf(Optional.of(day), Optional.of(day), Precision.DAY, Basis.STATED);
  }

  /** Returns a stated calendar month. */
  public static AsOf of(YearMonth month) {
    return new AsOf(
        Optional.of(month.atDay(1)),
        Optional.of(month.atEndOfMonth()),
        Precision.MONTH,
        Basis.STATED);
  }

  /** Returns a stated calendar year. */
  public static AsOf ofYear(int year) {
    return new AsOf(
        Optional.of(LocalDate.of(year, 1, 1)),
        Optional.of(LocalDate.of(year, 12, 31)),
        Precision.YEAR,
        Basis.STATED);
  }

  /**
   * Returns a stated period, both ends inclusive.
   *
   * @throws IllegalArgumentException if from is after to
   */
  public static AsOf between(LocalDate fromInclusive, LocalDate toInclusive) {
    return new AsOf(
        Optional.of(fromInclusive), Optional.of(toInclusive), Precision.RANGE, Basis.STATED);
  }

  /** Returns a stated period that begins on the day and whose end is open. */
  public static AsOf since(LocalDate fromInclusive) {
    return new AsOf(Optional.of(fromInclusive), Optional.empty(), Precision.RANGE, Basis.STATED);
  }

  /** Returns a stated period that ends on the day and whose beginning is open. */
  public static AsOf until(LocalDate toInclusive) {
    return new AsOf(Optional.empty(), Optional.of(toInclusive), Precision.RANGE, Basis.STATED);
  }

  /** Returns the day of publication, standing in for a time that the text does not state. */
  public static AsOf published(LocalDate day) {
    return of(day).withBasis(Basis.PUBLICATION);
  }

  /** Returns the same time from another basis. */
  public AsOf withBasis(Basis newBasis) {
    return new AsOf(from, to, precision, newBasis);
  }

  /** Returns whether anything is known. */
  public boolean isKnown() {
    return precision != Precision.UNKNOWN;
  }

  /** Returns whether the two may be the same time: neither ends before the other begins. */
  public boolean overlaps(AsOf other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  /** Returns whether this time is known to be over when the other begins. */
  public boolean endsBefore(AsOf other) {
    return to.isPresent() && other.from.isPresent() && to.get().isBefore(other.from.get());
  }

  /**
   * Returns the day, the month, the year or the period, such as {@code 2023-10-26} or {@code
   * 2023..2025-10-11}.
   */
  @Override
  public String toString() {
    return switch (precision) {
      case UNKNOWN -> "unknown";
      case DAY -> from.orElseThrow().toString();
      case MONTH -> YearMonth.from(from.orElseThrow()).toString();
      case YEAR -> Integer.toString(from.orElseThrow().getYear());
      case RANGE ->
          from.map(LocalDate::toString).orElse("") + ".." + to.map(LocalDate::toString).orElse("");
    };
  }
}
