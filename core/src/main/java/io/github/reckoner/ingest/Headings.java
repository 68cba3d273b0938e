package io.github.reckoner.ingest;

import io.github.reckoner.model.Block;
import java.util.List;
import java.util.Optional;

/** Tells headline and headings from running text, and section names above the headline. */
final class Headings {

  private static final int HEADING_WORDS = 14;
  private static final int LEAST_HEADLINE_WORDS = 3;

  private Headings() {}

  /** Relabels the lines that are open and title-like. */
  static void mark(List<Line> lines, List<Label> labels, Optional<String> title) {
    int headline = headline(lines, labels, title);
    for (int i = 0; i < lines.size(); i++) {
      if (!labels.get(i).isOpen()) {
        continue;
      }
      Line line = lines.get(i);
      if (i == headline) {
        String because =
            repeats(line, title) ? "repeats the title" : "is the first title-like line";
        labels.set(i, new Label(Block.Kind.HEADLINE, because));
      } else if (i < headline && isSectionName(line)) {
        labels.set(i, new Label(Block.Kind.NAVIGATION, "names a section above the headline"));
      } else if (isHeading(lines, labels, i)) {
        labels.set(i, new Label(Block.Kind.HEADING, "is a short line without a stop before text"));
      }
    }
  }

  private static int headline(List<Line> lines, List<Label> labels, Optional<String> title) {
    int candidate = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (!labels.get(i).isOpen()) {
        continue;
      }
      Line line = lines.get(i);
      if (repeats(line, title)) {
        return i;
      }
      if ((line.isProse() && line.isClosed()) || (title.isPresent() && i > 3)) {
        break;
      }
      if (candidate < 0 && isHeadline(line)) {
        candidate = i;
      }
    }
    return title.isPresent() ? -1 : candidate;
  }

  private static boolean repeats(Line line, Optional<String> title) {
    return title.isPresent() && line.says(title.get());
  }

  private static boolean isHeadline(Line line) {
    return line.isTitleLike()
        && line.words().size() >= LEAST_HEADLINE_WORDS
        && startsHigh(line)
        && !isPoint(line);
  }

  // "- 11 people were hurt"
  private static boolean isPoint(Line line) {
    return line.text().length() > 1
        && "-–•*·".indexOf(line.text().charAt(0)) >= 0
        && Line.isBlank(line.text().charAt(1));
  }

  // "4. South: 4 dead" right below "3. Capital: 6 dead"
  private static boolean isNumbered(Line line) {
    int i = 0;
    while (i < line.text().length() && Character.isDigit(line.text().charAt(i))) {
      i++;
    }
    return i > 0
        && i <= 2
        && i + 1 < line.text().length()
        && ".)".indexOf(line.text().charAt(i)) >= 0
        && Line.isBlank(line.text().charAt(i + 1));
  }

  private static boolean isSectionName(Line line) {
    return line.words().size() < LEAST_HEADLINE_WORDS && !line.isClosed();
  }

  private static boolean isHeading(List<Line> lines, List<Label> labels, int at) {
    Line line = lines.get(at);
    boolean entry = at > 0 && isNumbered(line) && isNumbered(lines.get(at - 1));
    return line.isTitleLike()
        && !entry
        && !isPoint(line)
        && !line.text().endsWith(":")
        && line.words().size() <= HEADING_WORDS
        && startsHigh(line)
        && at + 1 < lines.size()
        && labels.get(at + 1).isOpen()
        && lines.get(at + 1).isProse();
  }

  private static boolean startsHigh(Line line) {
    int i = 0;
    while (i < line.text().length() && !Character.isLetterOrDigit(line.text().charAt(i))) {
      i++;
    }
    return i < line.text().length() && !Character.isLowerCase(line.text().charAt(i));
  }
}
