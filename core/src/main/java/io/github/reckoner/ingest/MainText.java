package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * that holds nearly all of the stretch. Of that, what stands with the headline and what is an
 * {@link Outsiders outsider} goes.
 */
final class MainText {

  private static final double NEARLY_ALL = 0.9;
  private static final double MOST = 0.5;
  private static final double SOME = 0.3;
  private static final double LITTLE = 0.15;
  private static final int ENOUGH = 300;
  private static final double GALLERY = 0.4;
  private static final int DOUBTFUL_PARAGRAPH = 120;
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "li", "blockquote", "figure", "ul", "ol");

  private final Element body;
  private final ImmutableList<Chunk> all;
  private final Boxes boxes;
  private final ImmutableList<Element> bodies;
  private final Set<Element> storyHolders = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Optional<String> headline;
  private final IdentityHashMap<Element, Double> prose = new IdentityHashMap<>();
  private final Map<String, Double> proseOfNames = new HashMap<>();
  private final IdentityHashMap<Element, Integer> leads = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Boolean> dropped = new IdentityHashMap<>();

  private MainText(Document page, Optional<String> headline) {
    this.body = page.body();
    this.headline = headline;
    this.all = ChunkReader.read(body);
    this.boxes = Boxes.of(body, all);
    this.bodies =
        body.getAllElements().stream()
            .filter(MainText::isNamedBody)
            .collect(ImmutableList.toImmutableList());
    for (Element mark : body.select("h1, main, [itemprop=articleBody]")) {
      for (Element at = mark; at != null && storyHolders.add(at); ) {
        at = at.parent();
      }
    }
  }

  /** Returns the chunks of the story in order; none if the page has no running text. */
  static ImmutableList<Chunk> find(Document page, Optional<String> headline) {
    return new MainText(page, headline).find();
  }

  private ImmutableList<Chunk> find() {
    weigh(all);
    prose.forEach(
        (element, weight) ->
            proseOfNames.merge(ElementNames.unnumbered(element), weight, Double::sum));
    List<Chunk> kept = new ArrayList<>();
    for (Chunk chunk : all) {
      if (!isDropped(chunk.element())) {
        kept.add(chunk);
      }
    }
    prose.clear();
    weigh(kept);
    Element scope = headline.flatMap(h -> OwnStory.find(body, kept, h, this::proseOf)).orElse(body);
    return find(scope, belowHeadline(scope.equals(body) ? kept : within(scope, kept)));
  }

  // What stands above the headline is not the story, unless most of it does.
  private List<Chunk> belowHeadline(List<Chunk> chunks) {
    double above = 0;
    double sum = chunks.stream().mapToDouble(Chunk::prose).sum();
    boolean tagged = chunks.stream().anyMatch(this::isHeadline);
    for (int i = 0; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      if (tagged ? isHeadline(chunk) : saysHeadline(chunk)) {
        return above < (1 - MOST) * sum ? chunks.subList(i, chunks.size()) : chunks;
      }
      above += chunk.prose();
    }
    return chunks;
  }

  // Old pages print it in bold type, and name and date on the lines below.
  private boolean saysHeadline(Chunk chunk) {
    int end = chunk.text().indexOf('\n');
    String first = end < 0 ? chunk.text() : chunk.text().substring(0, end);
    return headline.filter(first.strip()::equals).isPresent();
  }

  static List<Chunk> within(Element scope, List<Chunk> chunks) {
    return chunks.stream().filter(chunk -> isWithin(chunk.element(), scope)).toList();
  }

  private ImmutableList<Chunk> find(Element scope, List<Chunk> kept) {
    Stretch best = Stretch.best(kept.size(), i -> kept.get(i).gain());
    List<Chunk> stretch = kept.subList(best.from(), best.to());
    if (stretch.isEmpty()) {
      return ImmutableList.of();
    }
    prose.clear();
    weigh(stretch);
    Element root = named(scope).orElseGet(() -> deepest(scope));
    StoryHead head = new StoryHead(all, kept, headline);
    List<Chunk> told = head.withoutHead(within(root, kept), holding(MOST, body));
    List<Chunk> found = Outsiders.leaveOut(told, holding(MOST, root), headline);
    List<Chunk> story = new ArrayList<>(head.keyPoints(root));
    head.lead(found).ifPresent(story::add);
    story.addAll(found);
    return withoutCaptions(story);
  }

  private boolean isHeadline(Chunk chunk) {
    return headline.filter(said -> OwnStory.isHeadline(chunk, said)).isPresent();
  }

  // A gallery is told in its captions; elsewhere they say of a picture what is not in the story.
  private static ImmutableList<Chunk> withoutCaptions(List<Chunk> story) {
    int sum = 0;
    int ofCaptions = 0;
    for (Chunk chunk : story) {
      sum += chunk.text().length();
      ofCaptions += chunk.role() == Chunk.Role.CAPTION ? chunk.text().length() : 0;
    }
    boolean gallery = ofCaptions > GALLERY * sum;
    return story.stream()
        .filter(chunk -> gallery || chunk.role() != Chunk.Role.CAPTION)
        .collect(ImmutableList.toImmutableList());
  }

  private void weigh(List<Chunk> chunks) {
    for (Chunk chunk : chunks) {
      if (chunk.isMostlyLink()) {
        for (Element at = chunk.element(); at != null; at = at.parent()) {
          leads.merge(at, 1, Integer::sum);
        }
      }
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
    if (boxes.contains(element) && !holdsStory(element)) {
      boolean enough = proseOf(body) - proseOf(element) >= ENOUGH;
      if (share < SOME || (boxes.isTitled(element) && enough)) {
        return true;
      }
    }
    Optional<ElementNames.Says> says = ElementNames.says(element);
    if (says.isEmpty() || says.get() == ElementNames.Says.BODY) {
      return false;
    }
    return switch (says.get()) {
      case THREAD -> proseOf(body) - proseOf(element) >= ENOUGH && !holdsStory(element);
      case LEADS ->
          isSpare(element, share)
              && (leads.containsKey(element) || (!hasParagraph(element) && !isRepeated(element)));
      case DROP, UNSEEN -> isSpare(element, share);
      case DOUBT ->
          share < LITTLE
              && !hasParagraph(element)
              && !isRepeated(element)
              && !HEADINGS.contains(element.normalName());
      case BODY -> false;
    };
  }

  // What holds most of the page's running text goes out only where another holds the story by name.
  private boolean isSpare(Element element, double share) {
    if (share < MOST) {
      return share < LITTLE / 3 || !holdsStory(element);
    }
    return !holdsStory(element)
        && bodies.stream()
            .anyMatch(
                named ->
                    !isWithin(named, element)
                        && !isWithin(element, named)
                        && (isLong(named)
                            || (hasParagraph(named) && isByHeadline(named, element))));
  }

  // A short story stands with the headline in an element that does not hold the other.
  private boolean isByHeadline(Element named, Element other) {
    Optional<Element> title = all.stream().filter(this::isHeadline).map(Chunk::element).findFirst();
    if (title.isEmpty()) {
      return false;
    }
    Element common = named;
    while (!isWithin(title.get(), common) && common.parent() != null) {
      common = common.parent();
    }
    return !isWithin(other, common);
  }

  // A doubtful name that each paragraph bears says nothing of one.
  private boolean isRepeated(Element element) {
    return proseOfNames.getOrDefault(ElementNames.unnumbered(element), 0.0)
        >= LITTLE * proseOf(body);
  }

  private boolean isLong(Element element) {
    return proseOf(element) >= ENOUGH;
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || (!style.isEmpty()
            && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none"));
  }

  private boolean holdsStory(Element element) {
    return storyHolders.contains(element);
  }

  private boolean hasParagraph(Element element) {
    return proseOf(element) >= DOUBTFUL_PARAGRAPH;
  }

  // The body by its name, if it holds most of the stretch; several pieces count together.
  private Optional<Element> named(Element scope) {
    Set<Element> pieces = new LinkedHashSet<>();
    double sum = 0;
    for (Element element : bodies) {
      if (proseOf(element) > 0
          && isWithin(element, scope)
          && element.parents().stream().noneMatch(pieces::contains)) {
        pieces.add(element);
        sum += proseOf(element);
      }
    }
    if (pieces.isEmpty() || sum < MOST * proseOf(scope)) {
      return Optional.empty();
    }
    Element common = pieces.iterator().next();
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
    return holding(NEARLY_ALL, from);
  }

  // The deepest element that holds such a share of the running text of those around it.
  private Element holding(double share, Element from) {
    Element at = from;
    while (true) {
      Element heaviest = at;
      for (Element child : at.children()) {
        if (heaviest.equals(at) || proseOf(child) > proseOf(heaviest)) {
          heaviest = child;
        }
      }
      boolean paragraph = PARAGRAPHS.contains(heaviest.normalName());
      if (heaviest.equals(at) || paragraph || proseOf(heaviest) < share * proseOf(at)) {
        return at;
      }
      at = heaviest;
    }
  }

  static boolean isWithin(Element element, Element root) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.equals(root)) {
        return true;
      }
    }
    return false;
  }
}
