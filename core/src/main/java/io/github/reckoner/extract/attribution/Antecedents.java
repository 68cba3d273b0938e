package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Actor.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells whom "he" and "she" mean: the person who spoke last, or one to whom the story turned after
 * that, as far as titles, nouns and given names do not speak against it.
 *
 * <p>Belongs to one story and, like it, to one thread.
 */
final class Antecedents {

  /** One who spoke, or a body for which somebody did. */
  private record Voiced(int token, Actor actor, Gender gender) {}

  private final Story story;
  private final Names names;
  private final ImmutableList<Saying> sayings;
  private final ActorNouns nouns = ActorNouns.standard();
  private final List<Voiced> voices = new ArrayList<>();
  private Optional<Focus> focus = Optional.empty();

  Antecedents(Story story, Names names, ImmutableList<Saying> sayings) {
    this.story = story;
    this.names = names;
    this.sayings = sayings;
  }

  /** Remembers a person, or a body for which one speaks, as somebody whom "he" may mean. */
  void add(Span part, Actor actor) {
    Span head = Mentions.headPhrase(story, part);
    boolean pronoun = head.length() == 1 && story.is(Sort.HE, head.first());
    String noun = story.lower(head.end() - 1);
    boolean person =
        actor.kind() == Kind.PERSON || (actor.kind() == Kind.UNNAMED && !noun.endsWith("s"));
    if (pronoun || person || nouns.is(Noun.VOICE, noun)) {
      Gender said = pronoun ? Gender.ofPronoun(story.lower(head.first())) : Gender.of(story, head);
      Gender gender =
          said == Gender.EITHER && actor.kind() == Kind.PERSON ? Gender.ofName(actor.name()) : said;
      voices.add(new Voiced(part.first(), actor, gender));
    }
  }

  /**
   * Returns whom a pronoun means.
   *
   * @param actorOf who a mention is
   */
  Optional<Actor> meant(int pronoun, Function<Span, Actor> actorOf) {
    Gender gender = Gender.ofPronoun(story.lower(pronoun));
    Optional<Voiced> spoken =
        voices.stream()
            .filter(voice -> voice.token() < pronoun && voice.gender().fits(gender))
            .reduce((one, other) -> other.token() >= one.token() ? other : one);
    int from = spoken.map(Voiced::token).orElse(-1);
    return focus().before(pronoun, from, gender).map(actorOf).or(() -> spoken.map(Voiced::actor));
  }

  /** Most stories need none. */
  private Focus focus() {
    Focus known = focus.orElseGet(() -> new Focus(story, names, sayings));
    focus = Optional.of(known);
    return known;
  }

  /** "Savannah": one name that nothing explains may be a person's as well as a body's. */
  boolean isUnknownName(Actor actor) {
    String name = actor.name();
    return actor.kind() == Kind.ORGANISATION
        && name.chars().allMatch(Character::isLetter)
        && name.chars().anyMatch(Character::isLowerCase)
        && !nouns.isActor(name)
        && Institutions.standard().of(name).isEmpty();
  }
}
