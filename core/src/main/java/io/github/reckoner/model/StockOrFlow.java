package io.github.reckoner.model;

/** Whether a count is of those in a state at a date, or of what happened in a period. */
public enum StockOrFlow {
  /** So many are in the state at the date. */
  STOCK,
  /** So many came about in the period. */
  FLOW,
  /** The words do not say. */
  UNKNOWN
}
