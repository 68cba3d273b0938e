package io.github.reckoner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31 had died, revising its earlier figure of | .",
        "The agency lowered the toll from | to 26.",
        "Police had put the toll at | .",
        "168 were dead, down from an initial count of | .",
        "It said 29 had died, correcting the | it gave the day before.",
        "Ten died, and not the | first reported.",
        "Thirty were hurt, not | as first reported.",
      })
  void a_number_of_before_is_former(String before, String after) {
    assertThat(Former.isCount(before + " ", " " + after)).isTrue();
  }

  @Test
  void a_number_takes_the_place_of_another() {
    assertThat(Former.isRevision("On Thursday it corrected the count: ")).isTrue();
    assertThat(Former.isRevision("The ministry later said ")).isTrue();
    assertThat(Former.isRevision("A second bomb later killed ")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ministry said it had confirmed | deaths.",
        "It had earlier reported 58 dead and now counts | .",
        "The walkers came from | villages.",
        "Of the dead, not | but four were women.",
        "Rescuers found the | bodies on Monday.",
      })
  void a_number_of_now_is_not(String before, String after) {
    assertThat(Former.isCount(before + " ", " " + after)).isFalse();
  }
}
