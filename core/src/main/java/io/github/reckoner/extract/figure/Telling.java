package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import io.github.reckoner.internal.Calendar;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells the numbers that are merely given by somebody from those of which a clause tells more.
 *
 * <p>Every word of the clause is accounted for: as part of the telling, as who tells, or as a word
 * that has to be of what was counted before. The tree is not asked: parsers stumble over clauses
 * whose nouns are left out. Belongs to one sentence.
 */
final class Telling {

  private enum Sort {
    SAY,
    PUT,
    LINK,
    BE,
    NUMBER,
    COUNTING,
    MANNER,
    CONTRAST,
    OTHER,
    BACK,
    JOIN,
    THING
  }

  private static final ImmutableSetMultimap<String, Sort> WORDS =
      Lexicon.read(Telling.class, "telling.tsv").stream()
          .collect(
              ImmutableSetMultimap.toImmutableSetMultimap(
                  row -> row.get("word"), row -> Sort.valueOf(row.get("class"))));

  private static final ImmutableSet<Unit.Kind> KINDS =
      Sets.immutableEnumSet(
          Unit.Kind.COUNT,
          Unit.Kind.CURRENCY,
          Unit.Kind.PERCENT,
          Unit.Kind.MASS,
          Unit.Kind.VOLUME,
          Unit.Kind.AREA);

  private static final int LONGEST_ASIDE = 14;
  private static final int FAR_VERB = 6;

  private final Sentence sentence;
  private final Syntax syntax;
  private final boolean capitals;
  private final BitSet numbers = new BitSet();

  /** Looks at a sentence with figures. */
  Telling(Sentence sentence, Syntax syntax, List<LocatedFigure> figures) {
    this.sentence = sentence;
    this.syntax = syntax;
    this.capitals =
        IntStream.range(0, syntax.size())
            .filter(i -> isVerb(i) || isNoun(i))
            .anyMatch(i -> Character.isLowerCase(sentence.tokens().get(i).word().charAt(0)));
    figures.stream()
        .filter(figure -> !isTeller(figure))
        .forEach(figure -> numbers.set(figure.firstToken(), figure.endToken()));
  }

  // "One witness said it was 20,000": no number, but who tells it.
  private boolean isTeller(LocatedFigure figure) {
    int noun = figure.unitToken().orElse(-1);
    return noun > figure.firstToken()
        && word(figure.firstToken()).equals("one")
        && syntax.relation(noun).startsWith("nsubj")
        && isSaying(syntax.governor(noun));
  }

  /** Returns the numerals with those marked that are merely given. */
  Numerals mark(Numerals written) {
    return new Numerals(
        written.figures().stream()
            .map(figure -> of(figure).map(figure::with).orElse(figure))
            .collect(ImmutableList.toImmutableList()),
        written.skipped());
  }

  private Optional<MereNumber> of(LocatedFigure located) {
    Figure figure = located.figure();
    boolean plain =
        KINDS.contains(figure.unit().kind())
            && figure.quantifier() != Quantifier.VAGUE
            && figure.quantifier() != Quantifier.IMPLIED;
    // "8,000 soldiers", "31 people": one noun behind it may be of what was counted.
    boolean bare =
        figure.unit().kind() != Unit.Kind.COUNT
            || located.unitToken().isEmpty()
            || located.unitToken().getAsInt() <= located.endToken();
    bare &= !word(located.endToken()).equals("of") || isOwned(located);
    return plain && bare
        ? of(located.firstToken(), located.endToken(), verbBehind(located))
        : Optional.empty();
  }

  // "Not the 22 of the ministry".
  private boolean isOwned(LocatedFigure located) {
    return word(located.firstToken() - 1).equals("the")
        && syntax.tag(located.endToken() + 1).equals("DT")
        && located.unitToken().isEmpty();
  }

  // "Four people, two of them girls, were run over": where the noun is there, its verb is told.
  private int verbBehind(LocatedFigure located) {
    int noun = located.unitToken().orElse(-1);
    boolean subject = noun >= located.endToken() && syntax.relation(noun).startsWith("nsubj");
    return subject && isVerb(syntax.governor(noun)) ? syntax.governor(noun) : -1;
  }

