package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a document tells by the words of its sentence, where its participle is often taken for
 * the verb: "A tally kept by the archive shows 40 raids", "a report published on Monday found".
 *
 * <p>Immutable and thread-safe as its story is.
 */
final class Papers {

  /** The most words between a document and its verb. */
  private static final int FARTHEST = 12;

  private static final Set<String> BEHIND = Set.of("PREPOSITION", "WEEKDAY", "TO");
  private static final Set<String> NO_VERB =
      Set.of("DETERMINER", "PREPOSITION", "TO", "POSSESSIVE", "CONJUNCTION", "COMPLEMENTIZER");

  private final Story story;
  private final Cues cues;
  private final Clause clause;

  Papers(Story story, Cues cues, Clause clause) {
    this.story = story;
    this.cues = cues;
    this.clause = clause;
  }

  /** Returns what a document tells; empty for any other word, and where somebody is heard. */
  Optional<Saying> saying(int noun, List<Saying> known) {
    boolean told =
        noun + 2 < clause.end()
            && clause.isNoun(noun)
            && ActorNouns.standard().is(Noun.DOCUMENT, story.word(noun))
            && (isFrom(noun + 1)
                || ((story.is(Sort.MADE, noun + 1) || story.is(Sort.GOT, noun + 1))
                    && BEHIND.contains(story.wordClass(noun + 2))));
    int first = told ? first(noun) : noun;
    return told && opens(first)
        ? verb(noun)
            .flatMap(
                verb ->
                    content(first, verb)
                        .filter(this::hasNumber)
                        .filter(content -> known.stream().noneMatch(k -> isTold(k, content)))
                        .map(content -> said(new Span(first, verb), verb, content)))
        : Optional.empty();
  }

  /** Whether somebody is heard who says it, or says something within it. */
  private static boolean isTold(Saying known, Span content) {
    return known.covers(content)
        || (content.contains(known.anchor()) && known.source().isPresent());
  }

  /** "Data from the bureau". */
  private boolean isFrom(int token) {
    return story.lower(token).equals("from") || story.lower(token).equals("by");
  }

  private int first(int noun) {
    int first = noun;
    while (first > clause.first()
        && (clause.isNoun(first - 1)
            || clause.tag(first - 1).startsWith("JJ")
            || Set.of("DT", "POS", "PRP$", "HYPH").contains(clause.tag(first - 1)))) {
      first--;
    }
    return first;
  }

  /** Whether the document is what a clause begins with. */
  private boolean opens(int first) {
    return first == clause.first()
        || story.is(Sort.TURN, first - 1)
        || story.lower(first - 1).equals("and")
        || story.isPunctuation(first - 1);
  }

  /** The first finite word for what a document does. */
  private Optional<Integer> verb(int noun) {
    int end = Math.min(clause.end() - 1, noun + FARTHEST);
    for (int i = noun + 2; i < end; i++) {
      boolean tells =
          !Mentions.isCapital(story, i)
              && !NO_VERB.contains(story.wordClass(i - 1))
              && !clause.tag(i).equals("NNS")
              && !clause.relation(i).equals("amod")
              && !story.wordClass(i).equals("ing")
              && cues.of(story.lower(i), Cue.Word.VERB)
                  .filter(cue -> cue.stand().vouches() && cue.stand() != Stand.DENY)
                  .isPresent();
      if (tells) {
        boolean goesOn = Set.of("by", "in", "at").contains(story.lower(i + 1));
        return goesOn ? Optional.empty() : Optional.of(i);
      }
      if (story.isPunctuation(i) || Phrases.isAuxiliary(story, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What follows the verb, or, where nothing does, what stands before the document. */
  private Optional<Span> content(int first, int verb) {
    int end = verb + 1;
    while (end < clause.end() && !story.is(Sort.END, end)) {
      end++;
    }
    int before = first - 1;
    // "Data showed on Wednesday".
    boolean dated = end == verb + 3 && story.wordClass(verb + 2).equals("WEEKDAY");
    boolean inverted =
        (dated || end == verb + 1) && before > clause.first() && story.word(before).equals(",");
    return inverted
        ? Optional.of(new Span(clause.first(), before))
        : end > verb + 1 ? Optional.of(new Span(verb + 1, end)) : Optional.empty();
  }

  private Saying said(Span source, int verb, Span content) {
    return new Saying(
        Optional.of(source),
        verb,
        new Span(verb, verb + 1),
        ImmutableList.of(content),
        cues.of(story.lower(verb), Cue.Word.VERB).map(Cue::stand).orElse(Stand.ASSERT));
  }

  private boolean hasNumber(Span content) {
    for (int i = content.first(); i < content.end(); i++) {
      if (clause.tag(i).equals("CD")) {
        return true;
      }
    }
    return false;
  }
}
