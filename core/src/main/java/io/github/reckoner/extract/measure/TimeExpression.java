package io.github.reckoner.extract.measure;

import io.github.reckoner.model.AsOf;

/**
 * Words that name a day or a period.
 *
 * @param first the first token
 * @param end the token after the last
 * @param time what they name; unknown where the words are relative and nothing fixes them
 * @param since where the "since" stands that opens the time, or the first token
 * @param moment the time before "since" opened it
 * @param tie how the words tie it to what is said
 * @param owns whether it is a possessive ("last year's"), and so the time of the noun it stands
 *     before
 */
record TimeExpression(
    int first, int end, AsOf time, int since, AsOf moment, Tie tie, boolean owns) {

  enum Tie {
    /** The time of what is said. */
    AT,
    /** The time of something that was before or after it. */
    APART,
    /** The time of what it is compared with. */
    COMPARED
  }
}
