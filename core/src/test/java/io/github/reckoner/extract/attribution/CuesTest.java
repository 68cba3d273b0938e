package io.github.reckoner.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

class CuesTest {

  @Test
  void everyFormLeadsToItsCue() {
    assertThat(Cues.standard().of("Denied", Cue.Word.VERB)).map(Cue::stand).contains(Stand.DENY);
    assertThat(Cues.standard().of("estimates", Cue.Word.NOUN))
        .map(Cue::stand)
        .contains(Stand.ESTIMATE);
    assertThat(Cues.standard().of("table")).isEmpty();
  }

  @Test
  void aCueOfTheUserGoesFirst() {
    Cues cues = Cues.standard().with(Cue.verb("say", Stand.CLAIM, "says", "said", "saying"));
    assertThat(cues.of("said", Cue.Word.VERB)).map(Cue::stand).contains(Stand.CLAIM);
    assertThat(cues.isAdded("said")).isTrue();
    assertThat(Cues.standard().isAdded("said")).isFalse();
  }

  @Test
  void anAliasNeedsWords() {
    assertThatThrownBy(() -> Aliases.none().with(" ", "Delta Lines"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Delta Lines");
  }

  @Test
  void aCueIsOneWord() {
    assertThatThrownBy(() -> new Cue("point out", Cue.Word.VERB, Stand.ASSERT, ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("point out");
  }
}
