package io.github.reckoner.extract.figure;

import java.math.BigDecimal;

/**
 * The smallest piece of a text that the grammar looks at: a digit run, a word or a sign.
 *
 * <p>Atoms are finer than tokens and cut by their own rules, so that the grammar reads the same
 * whatever the tokeniser makes of "$4.5bn" or "25-year-old".
 *
 * @param kind what it is
 * @param text the characters as written
 * @param lower the key for lexicons: lower case, abbreviations without dots
 * @param start the offset of the first character
 * @param end the offset after the last
 * @param glued whether nothing stands between it and the atom before
 * @param word the meaning as a number word
 * @param value the value of a digit run or a fraction sign, otherwise zero
 */
record Atom(
    Kind kind,
    String text,
    String lower,
    int start,
    int end,
    boolean glued,
    NumberWord word,
    BigDecimal value) {

  /** What an atom is. */
  enum Kind {
    /** Digits only. */
    INTEGER,
    /** Digits in groups: 1,000. */
    GROUPED,
    /** Digits with decimals or an exponent. */
    DECIMAL,
    /** A sign such as ¾. */
    FRACTION,
    /** Digits that are no number: an address of the net, a version, a run beyond the limit. */
    CODE,
    /** Letters and digits in one: A320. */
    MIXED,
    /** Letters. */
    WORD,
    /** An address or path. */
    URL,
    /** Any other character. */
    SIGN,
    /** What stands beyond the first and the last. */
    NOTHING
  }

  static final Atom NOTHING =
      new Atom(Kind.NOTHING, "", "", 0, 0, false, NumberWord.NONE, BigDecimal.ZERO);

  /** Returns this atom at other offsets. */
  Atom at(int newStart, int newEnd) {
    return new Atom(kind, text, lower, newStart, newEnd, glued, word, value);
  }

  boolean is(String other) {
    return lower.equals(other);
  }

  boolean isDigits() {
    return kind == Kind.INTEGER || kind == Kind.GROUPED || kind == Kind.DECIMAL;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isSign() {
    return kind == Kind.SIGN;
  }

  boolean isHyphen() {
    return kind == Kind.SIGN && HYPHENS.indexOf(text.charAt(0)) >= 0;
  }

  /** Returns whether the word begins with a capital. */
  boolean isCapital() {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  /** Returns whether it is a digit run of exactly so many digits, without groups or decimals. */
  boolean isInteger(int digits) {
    return kind == Kind.INTEGER && text.length() == digits;
  }

  private static final String HYPHENS = "-‐‑‒–—−";
}
