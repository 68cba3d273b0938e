package io.github.reckoner.compare;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Traits;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Tells whose age a number is, so that the ages of two people are not called the same. Stateless.
 */
final class Bearers {

  private static final int NAME = 4;

  /** Nouns that any of the people in a story may bear. */
  private static final ImmutableSet<String> ANYONE = Traits.group("anyone");

  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();
  private static final CharMatcher MARKS = CharMatcher.anyOf(",;:.!?()[]“”\"'’—–-");

  private Bearers() {}

  /** Returns whether two ages are those of two people, as far as names, numbers and nouns tell. */
  static boolean areTwo(Subject first, Subject second) {
    List<String> one = WORDS.splitToList(named(first.claim()));
    List<String> other = WORDS.splitToList(named(second.claim()));
    if (!one.isEmpty() && !other.isEmpty()) {
      return Collections.disjoint(one, other);
    }
    return !Magnitude.same(first, second)
        && (first.claim().article().equals(second.claim().article())
            || isAnyone(first)
            || isAnyone(second));
  }

  private static boolean isAnyone(Subject subject) {
    String noun = subject.measure().head();
    return noun.isEmpty() || ANYONE.contains(noun);
  }

  private static String named(Claim claim) {
    Passage figure = claim.figure().text();
    return claim.evidence().encloses(figure) ? name(claim.evidence(), figure) : "";
  }

  /**
   * Returns a name such as "age of Maria Diaz", "age of boy", "age".
   *
   * @param noun what those without a name are called; may be empty
   */
  static String age(Claim claim, String noun) {
    String bearer = named(claim);
    String whose = bearer.isEmpty() ? noun : bearer;
    return whose.isEmpty() ? "age" : "age of " + whose;
  }

  // "17-year-old Maria Diaz", else "Maria Diaz, 17, who".
  private static String name(Passage sentence, Passage figure) {
    String words = sentence.quote();
    String behind = words.substring(figure.end() - sentence.start());
    List<String> after = names(WORDS.splitToList(behind));
    if (!behind.startsWith(",") && after.size() > 1) {
      return String.join(" ", after);
    }
    List<String> before =
        new ArrayList<>(WORDS.splitToList(words.substring(0, figure.start() - sentence.start())));
    Collections.reverse(before);
    boolean apposed = !before.isEmpty() && before.get(0).endsWith(",");
    List<String> names = apposed ? new ArrayList<>(names(before)) : new ArrayList<>();
    Collections.reverse(names);
    return names.size() > 1 ? String.join(" ", names) : "";
  }

  // The capitalised words at the beginning; a comma ends them but behind the first word, which
  // read from the right is the last of "Maria Diaz,".
  private static List<String> names(List<String> words) {
    List<String> names = new ArrayList<>();
    for (String word : words) {
      String bare = MARKS.trimFrom(word);
      if (bare.isEmpty() || !Character.isUpperCase(bare.charAt(0)) || names.size() == NAME) {
        break;
      }
      names.add(bare);
      boolean ends = bare.length() < word.length() && !(names.size() == 1 && word.endsWith(","));
      if (ends) {
        break;
      }
    }
    return names;
  }
}
