package io.github.reckoner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuperlativesTest {

  @ParameterizedTest
  @ValueSource(strings = {"most", "worst", "largest", "deadliest", "best"})
  void knows_superlatives(String word) {
    assertThat(Superlatives.is(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"protest", "forest", "arrest", "west", "interest", "more", "guest"})
  void takes_no_other_word_for_one(String word) {
    assertThat(Superlatives.is(word)).isFalse();
  }
}
