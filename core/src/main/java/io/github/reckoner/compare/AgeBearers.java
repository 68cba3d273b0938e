package io.github.reckoner.compare;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Traits;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Unit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Tells whose age a number is, so that the ages of two people are not called the same. Stateless.
 */
final class AgeBearers {

  /** Nouns that any of the people in a story may bear. */
  private static final ImmutableSet<String> ANYONE = Traits.group("anyone");

  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  private AgeBearers() {}

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

  /** Returns whether two ages are those of one person whom both claims name. */
  static boolean areOne(Subject first, Subject second) {
    boolean ages =
        first.claim().figure().unit().kind() == Unit.Kind.AGE
            && second.claim().figure().unit().kind() == Unit.Kind.AGE;
    return ages
        && !Collections.disjoint(
            WORDS.splitToList(named(first.claim())), WORDS.splitToList(named(second.claim())));
  }

  private static boolean isAnyone(Subject subject) {
    String noun = subject.measure().head();
    return noun.isEmpty() || ANYONE.contains(noun);
  }

  // What the reader of measures found beside the age: "Maria Diaz", but neither "girl" nor "Girl".
  private static String named(Claim claim) {
    return claim.measure().concepts().stream()
        .findFirst()
        .filter(name -> Character.isUpperCase(name.charAt(0)))
        .filter(name -> !ANYONE.contains(name.toLowerCase(Locale.ROOT)))
        .orElse("");
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
}