  private Optional<MereNumber> of(int first, int end, int verb) {
    int last = clauseEnd(end);
    int from = clauseStart(first);
    boolean whole = from == 0 || isHardEdge(from - 1);
    return ends(end, last).stream()
        .filter(right -> right > verb)
        .flatMap(
            right ->
                starts(from, first, whole).stream()
                    .map(
                        left ->
                            new TellingClause(this, left, first, end, right).read(right < last)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  // Behind another number of the clause, a comma or a conjunction begins the telling anew.
  private ImmutableList<Integer> starts(int from, int first, boolean whole) {
    ImmutableList.Builder<Integer> starts = ImmutableList.builder();
    boolean open = whole && numbers.get(from, first).isEmpty();
    if (open) {
      starts.add(from);
    }
    for (int i = first - 1; i > from && !numbers.get(i); i--) {
      if (open ? word(i).equals(":") : isSoftEdge(i)) {
        starts.add(i);
      }
    }
    return starts.build();
  }

  private List<Integer> ends(int end, int last) {
    List<Integer> ends = new ArrayList<>();
    ends.add(last);
    for (int i = end; i < last; i++) {
      if (word(i).equals(",") || syntax.tag(i).equals("CC")) {
        // "At least 380 and perhaps 801 were killed" is told of both.
        if (!numbers.get(i + 1) && !numbers.get(i + 2)) {
          // "Said it was 9 million and that the rest was lost": the next telling.
          ends.add(word(i + 1).equals("that") ? 0 : ends.size(), i);
        }
        break;
      }
    }
    return ends;
  }

  private int clauseStart(int first) {
    int i = first;
    while (i > 0 && !isHardEdge(i - 1)) {
      i--;
    }
    return i;
  }

  private int clauseEnd(int end) {
    int i = end;
    while (i < syntax.size() && !isHardEdge(i) && !(numbers.get(i) && !isJoined(end, i))) {
      i++;
    }
    if (i == syntax.size() || !numbers.get(i)) {
      return i;
    }
    // A number beside one is told with it, unless a comma or a conjunction parts them.
    int edge = i - 1;
    while (edge >= end && !isSoftEdge(edge)) {
      edge--;
    }
    return edge < end ? numbers.nextClearBit(i) : edge;
  }

  // "At least 380 and perhaps 801 were killed" is told of both.
  private boolean isJoined(int end, int number) {
    int start = numbers.get(number - 1) ? numbers.previousClearBit(number) + 1 : number;
    boolean conjunction = false;
    for (int i = end; i < start; i++) {
      conjunction |= syntax.tag(i).equals("CC");
      if (!syntax.tag(i).equals("CC") && !syntax.tag(i).startsWith("RB")) {
        return false;
      }
    }
    return conjunction;
  }

  private boolean isHardEdge(int i) {
    String word = word(i);
    return word.equals(";")
        || word.equals("(")
        || word.equals(")")
        || word.equals("-LRB-")
        || word.equals("-RRB-")
        || word.equals("—")
        || word.equals("--");
  }

  private boolean isSoftEdge(int i) {
    return word(i).equals(",")
        || word(i).equals(":")
        || syntax.tag(i).equals("CC")
        || is(i, Sort.CONTRAST);
  }

  String word(int i) {
    return 0 <= i && i < syntax.size()
        ? sentence.tokens().get(i).word().toLowerCase(Locale.ROOT)
        : "";
  }

  Syntax syntax() {
    return syntax;
  }

  /** Whether a word has a capital as names have, not as all words of a headline have. */
  boolean isCapital(int i) {
    return capitals && Character.isUpperCase(sentence.tokens().get(i).word().charAt(0));
  }

  /** Returns the token behind ", who runs the camp," at a place, or the place itself. */
  int endOfAside(int at, int end) {
    if (!word(at).equals(",")) {
      return at;
    }
    for (int i = at + 1; i < Math.min(end, at + LONGEST_ASIDE) && !numbers.get(i); i++) {
      if (word(i).equals(",")) {
        return i + 1;
      }
    }
    return at;
  }

  /**
   * Whether a number before a place was told as numbers are: "counted 45 dead", "put it at 45"; of
   * what somebody sold or was given, the next one in the row tells nothing.
   */
  boolean isBehindTold(int place) {
    int end = numbers.previousSetBit(place - 1);
    while (end >= 0) {
      int start = numbers.previousClearBit(end) + 1;
      for (int i = start - 1; i >= Math.max(0, start - FAR_VERB); i--) {
        // "Services added 245,000 jobs and construction 140,000": nobody tells those.
        boolean beside = i == start - 1 && !syntax.lemma(i).equals("add");
        if (isSaying(i) && (beside || syntax.tag(start - 1).equals("IN"))) {
          return true;
        }
      }
      end = start > 0 ? numbers.previousSetBit(start - 1) : -1;
    }
    return false;
  }

  /** Whether the number before a place was put "at" what it is: "put it at 45, rebels at 60". */
  boolean isBehindPut(int place) {
    int end = numbers.previousSetBit(place - 1);
    for (int i = end; i >= Math.max(0, end - 2 * FAR_VERB); i--) {
      if (isVerb(i) && is(i, Sort.PUT)) {
        return true;
      }
    }
    return false;
  }

  /** Whether of the number before a place somebody spoke: "spoke of 45, rebels of 60". */
  boolean isBehindSpoken(int place) {
    int end = numbers.previousSetBit(place - 1);
    int of = end < 0 ? -1 : numbers.previousClearBit(end);
    while (of > 0 && syntax.tag(of).startsWith("RB")) {
      of--;
    }
    return word(of).equals("of") && isSaying(of - 1);
  }

  private boolean is(int i, Sort sort) {
    return 0 <= i
        && i < syntax.size()
        && (WORDS.containsEntry(syntax.lemma(i).toLowerCase(Locale.ROOT), sort)
            || WORDS.containsEntry(word(i), sort)
            || WORDS.containsEntry(syntax.lemma(i) + " " + word(i + 1), sort));
  }

  /** Whether a token is the mark of an owner: "the union's", "the nurses’". */
  boolean isOwning(int i) {
    return i < syntax.size()
        && (syntax.tag(i).equals("POS") || word(i).equals("’") || word(i).equals("'"));
  }

  boolean isSaying(int i) {
    return isVerb(i) && is(i, Sort.SAY);
  }

  boolean isLink(int i) {
    return isVerb(i) && is(i, Sort.LINK);
  }

  boolean isBeing(int i) {
    return isVerb(i) && is(i, Sort.BE);
  }

  boolean isVerb(int i) {
    return 0 <= i && i < syntax.size() && syntax.tag(i).startsWith("V");
  }

  boolean isNoun(int i) {
    return 0 <= i && i < syntax.size() && syntax.tag(i).startsWith("NN");
  }

  boolean isNumberNoun(int i) {
    return isNoun(i) && is(i, Sort.NUMBER);
  }

  /** Whether a noun is of counting, which somebody does: "the count of the union". */
  boolean isCounting(int i) {
    return is(i, Sort.COUNTING);
  }

  /** Whether a word points back to what was counted: "it", "that". */
  boolean pointsBack(int i) {
    return is(i, Sort.BACK);
  }

  /** Whether a word joins the parts of a name: "of", "for". */
  boolean joins(int i) {
    return is(i, Sort.JOIN);
  }

  /** Whether a noun is of what is measured, and tells nothing itself: "exports", "turnout". */
  boolean isThing(int i) {
    return isNoun(i) && !isCapital(i) && is(i, Sort.THING);
  }

  boolean isManner(int i) {
    return is(i, Sort.MANNER) || is(i, Sort.CONTRAST);
  }

  boolean isContrast(int i) {
    return is(i, Sort.CONTRAST);
  }

  boolean isOther(int i) {
    // "More likely", "more realistic".
    return is(i, Sort.OTHER) && !(word(i).equals("more") && is(i + 1, Sort.MANNER));
  }

  /** Whether a word of a nominal makes it one of time or of more: not "other officials". */
  boolean isTimeOrMore(int i) {
    return isOther(i) && !word(i).equals("other");
  }

  boolean isWeekday(int i) {
    return Calendar.weekday(word(i)).isPresent()
        || word(i).equals("yesterday")
        || word(i).equals("today");
  }
}
