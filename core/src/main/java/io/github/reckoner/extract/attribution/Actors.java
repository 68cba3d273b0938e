package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.internal.Kinds;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Actor.Kind;
import io.github.reckoner.model.Mention;
import io.github.reckoner.nlp.Syntax;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes one actor of name, title, pronoun and metonym: reads the sources of a story in order and
 * remembers who spoke.
 *
 * <p>Belongs to one story and, like it, to one thread.
 */
final class Actors {

  private static final int FARTHEST_ANTECEDENT = 12;
  private static final Set<Kind> OWNERS = Set.of(Kind.ORGANISATION, Kind.STATE, Kind.OUTLET);
  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass");

  private final Story story;
  private final Names names;
  private final ImmutableList<Saying> sayings;
  private final Aliases aliases;
  private final ActorNouns nouns = ActorNouns.standard();

  private final Spoken spoke = new Spoken();
  private final Bodies bodies;

  /** The bodies for which people speak, by the name of the person. */
  private final Map<String, String> offices = new HashMap<>();

  private final Antecedents antecedents;

  /**
   * Begins with nobody.
   *
   * @param sayings all attributions of the story
   */
  Actors(Story story, Aliases aliases, ImmutableList<Saying> sayings) {
    this.story = story;
    this.aliases = aliases;
    this.sayings = sayings;
    this.names = new Names(story);
    this.bodies = new Bodies(story, names, aliases, spoke);
    this.antecedents = new Antecedents(story, names, sayings);
  }

  /** Returns the speakers that a source names, each for themselves. */
  ImmutableList<Mention> mentions(Span source) {
    ImmutableList.Builder<Mention> mentions = ImmutableList.builder();
    for (Span part : Coordination.parts(story, source)) {
      Actor actor = actor(part);
      mentions.add(new Mention(actor, story.passage(part)));
      antecedents.add(part, actor);
      if (actor.kind() != Kind.UNNAMED || part.length() > 1) {
        spoke.add(actor);
      }
    }
    return mentions.build();
  }

  /** Returns the body that a name is, where no person is meant. */
  ImmutableList<Mention> body(Span name) {
    Actor actor = bodies.of(Mentions.headPhrase(story, name));
    spoke.add(actor);
    return ImmutableList.of(new Mention(actor, story.passage(name)));
  }

  /** Whom "he" or "she" means: who spoke last, or comes to the fore after that. */
  private Optional<Actor> person(int pronoun) {
    return antecedents
        .meant(pronoun, this::actor)
        .or(() -> spoke.last(antecedents::isUnknownName))
        .map(
            actor ->
                antecedents.isUnknownName(actor) ? Actor.of(Kind.PERSON, actor.name()) : actor);
  }

  /** Returns the last body that spoke, for estimates that name nobody. */
  Optional<Actor> lastBody() {
    return spoke.last(actor -> actor.kind() == Kind.ORGANISATION || actor.kind() == Kind.STATE);
  }

  private Actor actor(Span mention) {
    Span head = Mentions.headPhrase(story, mention);
    int first = head.first();
    if (story.is(Sort.LIKES, head.end() - 1)
        && head.end() + 1 < mention.end()
        && story.lower(head.end()).equals("of")) {
      return actor(new Span(head.end() + 1, mention.end()));
    }
    if (head.length() == 1) {
      Optional<Actor> pointed = pointed(first);
      if (pointed.isPresent()) {
        return pointed.get();
      }
      if (isPronoun(first) || story.is(Sort.SPEAKER, first)) {
        return Actor.unnamed();
      }
    }
    if (isAged(head)) {
      Optional<Actor> last = spoke.last(actor -> actor.kind() == Kind.PERSON);
      if (last.isPresent()) {
        return last.get();
      }
    }
    Optional<Span> person = Persons.of(story, mention, head, nouns);
    if (isPronoun(first)) {
      // "His mother, Ann Field".
      return person
          .filter(name -> name.first() >= head.end())
          .map(name -> person(name, mention))
          .orElseGet(() -> ofPossessor(head));
    }
    Optional<Span> spokenFor = Persons.spokenFor(story, mention, head, nouns);
    if (spokenFor.isPresent()) {
      return actor(spokenFor.get());
    }
    String plain = Mentions.withoutDeterminer(story, head);
    boolean body =
        Institutions.standard().of(plain).isPresent()
            || Nations.standard().byMetonym(plain).isPresent();
    // "Syria's White Helmets", "pollster YouGov": a tagger's person that is a known body.
    Optional<Actor> institution =
        person.flatMap(name -> Institutions.standard().of(story.words(name)));
    if (institution.isPresent()) {
      return institution.get();
    }
    // "The rights group Harlow Watch said … Harlow Watch added": a body once is one again.
    boolean known =
        spoke
            .last(actor -> actor.kind() == Kind.ORGANISATION && actor.name().equals(plain))
            .isPresent();
    if (person.isPresent() && !body && !known) {
      return person(person.get(), mention);
    }
    if (isSurname(head)) {
      return person(new Span(head.end() - 1, head.end()), mention);
    }
    return holder(head).orElseGet(() -> bodies.of(apposed(mention, head).orElse(head)));
  }

