package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Former;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Unit;
import java.util.List;
import java.util.regex.Pattern;

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
  private static final ImmutableSet<String> WISHED = GROUPS.of("participles of a wish");
  private static final ImmutableSet<String> EXPECTED = GROUPS.of("participles of expecting");
  private static final ImmutableSet<String> COMPARING = ImmutableSet.of("than", "from", "against");
  private static final ImmutableSet<String> SELF = ImmutableSet.of("it", "they", "he", "she", "we");
  private static final Pattern BEFORE_NOW =
      Pattern.compile("\\s+(?:before|earlier|previously)\\s*[,.;)]");
  private static final double MOST_RATIO = 2.5;
  private static final int REACH = 6;
  private static final int APART = 3;
  private static final int BEHIND = 6;

  private Replaced() {}

  /** Returns whether the words before a figure say that it was given before and is no more. */
  static boolean isReplaced(Subject subject) {
    List<String> before = Phrasing.wordsBefore(subject);
    List<String> after = Phrasing.wordsAfter(subject);
    return isFormerToll(subject)
        || isGivenBefore(before)
        || isOwnOfBefore(before, after)
        || (isGiven(before) && isBefore(subject));
  }

  /** Returns whether a sentence tells which number the other of the two has taken the place of. */
  static boolean areOneOfSentence(Subject first, Subject second) {
    Unit one = first.claim().figure().unit();
    Unit other = second.claim().figure().unit();
    return first.claim().evidence().equals(second.claim().evidence())
        && isReplaced(first) != isReplaced(second)
        && one.kind() == other.kind()
        && (one.kind() == Unit.Kind.COUNT || one.name().equals(other.name()))
        && first.number().isPresent()
        && second.number().isPresent()
        && Magnitude.ratio(first.number().get(), second.number().get()) <= MOST_RATIO;
  }

  // "Fewer than the 1,400 it announced in January", "down from the 44 million it had planned",
  // "than the 210 million announced in May"; but "than the 26 reported by the police".
  private static boolean isOwnOfBefore(List<String> before, List<String> after) {
    boolean compared =
        before.subList(Math.max(0, before.size() - APART), before.size()).stream()
            .anyMatch(COMPARING::contains);
    int verb = after.size() > 1 && after.get(1).equals("had") ? 2 : 1;
    boolean announced =
        !after.isEmpty()
            && GIVEN.contains(after.get(0))
            && !(after.size() > 1 && after.get(1).equals("by"));
    if (compared && announced) {
      return true;
    }
    return compared
        && after.size() > verb
        && SELF.contains(after.get(0))
        && (GIVEN.contains(after.get(verb))
            || WISHED.contains(after.get(verb))
            || EXPECTED.contains(after.get(verb)));
  }

  // "Given as 56 before, the toll is 59"; but "reported 56 before noon".
  private static boolean isBefore(Subject subject) {
    Passage sentence = subject.claim().evidence();
    Passage figure = subject.claim().figure().text();
    return BEFORE_NOW
        .matcher(sentence.quote().substring(figure.end() - sentence.start()))
        .lookingAt();
  }

  private static boolean isGiven(List<String> before) {
    return before.subList(Math.max(0, before.size() - APART), before.size()).stream()
        .anyMatch(GIVEN::contains);
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

  /** Returns whether a toll is a former one: "had put it at 31", which of a toll says it alone. */
  static boolean isFormerToll(Subject subject) {
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
          || (NUMBERS.contains(word)
              && ahead.subList(Math.max(0, ahead.size() - 2), ahead.size()).stream()
                  .anyMatch(FORMER::contains))) {
        return true;
      }
    }
    return false;
  }
}
