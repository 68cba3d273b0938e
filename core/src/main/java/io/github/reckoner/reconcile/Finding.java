package io.github.reckoner.reconcile;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Claim;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What a policy makes of a matter, and why.
 *
 * <p>Numbers are in the unit of the matter. What low and high mean is the policy's: the lowest and
 * highest that was reported, the lowest and highest reliable estimate, or an interval of
 * probability; the note says which.
 *
 * @param policy the name of the policy
 * @param outcome whether there is a value, and of what sort
 * @param low the lower number, or empty where it is open
 * @param best the one value, or empty
 * @param high the upper number, or empty where it is open
 * @param grade how well established it is, in the policy's own words
 * @param note what a reader must know to print it, in a sentence or two
 * @param used the claims it rests on
 * @param leftOut the matter's other claims, each with the reason
 * @param steps the way to the finding, step by step
 * @param camps groups of origins that no common value satisfies, by the policy's own estimate; the
 *     best supported first; empty where there is one camp or the policy does not look for them
 */
public record Finding(
    String policy,
    Outcome outcome,
    Optional<BigDecimal> low,
    Optional<BigDecimal> best,
    Optional<BigDecimal> high,
    Optional<String> grade,
    String note,
    ImmutableList<Claim> used,
    ImmutableList<LeftOut> leftOut,
    ImmutableList<Step> steps,
    ImmutableList<Camp> camps) {

  private static final int INITIALS = 6;
  private static final ImmutableSet<String> ORDINARY =
      ImmutableSet.of("HOLD", "MEDIAN", "MEAN", "VOTE");

  /** What sort of answer a policy gives. */
  public enum Outcome {
    /** A judged value, with or without its bounds. */
    ESTIMATE,
    /** The span of what is reported; at least one end, and no best value. */
    RANGE,
    /** Nothing that should be printed as a number. */
    NO_VALUE
  }

  /**
   * A claim that does not count towards a finding.
   *
   * @param claim the claim
   * @param because why not
   */
  public record LeftOut(Claim claim, String because) {}

  /**
   * One step of the way to a finding.
   *
   * @param says what the policy did and why, in a sentence
   * @param claims the claims it did it with; their passages are the evidence
   * @param within the steps this one consists of
   */
  public record Step(String says, ImmutableList<Claim> claims, ImmutableList<Step> within) {}

  /**
   * Origins that agree with each other and not with the rest.
   *
   * @param low the lower end of what they allow
   * @param high the upper end
   * @param claims what they claim
   */
  public record Camp(BigDecimal low, BigDecimal high, ImmutableList<Claim> claims) {}

  /**
   * Checks order and outcome.
   *
   * @throws IllegalArgumentException if {@code low <= best <= high} does not hold, or numbers and
   *     outcome do not go together
   */
  public Finding {
    requireNonNull(policy, "policy");
    requireNonNull(outcome, "outcome");
    requireNonNull(grade, "grade");
    requireNonNull(note, "note");
    requireNonNull(used, "used");
    requireNonNull(leftOut, "leftOut");
    requireNonNull(steps, "steps");
    requireNonNull(camps, "camps");
    checkOrder(policy, low, best);
    checkOrder(policy, best, high);
    checkOrder(policy, low, high);
    boolean number = low.isPresent() || best.isPresent() || high.isPresent();
    checkArgument(
        number == (outcome != Outcome.NO_VALUE) && (best.isEmpty() || outcome == Outcome.ESTIMATE),
        "%s: outcome %s does not go with low %s, best %s, high %s",
        policy,
        outcome,
        low,
        best,
        high);
  }

  private static void checkOrder(
      String policy, Optional<BigDecimal> smaller, Optional<BigDecimal> greater) {
    checkArgument(
        smaller.isEmpty() || greater.isEmpty() || smaller.get().compareTo(greater.get()) <= 0,
        "%s: low <= best <= high does not hold for %s and %s",
        policy,
        smaller,
        greater);
  }

  /** Returns this finding under another policy's name. */
  Finding by(String name) {
    return new Finding(name, outcome, low, best, high, grade, note, used, leftOut, steps, camps);
  }

  /** Returns policy, outcome, numbers and grade, such as {@code UCDP: ESTIMATE 4..5..6}. */
  @Override
  public String toString() {
    String numbers =
        switch (outcome) {
          case NO_VALUE -> "";
          case RANGE -> " " + show(low) + ".." + show(high);
          case ESTIMATE -> " " + show(low) + ".." + show(best) + ".." + show(high);
        };
    return policy + ": " + outcome + numbers + grade.map(g -> " (" + g + ")").orElse("");
  }

  private static String show(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  /**
   * Returns the policy's name as its house writes it: {@code UCDP}, {@code Airwars}, {@code Every
   * casualty majority}; names of up to six letters stay capitals.
   */
  public String title() {
    boolean initials =
        policy.length() <= INITIALS && policy.indexOf('_') < 0 && !ORDINARY.contains(policy);
    if (initials || policy.isEmpty()) {
      return policy;
    }
    String plain = policy.toLowerCase(Locale.ROOT).replace('_', ' ');
    return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }
}
