package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;

/**
 * The rule of the EM-DAT disaster database (source entry; criteria): the final figure comes from
 * the priority source for the type of event, gaps from the secondary. The ranked list of sources is
 * the caller's; without one that speaks there is no value.
 */
final class EmdatPolicy implements Policy {

  private final ImmutableList<String> priority;

  EmdatPolicy(ImmutableList<String> priority) {
    this.priority = priority.stream().map(Agencies::key).collect(ImmutableList.toImmutableList());
  }

  @Override
  public String name() {
    return "EMDAT";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    Optional<Testimony> chosen =
        evidence.testimonies().stream()
            .filter(testimony -> rank(evidence, testimony).isPresent())
            .min(Comparator.comparing(testimony -> rank(evidence, testimony).orElseThrow()));
    if (chosen.isEmpty()) {
      return draft.none("None of the reports comes from a priority source.");
    }
    ImmutableList<Testimony> used = ImmutableList.of(chosen.get());
    draft.step("take the figure of the source of highest priority that gives one", used).use(used);
    draft.note("Source: " + Words.withSources(used) + ".").note(Weighing.singleOrigin(evidence));
    draft.leaveRest("a source of lower priority");
    return chosen
        .get()
        .point()
        .map(draft::value)
        .orElseGet(() -> draft.range(chosen.get().low(), chosen.get().high()));
  }

  private Optional<Integer> rank(Evidence evidence, Testimony testimony) {
    if (priority.isEmpty()) {
      return evidence.assessments().rankOf(testimony.name());
    }
    int rank = priority.indexOf(Agencies.key(testimony.name()));
    return rank < 0 ? Optional.empty() : Optional.of(rank);
  }
}
