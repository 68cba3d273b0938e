package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Quantifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The rule of the Global Terrorism Database (codebook of START, "Number of Fatalities"): where
 * independent sources differ, the most recent; not if it is of questionable validity or rests on a
 * perpetrator's claim; among equally recent ones the majority, and without a majority the lowest;
 * the conflict is always noted. Evidence without a usable figure stays blank.
 */
final class GtdPolicy implements Policy {

  @Override
  public String name() {
    return "GTD";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> usable = usable(evidence, draft);
    if (usable.isEmpty()) {
      return draft.none("The reports hold no usable figure, so the field stays blank.");
    }
    LocalDate latest = Weighing.latestDay(usable);
    ImmutableList<Testimony> recent =
        usable.stream()
            .filter(testimony -> testimony.day().orElse(LocalDate.MIN).equals(latest))
            .collect(ImmutableList.toImmutableList());
    draft.step("take the most recent", recent).note(Weighing.dispute(evidence.testimonies()));
    draft.leaveRest("an earlier report");
    if (recent.size() == 1) {
      draft.note(Weighing.singleOrigin(evidence));
      return only(recent.get(0), draft);
    }
    Optional<BigDecimal> majority = Weighing.majority(recent);
    if (majority.isPresent()) {
      ImmutableList<Testimony> for_ = giving(recent, majority.get());
      draft.step("several are equally recent: take the majority figure", for_);
      return draft.use(for_).leaveRest("not the majority figure").value(majority.get());
    }
    Optional<BigDecimal> lowest = Weighing.lowest(recent);
    if (lowest.isEmpty()) {
      return draft.use(recent).range(lowest, Weighing.highest(recent));
    }
    ImmutableList<Testimony> low =
        recent.stream()
            .filter(t -> t.floor().filter(f -> f.compareTo(lowest.get()) == 0).isPresent())
            .collect(ImmutableList.toImmutableList());
    draft.step("several are equally recent and no majority: take the lowest", low);
    return draft.use(low).leaveRest("not the lowest of equally recent figures").value(lowest.get());
  }

  private static ImmutableList<Testimony> usable(Evidence evidence, Draft draft) {
    ImmutableList.Builder<Testimony> usable = ImmutableList.builder();
    for (Testimony testimony : Weighing.reliable(evidence, draft)) {
      if (evidence.assessments().interestOf(testimony.name()).isPresent()) {
        draft.leave(testimony, Weighing.INTERESTED);
      } else if (testimony.quantifier() == Quantifier.VAGUE) {
        draft.leave(testimony, "too vague for a figure");
      } else {
        usable.add(testimony);
      }
    }
    return usable.build();
  }

  private static Finding only(Testimony testimony, Draft draft) {
    draft.use(ImmutableList.of(testimony));
    return testimony
        .point()
        .map(draft::value)
        .orElseGet(() -> draft.range(testimony.low(), testimony.high()));
  }

  private static ImmutableList<Testimony> giving(
      ImmutableList<Testimony> testimonies, BigDecimal number) {
    return testimonies.stream()
        .filter(t -> t.number().filter(n -> n.compareTo(number) == 0).isPresent())
        .sorted(Comparator.comparing(t -> t.origin().id()))
        .collect(ImmutableList.toImmutableList());
  }
}
