package io.github.reckoner.extract.attribution;

import io.github.reckoner.model.Stance;

/** How a word that attributes makes the speaker stand to what is said. */
public enum Stand {
  /** A plain report: say, state, according to. */
  ASSERT(Stance.ASSERTED),
  /** The word keeps a distance: claim, contend. */
  CLAIM(Stance.CLAIMED),
  /** An accusation: allege, accuse. */
  ALLEGE(Stance.ALLEGED),
  /** A belief or a reckoning: estimate, believe. */
  ESTIMATE(Stance.ESTIMATED),
  /** A suspicion or fear. */
  SUSPECT(Stance.SUSPECTED),
  /** Of the future: forecast, plan, promise. */
  PROJECT(Stance.PROJECTED),
  /** A denial: deny, reject. */
  DENY(Stance.DENIED),
  /** An admission: admit, concede. */
  ADMIT(Stance.ADMITTED),
  /** Finding or showing: find, show, learn. */
  PERCEIVE(Stance.ASSERTED),
  /** Asking for or deciding: want, urge, agree. */
  WANT(Stance.ASSERTED),
  /** Praise or blame. */
  JUDGE(Stance.ASSERTED);

  private final Stance stance;

  Stand(Stance stance) {
    this.stance = stance;
  }

  /**
   * Returns whether the speaker vouches for what is said; who wants or blames something does not
   * stand behind the numbers in it.
   */
  public boolean vouches() {
    return this != WANT && this != JUDGE;
  }

  /** Returns the stance of a claim whose innermost cue is of this class. */
  public Stance stance() {
    return stance;
  }
}
