/**
 * Reconciles the claims of a matter: who the independent witnesses are, and what a named policy
 * makes of their figures.
 */
@NullMarked
package io.github.reckoner.reconcile;

import org.jspecify.annotations.NullMarked;
