package io.github.reckoner.extract.attribution;

import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import java.util.Optional;
import java.util.Set;

/** Clauses and subjects of a story by its tokens alone. */
final class Phrases {

  private static final Set<String> AUXILIARIES = Set.of("BE", "HAVE", "DO", "MODAL");
  private static final int LONGEST_SUBJECT = 9;

  private Phrases() {}

  static boolean breaksClause(Story story, int token) {
    return story.is(Sort.BREAK, token);
  }

  static boolean isJoiner(Story story, int token) {
    return story.is(Sort.JOINER, token);
  }

  static boolean isAuxiliary(Story story, int token) {
    return AUXILIARIES.contains(story.wordClass(token));
  }

  /** Returns the token after the last of a clause: at a break or a quotation mark. */
  static int clauseEnd(Story story, int token, int limit) {
    int end = token;
    while (end < limit && !breaksClause(story, end) && !Story.isQuoteMark(story.word(end))) {
      end++;
    }
    return end;
  }

  /** Returns the token after the last word of the sentence of a token. */
  static int sentenceEnd(Story story, int token) {
    int end = story.endOf(story.sentenceOf(token));
    while (end > token + 1 && story.isPunctuation(end - 1)) {
      end--;
    }
    return end;
  }

  /**
   * Returns who does what a verb says, when only auxiliaries and adverbs stand between: a pronoun,
   * a name, or a phrase that an actor's noun heads.
   */
  static Optional<Span> subject(Story story, int verb) {
    int least = Math.max(story.firstOf(story.sentenceOf(verb)), verb - LONGEST_SUBJECT);
    int end = verb;
    while (end > least && isBetween(story, end - 1)) {
      end--;
    }
    int first = end;
    while (first > least && isNominal(story, first - 1)) {
      first--;
    }
    if (first == end) {
      return Optional.empty();
    }
    Span subject = new Span(first, end);
    String head = story.word(Mentions.headPhrase(story, subject).end() - 1);
    boolean actor =
        (subject.length() == 1 && story.is(Sort.PRONOUN, first))
            || Character.isUpperCase(head.charAt(0))
            || ActorNouns.standard().is(Noun.ORGANISATION, head)
            || ActorNouns.standard().is(Noun.GROUP, head)
            || ActorNouns.standard().is(Noun.UNNAMED, head)
            || Bodies.ofPeople(head).isPresent();
    return actor ? Optional.of(subject) : Optional.empty();
  }

  private static boolean isBetween(Story story, int token) {
    String kind = story.wordClass(token);
    return isAuxiliary(story, token)
        || kind.equals("ADVERB")
        || kind.equals("NEGATION")
        || kind.equals("ly");
  }

  private static boolean isNominal(Story story, int token) {
    String kind = story.wordClass(token);
    return !breaksClause(story, token)
        && !story.isPunctuation(token)
        && !isAuxiliary(story, token)
        && !kind.equals("WH")
        && !kind.equals("COMPLEMENTIZER")
        && !kind.equals("CONJUNCTION")
        && !kind.equals("SUBORDINATOR")
        && !kind.equals("ed");
  }
}
