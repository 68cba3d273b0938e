package io.github.reckoner.ingest;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import io.github.reckoner.internal.Calendar;
import io.github.reckoner.internal.Lexicon;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day out of what pages print as their date.
 *
 * <p>The day is the one written: a time with an offset is not moved to another zone. A day and
 * month in figures are read only where their order cannot be mistaken.
 */
final class PageDates {

  /** The order of day and month in figures, where both could be either. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.年년] ?(\\d{1,2})[-/.月월] ?(\\d{1,2})");
  private static final Pattern COMPACT =
      Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:\\D|$|\\d{6})");
  private static final Pattern FIGURES =
      Pattern.compile("\\b(\\d{1,2})([-/.]) ?(\\d{1,2})[-/.] ?(\\d{4})\\b");
  private static final Pattern IN_URL =
      Pattern.compile("/(\\d{4})[/-](?:[A-Za-z_-]{2,30}/)?(\\d{1,2})[/-](\\d{1,2})(?:[/-]|$)");
  private static final Pattern COMPACT_IN_URL =
      Pattern.compile("[/_-](\\d{4})(\\d{2})(\\d{2})[/_.-]");

  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b([A-Za-z]{3,9})\\.?,? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[ -]+(?:of +|de +)?(\\p{L}{3,12})\\.?,?[ -]+(?:de +)?(\\d{4})\\b");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\b(\\d{4})\\. (\\p{L}{3,12})\\.? (\\d{1,2})\\b");
  // "13-Mar-24", "Mar 13, '24", "13.03.24": a year in two figures, which no time of day may be.
  private static final Pattern SHORT_DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})[- ](\\p{L}{3,9})(?:-| ?['’])(\\d{2})\\b(?![.:]\\d)");
  private static final Pattern SHORT_MONTH_FIRST =
      Pattern.compile("\\b(\\p{L}{3,9})\\.? (\\d{1,2}),? ?['’](\\d{2})\\b(?![.:]\\d)");
  private static final Pattern SHORT_FIGURES =
      Pattern.compile("(?<![\\d.])(\\d{2})\\.(\\d{2})\\.(\\d{2})\\b(?![.:]\\d)");
  private static final int CENTURY = 2000;

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,9}");
  private static final Pattern SECONDS = Pattern.compile("1\\d{9}(?:\\d{3})?");
  private static final int SECOND_DIGITS = 10;

  private static final ImmutableMap<String, Integer> OTHER_MONTHS =
      Lexicon.read(PageDates.class, "months.tsv").stream()
          .collect(
              toImmutableMap(row -> row.get("name"), row -> Integer.valueOf(row.get("number"))));

  private static final int READ_CHARACTERS = 200;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private PageDates() {}

  /** Returns the day that a text names, if it names one that exists. */
  static Optional<LocalDate> parse(String text) {
    return parse(text, Order.UNKNOWN);
  }

  /**
   * Returns the day that a text names, if it names one that exists.
   *
   * @param order how a day and month in figures are to be read where both could be either
   */
  static Optional<LocalDate> parse(String text, Order order) {
    String date = text.strip();
    date = date.substring(0, Math.min(date.length(), READ_CHARACTERS));
    if (SECONDS.matcher(date).matches()) {
      long seconds = Long.parseLong(date.substring(0, SECOND_DIGITS));
      return Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
    }
    Optional<LocalDate> internet = internetTime(date);
    if (internet.isPresent()) {
      return internet;
    }
    Optional<LocalDate> found = yearFirst(ISO.matcher(date));
    if (found.isEmpty()) {
      found = yearFirst(COMPACT.matcher(date));
    }
    if (found.isEmpty()) {
      found = named(MONTH_FIRST.matcher(date), 1, 2);
    }
    if (found.isEmpty()) {
      found = named(DAY_FIRST.matcher(date), 2, 1);
    }
    if (found.isEmpty()) {
      found = yearThenName(YEAR_FIRST.matcher(date));
    }
    return found.isPresent() ? found : figures(date, order);
  }

  /** Returns the day that a date names whose year has two figures. */
  static Optional<LocalDate> inShort(String date) {
    Matcher day = SHORT_DAY_FIRST.matcher(date);
    if (day.find()) {
      return month(day.group(2)).flatMap(m -> day(CENTURY + number(day, 3), m, number(day, 1)));
    }
    Matcher month = SHORT_MONTH_FIRST.matcher(date);
    if (month.find()) {
      return month(month.group(1))
          .flatMap(m -> day(CENTURY + number(month, 3), m, number(month, 2)));
    }
    Matcher figures = SHORT_FIGURES.matcher(date);
    return figures.find()
        ? day(CENTURY + number(figures, 3), number(figures, 2), number(figures, 1))
        : Optional.empty();
  }

