package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The random-effects mean of meta-analysis over the logarithms of the figures: DerSimonian and
 * Laird 1986 for the variance between origins, the interval of Hartung and Knapp 2001 with n - 1
 * degrees of freedom.
 *
 * <p>The interval is a 95 % confidence interval for the mean of the population of such reports; it
 * is not an interval for the true count unless the reports scatter around it. It needs three
 * origins with positive points; bounds and ranges are left out. The variance within an origin is
 * that of its rounding.
 */
final class RandomEffectsPolicy implements Policy {

  private static final int LEAST = 3;

  @Override
  public String name() {
    return "RANDOM_EFFECTS";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> points =
        evidence.testimonies().stream()
            .filter(testimony -> testimony.point().filter(p -> p.signum() > 0).isPresent())
            .collect(ImmutableList.toImmutableList());
    draft.leaveRest("a bound, a range or no positive number");
    if (points.size() < LEAST) {
      return draft.none("Fewer than three origins give a positive number.");
    }
    double[] effects = new double[points.size()];
    double[] variances = new double[points.size()];
    for (int i = 0; i < effects.length; i++) {
      BigDecimal point = points.get(i).point().orElseThrow();
      effects[i] = Math.log(point.doubleValue());
      double relative = Rounding.unit(points.get(i)) / point.doubleValue();
      variances[i] = relative * relative / 12;
    }
    double between = between(effects, variances);
    double weight = 0;
    double mean = 0;
    for (int i = 0; i < effects.length; i++) {
      weight += 1 / (variances[i] + between);
      mean += effects[i] / (variances[i] + between);
    }
    mean /= weight;
    double spread = 0;
    for (int i = 0; i < effects.length; i++) {
      spread += (effects[i] - mean) * (effects[i] - mean) / (variances[i] + between);
    }
    double error = Math.sqrt(spread / (effects.length - 1) / weight);
    double reach = TDistribution.of(effects.length - 1).inverseCumulativeProbability(0.975) * error;
    draft.step("weigh the logarithms of the points by their variances", points).use(points);
    draft.note("A 95 % confidence interval for the mean of such reports, not for the true count.");
    BigDecimal best = number(mean);
    return draft.estimate(
        Optional.of(number(mean - reach).min(best)),
        Optional.of(best),
        Optional.of(number(mean + reach).max(best)));
  }

  private static double between(double[] effects, double[] variances) {
    double weight = 0;
    // Products of two weights, so that one weight far above the others is not subtracted from
    // itself.
    double products = 0;
    double mean = 0;
    for (int i = 0; i < effects.length; i++) {
      products += 1 / variances[i] * weight;
      weight += 1 / variances[i];
      mean += effects[i] / variances[i];
    }
    mean /= weight;
    double q = 0;
    for (int i = 0; i < effects.length; i++) {
      q += (effects[i] - mean) * (effects[i] - mean) / variances[i];
    }
    return Math.max(0, (q - (effects.length - 1)) / (2 * products / weight));
  }

  private static BigDecimal number(double logarithm) {
    return Figure.canonical(new BigDecimal(Math.exp(logarithm)).round(new MathContext(4)));
  }
}
