package io.github.reckoner.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class TollsTest {

  private static final String GUARD = "A guard died.";

  @Test
  void keeps_those_shot_among_the_hurt_where_nobody_died() {
    assertThat(settled(written("Four men were shot.", "Four", 4, Category.INJURED)))
        .containsExactly("INJURED 4");
  }

  @Test
  void leaves_out_who_was_shot_and_died() {
    assertThat(
            settled(
                implied(GUARD, "A guard", 1, Category.KILLED),
                implied("The guard was shot at noon.", "The guard", 1, Category.INJURED)))
        .containsExactly("KILLED 1");
  }

  @Test
  void subtracts_the_dead_from_those_shot() {
    assertThat(
            settled(
                written("Two died.", "Two", 2, Category.KILLED),
                written("Five were shot.", "Five", 5, Category.INJURED)))
        .containsExactly("KILLED 2", "CASUALTIES 5", "INJURED 3 (implied)");
  }

  @Test
  void subtracts_nothing_from_others() {
    assertThat(
            settled(
                implied(GUARD, "A guard", 1, Category.KILLED),
                written("Three others were shot.", "Three", 3, Category.INJURED)))
        .containsExactly("KILLED 1", "INJURED 3");
  }

  @Test
  void counts_nobody_twice_who_is_one_of_a_written_toll() {
    assertThat(
            settled(
                written("Nine people drowned.", "Nine", 9, Category.KILLED),
                implied(GUARD, "A guard", 1, Category.KILLED)))
        .containsExactly("KILLED 9");
  }

  @Test
  void takes_the_named_dead_from_the_hurt_they_were_among() {
    assertThat(
            settled(
                implied(
                    "Ann Lee and Omar Diaz are in danger.",
                    "Ann Lee and Omar",
                    2,
                    Category.INJURED),
                implied("Ann Lee died on Tuesday.", "Ann Lee", 1, Category.KILLED)))
        .containsExactly("INJURED 1 (implied)", "KILLED 1");
  }

  @Test
  void takes_some_of_those_shot_for_no_count_of_the_hurt() {
    assertThat(
            settled(
                written("Two died.", "Two", 2, Category.KILLED),
                written("Eight were shot.", "Eight", 8, Category.INJURED),
                written("Two of those hit were badly wounded.", "Two", 2, Category.INJURED)))
        .contains("INJURED 6 (implied)");
  }

  @Test
  void counts_no_shots_or_charges_as_people() {
    Claim shot = written("One shot hit a wall.", "One", 1, Category.INJURED);
    assertThat(
            Tolls.settle(
                    List.of(
                        shot.withFigure(
                            shot.figure().withUnit(new Unit(Unit.Kind.COUNT, "shot", "shot")))))
                .get(0)
                .measure()
                .category())
        .isEmpty();
  }

  private static List<String> settled(Claim... claims) {
    return Tolls.settle(List.of(claims)).stream()
        .map(
            claim ->
                claim.measure().category().orElseThrow()
                    + " "
                    + claim.figure().value().orElseThrow()
                    + (claim.figure().quantifier() == Quantifier.IMPLIED
                            && claim.measure().category().get() == Category.INJURED
                        ? " (implied)"
                        : ""))
        .toList();
  }

  private static Claim written(String sentence, String number, int value, Category category) {
    return claim(sentence, number, value, category, Quantifier.EXACT);
  }

  private static Claim implied(String sentence, String words, int value, Category category) {
    return claim(sentence, words, value, category, Quantifier.IMPLIED);
  }

  private static Claim claim(
      String sentence, String words, int value, Category category, Quantifier quantifier) {
    return Told.claim(0, sentence, words, value, category, quantifier, AsOf.unknown());
  }
}
