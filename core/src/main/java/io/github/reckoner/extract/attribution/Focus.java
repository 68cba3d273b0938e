package io.github.reckoner.extract.attribution;

import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.internal.Nations;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The people to whom a story turns without letting them speak: "Mayor Ann Field spent the night
 * there. “It is terrible,” she said." A person is one by a title, an age or a given name, who does
 * something in the story's own words.
 *
 * <p>Immutable and thread-safe as its story is.
 */
final class Focus {

  /**
   * One who does something, or to whom something is done.
   *
   * @param undergoes whether it is done to the person, who then speaks in the same sentence at most
   */
  private record Doer(Span mention, Gender gender, boolean undergoes) {}

  private static final int LONGEST_ROLE = 5;

  private final Story story;
  private final Names names;
  private final ActorNouns nouns = ActorNouns.standard();
  private final List<Doer> doers = new ArrayList<>();

  /**
   * Looks for the people of a story.
   *
   * @param names the full names of the story
   * @param said what somebody is known to say, in which nobody comes to the fore
   */
  Focus(Story story, Names names, Iterable<Saying> said) {
    this.story = story;
    this.names = names;
    BitSet contents = new BitSet(story.size());
    for (Saying saying : said) {
      if (saying.source().isPresent() && saying.stand().vouches()) {
        saying.content().forEach(span -> contents.set(span.first(), span.end()));
      }
    }
    for (int i = 0; i < story.size(); i++) {
      if (!story.isQuoted(i) && !contents.get(i) && opensPhrase(i)) {
        int first = i;
        named(first).or(() -> common(first)).ifPresent(doers::add);
      }
    }
  }

  /** Returns the last one before a pronoun whom it may mean, not before another token. */
  Optional<Span> before(int pronoun, int from, Gender gender) {
    Optional<Span> last = Optional.empty();
    for (Doer doer : doers) {
      int first = doer.mention().first();
      boolean here = story.sentenceOf(first) == story.sentenceOf(pronoun);
      if (first > from
          && doer.mention().end() <= pronoun
          && doer.gender().fits(gender)
          && (here || !doer.undergoes())) {
        last = Optional.of(doer.mention());
      }
    }
    return last;
  }

  private boolean opensPhrase(int token) {
    if (token == story.firstOf(story.sentenceOf(token)) || story.startsParagraph(token)) {
      return true;
    }
    String before = story.wordClass(token - 1);
    return before.equals("quote")
        || before.equals(",")
        || before.equals("CONJUNCTION")
        || before.equals("SUBORDINATOR");
  }

  /** "Mayor Ann Field", "football coach Tom Bell", "Tom Bell, 48,". */
  private Optional<Doer> named(int first) {
    int name = first;
    int limit = Math.min(first + LONGEST_ROLE, story.endOf(story.sentenceOf(first)));
    while (name < limit
        && !Mentions.isCapital(story, name)
        && !story.isPunctuation(name)
        && (name == first || !Names.SMALL.contains(story.wordClass(name)))) {
      name++;
    }
    boolean role = name > first && nouns.is(Noun.TITLE, story.word(name - 1));
    if (name >= limit
        || (name > first && !role)
        || Names.SMALL.contains(story.wordClass(name))
        || story.wordClass(name).equals("DETERMINER")
        || !Mentions.isCapital(story, name)) {
      return Optional.empty();
    }
    int end = name + 1;
    while (end < story.endOf(story.sentenceOf(first)) && isNamePart(end)) {
      end++;
    }
    Span run = new Span(name, end);
    boolean full = name == first || run.length() > 1;
    int verb = behind(end, first);
    return full && verb > 0 && isPerson(run, role || isApposedToRole(first))
        ? Optional.of(doer(new Span(first, end), verb))
        : Optional.empty();
  }

  private boolean isNamePart(int token) {
    return Mentions.isCapital(story, token)
        || (nouns.is(Noun.PARTICLE, story.word(token))
            && token + 1 < story.size()
            && Mentions.isCapital(story, token + 1));
  }

