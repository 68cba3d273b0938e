package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.reckoner.extract.measure.TimeExpression.Tie;
import io.github.reckoner.model.AsOf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Reads "a year earlier" and "the same period last year" by the period that the sentence has named
 * before: "a loss of 1.9 billion for July to September, compared with 870 million a year earlier".
 */
final class YearEarlier {

  private static final ImmutableSet<String> ONE = ImmutableSet.of("a", "one", "the");
  private static final ImmutableSet<String> BEFORE =
      ImmutableSet.of("earlier", "before", "ago", "previously");
  private static final ImmutableSet<String> LAST =
      ImmutableSet.of("previous", "preceding", "prior");
  private static final ImmutableSet<String> SPANS =
      ImmutableSet.of("period", "quarter", "month", "months", "week", "weeks", "time", "half");

  private final Words words;

  YearEarlier(Words words) {
    this.words = words;
  }

  /** Returns the time a year before the last period of the sentence, if the words name it. */
  Optional<TimePoint> at(int i, List<TimeExpression> named) {
    int end = end(i);
    return end < 0
        ? Optional.empty()
        : Lists.reverse(named).stream()
            .filter(expression -> expression.tie() == Tie.AT && isPeriod(expression.time()))
            .findFirst()
            .map(expression -> new TimePoint(end, shifted(expression.time())));
  }

  private int end(int i) {
    String word = words.lower(i);
    boolean year = words.lower(i + 1).equals("year");
    if (ONE.contains(word) && year && BEFORE.contains(words.lower(i + 2))) {
      return i + 3;
    }
    if (word.equals("the") && LAST.contains(words.lower(i + 1))) {
      return isYear(i + 2) ? i + 3 : -1;
    }
    return word.equals("last") && year && isSameSpan(i - 1) ? i + 2 : -1;
  }

  private boolean isYear(int i) {
    return words.lower(i).equals("year") || words.lower(i).equals("season");
  }

  // "In the same period last year", "the same weeks of last year".
  private boolean isSameSpan(int before) {
    int span = words.lower(before).equals("of") ? before - 1 : before;
    return SPANS.contains(words.lower(span)) && words.lower(span - 1).equals("same");
  }

  // A quarter or the last day of one; the Tuesday of an announcement has no year earlier.
  private static boolean isPeriod(AsOf time) {
    return time.from().isPresent()
        && time.to().isPresent()
        && (time.precision() != AsOf.Precision.DAY
            || time.to().get().plusDays(1).getDayOfMonth() == 1);
  }

  private static AsOf shifted(AsOf time) {
    LocalDate from = time.from().orElseThrow();
    LocalDate last = time.to().orElseThrow();
    boolean closes = last.plusDays(1).getDayOfMonth() == 1;
    LocalDate to = closes ? last.plusDays(1).minusYears(1).minusDays(1) : last.minusYears(1);
    return switch (time.precision()) {
      case DAY -> AsOf.of(to);
      case MONTH -> AsOf.of(YearMonth.from(to));
      case YEAR -> AsOf.ofYear(to.getYear());
      default -> AsOf.between(from.minusYears(1), to);
    };
  }
}
