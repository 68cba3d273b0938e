package io.github.reckoner.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Something in the input that could not be used or was cut, with its place; the run goes on.
 *
 * @param part the part of the article
 * @param start where it begins, a UTF-16 offset
 * @param end where it ends, exclusive; equal to start where it has no extent
 * @param message what is wrong, with the value and, where a setting decides, the name of the
 *     setting
 */
public record Problem(Part part, int start, int end, String message) {

  /**
   * Checks the offsets.
   *
   * @throws IllegalArgumentException if {@code 0 <= start <= end} does not hold
   */
  public Problem {
    requireNonNull(part, "part");
    requireNonNull(message, "message");
    checkArgument(0 <= start && start <= end, "not a place in a text: [%s, %s)", start, end);
  }

  /** Returns a problem of a stretch of the text. */
  public static Problem of(int startInclusive, int endExclusive, String message) {
    return new Problem(Part.TEXT, startInclusive, endExclusive, message);
  }

  /**
   * Returns the message with its place, such as {@code [10, 14) sentence longer than 250 tokens}.
   */
  @Override
  public String toString() {
    return "[" + start + ", " + end + ") " + (part == Part.TITLE ? "of the title: " : "") + message;
  }
}
