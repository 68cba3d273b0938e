package io.github.reckoner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PassageTest {

  @Property
  void should_quote_what_lies_between_its_offsets(
      @ForAll String text, @ForAll int a, @ForAll int b) {
    int one = Math.floorMod(a, text.length() + 1);
    int two = Math.floorMod(b, text.length() + 1);
    Passage passage = Passage.of(Part.TEXT, text, Math.min(one, two), Math.max(one, two));
    assertThat(text.substring(passage.start(), passage.end())).isEqualTo(passage.quote());
  }

  @Test
  void should_refuse_a_quote_of_another_length_and_name_both() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Passage(Part.TEXT, 3, 6, "almost"))
        .withMessageContaining("[3, 6)")
        .withMessageContaining("almost");
  }

  @Test
  void should_tell_overlap_from_touch() {
    Passage first = Passage.of(Part.TEXT, "almost 200", 0, 6);
    Passage second = Passage.of(Part.TEXT, "almost 200", 6, 10);
    Passage third = Passage.of(Part.TEXT, "almost 200", 5, 8);
    assertThat(first.overlaps(second)).isFalse();
    assertThat(first.overlaps(third)).isTrue();
    assertThat(third.overlaps(Passage.of(Part.TITLE, "almost 200", 5, 8))).isFalse();
  }
}
