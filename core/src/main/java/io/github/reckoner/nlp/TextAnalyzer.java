package io.github.reckoner.nlp;

import com.google.common.collect.ImmutableSortedSet;
import io.github.reckoner.internal.Deadline;
import io.github.reckoner.model.Part;

/**
 * Splits a text into sentences and tokens, and analyses a sentence deeper on demand.
 *
 * <p>Implementations are thread-safe.
 */
public interface TextAnalyzer {

  /**
   * Splits a text.
   *
   * @param part which part of an article it is; problems carry it
   * @param text the text
   * @param breaks offsets at which a sentence ends whatever the punctuation says: the edges of
   *     blocks
   * @param deadline after which nothing more is analysed
   * @return the text in sentences; empty for a text without a token
   */
  AnalyzedText analyze(
      Part part, String text, ImmutableSortedSet<Integer> breaks, Deadline deadline);

  /** Splits a plain text without blocks or deadline. */
  default AnalyzedText analyze(String text) {
    return analyze(Part.TEXT, text, ImmutableSortedSet.of(), Deadline.never());
  }
}
