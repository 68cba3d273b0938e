package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Tells apart what a page prints between its headline and the body of the story: summaries, names
 * and dates, which are no part of it, and its key points and first paragraph, which are.
 */
final class StoryHead {

  private static final double HALF = 0.5;
  private static final int POINT_WORDS = 5;
  private static final int SUMMARY = 2;
  private static final int LEAD_WORDS = 15;

  private final ImmutableList<Chunk> all;
  private final List<Chunk> kept;
  private final Optional<String> headline;

  /**
   * Creates it for a page.
   *
   * @param all the text of the page
   * @param kept the text that is no furniture
   * @param headline its headline
   */
  StoryHead(ImmutableList<Chunk> all, List<Chunk> kept, Optional<String> headline) {
    this.all = all;
    this.kept = kept;
    this.headline = headline;
  }

  /**
   * Returns the chunks of a story without what is printed with the headline, in an element that
   * does not reach to the body of the story: a summary, names, dates.
   */
  List<Chunk> withoutHead(List<Chunk> within, Element core) {
    if (within.isEmpty() || !isHeadline(within.get(0))) {
      return within;
    }
    List<Chunk> story = withoutSubtitle(within);
    Element title = story.get(0).element();
    Element head = title;
    while (head.parent() != null && !MainText.isWithin(core, head.parent())) {
      head = head.parent();
    }
    Element top = head;
    List<Chunk> above = MainText.isWithin(core, top) ? List.of() : MainText.within(top, story);
    boolean tells = above.stream().anyMatch(Chunk::isPassage);
    if (above.isEmpty()
        || tells
        || above.stream().filter(chunk -> chunk.prose() > 0).count() > SUMMARY) {
      return story;
    }
    return story.stream()
        .filter(
            chunk -> chunk.role() == Chunk.Role.ITEM || !MainText.isWithin(chunk.element(), top))
        .filter(chunk -> !isSubtitle(chunk, title, core))
        .toList();
  }

  // A heading right below the headline and above the byline and date.
  private static List<Chunk> withoutSubtitle(List<Chunk> story) {
    int next = 2;
    while (next < story.size() && story.get(next).prose() == 0 && !isTold(story.get(next))) {
      next++;
    }
    boolean subtitle =
        next > 2
            && next < story.size()
            && story.get(1).role() == Chunk.Role.HEADING
            && isTold(story.get(next));
    List<Chunk> rest = new ArrayList<>(story);
    if (subtitle) {
      rest.remove(1);
    }
    return rest;
  }

  private static boolean isTold(Chunk chunk) {
    return chunk.prose() > 0 || chunk.role() == Chunk.Role.HEADING;
  }

  // A heading beside the headline, while the paragraphs stand in an element of their own.
  private static boolean isSubtitle(Chunk chunk, Element title, Element core) {
    Element parent = chunk.element().parent();
    return chunk.role() == Chunk.Role.HEADING
        && parent != null
        && parent.equals(title.parent())
        && !parent.equals(core)
        && chunk.element().equals(title.nextElementSibling());
  }

  /**
   * Returns the story's first paragraph, if it stands in a field of its own above the body and
   * below byline or date; a summary says what the body says again.
   */
  Optional<Chunk> lead(List<Chunk> story) {
    int at = story.isEmpty() ? -1 : kept.indexOf(story.get(0)) - 1;
    // A picture may stand between the two.
    while (at > 0 && kept.get(at).role() == Chunk.Role.CAPTION) {
      at--;
    }
    boolean first =
        at > 0
            && isHeadline(kept.get(0))
            && isLead(kept.get(at))
            && kept.subList(1, at).stream().noneMatch(StoryHead::isOther);
    if (!first || !isSigned(kept.get(0), kept.get(at))) {
      return Optional.empty();
    }
    Set<String> own = Vocabulary.stems(kept.get(at).words());
    Set<String> again = new HashSet<>(own);
    Set<String> told = new HashSet<>();
    story.forEach(chunk -> told.addAll(Vocabulary.stems(chunk.words())));
    again.retainAll(told);
    return again.size() <= HALF * own.size() ? Optional.of(kept.get(at)) : Optional.empty();
  }

  // A byline or date stands between them.
  private boolean isSigned(Chunk title, Chunk lead) {
    int from = all.indexOf(title);
    return all.subList(from, Math.max(from, all.indexOf(lead))).stream()
        .map(Chunk::line)
        .anyMatch(line -> Stamps.isDated(line) || Bylines.isByline(line));
  }

  private static boolean isOther(Chunk chunk) {
    return isTold(chunk) && chunk.role() != Chunk.Role.CAPTION;
  }

  private static boolean isLead(Chunk chunk) {
    return chunk.role() == Chunk.Role.PARAGRAPH
        && chunk.prose() > 0
        && chunk.linkCharacters() == 0
        && chunk.line().endsWithStop()
        && chunk.words().size() >= LEAD_WORDS;
  }

  /** Returns what the story says in short, as a list of sentences above its body. */
  List<Chunk> keyPoints(Element root) {
    if (kept.isEmpty() || !isHeadline(kept.get(0))) {
      return List.of();
    }
    List<Chunk> points = new ArrayList<>();
    for (Chunk chunk : kept) {
      if (MainText.isWithin(chunk.element(), root)) {
        break;
      }
      if (chunk.role() == Chunk.Role.ITEM) {
        points.add(chunk);
      }
    }
    boolean told =
        points.size() > 1
            && points.stream()
                .allMatch(
                    point -> point.linkCharacters() == 0 && point.words().size() >= POINT_WORDS);
    return told ? points : List.of();
  }

  private boolean isHeadline(Chunk chunk) {
    return headline.filter(said -> OwnStory.isHeadline(chunk, said)).isPresent();
  }
}
