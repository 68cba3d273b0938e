package io.github.reckoner.ingest;

import io.github.reckoner.model.Block;

/**
 * What a line is held to be, and why.
 *
 * @param kind the kind of block
 * @param because the sign that decided, for a reader
 */
record Label(Block.Kind kind, String because) {

  static final Label STORY = new Label(Block.Kind.BODY, "running text");

  boolean isStory() {
    return kind.isStory();
  }

  /** Returns whether nothing has spoken against the line being running text. */
  boolean isOpen() {
    return equals(STORY);
  }
}
