package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * The rule of the BBC Editorial Guidelines (11.3, accidents and disasters: casualty figures): first
 * estimates are often wrong; where sources differ, report the range, or the source of greatest
 * authority with attribution. The order of authority is the caller's.
 */
final class BbcPolicy implements Policy {

  @Override
  public String name() {
    return "BBC";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> all = evidence.testimonies();
    Optional<Testimony> authority =
        all.stream()
            .filter(t -> evidence.assessments().rankOf(t.name()).isPresent())
            .min(Comparator.comparing(t -> evidence.assessments().rankOf(t.name()).orElseThrow()));
    if (Weighing.differ(all) && authority.isPresent()) {
      return attributed(authority.get(), draft);
    }
    draft.use(all);
    Optional<BigDecimal> agreed = Weighing.agreed(all);
    draft.note("Attribute: " + Words.withSources(all) + ".");
    if (agreed.isPresent()) {
      return draft.step("the sources agree", all).value(agreed.get());
    }
    draft.step("the sources differ or hedge: report the range, with names", all);
    return draft.range(Weighing.lowest(all), Weighing.highest(all));
  }

  private static Finding attributed(Testimony authority, Draft draft) {
    ImmutableList<Testimony> used = ImmutableList.of(authority);
    draft.step("the sources differ: take the one of greatest authority", used).use(used);
    draft.leaveRest("not the source of greatest authority");
    draft.note("Attribute: " + Words.withSources(used) + ".");
    return authority
        .point()
        .map(draft::value)
        .orElseGet(() -> draft.range(authority.low(), authority.high()));
  }
}
