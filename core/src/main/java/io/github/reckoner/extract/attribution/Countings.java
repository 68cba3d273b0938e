package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.internal.Lexicon;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who vouches for a number by having counted, which the training calls no speech: "The Red
 * Cross counted 104 bodies", "villagers spoke of 90 dead", "a Reuters tally shows 88 deaths".
 *
 * <p>Immutable and thread-safe.
 */
final class Countings {

  private enum Manner {
    COUNT,
    KEEP,
    SPEAK,
    SHOW,
    AHEAD,
    TELL,
    GIVE
  }

  private static final ImmutableSetMultimap<String, Manner> WORDS = words();
  private static final ImmutableSet<String> TOLLS =
      Lexicon.read(Countings.class, "toll-nouns.tsv").stream()
          .map(row -> row.get("noun"))
          .collect(ImmutableSet.toImmutableSet());

  private static final Set<String> UNREAL = Set.of("aux:pass", "nsubj:pass");
  private static final Set<String> DONE_TO = Set.of("nsubj", "nsubj:pass");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "VBN");

  private static ImmutableSetMultimap<String, Manner> words() {
    return Lexicon.read(Countings.class, "counting-verbs.tsv").stream()
        .collect(
            ImmutableSetMultimap.toImmutableSetMultimap(
                row -> row.get("verb"), row -> Manner.valueOf(row.get("class"))));
  }

  private final Story story;
  private final Clause clause;

  Countings(Story story, Clause clause) {
    this.story = story;
    this.clause = clause;
  }

  /** Returns whether a verb is one of speaking of a number. */
  static boolean speaks(String lemma) {
    return WORDS.containsEntry(lemma, Manner.SPEAK);
  }

  /** Returns what a verb of counting attributes; empty for any other word. */
  Optional<Saying> saying(int verb) {
    String lemma = clause.lemma(verb);
    boolean known =
        WORDS.containsKey(lemma) || RuleWords.standard().of(lemma).contains(Sort.TELLING);
    if (!known || !FINITE.contains(clause.tag(verb)) || !isReal(verb)) {
      return Optional.empty();
    }
    Optional<Integer> counter =
        clause
            .dependent(verb, "nsubj")
            .filter(s -> s < verb)
            .map(s -> antecedent(verb, s))
            .or(() -> WORDS.containsEntry(lemma, Manner.SHOW) ? document(verb) : Optional.empty())
            .or(() -> WORDS.containsEntry(lemma, Manner.AHEAD) ? asked(verb) : Optional.empty());
    return counter.flatMap(
        subject ->
            counted(verb, subject, lemma)
                .map(this::span)
                .filter(content -> content.first() > verb)
                .map(content -> said(verb, subject, content)));
  }

  /** "Documents that show 40 cases": whom a relative pronoun stands for. */
  private int antecedent(int verb, int subject) {
    boolean relative =
        story.is(Sort.RELATIVE, subject)
            && clause.relation(verb).equals("acl:relcl")
            && clause.governor(verb) < subject;
    return relative ? clause.governor(verb) : subject;
  }

  /** "An audit obtained by the Herald found": a participle that is taken for the verb. */
  private Optional<Integer> document(int verb) {
    int governor = clause.governor(verb);
    boolean participle =
        governor >= clause.first()
            && governor < verb
            && clause.tag(governor).equals("VBN")
            && clause.dependent(governor, "aux:pass").isEmpty();
    return participle
        ? clause
            .dependent(governor, DONE_TO)
            .filter(d -> d == governor - 1)
            .filter(d -> ActorNouns.standard().is(ActorNouns.Noun.DOCUMENT, story.word(d)))
        : Optional.empty();
  }

  /** "Economists polled by the Herald had expected 3%": who was asked. */
  private Optional<Integer> asked(int verb) {
    int by = verb - 1;
    while (by > clause.first() + 1
        && (Rules.isName(story, by)
            || Phrases.isAuxiliary(story, by)
            || story.wordClass(by).equals("DETERMINER"))) {
      by--;
    }
    boolean asked =
        by > clause.first() + 1
            && (story.lower(by).equals("by") || story.lower(by).equals("in"))
            && story.is(Sort.SURVEYED, by - 1);
    return asked ? Optional.of(by - 2) : Optional.empty();
  }

  /** "A toll of 19 dead", "the loss of one": the number behind a noun for it. */
  private Optional<Integer> total(int verb) {
    return clause
        .dependent(verb, "obj")
        .filter(head -> story.is(Sort.TOTAL, head) || story.is(Sort.HAPPENING, head))
        .filter(
            head ->
                clause.dependents(head).stream()
                    .filter(of -> clause.relation(of).equals("nmod") && isNumbered(of))
                    .anyMatch(
                        of -> clause.preposition(story, of).filter("of"::equals).isPresent()));
  }

  /** Returns the head of what is counted. */
  private Optional<Integer> counted(int verb, int subject, String lemma) {
    Set<Manner> manners = WORDS.get(lemma);
    Optional<Integer> object = clause.dependent(verb, "obj").filter(this::isNumbered);
    if (manners.contains(Manner.SPEAK)) {
      return isActor(subject)
          ? clause.dependents(verb).stream()
              .filter(of -> clause.relation(of).equals("obl") && isNumbered(of))
              .filter(of -> clause.preposition(story, of).filter("of"::equals).isPresent())
              .findFirst()
          : Optional.empty();
    }
    boolean tells =
        RuleWords.standard().of(lemma).contains(Sort.TELLING) || manners.contains(Manner.GIVE);
    if (tells && isActor(subject)) {
      Optional<Integer> total = total(verb);
      if (total.isPresent()) {
        return total;
      }
    }
    if (manners.contains(Manner.TELL) && object.filter(this::isBare).isPresent()) {
      return isActor(subject) ? object : Optional.empty();
    }
    if (manners.contains(Manner.AHEAD)) {
      return isActor(subject) ? object : Optional.empty();
    }
    // "Russia had given 50 dead".
    if (manners.contains(Manner.GIVE) && isActor(subject)) {
      Optional<Integer> harmed = object.filter(head -> TOLLS.contains(clause.lemma(head)));
      if (harmed.isPresent()) {
        return harmed;
      }
    }
    boolean document = ActorNouns.standard().is(ActorNouns.Noun.DOCUMENT, story.word(subject));
    if (manners.contains(Manner.SHOW) && (document || !manners.contains(Manner.COUNT))) {
      return object.filter(head -> document);
    }
    if (!document && !isActor(subject)) {
      return Optional.empty();
    }
    return manners.contains(Manner.COUNT)
        ? object
        : object.filter(
            head -> manners.contains(Manner.KEEP) && TOLLS.contains(clause.lemma(head)));
  }

  private Saying said(int verb, int subject, Span content) {
    Span source = span(subject);
    Span before = new Span(source.first(), Math.min(source.end(), verb));
    boolean ahead = WORDS.containsEntry(clause.lemma(verb), Manner.AHEAD);
    return new Saying(
        Optional.of(before),
        verb,
        new Span(verb, verb + 1),
        ImmutableList.of(content),
        ahead ? Stand.PROJECT : Stand.ASSERT);
  }

  /** A nominal from its first to its last word. */
  private Span span(int head) {
    BitSet words = clause.subtree(head);
    return new Span(words.nextSetBit(0), words.length());
  }

  /**
   * Whether it happened, by the will of its subject: not "was counted", "to count", "may count".
   */
  private boolean isReal(int verb) {
    return clause.dependent(verb, UNREAL).isEmpty()
        && clause.dependents(verb).stream()
            .noneMatch(
                d ->
                    clause.tag(d).equals("MD")
                        || clause.lemma(d).equals("not")
                        || (clause.relation(d).equals("mark") && story.is(Sort.CONDITION, d)));
  }

  private boolean isNumbered(int head) {
    // "The Greens 23 percent": the article is of the name.
    boolean known =
        clause.dependents(head).stream()
            .anyMatch(d -> story.is(Sort.KNOWN, d) && !Rules.isName(story, d + 1));
    return !known
        && (clause.tag(head).equals("CD")
            || clause.dependent(head, "nummod").isPresent()
            || clause
                .dependent(head, "compound")
                .filter(share -> clause.dependent(share, "nummod").isPresent())
                .isPresent());
  }

  /** "71 million", and nothing that is counted behind it. */
  private boolean isBare(int head) {
    return clause.tag(head).equals("CD");
  }

  /** "Georgia", not "Transparency International Georgia". */
  private boolean isPlace(int subject) {
    return clause.name(subject).equals("LOCATION")
        && clause.dependents(subject).stream()
            .noneMatch(
                part ->
                    clause.relation(part).equals("compound")
                        && Mentions.isCapital(story, part)
                        && !clause.name(part).equals("LOCATION"));
  }

  /** Places keep no books of their own: "Italy recorded 627 deaths". */
  private boolean isActor(int subject) {
    return !isPlace(subject)
        && !story.wordClass(subject).equals("SUBJECT_PRONOUN")
        && (Rules.isName(story, subject)
            || ActorNouns.standard().isActor(story.word(subject))
            || Bodies.ofPeople(story.lower(subject)).isPresent());
  }
}
