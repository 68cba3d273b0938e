package io.github.reckoner.extract.measure;

import io.github.reckoner.model.AsOf;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Reads one day or period that begins at a token: dates in every usual form, months, years,
 * quarters, decades, and those relative to the day of publication or to a time named before.
 */
final class TimePoints {

  private final Words words;
  private final DatePoints dates;
  private final YearPoints years;
  private final RelativePoints relative;
  private final SpanPoints spans;

  /**
   * Reads a sentence.
   *
   * @param words the sentence
   * @param reference the day of publication
   * @param tense the tense of the clause around a token
   * @param anchor the time named last in the sentences before, or unknown
   */
  TimePoints(Words words, Reference reference, IntFunction<Reference.Tense> tense, AsOf anchor) {
    this.words = words;
    this.relative = new RelativePoints(words, reference, anchor);
    this.years = new YearPoints(words, reference, tense, relative);
    this.spans = new SpanPoints(words, reference, tense);
    this.dates = new DatePoints(words, reference, tense, relative);
  }

  /** Returns the longest day or period that begins at the token. */
  Optional<TimePoint> at(int i) {
    if (i >= words.size()) {
      return Optional.empty();
    }
    return edge(i)
        .or(() -> dates.date(i))
        .or(() -> dates.numericDate(i))
        .or(() -> dates.month(i))
        .or(() -> dates.weekday(i))
        .or(() -> spans.ending(i, this::at))
        .or(() -> years.partOfYear(i))
        .or(() -> spans.ofSameYear(i))
        .or(() -> relative.period(i))
        .or(() -> relative.ago(i))
        .or(() -> dates.holiday(i))
        .or(() -> relative.day(i))
        .or(() -> years.year(i));
  }

  // "early 2023", "earlier this month", "the end of 2023", "mid-2023".
  private Optional<TimePoint> edge(int i) {
    String word = words.lower(i);
    // "Earlier in the week".
    if ((word.equals("earlier") || word.equals("later"))
        && words.lower(i + 1).equals("in")
        && words.lower(i + 2).equals("the")) {
      return relative.thisPeriod(i + 3);
    }
    if (TimeWords.STANDARD.is("EDGE", word)) {
      int next = words.lower(i + 1).equals("in") || words.lower(i + 1).equals("-") ? i + 2 : i + 1;
      return at(next);
    }
    boolean thisYear =
        word.equals("end")
            && words.lower(i + 1).equals("of")
            && words.lower(i + 2).equals("the")
            && words.lower(i + 3).equals("year");
    if (thisYear) {
      return relative.endOfYear(i + 4);
    }
    if (word.equals("end") && words.lower(i + 1).equals("of")) {
      return at(words.lower(i + 2).equals("the") ? i + 3 : i + 2)
          .map(p -> new TimePoint(p.end(), p.time().to().map(AsOf::of).orElse(p.time())));
    }
    if ((word.equals("beginning") || word.equals("start")) && words.lower(i + 1).equals("of")) {
      return at(words.lower(i + 2).equals("the") ? i + 3 : i + 2)
          .map(p -> new TimePoint(p.end(), p.time().from().map(AsOf::of).orElse(p.time())));
    }
    return Optional.empty();
  }
}
