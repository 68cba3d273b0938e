package io.github.reckoner.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares the names of those who speak: "the ministry" and "the Agriculture Ministry", "the
 * Ministry of the Interior" and "the Interior Ministry", "WHO" and its long form. Stateless.
 */
public final class ActorNames {

  private static final ImmutableSet<String> EMPTY_WORDS =
      ImmutableSet.of("the", "of", "for", "and", "inc", "corp", "co", "ltd", "plc", "llc");

  /** What "Delby police" leaves out of "Delby Police Department". */
  private static final ImmutableSet<String> ENDINGS =
      ImmutableSet.of("department", "dept", "force", "service", "office");

  private static final ImmutableSet<String> TELLING = ImmutableSet.of(" of ", " for ");

  private static final Splitter WORDS =
      Splitter.on(CharMatcher.forPredicate(Character::isLetterOrDigit).negate()).omitEmptyStrings();

  private ActorNames() {}

  /** Returns whether all words of one name stand in the other, in a row or as the same set. */
  public static boolean isContained(String brief, String full) {
    List<String> few = words(brief);
    List<String> many = words(full);
    return !few.isEmpty()
        && (Collections.indexOfSubList(many, few) >= 0 || set(few).equals(set(many)));
  }

  /** Returns whether capitals are the initials of a name, in any order: USDA, the U.S. one. */
  public static boolean isAcronym(String brief, String full) {
    return capitals(brief).filter(initials(full)::equals).isPresent();
  }

  /**
   * Returns the letters of an acronym in lower case and alphabetical order; empty if it is none.
   */
  public static Optional<String> capitals(String name) {
    String letters = name.replace(".", "");
    return letters.length() > 1 && letters.chars().allMatch(Character::isUpperCase)
        ? Optional.of(
            sorted(Splitter.fixedLength(1).splitToStream(letters.toLowerCase(Locale.ROOT))))
        : Optional.empty();
  }

  /**
   * Returns the first letters of a name's words in lower case and alphabetical order; for "Delby
   * police" those of its department.
   */
  public static String initials(String name) {
    List<String> words = words(name);
    boolean force = !words.isEmpty() && words.get(words.size() - 1).equals("police");
    Stream<String> whole =
        force ? Stream.concat(words.stream(), Stream.of("department")) : words.stream();
    return sorted(whole.map(word -> word.substring(0, 1)));
  }

  /** Returns the words of a name without small ones: of Delby Police Department, delby police. */
  public static ImmutableList<String> core(String name) {
    ImmutableList<String> words = words(name);
    int end = words.size();
    return end > 1 && ENDINGS.contains(words.get(end - 1)) ? words.subList(0, end - 1) : words;
  }

  /**
   * Returns the words of what a name calls a body before it tells which: of Delby Observatory for
   * Human Rights, delby observatory; empty where nothing follows.
   */
  public static ImmutableList<String> title(String name) {
    int end = TELLING.stream().mapToInt(name::indexOf).filter(at -> at > 0).min().orElse(0);
    return core(name.substring(0, end));
  }

  private static String sorted(Stream<String> letters) {
    return letters.sorted().collect(joining());
  }

  private static ImmutableList<String> words(String name) {
    return WORDS
        .splitToStream(name.toLowerCase(Locale.ROOT))
        .filter(word -> !EMPTY_WORDS.contains(word))
        .collect(toImmutableList());
  }

  private static Set<String> set(List<String> words) {
    return new TreeSet<>(words);
  }
}
