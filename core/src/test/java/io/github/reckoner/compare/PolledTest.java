package io.github.reckoner.compare;

import static io.github.reckoner.compare.Made.by;
import static io.github.reckoner.compare.Made.figure;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether two polls asked for one thing. */
class PolledTest {

  private static final Unit PERCENT = Unit.of(Unit.Kind.PERCENT, "per cent");

  private static Claim polled(String id, String number, String what, String option, String asked) {
    Measure measure =
        Measure.of(what)
            .withPredicate("poll")
            .withConcepts(option.isEmpty() ? ImmutableList.of() : ImmutableList.of(option))
            .withPopulation(
                Population.any()
                    .withRoles(asked.isEmpty() ? ImmutableSet.of() : ImmutableSet.of(asked)));
    return Claim.of(id, figure(Quantifier.EXACT, number, PERCENT), measure);
  }

  private static Relation relation(Claim first, Claim second) {
    return Comparator.withDefaults().compare(first, second).relation();
  }

  @Test
  void two_houses_spread() {
    Claim one = polled("a#0", "46", "support", "Ann Keller", "").withChain(by("Brook"));
    Claim other = polled("b#0", "49", "support", "Keller", "").withChain(by("Hale"));

    assertThat(relation(one, other)).isEqualTo(Relation.SPREAD);
  }

  @Test
  void two_options_are_two_measures_though_their_shares_are_one_number() {
    Claim one = polled("a#0", "46", "support", "Keller", "");
    Claim other = polled("b#0", "46", "support", "Ortiz", "");

    assertThat(relation(one, other)).isEqualTo(Relation.DIFFERENT_MEASURE);
  }

  @Test
  void support_is_no_lead() {
    Claim one = polled("a#0", "4", "support", "Keller", "");
    Claim other = polled("b#0", "5", "lead", "Keller", "");

    assertThat(relation(one, other)).isEqualTo(Relation.DIFFERENT_MEASURE);
  }

  @Test
  void others_asked_are_another_scope() {
    Claim one = polled("a#0", "46", "support", "Keller", "likely voter");
    Claim other = polled("b#0", "44", "support", "Keller", "registered voter");

    assertThat(relation(one, other)).isEqualTo(Relation.DIFFERENT_SCOPE);
  }

  @Test
  void each_has_its_own_margin() {
    Claim one = polled("a#0", "3", "margin of error", "", "");
    Claim other = polled("b#0", "4", "margin of error", "", "");

    assertThat(relation(one, other)).isEqualTo(Relation.DIFFERENT_SCOPE);
  }

  @Test
  void an_answer_is_no_rival_of_what_nobody_was_asked() {
    Claim answer = polled("a#0", "47", "support", "Keller", "");
    Claim rating =
        Claim.of(
            "b#0",
            figure(Quantifier.EXACT, "41", PERCENT),
            Measure.of("rating").withConcepts(ImmutableList.of("Keller approval rating")));

    assertThat(relation(answer, rating)).isEqualTo(Relation.DIFFERENT_MEASURE);
  }

  @Test
  void are_named_by_the_option_and_those_asked() {
    Subject subject = Subject.of(polled("a#0", "46", "support", "Keller", "likely voter"));

    assertThat(MatterNames.of(List.of(subject), Optional.empty()))
        .isEqualTo("support for Keller among likely voters, in per cent");
  }
}
