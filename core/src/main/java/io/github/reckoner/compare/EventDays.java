package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSortedSet;
import io.github.reckoner.internal.Calendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * The days that a news text names by weekday or by month and day, read against its publication; for
 * telling incidents apart, not for the time of a claim. Stateless.
 */
final class EventDays {

  // Weekdays are named at the top; further down they belong to the background.
  private static final int WEEKDAY_WORDS = 250;
  private static final int DATE_WORDS = 420;
  private static final int OLDEST_DAYS = 120;

  private EventDays() {}

  /** Returns whether a word in lower case names a month. */
  static boolean isMonth(String word) {
    return Calendar.month(word).isPresent();
  }

  /** Returns the days named in a text that was published on a day. */
  static ImmutableSortedSet<LocalDate> in(String text, LocalDate published) {
    List<String> words = Wording.tokensWithDigits(text);
    ImmutableSortedSet.Builder<LocalDate> days = ImmutableSortedSet.naturalOrder();
    for (int i = 0; i < Math.min(words.size(), DATE_WORDS); i++) {
      Optional<DayOfWeek> weekday = Calendar.weekday(words.get(i));
      if (weekday.isPresent() && i < WEEKDAY_WORDS && !opensDateline(words, i)) {
        days.add(published.with(TemporalAdjusters.previousOrSame(weekday.get())));
      }
      Optional<Month> month = Calendar.month(words.get(i));
      if (month.isPresent()) {
        date(words, i, month.get(), published, days);
      }
    }
    return days.build();
  }

  // "Tuesday 4 April 2017" tells when the page was printed.
  private static boolean opensDateline(List<String> words, int i) {
    return i + 2 < words.size() && (isMonth(words.get(i + 1)) || isMonth(words.get(i + 2)));
  }

  private static void date(
      List<String> words,
      int i,
      Month month,
      LocalDate published,
      ImmutableSortedSet.Builder<LocalDate> days) {
    int number = i + 1 < words.size() ? small(words.get(i + 1)) : 0;
    if (number == 0) {
      return;
    }
    try {
      LocalDate day = LocalDate.of(published.getYear(), month, number);
      if (day.isAfter(published.plusDays(2))) {
        day = day.minusYears(1);
      }
      boolean stamp =
          day.equals(published) && i + 2 < words.size() && words.get(i + 2).length() == 4;
      if (!stamp && day.isAfter(published.minusDays(OLDEST_DAYS))) {
        days.add(day);
      }
    } catch (DateTimeException e) {
      // "May 45" is no date, and so tells no day.
      return;
    }
  }

  private static int small(String word) {
    boolean digits = word.length() <= 2 && word.chars().allMatch(Character::isDigit);
    return digits && !word.isEmpty() ? Integer.parseInt(word) : 0;
  }
}
