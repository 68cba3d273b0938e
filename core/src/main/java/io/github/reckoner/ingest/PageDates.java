package io.github.reckoner.ingest;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import io.github.reckoner.internal.Calendar;
import io.github.reckoner.internal.Lexicon;
import java.time.DateTimeException;
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
    return parse(text, false);
  }

  /**
   * Returns the day that a text names, if it names one that exists.
   *
   * @param dayFirst whether a day and month in figures are to be read in this order where both
   *     could be
   */
  static Optional<LocalDate> parse(String text, boolean dayFirst) {
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
    return found.isPresent() ? found : figures(FIGURES.matcher(date), dayFirst);
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
  private static Optional<LocalDate> figures(Matcher matcher, boolean dayFirst) {
    if (!matcher.find()) {
      return Optional.empty();
    }
    int first = number(matcher, 1);
    int second = number(matcher, 3);
    if (first > 12
        || first == second
        || matcher.group(2).equals(".")
        || (dayFirst && second <= 12)) {
      return day(number(matcher, 4), second, first);
    }
    return second > 12 ? day(number(matcher, 4), first, second) : Optional.empty();
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
