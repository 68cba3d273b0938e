package io.github.reckoner.reconcile;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names speakers for a reader: with their state, unless a word of the name tells it. Stateless. */
final class Speakers {

  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace().or(CharMatcher.anyOf("'’"))).omitEmptyStrings();

  private static final ImmutableSet<String> DETERMINERS = group("determiner");
  private static final ImmutableSet<String> BODIES = group("body");
  private static final ImmutableSet<String> MASSES = group("mass");

  private Speakers() {}

  /** Returns such as "Interior Ministry (Russia)", but "U.S. State Department". */
  static String name(Actor actor) {
    return actor
        .affiliation()
        .filter(state -> !tells(actor.name(), state))
        .map(state -> actor.name() + " (" + state + ")")
        .orElse(actor.name());
  }

  /** Returns the names of all who say it each for themselves. */
  static String names(Hop hop) {
    return Words.list(hop.speakers().stream().map(Mention::actor).map(Speakers::name).toList());
  }

  /** Returns the same names in a sentence: "the Interior Ministry (Russia)", "a cable". */
  static String told(Hop hop) {
    return Words.list(hop.speakers().stream().map(Mention::actor).map(Speakers::told).toList());
  }

  static String told(Actor actor) {
    String name = name(actor);
    String first = name.substring(0, Math.max(0, name.indexOf(' ')));
    boolean led = DETERMINERS.contains(first.toLowerCase(Locale.ROOT)) || owns(actor.name());
    if (led || actor.kind() == Actor.Kind.PERSON || actor.kind() == Actor.Kind.OUTLET) {
      return name;
    }
    if (actor.kind() == Actor.Kind.DOCUMENT) {
      return isCommon(actor.name()) ? article(name) + " " + name : name;
    }
    return BODIES.contains(head(actor.name())) ? "the " + name : name;
  }

  private static boolean owns(String name) {
    return name.contains("'s ") || name.contains("’s ") || name.contains("s' ");
  }

  // "a State Department cable", but "customs data": its last word is no name.
  private static boolean isCommon(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return Character.isLowerCase(last.charAt(0)) && !last.endsWith("s") && !MASSES.contains(last);
  }

  // "a U.S. cable", "a unified report": some vowels are spoken with a consonant.
  private static String article(String name) {
    boolean vowel = "aeiou".indexOf(Character.toLowerCase(name.charAt(0))) >= 0;
    boolean spoken = name.matches("(?:U[.A-Z]|[Uu]ni[^mn]|[Ee]u|[Oo]ne\\b).*");
    return vowel && !spoken ? "an" : "a";
  }

  // The last word, or the one before "of" and "for": "Department of Justice".
  private static String head(String name) {
    List<String> words = WORDS.splitToList(name);
    int end = words.size();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).equals("of") || words.get(i).equals("for")) {
        end = Math.min(end, i);
      }
    }
    return words.isEmpty() ? "" : words.get(end - 1).toLowerCase(Locale.ROOT);
  }

  private static boolean tells(String name, String state) {
    return name.contains(state)
        || WORDS
            .splitToStream(name)
            .map(Nations.standard()::of)
            .flatMap(Optional::stream)
            .anyMatch(state::equals);
  }

  private static ImmutableSet<String> group(String name) {
    return Lexicon.read(Speakers.class, "speakers.tsv").stream()
        .filter(row -> row.get("group").equals(name))
        .flatMap(row -> row.list("words").stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
