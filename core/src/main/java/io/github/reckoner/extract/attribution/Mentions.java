package io.github.reckoner.extract.attribution;

import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.internal.Nations;
import java.util.Optional;
import java.util.Set;

/** Takes a source apart: its head phrase, its name, the state it belongs to. */
final class Mentions {

  static final Set<String> PHRASE_ENDS =
      Set.of("PREPOSITION", "WH", "COMPLEMENTIZER", "TO", "SUBORDINATOR", ",", "(", "--", "—", "–");

  /** The words of "Britain-based". */
  static final int BASE = 3;

  private Mentions() {}

  /**
   * Returns the words up to the first comma, preposition or relative, possessive marks left out.
   */
  static Span headPhrase(Story story, Span mention) {
    int first = mention.first();
    while (first < mention.end() - 1 && isBeside(story, first)) {
      first++;
    }
    int end = first + 1;
    while (end < mention.end() && !ends(story, end)) {
      end++;
    }
    while (end > first + 1 && (isPossessive(story, end - 1) || story.isPunctuation(end - 1))) {
      end--;
    }
    return new Span(first, end);
  }

  /**
   * "A network of activists, Harlow Line", "director of relations, Ann Field": where the comma
   * behind the head of a source and what belongs to it is, else the end of the head.
   */
  static int apposition(Story story, Span mention, Span head) {
    int comma = head.end();
    boolean linked = comma < mention.end() && isLink(story.lower(comma));
    while (linked
        && comma < mention.end()
        && !story.isPunctuation(comma)
        && !story.wordClass(comma).equals("WH")) {
      comma++;
    }
    boolean apposed = linked && comma < mention.end() && story.word(comma).equals(",");
    return apposed ? comma : head.end();
  }

  /** "On Monday state media", "02:52 Investigators", "now the mayor": not part of who speaks. */
  private static boolean isBeside(Story story, int token) {
    String kind = story.wordClass(token);
    boolean clock = kind.equals("number") && story.word(token).indexOf(':') > 0;
    boolean weekday = isDay(story, token);
    return story.isPunctuation(token)
        || kind.equals("PREPOSITION")
        || kind.equals("ADVERB")
        || (kind.equals("WH") && Character.isUpperCase(story.word(token).charAt(0)))
        || weekday
        || clock
        || isFlag(story, token);
  }

  /** "UPDATE 2-Lufthansa says": what marks the report names nobody. */
  private static boolean isFlag(Story story, int token) {
    boolean flag = isShoutedFlag(story, token);
    boolean number = story.wordClass(token).equals("number");
    return flag || (number && token > 0 && isShoutedFlag(story, token - 1));
  }

  private static boolean isShoutedFlag(Story story, int token) {
    return story.is(Sort.FLAG, token) && isShouted(story, token);
  }

  /** "The top 1 percent": a share or an amount says nothing itself. */
  static boolean isAmount(Story story, Span mention) {
    int last = headPhrase(story, mention).end() - 1;
    return story.wordClass(last).equals("number")
        || story.is(Sort.AMOUNT, last)
        || isShoutedFlag(story, last);
  }

  private static boolean ends(Story story, int token) {
    String word = story.lower(token);
    boolean on =
        word.equals("on") && ActorNouns.standard().is(Noun.ORGANISATION, story.word(token - 1));
    if (word.equals("of") || word.equals("for") || on) {
      // "Bank of England", "Committee on Taxation": the name goes on in capitals.
      return !(Character.isUpperCase(story.word(token - 1).charAt(0))
          && token + 1 < story.size()
          && goesOn(story, token + 1));
    }
    String kind = story.wordClass(token);
    // "An earlier statement", "the last count".
    boolean early = kind.equals("ADVERB") || story.is(Sort.TIME, token);
    if (early && story.wordClass(token - 1).equals("DETERMINER")) {
      return false;
    }
    return (PHRASE_ENDS.contains(kind) && !isWithinName(story, token))
        || isExplained(story, token)
        || isDay(story, token)
        || story.is(Sort.TIME, token)
        || isParticiple(story, token, kind)
        || isBehind(story, token)
        || word.equals("said");
  }

  /**
   * "The Observatory a Britain-based group", where a comma is left out; but "Save the Children" and
   * "The most recent poll".
   */
  private static boolean isExplained(Story story, int token) {
    return story.wordClass(token).equals("DETERMINER")
        && !story.wordClass(token - 1).equals("DETERMINER")
        && isCapital(story, token - 1)
        && token + 1 < story.size()
        && (!isCapital(story, token + 1) || !story.lower(token).equals("the"));
  }

  /** "Doctors Without Borders": a preposition in capitals between capitals. */
  private static boolean isWithinName(Story story, int token) {
    return story.wordClass(token).equals("PREPOSITION")
        && isCapital(story, token)
        && isCapital(story, token - 1)
        && token + 1 < story.size()
        && isCapital(story, token + 1);
  }

  /** "Monday" and "today"; "USA Today" and "USA TODAY" are no times. */
  private static boolean isDay(Story story, int token) {
    boolean today = story.word(token).equals("Today");
    boolean named = isShouted(story, token) || (today && token > 0 && isCapital(story, token - 1));
    return story.wordClass(token).equals("WEEKDAY") && !named;
  }

  private static boolean isShouted(Story story, int token) {
    return story.word(token).chars().allMatch(Character::isUpperCase);
  }

