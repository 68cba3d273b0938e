package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.github.reckoner.model.Quantifier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What several policies ask of testimonies. */
final class Weighing {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Weighing() {}

  /** Returns the testimonies that no assessment calls doubtful, and leaves the others out. */
  private static final String DOUBTFUL = " or its claim is assessed as doubtful";

  /** Why a policy leaves out what an interested party says. */
  static final String INTERESTED = "rests on the claim of an interested party";

  /** Why a policy leaves out what others of a better grade tell of; the grade follows. */
  static final String NOT_BEST = "not of the most reliable sources, which are of grade ";

  /** Returns whether a claim is left out for what an analyst said of it or of its source. */
  static boolean isByAssessment(Finding.LeftOut out) {
    return out.because().endsWith(DOUBTFUL)
        || out.because().equals(INTERESTED)
        || out.because().startsWith(NOT_BEST);
  }

  static ImmutableList<Testimony> reliable(Evidence evidence, Draft draft) {
    ImmutableList.Builder<Testimony> reliable = ImmutableList.builder();
    for (Testimony testimony : evidence.testimonies()) {
      if (isDoubtful(evidence, testimony)) {
        draft.leave(testimony, testimony.name() + DOUBTFUL);
      } else {
        reliable.add(testimony);
      }
    }
    return reliable.build();
  }

  static boolean isDoubtful(Evidence evidence, Testimony testimony) {
    Assessments known = evidence.assessments();
    return known.reliabilityOf(testimony.name()).filter(Reliability::isDoubtful).isPresent()
        || testimony.claims().stream()
            .allMatch(
                claim ->
                    known.credibilityOf(claim.id()).filter(Credibility::isDoubtful).isPresent()
                        || known
                            .likelihoodOf(claim.id())
                            .filter(Likelihood::isDoubtful)
                            .isPresent());
  }

  /** Returns the values that all testimonies allow, or empty if there are none. */
  static Optional<Range<BigDecimal>> common(Collection<Testimony> testimonies) {
    Range<BigDecimal> common = Range.all();
    for (Testimony testimony : testimonies) {
      Range<BigDecimal> own = testimony.interval();
      if (!own.isConnected(common) || own.intersection(common).isEmpty()) {
        return Optional.empty();
      }
      common = own.intersection(common);
    }
    return Optional.of(common);
  }

  /** Returns whether no value satisfies all testimonies, or they put different exact numbers. */
  static boolean differ(Collection<Testimony> testimonies) {
    return common(testimonies).isEmpty();
  }

  /** Returns whether they differ for a fair reader too, to whom "about 40" does not mean 90. */
  static boolean differAsMeant(Collection<Testimony> testimonies) {
    return differ(testimonies)
        || testimonies.stream()
            .filter(testimony -> testimony.quantifier() == Quantifier.ABOUT)
            .map(Weighing::meant)
            .anyMatch(about -> testimonies.stream().anyMatch(other -> !meet(about, meant(other))));
  }

  // "About" allows a tenth either way.
  private static Range<BigDecimal> meant(Testimony testimony) {
    if (testimony.quantifier() != Quantifier.ABOUT || testimony.value().isEmpty()) {
      return testimony.interval();
    }
    BigDecimal number = testimony.value().get();
    BigDecimal tenth = number.abs().movePointLeft(1);
    return Range.closed(number.subtract(tenth), number.add(tenth));
  }

  private static boolean meet(Range<BigDecimal> first, Range<BigDecimal> second) {
    return first.isConnected(second) && !first.intersection(second).isEmpty();
  }

  /** Returns the one number that all agree on, exact or about: empty if they differ or hedge. */
  static Optional<BigDecimal> agreed(Collection<Testimony> testimonies) {
    Optional<Range<BigDecimal>> common = common(testimonies);
    if (common.isEmpty()) {
      return Optional.empty();
    }
    ImmutableList<BigDecimal> points = points(testimonies);
    return points.isEmpty()
            || points.get(0).compareTo(points.get(points.size() - 1)) != 0
            || !reaches(common.get(), points.get(0))
        ? Optional.empty()
        : Optional.of(points.get(0));
  }

  // "almost 200" stands at the open end of what it allows.
  private static boolean reaches(Range<BigDecimal> common, BigDecimal point) {
    return common.contains(point)
        || (common.hasUpperBound() && common.upperEndpoint().compareTo(point) == 0);
  }

  /** Returns the points of the testimonies that have one, in ascending order. */
  static ImmutableList<BigDecimal> points(Collection<Testimony> testimonies) {
    return testimonies.stream()
        .flatMap(testimony -> testimony.point().stream())
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the lowest number that is reported, or empty if there is none but upper bounds. */
  static Optional<BigDecimal> lowest(Collection<Testimony> testimonies) {
    return testimonies.stream()
        .flatMap(testimony -> testimony.floor().stream())
        .min(Comparator.naturalOrder());
  }

  /**
   * Returns the highest number that is reported; empty if the highest is a lower bound without a
   * number above it.
   */
  static Optional<BigDecimal> highest(Collection<Testimony> testimonies) {
    Optional<BigDecimal> ceiling =
        testimonies.stream()
            .flatMap(testimony -> testimony.ceiling().stream())
            .max(Comparator.naturalOrder());
    Optional<BigDecimal> floor =
        testimonies.stream()
            .flatMap(testimony -> testimony.floor().stream())
            .max(Comparator.naturalOrder());
    return ceiling.filter(most -> floor.isEmpty() || floor.get().compareTo(most) <= 0);
  }

  /** Returns where a testimony lies on the line: its number, the middle of its range, its bound. */
  static Optional<BigDecimal> location(Testimony testimony) {
    return testimony
        .value()
        .or(
            () ->
                testimony.low().isPresent() && testimony.high().isPresent()
                    ? Optional.of(
                        testimony
                            .low()
                            .get()
                            .add(testimony.high().get())
                            .divide(TWO, MathContext.DECIMAL64))
                    : testimony.low().or(testimony::high));
  }

  /** Returns the day of the latest testimony; {@link LocalDate#MIN} if no day is known. */
  static LocalDate latestDay(Collection<Testimony> testimonies) {
    return testimonies.stream()
        .flatMap(testimony -> testimony.day().stream())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  /** Returns the number that more than half of the testimonies give or allow, or empty. */
  static Optional<BigDecimal> majority(Collection<Testimony> testimonies) {
    SortedMap<BigDecimal, Integer> votes = votes(testimonies);
    return votes.keySet().stream()
        .max(Comparator.comparingInt(number -> Objects.requireNonNull(votes.get(number))))
        .filter(number -> 2 * Objects.requireNonNull(votes.get(number)) > testimonies.size());
  }

  /** Returns how many testimonies give each number, whatever their hedge. */
  static SortedMap<BigDecimal, Integer> votes(Collection<Testimony> testimonies) {
    SortedMap<BigDecimal, Integer> votes = new TreeMap<>();
    for (Testimony testimony : testimonies) {
      testimony.number().ifPresent(number -> votes.merge(number, 1, Integer::sum));
    }
    return votes;
  }

  /** Returns a sentence on the dispute, or the empty string if there is none. */
  static String dispute(List<Testimony> testimonies) {
    return differ(testimonies) ? "Sources differ: " + Words.withSources(testimonies) + "." : "";
  }

  /** Returns a sentence that says on whom the number rests, where it is one only. */
  static String singleOrigin(Evidence evidence) {
    return evidence.testimonies().size() == 1
        ? "Single origin: " + evidence.testimonies().get(0).name() + "."
        : "";
  }
}
