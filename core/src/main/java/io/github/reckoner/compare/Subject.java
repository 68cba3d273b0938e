package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Passage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A claim with what the comparison reads from it more than once.
 *
 * @param claim the claim; a fraction in per cent
 * @param words the stems of its measure's words
 * @param near the stems of the words around its figure, the measure's among them
 * @param names the stems of the names in its sentence
 * @param reach the values it allows a fair reader, in the base of its unit
 * @param toll the toll of which its article tells that this is a part, if of one
 */
record Subject(
    Claim claim,
    ImmutableSortedSet<String> words,
    ImmutableSortedSet<String> near,
    ImmutableSet<String> names,
    Range<BigDecimal> reach,
    Optional<BigDecimal> toll) {

  // So many characters before and after a figure say what it is about.
  private static final int NEAR = 90;

  static Subject of(Claim given) {
    return of(given, Optional.empty());
  }

  static Subject of(Claim given, Optional<BigDecimal> toll) {
    Claim claim = Fractions.inPercent(given);
    ImmutableSortedSet<String> words = Amounts.unite(Wording.of(claim.measure()));
    Range<BigDecimal> reach = Conversions.inBase(Reach.of(claim.figure()), claim.figure().unit());
    return new Subject(claim, words, near(claim, words), Wording.names(claim), reach, toll);
  }

  private static ImmutableSortedSet<String> near(Claim claim, ImmutableSortedSet<String> words) {
    Passage sentence = claim.evidence();
    Passage figure = claim.figure().text();
    if (!sentence.encloses(figure)) {
      return words;
    }
    int from = Math.max(0, figure.start() - sentence.start() - NEAR);
    int to = Math.min(sentence.length(), figure.end() - sentence.start() + NEAR);
    return ImmutableSortedSet.<String>naturalOrder()
        .addAll(words)
        .addAll(Amounts.unite(Wording.of(sentence.quote().substring(from, to))))
        .build();
  }

  Measure measure() {
    return claim.measure();
  }

  /** Returns what befell those counted, in this happening or in another one. */
  Optional<Category> fate() {
    return measure().category().map(Category::here);
  }

  /** Returns whether the claim counts those of another happening than its article reports. */
  boolean isElsewhere() {
    return measure().category().filter(Category::isElsewhere).isPresent();
  }

  /** Returns whether the claim counts families, of whom each is several persons. */
  boolean isOfFamilies() {
    String unit = claim.figure().unit().name();
    return unit.equals("family") || unit.equals("household");
  }

  boolean isToll() {
    return Categories.isToll(measure().category());
  }

  /**
   * Returns the number that the claim stands for, the one written or the end of its interval, in
   * the base of its unit.
   */
  Optional<BigDecimal> number() {
    return written().map(number -> Conversions.inBase(number, claim.figure().unit()));
  }

  /** Returns the number that the claim stands for, in the unit in which it is written. */
  Optional<BigDecimal> written() {
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
