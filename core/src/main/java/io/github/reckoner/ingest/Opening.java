package io.github.reckoner.ingest;

import io.github.reckoner.model.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the lines above a story by the words that they share with it: what the story says in
 * short, right above its first paragraph and below the byline, is read although a menu stands
 * above; a figure that stands above the byline or in a caption, in a line that shares nothing with
 * the story, is the page's.
 */
final class Opening {

  private static final int FEW_STEMS = 60;
  private static final int POINT_WORDS = 5;
  private static final int POINTS = 2;
  private static final int TITLE_WORDS = 4;

  private final List<Line> lines;
  private final List<Label> labels;
  private final Optional<String> title;
  private final Vocabulary vocabulary;

  private Opening(List<Line> lines, List<Label> labels, Optional<String> title) {
    this.lines = lines;
    this.labels = labels;
    this.title = title;
    this.vocabulary = Vocabulary.of(lines);
  }

  /** Relabels lines above the first paragraph of the story. */
  static void mark(List<Line> lines, List<Label> labels, Optional<String> title) {
    Stretch story = Outskirts.story(lines, labels);
    int first = story.from();
    while (first < story.to() && !(labels.get(first).isOpen() && lines.get(first).isProse())) {
      first++;
    }
    if (first > 0 && first < story.to()) {
      new Opening(lines, labels, title).mark(first, story.to());
    }
  }

  private void mark(int first, int end) {
    Set<String> known = new HashSet<>();
    for (int i = first; i < end; i++) {
      known.addAll(labels.get(i).isOpen() ? Vocabulary.stems(lines.get(i).words()) : Set.of());
    }
    reopen(first, known);
    if (known.size() >= FEW_STEMS) {
      closeStrangers(first, known);
    }
  }

  // A box above the byline has run on over the points below it.
  private void reopen(int first, Set<String> known) {
    int from = first;
    while (from > 0 && isPoint(from - 1, known)) {
      from--;
    }
    int above = from - 1;
    while (above >= 0 && lines.get(above).words().size() <= TITLE_WORDS && !isSignature(above)) {
      above--;
    }
    if (first - from >= POINTS && above >= from - 2 && above >= 0 && isSignature(above)) {
      for (int i = from; i < first; i++) {
        labels.set(i, Label.STORY);
      }
    }
  }

  private boolean isPoint(int at, Set<String> known) {
    Line line = lines.get(at);
    return !isSignature(at)
        && line.words().size() >= POINT_WORDS
        && sharedWith(known, line) >= Vocabulary.NEEDED;
  }

  private void closeStrangers(int first, Set<String> known) {
    boolean parted = false;
    for (int i = first - 1; i >= 0; i--) {
      Line line = lines.get(i);
      boolean figure = line.text().chars().anyMatch(Character::isDigit);
      if (!labels.get(i).isOpen()) {
        parted = true;
      } else if ((parted || (figure && Marks.isCaption(line)))
          && figure
          && title.filter(line::says).isEmpty()
          && sharedWith(known, line) < (line.isProse() ? Vocabulary.NEEDED : 1)) {
        String because = "stands above the story and shares no words with it";
        labels.set(i, new Label(Block.Kind.NAVIGATION, because));
      }
    }
  }

  private int sharedWith(Set<String> known, Line line) {
    return vocabulary.shared(Vocabulary.stems(line.words()), known);
  }

  private boolean isSignature(int at) {
    Block.Kind kind = labels.get(at).kind();
    return kind == Block.Kind.BYLINE || kind == Block.Kind.TIMESTAMP;
  }
}
