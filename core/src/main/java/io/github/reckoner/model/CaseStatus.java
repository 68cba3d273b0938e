package io.github.reckoner.model;

/** How far a counted case is established; classes that are never merged silently. */
public enum CaseStatus {
  /** "confirmed". */
  CONFIRMED,
  /** "probable". */
  PROBABLE,
  /** "suspected". */
  SUSPECTED,
  /** The words do not say. */
  UNSPECIFIED
}
