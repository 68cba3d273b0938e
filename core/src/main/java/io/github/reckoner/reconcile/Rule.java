package io.github.reckoner.reconcile;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A policy composed of steps: filter the testimonies, rank them, fold what is left into a finding,
 * and fall back to another policy where there is no value.
 *
 * <pre>{@code
 * Policy desk =
 *     Rule.named("DESK")
 *         .keeping(testimony -> testimony.isExact(), "hedged")
 *         .preferring(Comparator.comparing(testimony -> rank(testimony)), "a better source speaks")
 *         .folding(Policies.median())
 *         .orElse(Policies.ibc());
 * }</pre>
 *
 * <p>Immutable; every call returns another rule.
 */
public final class Rule implements Policy {

  private final String name;
  private final ImmutableList<UnaryOperator<Evidence>> steps;
  private final Policy fold;
  private final Optional<Policy> fallback;

  private Rule(
      String name,
      ImmutableList<UnaryOperator<Evidence>> steps,
      Policy fold,
      Optional<Policy> fallback) {
    this.name = requireNonNull(name, "name");
    this.steps = steps;
    this.fold = fold;
    this.fallback = fallback;
  }

  /**
   * Starts a rule under this name; until it is told how to fold, it gives the range.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static Rule named(String name) {
    checkArgument(!name.isBlank(), "a rule needs a name that is not blank");
    return new Rule(name, ImmutableList.of(), Policies.everyCasualtyRange(), Optional.empty());
  }

  /** Returns this rule with a filter: the other testimonies are left out for the reason. */
  public Rule keeping(Predicate<Testimony> wanted, String becauseOfOthers) {
    return with(evidence -> evidence.keeping(wanted, becauseOfOthers));
  }

  /**
   * Returns this rule with a ranking: only the first testimonies in the order, and those equal to
   * them, are kept; the others are left out for the reason.
   */
  public Rule preferring(Comparator<Testimony> bestFirst, String becauseOfOthers) {
    return with(
        evidence ->
            evidence.testimonies().stream()
                .min(bestFirst)
                .map(
                    best ->
                        evidence.keeping(
                            testimony -> bestFirst.compare(testimony, best) == 0, becauseOfOthers))
                .orElse(evidence));
  }

  /** Returns this rule with another policy to make the finding of what is left. */
  public Rule folding(Policy policy) {
    return new Rule(name, steps, policy, fallback);
  }

  /** Returns this rule with a function that makes one number of what is left, or none. */
  public Rule folding(Function<ImmutableList<Testimony>, Optional<BigDecimal>> function) {
    return folding(new Folded(name, function));
  }

  /** Returns this rule with a policy that answers, on all the evidence, where it has no value. */
  public Rule orElse(Policy policy) {
    return new Rule(name, steps, fold, Optional.of(policy));
  }

  private Rule with(UnaryOperator<Evidence> step) {
    return new Rule(
        name,
        ImmutableList.<UnaryOperator<Evidence>>builder().addAll(steps).add(step).build(),
        fold,
        fallback);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Finding apply(Evidence evidence) {
    Evidence left = evidence;
    for (UnaryOperator<Evidence> step : steps) {
      left = step.apply(left);
    }
    Finding finding =
        left.testimonies().isEmpty()
            ? new Draft(name, left).none("No testimony is left.")
            : fold.apply(left).by(name);
    return finding.outcome() == Finding.Outcome.NO_VALUE && fallback.isPresent()
        ? fallback.get().apply(evidence).by(name)
        : finding;
  }

  private record Folded(
      String name, Function<ImmutableList<Testimony>, Optional<BigDecimal>> function)
      implements Policy {

    @Override
    public Finding apply(Evidence evidence) {
      Draft draft = new Draft(name, evidence);
      Optional<BigDecimal> number = function.apply(evidence.testimonies());
      return number.isPresent()
          ? draft.use(evidence.testimonies()).value(number.get())
          : draft.none("The testimonies that are left make no number.");
    }
  }
}
