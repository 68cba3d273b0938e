package io.github.reckoner.extract.attribution;

import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whose title "the minister" is: the names that a story gives to the office before, by
 * "Interior Minister Ann Field" or "Ann Field, the interior minister". Stateless.
 */
final class Titles {

  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_TITLE = 6;

  private Titles() {}

  /**
   * Returns the names of those who were said to hold the office of a mention, as they stand before
   * it, the last one last.
   *
   * @param head the head phrase of a mention: "the interior minister"
   */
  static List<Span> holders(Story story, Span head, ActorNouns nouns) {
    int noun = head.end() - 1;
    boolean office =
        head.length() > 1
            && story.lower(head.first()).equals("the")
            && !Mentions.isCapital(story, noun)
            && nouns.is(Noun.TITLE, story.word(noun))
            && !nouns.is(Noun.VOICE, story.word(noun));
    List<Span> holders = new ArrayList<>();
    for (int i = 0; office && i < head.first(); i++) {
      int title = i;
      if (story.lower(i).equals(story.lower(noun)) && isSaid(story, i, head)) {
        behind(story, i, nouns).or(() -> before(story, title)).ifPresent(holders::add);
      }
    }
    return holders;
  }

  /** "Minister Ann Field". */
  private static Optional<Span> behind(Story story, int title, ActorNouns nouns) {
    int end = title + 1;
    int limit = Math.min(story.endOf(story.sentenceOf(title)), end + LONGEST_NAME);
    while (end < limit
        && (Mentions.isCapital(story, end)
            || (end + 1 < limit && nouns.is(Noun.PARTICLE, story.word(end))))) {
      end++;
    }
    return end > title + 1 ? Optional.of(new Span(title + 1, end)) : Optional.empty();
  }

  /** "Ann Field, the interior minister": at least two names before a comma, nothing else. */
  private static Optional<Span> before(Story story, int title) {
    int first = story.firstOf(story.sentenceOf(title));
    if (title == first) {
      return Optional.empty();
    }
    int comma = title - 1;
    while (comma > Math.max(first, title - LONGEST_TITLE) && !story.isPunctuation(comma)) {
      comma--;
    }
    int from = comma;
    while (from > Math.max(first, comma - LONGEST_NAME) && Mentions.isCapital(story, from - 1)) {
      from--;
    }
    boolean placed = from > first && story.wordClass(from - 1).equals("PREPOSITION");
    boolean name = story.word(comma).equals(",") && comma - from > 1 && !placed;
    return name ? Optional.of(new Span(from, comma)) : Optional.empty();
  }

  /**
   * Returns whether all that a mention says of the office stands before a title too, and the title
   * is no other office: "the minister" is no prime minister, nor a former one.
   */
  private static boolean isSaid(Story story, int title, Span head) {
    Set<String> said = new HashSet<>();
    for (int i = head.first() + 1; i < head.end() - 1; i++) {
      said.add(story.lower(i));
    }
    int first = Math.max(story.firstOf(story.sentenceOf(title)), title - LONGEST_TITLE);
    Set<String> held = new HashSet<>();
    for (int i = title - 1; i >= first && !story.isPunctuation(i); i--) {
      if (story.is(Sort.FORMERLY, i)
          || (story.is(Sort.OTHER_OFFICE, i) && !said.contains(story.lower(i)))) {
        return false;
      }
      held.add(story.lower(i));
    }
    return held.containsAll(said);
  }
}
