package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A number whose clause tells nothing but that somebody gives it: "the union put it at 31", "far
 * from the 31 claimed by the union", "organisers, 5,000". What it counts, the text has told before.
 *
 * @param teller who gives it, where the clause names somebody
 * @param cue the word that says that it is given
 * @param named words of the clause that belong to no telling, and have to be of what was counted
 * @param back whether a noun or a pronoun points back to what was counted: "the figure", "it"
 */
public record MereNumber(
    Optional<Run> teller, int cue, ImmutableList<Integer> named, boolean back) {

  /**
   * Tokens of one sentence.
   *
   * @param first the first of them
   * @param end the token after the last
   */
  public record Run(int first, int end) {}
}
