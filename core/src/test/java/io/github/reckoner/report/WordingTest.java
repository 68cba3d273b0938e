package io.github.reckoner.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.compare.Relation;
import io.github.reckoner.model.AsOf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
          33.333333333333  | 33.33
          0.000123456789   | 0.0001235
          3.14159          | 3.142
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

  @Test
  void aPeriodOfWholeYearsIsToldByItsYears() {
    LocalDate day = LocalDate.of(2023, 1, 1);

    assertThat(Wording.time(AsOf.between(day, LocalDate.of(2025, 12, 31))))
        .isEqualTo("2023 to 2025");
    assertThat(Wording.time(AsOf.between(day, LocalDate.of(2023, 2, 5))))
        .isEqualTo("2023-01-01 to 2023-02-05");
    assertThat(Wording.time(AsOf.since(day))).isEqualTo("since 2023-01-01");
    assertThat(Wording.time(AsOf.until(day))).isEqualTo("until 2023-01-01");
    assertThat(Wording.time(AsOf.ofYear(2023))).isEqualTo("2023");
  }

  @Test
  void aReasonNamesCategoriesInSmallLettersAndQuotesAsWritten() {
    Comparison.Reason reason =
        new Comparison.Reason(
            Relation.DIFFERENT_MEASURE, "one counts KILLED, the other \"26 KILLED BY FIRE\"");
    Comparison pair =
        new Comparison(
            "a", "b", Relation.DIFFERENT_MEASURE, ImmutableList.of(reason), Optional.empty());

    assertThat(Wording.reason(pair))
        .isEqualTo("one counts killed, the other \"26 KILLED BY FIRE\"");
  }
}
