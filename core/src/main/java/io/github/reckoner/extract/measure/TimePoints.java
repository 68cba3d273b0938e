package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.measure.TimeWords.Unit;
import io.github.reckoner.model.AsOf;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Reads one day or period that begins at a token: dates in every usual form, months, years,
 * quarters, decades, and those relative to the day of publication or to a time named before.
 */
final class TimePoints {

  private static final int FIRST_YEAR = 1700;
  private static final int LAST_YEAR = 2199;

  private static final ImmutableSet<String> BEFORE_YEAR =
      ImmutableSet.of(
          "in",
          "since",
          "by",
          "until",
          "till",
          "from",
          "during",
          "of",
          "late",
          "early",
          "year",
          "to",
          "between",
          "and",
          "through",
          "before",
          "after",
          "than",
          "fiscal",
          "for",
          "mid",
          "back",
          "(",
          "mid-",
          "around",
          "circa",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter",
          "or",
          ",",
          "-",
          "–",
          "calendar",
          "the");
  private static final ImmutableSet<String> LAST = ImmutableSet.of("last", "previous", "past");
  private static final ImmutableSet<String> NEXT = ImmutableSet.of("next", "coming", "upcoming");
  private static final ImmutableSet<String> RECENT =
      ImmutableSet.of("last", "past", "previous", "preceding", "recent");
  private static final ImmutableSet<String> SAME = ImmutableSet.of("that", "same");
  private static final ImmutableSet<String> CLOCKS =
      ImmutableSet.of(
          "gmt", "utc", "bst", "est", "edt", "pst", "pdt", "cet", "cest", "hours", "hrs");
  private static final ImmutableSet<String> EDGES =
      ImmutableSet.of("early", "late", "mid", "mid-", "earlier", "later");

