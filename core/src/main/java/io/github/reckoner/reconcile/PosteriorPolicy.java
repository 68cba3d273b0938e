package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Quantifier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * The library's own estimate of a count: low, best and high are the 5, 50 and 95 % points of the
 * distribution that {@link Estimator} computes from one testimony for each origin. Where it has
 * separate modes, the origins fall into camps, and best is of the more probable one. Nothing is
 * assumed of sources beyond {@link Trust#UNKNOWN}, unless the caller's assessments name an interest
 * or call a claim likely.
 */
final class PosteriorPolicy implements Policy {

  private static final double CERTAIN = 0.9;
  private static final double LEAST_CAMP = 0.1;

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
              List.of(observation(testimony)),
              scale,
              time,
              interest(evidence, testimony),
              trust(evidence, testimony),
              1));
    }
    Posterior posterior = new Estimator(witnesses, Estimator.Setting.UNKNOWN, -1).estimate();
    draft.step("compute the distribution of the true number from each origin's word", speaking);
    draft.use(speaking).leaveRest("sets no bound");
    draft.note("An interval of 90 % probability.").note(Weighing.dispute(speaking));
    boolean whole = speaking.stream().allMatch(PosteriorPolicy::isWhole);
    ImmutableList<Posterior.Stretch> modes = modes(posterior);
    draft.camps(camps(modes, speaking, place -> number(scale.back(place), whole)));
    BigDecimal best = number(scale.back(posterior.quantile(middle(modes))), whole);
    return draft.estimate(
        Optional.of(number(scale.back(posterior.quantile(0.05)), whole).min(best)),
        Optional.of(best),
        Optional.of(number(scale.back(posterior.quantile(0.95)), whole).max(best)));
  }

  // A claim that is called likely in 55 to 80 % of cases is grossly wrong in the others.
  private static Trust trust(Evidence evidence, Testimony testimony) {
    Trust unknown = Trust.UNKNOWN;
    return testimony.claims().stream()
        .flatMap(claim -> evidence.assessments().likelihoodOf(claim.id()).stream())
        .max(Comparator.comparingDouble(Likelihood::middle))
        .map(likelihood -> Math.min(0.999, Math.max(0.001, likelihood.middle())))
        .map(
            right ->
                new Trust(
                    unknown.repeats() * right,
                    unknown.spread(),
                    1 - right,
                    unknown.offset(),
                    unknown.shares()))
        .orElse(unknown);
  }

  // Where the probability lies in separate places, further apart than sources ordinarily err; the
  // most probable first.
  private static ImmutableList<Posterior.Stretch> modes(Posterior posterior) {
    return posterior.densest(CERTAIN, Trust.UNKNOWN.spread()).stream()
        .filter(stretch -> stretch.mass() >= LEAST_CAMP)
        .sorted(Comparator.comparingDouble(stretch -> -stretch.mass()))
        .collect(ImmutableList.toImmutableList());
  }

  // The median; between two camps, that of the more probable one, and never a number in between.
  private static double middle(ImmutableList<Posterior.Stretch> modes) {
    return modes.size() < 2 ? 0.5 : modes.get(0).below() + modes.get(0).mass() / 2;
  }

  // An origin is of the one camp that it allows, if any.
  private static ImmutableList<Finding.Camp> camps(
      ImmutableList<Posterior.Stretch> modes,
      ImmutableList<Testimony> speaking,
      DoubleFunction<BigDecimal> number) {
    List<Finding.Camp> camps = new ArrayList<>();
    for (Posterior.Stretch mode : modes) {
      camps.add(
          new Finding.Camp(number.apply(mode.from()), number.apply(mode.to()), ImmutableList.of()));
    }
    ImmutableList.Builder<Finding.Camp> peopled = ImmutableList.builder();
    for (Finding.Camp camp : camps) {
      ImmutableList<Claim> claims =
          speaking.stream()
              .filter(
                  t ->
                      meets(t, camp)
                          && camps.stream().filter(other -> meets(t, other)).count() == 1)
              .flatMap(testimony -> testimony.claims().stream())
              .collect(ImmutableList.toImmutableList());
      if (!claims.isEmpty()) {
        peopled.add(new Finding.Camp(camp.low(), camp.high(), claims));
      }
    }
    ImmutableList<Finding.Camp> found = peopled.build();
    return found.size() < 2 ? ImmutableList.of() : found;
  }

  private static boolean meets(Testimony testimony, Finding.Camp camp) {
    return testimony.floor().filter(floor -> floor.compareTo(camp.high()) > 0).isEmpty()
        && testimony.ceiling().filter(ceiling -> ceiling.compareTo(camp.low()) < 0).isEmpty();
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

  private static Observation observation(Testimony testimony) {
    Optional<BigDecimal> low = testimony.low();
    Optional<BigDecimal> high = testimony.high();
    Range<BigDecimal> interval = testimony.interval();
    if (testimony.isExact()) {
      double value = testimony.value().orElseThrow().doubleValue();
      return Observation.exact(value, Rounding.unit(testimony));
    }
    if (interval.hasLowerBound() && interval.hasUpperBound()) {
      return Observation.range(low.orElseThrow().doubleValue(), high.orElseThrow().doubleValue());
    }
    double unit = Rounding.unit(testimony);
    // "About 30" tells more than the "at least 26" of the same origin.
    if (testimony.quantifier() == Quantifier.ABOUT && testimony.value().isPresent()) {
      return Observation.about(testimony.value().get().doubleValue(), unit);
    }
    if (low.isPresent()) {
      return Observation.atLeast(low.get().doubleValue(), Rounding.roundUnit(low.get()));
    }
    return high.isPresent()
        ? Observation.atMost(high.get().doubleValue(), Rounding.roundUnit(high.get()))
        : Observation.about(testimony.value().orElseThrow().doubleValue(), unit);
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
