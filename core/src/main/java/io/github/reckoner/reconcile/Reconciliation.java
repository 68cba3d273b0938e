package io.github.reckoner.reconcile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.compare.Matter;
import java.util.Arrays;
import java.util.Optional;

/**
 * A matter with its witnesses and what policies make of it, side by side.
 *
 * @param matter the quantity and the claims
 * @param origins the independent witnesses
 * @param findings one for each policy, in the order in which the policies were given
 * @param beside other quantities that answer the same question, the best first; they are told
 *     beside the matter and never mixed with it
 * @param apart why those are not the same quantity: comparisons of their claims with the matter's
 */
public record Reconciliation(
    Matter matter,
    Origins origins,
    ImmutableList<Finding> findings,
    ImmutableList<Reconciliation> beside,
    ImmutableList<Comparison> apart) {

  /** Checks that nothing is null. */
  public Reconciliation {
    requireNonNull(matter, "matter");
    requireNonNull(origins, "origins");
    requireNonNull(findings, "findings");
    requireNonNull(beside, "beside");
    requireNonNull(apart, "apart");
  }

  /** Runs policies over the evidence; without any, {@link Policies#standard()}. */
  public static Reconciliation of(Evidence evidence, Policy... policies) {
    return of(evidence, policies.length == 0 ? Policies.standard() : Arrays.asList(policies));
  }

  /** Runs policies over the evidence. */
  public static Reconciliation of(Evidence evidence, Iterable<Policy> policies) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    policies.forEach(policy -> findings.add(policy.apply(evidence)));
    return new Reconciliation(
        evidence.matter(),
        evidence.origins(),
        findings.build(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  /** Returns this reconciliation with other quantities beside it, and why they are others. */
  public Reconciliation beside(Iterable<Reconciliation> others, Iterable<Comparison> becauseOf) {
    return new Reconciliation(
        matter, origins, findings, ImmutableList.copyOf(others), ImmutableList.copyOf(becauseOf));
  }

  /** Returns the finding of a policy, by its name, or empty if it was not run. */
  public Optional<Finding> finding(String policy) {
    return findings.stream().filter(finding -> finding.policy().equals(policy)).findFirst();
  }

  /**
   * Returns one paragraph in newspaper English: what is known, every number with its source, what
   * is disputed, how the policies answer, and what would change it.
   */
  public String explain() {
    return new Explanation(this).paragraph();
  }
}
