package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Finds the elements of a page that hold other stories by what stands in them: a box whose first
 * line titles it so ("More from us"), and cards (a linked headline over its summary) that stand in
 * a row.
 *
 * <p>Where names say nothing, this is what shows a reader that the story is over.
 */
final class Boxes {

  private static final int HEADLINE_WORDS = 4;
  private static final int SUMMARY_CHARACTERS = 400;
  private static final int CARD_CHUNKS = 6;
  private static final int STAMP_CHARACTERS = 20;
  private static final int FORM_CHUNKS = 4;
  private static final int HEAD_CHUNKS = 2;
  private static final int BOX_CHUNKS = 6;
  private static final int BUTTON_CHARACTERS = 40;
  private static final int ROW = 2;
  private static final int REACH = 6;
  private static final int OFFER_CHUNKS = 4;
  private static final double SLIGHT = 0.3;

  private static final Evaluator LINK = QueryParser.parse("a[href]");
  private static final String FLOATED =
      "table[align=left], table[align=right], div[style*=float], aside[style*=float], section[style*=float]";
  private static final Pattern FLOAT = Pattern.compile("float: ?(?:left|right)");

  private static final ImmutableSet<String> ADVERTISING = WordSets.of("advertising");
  private static final ImmutableSet<String> COMMENTS = WordSets.of("comments");

  private final Element body;
  private final List<Chunk> chunks;
  private final IdentityHashMap<Element, Integer> chunksWithin = new IdentityHashMap<>();
  private final Set<Element> found = new HashSet<>();
  private final Set<Element> certain = new HashSet<>();

  private Boxes(Element body, List<Chunk> chunks) {
    this.body = body;
    this.chunks = chunks;
    for (Chunk chunk : chunks) {
      for (Element at = chunk.element(); at != null; at = at.parent()) {
        chunksWithin.merge(at, 1, Integer::sum);
      }
    }
  }

  /** Returns the boxes and cards of other stories below an element. */
  static Boxes of(Element body, List<Chunk> chunks) {
    Boxes boxes = new Boxes(body, chunks);
    boxes.titled();
    boxes.forms();
    boxes.cards();
    boxes.pleas();
    boxes.offers();
    boxes.floated();
    boxes.folded();
    boxes.found.addAll(SkipLinks.boxes(body));
    return boxes;
  }

  /** Returns whether an element is such a box, to judge by its title or by what stands in it. */
  boolean contains(Element element) {
    return found.contains(element);
  }

  /** Returns whether its title leaves no doubt: other stories, or what readers wrote. */
  boolean isTitled(Element element) {
    return certain.contains(element);
  }

  private void titled() {
    Cues cues = Cues.standard();
    for (int i = 0; i + 1 < chunks.size(); i++) {
      Chunk title = chunks.get(i);
      Optional<Cues.Verdict> says =
          title.prose() == 0 ? cues.section(title.words()) : Optional.empty();
      if (says.isPresent()) {
        box(i, says.get().kind());
      }
    }
  }

  // The smallest element that holds more than its title, if it begins with the title; where that
  // holds no sentence, title and name may be the head of the box around it.
  private void box(int title, Block.Kind kind) {
    Element at = chunks.get(title).element();
    for (int i = 0; i < REACH && !at.equals(body) && at.parent() != null; i++) {
      if (size(at) > 1) {
        if (beginsWith(at, title)) {
          Element box = isHead(title, at) && isSmall(title, at.parent()) ? at.parent() : at;
          found.add(box);
          if (isCertain(title, box, kind)) {
            certain.add(box);
          }
        }
        return;
      }
      at = at.parent();
    }
  }

  private boolean beginsWith(Element box, int title) {
    return title == 0 || !holds(box, chunks.get(title - 1).element());
  }

  private boolean isHead(int title, Element box) {
    return size(box) <= HEAD_CHUNKS
        && chunks.subList(title, title + size(box)).stream()
            .allMatch(chunk -> chunk.prose() == 0 && !chunk.isMostlyLink());
  }

  private boolean isSmall(int title, Element box) {
    return !box.equals(body) && size(box) <= BOX_CHUNKS && beginsWith(box, title);
  }

  // "Read more" may title the rest of the story, and "Live" all of it.
  private boolean isCertain(int title, Element box, Block.Kind kind) {
    if (chunks.get(title).words().stream().anyMatch(COMMENTS::contains)) {
      return true;
    }
    int links = 0;
    int at = title + 1;
    while (at < chunks.size() && links < ROW && holds(box, chunks.get(at).element())) {
      links += chunks.get(at).isMostlyLink() ? 1 : 0;
      at++;
    }
    return kind == Block.Kind.TEASER && links >= ROW;
  }

