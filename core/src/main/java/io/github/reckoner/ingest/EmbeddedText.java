package io.github.reckoner.ingest;

import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * The article body that a page carries in its structured data or in the data of its scripts, for
 * pages whose elements hold no more than a beginning of it.
 *
 * <p>What the elements hold is preferred: the data often lack headings and lists, or are an
 * abstract.
 */
final class EmbeddedText {

  private static final int ENOUGH = 300;
  private static final int TEASER = 1500;
  private static final double MUCH_LESS = 0.4;
  private static final int PRINTED = 100;
  private static final double MORE = 0.25;

  private EmbeddedText() {}

  /** Returns the story, or the embedded one where that is much longer. */
  static StoryText orElse(StoryText story, Optional<String> title, JsonLd data, Document page) {
    return data.text("articleBody")
        .map(Titles::plainLines)
        .filter(text -> isMuchLonger(text, story) || goesOn(text, story))
        .or(
            () ->
                story.text().length() > TEASER
                    ? Optional.empty()
                    : DataText.of(page).filter(text -> isMuchLonger(text, story)))
        .map(text -> StoryText.ofLines(Line.split(text), title))
        .orElse(story);
  }

  // The elements hold its first paragraphs, word for word, and no more.
  private static boolean goesOn(String embedded, StoryText story) {
    String all = String.join(" ", Words.of(embedded));
    String printed = String.join(" ", Words.of(story.text()));
    return story.text().length() >= PRINTED
        && all.length() >= (1 + MORE) * printed.length()
        && all.startsWith(printed);
  }

  private static boolean isMuchLonger(String embedded, StoryText story) {
    return embedded.length() >= ENOUGH && story.text().length() < MUCH_LESS * embedded.length();
  }
}
