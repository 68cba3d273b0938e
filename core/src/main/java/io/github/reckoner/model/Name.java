package io.github.reckoner.model;

import static java.util.Objects.requireNonNull;

/**
 * A proper name in an article, in a sentence that was analysed.
 *
 * @param kind what bears it
 * @param passage the words
 */
public record Name(Kind kind, Passage passage) {

  /** What bears a name. */
  public enum Kind {
    /** A person. */
    PERSON,
    /** A body. */
    ORGANISATION,
    /** A place or state. */
    PLACE
  }

  /** Checks that nothing is null. */
  public Name {
    requireNonNull(kind, "kind");
    requireNonNull(passage, "passage");
  }
}
