package io.github.reckoner.extract.attribution;

import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the body for which a person speaks by office: "Delby police spokeswoman Ann Reed", "Delby
 * Police Lt. Ann Reed", "Ann Reed, a spokeswoman for the union"; not "Delby University professor
 * Ann Reed", who speaks for herself. Stateless.
 */
final class Offices {

  private Offices() {}

  /** Returns the words that name the body, within a mention of a person. */
  static Optional<Span> bodyOf(Story story, Span mention, Span name, ActorNouns nouns) {
    return before(story, mention, name, nouns).or(() -> behind(story, mention, name, nouns));
  }

  private static Optional<Span> before(Story story, Span mention, Span name, ActorNouns nouns) {
    int office = name.first() - 1;
    // "Inspector General of Police Ann Reed".
    if (office - 2 >= mention.first()
        && isBody(story, office, nouns)
        && story.is(Sort.FOR, office - 1)
        && isOffice(story, office - 2, nouns)) {
      return Optional.of(new Span(office, name.first()));
    }
    while (office > mention.first() && !isOffice(story, office, nouns)) {
      office--;
    }
    if (office <= mention.first() || !isOffice(story, office, nouns)) {
      return Optional.empty();
    }
    int end = office;
    while (end > mention.first()
        && (isOffice(story, end - 1, nouns) || Mentions.isPossessive(story, end - 1))) {
      end--;
    }
    boolean former =
        IntStream.range(mention.first(), office).anyMatch(token -> story.is(Sort.FORMERLY, token));
    // "Interim Police Chief Ann Reed".
    int first =
        IntStream.range(mention.first(), end)
            .filter(token -> story.is(Sort.STANDING, token))
            .map(token -> token + 1)
            .max()
            .orElse(mention.first());
    if (former || end <= first) {
      return Optional.empty();
    }
    boolean named = nouns.is(Noun.VOICE, story.word(office)) && Mentions.isCapital(story, end - 1);
    boolean body = named || isBody(story, end - 1, nouns);
    return body ? Optional.of(new Span(first, end)) : Optional.empty();
  }

  // "…, a spokeswoman for the Delby police", "…, the army's spokeswoman", "…, the police chief".
  private static Optional<Span> behind(Story story, Span mention, Span name, ActorNouns nouns) {
    int first = name.end() + 1;
    for (int i = first; i < mention.end(); i++) {
      if (story.is(Sort.FORMERLY, i)) {
        return Optional.empty();
      }
      Optional<Span> led =
          story.is(Sort.LEADER, i) ? led(story, mention, i, nouns) : Optional.empty();
      if (led.isPresent()) {
        return led;
      }
      if (isOffice(story, i, nouns)) {
        boolean owned = Mentions.isPossessive(story, i - 1);
        int end = owned ? i - 1 : i;
        boolean named =
            end > first
                && (isBody(story, end - 1, nouns) || (owned && Mentions.isCapital(story, end - 1)));
        if (named) {
          return Optional.of(new Span(first, end));
        }
        boolean voice = nouns.is(Noun.VOICE, story.word(i));
        return voice && i + 2 < mention.end() && story.is(Sort.FOR, i + 1)
            ? Optional.of(Mentions.headPhrase(story, new Span(i + 2, mention.end())))
                .filter(body -> isNamed(story, body, nouns))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "President of the Dockers' Union"; the president of a state is more than its voice. */
  private static Optional<Span> led(Story story, Span mention, int leader, ActorNouns nouns) {
    int of = leader + 1;
    return of + 1 < mention.end() && story.lower(of).equals("of")
        ? Optional.of(Mentions.headPhrase(story, new Span(of + 1, mention.end())))
            .filter(body -> Mentions.isCapital(story, body.end() - 1))
            .filter(
                body ->
                    isBody(story, body.end() - 1, nouns)
                        || Institutions.standard()
                            .of(Mentions.withoutDeterminer(story, body))
                            .isPresent())
        : Optional.empty();
  }

  private static boolean isNamed(Story story, Span body, ActorNouns nouns) {
    return Mentions.isCapital(story, body.end() - 1) || isBody(story, body.end() - 1, nouns);
  }

  private static boolean isOffice(Story story, int token, ActorNouns nouns) {
    return nouns.is(Noun.VOICE, story.word(token)) || story.is(Sort.RANK, token);
  }

  private static boolean isBody(Story story, int token, ActorNouns nouns) {
    return nouns.is(Noun.ORGANISATION, story.word(token));
  }
}