  /** "The minister": who held the office before, if one did or the last of them spoke last. */
  private Optional<Actor> holder(Span head) {
    List<Actor> holders =
        Titles.holders(story, head, nouns).stream()
            .map(this::actor)
            .filter(actor -> actor.kind() == Kind.PERSON)
            .toList();
    Optional<Actor> last = holders.stream().reduce((one, other) -> other);
    boolean one = holders.stream().map(Actor::name).distinct().count() == 1;
    return last.filter(
        actor ->
            one
                || spoke
                    .last(spoken -> spoken.kind() == Kind.PERSON)
                    .filter(spoken -> spoken.name().equals(actor.name()))
                    .isPresent());
  }

  /** "The 22-year-old" is who spoke last. */
  private boolean isAged(Span head) {
    return head.length() > 2
        && story.lower(head.first()).equals("the")
        && story.lower(head.end() - 1).equals("old")
        && story.lower(head.end() - 3).equals("year");
  }

  /** "The operator, Blue Strait Lines": the name of a body behind the noun that it is. */
  private Optional<Span> apposed(Span mention, Span head) {
    boolean noun =
        bodies.isLower(head) && bodies.listed(head).equals(Optional.of(Kind.ORGANISATION));
    int comma = Mentions.apposition(story, mention, head);
    int first = comma + 1;
    if (!noun || first >= mention.end() || !story.word(comma).equals(",")) {
      return Optional.empty();
    }
    Span name = Mentions.headPhrase(story, new Span(first, mention.end()));
    boolean whole = Mentions.isCapital(story, first) && Mentions.isCapital(story, name.end() - 1);
    return whole && name.first() == first ? Optional.of(name) : Optional.empty();
  }

  /** "Cillizza", "de Mistura". */
  private boolean isSurname(Span head) {
    for (int i = head.first(); i < head.end() - 1; i++) {
      if (!nouns.is(Noun.PARTICLE, story.word(i))) {
        return false;
      }
    }
    int token = head.end() - 1;
    String word = story.word(token);
    return Character.isUpperCase(word.charAt(0))
        && !word.equals(word.toUpperCase(Locale.ROOT))
        && bodies.listed(new Span(token, token + 1)).isEmpty()
        && Nations.standard().of(word).isEmpty()
        && names.hasFullName(word);
  }

  private boolean isPronoun(int token) {
    return story.is(Sort.HE, token) || story.is(Sort.THEY, token) || story.is(Sort.IT, token);
  }

  /** Returns whom a pronoun or relative points to. */
  private Optional<Actor> pointed(int token) {
    if (story.is(Sort.RELATIVE, token)) {
      return antecedent(token).map(this::actor);
    }
    if (story.is(Sort.HE, token)) {
      return person(token);
    }
    if (story.is(Sort.THEY, token)) {
      return spoke.last(actor -> actor.kind() != Kind.PERSON && actor.kind() != Kind.UNNAMED);
    }
    if (story.is(Sort.IT, token)) {
      return topic(token)
          .or(
              () ->
                  spoke.last(
                      actor ->
                          actor.kind() != Kind.PERSON
                              && actor.kind() != Kind.UNNAMED
                              && actor.kind() != Kind.GROUP));
    }
    return story.is(Sort.SPEAKER, token) && story.isQuoted(token)
        ? spoke.last(actor -> true)
        : Optional.empty();
  }

  /**
   * "The Health Ministry is under fire. It said …": the body of which the sentence before tells, if
   * nobody speaks in it.
   */
  private Optional<Actor> topic(int pronoun) {
    int sentence = story.sentenceOf(pronoun);
    if (sentence == 0
        || pronoun != story.firstOf(sentence)
        || story.startsParagraph(pronoun)
        || sayings.stream().anyMatch(s -> story.sentenceOf(s.anchor()) == sentence - 1)) {
      return Optional.empty();
    }
    story.analyse(sentence - 1);
    return Clause.of(story, sentence - 1)
        .flatMap(Actors::subject)
        .map(words -> Mentions.headPhrase(story, words))
        .filter(head -> nouns.is(Noun.ORGANISATION, story.word(head.end() - 1)))
        .filter(head -> Mentions.isCapital(story, head.end() - 1))
        .map(bodies::of)
        .filter(actor -> actor.kind() == Kind.ORGANISATION);
  }

