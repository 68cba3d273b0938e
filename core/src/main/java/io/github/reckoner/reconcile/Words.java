package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Quantifier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Numbers and hedges in newspaper English. */
final class Words {

  private Words() {}

  private static final ImmutableSortedMap<BigDecimal, String> SCALES =
      ImmutableSortedMap.of(
          new BigDecimal("1e6"), "million",
          new BigDecimal("1e9"), "billion",
          new BigDecimal("1e12"), "trillion");

  private static final int SCALED_DIGITS = 4;
  private static final int ESTIMATED_DIGITS = 3;

  /** Returns a number as newspapers print it, such as {@code 1,000} or {@code 103.3 million}. */
  static String number(BigDecimal number) {
    Map.Entry<BigDecimal, String> scale = SCALES.floorEntry(number.abs());
    boolean few = number.stripTrailingZeros().precision() <= SCALED_DIGITS;
    return scale == null || !few
        ? plain(number)
        : plain(number.divide(scale.getKey())) + " " + scale.getValue();
  }

  /** Returns a number that nobody wrote, to as many digits as an estimate can bear. */
  static String estimate(BigDecimal number) {
    boolean small = number.abs().compareTo(BigDecimal.valueOf(10_000)) < 0;
    return number(small ? number : number.round(new MathContext(ESTIMATED_DIGITS)));
  }

  private static String plain(BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(number);
  }

  /** Returns the figure of a testimony with its hedge, such as {@code at least 5}. */
  static String figure(Testimony testimony) {
    return figure(
        testimony.quantifier(),
        testimony.value(),
        testimony.interval(),
        testimony.claims().get(0).figure().text().quote());
  }

  /** Returns the figure of a claim with its hedge. */
  static String figure(Claim claim) {
    return figure(
        claim.figure().quantifier(),
        claim.figure().value(),
        claim.figure().interval(),
        claim.figure().text().quote());
  }

  private static String figure(
      Quantifier quantifier,
      Optional<BigDecimal> value,
      Range<BigDecimal> interval,
      String asWritten) {
    String number = value.map(Words::number).orElse("");
    return switch (quantifier) {
      case EXACT, IMPLIED -> number;
      case ABOUT -> "about " + number;
      case ALMOST -> "almost " + number;
      case MORE_THAN -> "more than " + number;
      case AT_LEAST -> "at least " + number;
      case LESS_THAN -> "fewer than " + number;
      case UP_TO -> "up to " + number;
      case VAGUE -> "“" + asWritten + "”";
      case RANGE -> span(lower(interval), upper(interval));
    };
  }

  private static Optional<BigDecimal> lower(Range<BigDecimal> interval) {
    return interval.hasLowerBound() ? Optional.of(interval.lowerEndpoint()) : Optional.empty();
  }

  private static Optional<BigDecimal> upper(Range<BigDecimal> interval) {
    return interval.hasUpperBound() ? Optional.of(interval.upperEndpoint()) : Optional.empty();
  }

  /** Returns two ends in words: {@code 1,000 to 5,000}, {@code at least 5}, {@code up to 9}. */
  static String span(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    return span(low, high, Words::number);
  }

  /** Returns two ends in words, each number written by the writer. */
  static String span(
      Optional<BigDecimal> low, Optional<BigDecimal> high, Function<BigDecimal, String> writer) {
    if (low.isPresent() && high.isPresent()) {
      return low.get().compareTo(high.get()) == 0
          ? writer.apply(low.get())
          : writer.apply(low.get()) + " to " + writer.apply(high.get());
    }
    return low.map(least -> "at least " + writer.apply(least))
        .or(() -> high.map(most -> "up to " + writer.apply(most)))
        .orElse("no stated number");
  }

  /** Returns two ends in words behind "at": {@code 14 to 26}, {@code 14 or more}. */
  static String standing(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    if (low.isPresent() == high.isPresent()) {
      return span(low, high);
    }
    return low.map(least -> number(least) + " or more")
        .orElseGet(() -> number(high.orElseThrow()) + " or less");
  }

  /** Returns each figure with its source: {@code 5 (police), at least 3 (AP)}. */
  static String withSources(Collection<Testimony> testimonies) {
    ImmutableList<String> each =
        testimonies.stream()
            .map(testimony -> figure(testimony) + " (" + testimony.name() + ")")
            .collect(ImmutableList.toImmutableList());
    return String.join(", ", each);
  }

  /** Returns items as a list in a sentence: {@code a, b and c}. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** Returns a count of things: {@code one origin}, {@code three origins}. */
  static String count(int number, String singular) {
    List<String> small =
        List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    String word = number < small.size() ? small.get(number) : number(BigDecimal.valueOf(number));
    return word + " " + singular + (number == 1 ? "" : "s");
  }
}
