package io.github.reckoner.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/**
 * The words by which a text tells of those who attack: "the gunman", "himself".
 *
 * <p>Stateless and thread-safe.
 */
public final class Attack {

  private static final ImmutableSet<String> NOUNS = group("nouns");
  private static final ImmutableSet<String> SELVES = group("selves");
  private static final ImmutableSet<String> INCLUDED = group("included");
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace().or(CharMatcher.anyOf(",.;:!?()[]\"'“”’|")))
          .omitEmptyStrings();

  private Attack() {}

  /** Returns the words of a text in lower case, without signs. */
  public static List<String> words(String text) {
    return inCase(Ascii.toLowerCase(text));
  }

  /** Returns the words of a text as they are written, without signs. */
  public static List<String> inCase(String text) {
    return WORDS.splitToList(text);
  }

  /** Returns whether a word means an attacker: "gunmen". */
  public static boolean isNoun(String word) {
    return NOUNS.contains(word);
  }

  /** Returns whether words tell of an attacker: "a suspect", "and then himself". */
  public static boolean isTold(List<String> words) {
    return words.stream().anyMatch(word -> NOUNS.contains(word) || SELVES.contains(word));
  }

  /** Returns whether words count an attacker with others: "five, including the gunman". */
  public static boolean isIncluded(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (INCLUDED.contains(words.get(i))) {
        return isTold(words.subList(i, words.size()));
      }
    }
    return false;
  }

  private static ImmutableSet<String> group(String name) {
    return Lexicon.read(Attack.class, "attack.tsv").stream()
        .filter(row -> row.get("group").equals(name))
        .flatMap(row -> row.list("words").stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
