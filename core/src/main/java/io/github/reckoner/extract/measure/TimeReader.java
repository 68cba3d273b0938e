package io.github.reckoner.extract.measure;

import io.github.reckoner.model.Article;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.nlp.AnalyzedText;

/**
 * Reads the day to which a count is true, or the period in which it came about.
 *
 * <p>The time is the one that governs the figure in its sentence; else the one that the sentence
 * before names, if it is of the same paragraph; else the day of publication. Relative words are
 * resolved against the day of publication only, and stay unknown without it: no other date on the
 * page stands in for it. Immutable and thread-safe.
 */
public final class TimeReader {

  private static final TimeReader DEFAULTS = new TimeReader();

  private TimeReader() {}

  /** Returns the reader with the library's own grammar of dates. */
  public static TimeReader withDefaults() {
    return DEFAULTS;
  }

  /**
   * Returns the time of the figure that stands at the tokens.
   *
   * @param article the article; relative times are read against its day of publication only
   * @param text the text, or the title, in which the figure stands
   * @param sentence the index of its sentence
   * @param firstToken the first token of the figure
   * @param endToken the token after its last
   */
  public AsOf read(Article article, AnalyzedText text, int sentence, int firstToken, int endToken) {
    return over(article, text).at(sentence, firstToken, endToken);
  }

  /** Returns the times of a text, for a caller who asks for those of many figures. */
  public Times over(Article article, AnalyzedText text) {
    return new Times(article, text);
  }
}
