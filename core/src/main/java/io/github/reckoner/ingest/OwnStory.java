package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Element;

/**
 * Finds the element of a page's own story where the page goes on with other stories below it: the
 * article around the page's headline, or the box that has a like beside it with a headline of its
 * own.
 */
final class OwnStory {

  private static final int HEADINGS = 50;
  private static final int ENOUGH = 300;
  private static final double MOST = 0.5;
  private static final double SAME = 0.8;

  private final Element body;
  private final ToDoubleFunction<Element> prose;
  private final ImmutableList<Element> others;

  private OwnStory(Element body, ToDoubleFunction<Element> prose, ImmutableList<Element> others) {
    this.body = body;
    this.prose = prose;
    this.others = others;
  }

  /**
   * Returns that element, if there is one.
   *
   * @param body the page
   * @param chunks its text
   * @param headline its headline
   * @param prose how much running text an element holds
   */
  static Optional<Element> find(
      Element body, List<Chunk> chunks, String headline, ToDoubleFunction<Element> prose) {
    for (int i = 0; i + 1 < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      if (isHeadline(chunk, headline)) {
        ImmutableList<Element> others = others(chunks, i);
        return new OwnStory(body, prose, others).around(chunk.element());
      }
    }
    return Optional.empty();
  }

  /** Returns whether a chunk is a heading that says what the headline says. */
  static boolean isHeadline(Chunk chunk, String headline) {
    return chunk.role() == Chunk.Role.HEADING
        && chunk.text().length() >= MOST * headline.length()
        && Titles.agreement(chunk.text(), headline) >= SAME;
  }

  // The headings of other stories: of the first rank, or with a line below like the one below the
  // page's headline (a byline, a date).
  private static ImmutableList<Element> others(List<Chunk> chunks, int headline) {
    ImmutableList.Builder<Element> others = ImmutableList.builder();
    Chunk below = chunks.get(headline + 1);
    int found = 0;
    for (int i = headline + 1; i + 1 < chunks.size() && found < HEADINGS; i++) {
      Chunk chunk = chunks.get(i);
      boolean first = chunk.element().normalName().equals("h1");
      boolean like =
          below.prose() == 0
              && chunks.get(i + 1).prose() == 0
              && isLike(below.element(), chunks.get(i + 1).element());
      if (chunk.role() == Chunk.Role.HEADING && (first || like)) {
        others.add(chunk.element());
        found++;
      }
    }
    return others.build();
  }

  private Optional<Element> around(Element headline) {
    for (Element at = headline; !at.equals(body) && at.parent() != null; at = at.parent()) {
      if (prose.applyAsDouble(at) >= ENOUGH && isOne(at, at.parent())) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private boolean isOne(Element element, Element parent) {
    boolean article =
        element.normalName().equals("article") || element.attr("role").equals("article");
    return (article && prose.applyAsDouble(element) >= MOST * prose.applyAsDouble(body))
        || others.stream().anyMatch(other -> isBeside(other, element, parent));
  }

  private static boolean isBeside(Element heading, Element element, Element parent) {
    for (Element at = heading; at != null; at = at.parent()) {
      if (parent.equals(at.parent())) {
        return !at.equals(element) && isLike(at, element);
      }
    }
    return false;
  }

  private static boolean isLike(Element first, Element second) {
    return first.normalName().equals(second.normalName())
        && first.className().equals(second.className());
  }
}
