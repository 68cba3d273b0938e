package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the chunks of a page that tell its story.
 *
 * <p>Boxes whose names, titles or rows of cards say they hold something else go out first, unless
 * the page would lose its running text with them. Of what is left the stretch with the most running
 * text is found (the sum of a gain for each sentence and a loss for each label or link), and then
 * the smallest element that holds it: one whose name says that it is the body, or else the deepest
 * that holds nearly all of the stretch.
 */
final class MainText {

  private static final double NEARLY_ALL = 0.9;
  private static final double MOST = 0.5;
  private static final double SOME = 0.3;
  private static final double LITTLE = 0.15;
  private static final int ENOUGH = 300;
  private static final int LEAD = 8;
  private static final int DOUBTFUL_PARAGRAPH = 120;
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "li", "blockquote", "figure", "ul", "ol");

  private final Element body;
  private final ImmutableList<Chunk> all;
  private final ImmutableSet<Element> boxes;
  private final IdentityHashMap<Element, Double> prose = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Boolean> dropped = new IdentityHashMap<>();

  private MainText(Document page) {
    this.body = page.body();
    this.all = ChunkReader.read(body);
    this.boxes = Boxes.of(body, all);
  }

  /** Returns the chunks of the story in order; none if the page has no running text. */
  static ImmutableList<Chunk> find(Document page) {
    return new MainText(page).find();
  }

  private ImmutableList<Chunk> find() {
    weigh(all);
    List<Chunk> kept = new ArrayList<>();
    for (Chunk chunk : all) {
      if (!isDropped(chunk.element())) {
        kept.add(chunk);
      }
    }
    Stretch best = Stretch.best(kept.size(), i -> kept.get(i).gain());
    List<Chunk> stretch = kept.subList(best.from(), best.to());
    if (stretch.isEmpty()) {
      return ImmutableList.of();
    }
    prose.clear();
    weigh(stretch);
    Element root = root();
    ImmutableList.Builder<Chunk> story = ImmutableList.builder();
    int first = 0;
    while (!isWithin(kept.get(first).element(), root)) {
      first++;
    }
    story.addAll(leadCaption(kept.subList(0, first)));
    kept.subList(first, kept.size()).stream()
        .filter(chunk -> isWithin(chunk.element(), root))
        .forEach(story::add);
    return story.build();
  }

  // The caption of the picture between headline and text often stands outside the text's element.
  private static List<Chunk> leadCaption(List<Chunk> before) {
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - LEAD); i--) {
      Chunk chunk = before.get(i);
      boolean headline = chunk.element().normalName().equals("h1");
      if (headline || chunk.role() == Chunk.Role.CAPTION) {
        return headline ? List.of() : List.of(chunk);
      }
    }
    return List.of();
  }

  private void weigh(List<Chunk> chunks) {
    for (Chunk chunk : chunks) {
      double weight = chunk.prose();
      for (Element at = chunk.element(); weight > 0 && at != null; at = at.parent()) {
        prose.merge(at, weight, Double::sum);
      }
    }
  }

  private double proseOf(Element element) {
    return prose.getOrDefault(element, 0.0);
  }

  private boolean isDropped(Element element) {
    if (element.equals(body) || element.parent() == null) {
      return false;
    }
    Boolean known = dropped.get(element);
    if (known != null) {
      return known;
    }
    boolean drop = isDropped(element.parent()) || isFurniture(element);
    dropped.put(element, drop);
    return drop;
  }

  private boolean isFurniture(Element element) {
    double share = proseOf(element) / Math.max(1, proseOf(body));
    if (isHidden(element)) {
      return share < MOST;
    }
    if (boxes.contains(element) && share < SOME && !holdsStory(element)) {
      return true;
    }
    Optional<ElementNames.Says> says = ElementNames.says(element);
    if (says.isEmpty() || says.get() == ElementNames.Says.BODY) {
      return false;
    }
    return switch (says.get()) {
      case THREAD -> proseOf(body) - proseOf(element) >= ENOUGH && !holdsStory(element);
      case DROP -> share < MOST && (share < LITTLE / 3 || !holdsStory(element));
      case DOUBT -> share < LITTLE && !hasParagraph(element);
      case BODY -> false;
    };
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || (!style.isEmpty()
            && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none"));
  }

  private static boolean holdsStory(Element element) {
    return element.selectFirst("h1, main, [itemprop=articleBody]") != null;
  }

  private boolean hasParagraph(Element element) {
    return proseOf(element) >= DOUBTFUL_PARAGRAPH;
  }

  private Element root() {
    return named().orElseGet(() -> deepest(body));
  }

  // The body by its name, if it holds most of the stretch; several pieces count together.
  private Optional<Element> named() {
    List<Element> pieces = new ArrayList<>();
    double sum = 0;
    for (Element element : body.getAllElements()) {
      if (proseOf(element) > 0
          && isNamedBody(element)
          && pieces.stream().noneMatch(piece -> isWithin(element, piece))) {
        pieces.add(element);
        sum += proseOf(element);
      }
    }
    if (pieces.isEmpty() || sum < MOST * proseOf(body)) {
      return Optional.empty();
    }
    Element common = pieces.get(0);
    for (Element piece : pieces) {
      while (!common.equals(piece) && !isWithin(piece, common)) {
        common = common.parent() == null ? body : common.parent();
      }
    }
    return Optional.of(pieces.size() == 1 ? common : deepest(common));
  }

  private static boolean isNamedBody(Element element) {
    return element.attr("itemprop").equals("articleBody")
        || element.attr("property").equals("articleBody")
        || (!element.normalName().equals("body")
            && ElementNames.says(element).filter(ElementNames.Says.BODY::equals).isPresent());
  }

  private Element deepest(Element from) {
    Element at = from;
    while (true) {
      Element heaviest = at;
      for (Element child : at.children()) {
        if (heaviest.equals(at) || proseOf(child) > proseOf(heaviest)) {
          heaviest = child;
        }
      }
      boolean paragraph = PARAGRAPHS.contains(heaviest.normalName());
      if (heaviest.equals(at) || paragraph || proseOf(heaviest) < NEARLY_ALL * proseOf(at)) {
        return at;
      }
      at = heaviest;
    }
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
