package io.github.reckoner.internal;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;

/**
 * Small closed sets of words that the rules of one package ask for, from the {@code words.tsv}
 * beside them. Immutable and thread-safe.
 */
public final class WordGroups {

  private final ImmutableSetMultimap<String, String> groups;

  private WordGroups(ImmutableSetMultimap<String, String> groups) {
    this.groups = groups;
  }

  /**
   * Reads the groups of the package of a class.
   *
   * @throws IllegalStateException if the file has a group twice
   */
  public static WordGroups beside(Class<?> type) {
    ListMultimap<String, String> groups = LinkedListMultimap.create();
    for (Lexicon.Row row : Lexicon.read(type, "words.tsv")) {
      String group = row.get("group");
      if (groups.containsKey(group)) {
        throw new IllegalStateException(
            "words.tsv of " + type.getPackageName() + " has group \"" + group + "\" twice");
      }
      groups.putAll(group, row.list("words"));
    }
    return new WordGroups(ImmutableSetMultimap.copyOf(groups));
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
