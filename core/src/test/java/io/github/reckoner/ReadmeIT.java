package io.github.reckoner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.compare.Relation;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.reconcile.Policies;
import io.github.reckoner.reconcile.Reconciliation;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Runs the snippet that opens the README. */
class ReadmeIT {

  @Test
  void should_answer_as_the_readme_says() {
    Reckoner reckoner = Reckoner.withDefaults();
    Dossier dossier =
        reckoner.read(
            Article.of(
                "Dnipro Courier",
                LocalDate.of(2023, 10, 26),
                "According to the National Resistance Center, almost 200 Cubans had been recruited by"
                    + " Russia."),
            Article.of(
                "Harbour Times",
                LocalDate.of(2025, 10, 12),
                "Between 1,000 and 5,000 Cubans are believed to be serving in Russia's army, said a"
                    + " U.S. State Department cable."));
    Reconciliation cubans =
        dossier.about("Cubans fighting for Russia").reconcile(Policies.ucdp(), Policies.acled());

    assertThat(cubans.explain())
        .contains("1,000", "5,000", "State Department", "almost 200", "National Resistance Center");
    assertThat(cubans.matter().claims()).hasSize(1);
    assertThat(dossier.claims())
        .extracting(claim -> claim.figure().quantifier())
        .containsExactly(Quantifier.ALMOST, Quantifier.RANGE);
    Claim leak = dossier.claims().get(0);
    assertThat(leak.figure().high()).contains(new BigDecimal("200"));
    assertThat(dossier.apart())
        .anySatisfy(
            apart -> {
              assertThat(apart.relation()).matches(Relation::isDifference);
              assertThat(apart.reasons())
                  .extracting(reason -> reason.relation())
                  .contains(Relation.DIFFERENT_MEASURE);
            });
  }
}
