package io.github.reckoner.extract.attribution;

import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.nlp.Syntax;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the person among the words of a source who speaks, not one who is only spoken of: "Tom Bell
 * of Delby police", but "a man who works for Tom Bell", "the Bell campaign". Stateless.
 */
final class Persons {

  private static final String PERSON = "PERSON";

  private Persons() {}

  /**
   * Returns the name of the person that a source names: by the analysis of its sentence where that
   * is known, else by a title or a role before or a comma around a name in capitals.
   */
  static Optional<Span> of(Story story, Span mention, Span head, ActorNouns nouns) {
    Optional<Span> tagged = tagged(story, mention, head, nouns);
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
    int comma = Mentions.apposition(story, mention, role);
    if (byRole && comma + 1 < mention.end() && story.word(comma).equals(",")) {
      Span after = Mentions.headPhrase(story, new Span(comma + 1, mention.end()));
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
    boolean given = Gender.of(Gender.Part.NAME, story.word(head.first())).isPresent();
    boolean body =
        !given && (isTaggedBody(story, head) || nouns.isActor(story.word(head.end() - 1)));
    long hyphens =
        IntStream.range(head.first(), head.end()).filter(i -> isHyphen(story, i)).count();
    long length = head.length() - 2 * hyphens;
    boolean personal = !body && (length == 2 || length == 3);
    return bareName && !known && personal && !story.lower(head.first()).equals("the")
        ? Optional.of(head)
        : Optional.empty();
  }

  private static boolean isHyphen(Story story, int token) {
    return story.word(token).equals("-");
  }

  private static boolean isTaggedBody(Story story, Span head) {
    int last = head.end() - 1;
    int sentence = story.sentenceOf(last);
    return story
        .syntaxIfKnown(sentence)
        .filter(tree -> tree.name(last - story.firstOf(sentence)).equals("ORGANIZATION"))
        .isPresent();
  }

  /**
   * Returns the named body or person that an unnamed voice speaks for: "a spokesman for NASA", "a
   * NASA spokesman".
   */
  static Optional<Span> spokenFor(Story story, Span mention, Span head, ActorNouns nouns) {
    boolean voice = nouns.is(Noun.VOICE, story.word(head.end() - 1));
    int first = head.end() + 1;
    if (!voice) {
      return Optional.empty();
    }
    if (first >= mention.end() || !story.is(Sort.FOR, head.end())) {
      // "A NASA spokesman, Tom Bell": he is named.
      return head.end() < mention.end() && story.word(head.end()).equals(",")
          ? Optional.empty()
          : bodyBefore(story, head, nouns);
    }
    Span rest = new Span(first, mention.end());
    Span body = Mentions.headPhrase(story, rest);
    boolean named =
        Mentions.isCapital(story, body.end() - 1)
            || nouns.is(Noun.ORGANISATION, story.word(body.end() - 1));
    boolean introduced = body.end() < mention.end() && story.word(body.end()).equals(",");
    return named && !introduced ? Optional.of(rest) : Optional.empty();
  }

  /**
   * "A senior NASA spokesman", "police spokeswoman": not "a Reed spokesman", nor "its spokesman".
   */
  private static Optional<Span> bodyBefore(Story story, Span head, ActorNouns nouns) {
    int last = head.end() - 2;
    int first = head.end() - 1;
    while (first > head.first() && Mentions.isCapital(story, first - 1)) {
      first--;
    }
    if (last < head.first() || Mentions.isPossessive(story, last)) {
      return Optional.empty();
    }
    if (nouns.is(Noun.ORGANISATION, story.word(last))) {
      int from = Math.min(first, last);
      while (from > head.first() && !story.wordClass(from - 1).equals("DETERMINER")) {
        from--;
      }
      while (from < last
          && !Mentions.isCapital(story, from)
          && Mentions.isCapital(story, last - 1)) {
        from++;
      }
      return Optional.of(new Span(from, last + 1));
    }
    boolean letters =
        story.word(last).length() > 1 && story.word(last).chars().allMatch(Character::isUpperCase);
    return first <= last && (letters || isTaggedBody(story, new Span(first, last + 1)))
        ? Optional.of(new Span(first, last + 1))
        : Optional.empty();
  }

  /** "The Post's Chris Cillizza": the words after the last possessive mark. */
  private static Span withoutPossessor(Story story, Span head) {
    int first = head.first();
    for (int i = head.first() + 1; i < head.end() - 1; i++) {
      if (Mentions.isPossessive(story, i)) {
        first = i + 1;
      }
    }
    return new Span(first, head.end());
  }

  private static Optional<Span> tagged(Story story, Span mention, Span head, ActorNouns nouns) {
    int sentence = story.sentenceOf(mention.first());
    Optional<Syntax> syntax = story.syntaxIfKnown(sentence);
    if (syntax.isEmpty()) {
      return Optional.empty();
    }
    int base = story.firstOf(sentence);
    int limit = Math.min(mention.end(), story.endOf(sentence));
    for (int i = mention.first(); i < limit; i++) {
      if (syntax.get().name(i - base).equals(PERSON)) {
        int end = i + 1;
        while (end < limit
            && (syntax.get().name(end - base).equals(PERSON) || story.is(Sort.SUFFIX, end))) {
          end++;
        }
        boolean possessor = end < limit && Mentions.isPossessive(story, end) && end + 1 < limit;
        int name = i;
        while (name < end - 1 && isTitle(story, name, nouns)) {
          name++;
        }
        // "The rights group Harlow Watch", "a league of anglers, Mar Alto": a body by its noun,
        // whatever the tagger takes it for.
        int noun = i - 1 == Mentions.apposition(story, mention, head) ? head.end() - 1 : i - 1;
        boolean body =
            i > mention.first()
                && nouns.is(Noun.ORGANISATION, story.word(noun))
                && Character.isLowerCase(story.word(noun).charAt(0));
        if (possessor || body) {
          return Optional.empty();
        }
        if (isWhoSpeaks(story, head, i, end, limit, nouns)) {
          return Optional.of(new Span(name, end));
        }
        i = end - 1;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether a name in a source is that of who speaks: within its head, unless a body or
   * people bear it ("Delby police"), or behind it as its apposition ("the head of the group, Ann
   * Field"), but not "a man who works for John Reed".
   */
  private static boolean isWhoSpeaks(
      Story story, Span head, int first, int end, int limit, ActorNouns nouns) {
    if (first < head.end()) {
      return !isBorne(story, head, first, end, nouns);
    }
    // "The head of the Wagner mercenary group": the group bears the name.
    int phrase = end;
    while (phrase < limit && !story.isPunctuation(phrase)) {
      phrase++;
    }
    if (phrase > end
        && story.wordClass(first - 1).equals("DETERMINER")
        && !Mentions.isLink(story.lower(end))
        && !Mentions.isCapital(story, phrase - 1)
        && nouns.isActor(story.word(phrase - 1))) {
      return false;
    }
    int before = first - 1;
    while (before > head.first()
        && isTitle(story, before, nouns)
        && Mentions.isCapital(story, before)) {
      before--;
    }
    String kind = story.wordClass(before);
    boolean apposed =
        story.word(before).equals(",")
            || story.lower(before).equals("as")
            || !(Mentions.PHRASE_ENDS.contains(kind) || story.isPunctuation(before));
    int link = before;
    while (link > head.first() && !story.word(link).equals(",")) {
      if (story.wordClass(link).equals("WH")) {
        return false;
      }
      link--;
    }
    return apposed;
  }

  /**
   * "Delby police", "the Reed campaign", "Reed spokesman Tom Bell"; but "Tom Bell of Delby police",
   * "Tom Bell chief of staff".
   */
  private static boolean isBorne(Story story, Span head, int first, int nameEnd, ActorNouns nouns) {
    int end = nameEnd;
    while (end < head.end() && !Mentions.isLink(story.lower(end))) {
      end++;
    }
    boolean hyphen = nameEnd < end && story.isPunctuation(nameEnd);
    if (nameEnd == end || hyphen || nouns.is(Noun.PARTICLE, story.word(nameEnd))) {
      return false;
    }
    boolean small = !Mentions.isCapital(story, nameEnd);
    boolean full = nameEnd - first > 1;
    if (isTitle(story, nameEnd, nouns)) {
      return small && (!full || Mentions.isCapital(story, end - 1));
    }
    // "Kenneth Reed Harlow Watch's executive director", where a comma is left out.
    if (full && isTitle(story, end - 1, nouns)) {
      return false;
    }
    // "Harlow Law School professor Ann Field", where a tagger took the school for a person.
    return small
        || nouns.is(Noun.ORGANISATION, story.word(nameEnd))
        || nouns.isActor(story.word(end - 1))
        || !Mentions.isCapital(story, end - 1);
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
          i < name.end() - 1
              && (ActorNouns.standard().is(Noun.PARTICLE, story.lower(i))
                  || (i > name.first() && isHyphen(story, i)));
      if (!Character.isUpperCase(story.word(i).charAt(0)) && !particle) {
        return false;
      }
    }
    return true;
  }
}
