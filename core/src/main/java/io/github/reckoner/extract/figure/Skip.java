package io.github.reckoner.extract.figure;

import io.github.reckoner.model.Skipped;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Atoms that hold a numeral which is no figure.
 *
 * @param from the first atom
 * @param to the atom after the last
 * @param reason why
 * @param rank the value of an ordinal
 */
record Skip(int from, int to, Skipped.Reason reason, Optional<BigDecimal> rank) {

  Skip(int from, int to, Skipped.Reason reason) {
    this(from, to, reason, Optional.empty());
  }
}
