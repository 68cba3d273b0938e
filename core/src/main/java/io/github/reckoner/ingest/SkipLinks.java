package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Finds what a page offers to skip: a box that begins with a link ("Continue reading the main
 * story") to a place outside of it.
 */
final class SkipLinks {

  private static final Evaluator LINKS = QueryParser.parse("a[href^=#]");
  private static final ImmutableSet<String> SKIPS = WordSets.of("skip link");

  private SkipLinks() {}

  /** Returns the boxes below an element. */
  static List<Element> boxes(Element body) {
    ImmutableList.Builder<Element> boxes = ImmutableList.builder();
    for (Element link : body.select(LINKS)) {
      List<String> words = Words.of(link.ownText());
      Element box = link.parent();
      if (box == null || words.size() < 2 || !SKIPS.contains(words.get(0))) {
        continue;
      }
      Element target = body.getElementById(link.attr("href").substring(1));
      if (target != null && !MainText.isWithin(target, box)) {
        boxes.add(box);
      }
    }
    return boxes.build();
  }
}
