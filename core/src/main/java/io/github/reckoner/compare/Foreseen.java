package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.WordGroups;
import java.util.List;

/**
 * Tells the numbers that somebody looked for, or asked for, before the outcome was known: "analysts
 * had expected 65 million", "the union had wanted 9 percent". Stateless.
 */
final class Foreseen {

  private static final WordGroups GROUPS = WordGroups.beside(Foreseen.class);
  private static final ImmutableSet<String> WISHES = GROUPS.of("participles of a wish");
  private static final ImmutableSet<String> EXPECTING = GROUPS.of("participles of expecting");
  private static final ImmutableSet<String> PASSIVE = GROUPS.of("words of a passive");
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
      boolean active = ahead.stream().noneMatch(PASSIVE::contains);
      if ((WISHES.contains(word) && had) || (EXPECTING.contains(word) && active)) {
        return true;
      }
    }
    return false;
  }
}
