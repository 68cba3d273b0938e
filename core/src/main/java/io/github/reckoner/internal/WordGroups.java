package io.github.reckoner.internal;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;

/**
 * Small closed sets of words that the rules of one package ask for, from the {@code words.tsv}
 * beside them. Immutable and thread-safe.
 */
public final class WordGroups {

  private final ImmutableSetMultimap<String, String> groups;

  private WordGroups(ImmutableSetMultimap<String, String> groups) {
    this.groups = groups;
  }

  /** Reads the groups of the package of a class. */
  public static WordGroups beside(Class<?> type) {
    ImmutableSetMultimap.Builder<String, String> groups = ImmutableSetMultimap.builder();
    for (Lexicon.Row row : Lexicon.read(type, "words.tsv")) {
      groups.putAll(row.get("group"), row.list("words"));
    }
    return new WordGroups(groups.build());
  }

  /**
   * Returns a group of words, in lower case.
   *
   * @throws IllegalStateException if the file has no such group
   */
  public ImmutableSet<String> of(String group) {
    if (!groups.containsKey(group)) {
      throw new IllegalStateException("words.tsv has no group \"" + group + "\"");
    }
    return groups.get(group);
  }
}
