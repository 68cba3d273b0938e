package io.github.reckoner.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ModelTextTest {

  @Test
  void readsHeadersWordsAndDecimals() throws IOException {
    ModelText text = text("dict=2\nétat -0.0123 1.5\n10 0.25");
    float[] numbers = new float[4];

    assertThat(text.header("dict")).isEqualTo(2);
    assertThat(text.word()).isEqualTo("état");
    text.numbers(numbers, 0, 4);

    assertThat(numbers).containsExactly(-0.0123f, 1.5f, 10f, 0.25f);
  }

  @Property
  void readsADecimalAsTheJdkDoes(@ForAll @IntRange(min = -99_999, max = 99_999) int number)
      throws IOException {
    String decimal = String.format(java.util.Locale.ROOT, "%.4f", number / 10_000.0);
    float[] read = new float[1];

    text(decimal + "\n").numbers(read, 0, 1);

    assertThat(read[0]).isEqualTo(Float.parseFloat(decimal));
  }

  @Test
  void refusesAnotherFormat() {
    assertThatThrownBy(() -> text("language=en\n").header("dict"))
        .isInstanceOf(IOException.class)
        .hasMessage("parser model: expected dict= but read \"language=en\"");
    assertThatThrownBy(() -> text("numTokens=40\n").expectHeader("numTokens", 48))
        .hasMessage("parser model: numTokens is 40, not 48");
    assertThatThrownBy(() -> text("1e5\n").numbers(new float[1], 0, 1))
        .hasMessage("parser model: not a decimal of seven digits at 'e'");
    assertThatThrownBy(() -> text("wor").word()).hasMessage("parser model ends within a word");
  }

  private static ModelText text(String content) {
    return new ModelText(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }
}
