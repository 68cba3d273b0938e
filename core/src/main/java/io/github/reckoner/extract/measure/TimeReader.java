package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.reckoner.extract.measure.TimeExpression.Tie;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import java.util.Optional;

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
  private static final int ANCHOR_SENTENCES = 3;

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
    Reference reference = new Reference(article.published());
    AsOf anchor = anchor(reference, text, sentence);
    Words words = new Words(text.sentences().get(sentence));
    ImmutableList<TimeExpression> expressions = expressions(words, reference, anchor);
    Optional<TimeExpression> chosen =
        new TimeChoice(words, firstToken, endToken, article.published()).among(expressions);
    if (chosen.isPresent()) {
      return chosen.get().time();
    }
    if (expressions.isEmpty() && Tenses.isNarrated(words, firstToken)) {
      Optional<AsOf> before = sentenceBefore(reference, text, sentence);
      if (before.isPresent()) {
        return before.get();
      }
    }
    return article.published().map(AsOf::published).orElse(AsOf.unknown());
  }

  // "The blast was on Saturday. Three people died."
  private static Optional<AsOf> sentenceBefore(
      Reference reference, AnalyzedText text, int sentence) {
    if (sentence == 0) {
      return Optional.empty();
    }
    Sentence before = text.sentences().get(sentence - 1);
    Sentence here = text.sentences().get(sentence);
    if (text.words(before.end(), here.start()).indexOf('\n') >= 0) {
      return Optional.empty();
    }
    ImmutableList<TimeExpression> named =
        expressions(Words.ofTokens(before), reference, AsOf.unknown());
    return named.size() == 1 && named.get(0).tie() == Tie.AT
        ? Optional.of(named.get(0).time()).filter(TimeReader::isPoint)
        : Optional.empty();
  }

  private static boolean isPoint(AsOf time) {
    return time.isKnown() && time.precision() != AsOf.Precision.RANGE;
  }

  private static AsOf anchor(Reference reference, AnalyzedText text, int sentence) {
    int first = Math.max(0, sentence - ANCHOR_SENTENCES);
    for (Sentence before : Lists.reverse(text.sentences().subList(first, sentence))) {
      Words words = Words.ofTokens(before);
      Optional<AsOf> named =
          Lists.reverse(expressions(words, reference, AsOf.unknown())).stream()
              .filter(e -> e.tie() == Tie.AT && e.time().isKnown())
              .map(TimeExpression::time)
              .findFirst();
      if (named.isPresent()) {
        return named.get();
      }
    }
    return AsOf.unknown();
  }

  private static ImmutableList<TimeExpression> expressions(
      Words words, Reference reference, AsOf anchor) {
    TimePoints points = new TimePoints(words, reference, token -> Tenses.at(words, token), anchor);
    return new TimeGrammar(words, points).scan();
  }
}
