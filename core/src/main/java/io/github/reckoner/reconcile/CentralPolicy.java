package io.github.reckoner.reconcile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.TreeMap;

/**
 * The plain centres that estimates are measured against: mean, median, vote with the median as
 * tie-break, and weighted median (the weights are the caller's). Each origin counts once; a bound
 * counts as its number, a range as its middle. They give no interval.
 */
final class CentralPolicy implements Policy {

  /** Which centre. */
  enum Centre {
    MEAN,
    MEDIAN,
    VOTE,
    WEIGHTED_MEDIAN
  }

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Centre centre;

  CentralPolicy(Centre centre) {
    this.centre = centre;
  }

  @Override
  public String name() {
    return centre.name();
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> located =
        evidence.testimonies().stream()
            .filter(testimony -> Weighing.location(testimony).isPresent())
            .sorted(Comparator.comparing(testimony -> Weighing.location(testimony).orElseThrow()))
            .collect(ImmutableList.toImmutableList());
    if (located.isEmpty()) {
      return draft.none("No report gives a number.");
    }
    draft.step("each origin counts once", located).use(located);
    ImmutableList<BigDecimal> values =
        located.stream()
            .map(testimony -> Weighing.location(testimony).orElseThrow())
            .collect(ImmutableList.toImmutableList());
    return draft.value(
        switch (centre) {
          case MEAN -> mean(values);
          case MEDIAN -> median(values);
          case VOTE -> vote(values);
          case WEIGHTED_MEDIAN -> weightedMedian(located, evidence.assessments());
        });
  }

  private static BigDecimal mean(ImmutableList<BigDecimal> values) {
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
  }

  private static BigDecimal median(ImmutableList<BigDecimal> ascending) {
    BigDecimal lower = ascending.get((ascending.size() - 1) / 2);
    BigDecimal upper = ascending.get(ascending.size() / 2);
    return lower.compareTo(upper) == 0
        ? lower
        : lower.add(upper).divide(TWO, MathContext.DECIMAL64);
  }

  private static BigDecimal vote(ImmutableList<BigDecimal> ascending) {
    TreeMap<BigDecimal, Integer> votes = new TreeMap<>();
    ascending.forEach(value -> votes.merge(value, 1, Integer::sum));
    BigDecimal median = median(ascending);
    return votes.keySet().stream()
        .min(
            Comparator.<BigDecimal>comparingInt(value -> -requireNonNull(votes.get(value)))
                .thenComparing(value -> value.subtract(median).abs())
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static BigDecimal weightedMedian(
      ImmutableList<Testimony> ascending, Assessments assessments) {
    double total = ascending.stream().mapToDouble(t -> assessments.weightOf(t.name())).sum();
    double below = 0;
    for (Testimony testimony : ascending) {
      below += assessments.weightOf(testimony.name());
      if (2 * below >= total) {
        return Weighing.location(testimony).orElseThrow();
      }
    }
    return Weighing.location(ascending.get(ascending.size() - 1)).orElseThrow();
  }
}
