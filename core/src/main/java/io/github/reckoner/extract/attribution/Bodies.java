package io.github.reckoner.extract.attribution;

import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.internal.Kinds;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Actor.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells which body, state, outlet, document or group a phrase means that names no person: by alias,
 * long form, institution, metonym, or as the one with this noun that spoke before.
 *
 * <p>Belongs to one story and, like it, to one thread.
 */
final class Bodies {

  private final Story story;
  private final Names names;
  private final Aliases aliases;
  private final Spoken spoke;
  private final ActorNouns nouns = ActorNouns.standard();

  /**
   * Begins with the names of a story.
   *
   * @param spoke who spoke so far, as others add to it
   */
  Bodies(Story story, Names names, Aliases aliases, Spoken spoke) {
    this.story = story;
    this.names = names;
    this.aliases = aliases;
    this.spoke = spoke;
  }

  /** Returns whom the head of a source names. */
  Actor of(Span head) {
    String words = Mentions.withoutDeterminer(story, head);
    Optional<String> alias = aliases.of(words);
    if (alias.isPresent()) {
      return withAffiliation(Actor.of(kindOf(head).orElse(Kind.ORGANISATION), alias.get()), head);
    }
    // What the story itself spells out goes before what such letters mean elsewhere.
    Optional<String> spelled = names.longForm(words).or(() -> introduced(head, words));
    Optional<Actor> institution = Institutions.standard().of(spelled.orElse(words));
    if (institution.isPresent()) {
      return institution.get();
    }
    Nations nations = Nations.standard();
    // "By Israeli tallies"; "Israelis" are people.
    Optional<String> state =
        nations
            .byName(words)
            .or(() -> nations.byMetonym(words))
            .or(() -> words.endsWith("s") ? Optional.empty() : nations.byDemonym(words));
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
    Actor actor = withAffiliation(Actor.of(kind, name), head);
    // "French authorities": those of a state are one body.
    return kind == Kind.GROUP
            && actor.affiliation().isPresent()
            && story.lower(head.end() - 1).equals("authorities")
        ? withAffiliation(Actor.of(Kind.ORGANISATION, name), head)
        : actor;
  }

  /** "Management Council (FRMC)", where an acronym tells that its name begins earlier. */
  private Optional<String> introduced(Span head, String words) {
    int open = head.end();
    return open + 1 < story.size() && story.word(open).equals("(")
        ? names.longForm(story.word(open + 1)).filter(full -> full.endsWith(" " + words))
        : Optional.empty();
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

  boolean isLower(Span head) {
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
    return spoke
        .last(actor -> actor.kind() == kind && hasHead(actor.name(), noun) && fits(head, actor))
        .or(() -> isShortForm(head, kind) ? inFull(head, noun) : Optional.empty())
        .or(() -> kind == Kind.UNNAMED ? Optional.empty() : onlyBody(head))
        .or(() -> noun.equals("union") && head.length() == 2 ? union() : Optional.empty())
        .or(() -> head.length() == 2 && nouns.is(Noun.VOICE, noun) ? lastBody() : Optional.empty());
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
    if (!bare && !story.is(Sort.BODY, noun) && !story.is(Sort.TRADE, noun)) {
      return Optional.empty();
    }
    Optional<Actor> last = spoke.last(this::isNamed);
    // "The lender" is a bank: only who spoke alone is sure to be it.
    boolean alone =
        spoke
            .last(actor -> isNamed(actor) && !actor.name().equals(last.map(Actor::name).orElse("")))
            .isEmpty();
    return alone || !story.is(Sort.TRADE, noun) ? last : Optional.empty();
  }

  private boolean isNamed(Actor actor) {
    return actor.kind() == Kind.ORGANISATION && isName(actor.name());
  }

  /** "A NASA spokesman said … The spokesman added": the body that spoke by him. */
  private Optional<Actor> lastBody() {
    return spoke.last(actor -> actor.kind() == Kind.ORGANISATION);
  }

  /** "The union": the last one that spoke, or for which somebody did. */
  private Optional<Actor> union() {
    return spoke
        .last(actor -> isUnion(actor.speaksFor().orElse(actor.name())))
        .map(
            actor -> actor.speaksFor().map(name -> Actor.of(Kind.ORGANISATION, name)).orElse(actor))
        .filter(actor -> actor.kind() == Kind.ORGANISATION);
  }

  private static boolean isUnion(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split(" ", -1))
        .anyMatch(word -> RuleWords.standard().of(word).contains(Sort.UNION));
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
    return lower.equals(noun)
        || lower.endsWith(" " + noun)
        || lower.contains(noun + " of ")
        || lower.contains(noun + " for ");
  }

  /** Returns what a phrase means by its last noun, be it of the lexicon or a kind of people. */
  Optional<Kind> kindOf(Span head) {
    return listed(head)
        .or(() -> isLower(head) ? ofPeople(story.lower(head.end() - 1)) : Optional.empty());
  }

  /** Returns what a noun of the lexicon makes of a phrase. */
  Optional<Kind> listed(Span head) {
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
      return Optional.of(isFederation(head) ? Kind.ORGANISATION : Kind.DOCUMENT);
    }
    if (nouns.is(Noun.GROUP, word)) {
      return Optional.of(isFederation(head) ? Kind.ORGANISATION : Kind.GROUP);
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

  /** "The Federation of Banks" is no banks, "the Bureau of Statistics" no document. */
  private boolean isFederation(Span head) {
    int link = head.end() - 2;
    while (link > head.first() && !Mentions.isLink(story.lower(link))) {
      link--;
    }
    return link > head.first()
        && Mentions.isCapital(story, head.end() - 1)
        && Mentions.isCapital(story, link - 1)
        && nouns.is(Noun.ORGANISATION, story.word(link - 1));
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
