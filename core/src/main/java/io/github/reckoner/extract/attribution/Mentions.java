package io.github.reckoner.extract.attribution;

import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.nlp.Syntax;
import java.util.Optional;
import java.util.Set;

/** Takes a source apart: its head phrase, the person it names, the state it belongs to. */
final class Mentions {

  private static final Set<String> PHRASE_ENDS =
      Set.of("PREPOSITION", "WH", "COMPLEMENTIZER", "TO", "SUBORDINATOR", ",", "(", "--", "—", "–");
  private static final Set<String> TIMES = Set.of("last", "this", "next", "earlier", "later");
  private static final Set<String> SUFFIXES = Set.of("jr.", "sr.", "jr", "iii", "ii");

  private static final Set<String> BEHIND =
      Set.of("familiar", "close", "involved", "briefed", "aware", "present", "loyal", "opposed");

  private static final Set<String> FLAGS =
      Set.of(
          "UPDATE",
          "BREAKING",
          "EXCLUSIVE",
          "WRAPUP",
          "FACTBOX",
          "CORRECTED",
          "CORRECTION",
          "LIVE",
          "WATCH",
          "VIDEO",
          "ANALYSIS",
          "INSIGHT",
          "RPT",
          "REFILE");
  private static final Set<String> AMOUNTS =
      Set.of("%", "percent", "pct", "cent", "percentage", "points", "dollars", "euros");

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
    boolean flag = FLAGS.contains(story.word(token));
    boolean number = story.wordClass(token).equals("number");
    return flag || (number && token > 0 && FLAGS.contains(story.word(token - 1)));
  }

  /** "The top 1 percent": a share or an amount says nothing itself. */
  static boolean isAmount(Story story, Span mention) {
    int last = headPhrase(story, mention).end() - 1;
    return story.wordClass(last).equals("number")
        || AMOUNTS.contains(story.lower(last))
        || FLAGS.contains(story.word(last));
  }

  private static boolean ends(Story story, int token) {
    String word = story.lower(token);
    if (word.equals("of") || word.equals("for")) {
      // "Bank of England", "Centers for Disease Control": the name goes on in capitals.
      return !(Character.isUpperCase(story.word(token - 1).charAt(0))
          && token + 1 < story.size()
          && goesOn(story, token + 1));
    }
    String kind = story.wordClass(token);
    return PHRASE_ENDS.contains(kind)
        || isDay(story, token)
        || TIMES.contains(word)
        || isParticiple(story, token, kind)
        || isBehind(story, token)
        || word.equals("said");
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
    return BEHIND.contains(story.lower(token))
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
        || (kind.equals("ed") && (next.equals("PREPOSITION") || next.equals("WEEKDAY")));
  }

  private static boolean goesOn(Story story, int token) {
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
    int name = head.end();
    while (name > first && isCapital(story, name - 1)) {
      name--;
    }
    return story.words(
        new Span(isApposed(story, first, name, head.end()) ? name : first, head.end()));
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

  private static boolean isLink(String word) {
    return word.equals("of") || word.equals("for") || word.equals("and");
  }

  private static boolean isCapital(Story story, int token) {
    return Character.isUpperCase(story.word(token).charAt(0));
  }

  /**
   * Returns the name of the person that a source names: by the analysis of its sentence where that
   * is known, else by a title or a role before or a comma around a name in capitals.
   */
  static Optional<Span> person(Story story, Span mention, Span head, ActorNouns nouns) {
    Optional<Span> tagged = tagged(story, mention, nouns);
    if (tagged.isPresent()) {
      return tagged;
    }
    Span owned = withoutPossessor(story, head);
    Span name = Names.withoutTitles(story, owned);
    boolean titled = name.first() > owned.first() && isTitle(story, name.first() - 1, nouns);
    boolean member = owned.first() > head.first() && name.length() > 1;
    boolean capitals = capitals(story, name) && !isTitle(story, name.end() - 1, nouns);
    if (capitals && (titled || member) && !isBody(story, name, nouns)) {
      return Optional.of(name);
    }
    Span role = head;
    boolean byRole =
        nouns.is(Noun.UNNAMED, story.word(role.end() - 1)) || isTitle(story, role.end() - 1, nouns);
    if (byRole && role.end() + 1 < mention.end() && story.word(role.end()).equals(",")) {
      Span after = headPhrase(story, new Span(role.end() + 1, mention.end()));
      if (after.length() > 1 && capitals(story, after) && !isBody(story, after, nouns)) {
        return Optional.of(after);
      }
    }
    boolean bareName =
        capitals(story, head)
            && !isBody(story, head, nouns)
            && !isTitle(story, head.end() - 1, nouns);
    boolean known =
        Nations.standard().of(story.words(head)).isPresent()
            || story.word(head.end() - 1).chars().allMatch(Character::isUpperCase);
    boolean personal = head.length() == 2 || head.length() == 3;
    return bareName && !known && personal && !story.lower(head.first()).equals("the")
        ? Optional.of(head)
        : Optional.empty();
  }

  /** "The Post's Chris Cillizza": the words after the last possessive mark. */
  private static Span withoutPossessor(Story story, Span head) {
    int first = head.first();
    for (int i = head.first() + 1; i < head.end() - 1; i++) {
      if (isPossessive(story, i)) {
        first = i + 1;
      }
    }
    return new Span(first, head.end());
  }

  private static Optional<Span> tagged(Story story, Span mention, ActorNouns nouns) {
    int sentence = story.sentenceOf(mention.first());
    Optional<Syntax> syntax = story.syntaxIfKnown(sentence);
    if (syntax.isEmpty()) {
      return Optional.empty();
    }
    int base = story.firstOf(sentence);
    int limit = Math.min(mention.end(), story.endOf(sentence));
    for (int i = mention.first(); i < limit; i++) {
      if (syntax.get().name(i - base).equals("PERSON")) {
        int end = i + 1;
        while (end < limit
            && (syntax.get().name(end - base).equals("PERSON")
                || SUFFIXES.contains(story.lower(end)))) {
          end++;
        }
        boolean possessor = end < limit && isPossessive(story, end) && end + 1 < limit;
        int name = i;
        while (name < end - 1 && isTitle(story, name, nouns)) {
          name++;
        }
        return possessor ? Optional.empty() : Optional.of(new Span(name, end));
      }
    }
    return Optional.empty();
  }

  private static boolean isTitle(Story story, int token, ActorNouns nouns) {
    return nouns.is(Noun.TITLE, story.word(token));
  }

  private static boolean isBody(Story story, Span name, ActorNouns nouns) {
    String last = story.word(name.end() - 1);
    return nouns.is(Noun.ORGANISATION, last)
        || nouns.is(Noun.OUTLET, last)
        || nouns.is(Noun.DOCUMENT, last)
        || nouns.is(Noun.GROUP, last)
        || story.words(name).contains(" of ");
  }

  private static boolean capitals(Story story, Span name) {
    for (int i = name.first(); i < name.end(); i++) {
      boolean particle =
          i < name.end() - 1 && ActorNouns.standard().is(Noun.PARTICLE, story.lower(i));
      if (!Character.isUpperCase(story.word(i).charAt(0)) && !particle) {
        return false;
      }
    }
    return true;
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
