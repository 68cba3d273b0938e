package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Statement.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds denials, stated unknowns and admissions in a story.
 *
 * <p>A denial is what a cue such as "deny" or "reject" governs, or a negated main clause that
 * somebody says. Belongs to one story.
 */
final class Statements {

  private static final int OPENING = 4;
  private static final int SHORTEST = 3;

  /** So many tokens hold determiners, adjectives and the noun of what is denied. */
  private static final int NOUN = 4;

  private static final Set<String> THINGS = Set.of("word", "s", "ing");
  private static final Set<Stand> PLAIN = Set.of(Stand.ASSERT, Stand.CLAIM);

  private final Story story;
  private final Chains chains;
  private final ImmutableList<Saying> sayings;
  private final Denials denials;
  private final Unknowns unknowns;
  private final List<FoundStatement> found = new ArrayList<>();
  private final List<Span> denied = new ArrayList<>();

  Statements(Story story, Cues cues, Chains chains, ImmutableList<Saying> sayings) {
    this.story = story;
    this.chains = chains;
    this.sayings = sayings;
    this.denials = new Denials(story, cues);
    this.unknowns = new Unknowns(story);
  }

  /** Returns the statements in the order of the text, one a place. */
  ImmutableList<FoundStatement> find() {
    for (Saying saying : sayings) {
      if (!isNegated(saying.cue())) {
        if (saying.stand() == Stand.DENY && !isRefused(saying.content().get(0))) {
          meant(saying).ifPresent(what -> add(Kind.DENIAL, what, whole(saying), around(saying)));
        } else if (saying.content().get(0).length() > 1
            && (saying.stand() == Stand.ADMIT || confirmsOwn(saying))) {
          add(Kind.ADMISSION, saying.content().get(0), whole(saying), around(saying));
        }
      }
    }
    for (int i = 0; i < story.size(); i++) {
      quotedDenial(i);
      calledUntrue(i);
    }
    sayings.forEach(this::negated);
    for (int sentence = 0; sentence < story.sentences(); sentence++) {
      unknowns.of(sentence).ifPresent(this::addUnknown);
    }
    found.sort(Comparator.comparing(FoundStatement::evidence));
    return ImmutableList.copyOf(found);
  }

  /**
   * "Denied sabotage", but not "offered discounts of 20 dollars"; of "dismissed that as fantasy"
   * and "denied the charge", what was said right before.
   */
  private Optional<Span> meant(Saying saying) {
    Span content = saying.content().get(0);
    int first = content.first();
    boolean mere =
        content.length() == 1
            || story.lower(first + 1).equals("as")
            || story.isPunctuation(first + 1);
    boolean pointer = story.is(Sort.POINTER, first);
    boolean charge =
        content.length() == 2
            && story.is(Sort.CHARGE, first + 1)
            && (pointer
                || story.wordClass(first).equals("DETERMINER")
                || story.wordClass(first).equals("POSSESSIVE"));
    if ((pointer && mere) || charge) {
      Optional<Span> before = saidBefore(saying);
      return charge ? before.or(() -> Optional.of(content)) : before;
    }
    boolean matter =
        content.length() > 1
            ? !story.lower(first).equals("of")
            : THINGS.contains(story.wordClass(first));
    return matter ? Optional.of(content) : Optional.empty();
  }

  private Optional<Span> saidBefore(Saying saying) {
    int sentence = story.sentenceOf(saying.anchor());
    return sayings.stream()
        .filter(other -> other.source().isPresent() && other.stand() != Stand.DENY)
        .filter(other -> other.anchor() < saying.anchor())
        .filter(other -> story.sentenceOf(other.anchor()) >= sentence - 1)
        .map(other -> other.content().get(0))
        .filter(what -> what.end() <= saying.cue().first() && what.length() >= SHORTEST)
        .reduce((one, other) -> other);
  }

  /** "Confirmed that its citizens had fought": what one confirms of one's own one admits. */
  private boolean confirmsOwn(Saying saying) {
    boolean confirms = story.is(Sort.CONFIRM, saying.anchor());
    Span content = saying.content().get(0);
    int limit = Math.min(content.end(), content.first() + OPENING);
    for (int i = content.first(); confirms && i < limit; i++) {
      if (story.is(Sort.OF_OURS, i)) {
        return true;
      }
    }
    return false;
  }

