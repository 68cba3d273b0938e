package io.github.reckoner.compare;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;

/** What the sizes of two figures say of each other, apart from what they count; stateless. */
final class Magnitude {

  private Magnitude() {}

  /** Returns whether two claims give one number: written alike, or alike after rounding. */
  static boolean same(Subject first, Subject second) {
    Optional<BigDecimal> one = first.number();
    Optional<BigDecimal> other = second.number();
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    if (one.get().compareTo(other.get()) == 0) {
      return true;
    }
    return Reach.isPoint(first.claim().figure())
        && Reach.isPoint(second.claim().figure())
        && Tolerance.none().meets(first.reach(), second.reach());
  }

  /** Returns whether the first may be a part of the second: not known to be greater. */
  static boolean fitsIn(Subject part, Subject whole) {
    Range<BigDecimal> small = part.reach();
    Range<BigDecimal> great = whole.reach();
    return !small.hasLowerBound()
        || !great.hasUpperBound()
        || small.lowerEndpoint().compareTo(great.upperEndpoint()) <= 0;
  }
}
