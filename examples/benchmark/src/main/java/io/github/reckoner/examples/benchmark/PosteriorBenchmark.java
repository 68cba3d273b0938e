package io.github.reckoner.examples.benchmark;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import io.github.reckoner.reconcile.Evidence;
import io.github.reckoner.reconcile.Finding;
import io.github.reckoner.reconcile.Policies;
import io.github.reckoner.reconcile.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The posterior of a matter of ten claims by ten outlets: {@code ./measure Posterior}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx700m")
public class PosteriorBenchmark {

  private static final int[] NUMBERS = {112, 120, 100, 120, 118, 121, 120, 90, 150, 480};
  private static final ImmutableList<Quantifier> HEDGES =
      ImmutableList.of(
          Quantifier.EXACT,
          Quantifier.EXACT,
          Quantifier.AT_LEAST,
          Quantifier.EXACT,
          Quantifier.ABOUT,
          Quantifier.EXACT,
          Quantifier.ABOUT,
          Quantifier.MORE_THAN,
          Quantifier.UP_TO,
          Quantifier.EXACT);
  private static final Unit PEOPLE = Unit.count("person");

  private final Policy posterior = Policies.posterior();
  // On one day nothing grows; over several, each pace of growth is tried.
  private final Evidence sameDay = evidence(0);
  private final Evidence tenDays = evidence(1);

  private static Evidence evidence(int daysApart) {
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    for (int i = 0; i < NUMBERS.length; i++) {
      Passage text = Passage.of(Part.TEXT, "some", 0, 4);
      Figure figure = Figure.of(text, text, HEDGES.get(i), BigDecimal.valueOf(NUMBERS[i]), PEOPLE);
      claims.add(
          Claim.of("a" + i + "#0", figure, Measure.of(Category.KILLED, "person"))
              .withOutlet("Daily " + i, LocalDate.of(2024, 5, 1).plusDays((long) i * daysApart)));
    }
    return Evidence.of(
        new Matter(
            "m0",
            "people killed",
            Optional.of(Category.KILLED),
            PEOPLE,
            claims.build(),
            ImmutableList.of(),
            ImmutableList.of()));
  }

  /** Reports of one day. */
  @Benchmark
  public Finding ofOneDay() {
    return posterior.apply(sameDay);
  }

  /** Reports of ten days, in which the count may have grown. */
  @Benchmark
  public Finding ofTenDays() {
    return posterior.apply(tenDays);
  }
}