  /** "They said that they 'firmly reject' the plan": a denial within what somebody says. */
  private void quotedDenial(int token) {
    if (!denials.isDenying(token)) {
      return;
    }
    Span verb = new Span(token, token + 1);
    if (isNegated(new Span(Math.max(0, token - 3), token + 1))
        || sayings.stream().anyMatch(s -> s.stand() == Stand.DENY && s.cue().overlaps(verb))) {
      return;
    }
    int limit = story.endOf(story.sentenceOf(token));
    int first = token + 1;
    while (first < limit && story.isPunctuation(first)) {
      first++;
    }
    int end = Phrases.clauseEnd(story, first, limit);
    ImmutableList<Saying> around = chains.around(verb);
    if (!around.isEmpty()
        && end - first >= SHORTEST
        && !story.lower(first).equals("of")
        && !isRefused(new Span(first, end))) {
      add(Kind.DENIAL, new Span(first, end), new Span(token, end), chains.chain(around));
    }
  }

  /** "Denied bail to the driver", "rejected her appeal": what is refused is no fact. */
  private boolean isRefused(Span target) {
    int limit = Math.min(target.end(), target.first() + NOUN);
    if (story.lower(target.first()).equals("any")) {
      return false;
    }
    for (int i = target.first(); i < limit && !Phrases.isJoiner(story, i); i++) {
      if (story.is(Sort.GRANTED, i)) {
        return true;
      }
    }
    return false;
  }

  private void calledUntrue(int token) {
    Optional<Span> target = denials.calledUntrue(token);
    if (target.isPresent()) {
      Span evidence = new Span(token, target.get().end());
      Chain chain =
          sayings.stream()
              .filter(s -> s.cue().contains(token))
              .findFirst()
              .map(this::around)
              .orElseGet(() -> chains.chain(chains.around(evidence)));
      if (!chain.hops().isEmpty() && denied.stream().noneMatch(evidence::overlaps)) {
        add(Kind.DENIAL, target.get(), evidence, chain);
      }
    }
  }

  private boolean isNegated(Span cue) {
    for (int i = cue.first(); i < cue.end(); i++) {
      if (story.is(Sort.NEGATION, i)) {
        return true;
      }
    }
    return false;
  }

  private Span whole(Saying saying) {
    Span content = saying.content().get(0);
    int first = Math.min(saying.cue().first(), content.first());
    int end = Math.max(saying.cue().end(), content.end());
    return new Span(first, end);
  }

  /** "Our position has not changed", "there is no disparity": a negated main clause, said. */
  private void negated(Saying saying) {
    if (saying.source().isPresent() && PLAIN.contains(saying.stand())) {
      for (Span content : saying.content()) {
        for (Span clause : denials.in(content)) {
          free(clause).ifPresent(c -> add(Kind.DENIAL, c, c, around(saying)));
        }
      }
    }
  }

  /** Returns a clause up to where words that deny by themselves begin. */
  private Optional<Span> free(Span clause) {
    int end = clause.end();
    for (Span known : denied) {
      if (known.overlaps(clause)) {
        end = Math.min(end, known.first());
      }
    }
    while (end > clause.first() && Phrases.isJoiner(story, end - 1)) {
      end--;
    }
    return end - clause.first() >= Math.min(SHORTEST, clause.length())
        ? Optional.of(new Span(clause.first(), end))
        : Optional.empty();
  }

  private void addUnknown(Unknowns.Unknown unknown) {
    Span evidence = unknown.evidence();
    List<Saying> around =
        sayings.stream()
            .filter(saying -> saying.source().isPresent())
            .filter(
                saying -> saying.covers(unknown.asked()) || saying.cue().contains(unknown.from()))
            .filter(saying -> !(saying.cue().contains(unknown.from()) && isExpletive(saying)))
            .sorted(Comparator.comparingInt(Saying::size).reversed())
            .toList();
    add(Kind.DISCLAIMER, unknown.asked(), evidence, chains.chain(around));
  }

  /** "It was unclear whether": nobody says so. */
  private boolean isExpletive(Saying saying) {
    return saying
        .source()
        .filter(s -> s.length() == 1 && story.is(Sort.EXPLETIVE, s.first()))
        .isPresent();
  }

  private Chain around(Saying saying) {
    List<Saying> around = new ArrayList<>(chains.around(saying.cue()));
    around.remove(saying);
    around.add(saying);
    return chains.chain(around);
  }

  private void add(Kind kind, Span target, Span evidence, Chain chain) {
    int sentence = story.sentenceOf(target.first());
    int first = story.firstOf(sentence);
    if (kind == Kind.DENIAL) {
      denied.add(evidence);
    }
    found.add(
        new FoundStatement(
            kind,
            chain,
            sentence,
            target.first() - first,
            Math.min(target.end(), story.endOf(sentence)) - first,
            story.passage(target),
            story.passage(evidence)));
  }
}
