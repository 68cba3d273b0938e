package io.github.reckoner.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Quantifier;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureReaderTest {

  private final FigureReader reader = FigureReader.withDefaults();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two hundred and five | 205",
        "1,000 | 1000",
        "1 000 | 1000",
        "1'000 | 1000",
        "4.2b | 4200000000",
        "25k | 25000",
        "$1.2m | 1200000",
        "1.2 million | 1200000",
        "three and a half million | 3500000",
        "half a million | 500000",
        "two-thirds | 0.66666666666666666667",
        "¾ | 0.75",
        "one in five | 0.2",
        "minus 5 | -5",
        "1.3e6 | 1300000",
        "forty-odd | 40",
        "12,34,567.89 | 1234567.89",
        "twenty-one trillion and three hundred | 21000000000300",
      })
  void reads_the_value(String text, BigDecimal value) {
    assertThat(reader.parse(text).flatMap(Figure::value)).hasValue(value);
  }

  @Test
  void reads_a_one_sided_bound() {
    Figure figure = reader.parse("almost 200 Cubans").orElseThrow();

    assertThat(figure.quantifier()).isEqualTo(Quantifier.ALMOST);
    assertThat(figure.text().quote()).isEqualTo("almost 200");
    assertThat(figure.numeral().quote()).isEqualTo("200");
    assertThat(figure.high()).hasValue(new BigDecimal(200));
    assertThat(figure.low()).isEmpty();
    assertThat(figure.unit().name()).isEqualTo("Cuban");
  }
}
