package io.github.reckoner.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One step on the way of a claim: who passed it on, and the words that say so.
 *
 * @param speakers who says it; more than one where several say it each for themselves
 * @param cue the words that attribute, such as {@code according to}
 */
public record Hop(ImmutableList<Mention> speakers, Optional<Passage> cue) {

  /**
   * Checks that somebody speaks.
   *
   * @throws IllegalArgumentException if there is no speaker
   */
  public Hop {
    requireNonNull(cue, "cue");
    checkArgument(
        !speakers.isEmpty(), "a hop needs a speaker; for one without a name, use Actor.unnamed()");
  }

  /** Returns a hop of one speaker. */
  public static Hop of(Mention speaker, Passage cue) {
    return new Hop(ImmutableList.of(speaker), Optional.of(cue));
  }

  /** Returns the speaker, the first of them where there are several. */
  public Actor actor() {
    return speakers.get(0).actor();
  }

  /** Returns whether the speaker can be told from others. */
  public boolean isIdentified() {
    return speakers.stream().anyMatch(speaker -> speaker.actor().isIdentified());
  }

  /** Returns the speakers' names. */
  @Override
  public String toString() {
    return speakers.stream()
        .map(speaker -> speaker.actor().toString())
        .collect(Collectors.joining(" and "));
  }
}
