package io.github.reckoner.compare;

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
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenesTest {

  @Test
  void takes_one_scene_for_a_part_of_the_toll_told_again() {
    Subject market = Subject.of(Made.killed("a#1", "32"), Optional.of(new BigDecimal("36")));

    assertThat(Scenes.isPart(market, Subject.of(Made.killed("a#0", "36")))).isTrue();
    assertThat(Scenes.isPart(market, Subject.of(Made.killed("a#0", "40")))).isFalse();
    assertThat(Scenes.isPart(Subject.of(Made.killed("a#1", "32")), market)).isFalse();
  }

  @Test
  void takes_one_scene_for_a_part_of_the_toll_of_another_report() {
    Subject market = Subject.of(killedIn("a", "32"), Optional.of(new BigDecimal("36")));

    assertThat(Scenes.isPart(market, Subject.of(killedIn("b", "39")))).isTrue();
    assertThat(Scenes.isPart(market, Subject.of(killedIn("b", "33")))).isFalse();
  }

  @Test
  void takes_the_badly_hurt_for_some_of_the_hurt() {
    Subject hurt = hurt("40", "A fire hurt 40 people.");

    assertThat(Scenes.isGraver(hurt("9", "Doctors said 9 were critically hurt."), hurt)).isTrue();
    assertThat(Scenes.isGraver(hurt("9", "Some 9 people were hurt."), hurt)).isFalse();
    assertThat(Scenes.isGraver(hurt("9", "Those 9 were hurt, one of them critically."), hurt))
        .isFalse();
  }

  private static Claim killedIn(String article, String number) {
    return Made.killed(article + "#0", number);
  }

  private static Subject hurt(String number, String sentence) {
    int at = sentence.indexOf(number);
    Passage figure = new Passage(Part.TEXT, at, at + number.length(), number);
    Passage evidence = new Passage(Part.TEXT, 0, sentence.length(), sentence);
    return Subject.of(
        Claim.of(
                "a#0",
                Figure.of(
                    figure, figure, Quantifier.EXACT, new BigDecimal(number), Unit.count("person")),
                Measure.of(Category.INJURED, "person"))
            .withEvidence(evidence));
  }
}
