package io.github.reckoner.extract.figure;

import com.google.common.collect.Range;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Quantifier;
import java.math.BigDecimal;

/**
 * What a vague word or a hedge allows, by a named convention; the name is recorded on the figure.
 */
public enum VaguenessProfile {
  /** Magnitude words from their literal size on, without an upper bound; hedges as written. */
  LITERAL {
    @Override
    Range<BigDecimal> vague(BigDecimal least) {
      return Range.atLeast(least);
    }
  },
  /**
   * ACLED's codebook: the lowest number the words allow is the number ("dozens" 12, "hundreds"
   * 100).
   */
  ACLED {
    @Override
    Range<BigDecimal> vague(BigDecimal least) {
      return Range.singleton(least);
    }
  },
  /**
   * The annotation guideline of Wikimpacts: from twice to nine times the magnitude ("hundreds" 200
   * to 900, "dozens" 24 to 108), "several" 2 to 6, and an approximation within five per cent.
   */
  WIKIMPACTS {
    @Override
    Range<BigDecimal> vague(BigDecimal least) {
      return least.compareTo(Numeral.TWO) <= 0
          ? Range.closed(Numeral.TWO, BigDecimal.valueOf(6))
          : Range.closed(least.multiply(Numeral.TWO), least.multiply(BigDecimal.valueOf(9)));
    }

    @Override
    Range<BigDecimal> hedged(Quantifier quantifier, BigDecimal value) {
      if (quantifier != Quantifier.ABOUT && quantifier != Quantifier.ALMOST) {
        return super.hedged(quantifier, value);
      }
      BigDecimal margin = value.abs().movePointLeft(2).multiply(BigDecimal.valueOf(5));
      return Range.closed(
          Figure.canonical(value.subtract(margin)), Figure.canonical(value.add(margin)));
    }
  };

  /** Returns what a vague word allows whose literal size is {@code least}. */
  abstract Range<BigDecimal> vague(BigDecimal least);

  /** Returns what a hedged number allows. */
  Range<BigDecimal> hedged(Quantifier quantifier, BigDecimal value) {
    return Figure.bounds(quantifier, value);
  }
}