  private static Optional<Span> subject(Clause tree) {
    return IntStream.range(tree.first(), tree.end())
        .filter(i -> tree.governor(i) == Syntax.ROOT)
        .boxed()
        .findFirst()
        .flatMap(root -> tree.dependent(root, SUBJECTS))
        .map(tree::subtree)
        .map(words -> new Span(words.nextSetBit(0), words.length()));
  }

  /** Returns the words right before a relative pronoun, back to a comma, verb or preposition. */
  private Optional<Span> antecedent(int relative) {
    int end = relative;
    while (end > 0 && story.isPunctuation(end - 1)) {
      end--;
    }
    int first = end;
    int farthest = Math.max(story.firstOf(story.sentenceOf(relative)), end - FARTHEST_ANTECEDENT);
    while (first > farthest
        && !Mentions.endsPhrase(story, first - 1)
        && !story.word(first - 1).equals(";")) {
      first--;
    }
    return first < end ? Optional.of(withoutApposition(first, end)) : Optional.empty();
  }

  /** "Ann Field, now the majority leader, who said": who speaks is named before. */
  private Span withoutApposition(int first, int end) {
    int name = first - 1;
    boolean apposed =
        first > 1
            && story.word(first - 1).equals(",")
            && !Mentions.isCapital(story, end - 1)
            && nouns.isActor(story.word(end - 1));
    while (apposed && name > 0 && Mentions.isCapital(story, name - 1)) {
      name--;
    }
    boolean opens = apposed && name == story.firstOf(story.sentenceOf(name));
    boolean person = apposed && name < first - (opens ? 2 : 1);
    return person ? new Span(name, first - 1) : new Span(first, end);
  }

  /** "her office", "its report": what belongs to the last who fits the pronoun. */
  private Actor ofPossessor(Span head) {
    boolean body = nouns.is(Noun.ORGANISATION, story.word(head.end() - 1));
    // "An estimate by its own ministry": no paper has one.
    Optional<Actor> possessor =
        body && story.is(Sort.IT, head.first())
            ? spoke.last(actor -> OWNERS.contains(actor.kind()))
            : pointed(head.first());
    if (head.length() == 1) {
      return possessor.orElse(Actor.unnamed());
    }
    // "Its own engineers".
    boolean own = head.length() > 2 && story.lower(head.first() + 1).equals("own");
    String rest = story.words(new Span(head.first() + (own ? 2 : 1), head.end()));
    Kind kind = bodies.kindOf(head).orElse(Kind.GROUP);
    // "Their grandmother" is no grandmother of the police.
    boolean kin =
        Kinds.standard().isPerson(story.lower(head.end() - 1))
            && !nouns.isActor(story.word(head.end() - 1))
            && possessor.filter(owner -> owner.kind() != Kind.PERSON).isPresent();
    if (possessor.isEmpty() || kin) {
      return Actor.of(kind, rest);
    }
    Actor actor = Actor.of(kind, possessor.get().name() + "'s " + rest);
    return possessor.get().affiliation().map(actor::withAffiliation).orElse(actor);
  }

  private Actor person(Span name, Span mention) {
    String words = story.words(name);
    String full =
        name.length() == 1
            ? inFull(words, name.first(), Gender.of(story, Mentions.headPhrase(story, mention)))
            : Names.withoutInitials(words);
    Actor actor = Actor.of(Kind.PERSON, aliases.of(full).orElse(full));
    Actor held = withOffice(actor, Offices.bodyOf(story, mention, name, nouns));
    return Mentions.affiliation(story, mention).map(held::withAffiliation).orElse(held);
  }

  // Who is once told to speak for a body does so from then on.
  private Actor withOffice(Actor person, Optional<Span> body) {
    body.map(this::actor)
        .filter(actor -> actor.isIdentified() && actor.kind() != Kind.DOCUMENT)
        .ifPresent(actor -> offices.putIfAbsent(person.name(), actor.name()));
    String office = offices.get(person.name());
    return office == null ? person : person.speakingFor(office);
  }

  /** The full name behind a surname: of who spoke last by it, else as the story gives it. */
  private String inFull(String surname, int token, Gender gender) {
    return spoke
        .last(
            actor ->
                actor.kind() == Kind.PERSON
                    && actor.name().endsWith(" " + surname)
                    && gender.fits(Gender.ofName(actor.name())))
        .map(Actor::name)
        .or(() -> names.fullName(surname, token, gender))
        .orElse(surname);
  }
}
