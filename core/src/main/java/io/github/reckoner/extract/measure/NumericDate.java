package io.github.reckoner.extract.measure;

import com.google.common.base.Splitter;
import io.github.reckoner.model.AsOf;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads dates and years that are one token of digits and signs. */
final class NumericDate {

  private static final int MOST_CHARACTERS = 10;
  private static final int CENTURY = 100;

  private NumericDate() {}

  /**
   * Returns the day of "2023-10-26", "26.10.2023" or "10/26/2023"; where day and month could change
   * places ("3/4/2023"), nothing, for a guess would be wrong every other time.
   */
  static Optional<LocalDate> parse(String word) {
    if (word.length() < 8
        || word.length() > MOST_CHARACTERS
        || !Character.isDigit(word.charAt(0))) {
      return Optional.empty();
    }
    for (char sign : new char[] {'-', '/', '.'}) {
      List<String> parts = Splitter.on(sign).splitToList(word);
      if (parts.size() == 3) {
        return day(parts.get(0), parts.get(1), parts.get(2));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String first, String second, String third) {
    OptionalInt one = TimeWords.digits(first);
    OptionalInt two = TimeWords.digits(second);
    OptionalInt three = TimeWords.digits(third);
    if (one.isEmpty() || two.isEmpty() || three.isEmpty()) {
      return Optional.empty();
    }
    int a = one.getAsInt();
    int b = two.getAsInt();
    int c = three.getAsInt();
    try {
      if (first.length() == 4) {
        return Optional.of(LocalDate.of(a, b, c));
      }
      if (third.length() != 4 || (a <= 12 && b <= 12 && a != b)) {
        return Optional.empty();
      }
      return Optional.of(a > 12 ? LocalDate.of(c, b, a) : LocalDate.of(c, a, b));
    } catch (DateTimeException e) {
      // Digits and signs that are no date: a version, an address of a network.
      return Optional.empty();
    }
  }

  /** Returns the years of "1990s", "2014-15", "2013-2022" or "mid-2023". */
  static Optional<AsOf> years(String word) {
    if (word.length() == 5 && word.endsWith("0s")) {
      OptionalInt decade = year(word.substring(0, 4));
      return decade.isPresent()
          ? Optional.of(Reference.years(decade.getAsInt(), 10))
          : Optional.empty();
    }
    int sign = Math.max(word.indexOf('-'), Math.max(word.indexOf('–'), word.indexOf('/')));
    if (sign < 0) {
      return Optional.empty();
    }
    String before = word.substring(0, sign);
    String after = word.substring(sign + 1);
    if (before.equals("mid") || before.equals("end") || before.equals("early")) {
      OptionalInt year = year(after);
      return year.isPresent() ? Optional.of(AsOf.ofYear(year.getAsInt())) : Optional.empty();
    }
    OptionalInt from = year(before);
    if (from.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt to =
        after.length() == 2 ? shortYear(from.getAsInt(), TimeWords.digits(after)) : year(after);
    return to.isPresent() && from.getAsInt() < to.getAsInt()
        ? Optional.of(Reference.years(from.getAsInt(), to.getAsInt() - from.getAsInt() + 1))
        : Optional.empty();
  }

  // The second year of "2014-15" and "1999-00".
  private static OptionalInt shortYear(int from, OptionalInt digits) {
    if (digits.isEmpty()) {
      return digits;
    }
    int year = from / CENTURY * CENTURY + digits.getAsInt();
    return OptionalInt.of(year > from ? year : year + CENTURY);
  }

  private static OptionalInt year(String word) {
    OptionalInt year = word.length() == 4 ? TimeWords.digits(word) : OptionalInt.empty();
    return year.isPresent() && year.getAsInt() >= 1700 && year.getAsInt() <= 2199
        ? year
        : OptionalInt.empty();
  }
}
