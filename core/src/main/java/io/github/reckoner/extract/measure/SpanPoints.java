package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.measure.TimeWords.Unit;
import io.github.reckoner.model.AsOf;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Reads spans that are told by their end, "the year to June 2022", and parts of a year whose year
 * or kind stands earlier in the sentence: "the second half of 2023 … the first six months", "the
 * first quarter … the second".
 */
final class SpanPoints {

  private static final ImmutableSet<String> ENDING =
      ImmutableSet.of("to", "ended", "ending", "through", "until");
  private static final int YEAR_BACK = 14;

  private final Words words;
  private final Reference reference;
  private final IntFunction<Reference.Tense> tense;
  private final TimeWords lexicon = TimeWords.STANDARD;

  SpanPoints(Words words, Reference reference, IntFunction<Reference.Tense> tense) {
    this.words = words;
    this.reference = reference;
    this.tense = tense;
  }

  /**
   * Reads "year to June 2022", "six months ended in March", behind "the".
   *
   * @param points reads the day or month at which the span ends
   */
  Optional<TimePoint> ending(int i, IntFunction<Optional<TimePoint>> points) {
    if (!words.lower(i - 1).equals("the")) {
      return Optional.empty();
    }
    OptionalInt count = lexicon.count(words.lower(i));
    int unit = count.isPresent() ? i + 1 : i;
    int end = unit + 1;
    Optional<Unit> span = lexicon.unit(words.lower(unit)).filter(SpanPoints::isLong);
    if (span.isEmpty() || !ENDING.contains(words.lower(end))) {
      return Optional.empty();
    }
    int last = words.lower(end + 1).equals("in") ? end + 2 : end + 1;
    // "The six months to the end of March."
    if (words.lower(last).equals("the") && words.lower(last + 1).equals("end")) {
      last += 3;
    }
    return points
        .apply(last)
        .filter(point -> point.time().precision() != AsOf.Precision.YEAR)
        .flatMap(
            point ->
                point
                    .time()
                    .to()
                    .map(day -> upTo(day, span.get(), count.orElse(1)))
                    .map(time -> new TimePoint(point.end(), time)));
  }

  private static boolean isLong(Unit unit) {
    return unit == Unit.YEARS || unit == Unit.MONTHS || unit == Unit.QUARTERS;
  }

  private static AsOf upTo(LocalDate last, Unit unit, int count) {
    LocalDate next = last.plusDays(1);
    LocalDate first =
        switch (unit) {
          case YEARS -> next.minusYears(count);
          case QUARTERS -> next.minusMonths(3L * count);
          default -> next.minusMonths(count);
        };
    return AsOf.between(first, last);
  }

  /** Reads "the first six months", "the second half", "the second" where no year follows. */
  Optional<TimePoint> ofSameYear(int i) {
    OptionalInt ordinal = lexicon.ordinal(words.lower(i));
    if (ordinal.isEmpty() || !words.lower(i - 1).equals("the")) {
      return Optional.empty();
    }
    OptionalInt year = yearBefore(i);
    OptionalInt count = lexicon.count(words.lower(i + 1));
    boolean months =
        ordinal.getAsInt() == 1 && count.isPresent() && words.lower(i + 2).equals("months");
    if (months && year.isPresent() && count.getAsInt() >= 1 && count.getAsInt() <= 12) {
      return Optional.of(
          new TimePoint(i + 3, Reference.months(year.getAsInt(), 1, count.getAsInt())));
    }
    Optional<Unit> named = lexicon.unit(words.lower(i + 1)).filter(SpanPoints::isPart);
    Optional<Unit> unit = named.or(() -> isAlone(i) ? unitBefore(i) : Optional.empty());
    int end = named.isPresent() ? i + 2 : i + 1;
    boolean fits = unit.filter(u -> ordinal.getAsInt() <= (u == Unit.QUARTERS ? 4 : 2)).isPresent();
    if (!fits || (year.isEmpty() && named.isPresent())) {
      return Optional.empty();
    }
    return Optional.of(
        new TimePoint(
            end,
            year.isPresent()
                ? Reference.part(year.getAsInt(), unit.get(), ordinal.getAsInt())
                : reference.part(unit.get(), ordinal.getAsInt(), tense.apply(i))));
  }

  private static boolean isPart(Unit unit) {
    return unit == Unit.QUARTERS || unit == Unit.HALVES;
  }

  private boolean isAlone(int i) {
    return i + 1 >= words.size() || !Character.isLetterOrDigit(words.lower(i + 1).charAt(0));
  }

  // "The first quarter … and the second."
  private Optional<Unit> unitBefore(int i) {
    for (int at = i - 1; at > 0; at--) {
      if (lexicon.ordinal(words.lower(at - 1)).isPresent()) {
        Optional<Unit> unit = lexicon.unit(words.lower(at)).filter(SpanPoints::isPart);
        if (unit.isPresent()) {
          return unit;
        }
      }
    }
    return Optional.empty();
  }

  private OptionalInt yearBefore(int i) {
    for (int at = i - 1; at > Math.max(0, i - YEAR_BACK); at--) {
      OptionalInt year = YearPoints.digits(words.lower(at));
      if (year.isPresent() && words.lower(at - 1).equals("of")) {
        return year;
      }
    }
    return OptionalInt.empty();
  }
}