  /** Returns the order that the dates of a text must have, if all that can tell agree. */
  static Order order(String text) {
    Matcher dates = FIGURES.matcher(text);
    int dayFirst = 0;
    int monthFirst = 0;
    while (dates.find()) {
      boolean slashed = !dates.group(2).equals(".");
      dayFirst += slashed && number(dates, 1) > 12 && number(dates, 3) <= 12 ? 1 : 0;
      monthFirst += slashed && number(dates, 3) > 12 && number(dates, 1) <= 12 ? 1 : 0;
    }
    if ((dayFirst > 0) == (monthFirst > 0)) {
      return Order.UNKNOWN;
    }
    return dayFirst > 0 ? Order.DAY_FIRST : Order.MONTH_FIRST;
  }

  // "2022. május 3."
  private static Optional<LocalDate> yearThenName(Matcher matcher) {
    return matcher.find()
        ? month(matcher.group(2)).flatMap(m -> day(number(matcher, 1), m, number(matcher, 3)))
        : Optional.empty();
  }

  /**
   * Returns the day in the path of an address, such as {@code /2023/10/26/} or {@code
   * /2023/world/10/26/}.
   */
  static Optional<LocalDate> inUrl(String url) {
    String path = url.substring(0, Math.min(url.length(), 2000));
    return yearFirst(IN_URL.matcher(path)).or(() -> yearFirst(COMPACT_IN_URL.matcher(path)));
  }

  private static Optional<LocalDate> internetTime(String date) {
    try {
      return Optional.of(LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
    } catch (DateTimeParseException otherForm) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> yearFirst(Matcher matcher) {
    return matcher.find()
        ? day(number(matcher, 1), number(matcher, 2), number(matcher, 3))
        : Optional.empty();
  }

  private static Optional<LocalDate> named(Matcher matcher, int month, int day) {
    while (matcher.find()) {
      Optional<Integer> number = month(matcher.group(month));
      if (number.isPresent()) {
        return day(number(matcher, 3), number.get(), number(matcher, day));
      }
    }
    return Optional.empty();
  }

  // 10/26/2023 and 26/10/2023 can only be read one way; 10/11/2023 cannot be read. Between full
  // stops the day goes first wherever they are used.
  private static Optional<LocalDate> figures(String date, Order order) {
    Matcher matcher = FIGURES.matcher(date);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int first = number(matcher, 1);
    int second = number(matcher, 3);
    Optional<LocalDate> named = ofWeekday(date, matcher);
    if (named.isPresent()) {
      return named;
    }
    if (first > 12
        || first == second
        || matcher.group(2).equals(".")
        || (order == Order.DAY_FIRST && second <= 12)) {
      return day(number(matcher, 4), second, first);
    }
    return second > 12 || order == Order.MONTH_FIRST
        ? day(number(matcher, 4), first, second)
        : Optional.empty();
  }

  // "Thu, 11/03/2016": only the third of November was a Thursday.
  private static Optional<LocalDate> ofWeekday(String date, Matcher matcher) {
    Optional<DayOfWeek> weekday =
        WORD.matcher(date)
            .results()
            .flatMap(
                word -> Calendar.weekdayOrShort(word.group().toLowerCase(Locale.ROOT)).stream())
            .findFirst();
    Optional<LocalDate> dayFirst =
        day(number(matcher, 4), number(matcher, 3), number(matcher, 1))
            .filter(day -> weekday.equals(Optional.of(day.getDayOfWeek())));
    Optional<LocalDate> monthFirst =
        day(number(matcher, 4), number(matcher, 1), number(matcher, 3))
            .filter(day -> weekday.equals(Optional.of(day.getDayOfWeek())));
    return dayFirst.isPresent() == monthFirst.isPresent()
        ? Optional.empty()
        : dayFirst.or(() -> monthFirst);
  }

  private static Optional<Integer> month(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Calendar.month(lower)
        .map(Month::getValue)
        .or(() -> Optional.ofNullable(OTHER_MONTHS.get(lower)));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
