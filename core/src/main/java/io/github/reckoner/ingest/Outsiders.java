package io.github.reckoner.ingest;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * Leaves out what stands below the body of a story or between its pieces, in an element of its own
 * that is unlike the body's, and shares no words with it: what an outlet says of itself, of its
 * author, or of other stories.
 */
final class Outsiders {

  private static final ImmutableSet<String> FUNCTION = WordSets.of("function of others");
  private static final ImmutableSet<String> CONTRIBUTIONS = WordSets.of("contribution");
  private static final ImmutableSet<String> BOX_TITLES = WordSets.of("box title");
  private static final ImmutableSet<String> ASKED = WordSets.of("asked");
  private static final ImmutableSet<String> BEING = WordSets.of("being");
  private static final ImmutableSet<String> RECIPES = WordSets.of("recipe");
  private static final Set<String> BOXES = Set.of("div", "section", "aside");
  private static final int PARAGRAPHS = 3;
  private static final int FEW = 4;
  private static final double MUCH = 0.3;

  private final List<Chunk> story;
  private final Element core;
  private final Vocabulary vocabulary;
  private final Set<String> headline;

  private Outsiders(List<Chunk> story, Element core, Optional<String> headline) {
    this.story = story;
    this.core = core;
    this.headline = headline.map(said -> stems(Words.of(said))).orElse(Set.of());
    this.vocabulary = Vocabulary.of(story.stream().map(Chunk::line).toList());
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
    List<Element> boxOf = new ArrayList<>();
    Map<Element, List<Chunk>> boxes = new LinkedHashMap<>();
    for (int i = 0; i < story.size(); i++) {
      Element element = story.get(i).element();
      Element box = isWithin(element, core) ? piece(element) : i > last ? box(element) : core;
      boxOf.add(box);
      boxes.computeIfAbsent(box, key -> new ArrayList<>()).add(story.get(i));
    }
    Set<Element> strange = strange(boxes);
    return IntStream.range(0, story.size())
        .filter(i -> !strange.contains(boxOf.get(i)))
        .mapToObj(story::get)
        .toList();
  }

  private Set<Element> strange(Map<Element, List<Chunk>> boxes) {
    Multiset<String> told = HashMultiset.create();
    boxes.forEach((box, chunks) -> told.addAll(isWithin(box, core) ? told(chunks) : Set.of()));
    Set<String> kept = new HashSet<>();
    Multiset<String> numbered = HashMultiset.create();
    Set<Element> strange = new LinkedHashSet<>();
    boxes.forEach(
        (box, chunks) -> {
          boolean between = isWithin(box, core);
          Set<String> own = between ? told(chunks) : Set.of();
          int needed = between ? 1 : Vocabulary.NEEDED;
          if (!box.equals(core) && areFew(chunks) && shared(chunks, told, own) < needed) {
            strange.add(box);
          } else if (!box.className().isEmpty() || prose(chunks) >= MUCH * prose(story)) {
            kept.add(name(box));
            numbered.add(ElementNames.unnumbered(box));
          }
        });
    strange.removeIf(
        box ->
            isWithin(box, core)
                ? kept.contains(name(box))
                    || numbered.count(ElementNames.unnumbered(box)) >= PARAGRAPHS
                : isLikeBody(box));
    strange.addAll(titled(boxes));
    return strange;
  }

  // Boxes of labels and single sentences between the paragraphs of the story that begin with a
  // title of their own, or with a question over its answers, while the story goes on below;
  // several alike are parts of it.
  private Set<Element> titled(Map<Element, List<Chunk>> boxes) {
    Set<Element> titled = new LinkedHashSet<>();
    Multiset<String> alike = HashMultiset.create();
    double whole = boxes.containsKey(core) ? prose(boxes.get(core)) : 0;
    boxes.forEach(
        (box, chunks) -> {
          boolean between = !box.equals(core) && isWithin(box, core);
          alike.add(between ? name(box) : "");
          boolean slight = between && prose(chunks) < MUCH * whole && !isRecipe(box);
          if (slight && isTitled(chunks) && goesOn(chunks)) {
            titled.add(box);
          }
        });
    titled.removeIf(box -> alike.count(name(box)) >= PARAGRAPHS);
    return titled;
  }

