package io.github.reckoner.report;

import io.github.reckoner.model.Article;
import io.github.reckoner.model.Block;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Skipped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Writes an article with its figures marked and linked, and its skipped numerals on demand. */
final class ArticleText {

  /** Something marked in the text: a claim's figure or a skipped numeral. */
  private record Mark(Passage passage, String claim, String reason) {
    boolean isClaim() {
      return !claim.isEmpty();
    }
  }

  private final Reading reading;
  private final Anchors anchors;
  private final Set<String> inMatters;
  private final List<Mark> marks = new ArrayList<>();

  ArticleText(Reading reading, Anchors anchors, Set<String> inMatters) {
    this.reading = reading;
    this.anchors = anchors;
    this.inMatters = inMatters;
    for (Claim claim : reading.claims()) {
      marks.add(new Mark(claim.figure().text(), claim.id(), ""));
    }
    for (Skipped skipped : reading.skipped()) {
      marks.add(new Mark(skipped.passage(), "", Wording.plain(skipped.reason())));
    }
    // Of marks that begin together the claim comes first, then the longer.
    marks.sort(
        Comparator.<Mark>comparingInt(mark -> mark.passage().start())
            .thenComparing(mark -> !mark.isClaim())
            .thenComparing(mark -> -mark.passage().end()));
  }

  void write(Html html) {
    Article article = reading.article();
    if (article.title().isPresent()) {
      html.open("h3", "class", "headline");
      span(html, Part.TITLE, 0, article.title().get().length());
      html.end();
    }
    html.open("div", "class", "story");
    int at = 0;
    boolean told = false;
    boolean page = false;
    for (Block block : article.blocks()) {
      boolean story = block.kind().isStory();
      gap(html, at, block.start(), !story || !told);
      part(html, block.start(), block.end(), story ? "" : Wording.plain(block.kind()));
      told |= story;
      page = !story;
      at = block.end();
    }
    gap(html, at, article.text().length(), page);
    html.end();
  }

  // Blank lines beside a part that is not the story come and go with it.
  private void gap(Html html, int from, int to, boolean page) {
    if (page && from < to && reading.article().text().substring(from, to).isBlank()) {
      html.leaf("span", reading.article().text().substring(from, to), "class", "page gap");
    } else {
      span(html, Part.TEXT, from, to);
    }
  }

  // Parts that are not the story are set apart, with what they are.
  private void part(Html html, int from, int to, String furniture) {
    if (furniture.isEmpty()) {
      span(html, Part.TEXT, from, to);
    } else {
      html.open("span", "class", "page", "data-kind", furniture);
      span(html, Part.TEXT, from, to);
      html.close();
    }
  }

  private void span(Html html, Part part, int from, int to) {
    String text = reading.article().text(part);
    int at = from;
    for (Mark mark : marks) {
      Passage passage = mark.passage();
      if (passage.part() != part || passage.start() < from || passage.start() >= to) {
        continue;
      }
      int end = Math.min(passage.end(), to);
      if (passage.start() < at) {
        anchor(html, mark);
        continue;
      }
      html.text(text.substring(at, passage.start()));
      mark(html, mark, text.substring(passage.start(), end));
      at = end;
    }
    html.text(text.substring(at, to));
  }

  // A figure within another still has a place to land on.
  private void anchor(Html html, Mark mark) {
    if (mark.isClaim()) {
      html.leaf("span", "", "id", anchors.evidence(mark.claim()));
    }
  }

  private void mark(Html html, Mark mark, String words) {
    if (!mark.isClaim()) {
      html.leaf("span", words, "class", "skipped", "data-reason", mark.reason());
    } else if (inMatters.contains(mark.claim())) {
      html.open("mark", "id", anchors.evidence(mark.claim()));
      html.leaf("a", words, "href", "#" + anchors.row(mark.claim()));
      html.close();
    } else {
      html.leaf("mark", words, "id", anchors.evidence(mark.claim()));
    }
  }
}
