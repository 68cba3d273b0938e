package io.github.reckoner.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.reckoner.extract.figure.FigureReader;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholesTest {

  // The quotes of parts and of their wholes.
  private static Map<String, String> link(String words) {
    AnalyzedText text = CoreNlp.tokensOnly(Limits.defaults()).analyze(words);
    List<LocatedFigure> figures = new ArrayList<>();
    text.sentences()
        .forEach(
            sentence ->
                figures.addAll(
                    FigureReader.withDefaults().scan(text, Part.TEXT, sentence).figures()));
    List<Measure> measures = MeasureReader.withDefaults().read(text, Part.TEXT, figures);
    ImmutableMap<Integer, Integer> wholes = Wholes.link(text, figures, measures);
    Map<String, String> quotes = new LinkedHashMap<>();
    wholes.forEach(
        (part, whole) ->
            quotes.put(
                figures.get(part).figure().numeral().quote(),
                figures.get(whole).figure().numeral().quote()));
    return quotes;
  }

  @Test
  void includedOnesArePartsOfThoseBefore() {
    assertThat(link("The blast killed 16 people, including three children and two women."))
        .containsExactlyInAnyOrderEntriesOf(Map.of("three", "16", "two", "16"));
  }

  @Test
  void ofTheFortyNamesTheWhole() {
    assertThat(link("Police detained 26 of the 40 protesters."))
        .containsExactlyEntriesOf(Map.of("26", "40"));
  }

  @Test
  void pronounsPointBack() {
    assertThat(link("Twelve were wounded, four of them seriously."))
        .containsExactlyEntriesOf(Map.of("four", "Twelve"));
    assertThat(link("They held 40 men. Among them were 5 minors."))
        .containsExactlyEntriesOf(Map.of("5", "40"));
  }

  @Test
  void anOpenedWholeTakesItsPartsAsLongAsThereIsRoom() {
    assertThat(
            link(
                "Prosecutors opened nine cases. Of the eight cases that were tried, five cases were"
                    + " lost. Three cases are pending, and one more is being prepared."))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("eight", "nine", "five", "eight", "Three", "eight", "one", "nine"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some 12 ships sailed and 3 planes flew.",
        "The vote was 187 to 2, and one state abstained.",
        "He has 2 dogs. She has 1 dog.",
        "Police detained 26 people in 2 towns."
      })
  void numbersThatMerelyStandTogetherAreNotLinked(String words) {
    assertThat(link(words)).isEmpty();
  }
}
