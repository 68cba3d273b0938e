package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;

/**
 * A line of a text without the blanks around it, with what its words give away.
 *
 * @param start the offset of its first UTF-16 unit in the text
 * @param end the offset after its last
 * @param text the characters between the two
 * @param words its words, lower case, without punctuation
 * @param quiet the words outside quotation marks: what the outlet itself says
 * @param afterGap whether a blank line, or nothing, stands before it
 */
record Line(
    int start,
    int end,
    String text,
    ImmutableList<String> words,
    ImmutableList<String> quiet,
    boolean afterGap) {

  /** Words that hold sentences together; menus and lists of links have few of them. */
  private static final ImmutableSet<String> FUNCTION_WORDS =
      ImmutableSet.<String>builder()
          .addAll(WordSets.of("function"))
          .addAll(WordSets.of("function of others"))
          .build();

  private static final String WIDE_STOPS = "。！？؟";
  private static final int FIRST_UNSPACED = 0x0e00;
  private static final int UNSPACED_SAMPLE = 200;
  private static final int UNSPACED_PROSE = 15;
  private static final int PROSE_WORDS = 8;
  private static final int LONG_PROSE_WORDS = 20;
  private static final double PROSE_SHARE = 0.2;
  private static final double MENU_SHARE = 0.05;
  private static final int TITLE_WORDS = 24;

  /** Splits a text at its line breaks; blank lines are left out. */
  static ImmutableList<Line> split(String text) {
    ImmutableList.Builder<Line> lines = ImmutableList.builder();
    boolean gap = true;
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && !isBreak(text.charAt(to))) {
        to++;
      }
      int start = from;
      int end = to;
      while (start < end && isBlank(text.charAt(start))) {
        start++;
      }
      while (end > start && isBlank(text.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        lines.add(of(text, start, end, gap));
      }
      gap = start >= end && (gap || !isCarriageReturn(text, from, to));
      from = to + 1;
    }
    return lines.build();
  }

  static Line of(String text, int start, int end, boolean afterGap) {
    String line = text.substring(start, end);
    ImmutableList<String> words = Words.of(line);
    boolean quotes = line.indexOf('"') >= 0 || line.indexOf('“') >= 0;
    return new Line(start, end, line, words, quotes ? Words.outsideQuotes(line) : words, afterGap);
  }

  /** Returns whether this is running text: sentences, closed and held together. */
  boolean isProse() {
    if (words.size() < PROSE_WORDS && isUnspaced(text)) {
      return text.length() >= UNSPACED_PROSE && isClosed();
    }
    double share = functionWords() / (double) Math.max(1, words.size());
    return share >= PROSE_SHARE
        && (words.size() >= LONG_PROSE_WORDS || (words.size() >= PROSE_WORDS && isClosed()));
  }

  /** Returns whether most of a text is in a script that writes no blanks between its words. */
  static boolean isUnspaced(String text) {
    int unspaced = 0;
    int seen = 0;
    for (int i = 0; i < text.length() && seen < UNSPACED_SAMPLE; seen++) {
      int codePoint = text.codePointAt(i);
      unspaced += isOfUnspaced(codePoint) ? 1 : 0;
      i += Character.charCount(codePoint);
    }
    return unspaced * 2 > Math.min(text.length(), UNSPACED_SAMPLE);
  }

  private static boolean isOfUnspaced(int codePoint) {
    if (codePoint < FIRST_UNSPACED) {
      return false;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** Returns whether this could be a headline: short, and not closed by a full stop. */
  boolean isTitleLike() {
    return words.size() <= TITLE_WORDS && !text.isEmpty() && !endsWithStop();
  }

  /** Returns whether the line ends as a sentence does, closing quotation marks aside. */
  boolean isClosed() {
    char last = lastMark();
    return last == '.'
        || last == '!'
        || last == '?'
        || last == '…'
        || last == ':'
        || WIDE_STOPS.indexOf(last) >= 0;
  }

  /** Returns whether the line ends in a full stop or in the midst of a sentence. */
  boolean endsWithStop() {
    char last = lastMark();
    return (last == '.' && !text.endsWith("...")) || last == ',' || last == ';';
  }

  private char lastMark() {
    int i = text.length() - 1;
    while (i > 0 && "\"'”’)]»」』）".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return text.charAt(i);
  }

  /** Returns whether next to none of its words are such as hold sentences together. */
  boolean holdsHardlyTogether() {
    return functionWords() < MENU_SHARE * words.size();
  }

  private int functionWords() {
    int count = 0;
    for (String word : words) {
      if (FUNCTION_WORDS.contains(word)) {
        count++;
      }
    }
    return count;
  }

  /** Returns whether the two say the same, case and punctuation aside. */
  boolean says(String other) {
    return words.equals(Words.of(other));
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
  }

  private static boolean isCarriageReturn(String text, int from, int to) {
    return from == to && from > 0 && text.charAt(from - 1) == '\r' && text.charAt(to) == '\n';
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
