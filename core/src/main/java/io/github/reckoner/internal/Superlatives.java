package io.github.reckoner.internal;

import com.google.common.collect.ImmutableSet;

/** Tells superlatives from other words by their form; stateless. */
public final class Superlatives {

  private static final ImmutableSet<String> IRREGULAR = group("irregular");
  private static final ImmutableSet<String> NONE = group("none");

  private Superlatives() {}

  /** Returns whether a word in lower case is a superlative: "worst", "largest", but no "forest". */
  public static boolean is(String word) {
    return IRREGULAR.contains(word) || (word.endsWith("est") && !NONE.contains(word));
  }

  private static ImmutableSet<String> group(String name) {
    return Lexicon.read(Superlatives.class, "superlatives.tsv").stream()
        .filter(row -> row.get("group").equals(name))
        .flatMap(row -> row.list("words").stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
