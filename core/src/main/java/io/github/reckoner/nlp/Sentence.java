package io.github.reckoner.nlp;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A sentence: its tokens at once, its syntax on demand.
 *
 * <p>Belongs to one {@link AnalyzedText} and, like it, to one thread.
 */
public interface Sentence {

  /** Returns its place among the sentences of the text, from 0. */
  int index();

  /** Returns its tokens, at least one. */
  ImmutableList<Token> tokens();

  /**
   * Returns its syntax, computed on the first call and then kept; empty where a limit or the
   * deadline cut the analysis, which is then a problem of the text.
   *
   * @throws ModelsMissingException if the engine's models are not on the class path
   */
  Optional<Syntax> syntax();

  /** Returns the syntax if it has been computed already; never computes it. */
  Optional<Syntax> syntaxIfKnown();

  /** Returns the offset of its first UTF-16 unit. */
  default int start() {
    return tokens().get(0).start();
  }

  /** Returns the offset after its last UTF-16 unit. */
  default int end() {
    return tokens().get(tokens().size() - 1).end();
  }
}
