package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds who gives the number of a clause by an adverbial of it: "40 died, per the agency's
 * bulletin", "by the union's count, 40 died", "the mayor put it at 90, police at 40".
 *
 * <p>Immutable and thread-safe as its story is.
 */
final class Accounts {

  private static final int LONGEST = 12;
  private static final int CLOSEST = 5;

  private final Story story;
  private final Cues cues;
  private final Clause clause;
  private final Nominals nominals;

  Accounts(Story story, Cues cues, Clause clause, Nominals nominals) {
    this.story = story;
    this.cues = cues;
    this.clause = clause;
    this.nominals = nominals;
  }

  /** Returns what "per", "by" or a count that stands attributes; empty for any other word. */
  Optional<Saying> saying(int token) {
    return switch (story.lower(token)) {
      case "per" -> per(token);
      case "by" -> byCount(token);
      default -> story.is(Sort.COUNTING, token) ? standing(token) : Optional.empty();
    };
  }

  /** "The union's count now stands at 40", "the agency's tally rose to 35". */
  private Optional<Saying> standing(int noun) {
    int verb = clause.governor(noun);
    boolean stands =
        verb > noun
            && clause.relation(noun).equals("nsubj")
            && clause.isVerb(verb)
            && clause.dependents(verb).stream().anyMatch(at -> at > verb && isAmount(at));
    return stands
        ? nominals
            .before(noun)
            .filter(owner -> !clause.name(owner.end() - 1).equals("LOCATION"))
            .map(
                owner ->
                    new Saying(
                        Optional.of(owner),
                        noun,
                        new Span(noun, noun + 1),
                        ImmutableList.of(
                            new Span(verb + 1, withoutMarks(verb + 1, clauseEnd(verb)))),
                        cues.of(story.lower(noun), Cue.Word.NOUN)
                            .map(Cue::stand)
                            .orElse(Stand.ASSERT)))
        : Optional.empty();
  }

  private int clauseEnd(int verb) {
    return Math.max(verb + 2, Phrases.clauseEnd(story, verb + 1, clause.end()));
  }

  /** "At 40", "to 35 dead". */
  private boolean isAmount(int head) {
    boolean placed =
        clause
            .preposition(story, head)
            .filter(at -> at.equals("at") || at.equals("to"))
            .isPresent();
    return placed
        && (clause.tag(head).equals("CD") || clause.dependent(head, "nummod").isPresent());
  }

  private Optional<Saying> per(int per) {
    int end = per + 1;
    while (end < clause.end()
        && !Phrases.breaksClause(story, end)
        && !story.word(end).equals(")")) {
      end++;
    }
    boolean aside = opens(per) && end > per + 1 && end - per <= LONGEST;
    return aside && isNamed(new Span(per + 1, end))
        ? said(per, new Span(per, per + 1), new Span(per + 1, end), end, Stand.ASSERT)
        : Optional.empty();
  }

  private boolean isNamed(Span source) {
    boolean definite =
        story.wordClass(source.first()).equals("DETERMINER") || Rules.isName(story, source.first());
    String noun = story.word(Mentions.headPhrase(story, source).end() - 1);
    return definite
        && (Rules.isName(story, source.end() - 1) || ActorNouns.standard().isActor(noun));
  }

  private Optional<Saying> byCount(int by) {
    // "About 50 percent by union count": right behind its number.
    boolean close = by > clause.first() && !opens(by);
    int limit = Math.min(clause.end(), by + (close ? CLOSEST : LONGEST));
    for (int noun = by + 2; noun < limit && !story.isPunctuation(noun); noun++) {
      boolean counts = story.is(Sort.COUNTING, noun) && clause.isNoun(noun);
      boolean ends =
          noun + 1 >= clause.end()
              || story.isPunctuation(noun + 1)
              || (by == clause.first() && story.wordClass(noun + 1).equals("number"));
      if (counts && ends) {
        Stand stand =
            cues.of(story.lower(noun), Cue.Word.NOUN).map(Cue::stand).orElse(Stand.ASSERT);
        int behind = noun + 1;
        int owned = noun;
        return (story.is(Sort.OWN, by + 1)
                ? Optional.of(new Span(by + 1, by + 2))
                : nominals
                    .before(noun)
                    .filter(owner -> owner.first() > by)
                    .or(() -> compound(by + 1, owned)))
            .flatMap(
                owner ->
                    close
                        ? beside(by, owner, stand)
                        : said(by, new Span(by, by + 1), owner, behind, stand));
      }
    }
    return Optional.empty();
  }

  // No more than the words since the last comma.
  private Optional<Saying> beside(int by, Span owner, Stand stand) {
    int first = by;
    while (first > clause.first() && !story.isPunctuation(first - 1)) {
      first--;
    }
    Span told = new Span(first, by);
    return hasNumber(told)
        ? Optional.of(
            new Saying(Optional.of(owner), by, new Span(by, by + 1), ImmutableList.of(told), stand))
        : Optional.empty();
  }

