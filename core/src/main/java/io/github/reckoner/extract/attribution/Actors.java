package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.internal.Kinds;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Actor.Kind;
import io.github.reckoner.model.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one actor of name, title, pronoun and metonym: reads the sources of a story in order and
 * remembers who spoke.
 *
 * <p>Belongs to one story and, like it, to one thread.
 */
final class Actors {

  private static final int FARTHEST_ANTECEDENT = 12;

  private final Story story;
  private final Names names;
  private final Aliases aliases;
  private final ActorNouns nouns = ActorNouns.standard();

  /** Who was met as a source so far, the last one last. */
  private final List<Actor> spoke = new ArrayList<>();

  /** The bodies for which people speak, by the name of the person. */
  private final Map<String, String> offices = new HashMap<>();

  private final Voices voices;

  /**
   * Begins with nobody.
   *
   * @param sayings all attributions of the story
   */
  Actors(Story story, Aliases aliases, ImmutableList<Saying> sayings) {
    this.story = story;
    this.aliases = aliases;
    this.names = new Names(story);
    this.voices = new Voices(story, names, sayings);
  }

  /** Returns the speakers that a source names, each for themselves. */
  ImmutableList<Mention> mentions(Span source) {
    ImmutableList.Builder<Mention> mentions = ImmutableList.builder();
    for (Span part : Coordination.parts(story, source)) {
      Actor actor = actor(part);
      mentions.add(new Mention(actor, story.passage(part)));
      voices.add(part, actor);
      if (actor.kind() != Kind.UNNAMED || part.length() > 1) {
        spoke.remove(actor);
        spoke.add(actor);
      }
    }
    return mentions.build();
  }

  /** Whom "he" or "she" means: who spoke last, or comes to the fore after that. */
  private Optional<Actor> person(int pronoun) {
    return voices
        .meant(pronoun, this::actor)
        .or(() -> last(voices::isUnknownName))
        .map(actor -> voices.isUnknownName(actor) ? Actor.of(Kind.PERSON, actor.name()) : actor);
  }

  /** Returns the last body that spoke, for estimates that name nobody. */
  Optional<Actor> lastBody() {
    return last(actor -> actor.kind() == Kind.ORGANISATION || actor.kind() == Kind.STATE);
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
    if (person.isPresent() && !body) {
      return person(person.get(), mention);
    }
    if (isSurname(head)) {
      return person(new Span(head.end() - 1, head.end()), mention);
    }
    return apposed(mention, head).map(this::named).orElseGet(() -> named(head));
  }

  /** "The operator, Blue Strait Lines": the name of a body behind the noun that it is. */
  private Optional<Span> apposed(Span mention, Span head) {
    boolean noun = isLower(head) && listed(head).equals(Optional.of(Kind.ORGANISATION));
    int first = head.end() + 1;
    if (!noun || first >= mention.end() || !story.word(head.end()).equals(",")) {
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
        && listed(new Span(token, token + 1)).isEmpty()
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
      return last(actor -> actor.kind() != Kind.PERSON && actor.kind() != Kind.UNNAMED);
    }
    if (story.is(Sort.IT, token)) {
      return last(
          actor ->
              actor.kind() != Kind.PERSON
                  && actor.kind() != Kind.UNNAMED
                  && actor.kind() != Kind.GROUP);
    }
    return story.is(Sort.SPEAKER, token) && story.isQuoted(token) && !spoke.isEmpty()
        ? Optional.of(spoke.get(spoke.size() - 1))
        : Optional.empty();
  }

  private Optional<Actor> last(java.util.function.Predicate<Actor> fits) {
    for (int i = spoke.size() - 1; i >= 0; i--) {
      if (fits.test(spoke.get(i))) {
        return Optional.of(spoke.get(i));
      }
    }
    return Optional.empty();
  }

