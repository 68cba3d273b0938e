package io.github.reckoner.model;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of an article with the part it plays on the page, and why it is held to play it.
 *
 * @param kind what the block is
 * @param start the offset of its first UTF-16 unit in the article's text
 * @param end the offset after its last
 * @param because the sign that decided, for a reader
 */
public record Block(Kind kind, int start, int end, String because) {

  /** What a block of a page is; only story blocks are read for claims. */
  public enum Kind {
    /** The headline of this story. */
    HEADLINE(true),
    /** A heading within the story. */
    HEADING(true),
    /** Running text of the story. */
    BODY(true),
    /** The text under a picture. */
    CAPTION(true),
    /** Place and date before the first sentence. */
    DATELINE(false),
    /** Who wrote it. */
    BYLINE(false),
    /** Date, time or reading time of the page. */
    TIMESTAMP(false),
    /** Who made a picture or owns a text. */
    CREDIT(false),
    /** Headline or lead of another story. */
    TEASER(false),
    /** An item of a running feed of other stories. */
    FEED_ITEM(false),
    /** An appeal for money, members or subscribers. */
    PLEA(false),
    /** Something to fill in or to agree to. */
    FORM(false),
    /** Menus, links, buttons, tags. */
    NAVIGATION(false),
    /** A path, address or markup of a picture. */
    MARKUP(false);

    private final boolean story;

    Kind(boolean story) {
      this.story = story;
    }

    /** Returns whether the block tells the story, so that its numbers may be claims. */
    public boolean isStory() {
      return story;
    }
  }

  /**
   * Checks the offsets.
   *
   * @throws IllegalArgumentException if {@code 0 <= start <= end} does not hold
   */
  public Block {
    requireNonNull(kind, "kind");
    requireNonNull(because, "because");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a block: [" + start + ", " + end + ")");
    }
  }
}
