package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The roles of the Internal Displacement Monitoring Centre's database (Helix): every figure is
 * kept; an analyst marks one as RECOMMENDED, the others are for TRIANGULATION, and only the
 * recommended one is published. The span lowest to highest of the sources is printed beside it.
 * Which figure is recommended is the caller's ({@link Assessments#withRecommended}); without, and
 * with sources that differ, there is no value.
 */
final class IdmcPolicy implements Policy {

  @Override
  public String name() {
    return "IDMC";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> all = evidence.testimonies();
    Optional<BigDecimal> low = Weighing.lowest(all);
    Optional<BigDecimal> high = Weighing.highest(all);
    draft.note("Sources span " + Words.span(low, high) + ".");
    Optional<Testimony> recommended =
        all.stream()
            .filter(
                testimony ->
                    testimony.claims().stream()
                        .anyMatch(claim -> evidence.assessments().isRecommended(claim.id())))
            .findFirst();
    Optional<BigDecimal> best =
        recommended.isPresent()
            ? recommended.get().point().or(() -> recommended.get().floor())
            : Weighing.agreed(all);
    if (best.isEmpty()) {
      return draft
          .leaveRest("kept for triangulation")
          .none("No figure is marked as recommended, and the sources do not agree on one.");
    }
    ImmutableList<Testimony> used = recommended.map(ImmutableList::of).orElse(all);
    draft.step(recommended.isPresent() ? "take the recommended figure" : "all sources agree", used);
    return draft
        .use(used)
        .leaveRest("kept for triangulation")
        .grade("RECOMMENDED")
        .estimate(
            low.map(least -> least.min(best.get())), best, high.map(most -> most.max(best.get())));
  }
}
