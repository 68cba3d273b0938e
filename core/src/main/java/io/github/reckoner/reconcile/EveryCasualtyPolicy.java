package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * Three of the four ways in which casualty recorders deal with conflicting views, by Every Casualty
 * (rules for assigning status): a range; the majority of sources; a hierarchy of sources, which is
 * the caller's. The fourth, discussion in the team, leaves the matter open for people: {@code
 * hold}.
 */
final class EveryCasualtyPolicy implements Policy {

  /** The way taken. */
  enum Way {
    RANGE,
    MAJORITY,
    HIERARCHY
  }

  private final Way way;

  EveryCasualtyPolicy(Way way) {
    this.way = way;
  }

  @Override
  public String name() {
    return "EVERY_CASUALTY_" + way;
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> all = evidence.testimonies();
    draft.note(Weighing.dispute(all)).note(Weighing.singleOrigin(evidence));
    return switch (way) {
      case RANGE ->
          draft
              .step("give the range of the sources", all)
              .use(all)
              .range(Weighing.lowest(all), Weighing.highest(all));
      case MAJORITY -> majority(all, draft);
      case HIERARCHY -> hierarchy(evidence, draft);
    };
  }

  private static Finding majority(ImmutableList<Testimony> all, Draft draft) {
    Optional<BigDecimal> number = Weighing.majority(all);
    if (number.isEmpty()) {
      return draft.none("No figure is that of a majority of the sources.");
    }
    ImmutableList<Testimony> giving =
        all.stream()
            .filter(t -> t.number().filter(n -> n.compareTo(number.get()) == 0).isPresent())
            .collect(ImmutableList.toImmutableList());
    draft.step(giving.size() + " of " + all.size() + " sources give the figure", giving);
    return draft.use(giving).leaveRest("not the majority's figure").value(number.get());
  }

  private static Finding hierarchy(Evidence evidence, Draft draft) {
    Assessments known = evidence.assessments();
    Optional<Testimony> highest =
        evidence.testimonies().stream()
            .filter(testimony -> known.rankOf(testimony.name()).isPresent())
            .min(Comparator.comparing(testimony -> known.rankOf(testimony.name()).orElseThrow()));
    if (highest.isEmpty()) {
      return draft.none("None of the sources has a place in a hierarchy.");
    }
    ImmutableList<Testimony> used = ImmutableList.of(highest.get());
    draft.step("take the source that stands highest in the hierarchy", used).use(used);
    draft.leaveRest("lower in the hierarchy of sources");
    return highest
        .get()
        .point()
        .map(draft::value)
        .orElseGet(() -> draft.range(highest.get().low(), highest.get().high()));
  }
}
