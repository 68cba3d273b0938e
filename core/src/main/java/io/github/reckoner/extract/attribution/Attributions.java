package io.github.reckoner.extract.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.reckoner.model.Attribution;
import io.github.reckoner.model.Passage;

/**
 * Who says what in a part of an article. Immutable and thread-safe.
 *
 * @param all every attribution that was found, in the order of the text
 * @param voices the voices behind the figures that were asked about
 * @param statements denials, stated unknowns and admissions, in the order of the text
 */
public record Attributions(
    ImmutableList<Attribution> all,
    ImmutableMap<Passage, Voice> voices,
    ImmutableList<FoundStatement> statements) {

  /** Checks that nothing is null. */
  public Attributions {
    requireNonNull(all, "all");
    requireNonNull(voices, "voices");
    requireNonNull(statements, "statements");
  }

  /**
   * Returns who stands behind a figure; the article itself where nobody else does.
   *
   * @throws IllegalArgumentException if the figure was not among those the text was read for
   */
  public Voice voiceOf(Passage figure) {
    Voice voice = voices.get(figure);
    if (voice == null) {
      throw new IllegalArgumentException(
          "no voice of " + figure + ": hand over all figures when reading attributions");
    }
    return voice;
  }
}
