package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.MereNumber.Run;
import io.github.reckoner.nlp.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A clause around a number, read word by word: who tells it, what is named beside the telling, and
 * whether it tells no more. Belongs to one thread.
 */
final class TellingClause {

  private static final ImmutableSet<String> GIVEN = ImmutableSet.of("him", "her", "them");

  private static final int MOST_NAMED = 3;

  private final Telling words;
  private final Syntax syntax;
  private final TellingNominals nominals;
  private final int from;
  private final int first;
  private final int end;
  private final int to;
  private final List<Integer> named = new ArrayList<>();
  private Optional<Run> teller = Optional.empty();
  // Whether a verb of saying or a noun of number tells the number.
  private boolean told;
  private boolean said;
  // Whether a verb such as "have" or "be" does, which needs more beside it.
  private boolean linked;
  private boolean contrasted;
  // Whether "it" or "the figure" points back to what was counted.
  private boolean back;
  // Whether nothing but the teller stands before the number.
  private boolean gapped;
  // Whether the clause is of another time, of more, or of another row of numbers.
  private boolean other;
  private int cue = -1;
  // Where an aside behind the teller ends, or -1.
  private int aside = -1;
  // Where the owner of the next nominal begins, or -1.
  private int owned = -1;

  TellingClause(Telling words, int from, int first, int end, int to) {
    this.words = words;
    this.syntax = words.syntax();
    this.nominals = new TellingNominals(words, from, first, to);
    this.from = from;
    this.first = first;
    this.end = end;
    this.to = to;
  }

  /**
   * Reads the clause.
   *
   * @param cut whether more follows behind a comma, so that its verb may be yet to come
   * @return empty if it tells more than a number
   */
  Optional<MereNumber> read(boolean cut) {
    int i = from;
    while (i < to) {
      if (i < aside) {
        contrasted |= words.isContrast(i);
        i++;
        continue;
      }
      if (i == first) {
        said |= words.isSaying(first);
        told |= said;
        i = end;
        continue;
      }
      int next = nominals.end(i);
      if (next > i) {
        phrase(i, next);
        i = next;
      } else if (!isAccounted(i)) {
        return Optional.empty();
      } else {
        i++;
      }
    }
    boolean alone = gapped && !said && !linked && isBare();
    boolean tells = told || alone || (linked && (back || contrasted));
    boolean closed = !cut || said || linked || alone;
    return tells && closed && !other && (!gapped || alone) && isFew()
        ? Optional.of(new MereNumber(teller, cue(), ImmutableList.copyOf(named), back))
        : Optional.empty();
  }

  // "Police count 120,000, unions 400,000 at a march": what hangs on the number tells no more.
  private boolean isBare() {
    return named.isEmpty()
        || (end < to && syntax.tag(end).equals("IN") && named.stream().allMatch(i -> i > end));
  }

  private int cue() {
    return cue >= 0 ? cue : teller.map(run -> run.end() - 1).orElse(first);
  }

  private boolean isFew() {
    return named.size() <= MOST_NAMED && named.stream().filter(words::isVerb).count() <= 1;
  }

  private boolean isAccounted(int i) {
    String tag = syntax.tag(i);
    contrasted |= words.isContrast(i);
    // "The pollster gave him 65%": his share, whatever was told before.
    boolean given =
        i > from
            && i < first
            && GIVEN.contains(words.word(i))
            && syntax.lemma(i - 1).equals("give");
    if (words.isOther(i) || tag.equals("CD") || given) {
      return false;
    }
    if (words.isSaying(i)) {
      told = true;
      said = true;
      cue = i;
      return true;
    }
    if (words.isLink(i) || words.isBeing(i)) {
      linked = true;
      cue = cue < 0 ? i : cue;
      return true;
    }
    if (words.isVerb(i) || (tag.startsWith("JJ") && !words.isManner(i))) {
      named.add(i);
      return !(words.isVerb(i) && isOwn(i));
    }
    back |= words.pointsBack(i) && !isHaving(i + 1);
    return true;
  }

  // "The union said it would call out 250": of its own doing, not of what others did before.
  private boolean isOwn(int verb) {
    int at = verb - 1;
    while (at > from && isHelping(at)) {
      at--;
    }
    return said && at > cue && syntax.tag(at).equals("PRP") && !words.word(at).equals("there");
  }

  private boolean isHelping(int i) {
    return words.isLink(i)
        || words.isBeing(i)
        || syntax.tag(i).equals("MD")
        || syntax.tag(i).equals("TO")
        || syntax.tag(i).startsWith("RB");
  }

  // "It has 540,000 customers": the utility has.
  private boolean isHaving(int verb) {
    return verb < to && syntax.lemma(verb).equals("have") && !words.isVerb(verb + 1);
  }

  private void phrase(int start, int stop) {
    int head = stop - 1;
    if (IntStream.range(start, stop).anyMatch(words::isTimeOrMore)) {
      other = true;
      return;
    }
    if (words.isWeekday(head)) {
      return;
    }
    if (words.isNumberNoun(head)) {
      told = true;
      back = true;
      name(start, head);
      return;
    }
    // "An official said about 170": who tells, not how.
    if (words.isManner(head) && !words.isSaying(stop)) {
      contrasted |= words.isContrast(head);
      name(start, head);
      return;
    }
    boolean owner = stop + 1 < to && words.isOwning(stop) && words.isNoun(stop + 1);
    int begins = owned >= 0 ? owned : start;
    if ((owner && !words.isNumberNoun(stop + 1) && !words.isManner(stop + 1)) || isJoined(stop)) {
      owned = begins;
      return;
    }
    owned = -1;
    // "Told reporters".
    if (begins > from && syntax.lemma(begins - 1).equals("tell")) {
      return;
    }
    boolean more = isPart(begins);
    if (isTeller(begins, stop)) {
      // Of two who tell, only one tells this number; a shorter clause may have but him.
      other |= teller.isPresent() && !more;
      teller = Optional.of(new Run(more ? teller.orElseThrow().first() : begins, stop));
    } else {
      name(begins, stop);
    }
  }

