package io.github.reckoner.internal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells from the words for two persons whether they must be two: a man is no woman, a boy of four
 * no boy of nine.
 *
 * <p>Stateless and thread-safe.
 */
public final class Traits {

  private static final ImmutableSet<String> MALE = group("male");
  private static final ImmutableSet<String> FEMALE = group("female");
  private static final ImmutableSet<String> CHILD = group("child");
  private static final ImmutableSet<String> ADULT = group("adult");
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace().or(CharMatcher.anyOf(",.;:!?()\"'“”’-")))
          .omitEmptyStrings();

  private Traits() {}

  /** Returns whether sex, age group or age tells two persons apart. */
  public static boolean areTwo(String one, String other) {
    List<String> first = words(one);
    List<String> second = words(other);
    if (clash(first, second, MALE, FEMALE) || clash(first, second, CHILD, ADULT)) {
      return true;
    }
    Optional<Integer> age = age(first);
    Optional<Integer> otherAge = age(second);
    return age.isPresent() && otherAge.isPresent() && !age.equals(otherAge);
  }

  /** Returns the words of a phrase in lower case, those that hyphens join one by one. */
  public static List<String> words(String phrase) {
    return WORDS.splitToList(phrase.toLowerCase(Locale.ROOT));
  }

  /** Returns the age that the words tell, if any. */
  public static Optional<Integer> age(List<String> words) {
    return words.stream()
        .filter(word -> word.length() <= 2 && CharMatcher.inRange('0', '9').matchesAllOf(word))
        .map(Integer::valueOf)
        .findFirst();
  }

  /** Returns the words of a group of the lexicon. */
  public static ImmutableSet<String> group(String name) {
    return Lexicon.read(Traits.class, "persons.tsv").stream()
        .filter(row -> row.get("group").equals(name))
        .flatMap(row -> row.list("words").stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static boolean clash(
      List<String> one, List<String> other, Set<String> kind, Set<String> rival) {
    return (has(one, kind) && has(other, rival)) || (has(one, rival) && has(other, kind));
  }

  private static boolean has(List<String> words, Set<String> kind) {
    return words.stream().anyMatch(kind::contains);
  }
}
