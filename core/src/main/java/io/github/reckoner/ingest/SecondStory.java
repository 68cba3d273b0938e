package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a dispatch below a story in the same run of paragraphs, as agencies and their customers
 * print them: a paragraph that opens with another dateline, where the story above has signed off,
 * or below a headline that shares no words with it.
 */
final class SecondStory {

  private static final ImmutableSet<String> CONTRIBUTIONS = WordSets.of("contribution");
  private static final int PARAGRAPHS = 3;
  private static final int DATELINE_CHARACTERS = 70;
  private static final int HEADLINE_WORDS = 4;
  private static final int ABOVE = 4;
  private static final int MOST_LOOKS = 8;

  private final List<Line> lines;
  private final List<Label> labels;
  private final Optional<String> title;

  private SecondStory(List<Line> lines, List<Label> labels, Optional<String> title) {
    this.lines = lines;
    this.labels = labels;
    this.title = title;
  }

  /** Relabels all lines from the other story's headline on. */
  static void mark(List<Line> lines, List<Label> labels, Optional<String> title) {
    new SecondStory(lines, labels, title).mark();
  }

  private void mark() {
    int paragraphs = 0;
    int looks = 0;
    String first = "";
    for (int i = 0; i < lines.size() && looks < MOST_LOOKS; i++) {
      if (labels.get(i).isOpen() && lines.get(i).isProse()) {
        String dateline = dateline(i);
        if (paragraphs >= PARAGRAPHS && !dateline.isEmpty() && !dateline.equals(first)) {
          int from = beginning(i);
          looks++;
          if (isSignOff(from - 1) || isStranger(from, i)) {
            close(from);
            return;
          }
        }
        first = paragraphs == 0 ? dateline : first;
        paragraphs++;
      }
    }
  }

  private String dateline(int at) {
    String text = lines.get(at).text();
    return text.substring(0, Datelines.end(text, DATELINE_CHARACTERS));
  }

  // Where headline, byline and date above the first paragraph begin, or right behind it if the
  // story above has signed off there.
  private int beginning(int paragraph) {
    int at = paragraph;
    while (at > 0 && at > paragraph - ABOVE && !isSignOff(at - 1) && isHead(at - 1)) {
      at--;
    }
    return at;
  }

  private boolean isHead(int at) {
    Block.Kind kind = labels.get(at).kind();
    return isHeadline(at) || kind == Block.Kind.BYLINE || kind == Block.Kind.TIMESTAMP;
  }

  private boolean isHeadline(int at) {
    Line line = lines.get(at);
    return labels.get(at).isOpen()
        && !line.isProse()
        && line.isTitleLike()
        && !line.isClosed()
        && line.words().size() >= HEADLINE_WORDS;
  }

  // "(Reporting by ...; Editing by ...)"
  private boolean isSignOff(int at) {
    if (at < 0) {
      return false;
    }
    Line line = lines.get(at);
    char last = line.text().charAt(line.text().length() - 1);
    return line.text().startsWith("(")
        && (last == ')' || last == '.')
        && line.words().stream().anyMatch(CONTRIBUTIONS::contains);
  }

  // The headline shares no words with the story above, and the paragraph next to none; the page is
  // not a collection of dispatches under a title of its own.
  private boolean isStranger(int from, int paragraph) {
    Vocabulary vocabulary = Vocabulary.of(lines);
    Set<String> known = storyAbove(from);
    Set<String> head = new HashSet<>();
    for (int i = from; i < paragraph; i++) {
      head.addAll(isHeadline(i) ? Vocabulary.stems(lines.get(i).words()) : Set.of());
    }
    String told = lines.get(paragraph).text().substring(dateline(paragraph).length());
    boolean titled =
        title
            .map(said -> vocabulary.shared(Vocabulary.stems(Words.of(said)), known) > 0)
            .orElse(true);
    return titled
        && !head.isEmpty()
        && vocabulary.shared(head, known) == 0
        && vocabulary.shared(Vocabulary.stems(Words.of(told)), known) < Vocabulary.NEEDED;
  }

  private Set<String> storyAbove(int to) {
    Set<String> stems = new HashSet<>();
    for (int i = 0; i < to; i++) {
      stems.addAll(labels.get(i).isOpen() ? Vocabulary.stems(lines.get(i).words()) : Set.of());
    }
    return stems;
  }

  private void close(int from) {
    for (int i = from; i < lines.size(); i++) {
      labels.set(i, new Label(Block.Kind.TEASER, "is another story, with a dateline of its own"));
    }
  }
}
