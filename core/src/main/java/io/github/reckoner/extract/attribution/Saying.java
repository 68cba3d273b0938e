package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * An attribution by tokens: who, by which words, what.
 *
 * @param source who says it, as written beside the cue; empty where nobody is named
 * @param anchor the one token of the cue that attributes
 * @param cue the words that attribute
 * @param content what is said, in order; may be broken and may cross sentences
 * @param stand how the speaker stands to it
 */
record Saying(
    Optional<Span> source, int anchor, Span cue, ImmutableList<Span> content, Stand stand) {

  boolean covers(int token) {
    for (Span span : content) {
      if (span.contains(token)) {
        return true;
      }
    }
    return false;
  }

  boolean covers(Span tokens) {
    for (Span span : content) {
      if (span.encloses(tokens)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a figure is said; its hedge may be the verb: "experts estimated 300 deaths".
   */
  boolean tells(Span figure) {
    return covers(figure)
        || (anchor == figure.first()
            && cue.end() < figure.end()
            && covers(new Span(cue.end(), figure.end())));
  }

  /** Returns the number of tokens said. */
  int size() {
    int size = 0;
    for (Span span : content) {
      size += span.length();
    }
    return size;
  }
}
