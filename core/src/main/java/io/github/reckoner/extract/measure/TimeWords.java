package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import io.github.reckoner.internal.Calendar;
import io.github.reckoner.internal.Lexicon;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;

/** The words of dates and periods, from {@code times.tsv}. */
final class TimeWords {

  static final TimeWords STANDARD = load();

  private static final int MOST_DIGITS = 4;

  enum Unit {
    HOURS,
    DAYS,
    WEEKS,
    MONTHS,
    QUARTERS,
    HALVES,
    YEARS,
    DECADES,
    CENTURIES
  }

  private final ImmutableTable<String, String, String> byKind;
  private final ImmutableMap<String, MonthDay> holidays;
  private final ImmutableSet<String> holidayEnds;

  private TimeWords(
      ImmutableTable<String, String, String> byKind, ImmutableMap<String, MonthDay> holidays) {
    this.byKind = byKind;
    this.holidays = holidays;
    this.holidayEnds =
        holidays.keySet().stream()
            .map(name -> name.substring(name.lastIndexOf(' ') + 1))
            .collect(ImmutableSet.toImmutableSet());
  }

  // Names of months and weekdays count only with a capital letter: "may", "march", "sun".
  Optional<Month> month(Words words, int token) {
    return words.isCapitalised(token)
        ? Calendar.month(plain(words.lower(token)))
        : Optional.empty();
  }

  Optional<DayOfWeek> weekday(Words words, int token) {
    return words.isCapitalised(token)
        ? Calendar.weekdayOrShort(plain(words.lower(token)))
        : Optional.empty();
  }

  OptionalInt daysFromNow(String word) {
    return number(word, "DAY");
  }

  Optional<Unit> unit(String word) {
    return Optional.ofNullable(byKind.get("UNIT", word)).map(Unit::valueOf);
  }

  OptionalInt ordinal(String word) {
    return number(word, "ORDINAL");
  }

  boolean isPartOfDay(String word) {
    return byKind.contains("PART", word);
  }

  /** Returns whether a word is of a kind that needs no value, such as NEXT. */
  boolean is(String kind, String word) {
    return byKind.contains(kind, word);
  }

  /** Returns whether a word is the last of a holiday's name. */
  boolean endsHoliday(String word) {
    return holidayEnds.contains(word);
  }

  Optional<MonthDay> holiday(String words) {
    return Optional.ofNullable(holidays.get(words));
  }

  /** Returns a small number in words or digits. */
  OptionalInt count(String word) {
    OptionalInt written = number(word, "NUMBER");
    return written.isPresent() ? written : digits(word);
  }

  /** Returns the number of a token of one to four digits and nothing else. */
  static OptionalInt digits(String word) {
    if (word.isEmpty() || word.length() > MOST_DIGITS) {
      return OptionalInt.empty();
    }
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') {
        return OptionalInt.empty();
      }
      value = 10 * value + (c - '0');
    }
    return OptionalInt.of(value);
  }

  private OptionalInt number(String word, String kind) {
    String value = byKind.get(kind, plain(word));
    return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
  }

  private static String plain(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static TimeWords load() {
    ImmutableTable.Builder<String, String, String> byKind = ImmutableTable.builder();
    ImmutableMap.Builder<String, MonthDay> holidays = ImmutableMap.builder();
    for (Lexicon.Row row : Lexicon.read(TimeWords.class, "times.tsv")) {
      if (row.get("kind").equals("HOLIDAY")) {
        holidays.put(row.get("word"), MonthDay.parse("--" + row.get("value")));
      } else {
        byKind.put(row.get("kind"), row.get("word"), row.get("value"));
      }
    }
    return new TimeWords(byKind.buildOrThrow(), holidays.buildOrThrow());
  }
}
