package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Former;
import io.github.reckoner.internal.WordGroups;
import java.util.List;

/**
 * Tells the numbers that were given for the same thing before and hold no more: "the previously
 * reported 14.8 billion", "had first been put at 269,000", "an earlier estimate of 40". Stateless.
 */
final class Replaced {

  private static final WordGroups GROUPS = WordGroups.beside(Replaced.class);
  private static final ImmutableSet<String> BEFORE = GROUPS.of("adverbs of a former time");
  private static final ImmutableSet<String> GIVEN = GROUPS.of("participles of a number given");
  private static final ImmutableSet<String> FORMER = GROUPS.of("adjectives of a former number");
  private static final ImmutableSet<String> NUMBERS = GROUPS.of("nouns of a number given before");
  private static final int REACH = 6;
  private static final int APART = 3;
  private static final int BEHIND = 6;

  private Replaced() {}

  /** Returns whether the words before a figure say that it was given before and is no more. */
  static boolean isReplaced(Subject subject) {
    return isFormerToll(subject) || isGivenBefore(Phrasing.wordsBefore(subject));
  }

  /**
   * Returns whether the words behind a figure say that it was given before and is no more: "four,
   * not three as first reported".
   */
  static boolean isTakenBack(Subject subject) {
    List<String> behind = Phrasing.wordsAfter(subject);
    for (int i = 0; i + 2 < Math.min(BEHIND, behind.size()); i++) {
      if (Phrasing.isNumber(behind.get(i))) {
        return false;
      }
      if (behind.get(i).equals("as")
          && BEFORE.contains(behind.get(i + 1))
          && GIVEN.contains(behind.get(i + 2))) {
        return true;
      }
    }
    return false;
  }

  // "Had put the toll at 31": of a toll, the pluperfect says it alone.
  private static boolean isFormerToll(Subject subject) {
    return subject.isToll()
        && Former.isCount(
            subject.claim().evidence().quote(),
            subject.claim().figure().text().start() - subject.claim().evidence().start(),
            subject.claim().figure().text().end() - subject.claim().evidence().start());
  }

  private static boolean isGivenBefore(List<String> before) {
    for (int i = before.size() - 1; i > Math.max(0, before.size() - REACH); i--) {
      String word = before.get(i);
      if (Character.isDigit(word.charAt(0))) {
        return false;
      }
      List<String> ahead = before.subList(Math.max(0, i - APART), i);
      if ((GIVEN.contains(word) && ahead.stream().anyMatch(BEFORE::contains))
          || (NUMBERS.contains(word) && FORMER.contains(before.get(i - 1)))) {
        return true;
      }
    }
    return false;
  }
}
