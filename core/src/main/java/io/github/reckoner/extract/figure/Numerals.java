package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Skipped;

/**
 * The numerals of a sentence: every digit run and number word is in a figure or skipped with a
 * reason.
 *
 * @param figures the figures, in order
 * @param skipped the numerals that are no figures, in order
 */
public record Numerals(ImmutableList<LocatedFigure> figures, ImmutableList<Skipped> skipped) {}
