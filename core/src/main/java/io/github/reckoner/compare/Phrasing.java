package io.github.reckoner.compare;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Calendar;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Unit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the words between two figures of one sentence make of them: "26 of the 40", "28 million,
 * including 15 million", "26 million from last month's 23 million". Stateless.
 */
final class Phrasing {

  /** What the first figure of a sentence is to a later one. */
  enum Link {
    /** The first counts a part of what the later counts. */
    PART,
    /** The first counts the whole of which the later counts a part. */
    WHOLE,
    /** The later is a former value of the first. */
    FORMER,
    /** The later is the sum to which the first was added. */
    SUM,
    /** The one is given in the place of the other: "820, not the 640 that the firm announced". */
    INSTEAD
  }

  private static final ImmutableMap<String, Link> LINKS =
      Lexicon.read(Phrasing.class, "phrasing.tsv").stream()
          .collect(
              ImmutableMap.toImmutableMap(
                  row -> row.get("words"), row -> Link.valueOf(row.get("link"))));

  // "26 of the original 40": between the two stand few words.
  private static final int FEW_WORDS = 6;
  private static final int LONGEST_CUE = 2;
  // "Bringing the toll, with those given up for lost, to 31."
  private static final int SUM_WORDS = 9;
  private static final ImmutableList<String> AS_PART = ImmutableList.of("as", "part", "of");
  private static final int PART_WORDS = 15;

  private static final WordGroups GROUPS = WordGroups.beside(Phrasing.class);
  private static final ImmutableSet<String> DETERMINERS = GROUPS.of("words that open a number");
  private static final ImmutableSet<String> NUMBERS = GROUPS.of("small numbers in words");
  private static final ImmutableSet<String> PAST = GROUPS.of("words of a former time");
  private static final ImmutableSet<String> ELSEWHERE =
      GROUPS.of("words of another place or group");
  private static final ImmutableSet<String> COMPARING = GROUPS.of("words that compare");
  private static final int MOST_OPENING = 2;
  private static final ImmutableSet<String> RESTING = GROUPS.of("words of a rest");
  private static final CharMatcher CLAUSE_END = CharMatcher.anyOf(",;:");
  private static final int CLAUSE_WORDS = 12;

  private static final ImmutableSet<String> HOURS = GROUPS.of("hours of a day");

  private static final ImmutableSet<String> NEARING = GROUPS.of("words of nearness before to");
  private static final ImmutableSet<String> KNOWN = GROUPS.of("words for those known");

  private Phrasing() {}

  /** Returns what the words between make of an earlier and a later claim of one sentence. */
  static Optional<Link> link(Subject earlier, Subject later) {
    Passage first = earlier.claim().figure().text();
    Passage second = later.claim().figure().text();
    Passage sentence = earlier.claim().evidence();
    if (first.part() != second.part()
        || first.end() > second.start()
        || !sentence.encloses(first)
        || !sentence.encloses(second)) {
      return Optional.empty();
    }
    String between =
        sentence
            .quote()
            .substring(first.end() - sentence.start(), second.start() - sentence.start());
    if (opens(sentence, first)) {
      return Optional.of(Link.WHOLE);
    }
    if (isInstead(wordsBefore(earlier), between)) {
      return Optional.of(Link.INSTEAD);
    }
    List<String> words = Wording.tokens(between);
    // "Dismiss 1,150 workers there as part of a plan that will eliminate 2,600 jobs."
    if (Collections.indexOfSubList(words, AS_PART) >= 0 && words.size() <= PART_WORDS) {
      return Optional.of(Link.PART);
    }
    return isSum(words) ? Optional.of(Link.PART) : read(words, between);
  }

  /** Returns whether a sentence gives the one of two amounts in the place of the other. */
  static boolean areInstead(Subject first, Subject second) {
    Unit one = first.claim().figure().unit();
    Unit other = second.claim().figure().unit();
    boolean money = one.kind() == Unit.Kind.CURRENCY && !one.name().equals(other.name());
    Optional<Link> instead = Optional.of(Link.INSTEAD);
    return one.kind() == other.kind()
        && !money
        && first.claim().article().equals(second.claim().article())
        && (link(first, second).equals(instead) || link(second, first).equals(instead));
  }

