package io.github.reckoner.extract.measure;

import io.github.reckoner.extract.measure.TimeWords.Unit;
import io.github.reckoner.model.AsOf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;

/**
 * Resolves relative dates against the day of publication; everything is unknown where that is not
 * known.
 *
 * <p>A date without a year lies in the past unless the verb is in the future; where no verb says
 * so, up to two months ahead count as future: "Nov. 20" read in late October is this November's.
 * What a verb in the present tells is of the nearest.
 */
final class Reference {

  enum Tense {
    PAST,
    FUTURE,
    PRESENT,
    /** What somebody foresaw, which may have come or not. */
    FORESEEN,
    OPEN
  }

  private static final int MONTHS_AHEAD = 2;
  // "Her seat is up in November", in June.
  private static final int HALF_A_YEAR = 5;
  private static final int DAYS_OF_WEEK = 7;

  private final Optional<LocalDate> published;

  Reference(Optional<LocalDate> published) {
    this.published = published;
  }

  boolean isKnown() {
    return published.isPresent();
  }

  AsOf day(int daysFromNow) {
    return resolve(today -> AsOf.of(today.plusDays(daysFromNow)));
  }

  AsOf weekday(DayOfWeek day, Tense tense) {
    return resolve(
        today ->
            AsOf.of(
                tense == Tense.FUTURE
                    ? today.with(TemporalAdjusters.nextOrSame(day))
                    : today.with(TemporalAdjusters.previousOrSame(day))));
  }

  /** Returns the weekday of the week before ("last Friday") or after ("next Friday"). */
  AsOf otherWeekday(DayOfWeek day, int direction) {
    return resolve(
        today ->
            AsOf.of(
                today.with(
                    direction < 0
                        ? TemporalAdjusters.previous(day)
                        : TemporalAdjusters.next(day))));
  }

  AsOf monthDay(MonthDay date, Tense tense) {
    return resolve(today -> AsOf.of(date.atYear(yearOf(today, date, tense))));
  }

  AsOf month(Month month, Tense tense) {
    return resolve(
        today -> {
          YearMonth now = YearMonth.from(today);
          YearMonth same = YearMonth.of(now.getYear(), month);
          YearMonth latest = now.plusMonths(ahead(tense));
          if (tense == Tense.FUTURE) {
            return AsOf.of(same.isBefore(now) ? same.plusYears(1) : same);
          }
          if (!same.plusYears(1).isAfter(latest)) {
            return AsOf.of(same.plusYears(1));
          }
          return AsOf.of(same.isAfter(latest) ? same.minusYears(1) : same);
        });
  }

  private static int ahead(Tense tense) {
    return switch (tense) {
      case PAST, FUTURE, FORESEEN -> 0;
      case OPEN -> MONTHS_AHEAD;
      case PRESENT -> HALF_A_YEAR;
    };
  }

  /** Returns "last March" or "next March": never the month of publication. */
  AsOf otherMonth(Month month, int direction) {
    return resolve(
        today -> {
          YearMonth now = YearMonth.from(today);
          YearMonth same = YearMonth.of(now.getYear(), month);
          boolean shift = direction < 0 ? !same.isBefore(now) : !same.isAfter(now);
          return AsOf.of(shift ? same.plusYears(direction) : same);
        });
  }

  private static int yearOf(LocalDate today, MonthDay date, Tense tense) {
    LocalDate same = date.atYear(today.getYear());
    LocalDate latest = today.plusMonths(ahead(tense));
    if (tense == Tense.FUTURE) {
      return same.isBefore(today) ? today.getYear() + 1 : today.getYear();
    }
    if (!date.atYear(today.getYear() + 1).isAfter(latest)) {
      return today.getYear() + 1;
    }
    return same.isAfter(latest) ? today.getYear() - 1 : today.getYear();
  }

  /** Returns the calendar period so many units from the one of publication. */
  AsOf period(Unit unit, int from) {
    return resolve(today -> period(today, unit, from));
  }

