package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.internal.Calendar;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Takes "a State Department cable obtained by Reuters" apart: who got the document, the document,
 * who wrote it.
 */
final class Documents {

  private static final Set<String> TIMES = Set.of("PREPOSITION", "WEEKDAY");
  private static final Set<String> NO_ROLES =
      Set.of("BE", "HAVE", "CONJUNCTION", "ADVERB", "DETERMINER", "WEEKDAY", "ed", "MODAL");
  private static final int FARTHEST = 14;

  /** The most words in small letters from a name to what it is: "state security ministry". */
  private static final int LONGEST_ROLE = 3;

  private Documents() {}

  /** Returns the spans of a source, outermost first; only itself where no document heads it. */
  static ImmutableList<Span> layers(Story story, Span source, ActorNouns nouns) {
    Span head = Mentions.headPhrase(story, source);
    int noun = head.end() - 1;
    if (!nouns.is(Noun.DOCUMENT, story.word(noun)) || isBodyFor(story, head)) {
      return ImmutableList.of(source);
    }
    ImmutableList.Builder<Span> layers = ImmutableList.builder();
    holder(story, head).ifPresent(layers::add);
    layers.add(head);
    author(story, source, head).ifPresent(layers::add);
    return layers.build();
  }

  /**
   * "A Harlow Consult poll", "a note seen by Dawn": a name that no person has, whatever tags say.
   */
  static boolean isBody(Story story, Span source, Span layer) {
    Span head = Mentions.headPhrase(story, source);
    boolean before =
        layer.first() >= head.first()
            && layer.end() < head.end()
            && !Mentions.isPossessive(story, layer.end());
    boolean one = layer.length() == 1 && layer.first() >= head.end();
    return (before || one) && isCapital(story, layer.end() - 1);
  }

  /** "The Authority for Statistics": what a body is for, no document. */
  private static boolean isBodyFor(Story story, Span head) {
    int link = head.end() - 2;
    while (link > head.first() && isCapital(story, link)) {
      link--;
    }
    return link > head.first()
        && isCapital(story, head.end() - 1)
        && isLink(story.lower(link))
        && ActorNouns.standard().is(Noun.ORGANISATION, story.word(link - 1))
        && isCapital(story, link - 1);
  }

  /** Whom the source quotes in passing: "the agency, citing a local doctor, said". */
  static Optional<Span> quoted(Story story, Span source) {
    return quoted(story, source, source.end()).or(() -> quotedBefore(story, source));
  }

  /** "Citing a local doctor, the agency said". */
  private static Optional<Span> quotedBefore(Story story, Span source) {
    int first = story.firstOf(story.sentenceOf(source.first()));
    int comma = source.first() - 1;
    boolean cites =
        comma > first + 1
            && comma - first < FARTHEST
            && story.is(Sort.CITING, first)
            && story.word(comma).equals(",");
    return cites ? Optional.of(new Span(first + 1, comma)) : Optional.empty();
  }

  /** "Reuters quoted a local doctor as saying": who stands between the verb and "as saying". */
  static Optional<Span> quotedAsSaying(Story story, Saying saying) {
    int sentence = story.sentenceOf(saying.anchor());
    int end = Math.min(saying.anchor() + FARTHEST, story.endOf(sentence) - 1);
    int verb = saying.anchor();
    for (int i = verb; i > Math.max(verb - FARTHEST, story.firstOf(sentence)); i--) {
      if (story.is(Sort.QUOTING, i)) {
        verb = i;
      }
    }
    for (int as = verb + 2; story.is(Sort.QUOTING, verb) && as < end; as++) {
      if (story.lower(as).equals("as") && story.lower(as + 1).equals("saying")) {
        return story.lower(verb + 1).equals("by")
            ? Phrases.subject(story, verb)
            : Optional.of(new Span(verb + 1, as));
      }
    }
    return Optional.empty();
  }

  /** The same after the cue: "the agency said on Monday, citing a local doctor, that". */
  static Optional<Span> quotedAfter(Story story, Span cue) {
    boolean cites = story.is(Sort.CITING, cue.end() - 1);
    int comma = cites ? cue.end() - 2 : cue.end();
    int limit = Math.min(comma + 3, story.endOf(story.sentenceOf(cue.first())));
    while (comma < limit && TIMES.contains(story.wordClass(comma))) {
      comma++;
    }
    Span before = cites ? new Span(Math.max(0, comma), cue.end()) : cue;
    return quoted(story, before, comma);
  }

