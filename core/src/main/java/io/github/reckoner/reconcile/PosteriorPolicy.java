package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.github.reckoner.model.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The library's own estimate of a count: low, best and high are the 5, 50 and 95 % points of the
 * distribution that {@link Estimator} computes from one testimony for each origin. Nothing is
 * assumed of sources beyond {@link Trust#UNKNOWN}, unless the caller's assessments name an
 * interest.
 */
final class PosteriorPolicy implements Policy {

  @Override
  public String name() {
    return "POSTERIOR";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> speaking =
        Weighing.reliable(evidence, draft).stream()
            .filter(t -> t.floor().isPresent() || t.ceiling().isPresent())
            .collect(ImmutableList.toImmutableList());
    if (speaking.isEmpty()) {
      return draft.none("No report sets a bound.");
    }
    Scale scale =
        speaking.stream()
                .allMatch(t -> t.floor().or(t::ceiling).filter(v -> v.signum() > 0).isPresent())
            ? Scale.LOG
            : Scale.ASINH;
    LocalDate first = first(speaking);
    List<Witnessed> witnesses = new ArrayList<>();
    for (Testimony testimony : speaking) {
      double time =
          testimony
              .day()
              .map(day -> (double) (day.toEpochDay() - first.toEpochDay()))
              .orElse(Double.NaN);
      witnesses.add(
          Witnessed.of(
              List.of(saying(testimony)),
              scale,
              time,
              interest(evidence, testimony),
              Trust.UNKNOWN,
              1));
    }
    Posterior posterior = new Estimator(witnesses, Estimator.Setting.UNKNOWN, -1).estimate();
    draft.step("compute the distribution of the true number from each origin's word", speaking);
    draft.use(speaking).leaveRest("sets no bound");
    draft.note("An interval of 90 % probability.").note(Weighing.dispute(speaking));
    boolean whole = speaking.stream().allMatch(PosteriorPolicy::isWhole);
    BigDecimal best = number(scale.back(posterior.quantile(0.5)), whole);
    return draft.estimate(
        Optional.of(number(scale.back(posterior.quantile(0.05)), whole).min(best)),
        Optional.of(best),
        Optional.of(number(scale.back(posterior.quantile(0.95)), whole).max(best)));
  }

  private static LocalDate first(ImmutableList<Testimony> testimonies) {
    return testimonies.stream()
        .flatMap(testimony -> testimony.day().stream())
        .min(LocalDate::compareTo)
        .orElse(LocalDate.EPOCH);
  }

  private static int interest(Evidence evidence, Testimony testimony) {
    return evidence
        .assessments()
        .interestOf(testimony.name())
        .map(
            interest ->
                switch (interest) {
                  case SMALL -> -1;
                  case LARGE -> 1;
                  case PARTY -> 0;
                })
        .orElse(0);
  }

  private static Saying saying(Testimony testimony) {
    Optional<BigDecimal> low = testimony.low();
    Optional<BigDecimal> high = testimony.high();
    Range<BigDecimal> interval = testimony.interval();
    if (testimony.isExact()) {
      double value = testimony.value().orElseThrow().doubleValue();
      return Saying.exact(value, Rounding.unit(testimony));
    }
    if (interval.hasLowerBound() && interval.hasUpperBound()) {
      return Saying.range(low.orElseThrow().doubleValue(), high.orElseThrow().doubleValue());
    }
    double unit = Rounding.unit(testimony);
    if (low.isPresent()) {
      return Saying.atLeast(low.get().doubleValue(), Rounding.roundUnit(low.get()));
    }
    return high.isPresent()
        ? Saying.atMost(high.get().doubleValue(), Rounding.roundUnit(high.get()))
        : Saying.about(testimony.value().orElseThrow().doubleValue(), unit);
  }

  private static boolean isWhole(Testimony testimony) {
    return testimony
        .floor()
        .or(testimony::ceiling)
        .filter(v -> v.stripTrailingZeros().scale() > 0)
        .isEmpty();
  }

  static BigDecimal number(double value, boolean whole) {
    BigDecimal number = new BigDecimal(value);
    return Figure.canonical(
        whole ? number.setScale(0, RoundingMode.HALF_UP) : number.round(new MathContext(6)));
  }
}
