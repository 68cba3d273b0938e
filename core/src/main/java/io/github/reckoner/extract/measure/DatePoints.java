package io.github.reckoner.extract.measure;

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

/** Reads dates, months, days of the week and holidays. */
final class DatePoints {

  private static final int LONGEST_HOLIDAY = 4;

  private final Words words;
  private final Reference reference;
  private final IntFunction<Reference.Tense> tense;
  private final RelativePoints relative;
  private final TimeWords lexicon = TimeWords.STANDARD;

  DatePoints(
      Words words,
      Reference reference,
      IntFunction<Reference.Tense> tense,
      RelativePoints relative) {
    this.words = words;
    this.reference = reference;
    this.tense = tense;
    this.relative = relative;
  }

  // "October 26, 2023", "Oct. 26", "26 October 2023", "the 26th of October", "Oct. 26-28".
  Optional<TimePoint> date(int i) {
    Optional<Month> month = lexicon.month(words, i);
    if (month.isPresent()) {
      return days(i + 1).flatMap(days -> date(days.end(), month.get(), days));
    }
    Optional<Days> days = days(i);
    if (days.isEmpty()) {
      return Optional.empty();
    }
    int next = days.get().end();
    int monthAt = words.lower(next).equals("of") ? next + 1 : next;
    if (monthAt >= words.size()) {
      return Optional.empty();
    }
    return lexicon.month(words, monthAt).flatMap(after -> date(monthAt + 1, after, days.get()));
  }

  /** A day of a month, or the days from one to another. */
  private record Days(int end, int first, int last) {}

  private Optional<Days> days(int i) {
    OptionalInt first = dayOfMonth(words.lower(i));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt last =
        lexicon.is("DAY_TO_DAY", words.lower(i + 1))
            ? dayOfMonth(words.lower(i + 2))
            : OptionalInt.empty();
    boolean range = last.isPresent() && last.getAsInt() > first.getAsInt() && isDay(i, i + 3);
    return Optional.of(
        range
            ? new Days(i + 3, first.getAsInt(), last.getAsInt())
            : new Days(i + 1, first.getAsInt(), first.getAsInt()));
  }

  // "Rose on May 3 to 19 percent", "on May 3 and 4 people": the second number counts something.
  private boolean isDay(int first, int after) {
    boolean hyphen = !Character.isLetter(words.lower(first + 1).charAt(0));
    String next = words.lower(after);
    return hyphen
        || next.isEmpty()
        || (!Character.isLetterOrDigit(next.charAt(0)) && !next.equals("%"))
        || YearPoints.digits(next).isPresent()
        || lexicon.month(words, after).isPresent();
  }

  private Optional<TimePoint> date(int afterDay, Month month, Days days) {
    int comma = words.lower(afterDay).equals(",") ? afterDay + 1 : afterDay;
    OptionalInt year = YearPoints.digits(words.lower(comma));
    try {
      if (year.isPresent()) {
        LocalDate first = LocalDate.of(year.getAsInt(), month, days.first());
        return Optional.of(new TimePoint(comma + 1, from(first, days)));
      }
      MonthDay date = MonthDay.of(month, days.first());
      AsOf first = reference.monthDay(date, tense.apply(afterDay - 1));
      return Optional.of(
          new TimePoint(afterDay, first.from().map(day -> from(day, days)).orElse(first)));
    } catch (DateTimeException e) {
      // "February 31" is no date, whatever else it may be.
      return Optional.empty();
    }
  }

  private static AsOf from(LocalDate first, Days days) {
    return days.first() == days.last()
        ? AsOf.of(first)
        : AsOf.between(first, first.withDayOfMonth(days.last()));
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
  Optional<TimePoint> numericDate(int i) {
    return NumericDate.parse(words.lower(i)).map(day -> new TimePoint(i + 1, AsOf.of(day)));
  }

  // "October 2023", "October of last year", "last October", "October".
  Optional<TimePoint> month(int i) {
    String word = words.lower(i);
    boolean last = lexicon.is("LAST", word);
    boolean next = lexicon.is("NEXT", word);
    boolean shown = last || next || word.equals("this");
    int at = shown ? i + 1 : i;
    Optional<Month> named = at < words.size() ? lexicon.month(words, at) : Optional.empty();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Month month = named.get();
    int of = words.lower(at + 1).equals(",") || words.lower(at + 1).equals("of") ? at + 2 : at + 1;
    OptionalInt year = YearPoints.digits(words.lower(of));
    if (year.isPresent()) {
      return Optional.of(new TimePoint(of + 1, AsOf.of(YearMonth.of(year.getAsInt(), month))));
    }
    if (words.lower(at + 1).equals("of")) {
      Optional<TimePoint> owner = relative.period(at + 2);
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
    // "January's gap" opens a sentence, "the May harvest" stands within; "May's speech" is a
    // premier's.
    boolean owns =
        words.lower(at + 1).equals("'s")
            && !words.lower(at).equals("may")
            && at + 2 < words.size()
            && !words.isCapitalised(at + 2);
    boolean definite =
        words.lower(at - 1).equals("the")
            && words.isCapitalised(at)
            && at + 1 < words.size()
            && Character.isLetter(words.lower(at + 1).charAt(0))
            && !words.isCapitalised(at + 1);
    // "March exports were small", "put May output at five".
    boolean amount = lexicon.is("OF_MONTH", words.lower(at + 1)) && !words.isCapitalised(at + 1);
    return owns
        || definite
        || amount
        || lexicon.is("BEFORE_MONTH", words.lower(at - 1))
        || (!words.lower(at).equals("may")
            && !words.lower(at).equals("march")
            && at > 0
            && !words.isCapitalised(at - 1)
            && words.lower(at).length() > 3
            && !(at + 1 < words.size() && words.isCapitalised(at + 1)));
  }

  // "Saturday", "last Friday", "Wednesday morning".
  Optional<TimePoint> weekday(int i) {
    String word = words.lower(i);
    int direction = lexicon.is("LAST", word) ? -1 : lexicon.is("NEXT", word) ? 1 : 0;
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

  // "Christmas Day", "Valentine 's Day", "New Year 's Eve".
  Optional<TimePoint> holiday(int i) {
    for (int last = i + 1; last < i + LONGEST_HOLIDAY; last++) {
      if (lexicon.endsHoliday(words.lower(last))) {
        Optional<TimePoint> found = holiday(i, name(i, last), last + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private String name(int first, int last) {
    StringBuilder name = new StringBuilder(words.lower(first));
    for (int i = first + 1; i <= last; i++) {
      String word = words.lower(i);
      name.append(word.startsWith("'") || word.startsWith("’") ? "" : " ");
      name.append(word.replace('’', '\''));
    }
    return name.toString();
  }

  private Optional<TimePoint> holiday(int i, String name, int end) {
    return lexicon
        .holiday(name)
        .map(day -> new TimePoint(end, reference.monthDay(day, tense.apply(i))));
  }
}
