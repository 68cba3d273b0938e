package io.github.reckoner.extract.measure;

import io.github.reckoner.model.AsOf;

/**
 * A day or period that begins at a token.
 *
 * @param end the token after its last
 * @param time what it names; unknown where the words are relative and nothing fixes them
 */
record TimePoint(int end, AsOf time) {}
