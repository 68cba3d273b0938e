package io.github.reckoner.reconcile;

/**
 * How credible one piece of information is, on the Admiralty scale (NATO AJP-2.1, STANAG 2511), 1
 * to 6, apart from how reliable its source is.
 */
public enum Credibility {
  /** 1: confirmed by independent sources. */
  CONFIRMED(1),
  /** 2: probably true. */
  PROBABLY_TRUE(2),
  /** 3: possibly true. */
  POSSIBLY_TRUE(3),
  /** 4: doubtful. */
  DOUBTFUL(4),
  /** 5: improbable. */
  IMPROBABLE(5),
  /** 6: truth cannot be judged; no middle value. */
  CANNOT_BE_JUDGED(6);

  private final int digit;

  Credibility(int digit) {
    this.digit = digit;
  }

  /** Returns the digit of the scale, 1 to 6. */
  public int digit() {
    return digit;
  }

  /** Returns whether this says anything about the information. */
  public boolean isJudged() {
    return this != CANNOT_BE_JUDGED;
  }

  /** Returns whether a careful desk would set the information aside: 4 or 5. */
  public boolean isDoubtful() {
    return this == DOUBTFUL || this == IMPROBABLE;
  }
}
