package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The estimates of the Uppsala Conflict Data Program (UCDP GED codebook; methodology): best is the
 * most likely number, low and high are the lowest and the highest reliable estimate, and low &lt;=
 * best &lt;= high. The coders' choice of the most likely number is a judgement; {@link MostLikely}
 * says how this library makes it. UCDP's authors now hold that low and high understate the
 * uncertainty.
 */
final class UcdpPolicy implements Policy {

  @Override
  public String name() {
    return "UCDP";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> reliable = Weighing.reliable(evidence, draft);
    if (reliable.isEmpty()) {
      return draft.none("No report gives a figure that is held reliable.");
    }
    draft.note(Weighing.dispute(reliable)).note(Weighing.singleOrigin(evidence));
    draft.step("low and high are the lowest and highest reliable figures", reliable).use(reliable);
    Optional<BigDecimal> low = Weighing.lowest(reliable);
    Optional<BigDecimal> high = Weighing.highest(reliable);
    Optional<BigDecimal> best = MostLikely.of(evidence, reliable);
    if (best.isEmpty()) {
      return draft.range(low, high);
    }
    return draft.estimate(
        low.map(least -> least.min(best.get())), best, high.map(most -> most.max(best.get())));
  }
}
