package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A claim with what the comparison reads from it more than once.
 *
 * @param claim the claim
 * @param words the stems of its measure's words
 * @param reach the values it allows a fair reader
 */
record Subject(Claim claim, ImmutableSortedSet<String> words, Range<BigDecimal> reach) {

  static Subject of(Claim claim) {
    return new Subject(claim, Wording.of(claim.measure()), Reach.of(claim.figure()));
  }

  Measure measure() {
    return claim.measure();
  }

  boolean isToll() {
    return Categories.isToll(measure().category());
  }

  /** Returns the number that the claim stands for: the one written, or the end of its interval. */
  Optional<BigDecimal> number() {
    return claim.figure().value().or(() -> claim.figure().high()).or(() -> claim.figure().low());
  }

  /** Returns the day at which the claim was current: reported, or else the end of its time. */
  Optional<LocalDate> day() {
    AsOf asOf = claim.asOf();
    Optional<LocalDate> stated =
        asOf.basis() == AsOf.Basis.STATED && asOf.precision() == AsOf.Precision.DAY
            ? asOf.to()
            : Optional.empty();
    return claim.reported().or(() -> stated).or(asOf::to);
  }

  /** Returns the name of the counter whom the text names, in lower case. */
  Optional<String> counter() {
    return claim.chain().origin().map(hop -> hop.actor().name().toLowerCase(Locale.ROOT));
  }

  /** Returns who vouches for the claim: the counter, or without any speaker the outlet. */
  Optional<String> voice() {
    return claim.chain().isEmpty()
        ? claim.outlet().map(name -> name.toLowerCase(Locale.ROOT))
        : counter();
  }
}
