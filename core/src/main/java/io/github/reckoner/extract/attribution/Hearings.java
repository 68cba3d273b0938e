package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who merely hears something from who says it: "40 calls went unanswered, the inquest heard",
 * "the inquiry was told that 11 died". Nobody is named; the court vouches for nothing.
 *
 * <p>Stateless.
 */
final class Hearings {

  /** So many words may stand from the noun to the verb: "magistrates in Harlow heard". */
  private static final int NEAR = 4;

  private static final Set<String> LINKS = Set.of("that", "how");

  private Hearings() {}

  /** Returns whether the source of an attribution is who was told or heard it. */
  static boolean isHearer(Story story, Saying saying) {
    return isHeard(story, saying.anchor())
        && saying.source().filter(source -> source.first() > saying.anchor()).isEmpty();
  }

  /** "Heard that 11 died", but "heard 40 witnesses", of which nobody tells. */
  static Saying unnamed(Story story, Saying saying) {
    int anchor = saying.anchor();
    boolean clause =
        story.lower(anchor).equals("told")
            || saying.content().get(0).first() < anchor
            || LINKS.contains(story.lower(anchor + 1))
            || Clause.of(story, story.sentenceOf(anchor))
                .filter(tree -> tree.dependent(anchor, "ccomp").isPresent())
                .isPresent();
    return new Saying(
        clause ? Optional.empty() : saying.source(),
        anchor,
        saying.cue(),
        saying.content(),
        clause ? Stand.CLAIM : Stand.JUDGE);
  }

  /** "The court heard", "was told"; not "was told by an expert". */
  static boolean isHeard(Story story, int verb) {
    int first = story.firstOf(story.sentenceOf(verb));
    boolean by = verb + 1 < story.size() && story.lower(verb + 1).equals("by");
    if (story.lower(verb).equals("told")) {
      int be = verb - 1;
      while (be > first && story.wordClass(be).equals("ADVERB")) {
        be--;
      }
      return be > first && story.wordClass(be).equals("BE") && !by;
    }
    boolean court = false;
    for (int i = verb - 1; i >= Math.max(first, verb - NEAR); i--) {
      court |= story.is(Sort.HEARER, i);
    }
    return story.lower(verb).equals("heard") && court && !by;
  }

  /**
   * Returns what a clause before "a court heard", or behind "that", attributes to whoever said it
   * there.
   */
  static Optional<Saying> saying(Story story, int verb) {
    int sentence = story.sentenceOf(verb);
    int first = story.firstOf(sentence);
    int end = verb + 1;
    boolean last = end == story.endOf(sentence) || story.word(end).equals(".");
    boolean linked = !last && LINKS.contains(story.lower(end));
    if (!(last || linked) || !isHeard(story, verb)) {
      return Optional.empty();
    }
    return linked
        ? Optional.of(said(verb, new Span(end, Phrases.sentenceEnd(story, end))))
        : before(story, verb, first);
  }

  private static Optional<Saying> before(Story story, int verb, int first) {
    int comma = verb - 1;
    boolean court = false;
    while (comma > first && !story.isPunctuation(comma)) {
      court |= story.is(Sort.HEARER, comma);
      comma--;
    }
    return court && comma > first + 1
        ? Optional.of(said(verb, new Span(first, comma)))
        : Optional.empty();
  }

  private static Saying said(int verb, Span content) {
    return new Saying(
        Optional.empty(), verb, new Span(verb, verb + 1), ImmutableList.of(content), Stand.CLAIM);
  }
}
