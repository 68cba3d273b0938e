package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.internal.WordGroups;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Tells the numbers that somebody looked for, or asked for, before the outcome was known: "analysts
 * had expected 65 million", "the union had wanted 9 percent". Stateless.
 */
final class Foreseen {

  private static final WordGroups GROUPS = WordGroups.beside(Foreseen.class);
  private static final ImmutableSet<String> WISHES = GROUPS.of("participles of a wish");
  private static final ImmutableSet<String> EXPECTING = GROUPS.of("participles of expecting");
  private static final ImmutableSet<String> PASSIVE = GROUPS.of("words of a passive");

  /** What the sides of a bargain do in turn; each has its own number. */
  private static final ImmutableList<ImmutableSet<String>> STEPS =
      ImmutableList.of(
          GROUPS.of("verbs of demanding"),
          GROUPS.of("verbs of offering"),
          GROUPS.of("verbs of settling"));

  private static final ImmutableSet<String> BEHIND_NOUN = ImmutableSet.of("to", "of", "at");
  private static final int REACH = 5;
  private static final int AUXILIARY = 2;

  private Foreseen() {}

  /** Returns whether the words before a figure say that it was looked for, by whomever. */
  static boolean is(Subject subject) {
    List<String> before = Phrasing.wordsBefore(subject);
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - REACH); i--) {
      String word = before.get(i);
      if (Character.isDigit(word.charAt(0))) {
        return false;
      }
      List<String> ahead = before.subList(Math.max(0, i - AUXILIARY), i);
      boolean had = ahead.contains("had");
      // "Raised its forecast to 11.1 million" tells of a forecast of now.
      boolean noun =
          word.equals("forecast")
              && !had
              && i + 1 < before.size()
              && BEHIND_NOUN.contains(before.get(i + 1));
      boolean active = ahead.stream().noneMatch(PASSIVE::contains) && !noun;
      if ((WISHES.contains(word) && had) || (EXPECTING.contains(word) && active)) {
        return true;
      }
    }
    return false;
  }

  // "Wants a rise of 25 percent", "offered 14", "agreed to a rise of 19".
  private static OptionalInt step(Subject subject) {
    String verb = subject.measure().predicate();
    return IntStream.range(0, STEPS.size()).filter(i -> STEPS.get(i).contains(verb)).findFirst();
  }

  /**
   * Returns what keeps apart an outcome and what was looked for, or a value and the one of another
   * place that a sentence compares it with.
   */
  static Optional<Reason> difference(Subject first, Subject second) {
    if (Phrasing.areCompared(first, second)) {
      return Optional.of(
          new Reason(Relation.DIFFERENT_SCOPE, "a sentence compares the one with the other"));
    }
    OptionalInt step = step(first);
    OptionalInt other = step(second);
    if (step.isPresent() && other.isPresent() && !step.equals(other)) {
      return Optional.of(
          new Reason(
              Relation.DIFFERENT_MEASURE, "one was asked for, offered or agreed after the other"));
    }
    boolean ours = is(first);
    Subject fact = ours ? second : first;
    return ours != is(second) && !Estimates.is(fact.claim()) && !Counters.isEcho(fact)
        ? Optional.of(
            new Reason(Relation.DIFFERENT_MEASURE, "only one was looked for or asked for before"))
        : Optional.empty();
  }
}
