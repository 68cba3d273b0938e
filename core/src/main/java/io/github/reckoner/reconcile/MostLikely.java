package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The number that a careful reader takes for the most likely: the one that most independent origins
 * give; among equals the one that most others allow, then the one reported last, then the one
 * nearest the middle, then the lower.
 */
final class MostLikely {

  private MostLikely() {}

  /** Returns the most likely number, or empty if no origin gives one. */
  static Optional<BigDecimal> of(Evidence evidence, ImmutableList<Testimony> testimonies) {
    ImmutableList<BigDecimal> points = Weighing.points(testimonies);
    if (points.isEmpty()) {
      return testimonies.stream()
          .flatMap(testimony -> testimony.number().stream())
          .max(Comparator.naturalOrder());
    }
    BigDecimal median = points.get((points.size() - 1) / 2);
    return new TreeSet<>(points)
        .stream()
            .max(
                Comparator.<BigDecimal>comparingLong(number -> giving(testimonies, number))
                    .thenComparingLong(number -> allowing(testimonies, number))
                    .thenComparing(number -> latest(testimonies, number))
                    .thenComparing(number -> number.subtract(median).abs().negate())
                    .thenComparing(Comparator.reverseOrder()));
  }

  private static boolean gives(Testimony testimony, BigDecimal number) {
    return testimony.point().filter(point -> point.compareTo(number) == 0).isPresent();
  }

  private static long giving(ImmutableList<Testimony> testimonies, BigDecimal number) {
    return testimonies.stream().filter(testimony -> gives(testimony, number)).count();
  }

  private static long allowing(ImmutableList<Testimony> testimonies, BigDecimal number) {
    return testimonies.stream().filter(testimony -> testimony.allows(number)).count();
  }

  private static LocalDate latest(ImmutableList<Testimony> testimonies, BigDecimal number) {
    return Weighing.latestDay(
        testimonies.stream().filter(testimony -> gives(testimony, number)).toList());
  }
}
