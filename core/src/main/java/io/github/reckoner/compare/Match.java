package io.github.reckoner.compare;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * A matter that answers a question.
 *
 * @param matter the matter
 * @param score how well, above 0 and at most 1
 * @param reason what question and matter share, in words
 */
public record Match(Matter matter, double score, String reason) {

  /**
   * Checks that the score lies in (0, 1].
   *
   * @throws IllegalArgumentException if it does not
   */
  public Match {
    requireNonNull(matter, "matter");
    requireNonNull(reason, "reason");
    checkArgument(score > 0 && score <= 1, "a score lies above 0 and is at most 1: %s", score);
  }
}
