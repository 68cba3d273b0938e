package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by the syntax of a sentence who says what by a plain verb, where the model sees it only in
 * part.
 *
 * <p>Immutable and thread-safe as its story is.
 */
final class Speech {

  private static final Set<String> PLAIN =
      Set.of(
          "VERB-ASSERT",
          "VERB-ASSERT+",
          "VERB-ESTIMATE",
          "VERB-ESTIMATE+",
          "VERB-CLAIM",
          "VERB-CLAIM+",
          "PREPOSITION-ASSERT");

  /** How far "as saying" may stand behind "quoted". */
  private static final int FARTHEST_AS = 14;

  private static final int LONGEST_PART = 5;
  private static final int LONGEST_HEAD = 7;
  private static final Set<String> LINKS = Set.of("PREPOSITION", "TO");
  private static final Set<String> OF_PHRASE =
      Set.of("word", "s", "Name", "ACRONYM", "PEOPLE", "TITLE", "DETERMINER", "POSSESSIVE");

  private static final Set<Cue.Word> ORDER =
      Set.of(Cue.Word.VERB, Cue.Word.NOUN, Cue.Word.ADJECTIVE, Cue.Word.ADVERB);

  private final Story story;
  private final Cues cues;

  Speech(Story story, Cues cues) {
    this.story = story;
    this.cues = cues;
  }

  /** Returns whether a word is a plain one for passing on what somebody says. */
  boolean isPlain(int token) {
    return PLAIN.contains(story.cueClass(cues, token));
  }

  /** Returns whether a word may be a verb that attributes. */
  boolean isVerbOfSpeech(int token) {
    return story.cueClass(cues, token).startsWith("VERB");
  }

  /** Returns what the model found with the source that its syntax gives. */
  Saying plainly(Saying saying) {
    Saying heard =
        Hearings.isHearer(story, saying) ? Hearings.unnamed(story, saying) : subjectOf(saying);
    return withoutClaim(quotedAsSaying(withWhoSpeaksToo(heard)));
  }

  private Saying subjectOf(Saying saying) {
    return withoutActor(withoutPassiveSubject(withHead(withAntecedent(withSubject(saying)))));
  }

  /** "The island's mission to the United Nations said": the mission, not whom it is sent to. */
  private Saying withHead(Saying saying) {
    int link = saying.source().map(Span::first).orElse(0) - 1;
    int sentence = story.firstOf(story.sentenceOf(saying.anchor()));
    boolean behind =
        link > sentence
            && saying.source().get().end() <= saying.anchor()
            && LINKS.contains(story.wordClass(link))
            && Character.isLowerCase(story.word(link).charAt(0))
            && !story.wordClass(link + 1).equals("SUBJECT_PRONOUN")
            && ActorNouns.standard().isActor(story.lower(link - 1))
            && saying.content().stream().noneMatch(span -> span.contains(link));
    int first = link;
    while (behind && first > sentence && link - first < LONGEST_HEAD && isOfPhrase(first - 1)) {
      first--;
    }
    boolean opens = first == sentence || (behind && story.isPunctuation(first - 1));
    return behind && opens
        ? new Saying(
            Optional.of(new Span(first, saying.source().get().end())),
            saying.anchor(),
            saying.cue(),
            saying.content(),
            saying.stand())
        : saying;
  }

