package io.github.reckoner.internal;

import com.google.common.collect.ImmutableTable;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Optional;

/**
 * The English names of weekdays and months, from {@code calendar.tsv}; words are given in lower
 * case. Stateless.
 */
public final class Calendar {

  private static final ImmutableTable<String, String, Integer> NUMBERS =
      Lexicon.read(Calendar.class, "calendar.tsv").stream()
          .collect(
              ImmutableTable.toImmutableTable(
                  row -> row.get("kind"),
                  row -> row.get("word"),
                  row -> Integer.valueOf(row.get("number"))));

  private Calendar() {}

  /** Returns the month that a word names, in full or for short. */
  public static Optional<Month> month(String word) {
    return Optional.ofNullable(NUMBERS.get("MONTH", word)).map(Month::of);
  }

  /** Returns whether a word names a month or a weekday, in full or for short. */
  public static boolean names(String word) {
    return NUMBERS.containsColumn(word);
  }

  /** Returns the weekday that a word names in full. */
  public static Optional<DayOfWeek> weekday(String word) {
    return Optional.ofNullable(NUMBERS.get("WEEKDAY", word)).map(DayOfWeek::of);
  }

  /** Returns the weekday that a word names, in full or for short, such as {@code sun}. */
  public static Optional<DayOfWeek> weekdayOrShort(String word) {
    return weekday(word)
        .or(() -> Optional.ofNullable(NUMBERS.get("SHORT", word)).map(DayOfWeek::of));
  }
}
