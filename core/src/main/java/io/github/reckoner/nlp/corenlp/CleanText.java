package io.github.reckoner.nlp.corenlp;

import com.google.common.collect.ImmutableSortedSet;

/**
 * A text as the tokeniser is to see it, with the way back to the offsets of the original.
 *
 * <p>Left out are invisible characters (zero-width, soft hyphen, direction marks, NUL), spaces that
 * group the digits of one number, the digits of a run beyond the limit, and the rest of a word
 * beyond {@link #LONGEST_WORD} characters. What cannot be text, such as half a surrogate pair or
 * the bracket of an HTML comment, becomes a space. Everything else is kept, one character for one.
 */
final class CleanText {

  /** No word of a language is longer; what is, is data, and costs the tokeniser quadratic time. */
  static final int LONGEST_WORD = 1_000;

  /** Is told what was left out as too long, in original offsets. */
  interface Cuts {
    void digits(int start, int end);

    void word(int start, int end);
  }

  private final String original;
  private final int longestDigitRun;
  private final Cuts cuts;

  private final StringBuilder clean;
  private final int[] starts;
  private final int[] ends;
  private final ImmutableSortedSet.Builder<Integer> edges = ImmutableSortedSet.naturalOrder();

  /** Digits in a row so far, where they began in the original, and how many stand in the group. */
  private int digits;

  private int digitsStart;
  private int group;

  /** Characters since the last space, and where the first beyond the limit stood. */
  private int letters;

  private int wordCut = -1;

  /** Whether nothing but spaces stood since the last line end. */
  private boolean lineBlank;

  private CleanText(String original, int length, int longestDigitRun, Cuts cuts) {
    this.original = original;
    this.longestDigitRun = longestDigitRun;
    this.cuts = cuts;
    this.clean = new StringBuilder(length);
    this.starts = new int[length];
    this.ends = new int[length];
  }

  /**
   * Cleans the first {@code length} characters of a text.
   *
   * @param breaks original offsets at which a stretch ends
   * @param longestDigitRun of a longer run one digit more than this is kept
   */
  static CleanText of(
      String text, int length, ImmutableSortedSet<Integer> breaks, int longestDigitRun, Cuts cuts) {
    CleanText result = new CleanText(text, length, longestDigitRun, cuts);
    result.read(length, breaks);
    return result;
  }

  /** Returns the clean text between two clean offsets. */
  String text(int start, int end) {
    return clean.substring(start, end);
  }

  /** Returns the clean offsets at which a stretch ends: breaks, blank lines and the text's end. */
  ImmutableSortedSet<Integer> edges() {
    return edges.build();
  }

  /** Returns the original offset of the character at a clean offset. */
  int originalStart(int start) {
    return starts[start];
  }

  /** Returns the original offset after the last character before a clean offset. */
  int originalEnd(int end) {
    return ends[end - 1];
  }

  private void read(int length, ImmutableSortedSet<Integer> breaks) {
    int[] stops = breaks.stream().mapToInt(Integer::intValue).toArray();
    int stop = 0;
    for (int i = 0; i < length; i++) {
      for (; stop < stops.length && stops[stop] <= i; stop++) {
        edge(i);
      }
      char c = original.charAt(i);
      if (isDigit(c)) {
        digit(c, i);
      } else if (!isInvisible(c)) {
        other(c, i, length);
      }
    }
    edge(length);
  }

  private void digit(char c, int i) {
    if (digits == 0) {
      digitsStart = i;
    }
    digits++;
    group++;
    if (digits <= longestDigitRun + 1) {
      visible(c, i);
    } else if (wordCut < 0) {
      ends[clean.length() - 1] = i + 1;
    }
  }

  private void other(char c, int i, int length) {
    if (isNumberSpace(c) && groupsDigits(i, length)) {
      group = 0;
      return;
    }
    endDigits(i);
    if (isLineEnd(c, i, length)) {
      endWord(i);
      add('\n', i);
      if (lineBlank || c == '\u2029') {
        edges.add(clean.length());
      }
      lineBlank = true;
    } else if (isSpace(c) || isHalfPair(c, i, length)) {
      endWord(i);
      add(' ', i);
    } else {
      visible(c, i);
    }
  }

  private void visible(char c, int i) {
    lineBlank = false;
    letters++;
    if (letters <= LONGEST_WORD) {
      add(c, i);
    } else if (wordCut < 0) {
      wordCut = i;
    }
  }

  private void add(char c, int i) {
    int last = clean.length() - 1;
    if (c == '!' && last >= 0 && clean.charAt(last) == '<') {
      // For a comment's start the tokeniser searches the end in all the text, every time.
      clean.setCharAt(last, ' ');
    }
    starts[clean.length()] = i;
    ends[clean.length()] = i + 1;
    clean.append(c);
  }

  private void edge(int i) {
    endDigits(i);
    endWord(i);
    edges.add(clean.length());
  }

  private void endDigits(int i) {
    if (digits > longestDigitRun) {
      cuts.digits(digitsStart, i);
    }
    digits = 0;
    group = 0;
  }

  private void endWord(int i) {
    if (wordCut >= 0) {
      cuts.word(wordCut, i);
    }
    wordCut = -1;
    letters = 0;
  }

  /** Whether the space at i stands between groups: one to three digits, then three each. */
  private boolean groupsDigits(int i, int length) {
    boolean first = group == digits;
    return (first ? 1 <= group && group <= 3 : group == 3)
        && digitAt(i + 1, length)
        && digitAt(i + 2, length)
        && digitAt(i + 3, length)
        && !digitAt(i + 4, length);
  }

  private boolean digitAt(int i, int length) {
    return i < length && isDigit(original.charAt(i));
  }

  private boolean isLineEnd(char c, int i, int length) {
    return c == '\n'
        || c == '\u2028'
        || c == '\u2029'
        || (c == '\r' && (i + 1 == length || original.charAt(i + 1) != '\n'));
  }

  private boolean isHalfPair(char c, int i, int length) {
    if (Character.isHighSurrogate(c)) {
      return i + 1 == length || !Character.isLowSurrogate(original.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(original.charAt(i - 1)));
  }

  private static boolean isDigit(char c) {
    return c < 128 ? '0' <= c && c <= '9' : Character.isDigit(c);
  }

  private static boolean isInvisible(char c) {
    return c == 0 || (c >= 128 && Character.getType(c) == Character.FORMAT);
  }

  /** The spaces that typography puts inside a number: no-break, figure, thin, narrow no-break. */
  private static boolean isNumberSpace(char c) {
    return c == '\u00a0' || c == '\u2007' || c == '\u2009' || c == '\u202f';
  }

  /** Control characters above 127 are none: they are Windows' quotes and dashes gone astray. */
  private static boolean isSpace(char c) {
    return c < 128 ? c <= ' ' || c == 127 : Character.isSpaceChar(c);
  }
}
