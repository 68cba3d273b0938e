package io.github.reckoner.reconcile;

import static io.github.reckoner.reconcile.Fixtures.DAY;
import static io.github.reckoner.reconcile.Fixtures.by;
import static io.github.reckoner.reconcile.Fixtures.claim;
import static io.github.reckoner.reconcile.Fixtures.exact;
import static io.github.reckoner.reconcile.Fixtures.figure;
import static io.github.reckoner.reconcile.Fixtures.hop;
import static io.github.reckoner.reconcile.Fixtures.matter;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Stance;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static String explain(Claim... claims) {
    return Reconciliation.of(Evidence.of(matter(claims)), Policies.ibc()).explain();
  }

  private static Claim atLeast(String id, String number) {
    return claim(id, figure(Quantifier.AT_LEAST, number));
  }

  @Test
  void a_difference_with_an_open_end_stands_at_so_many_or_more() {
    assertThat(explain(by(exact("a#0", "23"), "ministry"), by(atLeast("b#0", "40"), "families")))
        .contains("It stands at 23 or more until");
  }

  @Test
  void who_denies_a_figure_is_named() {
    Claim denied =
        by(exact("b#0", "40"), "port authority")
            .withStance(Stance.DENIED)
            .withOutlet("Harbour Post", DAY);
    assertThat(explain(by(exact("a#0", "23"), "ministry"), denied))
        .contains("The port authority denied the figure “EXACT 40” (Harbour Post).");
  }

  @Test
  void about_forty_is_not_ninety_and_may_be_forty_three() {
    Claim about = by(claim("a#0", figure(Quantifier.ABOUT, "40")), "hospital");
    assertThat(explain(about, by(exact("b#0", "90"), "ministry")))
        .contains("no number satisfies all of them");
    assertThat(explain(about, by(exact("b#0", "43"), "ministry")))
        .contains("their figures allow a common number");
  }

  @Test
  void people_without_a_name_are_cited() {
    Claim survivors =
        exact("a#0", "23")
            .withOutlet("Harbour Post", DAY)
            .withChain(Chain.of(hop(Actor.Kind.GROUP, "survivors")));
    assertThat(explain(survivors)).contains("23, reported by Harbour Post, citing survivors");
  }

  @Test
  void what_an_assessment_leaves_out_is_named_with_its_reason() {
    Claim doubted = by(exact("b#0", "40"), "militia").withOutlet("Harbour Post", DAY);
    Evidence evidence =
        Evidence.of(matter(by(exact("a#0", "23"), "ministry"), doubted))
            .with(Assessments.none().withReliability("militia", Reliability.E));
    assertThat(Reconciliation.of(evidence, Policies.ucdp(), Policies.acled()).explain())
        .contains(
            "Left out by UCDP and ACLED: 40 in Harbour Post"
                + " (militia or its claim is assessed as doubtful).");
  }
}