  // A few lines around a field for an address, or around a button or link to sign up.
  private void forms() {
    for (Element control : body.select("input[type=email], button, a")) {
      boolean field = control.normalName().equals("input");
      boolean link = control.normalName().equals("a");
      if (field || asks(control.text())) {
        form(control, link);
      }
    }
  }

  private static boolean asks(String text) {
    return text.length() <= BUTTON_CHARACTERS
        && Cues.standard().judge(Words.of(text)).filter(Boxes::isPlea).isPresent();
  }

  private void form(Element control, boolean link) {
    int least = link ? 2 : 1;
    Element at = control.parent();
    for (int i = 0; i < REACH && at != null && size(at) < least; i++) {
      at = at.parent();
    }
    if (at != null && !at.equals(body) && size(at) >= least && size(at) <= FORM_CHUNKS) {
      boolean pleads =
          !link
              || Cues.standard()
                  .judge(Words.of(at.text()))
                  .filter(says -> says.kind() == Block.Kind.PLEA && says.weight() > 2)
                  .isPresent();
      if (pleads) {
        found.add(at);
      }
    }
  }

  private static boolean isPlea(Cues.Verdict verdict) {
    return verdict.strong()
        && (verdict.kind() == Block.Kind.PLEA || verdict.kind() == Block.Kind.FORM);
  }

  // What an outlet asks for, with the lines around that are mostly such.
  private void pleas() {
    IdentityHashMap<Element, Integer> all = new IdentityHashMap<>();
    IdentityHashMap<Element, Integer> asking = new IdentityHashMap<>();
    List<Element> pleas = new ArrayList<>();
    boolean ways = false;
    for (Chunk chunk : chunks) {
      ways = ways && chunk.role() == Chunk.Role.ITEM && chunk.prose() == 0;
      boolean plea = ways || isPlea(chunk);
      ways |= plea && chunk.text().endsWith(":");
      if (plea) {
        pleas.add(chunk.element());
      }
      for (Element at = chunk.element(); at != null; at = at.parent()) {
        all.merge(at, chunk.text().length(), Integer::sum);
        asking.merge(at, plea ? chunk.text().length() : 0, Integer::sum);
      }
    }
    for (Element plea : pleas) {
      if (tellsMore(plea)) {
        continue;
      }
      Element at = plea;
      while (at.parent() != null
          && !at.parent().equals(body)
          && asking.getOrDefault(at.parent(), 0) * 2 > all.getOrDefault(at.parent(), 0)) {
        at = at.parent();
      }
      found.add(at);
    }
  }

  // What is labelled as paid for, with a paragraph or two below the label.
  private void offers() {
    for (int i = 0; i + 1 < chunks.size(); i++) {
      Element at = chunks.get(i).element();
      if (!ADVERTISING.contains(String.join(" ", chunks.get(i).words()))) {
        continue;
      }
      while (!at.equals(body) && at.parent() != null && size(at) == 1) {
        at = at.parent();
      }
      if (!at.equals(body) && size(at) <= OFFER_CHUNKS && beginsWith(at, i)) {
        found.add(at);
      }
    }
  }

  // A box that the text of its column flows around, by an attribute or a style of its own; what
  // bears the style of many is a column or a paragraph.
  private void floated() {
    Map<String, List<Element>> byStyle = new HashMap<>();
    for (Element element : body.select(FLOATED)) {
      boolean flows =
          element.normalName().equals("table") || FLOAT.matcher(element.attr("style")).find();
      if (flows
          && size(element) > 0
          && element.parent() != null
          && size(element.parent()) > size(element)) {
        byStyle.computeIfAbsent(element.attr("style"), style -> new ArrayList<>()).add(element);
      }
    }
    byStyle.values().stream()
        .filter(alike -> alike.size() <= ROW)
        .forEach(alike -> alike.stream().filter(this::isSlight).forEach(found::add));
  }

  // What readers have to unfold explains the story beside it, unless much is told so (questions and
  // their answers).
  private void folded() {
    List<Element> folded = body.getElementsByTag("details");
    double all = 0;
    double within = 0;
    for (Chunk chunk : folded.isEmpty() ? List.<Chunk>of() : chunks) {
      all += chunk.prose();
      within += folded.stream().anyMatch(box -> holds(box, chunk.element())) ? chunk.prose() : 0;
    }
    if (within < SLIGHT * all) {
      found.addAll(folded);
    }
  }

