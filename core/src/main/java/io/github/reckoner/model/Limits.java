package io.github.reckoner.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * How much input is taken at each door; what is cut is a {@link Problem}, never silent.
 *
 * @param sentenceTokens tokens of a sentence; a longer one is cut into pieces of this length
 * @param digitRun digits in a row; a longer run is no number
 * @param nesting depth of elements or brackets
 * @param pageBytes bytes of a page
 * @param articleCharacters UTF-16 units of an article's text
 * @param articleTime time for one article; what is not analysed by then stays unanalysed
 */
public record Limits(
    int sentenceTokens,
    int digitRun,
    int nesting,
    int pageBytes,
    int articleCharacters,
    Duration articleTime) {

  private static final Limits DEFAULTS =
      new Limits(250, 30, 512, 10_000_000, 1_000_000, Duration.ofSeconds(60));

  /**
   * Checks that every limit is positive.
   *
   * @throws IllegalArgumentException if one is not
   */
  public Limits {
    checkArgument(sentenceTokens > 0, "sentenceTokens must be positive: %s", sentenceTokens);
    checkArgument(digitRun > 0, "digitRun must be positive: %s", digitRun);
    checkArgument(nesting > 0, "nesting must be positive: %s", nesting);
    checkArgument(pageBytes > 0, "pageBytes must be positive: %s", pageBytes);
    checkArgument(
        articleCharacters > 0, "articleCharacters must be positive: %s", articleCharacters);
    checkArgument(
        articleTime.compareTo(Duration.ZERO) > 0, "articleTime must be positive: %s", articleTime);
  }

  /**
   * Returns the defaults: sentences of 250 tokens, 30 digits, 512 levels, pages of 10 MB, articles
   * of 1,000,000 characters, one minute.
   */
  public static Limits defaults() {
    return DEFAULTS;
  }

  /** Returns these limits with another for the tokens of a sentence. */
  public Limits withSentenceTokens(int tokens) {
    return new Limits(tokens, digitRun, nesting, pageBytes, articleCharacters, articleTime);
  }

  /** Returns these limits with another for the characters of an article. */
  public Limits withArticleCharacters(int characters) {
    return new Limits(sentenceTokens, digitRun, nesting, pageBytes, characters, articleTime);
  }

  /** Returns these limits with another for the time of an article. */
  public Limits withArticleTime(Duration time) {
    return new Limits(sentenceTokens, digitRun, nesting, pageBytes, articleCharacters, time);
  }
}
