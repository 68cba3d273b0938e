package io.github.reckoner.extract.figure;

import io.github.reckoner.model.Skipped.Reason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Recognises dates, years and times of the day. */
final class DateNumerals {

  private static final Words MONTHS = Words.group("months");
  private static final Words BEFORE_YEAR = Words.group("before a year");
  private static final Words ZONES = Words.group("time of day");
  private static final Words EARLY = Words.group("before an early year");

  /** The most days that share a month: "Oct. 18-22 and 25-29". */
  private static final int LISTED_DAYS = 6;

  private static final int FIRST_YEAR = 1500;
  private static final int LIKELY_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int LAST_LIKELY_YEAR = 2100;

  private DateNumerals() {}

  /** Returns the date or time that begins at an index, or null. */
  static @Nullable Skip at(Atoms atoms, int index) {
    Atom atom = atoms.get(index);
    if (isMonth(atoms, index)) {
      int to = afterMonth(atoms, index);
      return to > index + 1 ? new Skip(index, to, Reason.DATE) : null;
    }
    if (atom.kind() == Atom.Kind.CODE) {
      return new Skip(index, index + 1, isDotted(atom) ? Reason.DATE : Reason.IDENTIFIER);
    }
    int hour = spokenHour(atoms, index);
    if (hour > index) {
      return new Skip(index, hour + 1, Reason.CLOCK_TIME);
    }
    if (!atom.isDigits()) {
      return isDecade(atoms, index) ? new Skip(index, index + 3, Reason.DATE) : null;
    }
    Skip time = time(atoms, index);
    return time != null ? time : date(atoms, index);
  }

  /** Returns the index of the hour in "half past five", "quarter to 6", or the index itself. */
  private static int spokenHour(Atoms atoms, int index) {
    Atom part = atoms.get(index);
    Atom link = atoms.get(index + 1);
    boolean half = part.is("half") && link.is("past");
    boolean quarter = part.is("quarter") && (link.is("past") || link.is("to"));
    BigDecimal hour =
        atoms.get(index + 2).isDigits()
            ? atoms.get(index + 2).value()
            : atoms.get(index + 2).word().isCardinal()
                ? atoms.get(index + 2).word().value()
                : BigDecimal.ZERO;
    boolean clock = hour.signum() > 0 && hour.compareTo(BigDecimal.valueOf(12)) <= 0;
    return (half || quarter) && clock ? index + 2 : index;
  }

  private static boolean isDotted(Atom atom) {
    int first = atom.text().indexOf('.');
    int last = atom.text().lastIndexOf('.');
    int year = atom.text().length() - last - 1;
    return first > 0 && first <= 2 && last - first <= 3 && last > first && (year == 2 || year == 4);
  }

  /** Reads "'90s". */
  private static boolean isDecade(Atoms atoms, int index) {
    Atom sign = atoms.get(index);
    return (sign.is("'") || sign.is("’") || sign.is("‘"))
        && atoms.get(index + 1).isInteger(2)
        && atoms.joins(index + 1)
        && atoms.get(index + 2).is("s");
  }

  static boolean isMonth(Atoms atoms, int index) {
    Atom atom = atoms.get(index);
    return atom.isCapital() && MONTHS.contains(atom.lower());
  }

  private static int afterMonth(Atoms atoms, int month) {
    int at = month + 1;
    at = atoms.get(at).is(".") && atoms.get(at).glued() ? at + 1 : at;
    if (isYear(atoms.get(at))) {
      return at + 1;
    }
    // "On June 11: …" names a day; "11:30" is the hour.
    boolean clock = atoms.get(at + 1).is(":") && atoms.get(at + 2).isDigits();
    if (!isDay(atoms.get(at)) || clock) {
      return month + 1;
    }
    at = afterDay(atoms, at);
    int year = atoms.get(at).is(",") ? at + 1 : at;
    return isYear(atoms.get(year)) ? year + 1 : at;
  }

