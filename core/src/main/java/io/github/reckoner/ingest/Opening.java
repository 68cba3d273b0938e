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
  private static final int MOST_POINTS = 8;
  private static final int MOST_WORDS = 16;
  private static final int TITLE_WORDS = 4;
  private static final int ABOVE = 3;

  private final List<Line> lines;
  private final List<Label> labels;
  private final Optional<String> title;
  private final Vocabulary vocabulary;
  private final Set<String> figures = new HashSet<>();

  private Opening(List<Line> lines, List<Label> labels, Optional<String> title) {
    this.lines = lines;
    this.labels = labels;
    this.title = title;
    this.vocabulary = Vocabulary.of(lines);
  }

  /** Relabels lines above the first paragraph of the story. */
  static void mark(List<Line> lines, List<Label> labels, Optional<String> title) {
    Stretch story = Outskirts.story(lines, labels);
    Opening opening = new Opening(lines, labels, title);
    int first = opening.paragraph(story.from(), story.to());
    int second = opening.belowSignature(first, story.to());
    int begins = second < story.to() ? second : first;
    if (begins > 0 && begins < story.to()) {
      opening.mark(begins, story.to());
    }
  }

  private int paragraph(int from, int end) {
    int at = from;
    while (at < end && !isParagraph(at)) {
      at++;
    }
    return at;
  }

  // What is said of a picture may be a sentence.
  private boolean isParagraph(int at) {
    Line line = lines.get(at);
    return labels.get(at).isOpen() && line.isProse() && !Marks.isCaption(line);
  }

  // Sentences of the page stand above the byline: the story begins below.
  private int belowSignature(int first, int end) {
    int at = first;
    for (int sentences = 0; sentences < ABOVE && at < end; sentences++) {
      int next = paragraph(at + 1, end);
      for (int i = at; i < next; i++) {
        if (isSignature(i)) {
          return next;
        }
      }
      at = next;
    }
    return end;
  }

  private void mark(int first, int end) {
    Set<String> known = new HashSet<>();
    for (int i = first; i < end; i++) {
      if (labels.get(i).isOpen()) {
        known.addAll(Vocabulary.stems(lines.get(i).words()));
        lines.get(i).words().stream().filter(Opening::isFigure).forEach(figures::add);
      }
    }
    reopen(first, known);
    if (known.size() >= FEW_STEMS) {
      closeStrangers(first, known);
    }
  }

  // A box above the byline has run on over the points below it.
  private void reopen(int first, Set<String> known) {
    int from = first;
    int told = 0;
    while (from > 0 && first - from < MOST_POINTS && isLong(from - 1)) {
      from--;
      told += sharedWith(known, lines.get(from)) >= Vocabulary.NEEDED ? 1 : 0;
    }
    int points = first - from;
    boolean titled = from > 0 && lines.get(from - 1).words().size() <= TITLE_WORDS;
    int above = titled && !isSignature(from - 1) ? from - 2 : from - 1;
    boolean signed = points >= POINTS && told * 2 >= points && above >= 0 && isSignature(above);
    boolean list = signed || (points > POINTS && told == points);
    for (int i = list ? from : headings(first, known); i < first; i++) {
      labels.set(i, Label.STORY);
    }
  }

  // Where no byline parts them from the box: lines of which most share a figure or two names with
  // the story.
  private int headings(int first, Set<String> known) {
    int from = first;
    int told = 0;
    for (int i = first - 1; i >= 0 && first - i <= MOST_POINTS && !isSignature(i); i--) {
      Line line = lines.get(i);
      boolean same = sharedWith(known, line) >= Vocabulary.NEEDED * 2 || isFigured(line);
      told += same ? 1 : 0;
      boolean text = line.words().size() > MOST_WORDS;
      if (text || title.filter(line::says).isPresent() || told * 2 < first - i) {
        return from;
      }
      from = same ? i : from;
    }
    return from;
  }

  private boolean isFigured(Line line) {
    return line.words().stream().anyMatch(figures::contains);
  }

  private boolean isLong(int at) {
    return !isSignature(at) && lines.get(at).words().size() >= POINT_WORDS;
  }

  private void closeStrangers(int first, Set<String> known) {
    boolean parted = false;
    for (int i = first - 1; i >= 0; i--) {
      Line line = lines.get(i);
      parted |= !labels.get(i).isOpen();
      boolean caption = Marks.isCaption(line);
      int needed = caption || line.isProse() ? Vocabulary.NEEDED : 1;
      if (labels.get(i).isOpen()
          && (parted || caption)
          && line.text().chars().anyMatch(Character::isDigit)
          && title.filter(line::says).isEmpty()
          && sharedWith(known, line) < needed) {
        String because = "stands above the story and shares no words with it";
        labels.set(i, new Label(Block.Kind.NAVIGATION, because));
      }
    }
  }

  private int sharedWith(Set<String> known, Line line) {
    int words = vocabulary.shared(Vocabulary.stems(line.words()), known);
    return isFigured(line) ? words + Vocabulary.NEEDED : words;
  }

  private static boolean isFigure(String word) {
    return word.length() > 1 && Character.isDigit(word.charAt(0));
  }

  private boolean isSignature(int at) {
    Block.Kind kind = labels.get(at).kind();
    return kind == Block.Kind.BYLINE || kind == Block.Kind.TIMESTAMP;
  }
}
