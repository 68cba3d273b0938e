package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.internal.Calendar;
import io.github.reckoner.internal.Nations;
import java.util.Optional;

/**
 * Finds who says what a noun only names: "the ministry's count of 40", "estimates from the UN of
 * 300", "the rebels' claim that 90 deserted", of which the training has little.
 *
 * <p>Immutable and thread-safe as its story is.
 */
final class Nominals {

  private final Story story;
  private final Cues cues;
  private final Clause clause;

  Nominals(Story story, Cues cues, Clause clause) {
    this.story = story;
    this.cues = cues;
    this.clause = clause;
  }

  /** Returns what a noun of saying attributes to its owner; empty for any other word. */
  Optional<Saying> saying(int noun) {
    if (!story.is(Sort.SAID, noun) || !clause.isNoun(noun)) {
      return Optional.empty();
    }
    Optional<Span> content = content(noun);
    return content.flatMap(
        said ->
            owner(noun)
                .map(
                    owner ->
                        new Saying(
                            Optional.of(owner),
                            noun,
                            new Span(noun, noun + 1),
                            ImmutableList.of(said),
                            cues.of(story.lower(noun), Cue.Word.NOUN)
                                .map(Cue::stand)
                                .orElse(Stand.ASSERT))));
  }

  /** What is said: a number behind "of" or "that", up to the verb of the noun. */
  private Optional<Span> content(int noun) {
    int end = story.endOf(story.sentenceOf(noun));
    for (int i = noun + 1; i < end && !endsPhrase(noun, i); i++) {
      boolean of = story.lower(i).equals("of") && isNumber(i + 1);
      boolean that = story.lower(i).equals("that") && (i == noun + 1 || isOwner(noun, i));
      if (of || that) {
        int last = of ? ofEnd(i + 1, end) : thatEnd(noun, i + 1, end);
        return hasNumber(i + 1, last) ? Optional.of(new Span(i, last)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether all between the noun and a token is who says it: "by the rebels". */
  private boolean isOwner(int noun, int token) {
    return behind(noun).filter(owner -> owner.end() == token).isPresent();
  }

  private boolean endsPhrase(int noun, int token) {
    return Phrases.breaksClause(story, token)
        || Phrases.isAuxiliary(story, token)
        || (clause.isVerb(token) && token < noun + 2);
  }

  private boolean isNumber(int token) {
    for (int i = token; i < Math.min(token + 3, story.size()); i++) {
      if (story.wordClass(i).equals("number")) {
        return true;
      }
      if (!story.is(Sort.BEFORE_NUMBER, i) && !story.is(Sort.AT_LEAST, i)) {
        return false;
      }
    }
    return false;
  }

  private boolean hasNumber(int first, int end) {
    for (int i = first; i < end; i++) {
      if (clause.tag(i).equals("CD")) {
        return true;
      }
    }
    return false;
  }

  private int ofEnd(int first, int limit) {
    int end = first;
    while (end < limit
        && !Phrases.breaksClause(story, end)
        && !Phrases.isAuxiliary(story, end)
        && !clause.isVerb(end)
        && !story.is(Sort.COMPARING, end)) {
      end++;
    }
    return end;
  }

  /** A clause ends before the verb whose subject or object the noun is. */
  private int thatEnd(int noun, int first, int limit) {
    int end = Phrases.clauseEnd(story, first, limit);
    int governor = clause.governor(noun);
    if (governor <= noun || governor >= end) {
      return end;
    }
    int verb = governor;
    while (verb > first
        && (Phrases.isAuxiliary(story, verb - 1)
            || story.wordClass(verb - 1).equals("NEGATION")
            || story.wordClass(verb - 1).equals("ADVERB"))) {
      verb--;
    }
    return verb;
  }

  private Optional<Span> owner(int noun) {
    return behind(noun).or(() -> before(noun)).or(() -> giver(noun));
  }

  /** "By the rebels", "from the United Nations". */
  private Optional<Span> behind(int noun) {
    int by = noun + 1;
    if (by + 1 >= story.endOf(story.sentenceOf(noun))
        || !(story.lower(by).equals("by") || story.lower(by).equals("from"))) {
      return Optional.empty();
    }
    int end = by + 1;
    int limit = story.endOf(story.sentenceOf(noun));
    while (end < limit && isNominal(end)) {
      end++;
    }
    return end > by + 1 ? speaker(new Span(by + 1, end)) : Optional.empty();
  }

  private boolean isNominal(int token) {
    String tag = clause.tag(token);
    return tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("DT") || tag.equals("POS");
  }

  /** "The ministry's", "UN": a possessor or a name before the noun. */
  Optional<Span> before(int noun) {
    int end = noun;
    while (end > clause.first()
        && clause.tag(end - 1).startsWith("JJ")
        && Nations.standard().byDemonym(story.word(end - 1)).isEmpty()) {
      end--;
    }
    boolean owned = end > clause.first() && Mentions.isPossessive(story, end - 1);
    if (owned) {
      end--;
    }
    int first = end;
    while (first > clause.first() && isNominal(first - 1)) {
      first--;
    }
    boolean named = first < end && Mentions.isCapital(story, end - 1) && end - 1 > clause.first();
    boolean compound = first < end && isBody(end - 1, noun);
    return first < end && (owned || named || compound)
        ? speaker(new Span(first, end))
        : Optional.empty();
  }

  /** "A union claim", "police estimates". */
  private boolean isBody(int token, int noun) {
    ActorNouns nouns = ActorNouns.standard();
    boolean body =
        nouns.is(ActorNouns.Noun.ORGANISATION, story.word(token))
            || nouns.is(ActorNouns.Noun.GROUP, story.word(token));
    return body
        && clause.isNoun(token)
        && clause.relation(token).equals("compound")
        && clause.governor(token) == noun;
  }

  /** "The figure of 40 was given by the ministry": who gives what a noun names. */
  private Optional<Span> giver(int noun) {
    int verb = clause.governor(noun);
    boolean given =
        verb > noun
            && clause.relation(noun).equals("nsubj:pass")
            && RuleWords.standard().of(clause.lemma(verb)).contains(Sort.TELLING);
    return given
        ? clause.dependents(verb).stream()
            .filter(d -> d > verb && clause.relation(d).equals("obl"))
            .filter(d -> clause.preposition(story, d).filter("by"::equals).isPresent())
            .findFirst()
            .map(clause::subtree)
            .map(words -> new Span(words.nextSetBit(0) + 1, words.length()))
            .filter(words -> words.length() > 0 && words.first() > verb)
            .flatMap(this::speaker)
        : Optional.empty();
  }

  private Optional<Span> speaker(Span words) {
    String head = story.word(words.end() - 1);
    boolean name =
        Mentions.isCapital(story, words.end() - 1)
            && !clause.name(words.end() - 1).equals("DATE")
            && !story.wordClass(words.end() - 1).equals("WEEKDAY")
            && Calendar.month(story.lower(words.end() - 1)).isEmpty();
    return name || ActorNouns.standard().isActor(head) || Bodies.ofPeople(head).isPresent()
        ? Optional.of(words)
        : Optional.empty();
  }
}
