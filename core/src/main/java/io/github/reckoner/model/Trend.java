package io.github.reckoner.model;

/** The direction of a figure that reports a change; a bound is not a trend. */
public enum Trend {
  /** A level, or a change without direction. */
  NONE,
  /** "rose 5 per cent". */
  UP,
  /** "lost 300 jobs". */
  DOWN
}
