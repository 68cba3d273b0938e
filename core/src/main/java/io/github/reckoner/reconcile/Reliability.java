package io.github.reckoner.reconcile;

/**
 * How reliable a source is, on the Admiralty scale (NATO AJP-2.1, STANAG 2511), apart from how
 * credible this piece of its information is.
 */
public enum Reliability {
  /** Completely reliable. */
  A,
  /** Usually reliable. */
  B,
  /** Fairly reliable. */
  C,
  /** Not usually reliable. */
  D,
  /** Unreliable. */
  E,
  /** Cannot be judged: no statement about the source, and no middle value. */
  F;

  /** Returns whether this says anything about the source. */
  public boolean isJudged() {
    return this != F;
  }

  /** Returns whether a careful desk would set the source aside: D or E. */
  public boolean isDoubtful() {
    return this == D || this == E;
  }
}
