package io.github.reckoner.reconcile;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Reconciles tables of reports: figures that do not come from texts.
 *
 * <p>{@link #withDefaults()} takes the policy POSTERIOR, which learns from the whole table how far
 * each source errs and who copies whom; other policies see one object at a time. The table is held
 * in memory, some 150 bytes a statement. Immutable and thread-safe.
 */
public final class Fusion {

  private static final Fusion DEFAULTS = new Fusion(Policies.posterior());

  private final Policy policy;

  private Fusion(Policy policy) {
    this.policy = requireNonNull(policy, "policy");
  }

  /** Returns the fusion by the policy POSTERIOR. */
  public static Fusion withDefaults() {
    return DEFAULTS;
  }

  /** Returns this fusion by another policy. */
  public Fusion with(Policy newPolicy) {
    return new Fusion(newPolicy);
  }

  /**
   * Reconciles the statements.
   *
   * @param statements the table, read to its end first
   * @param findings takes one finding for each object and attribute, in the order of their first
   *     statements, in the calling thread
   */
  public void fuse(Iterator<TableStatement> statements, Consumer<TableFinding> findings) {
    Table table = new Table();
    statements.forEachRemaining(table::add);
    if (policy instanceof PosteriorPolicy) {
      TableLearner learner = new TableLearner(table.items());
      learner.learn();
      table.items().forEach(item -> findings.accept(learner.estimate(item)));
    } else {
      table.items().forEach(item -> findings.accept(TableEvidence.apply(policy, item)));
    }
  }
}
