package io.github.reckoner.compare;

/** How one claim stands to another. */
public enum Relation {
  /** The same claim in other words, in the same article. */
  SAME,
  /** The same figure from the same origin. */
  REPEATS,
  /** The same quantity from independent origins, and the figures agree. */
  CORROBORATES,
  /** The same quantity; the figures allow a common value. */
  COMPATIBLE,
  /** The same quantity; this figure lies within the bounds of the other. */
  REFINES,
  /** This counts a part of what the other counts. */
  PART_OF,
  /** This counts the whole of which the other counts a part. */
  TOTAL_OF,
  /** A later reading of the same running count. */
  REVISES,
  /** A later figure by the same counter that takes the place of the other. */
  SUPERSEDES,
  /** Point estimates of different houses: expected to differ. */
  SPREAD,
  /** The same quantity, and no value satisfies both. */
  CONTRADICTS,
  /** A denial of what the other claims. */
  DENIES,
  /** A stated unknown beside the other's number. */
  DISCLAIMS,
  /** The same measure at another time. */
  DIFFERENT_AS_OF,
  /** Another thing is counted, or in another unit. */
  DIFFERENT_MEASURE,
  /** The same thing, of another population, place, side or status. */
  DIFFERENT_SCOPE,
  /** Nothing in common. */
  UNRELATED;

  /** Returns the relation of the other claim to this one. */
  public Relation inverse() {
    return switch (this) {
      case PART_OF -> TOTAL_OF;
      case TOTAL_OF -> PART_OF;
      default -> this;
    };
  }

  /** Returns whether the gate found the two to be about different quantities. */
  public boolean isDifference() {
    return this == DIFFERENT_AS_OF
        || this == DIFFERENT_MEASURE
        || this == DIFFERENT_SCOPE
        || this == UNRELATED;
  }
}