  /** Returns the index after a day, its ordinal ending and the days that are listed with it. */
  private static int afterDay(Atoms atoms, int day) {
    int at = day + 1;
    boolean more = true;
    for (int listed = 0; more && listed < LISTED_DAYS; listed++) {
      Atom ending = atoms.get(at);
      at = ending.glued() && ending.isWord() && ending.text().length() == 2 ? at + 1 : at;
      boolean joined =
          atoms.get(at).isHyphen() || atoms.get(at).is("and") || atoms.get(at).is("to");
      more = joined && isDay(atoms.get(at + 1)) && !isCounting(atoms, at + 2);
      at = more ? at + 2 : at;
    }
    return at;
  }

  private static boolean isCounting(Atoms atoms, int index) {
    Atom atom = atoms.get(index);
    return atom.is("%") || (atom.isWord() && !atom.glued() && Nouns.isPlural(atom.lower()));
  }

  private static boolean isDay(Atom atom) {
    return atom.kind() == Atom.Kind.INTEGER
        && atom.text().length() <= 2
        && atom.value().signum() > 0
        && atom.value().compareTo(BigDecimal.valueOf(31)) <= 0;
  }

  static boolean isYear(Atom atom) {
    if (!atom.isInteger(4)) {
      return false;
    }
    int year = atom.value().intValue();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static @Nullable Skip time(Atoms atoms, int index) {
    int at = index + 1;
    if (atoms.get(at).is(":") && atoms.joins(at) && atoms.get(at + 1).isDigits()) {
      while (atoms.get(at).is(":") && atoms.joins(at) && atoms.get(at + 1).isDigits()) {
        at += 2;
      }
      at = atoms.get(at).glued() && atoms.get(at).isWord() ? at + 1 : at;
      return new Skip(index, afterZone(atoms, at), Reason.CLOCK_TIME);
    }
    Atom next = atoms.get(at);
    boolean half = next.is("am") || next.is("pm");
    if (half && isHour(atoms.get(index))) {
      return new Skip(index, afterZone(atoms, at), Reason.CLOCK_TIME);
    }
    boolean span = next.is("to") || next.is("until") || next.is("till") || next.isHyphen();
    if (span && isHour(atoms.get(index)) && isBeforeNoonOrAfter(atoms, at + 1)) {
      return new Skip(index, at, Reason.CLOCK_TIME);
    }
    boolean zone =
        atoms.get(index).isInteger(4) && next.isCapital() && ZONES.contains(next.lower());
    boolean clock = next.is("o") && atoms.get(at + 2).is("clock");
    if (zone || clock) {
      return new Skip(index, clock ? at + 3 : at + 1, Reason.CLOCK_TIME);
    }
    return null;
  }

  // "From 4 to 7 p.m.": the first is a time as the second is.
  private static boolean isBeforeNoonOrAfter(Atoms atoms, int index) {
    int at = index + 1;
    if (atoms.get(at).is(":") && atoms.get(at + 1).isDigits()) {
      at += 2;
    }
    Atom half = atoms.get(at);
    return atoms.get(index).kind() == Atom.Kind.INTEGER
        && isHour(atoms.get(index))
        && (half.is("am")
            || half.is("pm")
            || ((half.is("a") || half.is("p"))
                && atoms.get(at + 1).is(".")
                && atoms.get(at + 2).is("m")));
  }

  // "5 am", "330 am".
  private static boolean isHour(Atom atom) {
    if (atom.value().compareTo(BigDecimal.valueOf(24)) < 0) {
      return true;
    }
    int clock = atom.isInteger(3) || atom.isInteger(4) ? atom.value().intValue() : 0;
    return clock >= 100 && clock < 2400 && clock % 100 < 60;
  }

  private static int afterZone(Atoms atoms, int index) {
    int at = atoms.get(index).is("am") || atoms.get(index).is("pm") ? index + 1 : index;
    Atom zone = atoms.get(at);
    boolean capitals = zone.isWord() && zone.isCapital() && zone.text().length() > 1;
    return capitals && ZONES.contains(zone.lower()) && Character.isUpperCase(zone.text().charAt(1))
        ? at + 1
        : at;
  }

  private static @Nullable Skip date(Atoms atoms, int index) {
    Atom first = atoms.get(index);
    if (isDay(first)) {
      int at = afterDay(atoms, index);
      at = atoms.get(at).is("of") ? at + 1 : at;
      if (isMonth(atoms, at)) {
        int year = atoms.get(at + 1).is(",") || atoms.get(at + 1).is(".") ? at + 2 : at + 1;
        return new Skip(index, isYear(atoms.get(year)) ? year + 1 : at + 1, Reason.DATE);
      }
    }
    int numeric = numeric(atoms, index);
    if (numeric > index) {
      return new Skip(index, numeric, Reason.DATE);
    }
    Atom ending = atoms.get(index + 1);
    boolean decade = ending.glued() && ending.is("s") && first.text().endsWith("0");
    boolean tens = decade && (isYear(first) || first.isInteger(2));
    return tens ? new Skip(index, index + 2, Reason.DATE) : null;
  }

  /** Returns the index after 5/17/2018, 2019-09-01, 2014-15 or 2010-2014, or the index itself. */
  private static int numeric(Atoms atoms, int index) {
    Atom first = atoms.get(index);
    Atom mark = atoms.get(index + 1);
    Atom second = atoms.get(index + 2);
    boolean marked = (mark.is("/") || mark.isHyphen()) && atoms.joins(index + 1);
    if (!marked || first.kind() != Atom.Kind.INTEGER || second.kind() != Atom.Kind.INTEGER) {
      return index;
    }
    Atom third = atoms.get(index + 4);
    boolean three =
        atoms.get(index + 3).lower().equals(mark.lower())
            && atoms.joins(index + 3)
            && third.kind() == Atom.Kind.INTEGER;
    if (three) {
      boolean date =
          (isYear(first) && isDay(third))
              || (isDay(first) && (isYear(third) || third.isInteger(2)));
      return date && second.text().length() <= 2 ? afterTimestamp(atoms, index + 5) : index;
    }
    return isSpan(first, second, atoms, index) || isSeason(first, mark, second) ? index + 3 : index;
  }

  /** Returns the index after the time of day that is glued to an ISO date. */
  private static int afterTimestamp(Atoms atoms, int index) {
    int at = index;
    if (atoms.get(at).kind() == Atom.Kind.MIXED && atoms.get(at).glued()) {
      while (atoms.get(at).glued() && !atoms.get(at).is(",") && at < index + 8) {
        at++;
      }
    }
    return at;
  }

  // "Imports in 86/87": a year and the next, in two digits each.
  private static boolean isSeason(Atom first, Atom mark, Atom second) {
    return mark.is("/")
        && first.isInteger(2)
        && second.isInteger(2)
        && first.value().add(BigDecimal.ONE).compareTo(second.value()) == 0;
  }

  private static boolean isSpan(Atom first, Atom second, Atoms atoms, int index) {
    if (!isYear(first) || Marks.isMoneyBefore(atoms, index)) {
      return false;
    }
    boolean shortYear =
        second.isInteger(2)
            && second.value().intValue() > first.value().intValue() % 100
            && first.value().intValue() >= LIKELY_YEAR - 100;
    boolean longYear = isYear(second) && second.value().compareTo(first.value()) > 0;
    return shortYear || longYear;
  }

  private static boolean isRecent(Atom atom) {
    int year = atom.value().intValue();
    return year >= 1980 && year <= 2039;
  }

  private static boolean isRound(Atom atom) {
    return atom.text().endsWith("0");
  }

  /** Returns whether a number of four digits is a year, by the words beside it. */
  static boolean isYear(Atoms atoms, Numeral numeral) {
    Atom atom = atoms.get(numeral.from());
    if (numeral.to() - numeral.from() != 1 || !isYear(atom)) {
      return false;
    }
    Atom before = atoms.get(numeral.from() - 1);
    Atom after = atoms.get(numeral.to());
    boolean preposition = BEFORE_YEAR.contains(before.lower());
    boolean counted =
        after.isWord() && !after.isCapital() && Nouns.isPlural(after.lower()) && !preposition;
    boolean hedged =
        before.is("than")
            || before.is("least")
            || before.is("nearly")
            || before.is("almost")
            || before.is("some");
    if (isRecent(atom) && (before.isCapital() || !isRound(atom)) && !hedged) {
      return true;
    }
    int year = atom.value().intValue();
    boolean likely = year >= LIKELY_YEAR && year <= LAST_LIKELY_YEAR;
    boolean early = EARLY.contains(before.lower()) && !after.isWord();
    return !counted && !hedged && (likely || early);
  }
}
