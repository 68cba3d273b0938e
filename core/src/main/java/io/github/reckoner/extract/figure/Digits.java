package io.github.reckoner.extract.figure;

import io.github.reckoner.extract.figure.Atom.Kind;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Reads a run of digits with its groups, decimals and exponent.
 *
 * <p>Groups may be parted by commas, dots, apostrophes and spaces of every width. A single dot is a
 * decimal point, unless another number of the stretch shows that dots part groups there.
 */
final class Digits {

  /** The longest run of digits that is a number. */
  private static final int LONGEST = 30;

  /** The longest run that fits a long. */
  private static final int SHORT = 18;

  private final String text;
  private final int from;
  private final int limit;
  private int habit = UNKNOWN;
  private int stop;
  private Kind kind = Kind.INTEGER;
  private BigDecimal value = BigDecimal.ZERO;

  private static final int UNKNOWN = 0;
  private static final int POINT = 1;
  private static final int COMMA = 2;

  Digits(String text, int from, int limit) {
    this.text = text;
    this.from = from;
    this.limit = limit;
  }

  Kind kind() {
    return kind;
  }

  int end() {
    return stop;
  }

  BigDecimal value() {
    return value;
  }

  /** Reads the run that begins at an offset with a digit or with a decimal point. */
  void read(int start) {
    kind = Kind.INTEGER;
    int whole = run(start);
    char mark = at(whole);
    StringBuilder plain =
        new StringBuilder(16).append(text, start, Math.min(whole, start + LONGEST + 1));
    stop = whole;
    if (whole > start && isGroupMark(mark) && groups(start, whole, mark, plain)) {
      kind = Kind.GROUPED;
      decimals(mark == '.' ? ',' : '.', plain);
    } else if (mark == '.' || (mark == ',' && isDecimalComma(start, whole))) {
      decimals(mark, plain);
    }
    finish(plain);
  }

  private void finish(StringBuilder plain) {
    if (at(stop) == '.' && isDigit(stop + 1) && kind != Kind.GROUPED) {
      code();
    } else if (plain.length() > LONGEST) {
      stop = run(stop);
      kind = Kind.CODE;
    } else {
      value = number(plain);
      exponent();
    }
  }

  /** Takes "192.168.1.2" and "4.5.10" as one code. */
  private void code() {
    kind = Kind.CODE;
    while (at(stop) == '.' && isDigit(stop + 1)) {
      stop = run(stop + 1);
    }
  }

