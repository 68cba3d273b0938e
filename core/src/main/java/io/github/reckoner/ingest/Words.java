package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into lower-case words of letters, digits and inner apostrophes. */
final class Words {

  private static final int QUOTE_CHARACTERS = 1000;
  private static final int LETTERS = 5;

  private Words() {}

  /** Returns the words of a text in order. */
  static ImmutableList<String> of(String text) {
    List<String> words = new ArrayList<>(text.length() / LETTERS + 1);
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && isInner(text, to, from)) {
        to++;
      }
      if (to > from) {
        words.add(text.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\''));
      }
      from = Math.max(to, from + 1);
    }
    return ImmutableList.copyOf(words);
  }

  /**
   * Returns the words outside double quotation marks. A mark that is not closed within the line, or
   * not within 1,000 characters, opens nothing.
   */
  static ImmutableList<String> outsideQuotes(String text) {
    StringBuilder rest = new StringBuilder(text.length());
    int from = 0;
    while (from < text.length()) {
      char c = text.charAt(from);
      int close = c == '"' ? find(text, '"', from + 1) : c == '“' ? find(text, '”', from) : -1;
      if (close > from) {
        rest.append(" \u00b6 ");
        from = close + 1;
      } else {
        rest.append(c);
        from++;
      }
    }
    return of(rest.toString());
  }

  // Looks a bounded way ahead, so that many opening marks cost no more than their number.
  private static int find(String text, char mark, int from) {
    for (int i = from; i < Math.min(text.length(), from + QUOTE_CHARACTERS); i++) {
      if (text.charAt(i) == mark) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isInner(String text, int at, int from) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || c == '©' || c == '\u00b6') {
      return true;
    }
    boolean joins = c == '\'' || c == '’' || (c == ',' && isDigit(text, at - 1));
    return joins
        && at > from
        && at + 1 < text.length()
        && (c == ',' ? isDigit(text, at + 1) : Character.isLetter(text.charAt(at + 1)));
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && Character.isDigit(text.charAt(at));
  }
}
