package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.measure.TimeWords.Unit;
import io.github.reckoner.model.AsOf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads days and periods by their distance from the day of publication or a time named before. */
final class RelativePoints {

  // "10,000 a week before, and now 12,000"; but "a week before the vote" is of the vote.
  private static final ImmutableSet<String> ENDS = ImmutableSet.of("", ".", ",", ";", "and", "but");

  private final Words words;
  private final Reference reference;
  private final AsOf anchor;
  private final TimeWords lexicon = TimeWords.STANDARD;

  /**
   * Reads a sentence.
   *
   * @param words the sentence
   * @param reference the day of publication
   * @param anchor the time named last in the sentences before, or unknown
   */
  RelativePoints(Words words, Reference reference, AsOf anchor) {
    this.words = words;
    this.reference = reference;
    this.anchor = anchor;
  }

  // "last year", "this month", "the past six years", "that year".
  Optional<TimePoint> period(int i) {
    String word = words.lower(i);
    Optional<Unit> unit = lexicon.unit(words.lower(i + 1));
    if (unit.isPresent() && isSingular(i + 1)) {
      Unit period = unit.get();
      if (word.equals("this")) {
        return Optional.of(new TimePoint(i + 2, reference.period(period, 0)));
      }
      if (word.equals("last") || (word.equals("previous") && !anchor.isKnown())) {
        return Optional.of(new TimePoint(i + 2, reference.period(period, -1)));
      }
      if (lexicon.is("NEXT", word) && period != Unit.DECADES && period != Unit.CENTURIES) {
        return Optional.of(new TimePoint(i + 2, reference.period(period, 1)));
      }
      if (word.equals("past")) {
        return Optional.of(new TimePoint(i + 2, reference.past(period, 1)));
      }
      // "At the same hour in 2020": the year tells.
      boolean told = period == Unit.HOURS || words.lower(i + 2).equals("in");
      if (lexicon.is("SAME", word) && !told) {
        return Optional.of(new TimePoint(i + 2, around(period)));
      }
    }
    if (words.lower(i + 1).equals("night") && word.equals("last")) {
      return Optional.of(new TimePoint(i + 2, reference.day(-1)));
    }
    if (word.equals("this") && lexicon.isPartOfDay(words.lower(i + 1))) {
      return Optional.of(new TimePoint(i + 2, reference.day(0)));
    }
    return recent(i);
  }

  // "Earlier in the week", "later in the year".
  Optional<TimePoint> thisPeriod(int i) {
    return lexicon
        .unit(words.lower(i))
        .filter(unit -> isSingular(i))
        .map(unit -> new TimePoint(i + 1, reference.period(unit, 0)));
  }

  // "By the end of the year".
  Optional<TimePoint> endOfYear(int end) {
    return reference.period(Unit.YEARS, 0).to().map(day -> new TimePoint(end, AsOf.of(day)));
  }

  private Optional<TimePoint> recent(int i) {
    OptionalInt count = lexicon.count(words.lower(i + 1));
    Optional<Unit> unit = lexicon.unit(words.lower(i + 2));
    return lexicon.is("RECENT", words.lower(i)) && count.isPresent() && unit.isPresent()
        ? Optional.of(new TimePoint(i + 3, reference.past(unit.get(), count.getAsInt())))
        : Optional.empty();
  }

  private boolean isSingular(int token) {
    return !words.lower(token).endsWith("s");
  }

  // The year, month or day of the time named last.
  private AsOf around(Unit unit) {
    if (anchor.from().isEmpty()) {
      return AsOf.unknown();
    }
    LocalDate day = anchor.from().get();
    return switch (unit) {
      case YEARS -> AsOf.ofYear(day.getYear());
      case MONTHS -> AsOf.of(YearMonth.from(day));
      case DAYS -> anchor.precision() == AsOf.Precision.DAY ? AsOf.of(day) : AsOf.unknown();
      default -> anchor;
    };
  }

  // "two weeks ago", "a year earlier".
  Optional<TimePoint> ago(int i) {
    OptionalInt count = lexicon.count(words.lower(i));
    Optional<Unit> unit = lexicon.unit(words.lower(i + 1));
    String after = words.lower(i + 2);
    boolean ago =
        after.equals("ago")
            || after.equals("earlier")
            || (after.equals("before") && ENDS.contains(words.lower(i + 3)));
    return count.isPresent() && unit.isPresent() && ago
        ? Optional.of(new TimePoint(i + 3, reference.ago(unit.get(), count.getAsInt())))
        : Optional.empty();
  }

  // "yesterday", "tomorrow morning".
  Optional<TimePoint> day(int i) {
    OptionalInt days = lexicon.daysFromNow(words.lower(i));
    // "USA Today" is a name.
    boolean name = i > 0 && words.isCapitalised(i) && words.isCapitalised(i - 1);
    if (days.isEmpty() || name) {
      return Optional.empty();
    }
    int end = lexicon.isPartOfDay(words.lower(i + 1)) ? i + 2 : i + 1;
    return Optional.of(new TimePoint(end, reference.day(days.getAsInt())));
  }
}