  private final Words words;
  private final Reference reference;
  private final IntFunction<Reference.Tense> tense;
  private final AsOf anchor;
  private final TimeWords lexicon = TimeWords.STANDARD;

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
    this.reference = reference;
    this.tense = tense;
    this.anchor = anchor;
  }

  /** Returns the longest day or period that begins at the token. */
  Optional<TimePoint> at(int i) {
    if (i >= words.size()) {
      return Optional.empty();
    }
    return edge(i)
        .or(() -> date(i))
        .or(() -> numericDate(i))
        .or(() -> month(i))
        .or(() -> weekday(i))
        .or(() -> partOfYear(i))
        .or(() -> relative(i))
        .or(() -> ago(i))
        .or(() -> holiday(i))
        .or(() -> day(i))
        .or(() -> year(i));
  }

  // "early 2023", "earlier this month", "the end of 2023", "mid-2023".
  private Optional<TimePoint> edge(int i) {
    String word = words.lower(i);
    if (EDGES.contains(word)) {
      int next = words.lower(i + 1).equals("in") || words.lower(i + 1).equals("-") ? i + 2 : i + 1;
      return at(next);
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

  // "October 26, 2023", "Oct. 26", "26 October 2023", "the 26th of October".
  private Optional<TimePoint> date(int i) {
    OptionalInt month = lexicon.month(words, i);
    if (month.isPresent()) {
      OptionalInt day = dayOfMonth(words.lower(i + 1));
      return day.isPresent() ? date(i + 2, month.getAsInt(), day.getAsInt()) : Optional.empty();
    }
    OptionalInt day = dayOfMonth(words.lower(i));
    if (day.isEmpty() || i + 1 >= words.size()) {
      return Optional.empty();
    }
    int monthAt = words.lower(i + 1).equals("of") ? i + 2 : i + 1;
    if (monthAt >= words.size()) {
      return Optional.empty();
    }
    OptionalInt after = lexicon.month(words, monthAt);
    return after.isPresent()
        ? date(monthAt + 1, after.getAsInt(), day.getAsInt())
        : Optional.empty();
  }

  private Optional<TimePoint> date(int afterDay, int month, int day) {
    int comma = words.lower(afterDay).equals(",") ? afterDay + 1 : afterDay;
    OptionalInt year = yearDigits(words.lower(comma));
    try {
      if (year.isPresent()) {
        return Optional.of(
            new TimePoint(comma + 1, AsOf.of(LocalDate.of(year.getAsInt(), month, day))));
      }
      MonthDay date = MonthDay.of(month, day);
      return Optional.of(
          new TimePoint(afterDay, reference.monthDay(date, tense.apply(afterDay - 1))));
    } catch (DateTimeException e) {
      // "February 31" is no date, whatever else it may be.
      return Optional.empty();
    }
  }

  private static OptionalInt dayOfMonth(String word) {
    String plain =
        word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th")
            ? word.substring(0, word.length() - 2)
            : word;
    OptionalInt day = plain.length() <= 2 ? TimeWords.digits(plain) : OptionalInt.empty();
    return day.isPresent() && day.getAsInt() >= 1 && day.getAsInt() <= 31
        ? day
        : OptionalInt.empty();
  }

  // "2023-10-26", "10/26/2023", "26.10.2023".
  private Optional<TimePoint> numericDate(int i) {
    return NumericDate.parse(words.lower(i)).map(day -> new TimePoint(i + 1, AsOf.of(day)));
  }

  // "October 2023", "October of last year", "last October", "October".
  private Optional<TimePoint> month(int i) {
    String word = words.lower(i);
    boolean last = LAST.contains(word);
    boolean next = NEXT.contains(word);
    boolean shown = last || next || word.equals("this");
    int at = shown ? i + 1 : i;
    OptionalInt number = at < words.size() ? lexicon.month(words, at) : OptionalInt.empty();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Month month = Month.of(number.getAsInt());
    int of = words.lower(at + 1).equals(",") || words.lower(at + 1).equals("of") ? at + 2 : at + 1;
    OptionalInt year = yearDigits(words.lower(of));
    if (year.isPresent()) {
      return Optional.of(new TimePoint(of + 1, AsOf.of(YearMonth.of(year.getAsInt(), month))));
    }
    if (words.lower(at + 1).equals("of")) {
      Optional<TimePoint> owner = relative(at + 2);
      if (owner.isPresent() && owner.get().time().precision() == AsOf.Precision.YEAR) {
        int in = owner.get().time().from().orElseThrow().getYear();
        return Optional.of(new TimePoint(owner.get().end(), AsOf.of(YearMonth.of(in, month))));
      }
    }
    if (last || next) {
      return Optional.of(new TimePoint(at + 1, reference.otherMonth(month, last ? -1 : 1)));
    }
    boolean certain = shown || isMonthByContext(at);
    return certain
        ? Optional.of(new TimePoint(at + 1, reference.month(month, tense.apply(at))))
        : Optional.empty();
  }

  // "May" and "March" are other words too, and so are names of people.
  private boolean isMonthByContext(int at) {
    return switch (words.lower(at - 1)) {
      case "in",
          "since",
          "by",
          "until",
          "from",
          "during",
          "of",
          "to",
          "and",
          "through",
          "for",
          "early",
          "late",
          "mid",
          "-",
          "earlier",
          "between",
          "than",
          "before",
          "after",
          "end",
          "throughout" ->
          true;
      default ->
          !words.lower(at).equals("may")
              && !words.lower(at).equals("march")
              && at > 0
              && !words.isCapitalised(at - 1)
              && words.lower(at).length() > 3
              && !(at + 1 < words.size() && words.isCapitalised(at + 1));
    };
  }

  // "Saturday", "last Friday", "Wednesday morning".
  private Optional<TimePoint> weekday(int i) {
    String word = words.lower(i);
    int direction = LAST.contains(word) ? -1 : NEXT.contains(word) ? 1 : 0;
    int at = direction != 0 || word.equals("this") ? i + 1 : i;
    Optional<DayOfWeek> day = at < words.size() ? lexicon.weekday(words, at) : Optional.empty();
    if (day.isEmpty()) {
      return Optional.empty();
    }
    int end = at + 1;
    Optional<TimePoint> full = date(words.lower(end).equals(",") ? end + 1 : end, i);
    if (full.isPresent()) {
      return full;
    }
    AsOf time =
        direction == 0
            ? reference.weekday(day.get(), tense.apply(at))
            : reference.otherWeekday(day.get(), direction);
    return Optional.of(new TimePoint(lexicon.isPartOfDay(words.lower(end)) ? end + 1 : end, time));
  }

  // "Friday, Oct. 26": the date says all.
  private Optional<TimePoint> date(int at, int weekday) {
    return at > weekday && at < words.size() ? date(at) : Optional.empty();
  }

  // "the third quarter of 2023", "the first two months of this year", "Q3".
  private Optional<TimePoint> partOfYear(int i) {
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
    OptionalInt digits = yearDigits(words.lower(at));
    if (digits.isPresent()) {
      return Optional.of(new TimePoint(at + 1, AsOf.ofYear(digits.getAsInt())));
    }
    if (at > i && words.lower(at).equals("the") && words.lower(at + 1).equals("year")) {
      return Optional.of(new TimePoint(at + 2, reference.period(Unit.YEARS, 0)));
    }
    return relative(at).filter(p -> p.time().precision() == AsOf.Precision.YEAR);
  }

  private static OptionalInt yearOf(TimePoint year) {
    return year.time().from().map(day -> OptionalInt.of(day.getYear())).orElse(OptionalInt.empty());
  }

  // "last year", "this month", "the past six years", "that year".
  private Optional<TimePoint> relative(int i) {
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
      if (NEXT.contains(word) && period != Unit.DECADES && period != Unit.CENTURIES) {
        return Optional.of(new TimePoint(i + 2, reference.period(period, 1)));
      }
      if (word.equals("past")) {
        return Optional.of(new TimePoint(i + 2, reference.past(period, 1)));
      }
      if (SAME.contains(word)) {
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

  private Optional<TimePoint> recent(int i) {
    OptionalInt count = lexicon.count(words.lower(i + 1));
    Optional<Unit> unit = lexicon.unit(words.lower(i + 2));
    return RECENT.contains(words.lower(i)) && count.isPresent() && unit.isPresent()
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
  private Optional<TimePoint> ago(int i) {
    OptionalInt count = lexicon.count(words.lower(i));
    Optional<Unit> unit = lexicon.unit(words.lower(i + 1));
    String after = words.lower(i + 2);
    return count.isPresent() && unit.isPresent() && (after.equals("ago") || after.equals("earlier"))
        ? Optional.of(new TimePoint(i + 3, reference.ago(unit.get(), count.getAsInt())))
        : Optional.empty();
  }

  private Optional<TimePoint> holiday(int i) {
    String two = words.lower(i) + " " + words.lower(i + 1);
    String three = words.lower(i) + words.lower(i + 1) + " " + words.lower(i + 2);
    Optional<TimePoint> short1 =
        lexicon
            .holiday(two)
            .map(day -> new TimePoint(i + 2, reference.monthDay(day, tense.apply(i))));
    return short1.or(
        () ->
            lexicon
                .holiday(three)
                .map(day -> new TimePoint(i + 3, reference.monthDay(day, tense.apply(i)))));
  }

  private Optional<TimePoint> day(int i) {
    OptionalInt days = lexicon.daysFromNow(words.lower(i));
    if (days.isEmpty()) {
      return Optional.empty();
    }
    int end = lexicon.isPartOfDay(words.lower(i + 1)) ? i + 2 : i + 1;
    return Optional.of(new TimePoint(end, reference.day(days.getAsInt())));
  }

  // "2023", "the 1990s", "2014-15", "fiscal 2020".
  private Optional<TimePoint> year(int i) {
    String word = words.lower(i);
    Optional<AsOf> span = NumericDate.years(word);
    if (span.isPresent()) {
      return span.map(time -> new TimePoint(i + 1, time));
    }
    OptionalInt year = yearDigits(word);
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
    boolean led = BEFORE_YEAR.contains(words.lower(i - 1));
    boolean counts =
        words
            .syntax()
            .map(
                syntax ->
                    syntax.relation(i).equals("nummod")
                        && syntax.tag(syntax.governor(i)).equals("NNS"))
            .orElse(false);
    return !counts
        && !CLOCKS.contains(words.lower(i + 1))
        && (led || words.lower(i + 1).equals("'s") || words.syntax().isPresent());
  }

  private static OptionalInt yearDigits(String word) {
    OptionalInt year = word.length() == 4 ? TimeWords.digits(word) : OptionalInt.empty();
    return year.isPresent() && year.getAsInt() >= FIRST_YEAR && year.getAsInt() <= LAST_YEAR
        ? year
        : OptionalInt.empty();
  }
}
