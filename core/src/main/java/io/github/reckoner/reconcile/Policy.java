package io.github.reckoner.reconcile;

/**
 * A named rule for conflicting counts: what a matter's evidence amounts to.
 *
 * <p>The library's own are in {@link Policies}; {@link Rule} composes others from steps. A policy
 * is immutable, safe for use by many threads, and answers the same for the same evidence.
 */
public interface Policy {

  /** Returns the name under which its findings are printed, such as {@code UCDP}. */
  String name();

  /** Returns what this policy makes of the evidence; it may be that there is no value. */
  Finding apply(Evidence evidence);
}