  /** "Officials familiar with the case": an adjective behind its noun. */
  private static boolean isBehind(Story story, int token) {
    return story.is(Sort.BEHIND, token)
        && token + 1 < story.size()
        && Set.of("PREPOSITION", "TO").contains(story.wordClass(token + 1));
  }

  /** "obtained" of "a cable obtained by Reuters". */
  private static boolean isParticiple(Story story, int token, String kind) {
    if (token + 1 >= story.size() || Character.isUpperCase(story.word(token).charAt(0))) {
      return false;
    }
    String next = story.wordClass(token + 1);
    // "A study by Yale" is no study of who is studied.
    boolean text = ActorNouns.standard().is(Noun.DOCUMENT, story.word(token));
    return (story.lower(token + 1).equals("by") && !text)
        || (kind.equals("ed")
            && (next.equals("PREPOSITION")
                || next.equals("WEEKDAY")
                || next.equals("number")
                || (next.equals("TO") && story.is(Sort.SHARED, token))
                || story.is(Sort.TIME, token + 1)));
  }

  /** Whether a name goes on behind a link, as with "the Great" of "Council of the Great City". */
  static boolean goesOn(Story story, int token) {
    int at = story.lower(token).equals("the") && token + 1 < story.size() ? token + 1 : token;
    return Character.isUpperCase(story.word(at).charAt(0));
  }

  /** Returns whether a token cannot be part of the noun phrase before a relative pronoun. */
  static boolean endsPhrase(Story story, int token) {
    String kind = story.wordClass(token);
    return PHRASE_ENDS.contains(kind)
        || kind.equals("BE")
        || kind.equals("HAVE")
        || kind.equals("CONJUNCTION")
        || kind.equals("quote")
        || (kind.equals("ed") && !Character.isUpperCase(story.word(token).charAt(0)));
  }

  static boolean isPossessive(Story story, int token) {
    String word = story.lower(token);
    return word.equals("'s") || word.equals("'");
  }

  static String withoutDeterminer(Story story, Span head) {
    int first = head.first();
    while (first < head.end() - 1 && story.wordClass(first).equals("DETERMINER")) {
      first++;
    }
    if (isBase(story, first, head.end())) {
      first += BASE;
    }
    int end = withoutEpithet(story, first, head.end());
    int name = end;
    while (name > first && (isCapital(story, name - 1) || isInner(story, first, name - 1))) {
      name--;
    }
    return story.words(new Span(isApposed(story, first, name, end) ? name : first, end));
  }

  /** "The so-called Observatory for Human Rights": the link belongs to the name. */
  private static boolean isInner(Story story, int first, int token) {
    return token > first && isLink(story.lower(token)) && isCapital(story, token - 1);
  }

  /** "The Britain-based Syrian Observatory", but "the Saudi-led coalition". */
  static boolean isBase(Story story, int first, int end) {
    return first + BASE < end
        && story.word(first + 1).equals("-")
        && story.is(Sort.BASED, first + 2)
        && isCapital(story, first + BASE);
  }

  /** "The Syrian Observatory for Human Rights monitoring group": the name of a body is enough. */
  private static int withoutEpithet(Story story, int first, int end) {
    ActorNouns nouns = ActorNouns.standard();
    int name = end;
    while (name > first && Character.isLowerCase(story.word(name - 1).charAt(0))) {
      name--;
    }
    boolean epithet =
        name < end
            && name > first
            && isCapital(story, name - 1)
            && nouns.is(Noun.EPITHET, story.word(end - 1));
    boolean body = false;
    for (int i = first; i < name; i++) {
      boolean letters = story.word(i).length() > 2 && isShouted(story, i);
      body |= letters || (isCapital(story, i) && nouns.is(Noun.ORGANISATION, story.word(i)));
      body |= isLink(story.lower(i)) && i > first && i < name - 1;
    }
    return epithet && body ? name : end;
  }

  /** "The left-leaning Brookings Institution", "Syria's state-run agency SANA"; but "state TV". */
  private static boolean isApposed(Story story, int first, int name, int end) {
    ActorNouns nouns = ActorNouns.standard();
    if (name <= first || name >= end) {
      return false;
    }
    boolean letters = story.word(name).length() > 2 && isShouted(story, name);
    if (nouns.isActor(story.word(name)) && !letters) {
      return false;
    }
    boolean plain = true;
    for (int i = first; i < name; i++) {
      plain &= !isCapital(story, i) && !Character.isDigit(story.word(i).charAt(0));
    }
    String before = story.word(name - 1);
    return nouns.isActor(before)
        || (plain && !isPossessive(story, name - 1) && !isLink(story.lower(name - 1)));
  }

  static boolean isLink(String word) {
    return word.equals("of") || word.equals("for") || word.equals("and");
  }

  static boolean isCapital(Story story, int token) {
    return Character.isUpperCase(story.word(token).charAt(0));
  }

  /** Returns the state that a word of a source names, by name, people or capital. */
  static Optional<String> affiliation(Story story, Span mention) {
    Nations nations = Nations.standard();
    for (int i = mention.first(); i < mention.end(); i++) {
      if (Character.isUpperCase(story.word(i).charAt(0))) {
        for (int end = Math.min(mention.end(), i + 3); end > i; end--) {
          Optional<String> state = nations.of(story.words(new Span(i, end)));
          if (state.isPresent()) {
            return state;
          }
        }
      }
    }
    return Optional.empty();
  }
}