  /** "…, survivors and a soldier said": all who are named between comma and verb speak. */
  private Saying withWhoSpeaksToo(Saying saying) {
    int and = saying.source().map(Span::first).orElse(0) - 1;
    int sentence = story.firstOf(story.sentenceOf(saying.anchor()));
    boolean joined = and > sentence && story.lower(and).equals("and") && isPlain(saying.anchor());
    int first = and;
    while (joined && first > sentence && and - first < LONGEST_PART && isOfPhrase(first - 1)) {
      first--;
    }
    boolean apart =
        joined
            && first < and
            && (first == sentence || story.word(first - 1).equals(","))
            && ActorNouns.standard().isActor(story.word(and - 1));
    if (!apart) {
      return saying;
    }
    Span all = new Span(first, saying.source().get().end());
    ImmutableList.Builder<Span> content = ImmutableList.builder();
    for (Span span : saying.content()) {
      if (!span.overlaps(all)) {
        content.add(span);
      } else if (span.first() < first - 1) {
        content.add(new Span(span.first(), first - 1));
      }
    }
    ImmutableList<Span> told = content.build();
    return told.isEmpty()
        ? saying
        : new Saying(Optional.of(all), saying.anchor(), saying.cue(), told, saying.stand());
  }

  private boolean isOfPhrase(int token) {
    return OF_PHRASE.contains(story.wordClass(token));
  }

  /**
   * "Dismissed the group's efforts", "acknowledged the success of": what is refused or praised is
   * no claim, so that nothing is denied or admitted.
   */
  private Saying withoutClaim(Saying saying) {
    boolean denies = saying.stand() == Stand.DENY;
    Span content = saying.content().get(0);
    if ((!denies && saying.stand() != Stand.ADMIT) || content.first() < saying.anchor()) {
      return saying;
    }
    int noun = Mentions.headPhrase(story, content).end() - 1;
    // "Denied any request": there was none.
    boolean any = story.lower(content.first()).equals("any");
    boolean refused = story.is(Sort.REFUSED, noun) && !story.is(Sort.DENYING, saying.anchor());
    boolean wish = denies && !any && (refused || story.is(Sort.GRANTED, noun));
    boolean merit = !denies && story.is(Sort.MERIT, noun);
    return wish || merit
        ? new Saying(saying.source(), saying.anchor(), saying.cue(), saying.content(), Stand.JUDGE)
        : saying;
  }

  /** "The rebel was quoted by the paper as saying that …": what is said, not who is quoted. */
  private Saying quotedAsSaying(Saying saying) {
    int end = story.endOf(story.sentenceOf(saying.anchor()));
    int limit = Math.min(saying.anchor() + FARTHEST_AS, end - 1);
    for (int as = saying.anchor() + 1;
        story.is(Sort.QUOTING, saying.anchor()) && as < limit;
        as++) {
      if (story.lower(as).equals("as") && story.lower(as + 1).equals("saying")) {
        int first = as + 2;
        int last = end;
        while (last > first && story.isPunctuation(last - 1)) {
          last--;
        }
        boolean told = saying.content().stream().anyMatch(span -> span.end() > first);
        return told || last <= first
            ? saying
            : new Saying(
                saying.source(),
                saying.anchor(),
                saying.cue(),
                ImmutableList.of(new Span(first, last)),
                saying.stand());
      }
    }
    return saying;
  }

  /** "She said witnesses had told police that …": a clause that is said says a clause. */
  Optional<Saying> clauseOf(Saying outer, int verb) {
    return Clause.of(story, story.sentenceOf(verb))
        .filter(tree -> tree.governor(verb) == outer.anchor())
        .filter(tree -> tree.relation(verb).equals("ccomp"))
        .flatMap(tree -> clauseSaid(tree, verb));
  }

  /** A subject, its plain verb, and a clause behind it: "rebels say 27 were killed". */
  private Optional<Saying> clauseSaid(Clause tree, int verb) {
    if (!isPlain(verb) || story.is(Sort.HAVING, verb)) {
      return Optional.empty();
    }
    Optional<Span> subject = tree.dependent(verb, "nsubj").map(head -> span(tree, head));
    Optional<Span> said = tree.dependent(verb, "ccomp").map(head -> span(tree, head));
    return subject.filter(s -> s.end() <= verb).isPresent()
            && said.filter(s -> s.first() > verb).isPresent()
        ? Optional.of(
            withAntecedent(
                new Saying(
                    subject,
                    verb,
                    new Span(verb, verb + 1),
                    ImmutableList.of(said.get()),
                    stand(verb))))
        : Optional.empty();
  }

