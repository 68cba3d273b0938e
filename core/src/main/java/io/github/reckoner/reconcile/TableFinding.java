package io.github.reckoner.reconcile;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a policy makes of the statements about one attribute of one object.
 *
 * @param object what the figure is about
 * @param attribute which of its quantities
 * @param value the best value, or empty
 * @param low the lower number, or empty
 * @param high the upper number, or empty
 */
public record TableFinding(
    String object,
    String attribute,
    Optional<BigDecimal> value,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high) {}
