package io.github.reckoner.extract.measure;

import io.github.reckoner.extract.measure.TimeWords.Unit;
import io.github.reckoner.model.AsOf;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** Reads years, decades, and parts of a year such as quarters. */
final class YearPoints {

  private static final int FIRST_YEAR = 1700;
  private static final int LAST_YEAR = 2199;

  private final Words words;
  private final Reference reference;
  private final IntFunction<Reference.Tense> tense;
  private final RelativePoints relative;
  private final TimeWords lexicon = TimeWords.STANDARD;

  YearPoints(
      Words words,
      Reference reference,
      IntFunction<Reference.Tense> tense,
      RelativePoints relative) {
    this.words = words;
    this.reference = reference;
    this.tense = tense;
    this.relative = relative;
  }

  // "the third quarter of 2023", "the first two months of this year", "Q3".
  Optional<TimePoint> partOfYear(int i) {
    String word = words.lower(i);
    OptionalInt ordinal = lexicon.ordinal(word);
    if (ordinal.isPresent() && word.equals("first")) {
      OptionalInt count = lexicon.count(words.lower(i + 1));
      boolean months = words.lower(i + 2).equals("months");
      if (count.isPresent() && months && count.getAsInt() >= 1 && count.getAsInt() <= 12) {
        return ofYear(i + 3)
            .map(
                year ->
                    new TimePoint(
                        year.end(),
                        yearOf(year).isPresent()
                            ? Reference.months(yearOf(year).getAsInt(), 1, count.getAsInt())
                            : AsOf.unknown()));
      }
    }
    Optional<Unit> unit = lexicon.unit(words.lower(i + 1));
    int end = i + 2;
    if (word.length() == 2 && word.charAt(0) == 'q') {
      ordinal = TimeWords.digits(word.substring(1));
      unit = Optional.of(Unit.QUARTERS);
      end = i + 1;
    }
    if (ordinal.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    return partOfYear(ordinal.getAsInt(), unit.get(), i, end);
  }

  private Optional<TimePoint> partOfYear(int ordinal, Unit unit, int first, int end) {
    int most = unit == Unit.QUARTERS ? 4 : unit == Unit.HALVES ? 2 : 0;
    if (ordinal < 1 || ordinal > most) {
      return Optional.empty();
    }
    Optional<TimePoint> year = ofYear(end);
    if (year.isPresent() && yearOf(year.get()).isPresent()) {
      int number = yearOf(year.get()).getAsInt();
      return Optional.of(new TimePoint(year.get().end(), Reference.part(number, unit, ordinal)));
    }
    return unit == Unit.HALVES
        ? Optional.empty()
        : Optional.of(new TimePoint(end, reference.part(unit, ordinal, tense.apply(first))));
  }

  // A year after "of", or at once: "of 2023", "of this year", "2023", "of the year".
  private Optional<TimePoint> ofYear(int i) {
    int at = words.lower(i).equals("of") ? i + 1 : i;
    OptionalInt digits = digits(words.lower(at));
    if (digits.isPresent()) {
      return Optional.of(new TimePoint(at + 1, AsOf.ofYear(digits.getAsInt())));
    }
    if (at > i && words.lower(at).equals("the") && words.lower(at + 1).equals("year")) {
      return Optional.of(new TimePoint(at + 2, reference.period(Unit.YEARS, 0)));
    }
    return relative.period(at).filter(p -> p.time().precision() == AsOf.Precision.YEAR);
  }

  private static OptionalInt yearOf(TimePoint year) {
    return year.time().from().map(day -> OptionalInt.of(day.getYear())).orElse(OptionalInt.empty());
  }

  // "2023", "the 1990s", "2014-15", "fiscal 2020".
  Optional<TimePoint> year(int i) {
    String word = words.lower(i);
    Optional<AsOf> span = NumericDate.years(word);
    if (span.isPresent()) {
      return span.map(time -> new TimePoint(i + 1, time));
    }
    OptionalInt year = digits(word);
    if (year.isEmpty() || !isYearByContext(i)) {
      return Optional.empty();
    }
    String glued = glued(i);
    return Optional.of(
        NumericDate.years(glued)
            .map(time -> new TimePoint(i + 3, time))
            .orElseGet(() -> new TimePoint(i + 1, AsOf.ofYear(year.getAsInt()))));
  }

  // The characters of three tokens without a space between: the tokeniser splits "2014-15".
  private String glued(int i) {
    boolean apart =
        i + 2 >= words.size()
            || words.token(i).end() != words.token(i + 1).start()
            || words.token(i + 1).end() != words.token(i + 2).start();
    return apart ? "" : words.lower(i) + words.lower(i + 1) + words.lower(i + 2);
  }

  // A bare number of four digits is a year after a preposition, or before a noun that it does not
  // count: "in 2023", "the 1987 crop", not "2000 people".
  private boolean isYearByContext(int i) {
    boolean led = lexicon.is("BEFORE_YEAR", words.lower(i - 1));
    boolean counts =
        words
            .syntax()
            .map(
                syntax ->
                    syntax.relation(i).equals("nummod")
                        && syntax.tag(syntax.governor(i)).equals("NNS"))
            .orElse(false);
    // "In the 1800 block of the avenue" is an address.
    boolean address = words.lower(i + 1).equals("block");
    return !counts
        && !address
        && !lexicon.is("CLOCK", words.lower(i + 1))
        && (led || words.lower(i + 1).equals("'s") || words.syntax().isPresent());
  }

  /** Returns the year that four digits name, if they may name one. */
  static OptionalInt digits(String word) {
    OptionalInt year = word.length() == 4 ? TimeWords.digits(word) : OptionalInt.empty();
    return year.isPresent() && year.getAsInt() >= FIRST_YEAR && year.getAsInt() <= LAST_YEAR
        ? year
        : OptionalInt.empty();
  }
}
