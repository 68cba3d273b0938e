package io.github.reckoner.compare;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Traits;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
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
      return !areOneName(one, other, first, second);
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
    List<String> one = WORDS.splitToList(named(first.claim()));
    List<String> other = WORDS.splitToList(named(second.claim()));
    return ages && !one.isEmpty() && !other.isEmpty() && areOneName(one, other, first, second);
  }

  // A family shares its name: the given name tells, or without one an age that is nearly the same.
  // "Diaz's grandson" is not she.
  private static boolean areOneName(
      List<String> one, List<String> other, Subject first, Subject second) {
    if (one.equals(other)) {
      return true;
    }
    if (!isName(one) || !isName(other)) {
      return false;
    }
    if (one.size() > 1 && other.size() > 1) {
      boolean surname =
          one.subList(1, one.size()).stream().anyMatch(other.subList(1, other.size())::contains);
      return surname && one.get(0).equals(other.get(0));
    }
    return !Collections.disjoint(one, other) && areNearlyOfOneAge(first, second);
  }

  private static boolean isName(List<String> words) {
    return words.stream().noneMatch(word -> Character.isLowerCase(word.charAt(0)));
  }

  private static boolean areNearlyOfOneAge(Subject first, Subject second) {
    return first.number().isPresent()
        && second.number().isPresent()
        && first.number().get().subtract(second.number().get()).abs().compareTo(BigDecimal.ONE)
            <= 0;
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
