package io.github.reckoner.compare;

import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Tells whether the time of one claim keeps it apart from another claim that states none, and is of
 * the days in which it was told. Stateless.
 */
final class LoneTimes {

  private static final long CURRENT_DAYS = 30;
  private static final long RATE_DAYS = 45;
  // What is neither known to be a stock nor a flow is given longer.
  private static final long OPEN_DAYS = 270;
  private static final double NEAR_RATIO = 1.1;

  private LoneTimes() {}

  /** Returns whether the stated time of the first keeps it apart from the second. */
  static boolean areApart(Subject stated, Subject current) {
    return isLongPast(stated, current)
        || isPastRate(stated, current)
        || isForeseenAfter(stated, current)
        || isOfLaterPeriod(stated, current);
  }

  // "Earned 11.2 million in the fourth quarter" and, in April, "expects to have earned 13 million".
  private static boolean isForeseenAfter(Subject past, Subject forecast) {
    Optional<LocalDate> end = past.claim().asOf().to();
    Optional<LocalDate> day = forecast.claim().reported();
    return forecast.claim().stance() == Stance.PROJECTED
        && forecast.claim().figure().unit().kind() == Unit.Kind.CURRENCY
        && !Phrasing.isFormer(past)
        && past.claim().stance() != Stance.PROJECTED
        && past.claim().asOf().precision() != AsOf.Precision.DAY
        && end.isPresent()
        && day.isPresent()
        && ChronoUnit.DAYS.between(end.get(), day.get()) > CURRENT_DAYS;
  }

  // "In June, 46 per cent disapproved", and in December 50.2 per cent do.
  private static boolean isPastRate(Subject stated, Subject current) {
    Optional<LocalDate> end = stated.claim().asOf().to();
    Optional<LocalDate> day = current.claim().reported();
    return isRate(stated)
        && isRate(current)
        && !Magnitude.same(stated, current)
        && end.isPresent()
        && day.isPresent()
        && ChronoUnit.DAYS.between(end.get(), day.get()) > RATE_DAYS;
  }

  // "Dropped to 1.3 billion in June", and what was told before June was out.
  private static boolean isOfLaterPeriod(Subject stated, Subject current) {
    Optional<LocalDate> end = stated.claim().asOf().to();
    Optional<LocalDate> told = stated.claim().reported();
    Optional<LocalDate> day = current.claim().reported();
    return stated.claim().asOf().precision() != AsOf.Precision.DAY
        && !stated.isToll()
        && !current.isToll()
        && !Estimates.is(stated.claim())
        && !Estimates.is(current.claim())
        && !Magnitude.same(stated, current)
        && end.isPresent()
        && told.isPresent()
        && day.isPresent()
        && !told.get().isBefore(end.get())
        && day.get().isBefore(end.get());
  }

  // What was in 2010 is not what is told of today without a time; one number is, more often.
  private static boolean isLongPast(Subject stated, Subject current) {
    Optional<LocalDate> end = stated.claim().asOf().to();
    Optional<LocalDate> day = current.claim().reported();
    return end.isPresent()
        && day.isPresent()
        && !isNearly(stated, current)
        && ChronoUnit.DAYS.between(end.get(), day.get()) > OPEN_DAYS;
  }

  /** Returns whether two numbers are one, or for what is no rate nearly one. */
  static boolean isNearly(Subject one, Subject other) {
    if (isRate(one)) {
      return Magnitude.same(one, other);
    }
    return one.number().isPresent()
        && other.number().isPresent()
        && Magnitude.ratio(one.number().get(), other.number().get()) <= NEAR_RATIO;
  }

  /** Returns whether a claim gives a percentage or a rate. */
  static boolean isRate(Subject subject) {
    Unit.Kind kind = subject.claim().figure().unit().kind();
    return kind == Unit.Kind.PERCENT || kind == Unit.Kind.RATE;
  }
}
