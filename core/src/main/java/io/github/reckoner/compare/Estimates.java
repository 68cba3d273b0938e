package io.github.reckoner.compare;

import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Stance;

/** What the stance of a claim says of its number; stateless. */
final class Estimates {

  private Estimates() {}

  /** Returns whether the claim is somebody's reckoning, of what is or of what will be. */
  static boolean is(Claim claim) {
    return claim.stance() == Stance.ESTIMATED || claim.stance() == Stance.PROJECTED;
  }
}