  private boolean isPerson(Span run, boolean role) {
    Span name = Names.withoutTitles(story, run);
    String last = story.word(name.end() - 1);
    boolean body =
        nouns.is(Noun.ORGANISATION, last)
            || nouns.is(Noun.OUTLET, last)
            || nouns.is(Noun.GROUP, last)
            || Nations.standard().of(story.words(run)).isPresent();
    boolean titled = name.first() > run.first();
    boolean given =
        name.length() > 1 && Gender.of(Gender.Part.NAME, story.word(name.first())).isPresent();
    return !body
        && (titled || role || given || hasAge(run.end()) || isWho(run.end()) || isSurname(name));
  }

  /** "Field" where the story spoke of Ann Field. */
  private boolean isSurname(Span name) {
    return name.length() == 1
        && names
            .fullName(story.word(name.first()), name.first(), Gender.EITHER)
            .filter(full -> Gender.ofName(full) != Gender.EITHER)
            .isPresent();
  }

  /** "Savannah, who lives there": none but a person is one who does. */
  private boolean isWho(int comma) {
    return comma + 1 < story.size()
        && story.word(comma).equals(",")
        && story.lower(comma + 1).equals("who");
  }

  /** "Her minister, Ann Field, plays it down". */
  private boolean isApposedToRole(int first) {
    return first > 1
        && story.word(first - 1).equals(",")
        && nouns.is(Noun.TITLE, story.word(first - 2))
        && !Mentions.isCapital(story, first - 2);
  }

  private boolean hasAge(int comma) {
    return comma + 2 < story.size()
        && story.word(comma).equals(",")
        && story.wordClass(comma + 1).equals("number")
        && story.word(comma + 2).equals(",");
  }

  /** "A mother of three", "Tom Bell's uncle": people by a noun that tells he from she. */
  private Optional<Doer> common(int first) {
    int end = Math.min(first + LONGEST_ROLE, story.endOf(story.sentenceOf(first)));
    boolean opens =
        story.wordClass(first).equals("DETERMINER")
            || story.wordClass(first).equals("POSSESSIVE")
            || Mentions.isCapital(story, first);
    for (int i = first + 1; opens && i < end; i++) {
      boolean person =
          Gender.of(Gender.Part.NOUN, story.word(i)).isPresent() && !Mentions.isCapital(story, i);
      if (person) {
        // "A woman's home was hit."
        boolean owns = i + 1 < story.size() && Mentions.isPossessive(story, i + 1);
        int verb = owns ? i + 1 : behind(i + 1, first);
        return verb > 0 ? Optional.of(doer(new Span(first, i + 1), verb)) : Optional.empty();
      }
      if (story.isPunctuation(i) || Mentions.endsPhrase(story, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Returns where what somebody does begins, 0 if the words before do nothing. */
  private int behind(int end, int first) {
    int verb = end;
    if (verb < story.size() && story.word(verb).equals(",")) {
      if (hasAge(verb)) {
        verb += 3;
      } else if (first == story.firstOf(story.sentenceOf(first)) || isApposedToRole(first)) {
        return verb;
      }
    }
    boolean does =
        verb < story.endOf(story.sentenceOf(first))
            && !story.isPunctuation(verb)
            && !Mentions.isPossessive(story, verb)
            && !Set.of("CONJUNCTION", "PREPOSITION", "TO").contains(story.wordClass(verb));
    return does ? verb : 0;
  }

  private Doer doer(Span mention, int verb) {
    Gender said = Gender.of(story, mention);
    String surname = story.word(mention.end() - 1);
    Gender gender =
        said == Gender.EITHER
            ? names.fullName(surname, mention.first(), said).map(Gender::ofName).orElse(said)
            : said;
    return new Doer(mention, gender, isPassive(verb));
  }

  /** "Was taken to hospital": who is spoken of, not who speaks next. */
  private boolean isPassive(int verb) {
    int at = verb;
    boolean be = false;
    while (at < story.size()
        && (Phrases.isAuxiliary(story, at)
            || story.wordClass(at).equals("ADVERB")
            || story.wordClass(at).equals("ly"))) {
      be |= story.wordClass(at).equals("BE");
      at++;
    }
    return be
        && at < story.size()
        && (story.wordClass(at).equals("ed")
            || (story.is(Sort.FACT, at) && !story.wordClass(at).equals("PREPOSITION")));
  }
}
