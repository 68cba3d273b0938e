/**
 * Compares claims: first whether they are about the same quantity, then what their numbers say of
 * each other.
 */
@NullMarked
package io.github.reckoner.compare;

import org.jspecify.annotations.NullMarked;
