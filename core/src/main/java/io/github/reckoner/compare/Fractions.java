package io.github.reckoner.compare;

import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads fractions in words as percentages, so that "half of the voters" meets "50.4 per cent of
 * voters". Such words round: "half" is "about 50 per cent". Stateless.
 */
final class Fractions {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Fractions() {}

  // "Two-thirds" and "nine in 10", not "0.9".
  private static boolean isTold(String quote) {
    return quote.chars().anyMatch(Character::isLetter) && quote.indexOf('.') < 0;
  }

  /** Returns the claim in per cent, if its figure is a fraction of what it counts. */
  static Claim inPercent(Claim claim) {
    Figure figure = claim.figure();
    Optional<BigDecimal> value = figure.value();
    boolean fraction =
        figure.unit().kind() == Unit.Kind.COUNT
            && value.isPresent()
            && value.get().signum() > 0
            && value.get().compareTo(BigDecimal.ONE) < 0
            && isTold(figure.numeral().quote());
    if (!fraction) {
      return claim;
    }
    Quantifier hedge =
        figure.quantifier() == Quantifier.EXACT ? Quantifier.ABOUT : figure.quantifier();
    Unit unit = new Unit(Unit.Kind.PERCENT, "per cent", figure.unit().text());
    return claim.withFigure(
        Figure.of(figure.text(), figure.numeral(), hedge, value.get().multiply(HUNDRED), unit)
            .withTrend(figure.trend()));
  }
}
