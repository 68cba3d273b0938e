package io.github.reckoner.reconcile;

import static io.github.reckoner.reconcile.Fixtures.by;
import static io.github.reckoner.reconcile.Fixtures.exact;
import static io.github.reckoner.reconcile.Fixtures.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Claim;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PosteriorPolicyTest {

  private static final Claim POLICE = by(exact("a#0", "120"), "police");
  private static final Claim HOSPITAL = by(exact("b#0", "121"), "hospital");
  private static final Claim MAYOR = by(exact("c#0", "120"), "mayor");
  private static final Claim REBELS = by(exact("d#0", "480"), "rebels");
  private static final Claim CLERGY = by(exact("e#0", "480"), "clergy");

  private static Finding posterior(Assessments known, Claim... claims) {
    return Policies.posterior().apply(Evidence.of(matter(claims)).with(known));
  }

  private static Finding posterior(Claim... claims) {
    return posterior(Assessments.none(), claims);
  }

  @Test
  void separate_modes_are_camps_with_the_claims_of_each() {
    assertThat(posterior(POLICE, MAYOR, REBELS, CLERGY).camps())
        .extracting(Finding.Camp::claims)
        .containsExactlyInAnyOrder(
            ImmutableList.of(POLICE, MAYOR), ImmutableList.of(REBELS, CLERGY));
  }

  @Test
  void camps_are_never_averaged() {
    Finding finding = posterior(POLICE, MAYOR, REBELS, CLERGY);

    assertThat(finding.camps()).hasSize(2);
    assertThat(finding.best().orElseThrow()).isIn(new BigDecimal(120), new BigDecimal(480));
  }

  @Test
  void ordinary_errors_make_no_camps() {
    assertThat(posterior(POLICE, HOSPITAL, MAYOR).camps()).isEmpty();
    assertThat(posterior(POLICE).camps()).isEmpty();
  }

  @Test
  void the_paragraph_names_the_camps() {
    String paragraph =
        Reconciliation.of(
                Evidence.of(matter(POLICE, MAYOR, REBELS, CLERGY)), List.of(Policies.posterior()))
            .explain();

    assertThat(paragraph).contains("fall into camps, which no average joins: 120 and 480.");
  }

  @Test
  void words_of_likelihood_weigh_claims() {
    Likelihood remote = Likelihood.kent("probable").orElseThrow();
    Likelihood certain = Likelihood.icd203("Almost certain").orElseThrow();
    Assessments police =
        Assessments.none().withLikelihood("a#0", certain).withLikelihood("d#0", remote);
    Assessments rebels =
        Assessments.none().withLikelihood("a#0", remote).withLikelihood("d#0", certain);

    assertThat(posterior(police, POLICE, REBELS).best()).contains(new BigDecimal(120));
    assertThat(posterior(rebels, POLICE, REBELS).best()).contains(new BigDecimal(480));
  }

  @Test
  void an_unlikely_claim_is_left_out_with_the_reason() {
    Assessments known =
        Assessments.none().withLikelihood("d#0", Likelihood.icd203("unlikely").orElseThrow());

    assertThat(posterior(known, POLICE, REBELS).leftOut())
        .containsExactly(
            new Finding.LeftOut(REBELS, "rebels or its claim is assessed as doubtful"));
  }

  @Test
  void the_tables_of_likelihood_are_apart() {
    assertThat(Likelihood.icd203("likely")).contains(new Likelihood("likely", 0.55, 0.8));
    assertThat(Likelihood.kent("probable")).contains(new Likelihood("probable", 0.63, 0.87));
    assertThat(Likelihood.kent("roughly even odds")).isEmpty();
    assertThat(Likelihood.icd203("possible")).isEmpty();
    assertThatThrownBy(() -> new Likelihood("odd", 0.6, 0.4))
        .hasMessageContaining("\"odd\"")
        .hasMessageContaining("0.6 and 0.4");
  }

  @Test
  void a_part_is_no_rival_of_its_whole() {
    Claim whole = by(exact("a#0", "30"), "police");
    Claim part = by(exact("a#1", "12"), "hospital");
    part = part.withMeasure(part.measure().withPartOf("a#0"));
    Evidence evidence = Evidence.of(matter(whole, part));

    for (Policy policy : List.of(Policies.ibc(), Policies.median(), Policies.acled())) {
      Finding finding = policy.apply(evidence);

      assertThat(finding.used()).as(policy.name()).containsExactly(whole);
      assertThat(finding.leftOut())
          .containsExactly(new Finding.LeftOut(part, "a part of the 30 that the article counts"));
    }
  }
}
