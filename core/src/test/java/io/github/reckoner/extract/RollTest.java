package io.github.reckoner.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollTest {

  @Test
  void adds_up_who_is_named() {
    assertThat(called("Ann Lee", "Lee", "Omar Diaz")).containsExactly(1, 1, 2);
  }

  @Test
  void tells_kin_by_their_first_names() {
    assertThat(called("Grace Hall", "Max Hall", "Hall")).containsExactly(1, 2, 1);
  }

  @Test
  void takes_nobody_without_a_name_for_another() {
    assertThat(called("Ann Lee", "a woman")).containsExactly(1, 1);
  }

  @Test
  void believes_a_written_number() {
    Claim written = dead("Four", Quantifier.EXACT, 4);
    List<Claim> claims = List.of(named("Ann Lee"), named("Omar Diaz"), written);

    assertThat(Roll.call(claims)).isEqualTo(claims);
  }

  private static List<Integer> called(String... names) {
    return Roll.call(Arrays.stream(names).map(RollTest::named).toList()).stream()
        .map(claim -> claim.figure().value().orElseThrow().intValueExact())
        .toList();
  }

  private static Claim named(String name) {
    return dead(name, Quantifier.IMPLIED, 1);
  }

  private static Claim dead(String words, Quantifier quantifier, int number) {
    Passage text = Passage.of(Part.TEXT, words, 0, words.length());
    Figure figure =
        Figure.of(text, text, quantifier, BigDecimal.valueOf(number), Unit.count("person"));
    return Claim.of("a#" + words, figure, Measure.of(Category.KILLED, "person"));
  }
}
