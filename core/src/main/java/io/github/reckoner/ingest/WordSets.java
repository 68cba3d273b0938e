package io.github.reckoner.ingest;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.reckoner.internal.Lexicon;

/** The sets of words in {@code words.tsv}. */
final class WordSets {

  private static final ImmutableSetMultimap<String, String> SETS = load();

  private WordSets() {}

  /**
   * Returns a set by its name.
   *
   * @throws IllegalArgumentException if the file has none of that name
   */
  static ImmutableSet<String> of(String name) {
    ImmutableSet<String> words = SETS.get(name);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("words.tsv has no set \"" + name + "\"");
    }
    return words;
  }

  private static ImmutableSetMultimap<String, String> load() {
    ImmutableSetMultimap.Builder<String, String> sets = ImmutableSetMultimap.builder();
    for (Lexicon.Row row : Lexicon.read(WordSets.class, "words.tsv")) {
      sets.putAll(row.get("set"), Splitter.on(' ').split(row.get("words")));
    }
    return sets.build();
  }
}
