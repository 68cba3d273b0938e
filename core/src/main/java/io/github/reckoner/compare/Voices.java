package io.github.reckoner.compare;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Hop;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells whether two claims are one actor's, by whatever name: "the ministry" and "the Agriculture
 * Ministry", "the Ministry of the Interior" and "the Interior Ministry", "WHO" and its long form.
 * Stateless.
 */
final class Voices {

  private static final ImmutableSet<String> EMPTY_WORDS =
      ImmutableSet.of("the", "of", "for", "and", "inc", "corp", "co", "ltd", "plc", "llc");

  private Voices() {}

  /** Returns whether one actor, or without any speaker one outlet, vouches for both claims. */
  static boolean same(Subject first, Subject second) {
    Optional<Actor> one = first.claim().chain().origin().map(Hop::actor);
    Optional<Actor> other = second.claim().chain().origin().map(Hop::actor);
    if (one.isEmpty() && other.isEmpty()) {
      Optional<Actor> group = first.claim().chain().innermost().map(Hop::actor);
      Optional<Actor> others = second.claim().chain().innermost().map(Hop::actor);
      if (group.isPresent() && others.isPresent() && areTwoGroups(group.get(), others.get())) {
        return false;
      }
      // "Eleven drowned. Fishermen said at least 20 were lost": the report has its own number.
      Subject named = group.isPresent() ? first : second;
      Subject unnamed = group.isPresent() ? second : first;
      if (group.isPresent() != others.isPresent() && isBefore(unnamed, named)) {
        return false;
      }
      boolean sameArticle = first.claim().article().equals(second.claim().article());
      // "The Red Cross counted 104": somebody else does, whoever it is.
      boolean echo = Counters.isEcho(first) != Counters.isEcho(second);
      return (sameArticle && !echo)
          || (!sameArticle && first.voice().isPresent() && first.voice().equals(second.voice()));
    }
    return one.isPresent() && other.isPresent() && same(one.get(), other.get());
  }

  private static boolean isBefore(Subject first, Subject second) {
    return first.claim().article().equals(second.claim().article())
        && first.claim().figure().numeral().compareTo(second.claim().figure().numeral()) < 0;
  }

  // "Aid workers" are not the "governor", but "officials" may be the "health officials".
  private static boolean areTwoGroups(Actor one, Actor other) {
    return !isContained(one.name(), other.name()) && !isContained(other.name(), one.name());
  }

  private static boolean same(Actor one, Actor other) {
    boolean unnamed = one.kind() == Actor.Kind.UNNAMED || other.kind() == Actor.Kind.UNNAMED;
    boolean states =
        one.affiliation().isPresent()
            && other.affiliation().isPresent()
            && !one.affiliation().equals(other.affiliation());
    if (unnamed || states) {
      return false;
    }
    if (one.name().equalsIgnoreCase(other.name())) {
      return true;
    }
    // "Officials" here and "health officials" there need not be the same.
    return one.isIdentified()
        && other.isIdentified()
        && (isContained(one.name(), other.name())
            || isContained(other.name(), one.name())
            || isAcronym(one.name(), other.name())
            || isAcronym(other.name(), one.name()));
  }

  private static boolean isContained(String brief, String full) {
    List<String> few = words(brief);
    List<String> many = words(full);
    return !few.isEmpty()
        && (Collections.indexOfSubList(many, few) >= 0 || set(few).equals(set(many)));
  }

  // In any order: "USDA" is "the U.S. Agriculture Department" as well.
  private static boolean isAcronym(String brief, String full) {
    String letters = brief.replace(".", "");
    String initials =
        words(full).stream().map(word -> word.substring(0, 1)).sorted().collect(joining());
    String sorted =
        Arrays.stream(letters.toLowerCase(Locale.ROOT).split("", -1)).sorted().collect(joining());
    return letters.length() > 1
        && letters.chars().allMatch(Character::isUpperCase)
        && sorted.equals(initials);
  }

  private static List<String> words(String name) {
    return Wording.tokens(name).stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
  }

  private static Set<String> set(List<String> words) {
    return new TreeSet<>(words);
  }
}
