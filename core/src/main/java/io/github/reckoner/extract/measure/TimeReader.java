package io.github.reckoner.extract.measure;

import io.github.reckoner.model.Article;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.nlp.AnalyzedText;

/**
 * Reads the day to which a count is true, or the period in which it came about.
 *
 * <p>Immutable and thread-safe.
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
    return article.published().map(AsOf::published).orElse(AsOf.unknown());
  }
}