  // "820 people, not the 640", "31 rather than 70", "not 400 houses but 650".
  private static boolean isInstead(List<String> before, String between) {
    List<String> words = Wording.tokensWithDigits(between);
    int end = words.size();
    while (end > 0
        && words.size() - end < MOST_OPENING
        && DETERMINERS.contains(words.get(end - 1))) {
      end--;
    }
    if (end == 0 || words.size() > PART_WORDS || words.stream().anyMatch(Phrasing::isNumber)) {
      return false;
    }
    String last = words.get(end - 1);
    String two = end > 1 ? words.get(end - 2) + " " + last : "";
    Link link = LINKS.get(two);
    boolean comma = between.lastIndexOf(',') >= 0;
    boolean denied =
        last.equals("but")
            && before
                .subList(Math.max(0, before.size() - MOST_OPENING - 1), before.size())
                .contains("not");
    return link == Link.INSTEAD || (last.equals("not") && comma) || denied;
  }

  /** Returns whether a word in lower case is a number, in digits or a small one in words. */
  static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0)) || NUMBERS.contains(word);
  }

  // "Seven drowned over the weekend, bringing the toll to 269."
  private static boolean isSum(List<String> words) {
    List<String> near = words.subList(Math.max(0, words.size() - SUM_WORDS), words.size());
    return near.stream().anyMatch(word -> LINKS.get(word) == Link.SUM);
  }

  /** Returns whether the words before a figure make it a former value: "up from 23 million". */
  static boolean isFormer(Subject subject) {
    Passage sentence = subject.claim().evidence();
    Passage figure = subject.claim().figure().text();
    if (!sentence.encloses(figure) || namesItsNoun(subject, sentence, figure)) {
      return false;
    }
    List<String> before =
        Wording.tokensWithDigits(sentence.quote().substring(0, figure.start() - sentence.start()));
    if (leaves(sentence, figure, before)) {
      return true;
    }
    if (isSetAgainst(sentence, figure, before)) {
      return true;
    }
    // "670,000 came from all over the country, 9,000 of them by bus": what leads to the first.
    String ahead = sentence.quote().substring(0, figure.start() - sentence.start());
    int clause = Wording.tokensWithDigits(ahead.substring(ahead.lastIndexOf(", ") + 1)).size();
    int nearest = Math.max(0, before.size() - Math.min(FEW_WORDS, Math.max(clause, 1)));
    List<String> near = before.subList(nearest, before.size());
    for (int i = near.size() - 1; i >= 0; i--) {
      // "A count from the air arrived at 2,800": no former value of what stands before.
      if (isNumber(near.get(i)) || leadsOn(near, i)) {
        return false;
      }
      boolean cue =
          LINKS.get(near.get(i)) == Link.FORMER
              || (i > 0 && LINKS.get(near.get(i - 1) + " " + near.get(i)) == Link.FORMER);
      if (cue) {
        return before.subList(0, nearest + i).stream().anyMatch(Phrasing::isNumber);
      }
    }
    return false;
  }

  private static boolean leadsOn(List<String> words, int at) {
    // "Up from close to 30,000" is no way on.
    boolean near = at > 0 && NEARING.contains(words.get(at - 1));
    return words.get(at).equals("at") || (words.get(at).equals("to") && !near);
  }

  /**
   * Returns whether a sentence sets the one beside the other: "1,400 euros, against 1,700 in B".
   */
  static boolean areCompared(Subject first, Subject second) {
    return isCompared(first, second) || isCompared(second, first);
  }

  private static boolean isCompared(Subject one, Subject other) {
    Passage sentence = other.claim().evidence();
    Passage figure = other.claim().figure().text();
    List<String> before = wordsBefore(other);
    if (!one.claim().evidence().equals(sentence) || before.isEmpty() || isFormer(other)) {
      return false;
    }
    List<String> after =
        Wording.tokensWithDigits(sentence.quote().substring(figure.end() - sentence.start()));
    boolean placed =
        after.size() > 1
            && ELSEWHERE.contains(after.get(0))
            && !Character.isDigit(after.get(1).charAt(0))
            && !after.subList(1, Math.min(3, after.size())).contains("same")
            && Calendar.month(after.get(1)).isEmpty();
    String last = before.get(before.size() - 1);
    boolean compared = before.size() > 1 && before.get(before.size() - 2).equals("compared");
    return placed
        && (compared || COMPARING.contains(last))
        && one.claim().figure().text().end() <= figure.start();
  }

  // "Sees 5.8 percent, against 5.1 percent in its June outlook".
  private static boolean isSetAgainst(Passage sentence, Passage figure, List<String> before) {
    int size = before.size();
    List<String> after =
        Wording.tokens(sentence.quote().substring(figure.end() - sentence.start()));
    return size > 1
        && before.get(size - 1).equals("against")
        && before.stream().anyMatch(Phrasing::isNumber)
        && after.subList(0, Math.min(FEW_WORDS, after.size())).stream()
            .anyMatch(word -> PAST.contains(word) || Calendar.month(word).isPresent());
  }

  // "Lowered the toll from 80 to 78".
  private static boolean leaves(Passage sentence, Passage figure, List<String> before) {
    List<String> after =
        Wording.tokensWithDigits(sentence.quote().substring(figure.end() - sentence.start()));
    return !before.isEmpty()
        && before.get(before.size() - 1).equals("from")
        && after.size() > 1
        && after.get(0).equals("to")
        && isNumber(after.get(1));
  }

  // "Raised $5 million from 63,450 donors": a former value leaves its noun to the one before.
  private static boolean namesItsNoun(Subject subject, Passage sentence, Passage figure) {
    Unit unit = subject.claim().figure().unit();
    return unit.kind() == Unit.Kind.COUNT
        && !unit.text().isEmpty()
        && sentence
            .quote()
            .substring(figure.end() - sentence.start())
            .stripLeading()
            .startsWith(unit.text());
  }

  /** Returns whether a sentence is of a later hour than those before: "by nightfall". */
  static boolean isLater(Subject subject) {
    List<String> words = Wording.tokens(subject.claim().evidence().quote());
    for (int i = 0; i + 1 < words.size(); i++) {
      if ((words.get(i).equals("by") && HOURS.contains(words.get(i + 1)))
          || (words.get(i).equals("hours") && words.get(i + 1).equals("later"))) {
        return true;
      }
    }
    return !words.isEmpty() && words.get(0).equals("later");
  }

  /** Returns the words and numbers of its sentence before a figure; none where it has no such. */
  static List<String> wordsBefore(Subject subject) {
    Passage sentence = subject.claim().evidence();
    Passage figure = subject.claim().figure().text();
    return sentence.encloses(figure)
        ? Wording.tokensWithDigits(sentence.quote().substring(0, figure.start() - sentence.start()))
        : List.of();
  }

  /** Returns the words and numbers of its sentence behind a figure; none where it has no such. */
  static List<String> wordsAfter(Subject subject) {
    Passage sentence = subject.claim().evidence();
    Passage figure = subject.claim().figure().text();
    return sentence.encloses(figure)
        ? Wording.tokensWithDigits(sentence.quote().substring(figure.end() - sentence.start()))
        : List.of();
  }

  /** Returns whether a sentence joins two figures by "and", with no other between them. */
  static boolean areJoined(Subject first, Subject second) {
    boolean ordered = first.claim().figure().text().end() <= second.claim().figure().text().start();
    Subject early = ordered ? first : second;
    Subject late = ordered ? second : first;
    Passage sentence = early.claim().evidence();
    boolean here =
        sentence.equals(late.claim().evidence())
            && sentence.encloses(early.claim().figure().text())
            && sentence.encloses(late.claim().figure().text())
            && early.claim().figure().text().end() <= late.claim().figure().text().start();
    return here
        && between(early, late).contains("and")
        && between(early, late).stream().noneMatch(Phrasing::isNumber);
  }

  /** Returns the words and numbers of a sentence between two figures of it. */
  static List<String> between(Subject early, Subject late) {
    Passage sentence = early.claim().evidence();
    return Wording.tokensWithDigits(
        sentence
            .quote()
            .substring(
                early.claim().figure().text().end() - sentence.start(),
                late.claim().figure().text().start() - sentence.start()));
  }

  /** Returns whether a figure counts some of what is known: "18,000 of the stranded". */
  static boolean isPartitive(Subject subject) {
    Passage sentence = subject.claim().evidence();
    Passage figure = subject.claim().figure().text();
    if (!sentence.encloses(figure)) {
      return false;
    }
    List<String> after =
        Wording.tokensWithDigits(sentence.quote().substring(figure.end() - sentence.start()));
    return after.size() > 2
        && after.get(0).equals("of")
        && KNOWN.contains(after.get(1))
        && !Character.isDigit(after.get(2).charAt(0));
  }

  /** Returns whether a figure is the whole of a share: "nine in 10 of its 26,000 members". */
  static boolean isBase(Subject subject) {
    List<String> before = wordsBefore(subject);
    int of = before.size() - 2;
    return of > 0 && before.get(of).equals("of") && isNumber(before.get(of - 1));
  }

  /** Returns whether a figure counts those at one place or time only: "12,000 in Rio alone". */
  static boolean isAlone(Subject subject) {
    return around(subject).contains("alone");
  }

  /** Returns whether a figure counts those of whom it is still true: "377 remained in custody". */
  static boolean isRest(Subject subject) {
    return around(subject).stream().anyMatch(RESTING::contains);
  }

  // The words of the clause of a figure, as far as they are told by few steps and no comma.
  private static Set<String> around(Subject subject) {
    Passage sentence = subject.claim().evidence();
    Passage figure = subject.claim().figure().text();
    if (!sentence.encloses(figure)) {
      return ImmutableSet.of();
    }
    String before = sentence.quote().substring(0, figure.start() - sentence.start());
    String after = sentence.quote().substring(figure.end() - sentence.start());
    List<String> behind = Wording.tokens(after.substring(0, clauseEnd(after)));
    List<String> ahead = Wording.tokens(before);
    return ImmutableSet.<String>builder()
        .addAll(behind.subList(0, Math.min(CLAUSE_WORDS, behind.size())))
        .addAll(ahead.subList(Math.max(0, ahead.size() - FEW_WORDS), ahead.size()))
        .build();
  }

  /** Returns the place of the first sign that ends a clause, or the length. */
  static int clauseEnd(String words) {
    int stop = CLAUSE_END.indexIn(words);
    return stop < 0 ? words.length() : stop;
  }

  // "Of the 28 million tons, 15 million will be wheat."
  private static boolean opens(Passage sentence, Passage figure) {
    String ahead = sentence.quote().substring(0, figure.start() - sentence.start());
    List<String> before = Wording.tokens(ahead.substring(ahead.lastIndexOf(':') + 1));
    return !before.isEmpty() && before.size() <= 3 && before.get(0).equals("of");
  }

  private static Optional<Link> read(List<String> words, String between) {
    if (words.isEmpty() || words.size() > FEW_WORDS || between.indexOf(';') >= 0) {
      return Optional.empty();
    }
    for (int i = 0; i < words.size(); i++) {
      for (int length = Math.min(LONGEST_CUE, words.size() - i); length > 0; length--) {
        Link link = LINKS.get(String.join(" ", words.subList(i, i + length)));
        // "54 of its 2,300 stores, among them 34 abroad": what is "of" is of another number.
        // And what is of "its quota of 4.1" is no part of it.
        boolean broken =
            link == Link.PART
                && (between.indexOf(',') >= 0
                    || words.subList(0, i).stream().anyMatch(Wording::isStop));
        if (link != null && link != Link.INSTEAD && !broken) {
          return Optional.of(link);
        }
      }
    }
    return Optional.empty();
  }
}
