package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableSetMultimap;
import io.github.reckoner.internal.Lexicon;

/**
 * Words that make denials and stated unknowns, from {@code statement-words.tsv}.
 *
 * <p>Immutable and thread-safe.
 */
final class StatementWords {

  /** What a word does to a clause; the lexicon explains them. */
  enum Sort {
    KNOW,
    UNKNOWN,
    DECLINE,
    ASKED,
    FALSE,
    CALL,
    OPEN,
    OPINION,
    FACT,
    GRANTED
  }

  private static final class Holder {
    static final StatementWords STANDARD = new StatementWords();
  }

  private final ImmutableSetMultimap<Sort, String> words;

  private StatementWords() {
    ImmutableSetMultimap.Builder<Sort, String> all = ImmutableSetMultimap.builder();
    for (Lexicon.Row row : Lexicon.read(StatementWords.class, "statement-words.tsv")) {
      all.put(Sort.valueOf(row.get("class")), row.get("word"));
    }
    words = all.build();
  }

  static StatementWords standard() {
    return Holder.STANDARD;
  }

  boolean is(Sort sort, String lower) {
    return words.containsEntry(sort, lower);
  }
}