  /** "Union count", "police estimates": who stands before it without more ado. */
  private Optional<Span> compound(int first, int noun) {
    int from = first;
    while (from < noun && story.wordClass(from).equals("DETERMINER")) {
      from++;
    }
    return from < noun && ActorNouns.standard().isActor(story.word(noun - 1))
        ? Optional.of(new Span(from, noun))
        : Optional.empty();
  }

  /** Whether an adverbial begins: at the start of the sentence, or set off by a comma. */
  private boolean opens(int token) {
    return token == clause.first()
        || story.word(token - 1).equals(",")
        || story.word(token - 1).equals("(");
  }

  /** All of the sentence but the adverbial is told. */
  private Optional<Saying> said(int anchor, Span cue, Span source, int behind, Stand stand) {
    ImmutableList.Builder<Span> content = ImmutableList.builder();
    int before = withoutMarks(clause.first(), anchor);
    if (before > clause.first()) {
      content.add(new Span(clause.first(), before));
    }
    int first = behind;
    while (first < clause.end() && story.isPunctuation(first)) {
      first++;
    }
    int last = withoutMarks(first, clause.end());
    if (last > first) {
      content.add(new Span(first, last));
    }
    ImmutableList<Span> told = content.build();
    return told.isEmpty() || told.stream().noneMatch(this::hasNumber)
        ? Optional.empty()
        : Optional.of(new Saying(Optional.of(source), anchor, cue, told, stand));
  }

  private int withoutMarks(int first, int limit) {
    int end = limit;
    while (end > first && story.isPunctuation(end - 1)) {
      end--;
    }
    return end;
  }

  private boolean hasNumber(Span span) {
    for (int i = span.first(); i < span.end(); i++) {
      if (clause.tag(i).equals("CD")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The mayor put the crowd at 90,000; police at 40,000": returns what the later ones say.
   *
   * @param known the attributions of the sentence; where one of them anchors at a link, it stays
   */
  List<Saying> gapped(List<Saying> known) {
    ImmutableList.Builder<Saying> found = ImmutableList.builder();
    for (Saying saying : known) {
      boolean puts =
          story.is(Sort.PUTTING, saying.anchor())
              || Countings.speaks(clause.lemma(saying.anchor()));
      for (int k = saying.anchor() + 2; puts && k + 1 < clause.end(); k++) {
        int link = k;
        boolean open = isLink(k) && known.stream().noneMatch(other -> other.anchor() == link);
        Optional<Span> rival = open ? rival(k, saying.anchor()) : Optional.empty();
        if (rival.isPresent()) {
          found.add(
              new Saying(
                  rival,
                  k,
                  new Span(k, k + 1),
                  ImmutableList.of(new Span(k + 1, end(k + 1))),
                  saying.stand()));
        }
      }
    }
    return found.build();
  }

  /** "Police at 40,000": whether nothing but a preposition attributes. */
  static boolean isGap(Story story, Saying saying) {
    return saying.cue().length() == 1 && isLink(story.lower(saying.anchor()));
  }

  private static boolean isLink(String word) {
    return word.equals("at") || word.equals("of");
  }

  private boolean isLink(int token) {
    int number = token + 1;
    while (number < clause.end() - 1
        && (story.is(Sort.BEFORE_NUMBER, number) || story.is(Sort.AT_LEAST, number))) {
      number++;
    }
    return isLink(story.lower(token)) && story.wordClass(number).equals("number");
  }

  private int end(int first) {
    int end = first + 1;
    while (end < clause.end() && !story.isPunctuation(end) && !story.lower(end).equals("and")) {
      end++;
    }
    return end;
  }

  /** Returns who stands between a comma or "and" and the link. */
  private Optional<Span> rival(int link, int verb) {
    int first = link;
    while (first > verb + 1 && link - first < 6 && isNominal(first - 1)) {
      first--;
    }
    boolean apart =
        first < link
            && first - 1 > verb
            && (story.isPunctuation(first - 1)
                || story.lower(first - 1).equals("and")
                || story.lower(first - 1).equals("with"));
    return apart ? Optional.of(new Span(first, link)).filter(this::isActor) : Optional.empty();
  }

  /** "Unions", "the charity Sea Watch", "the U.N.", but not "Leeds". */
  private boolean isActor(Span rival) {
    int head = rival.end() - 1;
    String label = clause.name(head);
    boolean named = label.equals("ORGANIZATION") || (label.equals("PERSON") && rival.length() > 1);
    boolean called =
        !label.equals("LOCATION")
            && IntStream.range(rival.first(), rival.end())
                .anyMatch(i -> ActorNouns.standard().isActor(story.lower(i)));
    return named || called || Bodies.ofPeople(story.lower(head)).isPresent();
  }

  private boolean isNominal(int token) {
    return !story.isPunctuation(token)
        && !story.lower(token).equals("and")
        && !story.lower(token).equals("with")
        && (clause.isNoun(token)
            || clause.tag(token).startsWith("JJ")
            || clause.tag(token).equals("DT")
            || clause.tag(token).equals("POS"));
  }
}
