package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Follows a quotation over the sentences it spans. */
final class Quotes {

  private Quotes() {}

  /**
   * Widens what is said to the whole quotations that it reaches into, and adds the quotations that
   * follow in the paragraph without a speaker of their own.
   */
  static ImmutableList<Span> complete(Story story, int anchor, List<Span> said) {
    List<Span> wide = new ArrayList<>();
    for (Span span : said) {
      int first = span.first();
      int end = span.end();
      int opening = story.quotationOf(first);
      int closing = story.quotationOf(end - 1);
      if (opening != Story.UNQUOTED && !story.quotation(opening).contains(anchor)) {
        first = Math.min(first, story.quotation(opening).first());
      }
      if (closing != Story.UNQUOTED && !story.quotation(closing).contains(anchor)) {
        end = Math.max(end, story.quotation(closing).end());
      }
      Span widened = new Span(first, end);
      if (!wide.isEmpty() && wide.get(wide.size() - 1).end() >= first) {
        Span last = wide.remove(wide.size() - 1);
        widened = new Span(last.first(), Math.max(last.end(), end));
      }
      wide.add(widened);
    }
    return ImmutableList.copyOf(wide);
  }
}