  // "A spokesman for" the union, "the Ministry of" Health: the nominal goes on.
  private boolean isJoined(int stop) {
    int end = stop + 1 < to && words.joins(stop) ? nominals.end(stop + 1) : 0;
    return end > stop + 1 && !words.isNumberNoun(end - 1);
  }

  // The same behind who tells.
  private boolean isPart(int start) {
    return teller.filter(t -> t.end() == start - 1).isPresent() && words.joins(start - 1);
  }

  private void name(int start, int stop) {
    for (int i = start; i < stop; i++) {
      if (words.isOther(i) || (!nominals.isDeterminer(i) && !words.isManner(i))) {
        named.add(i);
      }
    }
  }

  private boolean isTeller(int start, int stop) {
    if (words.isOther(start) || start == end || words.isThing(stop - 1)) {
      return false;
    }
    return isPart(start)
        || isAgent(start)
        || isCounter(start)
        || isConcerned(start, stop)
        || isGiver(start)
        || isOwner(stop)
        || isInverted(start)
        || isSubject(start, stop);
  }

  // "By the union", "according to the union"; but what they "were killed by" tells nothing.
  private boolean isAgent(int start) {
    String before = start > from ? words.word(start - 1) : "";
    return (before.equals("by") && !named.contains(start - 2))
        || (before.equals("to") && words.word(start - 2).equals("according"));
  }

  // "In the count of the union", "an estimate from the union"; but "the number of strikers".
  private boolean isCounter(int start) {
    boolean number = start - 2 >= from && words.isNumberNoun(start - 2);
    boolean definite = syntax.tag(start).equals("DT") || words.isCapital(start);
    return number
        && (words.word(start - 1).equals("from")
            || (words.word(start - 1).equals("of") && definite && words.isCounting(start - 2)));
  }

  // "For the union it was 31."
  private boolean isConcerned(int start, int stop) {
    boolean concerned =
        start == from + 1
            && words.word(from).equals("for")
            && !syntax.name(stop - 1).equals("LOCATION")
            && words.pointsBack(skip(stop));
    told |= concerned;
    return concerned;
  }

  // "Far from the 31 of the union".
  private boolean isGiver(int start) {
    boolean gives = start == end + 1 && words.word(end).equals("of");
    told |= gives;
    return gives;
  }

  // "The union's own figure", "the union's 31", "the union, whose count is 31".
  private boolean isOwner(int stop) {
    boolean whose = words.word(stop).equals(",") && words.word(stop + 1).equals("whose");
    if (stop >= to || !(words.isOwning(stop) || whose)) {
      return false;
    }
    int at = whose ? stop + 2 : stop + 1;
    while (at < to && at != first && !words.isNoun(at) && words.isManner(at)) {
      at++;
    }
    told |= at == first;
    return at == first || words.isNumberNoun(at) || words.isManner(at);
  }

  // "31, said the union".
  private boolean isInverted(int start) {
    return start > from && words.isSaying(start - 1) && first < start;
  }

  private boolean isSubject(int start, int stop) {
    int behind = words.endOfAside(stop, Math.min(first, to));
    int next = skip(behind);
    if (next == first && words.isSaying(first)) {
      return true;
    }
    boolean colon = words.word(next).equals(":") && next + 1 == first;
    boolean at =
        skip(next + 1) == first
            && (words.word(next).equals("at")
                ? words.isBehindPut(from)
                : words.word(next).equals("of") && words.isBehindSpoken(from));
    if (next == first || colon || at) {
      // "The army counted 45 dead, rebels 160", "Rebels: 160", "put it at 45, rebels at 160",
      // "the army spoke of 45, rebels of 160".
      boolean opens = start == from || isEdge(start - 1);
      gapped |= opens;
      other |= opens && !colon && !words.isBehindTold(from);
      return opens;
    }
    boolean does = (words.isSaying(next) && !isPassive(next)) || words.isLink(next);
    aside = does ? behind : aside;
    return does;
  }

  // "Imports were put at 15": nobody is named who does so.
  private boolean isPassive(int verb) {
    int be = verb - 1;
    while (be > from && syntax.tag(be).startsWith("RB")) {
      be--;
    }
    return syntax.tag(verb).equals("VBN") && syntax.lemma(be).equals("be");
  }

  private boolean isEdge(int i) {
    return words.word(i).equals(",") || syntax.tag(i).equals("CC") || words.isContrast(i);
  }

  // Over adverbs, auxiliaries, and asides such as ", by contrast,".
  private int skip(int i) {
    int at = i;
    while (at < to && at != first) {
      String tag = syntax.tag(at);
      boolean light =
          tag.startsWith("RB")
              || tag.equals("MD")
              || tag.equals(",")
              || tag.equals("WP")
              || tag.equals("WDT")
              || words.isContrast(at)
              || (words.isManner(at) && !words.isNoun(at) && !words.isVerb(at))
              || (tag.equals("IN") && words.isManner(at + 1));
      boolean auxiliary =
          (words.isLink(at) || words.isBeing(at))
              && (words.isVerb(at + 1) || words.isVerb(at + 2))
              && at + 1 != first;
      if (!light && !auxiliary) {
        return at;
      }
      at++;
    }
    return at;
  }
}
