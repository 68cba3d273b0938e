package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a bare number that somebody merely says what was counted last: "police put the crowd at 1.5
 * million; the organisers spoke of two million". Stateless.
 *
 * <p>Small numbers are left alone: they are parts of what was counted as often as rivals.
 */
final class Echoes {

  private static final ImmutableSet<String> SAYING =
      ImmutableSet.of(
          "say",
          "speak",
          "talk",
          "claim",
          "give",
          "put",
          "estimate",
          "count",
          "report",
          "insist",
          "maintain",
          "tell",
          "cite");
  private static final ImmutableSet<String> COUNTS =
      ImmutableSet.of("count", "figure", "estimate", "tally", "number");
  private static final BigDecimal LEAST = BigDecimal.valueOf(100);
  private static final BigDecimal MOST_RATIO = BigDecimal.valueOf(20);

  private Echoes() {}

  /** Returns the measures of the figures, in their order, those of echoes filled in. */
  static ImmutableList<Measure> fill(List<LocatedFigure> figures, List<Measure> measures) {
    List<Measure> filled = new ArrayList<>(measures);
    for (int i = 1; i < figures.size(); i++) {
      LocatedFigure last = figures.get(i - 1);
      LocatedFigure next = figures.get(i);
      Measure said = filled.get(i - 1);
      boolean near = next.sentence() - last.sentence() <= 1;
      if (near && isBare(next.figure(), filled.get(i)) && isTold(last.figure(), said)) {
        boolean alike = isAlike(last.figure(), next.figure());
        filled.set(i, alike ? said.withText(filled.get(i).text()) : filled.get(i));
      }
    }
    return ImmutableList.copyOf(filled);
  }

  private static boolean isBare(Figure figure, Measure measure) {
    boolean counted = measure.concepts().stream().anyMatch(COUNTS::contains);
    return figure.unit().kind() == Unit.Kind.COUNT
        && measure.head().isEmpty()
        && measure.category().isEmpty()
        && (counted || SAYING.contains(measure.predicate()));
  }

  private static boolean isTold(Figure figure, Measure measure) {
    return figure.unit().kind() == Unit.Kind.COUNT
        && (measure.category().isPresent()
            || !measure.head().isEmpty()
            || !measure.concepts().isEmpty());
  }

  private static boolean isAlike(Figure last, Figure next) {
    Optional<BigDecimal> one = last.value();
    Optional<BigDecimal> other = next.value();
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    BigDecimal small = one.get().min(other.get());
    return small.compareTo(LEAST) >= 0
        && one.get().max(other.get()).compareTo(small.multiply(MOST_RATIO)) <= 0;
  }
}
