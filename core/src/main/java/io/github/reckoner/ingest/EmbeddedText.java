package io.github.reckoner.ingest;

import java.util.Optional;

/**
 * The article body that a page carries in its structured data, for pages whose elements hold no
 * more than a beginning of it.
 *
 * <p>What the elements hold is preferred: the data often lack headings and lists, or are an
 * abstract.
 */
final class EmbeddedText {

  private static final int ENOUGH = 300;
  private static final double MUCH_LESS = 0.4;

  private EmbeddedText() {}

  /** Returns the story, or the embedded one where that is much longer. */
  static StoryText orElse(StoryText story, JsonLd data) {
    Optional<String> embedded = data.text("articleBody").map(Titles::plainLines);
    boolean better =
        embedded.isPresent()
            && embedded.get().length() >= ENOUGH
            && story.text().length() < MUCH_LESS * embedded.get().length();
    return better ? StoryText.ofLines(Line.split(embedded.get())) : story;
  }
}
