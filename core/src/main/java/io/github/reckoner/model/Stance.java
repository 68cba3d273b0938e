package io.github.reckoner.model;

/** How the last speaker stands to a claim. */
public enum Stance {
  /** Said as a fact. */
  ASSERTED,
  /** Said as a claim: the words keep a distance. */
  CLAIMED,
  /** Said as an accusation that is not proven. */
  ALLEGED,
  /** Said as an estimate or a belief. */
  ESTIMATED,
  /** Said as a suspicion. */
  SUSPECTED,
  /** Said of the future, as a plan, forecast or target. */
  PROJECTED,
  /** Said against the speaker's own interest or former word. */
  ADMITTED,
  /** Denied. */
  DENIED
}
