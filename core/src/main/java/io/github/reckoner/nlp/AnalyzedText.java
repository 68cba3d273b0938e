package io.github.reckoner.nlp;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Problem;

/**
 * A text in sentences, whose deeper layers are filled in as they are asked for.
 *
 * <p>Not thread-safe: one thread works on one text. Different texts may be worked on at once.
 */
public interface AnalyzedText {

  /** Returns the text as it was given. */
  String text();

  /** Returns the sentences in order; tokens outside every sentence do not exist. */
  ImmutableList<Sentence> sentences();

  /** Returns what was cut so far; grows as deeper layers are asked for. */
  ImmutableList<Problem> problems();

  /** Returns the words between two offsets. */
  default String words(int startInclusive, int endExclusive) {
    return text().substring(startInclusive, endExclusive);
  }
}
