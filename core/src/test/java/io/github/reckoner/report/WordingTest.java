package io.github.reckoner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          40               | 40
          999999           | 999,999
          1000000          | 1 million
          716000000000     | 716 billion
          103300000        | 103.3 million
          81283501         | 81,283,501
          750935179859     | 750.9 billion
          1053641927401    | 1.054 trillion
          -2500000         | -2.5 million
          12.5             | 12.5
          1e30             | 1,000,000,000,000,000,000 trillion
          """)
  void numbersReadAsInANewspaper(BigDecimal number, String words) {
    assertThat(Wording.words(number)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          700000000000 | 716000000000  | 700 to 716 billion
          900000000    | 1200000000    | 900 million to 1.2 billion
          1000         | 5000          | 1,000 to 5,000
          5            | 5             | 5
          """)
  void aScaleOfBothEndsIsToldOnce(BigDecimal low, BigDecimal high, String words) {
    assertThat(Wording.range(Optional.of(low), Optional.of(high))).isEqualTo(words);
  }
}
