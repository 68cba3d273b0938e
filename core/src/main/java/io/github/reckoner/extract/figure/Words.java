package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Lexicon;

/** A set of words in lower case: one group of {@code words.tsv}. */
final class Words {

  private static final ImmutableListMultimap<String, String> GROUPS = load();

  private final ImmutableSet<String> words;

  private Words(ImmutableSet<String> words) {
    this.words = words;
  }

  /**
   * Returns a group of words.
   *
   * @throws IllegalStateException if the file has no such group
   */
  static Words group(String name) {
    if (!GROUPS.containsKey(name)) {
      throw new IllegalStateException("words.tsv has no group " + name);
    }
    return new Words(ImmutableSet.copyOf(GROUPS.get(name)));
  }

  boolean contains(String lower) {
    return words.contains(lower);
  }

  /** Returns the place of a word in the order of the file, or -1. */
  int indexOf(String lower) {
    return words.asList().indexOf(lower);
  }

  private static ImmutableListMultimap<String, String> load() {
    ImmutableListMultimap.Builder<String, String> groups = ImmutableListMultimap.builder();
    for (Lexicon.Row row : Lexicon.read(Words.class, "words.tsv")) {
      groups.putAll(row.get("group"), row.list("words"));
    }
    return groups.build();
  }
}