  /** "The agency says 40 died, citing a local doctor." */
  static Optional<Span> quotedAtEnd(Story story, Saying saying, Span source) {
    int sentence = story.sentenceOf(saying.anchor());
    int stop = story.endOf(sentence) - 1;
    boolean opens =
        source.first() <= story.firstOf(sentence) + 1 && source.end() <= saying.anchor();
    for (int i = stop - 1; opens && i > Math.max(saying.anchor() + 1, stop - FARTHEST); i--) {
      if (story.word(i).equals(",") || story.isQuoted(i)) {
        return Optional.empty();
      }
      if (story.is(Sort.CITING, i) && story.word(i - 1).equals(",")) {
        Span words = new Span(i + 1, stop);
        return i + 1 < stop && isSource(story, words) ? Optional.of(words) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Span> quoted(Story story, Span source, int from) {
    int limit = Math.min(from + FARTHEST, story.endOf(story.sentenceOf(source.first())));
    for (int i = source.first() + 1; i + 1 < limit; i++) {
      if (story.is(Sort.CITING, i) && story.word(i - 1).equals(",")) {
        int end = i + 1;
        while (end < limit && !story.word(end).equals(",") && !story.word(end).equals(".")) {
          end++;
        }
        boolean last = end < limit && story.word(end).equals(".");
        return end < limit && end > i + 1 && (!last || isSource(story, new Span(i + 1, end)))
            ? Optional.of(new Span(i + 1, end))
            : Optional.empty();
      }
      if (i >= from && !story.word(i).equals(",")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether somebody or a document is named, not "citing safety". */
  private static boolean isSource(Story story, Span words) {
    Span head = Mentions.headPhrase(story, words);
    String noun = story.word(head.end() - 1);
    return isCapital(story, head.end() - 1)
        || ActorNouns.standard().isActor(noun)
        || Bodies.ofPeople(noun.toLowerCase(Locale.ROOT)).isPresent();
  }

  /** Who got or printed the document: "obtained by Reuters", "published in Nature". */
  private static Optional<Span> holder(Story story, Span head) {
    int limit = Math.min(head.end() + FARTHEST, story.endOf(story.sentenceOf(head.first())));
    for (int i = head.end(); i + 2 < limit; i++) {
      boolean given = story.is(Sort.SHARED, i) && story.is(Sort.TOWARDS, i + 1);
      boolean got = given || (story.is(Sort.GOT, i) && story.lower(i + 1).equals("by"));
      // "Published in June" names no paper.
      boolean printed =
          story.lower(i).equals("published")
              && story.lower(i + 1).equals("in")
              && Calendar.month(story.lower(i + 2)).isEmpty();
      if (got || printed) {
        return name(story, i + 2, limit);
      }
    }
    return Optional.empty();
  }

  /** Who made it: "by the ministry", "from officials", a name before it, a possessor. */
  private static Optional<Span> author(Story story, Span source, Span head) {
    int limit = Math.min(head.end() + FARTHEST, story.endOf(story.sentenceOf(head.first())));
    int next = head.end();
    if (next < limit && story.is(Sort.MADE, next)) {
      next++;
    }
    if (next < limit && story.is(Sort.FROM, next)) {
      int by = next;
      Optional<Span> after =
          name(story, next + 1, limit)
              .or(
                  () ->
                      story.lower(by).equals("by")
                          ? described(story, by + 1, limit)
                          : Optional.empty());
      boolean maker = !story.lower(next).equals("of");
      if (!maker && after.filter(name -> isPeople(story, name)).isPresent()) {
        return possessor(story, head);
      }
      if (after.isEmpty() && maker) {
        after = makers(story, next + 1, Math.min(limit, source.end()));
      }
      if (after.isPresent()) {
        return after;
      }
    }
    return possessor(story, head);
  }

  /** "A poll of Harlow voters": whom it is about, in whatever letters. */
  private static boolean isPeople(Story story, Span name) {
    String last = story.word(name.end() - 1);
    return Character.isLowerCase(last.charAt(0)) && ActorNouns.standard().is(Noun.GROUP, last);
  }

  /** "By the progressive Center for Law", "by the rights group Sea Watch": words before a name. */
  private static Optional<Span> described(Story story, int token, int limit) {
    int at = token;
    while (at < limit && story.wordClass(at).equals("DETERMINER")) {
      at++;
    }
    int from = at;
    while (at < Math.min(limit, from + LONGEST_ROLE) && isPlain(story, at)) {
      at++;
    }
    return at > from && at < limit && !story.wordClass(at).equals("WEEKDAY")
        ? name(story, at, limit)
        : Optional.empty();
  }

  /** "Reports from hospital officials": people by role. A survey of voters is not theirs. */
  private static Optional<Span> makers(Story story, int token, int limit) {
    if (token >= limit) {
      return Optional.empty();
    }
    Span people = Mentions.headPhrase(story, new Span(token, limit));
    String last = story.word(people.end() - 1);
    boolean actors =
        isRole(last) || ActorNouns.standard().is(Noun.UNNAMED, last) || isApposed(story, people);
    return actors ? Optional.of(people) : Optional.empty();
  }

  /** "The space agency INPE": a name behind what it is. */
  private static boolean isApposed(Story story, Span people) {
    int name = people.end() - 1;
    return name > people.first()
        && isCapital(story, name)
        && isRole(story.word(name - 1))
        && !isCapital(story, name - 1);
  }

  /**
   * The name before the noun, a possessor's role with it: "Federal Election Commission filings",
   * "the Essex County coroner's records"; adjectives in front of it are the document's.
   */
  private static Optional<Span> possessor(Story story, Span head) {
    int first = head.first();
    while (first < head.end() - 1 && !opensName(story, head, first)) {
      first++;
    }
    int end = first;
    boolean owned = false;
    // Of "CNN/ORC poll" the first is taken for both.
    for (int i = first; i < head.end() - 1 && !story.word(i).equals("/"); i++) {
      if (!owned && isCapital(story, i) && !ActorNouns.standard().is(Noun.QUALITY, story.word(i))) {
        end = i + 1;
      } else if (Mentions.isPossessive(story, i) && i > first) {
        end = i;
        owned = true;
      }
    }
    // "A Killeen police report", "the Syrian opposition's statement": their role belongs to the
    // name.
    while (end > first && end < head.end() - 1 && isRole(story.word(end))) {
      end++;
    }
    return end > first ? Optional.of(new Span(first, end)) : body(story, head);
  }

  /** "The health agency's latest bulletin": a body without a name. */
  private static Optional<Span> body(Story story, Span head) {
    for (int i = head.first() + 1; i < head.end() - 1; i++) {
      if (Mentions.isPossessive(story, i)) {
        return isRole(story.word(i - 1))
            ? Optional.of(new Span(head.first(), i))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isRole(String word) {
    ActorNouns nouns = ActorNouns.standard();
    return nouns.is(Noun.ORGANISATION, word) || nouns.is(Noun.GROUP, word);
  }

  /** "Exit polls", "Initial police reports": the first word of a sentence has a capital anyway. */
  private static boolean opensName(Story story, Span head, int token) {
    boolean opening = token == story.firstOf(story.sentenceOf(token));
    boolean name =
        !opening
            || (token + 2 < head.end()
                && (isCapital(story, token + 1) || Mentions.isPossessive(story, token + 1)));
    return isCapital(story, token)
        && name
        && !story.wordClass(token).equals("DETERMINER")
        && !story.lower(token).equals("one")
        && !(opening && ActorNouns.standard().is(Noun.QUALITY, story.word(token)));
  }

  private static boolean isCapital(Story story, int token) {
    return Character.isUpperCase(story.word(token).charAt(0));
  }

  /** Returns a name in capitals that begins here, with its article. */
  private static Optional<Span> name(Story story, int token, int limit) {
    int at = token;
    while (at < limit && story.wordClass(at).equals("DETERMINER")) {
      at++;
    }
    if (Mentions.isBase(story, at, limit)) {
      at += Mentions.BASE;
    }
    if (at >= limit || !Character.isUpperCase(story.word(at).charAt(0))) {
      return Optional.empty();
    }
    int end = at;
    while (end < limit
        && (Character.isUpperCase(story.word(end).charAt(0))
            || ((isLink(story.lower(end)) || Mentions.isPossessive(story, end))
                && end + 1 < limit
                && Mentions.goesOn(story, end + 1))
            || (story.lower(end).equals("the")
                && isLink(story.lower(end - 1))
                && Mentions.goesOn(story, end)))) {
      end++;
    }
    return Optional.of(new Span(at > token + 1 ? at : token, withRole(story, end, limit)));
  }

  /** "The Russian defence ministry", "Harlow Law School professor Ann Field": the name goes on. */
  private static int withRole(Story story, int nameEnd, int limit) {
    int end = nameEnd;
    int role = nameEnd;
    while (end < Math.min(limit, nameEnd + LONGEST_ROLE) && isPlain(story, end)) {
      end++;
      if (ActorNouns.standard().isActor(story.word(end - 1))) {
        role = end;
      }
    }
    boolean title =
        role > nameEnd
            && role < limit
            && ActorNouns.standard().is(Noun.TITLE, story.word(role - 1))
            && isCapital(story, role);
    return title
        ? name(story, role, limit).map(Span::end).orElse(role)
        : role > nameEnd && isRole(story.word(role - 1)) ? role : nameEnd;
  }

  private static boolean isPlain(Story story, int token) {
    String kind = story.wordClass(token);
    return Character.isLowerCase(story.word(token).charAt(0))
        && !Mentions.PHRASE_ENDS.contains(kind)
        && !NO_ROLES.contains(kind);
  }

  private static boolean isLink(String word) {
    return word.equals("of") || word.equals("for") || word.equals("on") || word.equals("and");
  }
}
