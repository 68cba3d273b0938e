package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.figure.Atom.Kind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Predicate;

/** Cuts a stretch of text into atoms, in one pass. */
final class Lexer {

  private static final String FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
  private static final ImmutableList<BigDecimal> VALUES =
      values("112131234151357", "233445555668888");

  private final String text;
  private final int end;
  private final Predicate<String> prefixes;
  private final Digits digits;
  private final ImmutableList.Builder<Atom> atoms = ImmutableList.builder();
  private int at;
  private int last = -1;
  private Kind lastKind = Kind.NOTHING;

  private Lexer(String text, int start, int end, Predicate<String> prefixes) {
    this.text = text;
    this.end = end;
    this.at = start;
    this.prefixes = prefixes;
    this.digits = new Digits(text, start, end);
  }

  /**
   * Returns the atoms of {@code [start, end)}; characters that nobody sees are passed over.
   *
   * @param prefixes whether letters glued to digits are a sign of their own, such as USD in USD3.14
   */
  static ImmutableList<Atom> cut(String text, int start, int end, Predicate<String> prefixes) {
    StringBuilder visible = new StringBuilder(end - start);
    int[] offsets = new int[end - start];
    for (int i = start; i < end; i++) {
      if (!isInvisible(text.charAt(i))) {
        offsets[visible.length()] = i;
        visible.append(text.charAt(i));
      }
    }
    if (visible.length() == end - start) {
      return cutVisible(text, start, end, prefixes);
    }
    return cutVisible(visible.toString(), 0, visible.length(), prefixes).stream()
        .map(atom -> atom.at(offsets[atom.start()], offsets[atom.end() - 1] + 1))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isInvisible(char c) {
    return c == 0 || (c >= 128 && Character.getType(c) == Character.FORMAT);
  }

  private static ImmutableList<Atom> cutVisible(
      String text, int start, int end, Predicate<String> prefixes) {
    Lexer lexer = new Lexer(text, start, end, prefixes);
    while (lexer.at < lexer.end) {
      lexer.step();
    }
    return lexer.atoms.build();
  }

  private void step() {
    char c = text.charAt(at);
    if (isSpace(c)) {
      at++;
    } else if ((last != at || lastKind == Kind.SIGN) && Urls.startsAt(text, at, end)) {
      emit(Kind.URL, Urls.end(text, at, end), BigDecimal.ZERO);
    } else if (Character.isDigit(c) || (c == '.' && isLoneDecimal())) {
      number();
    } else if (FRACTIONS.indexOf(c) >= 0) {
      fraction(c);
    } else if (Character.isLetter(c)) {
      word();
    } else {
      emit(Kind.SIGN, at + Character.charCount(text.codePointAt(at)), BigDecimal.ZERO);
    }
  }

  private boolean isLoneDecimal() {
    return at + 1 < end
        && Character.isDigit(text.charAt(at + 1))
        && (last != at || lastKind == Kind.SIGN);
  }

  private void number() {
    digits.read(at);
    emit(digits.kind(), digits.end(), digits.value());
  }

  private void fraction(char c) {
    emit(Kind.FRACTION, at + 1, VALUES.get(FRACTIONS.indexOf(c)));
  }

  private static ImmutableList<BigDecimal> values(String numerators, String denominators) {
    ImmutableList.Builder<BigDecimal> values = ImmutableList.builder();
    for (int i = 0; i < numerators.length(); i++) {
      values.add(
          Numeral.divide(
              BigDecimal.valueOf(Character.digit(numerators.charAt(i), 10)),
              BigDecimal.valueOf(Character.digit(denominators.charAt(i), 10))));
    }
    return values.build();
  }

  private void word() {
    int stop = at;
    while (stop < end && isLetter(stop)) {
      stop++;
    }
    while (stop - at == 1 && isAbbreviation(stop)) {
      stop = abbreviationEnd(stop);
    }
    boolean glued = last == at;
    boolean afterDigits = glued && isNumeric(lastKind);
    if (stop < end && Character.isDigit(text.charAt(stop)) && !isMark(stop, afterDigits)) {
      while (stop < end && Character.isLetterOrDigit(text.charAt(stop))) {
        stop++;
      }
      emit(Kind.MIXED, stop, BigDecimal.ZERO);
    } else {
      emit(Kind.WORD, stop, BigDecimal.ZERO);
    }
  }

  /** Returns whether letters before a digit are a sign on their own, and no part of a name. */
  private boolean isMark(int stop, boolean afterDigits) {
    return !afterDigits
        && (last != at || lastKind == Kind.SIGN)
        && (prefixes.test(text.substring(at, stop))
            || (last == at && at > 0 && prefixes.test(text.substring(at - 1, stop))));
  }

  private boolean isLetter(int index) {
    char c = text.charAt(index);
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private boolean isAbbreviation(int stop) {
    return stop + 1 < end
        && text.charAt(stop) == '.'
        && Character.isLetter(text.charAt(stop + 1))
        && (stop + 2 >= end || !Character.isLetter(text.charAt(stop + 2)));
  }

  /** Returns the end of letters with dots between them: "U.S.", "p.m", "m.p.h.". */
  private int abbreviationEnd(int dot) {
    int stop = dot;
    while (isAbbreviation(stop)) {
      stop += 2;
    }
    return stop < end && text.charAt(stop) == '.' && stop + 1 < end ? stop + 1 : stop;
  }

  private void emit(Kind kind, int stop, BigDecimal value) {
    String written = text.substring(at, stop);
    String lower = kind == Kind.WORD ? key(written) : isApostrophe(written) ? "'" : written;
    NumberWord word = kind == Kind.WORD ? NumberWord.of(lower) : NumberWord.NONE;
    atoms.add(new Atom(kind, written, lower, at, stop, last == at, word, value));
    at = stop;
    last = stop;
    lastKind = kind;
  }

  private static boolean isApostrophe(String sign) {
    return sign.equals("’") || sign.equals("‘");
  }

  private static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.indexOf('.') < 0 ? lower : lower.replace(".", "");
  }

  private static boolean isNumeric(Kind kind) {
    return kind == Kind.INTEGER || kind == Kind.GROUPED || kind == Kind.DECIMAL;
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200b'
        || c == '\ufeff';
  }
}
