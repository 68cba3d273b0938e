package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Leaves out what stands below the body of a story, in an element of its own that is unlike the
 * body's, and shares no words with it: what an outlet says of itself, of its author, or of other
 * stories.
 */
final class Outsiders {

  private static final ImmutableSet<String> FUNCTION = WordSets.of("function of others");
  private static final ImmutableSet<String> CONTRIBUTIONS = WordSets.of("contribution");
  private static final int PARAGRAPHS = 3;
  private static final int FEW = 4;

  private final List<Chunk> story;
  private final Element core;
  private final Vocabulary vocabulary;
  private final Set<String> known;

  private Outsiders(List<Chunk> story, Element core, Optional<String> headline) {
    this.story = story;
    this.core = core;
    List<Line> lines = new ArrayList<>();
    this.known = new HashSet<>(headline.map(said -> stems(Words.of(said))).orElse(Set.of()));
    for (Chunk chunk : story) {
      lines.add(line(chunk));
      if (isWithin(chunk.element(), core)) {
        known.addAll(stems(line(chunk).words()));
      }
    }
    this.vocabulary = Vocabulary.of(lines);
  }

  /**
   * Returns the chunks without those boxes.
   *
   * @param story the chunks of the story to be
   * @param core the element that holds its body
   * @param headline the page's headline
   */
  static List<Chunk> leaveOut(List<Chunk> story, Element core, Optional<String> headline) {
    long paragraphs =
        story.stream()
            .filter(chunk -> chunk.prose() > 0 && isWithin(chunk.element(), core))
            .count();
    return paragraphs < PARAGRAPHS ? story : new Outsiders(story, core, headline).leaveOut();
  }

  private List<Chunk> leaveOut() {
    int last = story.size() - 1;
    while (!isWithin(story.get(last).element(), core)) {
      last--;
    }
    Map<Element, List<Chunk>> boxes = new IdentityHashMap<>();
    for (Chunk chunk : story.subList(last + 1, story.size())) {
      boxes.computeIfAbsent(box(chunk.element()), box -> new ArrayList<>()).add(chunk);
    }
    Set<Chunk> strange = new HashSet<>();
    boxes.forEach(
        (box, chunks) -> {
          if (!isLikeBody(box) && areStrange(chunks)) {
            strange.addAll(chunks);
          }
        });
    List<Chunk> kept = new ArrayList<>(story.subList(0, last + 1));
    story.subList(last + 1, story.size()).stream()
        .filter(chunk -> !strange.contains(chunk))
        .forEach(kept::add);
    return kept;
  }

  // The largest element around a chunk that holds nothing of the body.
  private Element box(Element element) {
    Element at = element;
    while (at.parent() != null && !isWithin(core, at.parent())) {
      at = at.parent();
    }
    return at;
  }

  // The rest of a body in pieces stands in an element like that of the first.
  private boolean isLikeBody(Element box) {
    for (Element at = core; at != null; at = at.parent()) {
      if (at.normalName().equals(box.normalName()) && at.className().equals(box.className())) {
        return !box.className().isEmpty() || at.equals(core);
      }
    }
    return false;
  }

  private boolean areStrange(List<Chunk> chunks) {
    Set<String> told = new HashSet<>();
    int paragraphs = 0;
    for (Chunk chunk : chunks) {
      List<String> words = line(chunk).words();
      told.addAll(stems(words));
      paragraphs += chunk.prose() > 0 ? 1 : 0;
      if (words.stream().anyMatch(CONTRIBUTIONS::contains)) {
        return false;
      }
    }
    return paragraphs > 0
        && paragraphs <= FEW
        && vocabulary.shared(told, known) < Vocabulary.NEEDED;
  }

  private static Set<String> stems(List<String> words) {
    return Vocabulary.stems(words.stream().filter(word -> !FUNCTION.contains(word)).toList());
  }

  private static Line line(Chunk chunk) {
    return Line.of(chunk.text(), 0, chunk.text().length(), true);
  }

  private static boolean isWithin(Element element, Element root) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.equals(root)) {
        return true;
      }
    }
    return false;
  }
}