  private boolean isSlight(Element element) {
    Element column = element.parent();
    if (column == null) {
      return false;
    }
    double all = 0;
    double within = 0;
    for (Chunk chunk : chunks) {
      boolean beside = holds(column, chunk.element());
      all += beside ? chunk.prose() : 0;
      within += beside && holds(element, chunk.element()) ? chunk.prose() : 0;
    }
    return all > 0 && within < SLIGHT * all;
  }

  // A line that asks may stand below a paragraph of the story, in the same element.
  private boolean tellsMore(Element plea) {
    return chunks.stream()
        .filter(chunk -> chunk.element().equals(plea) && chunk.prose() > 0)
        .anyMatch(chunk -> !isPlea(chunk));
  }

  private static boolean isPlea(Chunk chunk) {
    return Furniture.ofSentence(chunk.line())
        .filter(says -> says.kind() == Block.Kind.PLEA || says.kind() == Block.Kind.FORM)
        .isPresent();
  }

  private void cards() {
    Map<Element, Set<Element>> rows = new HashMap<>();
    for (int i = 0; i < chunks.size(); i++) {
      Chunk summary = chunks.get(i);
      Element box = outermost(summary.element());
      if (isCard(summary) && !box.equals(body) && box.parent() != null) {
        rows.computeIfAbsent(box.parent(), row -> new HashSet<>()).add(box);
      } else if (i > 0
          && isHeadline(chunks.get(i - 1))
          && summary.prose() > 0
          && isSummary(summary)) {
        Element card = outermost(common(chunks.get(i - 1).element(), summary.element()));
        if (size(card) <= CARD_CHUNKS && !card.equals(body) && card.parent() != null) {
          rows.computeIfAbsent(card.parent(), row -> new HashSet<>()).add(card);
        }
      }
    }
    rows.values().stream().filter(row -> row.size() >= ROW).forEach(found::addAll);
  }

  // Headline and summary in one line: a link at its beginning, and right behind it a sentence.
  private static boolean isCard(Chunk chunk) {
    boolean linked = chunk.linkCharacters() > 0 && isSummary(chunk);
    Element link = linked ? chunk.element().selectFirst(LINK) : null;
    if (link == null || !leadsElsewhere(link)) {
      return false;
    }
    String headline = link.text();
    int at = chunk.text().indexOf(headline);
    int end = at + headline.length();
    return Words.of(headline).size() >= HEADLINE_WORDS
        && at >= 0
        && at <= STAMP_CHARACTERS
        && end < chunk.text().length()
        && opensSentence(chunk.text(), end, link);
  }

  // Their looks part headline and summary: nothing, a line break, or the blank that is put between
  // two elements side by side.
  private static boolean opensSentence(String text, int end, Element link) {
    char next = text.charAt(end);
    boolean beside =
        link.nextSibling() instanceof Element && next == ' ' && end + 1 < text.length();
    return next == '\n' || Character.isUpperCase(beside ? text.charAt(end + 1) : next);
  }

  private static boolean isHeadline(Chunk chunk) {
    return chunk.isMostlyLink()
        && chunk.words().size() >= HEADLINE_WORDS
        && leadsElsewhere(chunk.element());
  }

  // An entry of a live report has a headline that links to itself.
  private static boolean leadsElsewhere(Element headline) {
    Element within = headline.selectFirst(LINK);
    Element link = within == null ? headline.closest("a[href]") : within;
    return link != null && link.attr("href").indexOf('#') < 0;
  }

  private static boolean isSummary(Chunk chunk) {
    return chunk.text().length() <= SUMMARY_CHARACTERS && chunk.role() != Chunk.Role.CAPTION;
  }

  // The largest element around one that holds no other text.
  private Element outermost(Element element) {
    Element at = element;
    while (at.parent() != null && !at.equals(body) && size(at.parent()) == size(at)) {
      at = at.parent();
    }
    return at;
  }

  private static Element common(Element first, Element second) {
    Element at = first;
    while (at.parent() != null && !holds(at, second)) {
      at = at.parent();
    }
    return at;
  }

  private static boolean holds(Element outer, Element inner) {
    for (Element at = inner; at != null; at = at.parent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private int size(Element element) {
    return chunksWithin.getOrDefault(element, 0);
  }
}
