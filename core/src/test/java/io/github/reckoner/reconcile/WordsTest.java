package io.github.reckoner.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Actor;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "7; 7",
        "4973; 4,973",
        "700000; 700,000",
        "1000000; 1 million",
        "103300000; 103.3 million",
        "716000000000; 716 billion",
        "2.5e12; 2.5 trillion",
        "1234567; 1,234,567",
        "-3500000; -3.5 million"
      })
  void numbers_are_printed_as_in_newspapers_and_never_rounded(BigDecimal number, String words) {
    assertThat(Words.number(number)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"95823658; 95.8 million", "848286; 848,000", "1306597; 1.31 million", "643; 643"})
  void numbers_that_nobody_wrote_have_three_digits(BigDecimal number, String words) {
    assertThat(Words.estimate(number)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "DOCUMENT; U.S. State Department cable; a U.S. State Department cable",
        "DOCUMENT; indictment; an indictment",
        "DOCUMENT; Financial Stability Report; Financial Stability Report",
        "ORGANISATION; Justice Department; the Justice Department",
        "ORGANISATION; Department of Justice; the Department of Justice",
        "ORGANISATION; Russia's Interior Ministry; Russia's Interior Ministry",
        "ORGANISATION; Amnesty International; Amnesty International",
        "PERSON; Ana House; Ana House",
        "OUTLET; Valley Observatory; Valley Observatory"
      })
  void speakers_take_the_article_they_need(Actor.Kind kind, String name, String told) {
    assertThat(Speakers.told(Actor.of(kind, name))).isEqualTo(told);
  }
}
