package io.github.reckoner.reconcile;

import static io.github.reckoner.reconcile.Fixtures.hop;
import static io.github.reckoner.reconcile.Fixtures.passage;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.Statement;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cubans on Russia's side: what each policy prints once the gate has kept 2023 and 2025 apart. */
class SeedsTest {

  private static final Unit CUBANS = Unit.count("Cuban");
  private static final Measure SERVING =
      Measure.of(Category.SERVING, "Cuban").withText("Cubans fighting alongside Russia");

  private static final Claim CABLE =
      Claim.of(
              "news#0",
              Figure.between(
                  passage("between 1,000 and 5,000"),
                  passage("1,000 and 5,000"),
                  new BigDecimal(1000),
                  new BigDecimal(5000),
                  CUBANS),
              SERVING)
          .withOutlet("Daily", LocalDate.of(2025, 10, 12))
          .withStance(Stance.ESTIMATED)
          .withChain(
              Chain.of(
                  hop(Actor.Kind.OUTLET, "Reuters"),
                  hop(Actor.Kind.DOCUMENT, "US State Department cable")));

  private static final Matter MATTER =
      new Matter(
          "m0",
          "Cubans serving with Russian forces",
          Optional.of(Category.SERVING),
          CUBANS,
          ImmutableList.of(CABLE),
          ImmutableList.of(),
          ImmutableList.of(
              statement(Statement.Kind.DENIAL, "Cuba has not sent any personnel"),
              statement(Statement.Kind.DISCLAIMER, "how many took part")));

  private static Statement statement(Statement.Kind kind, String words) {
    return new Statement(
        kind,
        "news",
        Chain.of(
            hop(Actor.Kind.OUTLET, "Reuters"),
            hop(Actor.Kind.ORGANISATION, "Cuban Foreign Ministry")),
        words,
        SERVING,
        AsOf.unknown(),
        passage(words));
  }

  @ParameterizedTest
  @CsvSource({
    "ACLED, ESTIMATE ..1000..",
    "GTD, RANGE 1000..5000",
    "IBC, RANGE 1000..5000",
    "BBC, RANGE 1000..5000",
    "AIRWARS, RANGE 1000..5000 (Weak)",
    "UCDP, RANGE 1000..5000",
    "INFOBOX, RANGE 1000..5000",
    "DOCUMENTED_MINIMUM, RANGE 1000..",
  })
  void each_policy_answers_as_its_authors_would(String policy, String finding) {
    assertThat(Policies.byName(policy).apply(Evidence.of(MATTER)))
        .hasToString(policy + ": " + finding);
  }

  @Test
  void the_bbc_names_the_source_of_its_range() {
    assertThat(Policies.bbc().apply(Evidence.of(MATTER)).note())
        .contains("1,000 to 5,000 (US State Department cable)");
  }

  @Test
  void the_gtd_says_that_the_origin_is_a_single_one() {
    assertThat(Policies.gtd().apply(Evidence.of(MATTER)).note())
        .contains("Single origin: US State Department cable");
  }

  @Test
  void the_paragraph_tells_source_carrier_hedge_dispute_and_what_is_missing() {
    String paragraph =
        Reconciliation.of(
                Evidence.of(MATTER), List.of(Policies.acled(), Policies.ibc(), Policies.gtd()))
            .explain();

    assertThat(paragraph)
        .isEqualTo(
            "Cubans serving with Russian forces: 1,000 to 5,000, as estimated or believed,"
                + " according to a US State Department cable through Reuters (Daily, 12 October"
                + " 2025). This rests on one origin. The Cuban Foreign Ministry denied: “Cuba has not"
                + " sent any personnel”. The Cuban Foreign Ministry did not know: “how many"
                + " took part”. By policy: ACLED 1,000; IBC and"
                + " GTD 1,000 to 5,000. A second independent origin could confirm or change it; no"
                + " source gives an exact count.");
  }
}
