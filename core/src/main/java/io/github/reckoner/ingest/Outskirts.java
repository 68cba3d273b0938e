package io.github.reckoner.ingest;

import io.github.reckoner.model.Block;
import java.util.List;
import java.util.Optional;

/**
 * Finds where the story begins and ends in a text that was scraped with much of its page.
 *
 * <p>The story is the run of lines with the greatest sum of gains: a paragraph gains its words, a
 * short line loses a little, what words have shown to be furniture loses more. Open lines after it
 * are the page's, and so are short ones before it; a paragraph before it may be a short story above
 * a long thread of comments, and stays. A text with little furniture has no outskirts, so that a
 * clean text is read whole.
 */
final class Outskirts {

  private static final int MOST_GAIN = 40;
  private static final int SHORT_LOSS = 2;
  private static final int FURNITURE_LOSS = 6;
  private static final int LEAST_FURNITURE = 8;
  private static final int LEAST_STORY = 60;
  private static final int MENU = 4;
  private static final int MENU_WORDS = 20;
  private static final int SENTENCE_WORDS = 6;
  private static final int BEFORE = 5;
  private static final int HEADLINE_WORDS = 4;

  private Outskirts() {}

  /** Relabels the open lines before and after the story. */
  static void mark(List<Line> lines, List<Label> labels, Optional<String> title) {
    title.ifPresent(said -> aboveTitle(lines, labels, said));
    if (furniture(lines, labels) < LEAST_FURNITURE) {
      return;
    }
    Stretch story = story(lines, labels);
    if (story.sum() >= LEAST_STORY) {
      int opening = opening(lines, labels, story.from());
      for (int i = 0; i < opening; i++) {
        if (!lines.get(i).isProse() && lines.get(i).words().size() <= MENU_WORDS) {
          close(labels, i, "stands before the story");
        }
      }
      for (int i = ending(lines, labels, story.to()); i < lines.size(); i++) {
        close(labels, i, "stands after the story");
      }
    }
  }

  /** Returns the run of lines that tells most. */
  static Stretch story(List<Line> lines, List<Label> labels) {
    return Stretch.best(lines.size(), i -> gain(lines.get(i), labels.get(i)));
  }

  // What stands above the title is the page's, unless running text stands there.
  private static void aboveTitle(List<Line> lines, List<Label> labels, String title) {
    int at = 0;
    while (at < lines.size() && !lines.get(at).says(title)) {
      if (labels.get(at).isOpen() && lines.get(at).isProse()) {
        return;
      }
      at++;
    }
    for (int i = 0; i < at && at < lines.size(); i++) {
      close(labels, i, "stands above the title");
    }
  }

  // A run of short lines is a menu, or headlines of other stories.
  private static int furniture(List<Line> lines, List<Label> labels) {
    int count = 0;
    int run = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean brief = labels.get(i).isOpen() && !lines.get(i).isProse();
      run = brief ? run + 1 : 0;
      count += isFurniture(labels.get(i)) || run > MENU ? 1 : 0;
    }
    return count;
  }

  private static boolean isFurniture(Label label) {
    return switch (label.kind()) {
      case TEASER, FEED_ITEM, PLEA, FORM, NAVIGATION, MARKUP -> true;
      default -> false;
    };
  }

  private static int gain(Line line, Label label) {
    if (isFurniture(label)) {
      return -FURNITURE_LOSS;
    }
    if (!label.isStory()) {
      return 0;
    }
    return line.isProse() ? Math.min(line.words().size(), MOST_GAIN) : -SHORT_LOSS;
  }

  // Headline, byline and date stand right before the first paragraph.
  private static int opening(List<Line> lines, List<Label> labels, int first) {
    int at = first;
    int opening = first;
    while (at > 0 && first - at < BEFORE && !isFurniture(labels.get(at - 1))) {
      at--;
      if (lines.get(at).words().size() >= HEADLINE_WORDS) {
        opening = at;
      }
    }
    return opening;
  }

  // What follows without a break belongs to the story if it is a sentence, the rest of one, or an
  // entry of a list ("North: 12 dead").
  private static int ending(List<Line> lines, List<Label> labels, int last) {
    int at = last;
    while (at < labels.size() && labels.get(at).isOpen() && goesOn(lines.get(at))) {
      at++;
    }
    return at;
  }

  private static boolean goesOn(Line line) {
    boolean sentence = line.isClosed() && line.words().size() >= SENTENCE_WORDS;
    return sentence || Character.isLowerCase(line.text().charAt(0)) || isEntry(line.text());
  }

  private static boolean isEntry(String text) {
    boolean parted = text.indexOf(':') > 0 || text.indexOf('|') > 0;
    return text.chars().anyMatch(Character::isDigit)
        && (parted || text.contains(" - ") || text.contains(" – "));
  }

  private static void close(List<Label> labels, int at, String because) {
    if (labels.get(at).isOpen()) {
      labels.set(at, new Label(Block.Kind.NAVIGATION, because));
    }
  }
}
