package io.github.reckoner.ingest;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Calendar;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the lines of a page that only say when: dates, clock times, reading times. */
final class Stamps {

  private static final ImmutableSet<String> CLOCK = WordSets.of("clock");

  private static final ImmutableSet<String> AGES = WordSets.of("age");

  private static final ImmutableSet<String> LABELS = WordSets.of("stamp");

  private static final ImmutableSet<String> COUNTED = WordSets.of("counted");

  private static final ImmutableSet<String> OPENINGS = WordSets.of("stamp opening");

  private static final ImmutableSet<String> BYLINE_OPENINGS = WordSets.of("byline opening");
  private static final Splitter SPACES = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();
  private static final Pattern CLOCK_TIME = Pattern.compile("\\d[:h]\\d\\d");
  private static final Pattern FIGURE_TIME = Pattern.compile("\\d{1,2}[:.]\\d\\d");
  private static final Pattern FIGURE_DATE =
      Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1\\d{4}|\\d{4}-\\d\\d-\\d\\d");
  private static final CharMatcher MARKS = CharMatcher.anyOf(",;:|()-–");
  private static final int LABELS_OF_DATE = 8;
  private static final int NAMED_WORDS = 18;
  private static final int NAME_WORDS = 4;
  private static final int DATE_FIGURES = 3;

  private Stamps() {}

  /** Returns whether the words are nothing but a date, a clock time, an age or a reading time. */
  static boolean isStamp(List<String> words) {
    boolean digit = false;
    boolean sign = false;
    for (String word : words) {
      boolean number = startsWithDigit(word);
      boolean known = isCalendar(word) || CLOCK.contains(word) || AGES.contains(word);
      if (!number && !known && !LABELS.contains(word)) {
        return false;
      }
      digit |= number || word.equals("yesterday");
      sign |= known || (number && isGlued(word));
    }
    return digit && (sign || isNumericDate(words)) && words.size() <= 24;
  }

  /** Returns whether a line that is no sentence names a day and a time, or two times. */
  static boolean isPrintedTime(Line line) {
    if (line.isClosed() || line.isProse() || line.words().size() > NAMED_WORDS) {
      return false;
    }
    long times = CLOCK_TIME.matcher(line.text()).results().limit(2).count();
    return times == 2 || (times == 1 && PageDates.parse(line.text()).isPresent());
  }

  /** Returns whether a line that is no sentence names a day or a time of the clock. */
  static boolean isDated(Line line) {
    return !line.isClosed()
        && line.words().size() <= NAMED_WORDS
        && (CLOCK_TIME.matcher(line.text()).find() || PageDates.parse(line.text()).isPresent());
  }

  /**
   * Returns the index of the word with which a stamp begins that lasts to the end, or the number of
   * words if none does.
   */
  static int tail(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      String first = words.get(i);
      boolean begins = !LABELS.contains(first) || OPENINGS.contains(first);
      if (begins && isStamp(words.subList(i, words.size()))) {
        return i;
      }
    }
    return words.size();
  }

  /**
   * Returns whether a line is a date with a name or two beside it ("Ana Torres3 March 2024",
   * "Submitted by ana on 3 March 2024") and no other figure.
   */
  static boolean isNamedDate(Line line) {
    List<String> words = line.words();
    if (words.size() > NAMED_WORDS
        || line.isClosed()
        || !Character.isLetterOrDigit(line.text().charAt(0))
        || PageDates.parse(line.text()).isEmpty()
        || figures(line) > DATE_FIGURES) {
      return false;
    }
    boolean opened =
        BYLINE_OPENINGS.contains(words.get(0))
            || (startsWithDigit(words.get(0)) && CLOCK_TIME.matcher(line.text()).find());
    int others = 0;
    for (String word : SPACES.split(line.text())) {
      List<String> plain = Words.of(word);
      boolean stamp =
          plain.stream()
              .allMatch(part -> startsWithDigit(part) || isCalendar(part) || LABELS.contains(part));
      boolean small = Character.isLowerCase(word.charAt(0)) && !CLOCK.containsAll(plain);
      if (!stamp && small && !opened) {
        return false;
      }
      others += stamp ? 0 : 1;
    }
    return others <= NAME_WORDS;
  }

  /**
   * Returns whether a line is a date in figures and a clock time with a few labels in any language
   * ("Giriş: 15.08.2024 09:40 Haber: Deniz Yıldız") and no other figure.
   */
  static boolean isLabelledDate(Line line) {
    int dates = 0;
    int times = 0;
    int others = 0;
    for (String word : SPACES.split(line.text())) {
      String bare = MARKS.trimFrom(word);
      boolean date = FIGURE_DATE.matcher(bare).matches();
      boolean time = FIGURE_TIME.matcher(bare).matches();
      if (!date && !time && word.chars().anyMatch(Character::isDigit)) {
        return false;
      }
      dates += date ? 1 : 0;
      times += time ? 1 : 0;
      others += date || time ? 0 : 1;
    }
    return dates > 0
        && times > 0
        && others <= LABELS_OF_DATE
        && !line.isClosed()
        && !line.isProse();
  }

  // The figures that belong to no clock time and count no readers; a month's name stands for one.
  private static int figures(Line line) {
    List<String> words = line.words();
    int end = words.size();
    boolean counted = COUNTED.contains(words.get(end - 1));
    int figures = 0;
    for (String word : counted ? words.subList(0, Math.max(0, end - 2)) : words) {
      figures += startsWithDigit(word) || Calendar.month(word).isPresent() ? 1 : 0;
    }
    return figures - 2 * (int) CLOCK_TIME.matcher(line.text()).results().count();
  }

  /**
   * Returns whether the words only count what readers did, such as {@code 12 comments 3 shares}, or
   * are a number alone.
   */
  static boolean isCounter(List<String> words) {
    boolean digit = false;
    for (String word : words) {
      boolean number = startsWithDigit(word);
      if (!number && !COUNTED.contains(word)) {
        return false;
      }
      digit |= number;
    }
    return digit && (words.size() > 1 || words.get(0).length() <= 4) && words.size() <= 12;
  }

  /** Returns whether the words are a clock time alone, such as {@code 3:44 PM}. */
  static boolean isClock(String text) {
    int i = 0;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    if (i == 0 || i > 2 || text.length() > 20) {
      return false;
    }
    boolean minutes =
        i + 2 < text.length()
            && (text.charAt(i) == ':' || text.charAt(i) == '.')
            && Character.isDigit(text.charAt(i + 1))
            && Character.isDigit(text.charAt(i + 2));
    List<String> rest = Words.of(text.substring(minutes ? i + 3 : i));
    return CLOCK.containsAll(rest) && (minutes || !rest.isEmpty());
  }

  static boolean isCalendar(String word) {
    return Calendar.names(word);
  }

  private static boolean isNumericDate(List<String> words) {
    long numbers = words.stream().filter(Stamps::startsWithDigit).count();
    return numbers == 3 && words.size() <= 6 && words.stream().anyMatch(Stamps::isYear);
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
  }

  // "3pm", "20th", "5h", "2min": a number with its unit.
  private static boolean isGlued(String word) {
    int i = 0;
    while (i < word.length() && Character.isDigit(word.charAt(i))) {
      i++;
    }
    String unit = word.substring(i);
    return !unit.isEmpty() && (CLOCK.contains(unit) || AGES.contains(unit) || unit.length() == 1);
  }

  private static boolean startsWithDigit(String word) {
    return Character.isDigit(word.charAt(0));
  }
}