  /**
   * Returns the quarter or half of the year of publication, or of the year before if not begun; of
   * what was foreseen or is told in the present the nearer one.
   */
  AsOf part(Unit unit, int ordinal, Tense tense) {
    return resolve(
        today -> {
          AsOf part = part(today.getYear(), unit, ordinal);
          AsOf last = part(today.getYear() - 1, unit, ordinal);
          LocalDate begin = part.from().orElse(today);
          boolean near =
              (tense == Tense.FORESEEN || tense == Tense.PRESENT)
                  && last.to().orElse(begin).until(today, ChronoUnit.DAYS)
                      > today.until(begin, ChronoUnit.DAYS);
          if (tense == Tense.FUTURE) {
            boolean over = part.to().orElse(today).isBefore(today);
            return over ? part(today.getYear() + 1, unit, ordinal) : part;
          }
          return begin.isBefore(today) || near ? part : last;
        });
  }

  /** Returns the last so many units up to publication. */
  AsOf past(Unit unit, int count) {
    return resolve(today -> AsOf.between(back(today, unit, count), today));
  }

  /** Returns "two weeks ago": the day, the month or the year that lies so far back. */
  AsOf ago(Unit unit, int count) {
    return resolve(
        today -> {
          LocalDate then = back(today, unit, count);
          return switch (unit) {
            case HOURS, DAYS, WEEKS -> AsOf.of(then);
            case MONTHS, QUARTERS, HALVES -> AsOf.of(YearMonth.from(then));
            case YEARS, DECADES, CENTURIES -> AsOf.ofYear(then.getYear());
          };
        });
  }

  static AsOf part(int year, Unit unit, int ordinal) {
    int months = unit == Unit.QUARTERS ? 3 : 6;
    return months(year, (ordinal - 1) * months + 1, months);
  }

  /** Returns so many months of a year, from the month given as 1 to 12. */
  static AsOf months(int year, int firstMonth, int count) {
    YearMonth first = YearMonth.of(year, firstMonth);
    return AsOf.between(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  private static AsOf period(LocalDate today, Unit unit, int from) {
    return switch (unit) {
      case HOURS, DAYS -> AsOf.of(today.plusDays(from));
      case WEEKS -> {
        LocalDate monday =
            today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(from);
        yield AsOf.between(monday, monday.plusDays(DAYS_OF_WEEK - 1L));
      }
      case MONTHS -> AsOf.of(YearMonth.from(today).plusMonths(from));
      case QUARTERS, HALVES -> {
        int size = unit == Unit.QUARTERS ? 3 : 6;
        YearMonth first =
            YearMonth.of(today.getYear(), (today.getMonthValue() - 1) / size * size + 1)
                .plusMonths((long) size * from);
        yield months(first.getYear(), first.getMonthValue(), size);
      }
      case YEARS -> AsOf.ofYear(today.getYear() + from);
      case DECADES -> years((today.getYear() / 10 + from) * 10, 10);
      case CENTURIES -> years((today.getYear() / 100 + from) * 100, 100);
    };
  }

  static AsOf years(int first, int count) {
    return AsOf.between(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
  }

  private static LocalDate back(LocalDate today, Unit unit, int count) {
    return switch (unit) {
      case HOURS -> today.minusDays((count + 23) / 24);
      case DAYS -> today.minusDays(count);
      case WEEKS -> today.minusWeeks(count);
      case MONTHS -> today.minusMonths(count);
      case QUARTERS -> today.minusMonths(3L * count);
      case HALVES -> today.minusMonths(6L * count);
      case YEARS -> today.minusYears(count);
      case DECADES -> today.minusYears(10L * count);
      case CENTURIES -> today.minusYears(100L * count);
    };
  }

  private AsOf resolve(Function<LocalDate, AsOf> how) {
    return published.map(how).orElse(AsOf.unknown());
  }
}
