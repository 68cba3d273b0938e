package io.github.reckoner.compare;

import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Claim;

/** What the times of forecasts say: of when they are, and when they were made. Stateless. */
final class ForecastTimes {

  /** One season is forecast, and one bid told of, for so long. */
  static final long SEASON_DAYS = 150;

  private ForecastTimes() {}

  /**
   * Returns whether both are forecasts, and their days those of forecasting: "on Wednesday the bank
   * cut its forecast to 27" is of a season.
   */
  static boolean areOfDays(Subject first, Subject second) {
    boolean days = isOfDay(first.claim()) && isOfDay(second.claim());
    // "On Saturday he put the shortfall of the year at 9.5 per cent", "a gap of 8.1 this year".
    boolean ofPeriod =
        Estimates.is(first.claim())
            && Estimates.is(second.claim())
            && (isOfDay(first.claim()) || isOfDay(second.claim()))
            && first.claim().asOf().overlaps(second.claim().asOf());
    return (days || ofPeriod)
        && AsOfs.daysLater(first, second).map(Math::abs).orElse(0L) <= SEASON_DAYS;
  }

  /**
   * Returns whether one is the former forecast of a sentence: "sees 5.7 per cent, down from 7.3 per
   * cent in October". In October it was foreseen, not so.
   */
  static boolean isFormer(Subject first, Subject second) {
    return Phrasing.isFormer(first) != Phrasing.isFormer(second)
        && Estimates.is(first.claim())
        && Estimates.is(second.claim())
        && first.claim().evidence().equals(second.claim().evidence())
        && !AsOfs.isLong(first.claim().asOf())
        && !AsOfs.isLong(second.claim().asOf());
  }

  // The forecast of a day to come is of that day; one of a month past was made in that month.
  private static boolean isOfDay(Claim claim) {
    boolean day = claim.asOf().precision() == AsOf.Precision.DAY;
    boolean month =
        claim.asOf().precision() == AsOf.Precision.MONTH
            && claim.reported().isPresent()
            && claim.asOf().to().filter(claim.reported().get()::isAfter).isPresent();
    return Estimates.is(claim)
        && (day || month)
        && !(claim.reported().isPresent()
            && claim.asOf().from().orElseThrow().isAfter(claim.reported().get()));
  }
}
