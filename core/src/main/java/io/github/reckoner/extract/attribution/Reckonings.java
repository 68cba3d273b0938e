package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.internal.Calendar;
import io.github.reckoner.nlp.Syntax;
import java.util.BitSet;
import java.util.Optional;

/**
 * Finds who reckons a number in the style of agencies, of which the training has little: "raised
 * its estimate of … to 26", "USDA's forecast of 210", "the bank put reserves at 4.2 billion, down
 * from 4.9 billion".
 *
 * <p>Immutable and thread-safe.
 */
final class Reckonings {

  private static final int FARTHEST_NUMBER = 5;
  private static final ImmutableSet<String> RELATIVE = ImmutableSet.of("which", "who", "that");
  private static final ImmutableSet<String> HAD = ImmutableSet.of("had", "has", "have");

  private final Cues cues;

  Reckonings(Cues cues) {
    this.cues = cues;
  }

  /** Returns what a word of reckoning attributes; empty for any other word. */
  Optional<Saying> saying(Story story, Clause clause, int i) {
    return noun(story, clause, i)
        .or(() -> verb(story, clause, i))
        .or(() -> revision(story, clause, i));
  }

  /** "The ministry revised the number to 19", "it raised the toll to 40". */
  private static Optional<Saying> revision(Story story, Clause clause, int i) {
    boolean revises =
        clause.isVerb(i) && RuleWords.standard().of(clause.lemma(i)).contains(Sort.REVISING);
    Optional<Integer> total =
        revises
            ? clause.dependent(i, "obj").filter(o -> o > i && story.is(Sort.TOTAL, o))
            : Optional.empty();
    Optional<Integer> subject =
        clause.dependent(i, "nsubj").filter(s -> s < i && isActor(story, s));
    int end = end(story, clause, i);
    boolean to = false;
    for (int k = i + 1; total.isPresent() && k < end - 1; k++) {
      to |= story.lower(k).equals("to") && story.wordClass(k + 1).equals("number");
    }
    if (!to || subject.isEmpty()) {
      return Optional.empty();
    }
    BitSet source = clause.subtree(subject.get());
    return Optional.of(
        new Saying(
            Optional.of(new Span(source.nextSetBit(0), source.length())),
            i,
            new Span(i, i + 1),
            ImmutableList.of(new Span(i + 1, end)),
            Stand.ASSERT));
  }

  /** "Raised its estimate of exports to 26", "USDA's forecast of 210". */
  private Optional<Saying> noun(Story story, Clause clause, int i) {
    Optional<Cue> cue =
        story.isCue(cues, i) && clause.isNoun(i)
            ? cues.of(story.lower(i), Cue.Word.NOUN)
                .filter(c -> c.stand() == Stand.ESTIMATE || story.is(Sort.FORECAST, i))
            : Optional.empty();
    Optional<Integer> owner =
        clause.dependent(i, "nmod:poss").filter(o -> story.is(Sort.OWN, o) || isNamed(story, o));
    if (cue.isEmpty() || owner.isEmpty()) {
      return Optional.empty();
    }
    int governor = clause.governor(i);
    boolean own = story.is(Sort.OWN, owner.get());
    Optional<Integer> speaker =
        own && governor != Syntax.ROOT ? clause.dependent(governor, "nsubj") : owner;
    if (speaker.isEmpty() || (own && speaker.get() >= i)) {
      return Optional.empty();
    }
    BitSet source = clause.subtree(speaker.get());
    clause.dependent(speaker.get(), "case").ifPresent(source::clear);
    int end = end(story, clause, i);
    return source.isEmpty() || end <= i + 1
        ? Optional.empty()
        : Optional.of(
            new Saying(
                Optional.of(new Span(source.nextSetBit(0), source.length())),
                i,
                new Span(i, i + 1),
                ImmutableList.of(new Span(i + 1, end)),
                cue.get().stand()));
  }

  private static int end(Story story, Clause clause, int noun) {
    int end = noun + 1;
    while (end < clause.end() && !story.is(Sort.END, end)) {
      end++;
    }
    return end;
  }

  /**
   * "The Statistics Office estimated the harvest at 9.2 million tonnes, vs 8.7 million last month".
   */
  private static Optional<Saying> verb(Story story, Clause clause, int i) {
    Optional<Integer> subject =
        story.is(Sort.PUTTING, i) && clause.isVerb(i)
            ? clause
                .dependent(i, "nsubj")
                .filter(s -> s < i)
                .or(() -> pronoun(story, clause, i))
                .map(s -> RELATIVE.contains(story.lower(s)) ? whom(story, clause, s) : s)
                .or(() -> agent(story, clause, i))
                .filter(s -> isActor(story, s) || isBodyOrPaper(story, clause, s))
            : Optional.empty();
    if (subject.isEmpty() || !putsNumber(story, clause, i)) {
      return Optional.empty();
    }
    BitSet source = clause.subtree(subject.get());
    if (subject.get() < i) {
      int relative = relative(story, subject.get(), i);
      source.clear(relative, Math.max(relative, source.length()));
    }
    // "40, a figure the union put at 90": the figure puts nothing.
    int first = source.nextSetBit(0);
    int figure = story.wordClass(first).equals("DETERMINER") ? first + 1 : first;
    if (story.is(Sort.CHARGE, figure) && figure < subject.get()) {
      source.clear(first, figure + 1);
    }
    int end = subject.get() > i ? source.nextSetBit(0) : end(story, clause, i);
    return end <= i + 1
        ? Optional.empty()
        : Optional.of(
            new Saying(
                Optional.of(new Span(source.nextSetBit(0), source.length())),
                i,
                new Span(i, i + 1),
                ImmutableList.of(new Span(i + 1, end)),
                Stand.ESTIMATE));
  }

