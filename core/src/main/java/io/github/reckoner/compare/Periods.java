package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads for how long a result is: "earned 45 million in the quarter and 125 million in the year",
 * "exported 4 million tonnes in five months and 10 million in the whole season". Stateless.
 */
final class Periods {

  private static final ImmutableSet<String> LONG = ImmutableSet.of("year", "annual", "annually");
  private static final ImmutableSet<String> SHORT = ImmutableSet.of("quarter", "quarterly");
  private static final ImmutableSet<String> YEARS = ImmutableSet.of("year", "season");
  private static final ImmutableSet<String> WHOLE = ImmutableSet.of("whole", "full", "entire");
  private static final ImmutableSet<Unit.Kind> OF_PERIODS =
      Sets.immutableEnumSet(Unit.Kind.CURRENCY, Unit.Kind.COUNT, Unit.Kind.MASS, Unit.Kind.VOLUME);
  private static final ImmutableSet<String> PAST = ImmutableSet.of("past", "last", "previous");
  private static final ImmutableSet<String> UNITS = ImmutableSet.of("hours", "days");
  private static final ImmutableSet<String> HOURS =
      WordGroups.beside(Periods.class).of("hours of a day");
  private static final ImmutableSet<String> BY = ImmutableSet.of("by", "at");
  private static final ImmutableSet<String> HALVES =
      ImmutableSet.of("p", "a", "pm", "am", "gmt", "hours");
  private static final int REACH = 6;
  private static final int WINDOW_DAYS = 8;

  private Periods() {}

  /** Returns whether the one is of some months and the other of a year, as their words say. */
  static boolean differ(Subject first, Subject second) {
    Optional<String> one = of(first);
    Optional<String> other = of(second);
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  /** Returns whether only one counts those of the last hours or days: "28 in the past 24 hours". */
  static boolean differInWindow(Subject first, Subject second) {
    return isOfWindow(first) != isOfWindow(second);
  }

  private static boolean isOfWindow(Subject subject) {
    AsOf asOf = subject.claim().asOf();
    boolean days =
        asOf.basis() == AsOf.Basis.STATED
            && asOf.precision() == AsOf.Precision.RANGE
            && asOf.from().isPresent()
            && asOf.to().isPresent()
            && asOf.from().get().plusDays(WINDOW_DAYS).isAfter(asOf.to().get());
    List<String> words = Wording.tokensWithDigits(subject.claim().evidence().quote());
    return days
        && IntStream.range(0, words.size() - 2)
            .anyMatch(
                i ->
                    PAST.contains(words.get(i))
                        && Phrasing.isNumber(words.get(i + 1))
                        && UNITS.contains(words.get(i + 2)));
  }

  /** Returns whether a figure is told of an hour of the day: "58 per cent by 4 p.m.", "at noon". */
  static boolean isOfHour(Subject subject) {
    List<String> after = Phrasing.wordsAfter(subject);
    List<String> before = Phrasing.wordsBefore(subject);
    // "At 5 p.m. turnout had been 41.6 per cent."
    boolean opening = !before.isEmpty() && BY.contains(before.get(0));
    return isOfHour(after.subList(0, Math.min(REACH, after.size())))
        || (opening && isOfHour(before.subList(0, Math.min(REACH, before.size()))));
  }

  private static boolean isOfHour(List<String> near) {
    return IntStream.range(0, near.size() - 1)
        .anyMatch(
            i ->
                BY.contains(near.get(i))
                    && (HOURS.contains(near.get(i + 1))
                        || (Phrasing.isNumber(near.get(i + 1))
                            && i + 2 < near.size()
                            && HALVES.contains(near.get(i + 2)))));
  }

  private static Optional<String> of(Subject subject) {
    Passage sentence = subject.claim().evidence();
    Passage figure = subject.claim().figure().text();
    Unit.Kind kind = subject.claim().figure().unit().kind();
    if (!OF_PERIODS.contains(kind) || !sentence.encloses(figure)) {
      return Optional.empty();
    }
    boolean money = kind == Unit.Kind.CURRENCY;
    List<String> after =
        Wording.tokensWithDigits(sentence.quote().substring(figure.end() - sentence.start()));
    Optional<String> behind = named(after.subList(0, Math.min(REACH, after.size())), money);
    return behind.isPresent()
        ? behind
        : named(
            sinceNumber(sentence.quote().substring(0, figure.start() - sentence.start())), money);
  }

  private static List<String> sinceNumber(String before) {
    List<String> words = Wording.tokensWithDigits(before);
    int from = words.size();
    while (from > 0 && !Character.isDigit(words.get(from - 1).charAt(0))) {
      from--;
    }
    // "In the first 11 months exports were": the number of months is none that ends the search.
    boolean months = from > 0 && from < words.size() && words.get(from).equals("months");
    return words.subList(months ? from - 1 : from, words.size());
  }

  // The first period, up to the next number; "a year ago" and "this year" are days of it.
  private static Optional<String> named(List<String> words, boolean money) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean ofMonths = i + 1 < words.size() && words.get(i + 1).equals("months");
      if (Character.isDigit(word.charAt(0)) && !ofMonths) {
        return Optional.empty();
      }
      boolean apart =
          i + 1 < words.size()
              && (words.get(i + 1).equals("ago")
                  || words.get(i + 1).equals("earlier")
                  || words.get(i + 1).equals("before"));
      if (apart) {
        return Optional.empty();
      }
      if (word.equals("months") && i > 0 && Phrasing.isNumber(words.get(i - 1))) {
        return Optional.of("months");
      }
      if (YEARS.contains(word) && i > 0 && WHOLE.contains(words.get(i - 1))) {
        return Optional.of("year");
      }
      if (SHORT.contains(word) && money) {
        return Optional.of("quarter");
      }
      if (LONG.contains(word) && money) {
        return Optional.of("year");
      }
    }
    return Optional.empty();
  }
}
