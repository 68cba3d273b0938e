package io.github.reckoner.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds stories that a page goes on with below its own: elements side by side, each a heading over
 * a paragraph or a few, none of which share words with the story above.
 *
 * <p>Parts of a story share its names; entries of a list make up most of their page. Both stay.
 */
final class Appended {

  /** A line of a page's story. */
  record Part(Line line, boolean heading, Element element) {}

  private static final int LEAST = 2;
  private static final int MOST = 8;
  private static final int PARAGRAPHS = 4;
  private static final int PARAGRAPHS_OF_OTHERS = 6;
  private static final int TELLING = 20;

  private final List<Part> parts;
  private final Optional<String> title;
  private final Vocabulary vocabulary;

  private Appended(List<Part> parts, Optional<String> title) {
    this.parts = parts;
    this.title = title;
    this.vocabulary = Vocabulary.of(parts.stream().map(Part::line).toList());
  }

  /** Returns the index of the first part that is another story's; their number if none is. */
  static int beginning(List<Part> parts, Optional<String> title) {
    return new Appended(parts, title).beginning();
  }

  private int beginning() {
    int begins = parts.size();
    int stories = 0;
    int heading = headingAbove(begins);
    while (heading > 0 && stories < MOST && isStory(heading, begins)) {
      begins = heading;
      stories++;
      heading = headingAbove(begins);
    }
    for (int i = begins; stories >= LEAST && i < parts.size(); i = next(i), stories--) {
      if (isLongEnough(i) && !isEntry(i) && areStrangers(i)) {
        return i;
      }
    }
    return parts.size();
  }

  private int headingAbove(int below) {
    int at = below - 1;
    while (at >= 0 && !parts.get(at).heading()) {
      at--;
    }
    return at;
  }

  private int next(int heading) {
    int at = heading + 1;
    while (at < parts.size() && !parts.get(at).heading()) {
      at++;
    }
    return at;
  }

  // A heading and a few paragraphs in an element that holds nothing of what stands above.
  private boolean isStory(int heading, int end) {
    int paragraphs = end - heading - 1;
    Element box = parts.get(heading).element().parent();
    return paragraphs >= 1
        && paragraphs <= PARAGRAPHS_OF_OTHERS
        && box != null
        && !parts.get(heading - 1).element().parents().contains(box)
        && parts.get(end - 1).element().parents().contains(box);
  }

  // In a box like the one right above it, as the entries of a live report stand.
  private boolean isEntry(int heading) {
    Element above = parts.get(heading - 1).element();
    Element at = parts.get(heading).element();
    while (at.parent() != null && !above.parents().contains(at.parent())) {
      at = at.parent();
    }
    Element list = at.parent();
    Element box = at;
    return above.parents().stream()
        .anyMatch(
            beside ->
                beside.parent() != null
                    && beside.parent().equals(list)
                    && beside.normalName().equals(box.normalName())
                    && beside.className().equals(box.className()));
  }

  private boolean isLongEnough(int heading) {
    int above = 0;
    int below = 0;
    for (int i = 0; i < parts.size(); i++) {
      int words = parts.get(i).heading() ? 0 : parts.get(i).line().words().size();
      above += i < heading ? words : 0;
      below += i < heading ? 0 : words;
    }
    return below < above && paragraphs(heading) >= PARAGRAPHS;
  }

  private long paragraphs(int to) {
    return parts.subList(0, to).stream().filter(part -> part.line().isProse()).count();
  }

  // Each of them for itself, so that one that goes on with the story keeps all.
  private boolean areStrangers(int from) {
    Set<String> known =
        new HashSet<>(title.map(said -> Vocabulary.stems(Words.of(said))).orElse(Set.of()));
    parts.subList(0, from).forEach(part -> known.addAll(Vocabulary.stems(part.line().words())));
    for (int at = from; at < parts.size(); at = next(at)) {
      Set<String> told = new HashSet<>();
      for (Part part : parts.subList(at + 1, next(at))) {
        told.addAll(Vocabulary.stems(part.line().words()));
      }
      Set<String> head = Vocabulary.stems(parts.get(at).line().words());
      if (vocabulary.shared(head, known) > 0
          || vocabulary.shared(told, known) > Vocabulary.NEEDED * (1 + told.size() / TELLING)) {
        return false;
      }
    }
    return true;
  }
}
