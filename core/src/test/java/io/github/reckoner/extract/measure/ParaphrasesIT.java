package io.github.reckoner.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.extract.figure.FigureReader;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Part;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One happening in many words has one category: the rows of {@code paraphrases.tsv}. */
class ParaphrasesIT {

  private static final CoreNlp ANALYZER = CoreNlp.withDefaults();

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rows")
  void tellsTheCategoryWhateverTheWords(String category, String sentence) {
    AnalyzedText text = ANALYZER.analyze(sentence);
    List<LocatedFigure> figures =
        FigureReader.withDefaults().read(text, Part.TEXT, text.sentences().get(0)).figures();
    String found =
        MeasureReader.withDefaults()
            .read(text, Part.TEXT, figures)
            .get(0)
            .category()
            .map(Enum::name)
            .orElse("-");
    assertThat(found).isEqualTo(category);
  }

  static Stream<Arguments> rows() {
    return Lexicon.read(ParaphrasesIT.class, "paraphrases.tsv").stream()
        .map(row -> Arguments.of(row.get("category"), row.get("sentence")));
  }
}
