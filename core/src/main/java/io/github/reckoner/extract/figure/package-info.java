/**
 * Reads numbers: a grammar over tokens that finds every numeral, its bounds, its unit, or why it is
 * no figure.
 */
@NullMarked
package io.github.reckoner.extract.figure;

import org.jspecify.annotations.NullMarked;
