package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The ranks of Wikidata (Help:Ranking, Help:Deprecation): all values are kept with references;
 * consumers get those of the best rank. Deprecated is what a source itself took back or what is
 * known to be wrong, never what is merely old, and being recent does not make a value preferred.
 * Preferred are the claims that an analyst recommends; without any, all others are normal.
 */
final class WikidataPolicy implements Policy {

  @Override
  public String name() {
    return "WIKIDATA";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> standing = Weighing.reliable(evidence, draft);
    ImmutableList<Testimony> preferred =
        standing.stream()
            .filter(
                testimony ->
                    testimony.claims().stream()
                        .anyMatch(claim -> evidence.assessments().isRecommended(claim.id())))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Testimony> best = preferred.isEmpty() ? standing : preferred;
    if (best.isEmpty()) {
      return draft.none("Every value is deprecated.");
    }
    String rank = preferred.isEmpty() ? "normal" : "preferred";
    draft.step("return the values of the best rank, " + rank, best).use(best).grade(rank);
    draft.leaveRest("of lower rank");
    draft.note("Values of rank " + rank + ": " + Words.withSources(best) + ".");
    Optional<BigDecimal> agreed = Weighing.agreed(best);
    return agreed.isPresent()
        ? draft.value(agreed.get())
        : draft.range(Weighing.lowest(best), Weighing.highest(best));
  }
}