  /** Returns the words right before a relative pronoun, back to a comma, verb or preposition. */
  private Optional<Span> antecedent(int relative) {
    int end = relative;
    while (end > 0 && story.isPunctuation(end - 1)) {
      end--;
    }
    int first = end;
    int farthest = Math.max(story.firstOf(story.sentenceOf(relative)), end - FARTHEST_ANTECEDENT);
    while (first > farthest && !Mentions.endsPhrase(story, first - 1)) {
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
    Optional<Actor> possessor = pointed(head.first());
    if (head.length() == 1) {
      return possessor.orElse(Actor.unnamed());
    }
    // "Its own engineers".
    boolean own = head.length() > 2 && story.lower(head.first() + 1).equals("own");
    String rest = story.words(new Span(head.first() + (own ? 2 : 1), head.end()));
    Kind kind = kindOf(head).orElse(Kind.GROUP);
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
    return last(actor ->
            actor.kind() == Kind.PERSON
                && actor.name().endsWith(" " + surname)
                && gender.fits(Gender.ofName(actor.name())))
        .map(Actor::name)
        .or(() -> names.fullName(surname, token, gender))
        .orElse(surname);
  }

  private Actor named(Span head) {
    String words = Mentions.withoutDeterminer(story, head);
    Optional<String> alias = aliases.of(words);
    if (alias.isPresent()) {
      return withAffiliation(Actor.of(kindOf(head).orElse(Kind.ORGANISATION), alias.get()), head);
    }
    // What the story itself spells out goes before what such letters mean elsewhere.
    Optional<String> spelled = names.longForm(words);
    Optional<Actor> institution = Institutions.standard().of(spelled.orElse(words));
    if (institution.isPresent()) {
      return institution.get();
    }
    Nations nations = Nations.standard();
    Optional<String> state = nations.byName(words).or(() -> nations.byMetonym(words));
    if (state.isPresent()) {
      return Actor.of(Kind.STATE, state.get()).withAffiliation(state.get());
    }
    Kind kind = kindOf(head).orElseGet(() -> bare(head));
    Optional<Actor> known =
        isLower(head) || isShortForm(head, kind) ? before(head, kind) : Optional.empty();
    if (known.isPresent()) {
      return known.get();
    }
    String name = spelled.orElseGet(() -> inRunningText(head, words));
    return withAffiliation(Actor.of(kind, name), head);
  }

  /** "Police" at the start of a sentence are the "police" of the next one. */
  private String inRunningText(Span head, String words) {
    boolean quality =
        nouns.is(Noun.QUALITY, story.word(head.first()))
            && head.first() == story.firstOf(story.sentenceOf(head.first()));
    if (quality) {
      return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
    int first = head.end() - 1;
    boolean opens =
        first == story.firstOf(story.sentenceOf(first)) || story.isPunctuation(first - 1);
    boolean common =
        nouns.is(Noun.GROUP, story.word(first))
            || nouns.is(Noun.UNNAMED, story.word(first))
            || nouns.is(Noun.DOCUMENT, story.word(first));
    boolean shouted = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return opens && common && !shouted && words.equals(story.word(first))
        ? words.toLowerCase(Locale.ROOT)
        : words;
  }

  private Actor withAffiliation(Actor actor, Span head) {
    return Mentions.affiliation(story, head).map(actor::withAffiliation).orElse(actor);
  }

  /** A name that no noun explains: one word that is a surname is a person, all else a body. */
  private Kind bare(Span head) {
    boolean capital = Character.isUpperCase(story.word(head.end() - 1).charAt(0));
    return capital ? Kind.ORGANISATION : Kind.GROUP;
  }

  private boolean isLower(Span head) {
    for (int i = head.first(); i < head.end(); i++) {
      if (Character.isUpperCase(story.word(i).charAt(0))
          && i > story.firstOf(story.sentenceOf(i))) {
        return false;
      }
    }
    return true;
  }

  /** "the Center", with a capital: a name was given in full before. */
  private boolean isShortForm(Span head, Kind kind) {
    return head.length() == 2 && kind == Kind.ORGANISATION;
  }

  /** "The ministry": the last actor that a longer name with the same head introduced. */
  private Optional<Actor> before(Span head, Kind kind) {
    if (!story.lower(head.first()).equals("the")) {
      return Optional.empty();
    }
    String noun = story.lower(head.end() - 1);
    return last(actor -> actor.kind() == kind && hasHead(actor.name(), noun) && fits(head, actor))
        .or(() -> isShortForm(head, kind) ? inFull(head, noun) : Optional.empty())
        .or(() -> kind == Kind.UNNAMED ? Optional.empty() : onlyBody(head));
  }

  /** "The health ministry" is not the interior ministry that spoke before; "the ministry" is. */
  private boolean fits(Span head, Actor actor) {
    String name = inBritish(actor.name().toLowerCase(Locale.ROOT));
    for (int i = head.first() + 1; i < head.end() - 1; i++) {
      Optional<String> state = Nations.standard().of(story.word(i));
      boolean said = name.contains(inBritish(story.lower(i)));
      if (!said && (state.isEmpty() || !state.equals(actor.affiliation()))) {
        return false;
      }
    }
    return true;
  }

  private static String inBritish(String words) {
    return words.replace("defense", "defence");
  }

  /**
   * "The company", "the rights group": the last body by name, which such a word may mean; "the
   * disaster agency" is one of its own.
   */
  private Optional<Actor> onlyBody(Span head) {
    int noun = head.end() - 1;
    boolean bare = head.length() == 2 && story.lower(noun).equals("agency");
    return bare || story.is(Sort.BODY, noun)
        ? last(actor -> actor.kind() == Kind.ORGANISATION && isName(actor.name()))
        : Optional.empty();
  }

  /**
   * Whether it is more than a noun such as "centre" or, at the start of a sentence, "Hospitals".
   */
  private boolean isName(String name) {
    String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    return Character.isUpperCase(name.charAt(0))
        && !nouns.is(Noun.ORGANISATION, name)
        && !nouns.is(Noun.ORGANISATION, singular);
  }

  private Optional<Actor> inFull(Span head, String noun) {
    return Character.isUpperCase(story.word(head.end() - 1).charAt(0))
        ? names.body(noun).map(name -> Actor.of(Kind.ORGANISATION, aliases.of(name).orElse(name)))
        : Optional.empty();
  }

  private static boolean hasHead(String name, String noun) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals(noun) || lower.endsWith(" " + noun) || lower.contains(noun + " of ");
  }

  private Optional<Kind> kindOf(Span head) {
    return listed(head)
        .or(() -> isLower(head) ? ofPeople(story.lower(head.end() - 1)) : Optional.empty());
  }

  private Optional<Kind> listed(Span head) {
    int last = head.end() - 1;
    String word = story.word(last);
    if (nouns.is(Noun.OUTLET, word) && Character.isUpperCase(word.charAt(0))) {
      return Optional.of(Kind.OUTLET);
    }
    // "The coast guard" is nobody who guards the coast.
    String two = head.length() > 1 ? story.word(last - 1) + " " + word : word;
    if (nouns.is(Noun.ORGANISATION, word) || nouns.is(Noun.ORGANISATION, two)) {
      return Optional.of(Kind.ORGANISATION);
    }
    if (nouns.is(Noun.DOCUMENT, word)) {
      return Optional.of(Kind.DOCUMENT);
    }
    if (nouns.is(Noun.GROUP, word)) {
      return Optional.of(Kind.GROUP);
    }
    if (nouns.is(Noun.UNNAMED, word)) {
      return Optional.of(Kind.UNNAMED);
    }
    for (int i = head.first(); i < head.end(); i++) {
      if (nouns.is(Noun.ORGANISATION, story.word(i))
          && Character.isUpperCase(story.word(i).charAt(0))) {
        return Optional.of(Kind.ORGANISATION);
      }
    }
    return Optional.empty();
  }

  /** "A neurosurgeon", "supporters": people by whatever noun, one or several. */
  static Optional<Kind> ofPeople(String noun) {
    Kinds kinds = Kinds.standard();
    if (kinds.isPerson(noun)) {
      return Optional.of(Kind.UNNAMED);
    }
    boolean several =
        (noun.endsWith("s") && kinds.isPerson(noun.substring(0, noun.length() - 1)))
            || (noun.endsWith("men")
                && kinds.isPerson(noun.substring(0, noun.length() - 2) + "an"));
    return several ? Optional.of(Kind.GROUP) : Optional.empty();
  }
}