  /** The same where the model heard nobody, of a number that nobody else is known to tell. */
  Optional<Saying> unheard(Clause tree, int verb, List<Saying> known) {
    return clauseSaid(tree, verb)
        .or(() -> shown(tree, verb))
        .filter(this::isOfActor)
        .filter(saying -> !story.isQuoted(verb) && hasNumber(tree, saying.content().get(0)))
        .filter(
            saying ->
                known.stream().noneMatch(k -> k.covers(verb) || k.covers(saying.content().get(0))));
  }

  /** "Prices climbed 3%, customs data showed": a document, what it finds, and a clause. */
  private Optional<Saying> shown(Clause tree, int verb) {
    Optional<Integer> document =
        tree.isVerb(verb) && stand(verb) == Stand.PERCEIVE
            ? tree.dependent(verb, "nsubj")
                .filter(s -> s < verb)
                .filter(s -> ActorNouns.standard().is(ActorNouns.Noun.DOCUMENT, story.word(s)))
            : Optional.empty();
    Optional<Span> said = tree.dependent(verb, "ccomp").map(head -> span(tree, head));
    return document
        .map(head -> span(tree, head))
        .filter(subject -> subject.end() <= verb)
        .flatMap(
            subject ->
                said.filter(s -> s.first() > verb || s.end() < subject.first())
                    .map(this::withoutList)
                    .map(
                        content ->
                            new Saying(
                                Optional.of(subject),
                                verb,
                                new Span(verb, verb + 1),
                                ImmutableList.of(content),
                                Stand.PERCEIVE)));
  }

  /** "Showed how weak it is: with 99 percent counted": what is shown ends with its clause. */
  private Span withoutList(Span content) {
    int end = content.first() + 1;
    while (end < content.end() && !story.is(Sort.END, end) && !story.word(end).equals(":")) {
      end++;
    }
    return new Span(content.first(), end);
  }

  private static boolean hasNumber(Clause tree, Span content) {
    for (int i = content.first(); i < content.end(); i++) {
      if (tree.tag(i).equals("CD")) {
        return true;
      }
    }
    return false;
  }

  /** The first word of a sentence has a capital anyway. */
  private boolean isOfActor(Saying saying) {
    int head = Mentions.headPhrase(story, saying.source().get()).end() - 1;
    boolean name = Rules.isName(story, head) && head > story.firstOf(story.sentenceOf(head));
    return name || ActorNouns.standard().isActor(story.word(head));
  }

  private static Span span(Clause tree, int head) {
    BitSet words = tree.subtree(head);
    return new Span(words.nextSetBit(0), words.length());
  }

  /** Where the model sees nobody speak by a plain word, its subject does. */
  Saying withSubject(Saying saying) {
    int anchor = saying.anchor();
    if ((saying.source().isPresent() && !isMistaken(saying)) || !isPlain(anchor)) {
      return saying;
    }
    return Clause.of(story, story.sentenceOf(anchor))
        .flatMap(tree -> subject(tree, saying).map(tree::subtree))
        .map(words -> new Span(words.nextSetBit(0), words.length()))
        .filter(subject -> !subject.contains(anchor))
        .map(subject -> saidBy(saying, subject))
        .orElse(saying);
  }

  /** "Told the paper": who hears does not speak. */
  private boolean isMistaken(Saying saying) {
    int first = saying.source().get().first();
    return first > 0
        && Set.of("told", "tell", "tells").contains(story.lower(first - 1))
        && saying.cue().contains(first - 1);
  }

