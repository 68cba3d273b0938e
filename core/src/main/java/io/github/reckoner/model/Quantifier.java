package io.github.reckoner.model;

/**
 * How a figure hedges its number.
 *
 * <p>Bounds for a number v: {@link #EXACT} and {@link #IMPLIED} [v, v]; {@link #ABOUT} none, unless
 * a profile widens it; {@link #ALMOST} and {@link #LESS_THAN} below v; {@link #UP_TO} at most v;
 * {@link #MORE_THAN} above v; {@link #AT_LEAST} from v on; {@link #RANGE} both ends, and no number
 * of its own; {@link #VAGUE} from the magnitude word on.
 */
public enum Quantifier {
  /** "26 people". */
  EXACT,
  /** "about 200". */
  ABOUT,
  /** "almost 200": near it, and below. */
  ALMOST,
  /** "more than 150". */
  MORE_THAN,
  /** "at least 630". */
  AT_LEAST,
  /** "fewer than 20". */
  LESS_THAN,
  /** "up to 270". */
  UP_TO,
  /** "between 1,000 and 5,000". */
  RANGE,
  /** "hundreds". */
  VAGUE,
  /** Counted by the reader, not written: "a boy died". */
  IMPLIED
}
