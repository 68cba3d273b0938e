package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The values that most origins allow (Marzullo, <i>Maintaining the time in a distributed
 * system</i>, 1984): the intersection of the largest number of their intervals. Where several
 * stretches have as many, they are camps, and the range is from the first to the last. The interval
 * says what the sources have in common; it has no probability.
 */
final class MarzulloPolicy implements Policy {

  @Override
  public String name() {
    return "MARZULLO";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> bounded =
        evidence.testimonies().stream()
            .filter(t -> t.floor().isPresent() || t.ceiling().isPresent())
            .collect(ImmutableList.toImmutableList());
    if (bounded.isEmpty()) {
      return draft.none("No report sets a bound.");
    }
    // The count of intervals that hold a value changes at their ends only.
    TreeSet<BigDecimal> ends = new TreeSet<>();
    bounded.forEach(
        testimony -> {
          testimony.floor().ifPresent(ends::add);
          testimony.ceiling().ifPresent(ends::add);
        });
    long most = ends.stream().mapToLong(end -> holding(bounded, end).size()).max().orElse(0);
    ImmutableList<BigDecimal> best =
        ends.stream()
            .filter(end -> holding(bounded, end).size() == most)
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Testimony> used =
        bounded.stream()
            .filter(testimony -> best.stream().anyMatch(end -> holds(testimony, end)))
            .collect(ImmutableList.toImmutableList());
    draft.step(most + " of " + bounded.size() + " origins have these values in common", used);
    draft
        .use(used)
        .leaveRest("shares no value with the most")
        .note(
            "What "
                + most
                + " of "
                + bounded.size()
                + " origins allow; no probability is implied.");
    BigDecimal low = best.get(0);
    BigDecimal high = best.get(best.size() - 1);
    if (low.compareTo(high) == 0 && isClosed(used, low)) {
      return draft.estimate(Optional.of(low), Optional.of(low), Optional.of(high));
    }
    boolean openLow = used.stream().allMatch(t -> t.floor().isEmpty());
    boolean openHigh = used.stream().allMatch(t -> t.ceiling().isEmpty());
    return draft.range(
        openLow ? Optional.empty() : Optional.of(low),
        openHigh ? Optional.empty() : Optional.of(high));
  }

  private static boolean isClosed(ImmutableList<Testimony> used, BigDecimal value) {
    return used.stream().anyMatch(t -> isAt(t.floor(), value))
        && used.stream().anyMatch(t -> isAt(t.ceiling(), value));
  }

  private static boolean isAt(Optional<BigDecimal> end, BigDecimal value) {
    return end.filter(e -> e.compareTo(value) == 0).isPresent();
  }

  private static ImmutableList<Testimony> holding(
      ImmutableList<Testimony> testimonies, BigDecimal value) {
    return testimonies.stream()
        .filter(testimony -> holds(testimony, value))
        .sorted(Comparator.comparing(testimony -> testimony.origin().id()))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean holds(Testimony testimony, BigDecimal value) {
    return testimony.floor().filter(floor -> floor.compareTo(value) > 0).isEmpty()
        && testimony.ceiling().filter(ceiling -> ceiling.compareTo(value) < 0).isEmpty();
  }
}
