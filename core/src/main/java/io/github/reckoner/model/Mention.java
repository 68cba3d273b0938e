package io.github.reckoner.model;

import static java.util.Objects.requireNonNull;

/**
 * An actor with the words of the text that name it.
 *
 * @param actor the one who is meant
 * @param passage the words, such as {@code the Center}
 */
public record Mention(Actor actor, Passage passage) {

  /** Checks that nothing is null. */
  public Mention {
    requireNonNull(actor, "actor");
    requireNonNull(passage, "passage");
  }
}
