package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * The conservative rule of the Armed Conflict Location and Event Data project (FAQ on fatalities,
 * May 2024): reports of the most reliable source; where they differ or are vague, the most
 * conservative estimate, with "dozens" 12 and "hundreds" 100; the dispute is noted, and the number
 * is one reported, not verified.
 */
final class AcledPolicy implements Policy {

  @Override
  public String name() {
    return "ACLED";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> reliable = mostReliable(evidence, draft);
    draft.note(Weighing.dispute(evidence.testimonies())).note(Weighing.singleOrigin(evidence));
    draft.note("A reported number, unverified.");
    Optional<BigDecimal> lowest = Weighing.lowest(reliable);
    if (lowest.isEmpty()) {
      return reliable.isEmpty()
          ? draft.none("No report gives a figure.")
          : draft.use(reliable).range(lowest, Weighing.highest(reliable));
    }
    ImmutableList<Testimony> conservative =
        reliable.stream()
            .filter(t -> t.floor().filter(f -> f.compareTo(lowest.get()) == 0).isPresent())
            .collect(ImmutableList.toImmutableList());
    draft.step("take the most conservative figure", conservative).use(conservative);
    return draft.leaveRest("a less conservative figure").value(lowest.get());
  }

  private static ImmutableList<Testimony> mostReliable(Evidence evidence, Draft draft) {
    ImmutableList<Testimony> reliable = Weighing.reliable(evidence, draft);
    Optional<Reliability> best =
        reliable.stream()
            .flatMap(t -> evidence.assessments().reliabilityOf(t.name()).stream())
            .min(Comparator.naturalOrder());
    if (best.isEmpty()) {
      return reliable;
    }
    ImmutableList.Builder<Testimony> most = ImmutableList.builder();
    for (Testimony testimony : reliable) {
      if (evidence.assessments().reliabilityOf(testimony.name()).equals(best)) {
        most.add(testimony);
      } else {
        draft.leave(testimony, Weighing.NOT_BEST + best.get());
      }
    }
    return most.build();
  }
}
