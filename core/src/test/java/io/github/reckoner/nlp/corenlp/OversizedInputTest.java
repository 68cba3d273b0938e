package io.github.reckoner.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Limits;
import io.github.reckoner.nlp.AnalyzedText;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input of a size at which anything worse than linear would not come back in minutes. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OversizedInputTest {

  @Test
  void readsARunOfAMillionDigitsAsOneToken() {
    String text = "About " + "7".repeat(999_980) + " people.";

    AnalyzedText analyzed = analyze(text);

    assertThat(analyzed.sentences().get(0).tokens()).hasSize(4);
    assertThat(analyzed.sentences().get(0).tokens().get(1).word()).hasSize(31);
    assertThat(analyzed.sentences().get(0).tokens().get(1).end()).isEqualTo(text.length() - 8);
    assertThat(messages(analyzed))
        .containsExactly("more than 30 digits in a row: no number (limit digitRun)");
  }

  @Test
  void cutsAHundredThousandWordsWithoutASentenceEnd() {
    AnalyzedText analyzed = analyze("word ".repeat(100_000));

    assertThat(analyzed.sentences()).hasSize(400);
    assertThat(messages(analyzed))
        .containsExactly(
            "sentence of 100000 tokens, cut into pieces of 250 (limit sentenceTokens)");
  }

  @Test
  void stopsReadingAWordOfFortyThousandBrackets() {
    AnalyzedText analyzed = analyze("(".repeat(40_000) + " 5 left.");

    assertThat(messages(analyzed))
        .contains("rest of a word of more than 1000 characters, not read");
    assertThat(analyzed.sentences().get(analyzed.sentences().size() - 1).end()).isEqualTo(40_008);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- ",
        "<a href=\"x ",
        "< ",
        "( ",
        "[ ",
        "- ",
        "a- ",
        "a-",
        "' ",
        ". \" ",
        "U.S. ",
        "* ",
        "1/ ",
        "& ",
        "555 ",
        "\n",
        "w\n\n",
        "1\u00a0234",
        "12\0",
        "\u202e",
        "\u0085"
      })
  void readsALotOfAnything(String piece) {
    AnalyzedText analyzed = analyze(piece.repeat(60_000));

    assertThat(analyzed.text()).hasSize(60_000 * piece.length());
  }

  private static AnalyzedText analyze(String text) {
    return CoreNlp.tokensOnly(Limits.defaults()).analyze(text);
  }

  private static List<String> messages(AnalyzedText text) {
    return text.problems().stream().map(problem -> problem.message()).toList();
  }
}