  /** Where what is told of the source in a clause of its own begins, or the verb. */
  private static int relative(Story story, int noun, int verb) {
    for (int k = noun + 1; k < verb; k++) {
      if (RELATIVE.contains(story.lower(k))) {
        return story.lower(k - 1).equals(",") ? k - 1 : k;
      }
    }
    return verb;
  }

  /** "Which put", "who had put": parsers lose the subject of a verb with but one form. */
  private static Optional<Integer> pronoun(Story story, Clause clause, int verb) {
    int before = HAD.contains(story.lower(verb - 1)) ? verb - 2 : verb - 1;
    return before > clause.first() && RELATIVE.contains(story.lower(before))
        ? Optional.of(before)
        : Optional.empty();
  }

  /** "The union of the miners, which put it at 90": the head of what stands before the pronoun. */
  private static int whom(Story story, Clause clause, int pronoun) {
    int noun = story.lower(pronoun - 1).equals(",") ? pronoun - 2 : pronoun - 1;
    if (story.lower(noun).equals("'s") || story.lower(noun).equals("’s")) {
      noun--;
    }
    while (noun > clause.first()
        && clause.relation(noun).startsWith("nmod")
        && clause.governor(noun) < noun) {
      noun = clause.governor(noun);
    }
    return noun >= clause.first() ? noun : pronoun;
  }

  /** "Was put at 400 by the agency". */
  private static Optional<Integer> agent(Story story, Clause clause, int verb) {
    return clause.dependents(verb).stream()
        .filter(d -> d > verb && clause.relation(d).equals("obl"))
        .filter(d -> clause.preposition(story, d).filter("by"::equals).isPresent())
        .filter(d -> clause.dependent(verb, "aux:pass").isPresent())
        .findFirst();
  }

  /** "May's projection" is not the month's. */
  private static boolean isNamed(Story story, int token) {
    return Rules.isName(story, token) && Calendar.month(story.lower(token)).isEmpty();
  }

  private static boolean isActor(Story story, int token) {
    return Rules.isName(story, token)
        || ActorNouns.standard().isActor(story.word(token))
        || story.wordClass(token).equals("SUBJECT_PRONOUN");
  }

  private static boolean isBodyOrPaper(Story story, Clause clause, int token) {
    return clause.name(token).equals("ORGANIZATION")
        || ActorNouns.standard().is(ActorNouns.Noun.DOCUMENT, story.word(token));
  }

  /** Whether "at" and a number follow. */
  private static boolean putsNumber(Story story, Clause clause, int verb) {
    int end = end(story, clause, verb);
    for (int at = verb + 1; at < end - 1; at++) {
      if (story.lower(at).equals("at") || story.lower(at).equals("between")) {
        int number = at + 1;
        while (number < Math.min(end - 1, at + FARTHEST_NUMBER)
            && (story.is(Sort.BEFORE_NUMBER, number) || story.wordClass(number).equals("quote"))) {
          number++;
        }
        if (story.wordClass(number).equals("number") || clause.tag(number).equals("CD")) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns a reckoning with the number that it is held against: "…, vs 8.7 million last month" is
   * told by who reckons.
   */
  Saying withComparison(Story story, Clause clause, Saying saying) {
    boolean reckoned = saying.stand() == Stand.ESTIMATE || saying.stand() == Stand.PROJECT;
    if (!reckoned) {
      return saying;
    }
    Saying whole =
        saying
            .source()
            .flatMap(known -> saying(story, clause, saying.anchor()))
            .filter(rule -> saying.content().stream().allMatch(rule.content().get(0)::encloses))
            .map(rule -> with(saying, rule.content().get(0)))
            .orElse(saying);
    Span last = whole.content().get(whole.content().size() - 1);
    int next =
        last.end() < clause.end() && story.word(last.end()).equals(",")
            ? last.end() + 1
            : last.end();
    boolean goesOn =
        last.first() > saying.anchor() && next < clause.end() && story.is(Sort.COMPARING, next);
    return goesOn ? with(whole, new Span(last.first(), end(story, clause, next))) : whole;
  }

  /** The saying with another last part of its content. */
  private static Saying with(Saying saying, Span last) {
    ImmutableList.Builder<Span> content = ImmutableList.builder();
    saying.content().stream().filter(span -> !span.overlaps(last)).forEach(content::add);
    return new Saying(
        saying.source(), saying.anchor(), saying.cue(), content.add(last).build(), saying.stand());
  }
}
