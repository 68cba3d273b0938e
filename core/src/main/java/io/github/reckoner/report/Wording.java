package io.github.reckoner.report;

import com.google.common.base.Splitter;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Reading;
import io.github.reckoner.reconcile.Finding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts figures, chains and findings in words for readers. */
final class Wording {

  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_COUNTED = 9;
  private static final int TOLD_DIGITS = 4;
  private static final int ESTIMATED_DIGITS = 3;
  private static final BigDecimal ESTIMATED = BigDecimal.valueOf(10_000);
  private static final Pattern CATEGORIES =
      Pattern.compile(
          Stream.of(Category.values())
              .map(Category::name)
              .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final List<String> SCALES =
      List.of("", " thousand", " million", " billion", " trillion");

  private Wording() {}

  /** Returns a number with its thousands parted by commas. */
  static String number(BigDecimal number) {
    if (number.precision() - number.scale() > LONGEST_NUMBER || number.scale() > LONGEST_NUMBER) {
      return number.toString();
    }
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    return format.format(number);
  }

  /**
   * Returns a number as a newspaper has it: 999,999, but 716 billion; one of ten digits and more,
   * which nobody counted, to four.
   */
  static String words(BigDecimal number) {
    if (number.abs().compareTo(MILLION) < 0
        || number.precision() - number.scale() > LONGEST_NUMBER
        || number.scale() > LONGEST_NUMBER) {
      return number(told(number));
    }
    boolean counted = number.stripTrailingZeros().precision() <= MOST_COUNTED;
    BigDecimal told = counted ? number : number.round(new MathContext(TOLD_DIGITS));
    if (told.stripTrailingZeros().precision() > TOLD_DIGITS) {
      return number(told);
    }
    int scale = Math.min(SCALES.size() - 1, (told.precision() - told.scale() - 1) / 3);
    return number(told.movePointLeft(3 * scale).stripTrailingZeros()) + SCALES.get(scale);
  }

  // A third of a hundred has no end; four digits of it tell enough.
  private static BigDecimal told(BigDecimal number) {
    int whole = number.precision() - number.scale();
    boolean endless = number.scale() > TOLD_DIGITS && number.precision() > TOLD_DIGITS;
    return endless
        ? number.setScale(Math.max(0, TOLD_DIGITS - whole), RoundingMode.HALF_EVEN)
        : number;
  }

  /** Returns a number for an axis: 12, 15,000, 200 thousand, 4.5 million. */
  static String tick(double number) {
    int scale = 0;
    double rest = number;
    while (Math.abs(rest) >= 1000 && scale + 1 < SCALES.size() && Math.abs(number) >= 100_000) {
      rest /= 1000;
      scale++;
    }
    BigDecimal rounded = BigDecimal.valueOf(rest).setScale(3, RoundingMode.HALF_EVEN);
    return number(rounded.stripTrailingZeros()) + SCALES.get(scale);
  }

  /** Returns the interval of a figure, such as {@code 1,000 to 5,000} or {@code below 200}. */
  static String interval(Figure figure) {
    Optional<String> low = figure.low().map(Wording::words);
    Optional<String> high = figure.high().map(Wording::words);
    if (low.isPresent() && high.isPresent()) {
      return low.equals(high) ? low.get() : low.get() + " to " + high.get();
    }
    if (low.isPresent()) {
      return (figure.isLowInclusive() ? "at least " : "above ") + low.get();
    }
    if (high.isPresent()) {
      return (figure.isHighInclusive() ? "at most " : "below ") + high.get();
    }
    return figure.value().map(value -> "about " + words(value)).orElse("open");
  }

  /**
   * Returns the numbers of a finding: best with its range, the range alone, or that it has none.
   * What no claim wrote is told to as many digits as an estimate can bear.
   */
  static String finding(Finding finding, Matter matter) {
    Set<BigDecimal> written =
        matter.claims().stream()
            .map(Claim::figure)
            .flatMap(figure -> Stream.of(figure.value(), figure.low(), figure.high()))
            .flatMap(Optional::stream)
            .map(BigDecimal::stripTrailingZeros)
            .collect(Collectors.toSet());
    UnaryOperator<BigDecimal> told =
        number ->
            number.abs().compareTo(ESTIMATED) < 0 || written.contains(number.stripTrailingZeros())
                ? number
                : number.round(new MathContext(ESTIMATED_DIGITS));
    String range = range(finding.low().map(told), finding.high().map(told));
    if (finding.best().isEmpty()) {
      return range.isEmpty() ? "no value" : range;
    }
    String best = words(told.apply(finding.best().get()));
    return range.isEmpty() || range.equals(best) ? best : best + " (" + range + ")";
  }

  /** Returns a day, month, year or period; whole years as {@code 2023 to 2025}. */
  static String time(AsOf asOf) {
    if (asOf.precision() != AsOf.Precision.RANGE) {
      return asOf.toString();
    }
    Optional<LocalDate> from = asOf.from();
    Optional<LocalDate> to = asOf.to();
    if (from.isEmpty() || to.isEmpty()) {
      return from.map(day -> "since " + day).or(() -> to.map(day -> "until " + day)).orElse("");
    }
    boolean years =
        from.get().getDayOfYear() == 1 && to.get().getDayOfYear() == to.get().lengthOfYear();
    return years
        ? from.get().getYear() + " to " + to.get().getYear()
        : from.get() + " to " + to.get();
  }

  /** Returns which two claims a comparison is of, by their words and who says them. */
  static String pair(Comparison pair, Matter matter) {
    return quoted(pair.first(), matter)
        + " "
        + plain(pair.relation())
        + " "
        + quoted(pair.second(), matter);
  }

  /** Returns the first of some disputes with the same two figures, and how many more there are. */
  static String dispute(List<Comparison> same, Matter matter) {
    String more = Pairs.more(same);
    Comparison first = same.get(0);
    return pair(first, matter) + ": " + reason(first) + (more.isEmpty() ? "" : " (" + more + ")");
  }

  private static String quoted(String id, Matter matter) {
    return matter.claims().stream()
        .filter(claim -> claim.id().equals(id))
        .map(claim -> "“" + claim.figure().text().quote() + "” (" + chain(claim) + ")")
        .findFirst()
        .orElse(id);
  }

  /** Returns the reason of a comparison, the names of categories in small letters. */
  static String reason(Comparison pair) {
    StringBuilder says = new StringBuilder();
    boolean quoted = false;
    for (String piece : Splitter.on('"').split(pair.says())) {
      says.append(says.length() > 0 || quoted ? "\"" : "");
      says.append(quoted ? piece : CATEGORIES.matcher(piece).replaceAll(Wording::small));
      quoted = !quoted;
    }
    return says.toString();
  }

  private static String small(MatchResult category) {
    return category.group().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns two ends, a scale that both have told once: {@code 700 to 716 billion}. */
  static String range(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    if (low.isPresent() && high.isPresent()) {
      String from = words(low.get());
      String to = words(high.get());
      int blank = to.indexOf(' ');
      String scale = blank < 0 ? " " : to.substring(blank);
      String start =
          from.endsWith(scale) ? from.substring(0, from.length() - scale.length()) : from;
      return from.equals(to) ? from : start + " to " + to;
    }
    return low.map(from -> "at least " + words(from))
        .or(() -> high.map(to -> "at most " + words(to)))
        .orElse("");
  }

  /** Returns a text with its first letter as a capital. */
  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Returns outlet and hops from the outlet inward, joined by arrows. */
  static String chain(Claim claim) {
    StringBuilder chain = new StringBuilder(claim.outlet().orElse("the article"));
    for (Hop hop : claim.chain().hops()) {
      List<String> names =
          hop.speakers().stream().map(mention -> mention.actor().name()).distinct().toList();
      chain.append(" ← ").append(String.join(" and ", names));
    }
    return chain.toString();
  }

  static String outlet(Reading reading) {
    return reading.article().publisher().orElse("unknown outlet");
  }

  /** Returns a constant's name in small letters, blanks for underscores. */
  static String plain(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns {@code 1 claim}, {@code 2 claims}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
