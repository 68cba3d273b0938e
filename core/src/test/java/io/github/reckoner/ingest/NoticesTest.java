package io.github.reckoner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S&P 500 4,071.70 -1.38%",
        "Crude Oil 71.02 +0.33%",
        "EUR/USD 1.0842",
        "Euro: 18.57 | UDI: 7.98",
        "Athens 39° / 27°"
      })
  void prices_and_temperatures_in_a_row_are_a_ticker(String line) {
    assertThat(Notices.isTicker(line(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "North: 12 dead, 40 missing",
        "Inflation falls to 3.4%",
        "Turnout was 58.3 per cent, four points less than in 2013.",
        "Record 48.5° in the valley"
      })
  void entries_and_headlines_are_no_ticker(String line) {
    assertThat(Notices.isTicker(line(line))).isFalse();
  }

  @Test
  void a_line_with_a_telephone_number_is_a_notice_unless_it_is_running_text() {
    assertThat(Notices.isContact(line("Newsroom: tel. +41 22 555 01 00"))).isTrue();
    assertThat(Notices.isContact(line("WhatsApp 083 555 0177"))).isTrue();
    assertThat(Notices.isContact(line("Dead 120 305 400 in all years"))).isFalse();
    assertThat(
            Notices.isContact(
                line("Anyone who saw the men should call the police on 020 555 0155, she said.")))
        .isFalse();
  }

  @Test
  void how_long_a_text_takes_to_read_ends_a_line_of_labels() {
    assertThat(Notices.endsInReadingTime(line("Peru | 24 Sep 2023 | 8 min"))).isTrue();
    assertThat(Notices.endsInReadingTime(line("Pumps stopped | after 8 hours"))).isFalse();
  }

  @Test
  void headlines_run_together_behind_their_numbers_are_a_row() {
    assertThat(Notices.isNumberedRow(line("1Dam gives way2Bank raises rates 3Team wins 4-1")))
        .isTrue();
    assertThat(Notices.isNumberedRow(line("1 in 3 voters has 2 cards"))).isFalse();
  }

  @Test
  void most_letters_tell_the_script() {
    assertThat(Notices.isLatin("Sur 12 (الجنوب)")).isFalse();
    assertThat(Notices.isLatin("The paper الأيام said on Monday")).isTrue();
  }

  private static Line line(String text) {
    return Line.of(text, 0, text.length(), true);
  }
}
