package io.github.reckoner.model;

/** The part of an article that offsets count in. */
public enum Part {
  /** The article's text. */
  TEXT,
  /** The article's title, where it is given apart from the text. */
  TITLE
}