  private static BigDecimal number(CharSequence plain) {
    if (plain.length() <= SHORT) {
      return small(plain);
    }
    StringBuilder ascii = new StringBuilder(plain.length() + 1);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      ascii.append(c == '.' ? "." : Integer.toString(Character.digit(c, 10)));
    }
    return new BigDecimal(ascii.charAt(0) == '.' ? "0" + ascii : ascii.toString());
  }

  private static BigDecimal small(CharSequence plain) {
    long unscaled = 0;
    int scale = 0;
    boolean point = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '.') {
        point = true;
      } else {
        unscaled = unscaled * 10 + Character.digit(c, 10);
        scale += point ? 1 : 0;
      }
    }
    return BigDecimal.valueOf(unscaled, scale);
  }

  private boolean groups(int start, int whole, char mark, StringBuilder plain) {
    int first = whole - start;
    int at = whole;
    int groups = 0;
    boolean indian = false;
    StringBuilder more = new StringBuilder();
    while (at(at) == mark && isDigit(at + 1)) {
      int next = run(at + 1);
      int length = next - at - 1;
      boolean last = at(next) != mark || !isDigit(next + 1);
      indian |= mark == ',' && length == 2 && first <= 2 && !last;
      if (length != 3 && !(indian && length == 2 && !last)) {
        break;
      }
      more.append(text, at + 1, next);
      at = next;
      groups++;
      if (more.length() > LONGEST) {
        break;
      }
    }
    boolean open = at(at) == mark && isDigit(at + 1) && mark != ' ';
    if (groups == 0 || first > 3 || open || !fits(mark, groups, start, at)) {
      return false;
    }
    plain.append(more);
    stop = at;
    return true;
  }

  /** Returns whether the groups cannot be something else. */
  private boolean fits(char mark, int groups, int start, int at) {
    return switch (mark) {
      case '.' ->
          groups > 1 || (at(at) == ',' && isDigit(at + 1) && !isGroup(at + 1)) || habit() == COMMA;
      case ' ' -> text.charAt(start) != '0' && (start == from || !isDigit(start - 1));
      case ',' -> text.charAt(start) != '0' || at - start > 4;
      default -> true;
    };
  }

  private boolean isGroup(int at) {
    return run(at) - at == 3;
  }

  private void decimals(char mark, StringBuilder plain) {
    if (at(stop) == mark && isDigit(stop + 1)) {
      int next = run(stop + 1);
      plain.append('.').append(text, stop + 1, Math.min(next, stop + 1 + LONGEST));
      stop = next;
      kind = kind == Kind.GROUPED ? Kind.GROUPED : Kind.DECIMAL;
    }
  }

  /** Returns whether the comma of "1,3" is a decimal one: one or two digits after it, no list. */
  private boolean isDecimalComma(int start, int whole) {
    if (!isDigit(whole + 1)) {
      return false;
    }
    int next = run(whole + 1);
    boolean listed = at(next) == ',' || (start > from + 1 && text.charAt(start - 1) == ',');
    return next - whole - 1 <= 2 && !listed && whole - start <= 3;
  }

  private void exponent() {
    int at = stop;
    if (at(at) == 'e' || at(at) == 'E') {
      power(at + 1, at);
    } else if (at(at) == '^') {
      raise(at + 1);
    } else {
      int times = over(at);
      int ten = over(times + 1);
      if ("x×*·".indexOf(at(times)) >= 0 && text.startsWith("10^", ten) && ten + 3 < limit) {
        power(ten + 3, at);
      }
    }
  }

  private int over(int at) {
    return at(at) == ' ' ? at + 1 : at;
  }

  /** Raises the number to the power that begins at an offset: 2^5, 10^-3, 1.5^2.5. */
  private void raise(int at) {
    int sign = at(at) == '+' || at(at) == '-' ? 1 : 0;
    int whole = run(at + sign);
    int next = at(whole) == '.' && isDigit(whole + 1) ? run(whole + 1) : whole;
    if (whole == at + sign) {
      return;
    }
    if (next - at > 6 || value.precision() > LONGEST) {
      outOfReach(next);
      return;
    }
    double exponent = number(text.substring(at + sign, next)).doubleValue();
    double power = Math.pow(value.doubleValue(), at(at) == '-' ? -exponent : exponent);
    if (power > 0 && power < 1e40 && power > 1e-40) {
      value = Numeral.plain(new BigDecimal(power, MathContext.DECIMAL64));
      kind = Kind.DECIMAL;
      stop = next;
    } else {
      outOfReach(next);
    }
  }

  /** Takes "10^400" as no number rather than as 10. */
  private void outOfReach(int end) {
    kind = Kind.CODE;
    stop = end;
  }

  private void power(int at, int back) {
    int sign = at(at) == '+' || at(at) == '-' ? 1 : 0;
    int next = run(at + sign);
    int length = next - at - sign;
    boolean ends = next >= limit || !Character.isLetter(text.charAt(next));
    if (length == 0 || !ends) {
      stop = back;
      return;
    }
    if (length > 2) {
      outOfReach(next);
      return;
    }
    int power = Integer.parseInt(number(text.substring(at + sign, next)).toPlainString());
    value = Numeral.plain(value.scaleByPowerOfTen(at(at) == '-' ? -power : power));
    kind = Kind.DECIMAL;
    stop = next;
  }

  /** Returns which mark parts groups in the whole stretch, as its other numbers show. */
  private int habit() {
    if (habit == UNKNOWN) {
      habit = POINT;
      for (int i = from; i + 4 < limit; i++) {
        if (text.charAt(i) == '.'
            && isDigit(i + 1)
            && isGroup(i + 1)
            && i > from
            && isDigit(i - 1)) {
          int next = i + 4;
          boolean more = at(next) == '.' && isDigit(next + 1) && isGroup(next + 1);
          boolean comma = at(next) == ',' && isDigit(next + 1) && !isGroup(next + 1);
          if (more || comma) {
            habit = COMMA;
            break;
          }
        }
      }
    }
    return habit;
  }

  private static boolean isGroupMark(char c) {
    return switch (c) {
      case ',', '.', '\'', '’', ' ', '\u00a0', '\u2009', '\u202f', '\u2007' -> true;
      default -> false;
    };
  }

  private int run(int at) {
    int i = at;
    while (isDigit(i)) {
      i++;
    }
    return i;
  }

  private boolean isDigit(int at) {
    return at < limit && Character.isDigit(text.charAt(at));
  }

  private char at(int at) {
    return at < limit ? text.charAt(at) : '\0';
  }
}
