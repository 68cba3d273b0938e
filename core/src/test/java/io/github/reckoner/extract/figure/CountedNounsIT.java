package io.github.reckoner.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every sentence of {@code counted.tsv}: what is counted, in whatever place it is told. */
class CountedNounsIT {

  private static final FigureReader READER = FigureReader.withDefaults();
  private static final CoreNlp ANALYZER = CoreNlp.withDefaults();

  static ImmutableList<Lexicon.Row> sentences() {
    return Lexicon.read(CountedNounsIT.class, "counted.tsv");
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void finds_what_is_counted(Lexicon.Row row) {
    ImmutableList<Figure> figures = read(row.get("sentence"));

    assertThat(figures).hasSameSizeAs(row.list("figures"));
    for (Figure figure : figures) {
      assertThat(row.list("figures"))
          .containsAnyOf(
              value(figure) + ":" + figure.unit().text().toLowerCase(Locale.ROOT),
              value(figure) + ":" + figure.unit().name().toLowerCase(Locale.ROOT));
    }
  }

  private static ImmutableList<Figure> read(String text) {
    AnalyzedText analyzed = ANALYZER.analyze(text);
    return analyzed.sentences().stream()
        .flatMap(sentence -> READER.read(analyzed, Part.TEXT, sentence).figures().stream())
        .map(LocatedFigure::figure)
        .filter(figure -> figure.quantifier() != Quantifier.IMPLIED)
        .collect(ImmutableList.toImmutableList());
  }

  private static String value(Figure figure) {
    return figure
        .value()
        .map(BigDecimal::toPlainString)
        .orElseGet(() -> bound(figure.low()) + ".." + bound(figure.high()));
  }

  private static String bound(Optional<BigDecimal> bound) {
    return bound.map(BigDecimal::toPlainString).orElse("");
  }
}
