package io.github.reckoner.examples.benchmark;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.Extractor;
import io.github.reckoner.extract.attribution.AttributionReader;
import io.github.reckoner.ingest.Blocks;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Reading;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.TextAnalyzer;
import io.github.reckoner.nlp.Token;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The library, and what of it is language analysis: its own adapter, and CoreNLP's bare annotators,
 * both on all tokens and on those sentences that the library asks about.
 */
final class Cascade {

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 1);

  /** The sentences of a text that the library asks about: their places, and their words. */
  private record Needed(List<Integer> indexes, List<List<String>> words) {}

  /** A text whose analysis is known, with its figures. */
  private record Analysed(Article article, AnalyzedText text, ImmutableList<Passage> figures) {}

  private final TextAnalyzer analyzer = CoreNlp.withDefaults();
  private final Extractor extractor = Extractor.over(analyzer);
  private final BareAnnotators annotators = new BareAnnotators();
  private final AttributionReader attributions = AttributionReader.withDefaults();
  private final Map<String, Needed> needed = new HashMap<>();
  private final Map<String, Analysed> analysed = new HashMap<>();
  private int sentences;
  private int analyzed;

  Contender library() {
    return new Contender("library", text -> Sink.take(extractor.extract(article(text))));
  }

  /** The library's own way to the same layers. */
  Contender adapter() {
    return new Contender(
        "its analysis alone",
        text -> {
          List<Sentence> all = analyzer.analyze(text).sentences();
          for (int index : need(text).indexes()) {
            if (index < all.size()) {
              Sink.take(all.get(index).syntax());
            }
          }
        });
  }

  /** Who says so, over an analysis that is known: attributions, actors, chains, statements. */
  Contender attribution() {
    return new Contender(
        "attribution alone",
        text -> {
          Analysed known = analysed.get(text);
          if (known == null) {
            throw new IllegalStateException("not studied: " + text);
          }
          Sink.take(attributions.read(known.article(), Part.TEXT, known.text(), known.figures()));
        });
  }

  Contender bare() {
    return new Contender("bare annotators", text -> annotators.run(text, need(text).words()));
  }

  /**
   * Reads a text once, returns its number of tokens, and keeps which sentences were asked about.
   */
  int study(String text) {
    List<AnalyzedText> read = new ArrayList<>();
    TextAnalyzer recorder =
        (part, words, breaks, deadline) -> {
          AnalyzedText one = analyzer.analyze(part, words, breaks, deadline);
          read.add(one);
          return one;
        };
    Article article = article(text);
    Reading reading = Extractor.over(recorder).extract(article);
    ImmutableList<Passage> figures =
        reading.claims().stream()
            .map(claim -> claim.figure().text())
            .distinct()
            .collect(ImmutableList.toImmutableList());
    analysed.put(text, new Analysed(article, read.get(0), figures));
    List<Integer> indexes = new ArrayList<>();
    List<List<String>> words = new ArrayList<>();
    int tokens = 0;
    for (Sentence sentence : read.get(0).sentences()) {
      sentences++;
      tokens += sentence.tokens().size();
      if (sentence.syntaxIfKnown().isPresent()) {
        analyzed++;
        indexes.add(sentence.index());
        words.add(sentence.tokens().stream().map(Token::word).toList());
      }
    }
    needed.put(text, new Needed(indexes, words));
    return tokens;
  }

  String describe() {
    return String.format(
        Locale.ROOT,
        "%d of %d sentences (%.1f %%) analysed in depth",
        analyzed,
        sentences,
        100.0 * analyzed / Math.max(1, sentences));
  }

  private Needed need(String text) {
    Needed need = needed.get(text);
    if (need == null) {
      throw new IllegalStateException("not studied: " + text);
    }
    return need;
  }

  private static Article article(String text) {
    return Blocks.classify(Article.of("Benchmark", PUBLISHED, text));
  }
}
