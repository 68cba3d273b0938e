package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The practice of the Associated Press in 2013, when one source contradicted itself on a death
 * toll: withdraw the number, say so, and publish none until the primary source confirms. Where no
 * source contradicts itself, nothing is held back.
 */
final class HoldPolicy implements Policy {

  @Override
  public String name() {
    return "HOLD";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> all = evidence.testimonies();
    ImmutableList<Testimony> against =
        all.stream().filter(evidence::contradictsItself).collect(ImmutableList.toImmutableList());
    if (!against.isEmpty()) {
      draft.step("a source contradicts itself", against).leaveRest("held until confirmed");
      return draft.none(
          "Held: "
              + Words.list(against.stream().map(Testimony::name).toList())
              + " gives figures that cannot all be true; await confirmation.");
    }
    draft.step("no source contradicts itself", all).use(all).note(Weighing.dispute(all));
    Optional<BigDecimal> agreed = Weighing.agreed(all);
    return agreed.isPresent()
        ? draft.value(agreed.get())
        : draft.range(Weighing.lowest(all), Weighing.highest(all));
  }
}
