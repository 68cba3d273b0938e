package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what is denied within the words that somebody says: "does not send personnel", "has no part
 * in the war", "the report is false".
 *
 * <p>A denial is of a fact: opinions, wishes, conditions and questions deny nothing. Immutable and
 * thread-safe as its story is.
 */
final class Denials {

  private static final int NEAR = 8;
  private static final int SHORTEST = 3;

  /** So many words back from "denies" may stand what is denied: "a charge that the army denies". */
  private static final int FARTHEST = 9;

  private final Story story;
  private final Cues cues;

  Denials(Story story, Cues cues) {
    this.story = story;
    this.cues = cues;
  }

  /** Whether a word is a verb such as "deny" or "reject". */
  boolean isDenying(int token) {
    return story.isCue(cues, token)
        && cues.of(story.lower(token), Cue.Word.VERB)
            .filter(cue -> cue.stand() == Stand.DENY)
            .isPresent();
  }

  /** Returns the clauses of a content that deny a fact, each with its subject where it has one. */
  List<Span> in(Span content) {
    List<Span> found = new ArrayList<>();
    int clause = content.first();
    for (int i = content.first(); i < content.end(); i++) {
      if (startsClause(i, content)) {
        clause = i + 1;
      } else if (i - clause <= NEAR
          && denies(i, clause)
          && !isOpen(clause, i)
          && !isCounted(i, clause)) {
        int first = start(clause, i);
        int end = end(i, content.end());
        if (end - first >= SHORTEST) {
          found.add(new Span(first, end));
        }
        clause = end;
        i = end - 1;
      } else if (isUntrue(i, clause) && !isOpen(clause, i) && !isCounted(i, clause)) {
        found.add(new Span(start(clause, i), i - 1));
        clause = i + 1;
      }
    }
    return found;
  }

  /**
   * "A few hundred had no ticket", "430 passports were false": what is counted is not denied; "the
   * report that 40 died is false", "reports of 40 dead are false" are.
   */
  private boolean isCounted(int word, int clause) {
    boolean lacks = story.lower(word).equals("no") || story.is(Sort.FALSE, word);
    for (int i = clause; lacks && i < word; i++) {
      if (story.lower(i).equals("of") || story.wordClass(i).equals("COMPLEMENTIZER")) {
        return false;
      }
      if (story.wordClass(i).equals("number")
          || story.is(Sort.AMOUNT, i)
          || (story.is(Sort.LIKES, i) && !story.lower(i).equals("number"))) {
        return true;
      }
    }
    return false;
  }

  /** A clause begins behind a break, or behind an "and" that a verb with a negation follows. */
  private boolean startsClause(int i, Span content) {
    return Phrases.breaksClause(story, i)
        || (story.lower(i).equals("and")
            && i + 2 < content.end()
            && (Phrases.isAuxiliary(story, i + 1) || Phrases.isAuxiliary(story, i + 2)));
  }

  private int start(int clause, int limit) {
    int first = clause;
    while (first < limit && (story.isPunctuation(first) || Phrases.isJoiner(story, first))) {
      first++;
    }
    return first;
  }

  private int end(int negation, int limit) {
    // Marks do not end it: 'was "not aware of" any deaths'.
    int end = negation;
    while (end < limit && !Phrases.breaksClause(story, end)) {
      end++;
    }
    while (Story.isQuoteMark(story.word(end - 1))) {
      end--;
    }
    for (int i = negation + 1; i + 2 < end; i++) {
      if (startsClause(i, new Span(negation, end))) {
        return i;
      }
    }
    return end;
  }

  private boolean denies(int i, int clause) {
    String word = story.lower(i);
    String next = i + 1 < story.size() ? story.lower(i + 1) : "";
    if (word.equals("nothing")) {
      return i > clause && story.wordClass(i - 1).equals("HAVE") && next.equals("to");
    }
    if ((i + 1 < story.size() && story.is(Sort.OPINION, i + 1)) || isKnowing(i)) {
      return false;
    }
    if (story.is(Sort.NOT, i)) {
      return isFinite(i, clause) && !isJudgement(i - 1, i + 1);
    }
    boolean begins = start(clause, i) == i && happens(i);
    if (story.is(Sort.NOBODY, i)) {
      return begins;
    }
    boolean had = i > clause && (isHaving(i - 1) || story.wordClass(i - 1).equals("BE"));
    return word.equals("no") && (begins || had);
  }

  private boolean isHaving(int token) {
    String kind = story.wordClass(token);
    return kind.equals("HAVE") || kind.equals("ed") || story.is(Sort.HAVING, token);
  }

