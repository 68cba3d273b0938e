package io.github.reckoner.compare;

import io.github.reckoner.model.AsOf;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What times are and how two of them lie to each other, whatever is counted then. Stateless. */
final class AsOfs {

  /** What is longer is no time of one happening. */
  static final long LONG_DAYS = 45;

  // A month, a quarter: no days.
  private static final int LEAST_PERIOD = 26;
  private static final int LEAP_DAYS = 1;
  private static final int YEAR_DAYS = 360;

  private AsOfs() {}

  /** Returns whether the text tells the time, rather than the day of publication. */
  static boolean isStated(AsOf asOf) {
    return asOf.isKnown() && asOf.basis() == AsOf.Basis.STATED;
  }

  /** Returns whether a time has no end or no beginning: "since 2023" may be as long as any. */
  static boolean isOpen(AsOf asOf) {
    return asOf.from().isEmpty() || asOf.to().isEmpty();
  }

  /** Returns whether a time is no time of one happening: a year, a quarter. */
  static boolean isLong(AsOf asOf) {
    return switch (asOf.precision()) {
      case DAY, MONTH, UNKNOWN -> false;
      case YEAR -> true;
      case RANGE ->
          asOf.from().isPresent()
              && asOf.to().isPresent()
              && ChronoUnit.DAYS.between(asOf.from().get(), asOf.to().get()) > LONG_DAYS;
    };
  }

  /**
   * Returns the days from the end of the one to the beginning of the other; 0 where they overlap.
   */
  static long between(AsOf one, AsOf other) {
    if (one.endsBefore(other)) {
      return ChronoUnit.DAYS.between(one.to().orElseThrow(), other.from().orElseThrow());
    }
    return other.endsBefore(one)
        ? ChronoUnit.DAYS.between(other.to().orElseThrow(), one.from().orElseThrow())
        : 0;
  }

  /** Returns whether only one is long: a year and a month of it are two periods. */
  static boolean differInLength(AsOf one, AsOf other) {
    return one.precision() != other.precision() && isLong(one) != isLong(other);
  }

  /** Returns whether one is half as long again: a quarter and the first nine months. */
  static boolean isMuchLonger(AsOf one, AsOf other) {
    long length = days(one);
    long otherLength = days(other);
    return Math.min(length, otherLength) > LEAST_PERIOD
        && Math.max(length, otherLength) > 1.5 * Math.min(length, otherLength);
  }

  /** Returns whether two spans of one length begin in two years: the crops of 85/86 and 86/87. */
  static boolean areStaggered(AsOf one, AsOf other) {
    return one.precision() == AsOf.Precision.RANGE
        && other.precision() == AsOf.Precision.RANGE
        && isLong(one)
        && isLong(other)
        && Math.abs(days(one) - days(other)) <= LEAP_DAYS
        && Math.abs(ChronoUnit.DAYS.between(one.from().get(), other.from().get())) >= YEAR_DAYS;
  }

  private static long days(AsOf period) {
    return isOpen(period) ? 0 : ChronoUnit.DAYS.between(period.from().get(), period.to().get());
  }

  /** Returns whether two articles tell of one stated month, quarter or year. */
  static boolean areOfOnePeriod(Subject first, Subject second) {
    AsOf one = first.claim().asOf();
    AsOf other = second.claim().asOf();
    return !first.claim().article().equals(second.claim().article())
        && isStated(one)
        && one.precision() != AsOf.Precision.DAY
        && one.from().equals(other.from())
        && one.to().equals(other.to());
  }

  /** Returns how many days the first is later than the second; empty if a day is unknown. */
  static Optional<Long> daysLater(Subject first, Subject second) {
    Optional<LocalDate> one = first.day();
    Optional<LocalDate> other = second.day();
    return one.isPresent() && other.isPresent()
        ? Optional.of(ChronoUnit.DAYS.between(other.get(), one.get()))
        : Optional.empty();
  }

  /** Returns whether the one is told of a time long before what the other counts was told. */
  static boolean areOfOtherMonths(Subject first, Subject second) {
    return isLongBefore(first, second) || isLongBefore(second, first);
  }

  private static boolean isLongBefore(Subject past, Subject other) {
    AsOf then = past.claim().asOf();
    AsOf now = other.claim().asOf();
    return isStated(then)
        && !isOpen(then)
        && now.from().isPresent()
        && between(then, now) > LONG_DAYS
        && then.endsBefore(now);
  }
}
