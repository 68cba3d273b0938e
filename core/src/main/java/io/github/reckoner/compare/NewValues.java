package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Passage;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Tells from the words before a figure that it takes the place of another. Stateless. */
final class NewValues {

  private static final int TWENTY = 20;
  private static final WordGroups GROUPS = WordGroups.beside(NewValues.class);
  private static final ImmutableSet<String> CORRECTING = GROUPS.of("participles of a correction");
  private static final ImmutableSet<String> SETTING = GROUPS.of("verbs that set a new value");
  private static final ImmutableSet<String> REVISING = GROUPS.of("verbs of a revision");
  private static final ImmutableList<String> UNITS =
      GROUPS.of("small numbers in words").stream()
          .limit(TWENTY)
          .collect(ImmutableList.toImmutableList());
  private static final int FEW_WORDS = 6;
  private static final int PHRASE = 9;
  private static final int PART_WORDS = 15;

  private NewValues() {}

  /**
   * Returns whether the words before a figure set it in the place of another: "later cut to 125".
   */
  static boolean isCorrection(Subject subject) {
    List<String> before = Phrasing.wordsBefore(subject);
    int size = before.size();
    return size > 2
        && before.get(size - 1).equals("to")
        && CORRECTING.contains(before.get(size - 2))
        && before.subList(0, size - 2).stream()
            .noneMatch(word -> Character.isDigit(word.charAt(0)));
  }

  /**
   * Returns whether the one is the value to which its sentence corrects the other: "revised down to
   * 179,000 from 206,000".
   */
  static boolean isRevised(Subject first, Subject second) {
    Passage sentence = first.claim().evidence();
    Passage one = first.claim().figure().text();
    Passage other = second.claim().figure().text();
    boolean ordered = one.compareTo(other) < 0;
    Subject early = ordered ? first : second;
    Subject late = ordered ? second : first;
    boolean apart = early.claim().figure().text().end() <= late.claim().figure().text().start();
    if (!sentence.equals(second.claim().evidence())
        || !sentence.encloses(one)
        || !sentence.encloses(other)
        || !apart) {
      return false;
    }
    List<String> between = Phrasing.between(early, late);
    List<String> ahead = Phrasing.wordsBefore(early);
    // "And May's to 216,000 from 218,000": the verb stands before the pair of June.
    int reach = between.equals(ImmutableList.of("from")) ? ahead.size() : FEW_WORDS;
    List<String> near = ahead.subList(Math.max(0, ahead.size() - reach), ahead.size());
    return between.stream().noneMatch(Phrasing::isNumber)
        && Stream.concat(between.stream(), near.stream()).anyMatch(REVISING::contains);
  }

  /** Returns whether a figure is what somebody has brought another to: "raised its offer to 13". */
  static boolean isNewValue(Subject subject) {
    List<String> before = Phrasing.wordsBefore(subject);
    int size = before.size();
    return size > 1
        && before.get(size - 1).equals("to")
        && before.subList(Math.max(0, size - setBack(before)), size).stream()
            .anyMatch(SETTING::contains);
  }

  /**
   * Returns whether one article tells that what another gives has become something else: "cut the
   * sentence from 14 to 10 years".
   */
  static boolean areFromTo(Subject first, Subject second) {
    return !first.claim().article().equals(second.claim().article())
        && first.claim().figure().unit().equals(second.claim().figure().unit())
        && (isFrom(first, second) || isFrom(second, first));
  }

  private static boolean isFrom(Subject late, Subject early) {
    List<String> before = Phrasing.wordsBefore(late);
    int size = before.size();
    return size > 3
        && isNewValue(late)
        && before.get(size - 3).equals("from")
        && early.written().filter(value -> isWritten(value, before.get(size - 2))).isPresent();
  }

  private static boolean isWritten(BigDecimal value, String word) {
    int unit = UNITS.indexOf(word) + 1;
    return value.toPlainString().equals(unit > 0 ? Integer.toString(unit) : word);
  }

  // "Cut the sentence of a former banker from seven to five years": the former value comes between.
  private static int setBack(List<String> before) {
    int size = before.size();
    boolean between =
        size > 3 && before.get(size - 3).equals("from") && Phrasing.isNumber(before.get(size - 2));
    return between ? PART_WORDS : PHRASE;
  }
}
