package io.github.reckoner.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.measure.TimeExpression.Tie;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Limits;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeGrammarTest {

  // A Thursday.
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 10, 26);

  private static ImmutableList<TimeExpression> scan(String text, Optional<LocalDate> published) {
    AnalyzedText analysed = CoreNlp.tokensOnly(Limits.defaults()).analyze(text);
    Words words = Words.ofTokens(analysed.sentences().get(0));
    TimePoints points =
        new TimePoints(
            words, new Reference(published), token -> Reference.Tense.OPEN, AsOf.unknown());
    return new TimeGrammar(words, points).scan();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was on October 5, 2021.|2021-10-05",
        "It was on Oct. 5, 2021.|2021-10-05",
        "It was on 5 October 2021.|2021-10-05",
        "It was on the 5th of October.|2023-10-05",
        "It was on Friday, Oct. 20.|2023-10-20",
        "It was on 2021-10-05.|2021-10-05",
        "It was on 25.10.2021.|2021-10-25",
        "It was on Nov. 20 in the city.|2023-11-20",
        "It was on Feb. 3 in the city.|2023-02-03",
        "It was on Oct. 16-19, 2021.|2021-10-16..2021-10-19",
        "It was on 3–5 October there.|2023-10-03..2023-10-05",
        "It was between October 3 and 5, 2021.|2021-10-03..2021-10-05",
        "It was from 3 to 5 October there.|2023-10-03..2023-10-05",
        "It was between October 5, 2021, and March 3, 2022, there.|2021-10-05..2022-03-03",
        "It was from 5 October, 2021, to 3 March, 2022, there.|2021-10-05..2022-03-03",
        "On October 3 and 4 people drowned.|2023-10-03",
        "It rose on October 3 to 19 percent.|2023-10-03",
        "It was in March 2022 there.|2022-03",
        "It was in March there.|2023-03",
        "It was in December there.|2023-12",
        "It was last October there.|2022-10",
        "It was in March of last year.|2022-03",
        "It was in 2019 there.|2019",
        "It was in mid-2019 there.|2019",
        "It was in the 1990s there.|1990-01-01..1999-12-31",
        "It was in 2014-15 there.|2014-01-01..2015-12-31",
        "It was from 2013 to 2022 there.|2013-01-01..2022-12-31",
        "It was between March and May 2020 there.|2020-03-01..2020-05-31",
        "It was between 2023 and 2025 there.|2023-01-01..2025-12-31",
        "It has been so since 2021 there.|2021-01-01..",
        "It has been so since early March there.|2023-03-01..",
        "It was last year there.|2022",
        "It was this month there.|2023-10",
        "It was last week there.|2023-10-16..2023-10-22",
        "It was on Saturday there.|2023-10-21",
        "It was on Thursday there.|2023-10-26",
        "It was last Thursday there.|2023-10-19",
        "It was Wednesday morning there.|2023-10-25",
        "It was yesterday there.|2023-10-25",
        "It was last night there.|2023-10-25",
        "It was two weeks ago there.|2023-10-12",
        "It was three years ago there.|2020",
        "It was over the past two days there.|2023-10-24..2023-10-26",
        "It was in the third quarter of 2022 there.|2022-07-01..2022-09-30",
        "It was in the second quarter there.|2023-04-01..2023-06-30",
        "It was in the first two months of this year.|2023-01-01..2023-02-28",
        "It was at the end of 2021 there.|2021-12-31",
        "It was on New Year's Eve there.|2022-12-31",
        "It was on Valentine's Day there.|2023-02-14",
        "It was on Christmas Day there.|2023-12-25"
      })
  void readsDays(String text, String time) {
    assertThat(scan(text, Optional.of(PUBLISHED)))
        .singleElement()
        .satisfies(e -> assertThat(e.time()).hasToString(time))
        .satisfies(e -> assertThat(e.tie()).isEqualTo(Tie.AT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It sank with 1850 people aboard.",
        "It struck at 1850 GMT there.",
        "They may march on the city.",
        "It was version 1.2.2023 or so.",
        "It lasted two weeks there.",
        "It was 31/31/2023 by his watch."
      })
  void leavesOtherWordsAlone(String text) {
    assertThat(scan(text, Optional.of(PUBLISHED))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"last year", "on Saturday", "yesterday", "in March", "on Nov. 20", "this week"})
  void relativeTimesStayUnknownWithoutTheDayOfPublication(String words) {
    assertThat(scan("It was " + words + " there.", Optional.empty()))
        .singleElement()
        .satisfies(e -> assertThat(e.time().isKnown()).isFalse());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is more than in 2019 there.|COMPARED",
        "It is up from last year there.|COMPARED",
        "It came after last year there.|APART",
        "It is the largest crop since 1975 there.|APART"
      })
  void timesOfOtherThingsAreToldApart(String text, Tie tie) {
    assertThat(scan(text, Optional.of(PUBLISHED)))
        .singleElement()
        .satisfies(e -> assertThat(e.tie()).isEqualTo(tie));
  }

  @Test
  void manyEdgeWordsInARowDoNoHarm() {
    assertThat(scan("early ".repeat(240) + "2023", Optional.of(PUBLISHED))).hasSizeLessThan(3);
  }
}
