package io.github.reckoner.extract.attribution;

import io.github.reckoner.model.Passage;

/**
 * Who merely gives a number, as "the union" does in "the union's own figure was 31".
 *
 * @param source who gives it
 * @param cue the word by which it is given
 */
public record Teller(Passage source, Passage cue) {}