  /** "The source, who asked not to be named, said": who stands before the clause speaks. */
  private Saying withAntecedent(Saying saying) {
    int first = saying.source().map(Span::first).orElse(0);
    int comma = first - 2;
    boolean clause =
        comma > story.firstOf(story.sentenceOf(saying.anchor()))
            && story.lower(first).endsWith("ed")
            && story.lower(first - 1).equals("who")
            && story.word(comma).equals(",");
    int noun = comma;
    while (clause && noun > 0 && isOfPhrase(noun - 1)) {
      noun--;
    }
    return clause && noun < comma
        ? new Saying(
            Optional.of(new Span(noun, comma)),
            saying.anchor(),
            saying.cue(),
            saying.content(),
            saying.stand())
        : saying;
  }

  /** A subject behind its verb ("…, said a cable") is often taken for an object. */
  private static Optional<Integer> subject(Clause tree, Saying saying) {
    boolean inverted = saying.content().get(0).end() <= saying.anchor();
    return tree.dependent(saying.anchor(), "nsubj")
        .or(
            () ->
                inverted
                    ? tree.dependent(saying.anchor(), "obj").filter(tree::isNoun)
                    : Optional.empty());
  }

  private static Saying saidBy(Saying saying, Span subject) {
    // What was taken for said up to the verb ends before who says it.
    ImmutableList<Span> content =
        saying.content().stream()
            .filter(span -> !span.overlaps(subject) || span.first() < subject.first() - 1)
            .map(
                span -> span.overlaps(subject) ? new Span(span.first(), subject.first() - 1) : span)
            .collect(ImmutableList.toImmutableList());
    return content.isEmpty()
        ? saying
        : new Saying(Optional.of(subject), saying.anchor(), saying.cue(), content, saying.stand());
  }

  /** Whether a subject says a clause by a plain verb: "rebels say 27 were killed". */
  boolean isClause(Saying saying) {
    int anchor = saying.anchor();
    return Clause.of(story, story.sentenceOf(anchor))
        .filter(tree -> tree.isVerb(anchor))
        .filter(tree -> tree.dependent(anchor, "ccomp").isPresent())
        .flatMap(tree -> tree.dependent(anchor, "nsubj"))
        .filter(saying.source().get()::contains)
        .isPresent();
  }

  /** "Imports are forecast at 15 tonnes": what is forecast forecasts nothing. */
  private Saying withoutPassiveSubject(Saying saying) {
    boolean reckoned = saying.stand() == Stand.ESTIMATE || saying.stand() == Stand.PROJECT;
    int be = saying.anchor() - 1;
    while (be > saying.cue().first() && story.wordClass(be).equals("ADVERB")) {
      be--;
    }
    boolean passive =
        reckoned
            && be >= 0
            && story.wordClass(be).equals("BE")
            && story.is(Sort.RECKONED, saying.anchor())
            && saying.source().filter(s -> s.end() <= saying.anchor()).isPresent();
    return passive
        ? new Saying(
            Optional.empty(), saying.anchor(), saying.cue(), saying.content(), saying.stand())
        : saying;
  }

  /** "Smugglers allegedly loaded 130 migrants": who is said to have done it says nothing. */
  private Saying withoutActor(Saying saying) {
    boolean adverb = story.cueClass(cues, saying.anchor()).startsWith("ADVERB");
    return adverb && saying.source().isPresent()
        ? new Saying(
            Optional.empty(), saying.anchor(), saying.cue(), saying.content(), saying.stand())
        : saying;
  }

  /** Returns how the anchor makes the speaker stand, by its part of speech where that is known. */
  Stand stand(int anchor) {
    Optional<Clause> clause = Clause.of(story, story.sentenceOf(anchor));
    String word = story.lower(anchor);
    if (clause.isPresent()) {
      Cue.Word part = clause.get().isVerb(anchor) ? Cue.Word.VERB : Cue.Word.NOUN;
      Optional<Cue> cue = cues.of(word, part);
      if (cue.isPresent()) {
        return cue.get().stand();
      }
    }
    return cues.of(word).stream()
        .filter(cue -> ORDER.contains(cue.part()))
        .findFirst()
        .map(Cue::stand)
        .orElse(Stand.ASSERT);
  }
}
