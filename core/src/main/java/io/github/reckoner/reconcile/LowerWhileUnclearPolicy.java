package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The practice of the New York Times' case counts in 2020 while states reported confirmed and other
 * cases in ways that were not clear: use the lower number until it is clarified, and call it
 * provisional.
 */
final class LowerWhileUnclearPolicy implements Policy {

  @Override
  public String name() {
    return "LOWER_WHILE_UNCLEAR";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> all = evidence.testimonies();
    Optional<BigDecimal> lowest = Weighing.lowest(all);
    if (lowest.isEmpty()) {
      return draft.none("No report gives a number that could be the lower one.");
    }
    ImmutableList<Testimony> lower =
        all.stream()
            .filter(t -> t.floor().filter(f -> f.compareTo(lowest.get()) == 0).isPresent())
            .collect(ImmutableList.toImmutableList());
    boolean clear = Weighing.agreed(all).isPresent();
    draft.step(clear ? "the reports agree" : "unclear: use the lower number", lower).use(lower);
    draft.note(clear ? "" : "Provisional until the difference is clarified.");
    draft.note(Weighing.dispute(all));
    return draft.leaveRest("a higher number, while it is unclear").value(lowest.get());
  }
}
