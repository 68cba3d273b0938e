package io.github.reckoner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinHashTest {

  private static final MinHash HASH = new MinHash(3, 8, 4);
  private static final String STORY =
      "the port authority said on thursday that a ferry with more than three hundred people had"
          + " caught fire and gone down off the coast while boats looked for those still in the sea";

  private static List<String> words(String text) {
    return Splitter.on(' ').splitToList(text);
  }

  @Test
  void a_text_and_itself_agree_in_all() {
    MinHash.Signature one = HASH.of(words(STORY));
    MinHash.Signature other = HASH.of(words(STORY));

    assertThat(one.resemblance(other)).isEqualTo(1);
    assertThat(one.keys()).containsExactly(other.keys());
    assertThat(one.runs()).isEqualTo(words(STORY).size() - 2);
  }

  @Test
  void a_near_copy_shares_a_key() {
    MinHash.Signature one = HASH.of(words(STORY));
    MinHash.Signature copy = HASH.of(words(STORY + " still"));

    assertThat(one.resemblance(copy)).isGreaterThan(0.8);
    assertThat(Arrays.stream(one.keys()).boxed())
        .containsAnyElementsOf(Arrays.stream(copy.keys()).boxed().toList());
  }

  @Test
  void other_words_resemble_nothing() {
    MinHash.Signature other =
        HASH.of(words("lawmakers passed the water bill by sixty one votes to forty two"));

    assertThat(HASH.of(words(STORY)).resemblance(other)).isLessThan(0.1);
  }

  @Test
  void no_words_are_no_runs() {
    assertThat(HASH.of(List.of()).runs()).isZero();
    assertThat(HASH.of(List.of("fire")).runs()).isOne();
  }
}
