package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Two rules that give a floor and never a total. The visual floor counts what photographs or video
 * bear out item by item, as Oryx does for equipment; which claims those are is the caller's. The
 * documented minimum follows the caution of the Human Rights Data Analysis Group on convenience
 * samples: a list of press reports supports no inference about the whole, so that it is given as
 * what is documented; several overlapping lists call for multiple systems estimation, which this
 * library does not do.
 */
final class FloorPolicy implements Policy {

  private final boolean visual;

  FloorPolicy(boolean visual) {
    this.visual = visual;
  }

  @Override
  public String name() {
    return visual ? "VISUAL_FLOOR" : "DOCUMENTED_MINIMUM";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> counted =
        Weighing.reliable(evidence, draft).stream()
            .filter(testimony -> !visual || isVisual(evidence, testimony))
            .filter(testimony -> testimony.low().isPresent())
            .collect(ImmutableList.toImmutableList());
    Optional<BigDecimal> floor =
        counted.stream().flatMap(t -> t.low().stream()).max(BigDecimal::compareTo);
    if (floor.isEmpty()) {
      return draft.none(
          visual
              ? "No count is marked as borne out by photographs or video."
              : "No report gives a count or a lower bound.");
    }
    ImmutableList<Testimony> greatest =
        counted.stream()
            .filter(t -> t.low().orElseThrow().compareTo(floor.get()) == 0)
            .collect(ImmutableList.toImmutableList());
    draft.step("take the longest list as a floor", greatest).use(greatest);
    draft.note(
        visual
            ? "Visually confirmed: a floor, not a total."
            : "A documented count: it supports no inference about the whole.");
    return draft.leaveRest("sets no greater floor").range(floor, Optional.empty());
  }

  private static boolean isVisual(Evidence evidence, Testimony testimony) {
    return testimony.claims().stream()
        .anyMatch(claim -> evidence.assessments().isVisual(claim.id()));
  }
}
