package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.nlp.Token;

/**
 * Finds the token of an offset.
 *
 * @param tokens the tokens of a sentence
 */
record TokenIndex(ImmutableList<Token> tokens) {

  /** Returns the index of the last token that begins at the offset or before it. */
  int at(int offset) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (tokens.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
