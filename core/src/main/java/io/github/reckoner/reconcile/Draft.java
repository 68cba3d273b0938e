package io.github.reckoner.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Claim;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finding in the making, for those who write a {@link Policy} of their own.
 *
 * <p>It starts from the evidence, so that every claim ends either among the used or among the left
 * out. Claims that an origin itself revised or took back are left out from the start. Use it for
 * one finding, from one thread.
 */
public final class Draft {

  private final String policy;
  private final Evidence evidence;
  private final Set<String> used = new LinkedHashSet<>();
  private final Map<String, String> leftOut = new LinkedHashMap<>();
  private final List<Finding.Step> steps = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private ImmutableList<Finding.Camp> camps = ImmutableList.of();
  private @Nullable String grade;
  private String restBecause = "not decisive under this policy";

  /** Starts a finding of the named policy. */
  public Draft(String policy, Evidence evidence) {
    this.policy = policy;
    this.evidence = evidence;
    evidence.setAside().forEach(out -> leftOut.put(out.claim().id(), out.because()));
  }

  /** Records a step with the testimonies it was taken on. */
  public Draft step(String says, Collection<Testimony> testimonies) {
    steps.add(new Finding.Step(says, claims(testimonies), ImmutableList.of()));
    return this;
  }

  /** Rests the finding on the claims of these testimonies. */
  public Draft use(Collection<Testimony> testimonies) {
    claims(testimonies).stream()
        .map(Claim::id)
        .filter(id -> !leftOut.containsKey(id))
        .forEach(used::add);
    return this;
  }

  /** Leaves the claims of a testimony out, and says why. */
  public Draft leave(Testimony testimony, String because) {
    for (Claim claim : testimony.claims()) {
      used.remove(claim.id());
      leftOut.putIfAbsent(claim.id(), because);
    }
    return this;
  }

  /** Leaves out what is neither used nor left out by then, for this reason. */
  public Draft leaveRest(String because) {
    restBecause = because;
    return this;
  }

  /** Adds a sentence to the note. */
  public Draft note(String sentence) {
    if (!sentence.isEmpty()) {
      notes.add(sentence);
    }
    return this;
  }

  /** Sets the grade. */
  public Draft grade(String name) {
    grade = name;
    return this;
  }

  /** Names the camps. */
  Draft camps(Iterable<Finding.Camp> found) {
    camps = ImmutableList.copyOf(found);
    return this;
  }

  /** Returns the finding of one value without bounds. */
  public Finding value(BigDecimal best) {
    return estimate(Optional.empty(), Optional.of(best), Optional.empty());
  }

  /** Returns the finding of an estimate, of which at least one number must be there. */
  public Finding estimate(
      Optional<BigDecimal> low, Optional<BigDecimal> best, Optional<BigDecimal> high) {
    return finish(Finding.Outcome.ESTIMATE, low, best, high);
  }

  /** Returns the finding of a range; an absent end is open, and both absent are no value. */
  public Finding range(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    if (low.isEmpty() && high.isEmpty()) {
      return none("No source sets a bound.");
    }
    return finish(Finding.Outcome.RANGE, low, Optional.empty(), high);
  }

  /** Returns the finding that there is no value, and why. */
  public Finding none(String because) {
    checkArgument(!because.isBlank(), "%s finds no value and must say why", policy);
    notes.add(0, because);
    return finish(Finding.Outcome.NO_VALUE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Finding finish(
      Finding.Outcome outcome,
      Optional<BigDecimal> low,
      Optional<BigDecimal> best,
      Optional<BigDecimal> high) {
    ImmutableList.Builder<Claim> inOrder = ImmutableList.builder();
    ImmutableList.Builder<Finding.LeftOut> out = ImmutableList.builder();
    for (Claim claim : evidence.matter().claims()) {
      if (used.contains(claim.id())) {
        inOrder.add(claim);
      } else {
        out.add(new Finding.LeftOut(claim, leftOut.getOrDefault(claim.id(), restBecause)));
      }
    }
    return new Finding(
        policy,
        outcome,
        low,
        best,
        high,
        Optional.ofNullable(grade),
        String.join(" ", notes),
        inOrder.build(),
        out.build(),
        ImmutableList.copyOf(steps),
        camps);
  }

  private static ImmutableList<Claim> claims(Collection<Testimony> testimonies) {
    return testimonies.stream()
        .flatMap(testimony -> testimony.claims().stream())
        .collect(ImmutableList.toImmutableList());
  }
}
