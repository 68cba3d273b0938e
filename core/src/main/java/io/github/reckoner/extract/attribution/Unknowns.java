package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what is said not to be known: "gave no figures for", "it was unclear whether", "the cause
 * is unknown".
 *
 * <p>Immutable and thread-safe as its story is.
 */
final class Unknowns {

  private static final int NEAR = 4;

  /**
   * What is unknown.
   *
   * @param from the word that says so
   * @param asked what is unknown
   */
  record Unknown(int from, Span asked) {

    Span evidence() {
      return new Span(Math.min(from, asked.first()), Math.max(from + 1, asked.end()));
    }
  }

  private final Story story;

  Unknowns(Story story) {
    this.story = story;
  }

  /** Returns the first unknown of a sentence. */
  Optional<Unknown> of(int sentence) {
    for (int i = story.firstOf(sentence); i < story.endOf(sentence); i++) {
      if (isStated(i)) {
        int from = i;
        Optional<Unknown> found =
            question(i).or(() -> subject(from)).map(asked -> new Unknown(from, asked));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private boolean isStated(int i) {
    String word = story.lower(i);
    return story.is(Sort.UNKNOWN, i)
        || story.is(Sort.DECLINE, i)
        || ((story.is(Sort.NEGATION, i) || story.is(Sort.NOR, i))
            && !isAddressed(i)
            && knows(
                i,
                word.equals("neither")
                    ? story.endOf(story.sentenceOf(i))
                    : Math.min(i + NEAR, story.size())));
  }

  private boolean knows(int first, int end) {
    for (int i = first; i < end; i++) {
      if (story.is(Sort.KNOW, i) || (story.is(Sort.TOLD, i) && asks(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean asks(int token) {
    String word = token < story.size() ? story.lower(token) : "";
    return story.is(Sort.QUERY, token) || Set.of("how", "whether", "on").contains(word);
  }

  /** "If you do not know what …": a condition, and an address to whoever reads. */
  private boolean isAddressed(int negation) {
    for (int i = Math.max(story.firstOf(story.sentenceOf(negation)), negation - NEAR);
        i < negation;
        i++) {
      if (Set.of("if", "unless", "you").contains(story.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "How many …", "whether …", "the number of …" behind the word that says it is not known. */
  private Optional<Span> question(int from) {
    int limit = story.endOf(story.sentenceOf(from));
    for (int i = from; i < limit; i++) {
      String word = story.lower(i);
      boolean how = word.equals("how") && i + 1 < limit && story.is(Sort.HOW, i + 1);
      boolean noun =
          story.is(Sort.ASKED, i)
              && (i > from + 1 || word.equals("number"))
              && !story.is(Sort.KNOW, i);
      boolean query = i > from && isQuery(i);
      if (how || noun || query || word.equals("whether")) {
        int end = Phrases.clauseEnd(story, i + 1, limit);
        return query && end < i + 2 ? Optional.empty() : Optional.of(new Span(start(i, from), end));
      }
      if (i > from && Phrases.breaksClause(story, i)) {
        break;
      }
    }
    return matter(from, limit).or(() -> onFigures(from, limit));
  }

  /** "Declined to comment on the deal", "could not verify the account": what is left open. */
  private Optional<Span> matter(int from, int limit) {
    for (int i = from + 1; i < Math.min(from + NEAR, limit - 2); i++) {
      boolean about =
          (story.is(Sort.KNOW, i) || story.is(Sort.TOLD, i))
              && !story.is(Sort.ASKED, i)
              && story.is(Sort.ABOUT, i + 1);
      boolean verified = story.is(Sort.VERIFY, i) && isThing(i + 1);
      int first = about ? i + 2 : i + 1;
      while (first < limit && Story.isQuoteMark(story.word(first))) {
        first++;
      }
      int end = Phrases.clauseEnd(story, first, limit);
      if ((about || verified)
          && end > first
          && !story.isPunctuation(first)
          && !story.word(end - 1).equals("?")) {
        return Optional.of(new Span(first, end));
      }
    }
    return Optional.empty();
  }

  /** "Did not say when", but "does not know what to say". */
  private boolean isQuery(int token) {
    return story.is(Sort.QUERY, token)
        && (story.is(Sort.KNOW, token - 1) || story.is(Sort.TOLD, token - 1))
        && token + 1 < story.size()
        && !story.wordClass(token + 1).equals("TO");
  }

  private boolean isThing(int token) {
    String kind = story.wordClass(token);
    return kind.equals("DETERMINER")
        || kind.equals("POSSESSIVE")
        || kind.equals("word")
        || kind.equals("COMPLEMENTIZER")
        || kind.equals("s");
  }

  /** "Gave no figures for the region": figures that are not given. */
  private Optional<Span> onFigures(int from, int limit) {
    for (int i = from + 1; i < Math.min(from + NEAR, limit); i++) {
      boolean known =
          story.wordClass(i - 1).equals("DETERMINER") && !story.is(Sort.NEGATION, i - 1);
      if (story.is(Sort.ASKED, i) && story.is(Sort.KNOW, i) && !known) {
        return Optional.of(new Span(i, Phrases.clauseEnd(story, i + 1, limit)));
      }
    }
    return Optional.empty();
  }

  /**
   * "The cause of the fire was unknown", "estimates of claims were guesswork": what it is about.
   */
  private Optional<Span> subject(int from) {
    int first = story.firstOf(story.sentenceOf(from));
    int end = from;
    while (end > first && !Phrases.isAuxiliary(story, end - 1)) {
      end--;
      if (from - end > NEAR) {
        return Optional.empty();
      }
    }
    while (end > first && Phrases.isAuxiliary(story, end - 1)) {
      end--;
    }
    while (end > first && story.isPunctuation(end - 1)) {
      end--;
    }
    int start = end;
    while (start > first
        && !Phrases.breaksClause(story, start - 1)
        && !Story.isQuoteMark(story.word(start - 1))
        && !Phrases.isJoiner(story, start - 1)) {
      start--;
    }
    for (int i = start; i < end; i++) {
      if (story.is(Sort.ASKED, i)) {
        return Optional.of(new Span(start(i, start - 1), end));
      }
    }
    return Optional.empty();
  }

  /** Takes an article in: "the number of". */
  private int start(int noun, int from) {
    return noun - 1 > from && story.wordClass(noun - 1).equals("DETERMINER") ? noun - 1 : noun;
  }

  /**
   * Returns the attribution that a subject makes by saying it does not know: "He had no estimate of
   * how many".
   */
  Optional<Saying> saying(int sentence) {
    Optional<Unknown> unknown = of(sentence).filter(u -> u.from() < u.asked().first());
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    int from = unknown.get().from();
    Optional<Span> subject =
        Phrases.subject(story, from)
            .or(() -> verbBefore(from).flatMap(verb -> Phrases.subject(story, verb)));
    boolean expletive =
        subject.filter(s -> story.lower(s.first()).equals("it")).isPresent()
            && story.wordClass(subject.get().end()).equals("BE");
    return subject.isEmpty() || expletive
        ? Optional.empty()
        : Optional.of(
            new Saying(
                subject,
                from,
                between(subject.get(), unknown.get().asked()),
                ImmutableList.of(unknown.get().asked()),
                Stand.ASSERT));
  }

  private static Span between(Span left, Span right) {
    int first = left.end();
    int end = right.first();
    return new Span(first, end);
  }

  /** The verb of "gave no figures", right before the negation. */
  private Optional<Integer> verbBefore(int negation) {
    return negation > 0 && story.lower(negation).equals("no")
        ? Optional.of(negation - 1)
        : Optional.empty();
  }
}
