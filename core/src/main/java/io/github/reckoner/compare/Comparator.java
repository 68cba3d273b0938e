package io.github.reckoner.compare;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.model.Claim;
import java.util.Optional;

/**
 * Compares two claims: first whether they are about the same quantity, then what their numbers say
 * of each other.
 *
 * <p>The answer does not depend on the order of the two, but for its direction: PART_OF turns into
 * TOTAL_OF, and where a relation has no inverse (REFINES, REVISES, SUPERSEDES) the claim that
 * refines or is later stands first in the answer, whichever was given first. No text is analysed:
 * claims made by hand or read from a table compare as well.
 *
 * <p>Immutable and thread-safe.
 */
public final class Comparator {

  private static final Comparator DEFAULTS = new Comparator(Tolerance.none());

  private final Tolerance tolerance;

  private Comparator(Tolerance tolerance) {
    this.tolerance = tolerance;
  }

  /** Returns the comparator that allows nothing beyond hedges and rounding. */
  public static Comparator withDefaults() {
    return DEFAULTS;
  }

  /** Returns this comparator with another tolerance. */
  public Comparator with(Tolerance newTolerance) {
    return new Comparator(requireNonNull(newTolerance, "newTolerance"));
  }

  /** Returns the tolerance. */
  public Tolerance tolerance() {
    return tolerance;
  }

  /**
   * Compares two claims. Tolls of days close together are taken to be of one incident unless places
   * or times say otherwise; a {@link Collator} knows the articles and tells better.
   */
  public Comparison compare(Claim first, Claim second) {
    return compare(Subject.of(first), Subject.of(second), Setting.UNKNOWN);
  }

  Comparison compare(Subject first, Subject second, Setting setting) {
    ImmutableList<Reason> differences = Gate.reasons(first, second, setting);
    return differences.isEmpty()
        ? new Arithmetic(first, second, setting, tolerance).compare()
        : apart(first, second, differences);
  }

  /** Returns whether two claims are about the same quantity. */
  boolean passes(Subject first, Subject second, Setting setting) {
    Relation relation = compare(first, second, setting).relation();
    return !relation.isDifference()
        && relation != Relation.PART_OF
        && relation != Relation.TOTAL_OF;
  }

  private static Comparison apart(
      Subject first, Subject second, ImmutableList<Reason> differences) {
    return new Comparison(
        first.claim().id(),
        second.claim().id(),
        differences.get(0).relation(),
        differences,
        Optional.empty());
  }
}
