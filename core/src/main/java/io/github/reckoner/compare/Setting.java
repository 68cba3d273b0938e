package io.github.reckoner.compare;

/** What is known of the happenings that two claims tell of. */
enum Setting {
  /** The claims come alone: their own words must tell. */
  UNKNOWN,
  /** Their articles tell of one happening. */
  ONE_INCIDENT,
  /** Their articles tell of different happenings. */
  TWO_INCIDENTS,
  /** Their articles tell of different happenings of what the caller names as one event. */
  ONE_EVENT;

  /** Returns whether the articles are known to tell of different happenings. */
  boolean isApart() {
    return this == TWO_INCIDENTS || this == ONE_EVENT;
  }
}
