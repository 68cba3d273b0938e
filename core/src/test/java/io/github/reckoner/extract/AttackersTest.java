package io.github.reckoner.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttackersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He killed two neighbours and then himself.",
        "She turned the gun on herself, police said.",
        "The man died of a self-inflicted gunshot wound.",
        "He took his own life before officers came.",
        "A man shot his brother dead before committing suicide.",
      })
  void knows_suicides(String sentence) {
    assertThat(suicide(sentence)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He himself saw two people die.",
        "He threatened to kill himself.",
        "It is unclear whether he took his own life.",
        "A boy accidentally shot and killed himself.",
        "He shot himself in the foot.",
        "Police killed two men, he said of himself.",
      })
  void knows_what_is_none(String sentence) {
    assertThat(suicide(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A man killed three people before he was shot dead.",
        "Three people were killed by a man before he was shot and killed by officers.",
        "The man stabbed two neighbours, then was shot dead by police.",
        "The gunman murdered three traders and was later gunned down by soldiers.",
        "A man shot and killed by deputies on Friday had murdered his landlord.",
      })
  void knows_attackers_whom_officers_killed(String sentence) {
    assertThat(suicide(sentence)).get().matches(AttackerDeath::isSlain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A man was shot in the leg before he was killed.",
        "A man shot and killed by police had fired at officers.",
        "A woman was killed by a man who was later arrested.",
        "A teenager was shot dead by police.",
      })
  void knows_those_who_killed_nobody(String sentence) {
    assertThat(suicide(sentence)).isEmpty();
  }

  @Test
  void quotes_the_words() {
    String text = "He ran. Then he killed himself.";
    Passage sentence = Passage.of(Part.TEXT, text, 8, text.length());
    Passage words = AttackerDeath.in(sentence).orElseThrow().words();
    assertThat(words.quote()).isEqualTo("himself");
    assertThat(text.substring(words.start(), words.end())).isEqualTo("himself");
  }

  private static Optional<AttackerDeath> suicide(String sentence) {
    return AttackerDeath.in(Passage.of(Part.TEXT, sentence, 0, sentence.length()));
  }
}
