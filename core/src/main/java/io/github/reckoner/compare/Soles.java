package io.github.reckoner.compare;

import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Quantifier;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Takes one who died for all the dead where a report tells of nobody else: "a woman was killed"
 * gives a toll of one, not one of the women among the dead.
 */
final class Soles {

  private Soles() {}

  /** Returns the claim; that of a sole victim as one of whomever. */
  static Claim settled(Claim claim) {
    boolean sole =
        claim.headline()
            && claim.figure().quantifier() == Quantifier.IMPLIED
            && claim.figure().value().filter(v -> v.compareTo(BigDecimal.ONE) == 0).isPresent()
            && claim.measure().category().equals(Optional.of(Category.KILLED))
            && !claim.measure().population().groups().isEmpty();
    return sole ? claim.withMeasure(claim.measure().withPopulation(Population.any())) : claim;
  }
}
