package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSetMultimap;
import io.github.reckoner.internal.Lexicon;

/**
 * Words that tell what a number is about, or that something else does, from {@code concepts.tsv}.
 *
 * <p>Immutable and thread-safe.
 */
final class ConceptWords {

  static final ConceptWords STANDARD = new ConceptWords();

  /** What a word does beside a number; each is explained in the data file. */
  enum Kind {
    CHANGE_PREPOSITIONS,
    EMPTY_NOUNS,
    SAYING,
    FORESEEING,
    COMPARING,
    PUTTING,
    ESTIMATES,
    ESTIMATED,
    AGED,
    SUFFIX
  }

  private final ImmutableSetMultimap<Kind, String> words;

  private ConceptWords() {
    ImmutableSetMultimap.Builder<Kind, String> all = ImmutableSetMultimap.builder();
    for (Lexicon.Row row : Lexicon.read(ConceptWords.class, "concepts.tsv")) {
      all.put(Kind.valueOf(row.get("kind")), row.get("word"));
    }
    words = all.build();
  }

  /** Returns whether a word or lemma, in lower case, is of a kind. */
  boolean is(Kind kind, String word) {
    return words.containsEntry(kind, word);
  }
}
