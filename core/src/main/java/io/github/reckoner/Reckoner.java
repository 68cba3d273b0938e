package io.github.reckoner;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Collator;
import io.github.reckoner.compare.Comparator;
import io.github.reckoner.compare.Tolerance;
import io.github.reckoner.extract.Extractor;
import io.github.reckoner.extract.attribution.AttributionReader;
import io.github.reckoner.extract.figure.FigureReader;
import io.github.reckoner.ingest.Blocks;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Reading;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The front door: articles in, a dossier of what they claim out.
 *
 * <p>Immutable and thread-safe; one instance serves all threads. Making one is cheap: models load
 * when the first sentence needs them, once.
 */
public final class Reckoner {

  private final Extractor extractor;
  private final Collator collator;

  private Reckoner(Extractor extractor, Collator collator) {
    this.extractor = requireNonNull(extractor, "extractor");
    this.collator = requireNonNull(collator, "collator");
  }

  /**
   * Returns a reckoner with {@link Limits#defaults()}, no tolerance, and the models that are on the
   * class path.
   */
  public static Reckoner withDefaults() {
    return within(Limits.defaults());
  }

  /** Returns a reckoner as {@link #withDefaults()}, within other limits. */
  public static Reckoner within(Limits limits) {
    return new Reckoner(Extractor.over(CoreNlp.with(limits)).with(limits), Collator.withDefaults());
  }

  /**
   * Returns a reckoner that reads numbers, bounds and units alone and needs no model file; its
   * claims have neither chain nor time nor category.
   */
  public static Reckoner figuresOnly() {
    return figuresOnly(Limits.defaults());
  }

  /** Returns a reckoner as {@link #figuresOnly()}, within other limits. */
  public static Reckoner figuresOnly(Limits limits) {
    return new Reckoner(
        Extractor.over(CoreNlp.tokensOnly(limits)).with(limits).figuresOnly(),
        Collator.withDefaults());
  }

  /** Returns this reckoner with a tolerance beyond which figures disagree. */
  public Reckoner with(Tolerance tolerance) {
    return new Reckoner(extractor, collator.with(Comparator.withDefaults().with(tolerance)));
  }

  /**
   * Returns this reckoner with another reader of figures: other units, another profile of vague
   * words.
   */
  public Reckoner with(FigureReader figures) {
    return new Reckoner(extractor.with(figures), collator);
  }

  /** Returns this reckoner with another reader of attributions: other cues, other aliases. */
  public Reckoner with(AttributionReader attributions) {
    return new Reckoner(extractor.with(attributions), collator);
  }

  /**
   * Reads one article.
   *
   * @throws io.github.reckoner.nlp.ModelsMissingException if the engine's models are not on the
   *     class path
   */
  public Reading extract(Article article) {
    return extractor.extract(Blocks.classify(article));
  }

  /**
   * Reads articles together.
   *
   * @throws IllegalArgumentException if two of them have the same id
   * @throws io.github.reckoner.nlp.ModelsMissingException if the engine's models are not on the
   *     class path
   */
  public Dossier read(Article... articles) {
    return read(Arrays.asList(articles));
  }

  /**
   * Reads articles together.
   *
   * @throws IllegalArgumentException if two of them have the same id
   * @throws io.github.reckoner.nlp.ModelsMissingException if the engine's models are not on the
   *     class path
   */
  public Dossier read(Iterable<Article> articles) {
    ImmutableList.Builder<Reading> readings = ImmutableList.builder();
    articles.forEach(article -> readings.add(extract(article)));
    return collate(readings.build());
  }

  /**
   * Collates what was read before, or made by hand; needs no model file.
   *
   * @throws IllegalArgumentException if two articles have the same id
   */
  public Dossier collate(Iterable<Reading> readings) {
    Set<String> ids = new HashSet<>();
    for (Reading reading : readings) {
      if (!ids.add(reading.article().id())) {
        throw new IllegalArgumentException(
            "two articles have the id " + reading.article().id() + "; give each its own");
      }
    }
    ImmutableList<Reading> list = ImmutableList.copyOf(readings);
    return new Dossier(list, collator.collate(list));
  }
}
