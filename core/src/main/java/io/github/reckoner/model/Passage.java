package io.github.reckoner.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A stretch of an article that serves as evidence: half-open UTF-16 offsets and the words they
 * hold.
 *
 * <p>Passages order by part (text first), then start, then end.
 *
 * @param part the part of the article in which the offsets count
 * @param start the offset of the first UTF-16 unit
 * @param end the offset after the last UTF-16 unit
 * @param quote the characters between the two, always {@code end - start} long
 */
public record Passage(Part part, int start, int end, String quote) implements Comparable<Passage> {

  private static final Comparator<Passage> ORDER =
      Comparator.comparing(Passage::part)
          .thenComparingInt(Passage::start)
          .thenComparingInt(Passage::end);

  /**
   * Checks that offsets and quote agree.
   *
   * @throws IllegalArgumentException if start is negative or the quote's length is not end - start
   */
  public Passage {
    requireNonNull(part, "part");
    requireNonNull(quote, "quote");
    checkArgument(start >= 0, "start must not be negative: %s", start);
    checkArgument(
        end - start == quote.length(),
        "passage [%s, %s) is %s long, its quote \"%s\" is %s",
        start,
        end,
        end - start,
        quote,
        quote.length());
  }

  /**
   * Cuts the passage {@code [startInclusive, endExclusive)} out of a whole part.
   *
   * @throws IndexOutOfBoundsException if the offsets lie outside {@code whole}
   */
  public static Passage of(Part part, String whole, int startInclusive, int endExclusive) {
    return new Passage(
        part, startInclusive, endExclusive, whole.substring(startInclusive, endExclusive));
  }

  /** Returns the number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Returns whether the other passage lies in the same part and within these offsets. */
  public boolean encloses(Passage other) {
    return part == other.part && start <= other.start && other.end <= end;
  }

  /** Returns whether the two share at least one UTF-16 unit. */
  public boolean overlaps(Passage other) {
    return part == other.part && start < other.end && other.start < end;
  }

  @Override
  public int compareTo(Passage other) {
    return ORDER.compare(this, other);
  }

  /** Returns the quote with its place, such as {@code "almost 200" [812, 822)}. */
  @Override
  public String toString() {
    return "\""
        + quote
        + "\" ["
        + start
        + ", "
        + end
        + ")"
        + (part == Part.TITLE ? " of the title" : "");
  }
}
