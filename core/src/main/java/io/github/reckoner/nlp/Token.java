package io.github.reckoner.nlp;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A word, number or sign of a text.
 *
 * @param word its normal form: the characters of the text without zero-width and non-breaking
 *     spaces
 * @param start the offset of its first UTF-16 unit in the analysed text
 * @param end the offset after its last
 */
public record Token(String word, int start, int end) {

  /**
   * Checks the offsets.
   *
   * @throws IllegalArgumentException if {@code 0 <= start < end} does not hold
   */
  public Token {
    checkArgument(0 <= start && start < end, "not a token: \"%s\" [%s, %s)", word, start, end);
  }
}
