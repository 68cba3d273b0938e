package io.github.reckoner.reconcile;

import static io.github.reckoner.reconcile.Fixtures.DAY;
import static io.github.reckoner.reconcile.Fixtures.by;
import static io.github.reckoner.reconcile.Fixtures.exact;
import static io.github.reckoner.reconcile.Fixtures.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class RuleTest {

  private static final Evidence EVIDENCE =
      Evidence.of(
          matter(
              by(exact("a#0", "5"), "police").withOutlet("Daily A", DAY),
              by(exact("b#0", "9"), "rebels").withOutlet("Daily B", DAY),
              by(exact("c#0", "7"), "hospital").withOutlet("Daily C", DAY),
              by(exact("d#0", "3"), "witness").withOutlet("Daily D", DAY.minusDays(1))));

  @Test
  void steps_filter_rank_and_fold() {
    Policy desk =
        Rule.named("DESK")
            .keeping(testimony -> !testimony.name().equals("rebels"), "a party's own count")
            .preferring(
                Comparator.comparing((Testimony t) -> t.day().orElse(LocalDate.MIN)).reversed(),
                "an earlier report")
            .folding(Policies.median());

    Finding finding = desk.apply(EVIDENCE);

    assertThat(finding).hasToString("DESK: ESTIMATE ..6..");
    assertThat(finding.leftOut())
        .extracting(Finding.LeftOut::because)
        .containsExactly("a party's own count", "an earlier report");
  }

  @Test
  void a_fallback_answers_where_the_rule_has_no_value() {
    Rule none = Rule.named("DESK").keeping(testimony -> false, "unwanted");

    assertThat(none.apply(EVIDENCE).outcome()).isEqualTo(Finding.Outcome.NO_VALUE);
    assertThat(none.orElse(Policies.ibc()).apply(EVIDENCE)).hasToString("DESK: RANGE 3..9");
  }

  @Test
  void a_rule_needs_a_name() {
    assertThatIllegalArgumentException().isThrownBy(() -> Rule.named(" "));
  }

  @Test
  void a_function_folds_too() {
    Policy highest =
        Rule.named("HIGHEST")
            .folding(
                testimonies ->
                    testimonies.stream()
                        .flatMap(testimony -> testimony.point().stream())
                        .max(Comparator.naturalOrder()));

    assertThat(highest.apply(EVIDENCE)).hasToString("HIGHEST: ESTIMATE ..9..");
  }
}