  private static boolean isRecipe(Element box) {
    return ElementNames.words(box).stream().anyMatch(RECIPES::contains);
  }

  private static boolean isTitled(List<Chunk> box) {
    Chunk first = box.get(0);
    boolean over =
        (first.role() == Chunk.Role.HEADING || first.role() == Chunk.Role.PARAGRAPH)
            && !Cues.standard().titlesStory(first.words())
            && box.stream().noneMatch(chunk -> chunk.role() == Chunk.Role.CELL);
    boolean title =
        first.prose() == 0
            && !first.line().isClosed()
            && first.line().isTitleLike()
            && box.stream().noneMatch(Chunk::isPassage);
    return over
        && box.size() > 1
        && (title || (isQuestion(first) && entries(box) > 1) || explains(first));
  }

  // "What is a storm overflow?", however much is said below it.
  private static boolean explains(Chunk title) {
    List<String> words = title.words();
    boolean asks =
        words.size() > 2
            && ASKED.contains(words.get(0))
            && BEING.contains(words.get(1))
            && isQuestion(title);
    return title.role() == Chunk.Role.HEADING
        && !words.isEmpty()
        && (asks || BOX_TITLES.contains(words.get(0)));
  }

  private static boolean isQuestion(Chunk chunk) {
    return chunk.text().endsWith("?");
  }

  private static long entries(List<Chunk> box) {
    return box.stream()
        .filter(chunk -> chunk.role() == Chunk.Role.ITEM && chunk.prose() == 0)
        .count();
  }

  private boolean goesOn(List<Chunk> box) {
    int at = story.indexOf(box.get(box.size() - 1)) + 1;
    return story.subList(at, story.size()).stream()
        .anyMatch(
            chunk ->
                chunk.prose() > 0
                    && piece(chunk.element()).equals(core)
                    && isWithin(chunk.element(), core));
  }

  private static double prose(List<Chunk> chunks) {
    return chunks.stream().mapToDouble(Chunk::prose).sum();
  }

  // The child of the body that holds an element; the body itself, if that is a paragraph of it.
  private Element piece(Element element) {
    Element at = element;
    for (Element up = element.parent(); up != null && !at.equals(core) && !core.equals(up); ) {
      at = up;
      up = at.parent();
    }
    return BOXES.contains(at.normalName()) && !at.equals(element) ? at : core;
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

  private static String name(Element element) {
    return element.normalName() + "." + element.className();
  }

  private static boolean areFew(List<Chunk> chunks) {
    long paragraphs = chunks.stream().filter(chunk -> chunk.prose() > 0).count();
    return paragraphs > 0
        && paragraphs <= FEW
        && chunks.stream()
            .noneMatch(chunk -> chunk.words().stream().anyMatch(CONTRIBUTIONS::contains));
  }

  // How many stems of a box the headline or other parts of the body have.
  private int shared(List<Chunk> box, Multiset<String> told, Set<String> own) {
    Set<String> known = new HashSet<>();
    for (Chunk chunk : box) {
      known.addAll(stems(chunk.words()));
    }
    Set<String> stems = ImmutableSet.copyOf(known);
    known.removeIf(
        stem -> told.count(stem) <= (own.contains(stem) ? 1 : 0) && !headline.contains(stem));
    return vocabulary.shared(stems, known);
  }

  // Names of authors and labels tell nothing of the story.
  private static Set<String> told(List<Chunk> chunks) {
    Set<String> stems = new HashSet<>();
    for (Chunk chunk : chunks) {
      boolean tells = chunk.prose() > 0 || chunk.role() != Chunk.Role.PARAGRAPH;
      stems.addAll(tells ? stems(chunk.words()) : Set.of());
    }
    return stems;
  }

  private static Set<String> stems(List<String> words) {
    return Vocabulary.stems(words.stream().filter(word -> !FUNCTION.contains(word)).toList());
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
