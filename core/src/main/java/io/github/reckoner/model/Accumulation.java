package io.github.reckoner.model;

/** Whether a count runs from the beginning or since the last report. */
public enum Accumulation {
  /** A running total. */
  CUMULATIVE,
  /** New since the report before. */
  INCREMENT,
  /** The words do not say. */
  UNKNOWN
}
