package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The rule of Wikipedia's infobox for military conflicts: every number is cited; what is
 * controversial is left to the text, and the field stays blank.
 */
final class InfoboxPolicy implements Policy {

  @Override
  public String name() {
    return "INFOBOX";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> all = evidence.testimonies();
    if (all.isEmpty()) {
      return draft.none("No source gives a figure: write “unknown”.");
    }
    if (Weighing.differ(all)) {
      draft.leaveRest("controversial").note(Weighing.dispute(all));
      return draft.none("Controversial: leave the field blank and refer to the text.");
    }
    draft.step("the sources allow a common value", all).use(all);
    draft.note("Cite: " + Words.withSources(all) + ".");
    Optional<BigDecimal> agreed = Weighing.agreed(all);
    if (agreed.isPresent()) {
      return draft.value(agreed.get());
    }
    Range<BigDecimal> common = Weighing.common(all).orElseThrow();
    return common.hasLowerBound() || common.hasUpperBound()
        ? draft.range(
            common.hasLowerBound() ? Optional.of(common.lowerEndpoint()) : Optional.empty(),
            common.hasUpperBound() ? Optional.of(common.upperEndpoint()) : Optional.empty())
        : draft.range(Weighing.lowest(all), Weighing.highest(all));
  }
}