  /** "Did not", "never did": a verb, not the "not" of "told them not to" or "called not hard". */
  private boolean isFinite(int negation, int clause) {
    for (int i = Math.max(clause, negation - 3); i < negation; i++) {
      if (Phrases.isAuxiliary(story, i)) {
        return true;
      }
    }
    return story.lower(negation).equals("never") && negation > clause;
  }

  /** "No troops were deployed": whether something is said to have been done to what is none. */
  private boolean happens(int none) {
    for (int i = none + 1; i < Math.min(none + NEAR, story.endOf(story.sentenceOf(none))); i++) {
      if (Phrases.isAuxiliary(story, i)) {
        int next = i + 1;
        while (next < story.size() && Phrases.isAuxiliary(story, next)) {
          next++;
        }
        return !isJudgement(next - 1, next);
      }
    }
    return false;
  }

  /** "Is not fair", "is not a failure": what follows is a view, unless it is a verb or a fact. */
  private boolean isJudgement(int be, int after) {
    if (be < 0 || !story.wordClass(be).equals("BE")) {
      return false;
    }
    int next = after;
    while (next < story.size()
        && (story.wordClass(next).equals("ADVERB")
            || story.wordClass(next).equals("ly")
            || story.wordClass(next).equals("DETERMINER"))) {
      next++;
    }
    if (next >= story.size()) {
      return true;
    }
    String kind = story.wordClass(next);
    boolean verb = kind.equals("ing") || kind.equals("ed") || kind.equals("number");
    return !verb && !story.is(Sort.FACT, next);
  }

  /** "The report is false": the untruth of what stands before. */
  private boolean isUntrue(int i, int clause) {
    return story.is(Sort.FALSE, i)
        && i - 1 > start(clause, i)
        && story.wordClass(i - 1).equals("BE");
  }

  /**
   * Returns what a verb such as "called" or "dismissed" says is untrue: "called the report (a)
   * fabrication".
   */
  Optional<Span> calledUntrue(int verb) {
    if (!story.is(Sort.CALL, verb)) {
      return Optional.empty();
    }
    int limit = Phrases.clauseEnd(story, verb, story.endOf(story.sentenceOf(verb)));
    for (int i = verb + 2; i < Math.min(story.size(), limit + 2); i++) {
      if (story.is(Sort.FALSE, i) && story.sentenceOf(i) == story.sentenceOf(verb)) {
        int end = i;
        while (end > verb + 1 && isFiller(end - 1)) {
          end--;
        }
        return end > verb + 1 ? Optional.of(new Span(verb + 1, end)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Returns the attribution that a subject makes by calling something false. */
  Optional<Saying> saying(int verb) {
    return calling(verb).or(() -> apposed(verb));
  }

  /** "Forty were beaten, an accusation that the police reject": who denies what stands before. */
  private Optional<Saying> apposed(int verb) {
    int first = story.firstOf(story.sentenceOf(verb));
    for (int i = verb - 2; i > Math.max(first + 2, verb - FARTHEST) && isDenying(verb); i--) {
      int comma = story.wordClass(i - 1).equals("DETERMINER") ? i - 2 : i - 1;
      if (story.is(Sort.CHARGE, i) && story.word(comma).equals(",") && comma > first + 1) {
        boolean linked = story.is(Sort.RELATIVE, i + 1);
        int who = linked ? i + 2 : i + 1;
        return who < verb
            ? Optional.of(
                new Saying(
                    Optional.of(new Span(who, verb)),
                    verb,
                    new Span(verb, verb + 1),
                    ImmutableList.of(new Span(first, comma)),
                    Stand.DENY))
            : Optional.empty();
      }
      if (story.isPunctuation(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Saying> calling(int verb) {
    Optional<Span> target = calledUntrue(verb);
    Optional<Span> subject = target.flatMap(t -> Phrases.subject(story, verb));
    return subject.map(
        s ->
            new Saying(
                subject,
                verb,
                new Span(verb, verb + 1),
                ImmutableList.of(target.get()),
                Stand.DENY));
  }

  private boolean isFiller(int token) {
    String word = story.lower(token);
    String kind = story.wordClass(token);
    return story.isPunctuation(token)
        || word.equals("as")
        || word.equals("and")
        || kind.equals("ly")
        || kind.equals("DETERMINER");
  }

  /** Conditions and questions deny nothing. */
  private boolean isOpen(int first, int end) {
    for (int i = first; i < end; i++) {
      if (story.is(Sort.OPEN, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Does not know", "has no figures": a stated unknown, no denial. */
  private boolean isKnowing(int negation) {
    for (int i = negation; i < Math.min(negation + 4, story.size()); i++) {
      if (story.is(Sort.KNOW, i)) {
        return true;
      }
    }
    return false;
  }
}
