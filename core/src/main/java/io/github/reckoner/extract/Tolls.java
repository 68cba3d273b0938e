package io.github.reckoner.extract;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Attack;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Accumulation;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps the books of the dead and the hurt of one article: who was shot and died is not among the
 * hurt, those shot of whom some died are both, and who is one of a written toll is not counted
 * again.
 *
 * <p>An article that tells of no death keeps those who were shot among the hurt.
 */
final class Tolls {

  private static final ImmutableSet<String> STRUCK = group("struck");
  private static final ImmutableSet<String> SURVIVING = group("surviving");
  private static final ImmutableSet<String> ORDINALS = group("ordinals");
  private static final ImmutableSet<String> BLOWS = group("blows");
  private static final ImmutableSet<String> OTHERS = group("others");
  private static final ImmutableSet<String> OFFICERS = group("officers");
  private static final ImmutableSet<String> MISHAPS = group("mishaps");
  private static final ImmutableSet<String> DYING = group("dying");
  private static final ImmutableSet<String> LATER = group("later");
  private static final ImmutableSet<String> NO_PEOPLE = group("no people");
  private static final ImmutableSet<Category> TOLLS =
      ImmutableSet.of(Category.KILLED, Category.INJURED, Category.CASUALTIES);
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace().or(CharMatcher.anyOf(",.;:!?()\"'“”’")))
          .omitEmptyStrings();
  // A teenager may be a boy, and a man.
  private static final ImmutableSet<String> KNOWN = ImmutableSet.of("child", "man", "woman");
  private static final int BEFORE_MISHAP = 6;
  private static final int GAP = 2;
  private static final int NEWS_DAYS = 60;
  private static final int DAYS_OF_ONE = 4;

  private final List<Claim> claims;

  private Tolls(List<Claim> claims) {
    this.claims = claims;
  }

  /** Returns the claims of an article with their books kept. */
  static List<Claim> settle(List<Claim> claims) {
    return new Tolls(claims.stream().map(Tolls::ofPeople).toList()).settle();
  }

  private List<Claim> settle() {
    List<Claim> kept = new ArrayList<>();
    for (Claim claim : claims) {
      if (isPart(claim) || isUnsupported(claim)) {
        continue;
      }
      Optional<BigDecimal> dead = dead(claim);
      if (dead.isEmpty() || !isStruck(claim) || isOfficers(claim)) {
        kept.add(withoutTheDead(besideTheDead(claim)));
      } else if (!isImplied(claim) || isMultiple(claim) || isRow(claim)) {
        struck(claim, dead.get(), kept);
      }
    }
    return kept;
  }

  // "Three dead and another 40 hurt": others than the dead, not new since the last report.
  private Claim besideTheDead(Claim claim) {
    boolean hurt = claim.measure().category().filter(Category.INJURED::equals).isPresent();
    boolean beside =
        hurt
            && claim.measure().accumulation() == Accumulation.INCREMENT
            && claims.stream()
                .filter(other -> isNews(other, Category.KILLED) && !isImplied(other))
                .anyMatch(other -> isSaidWith(other.evidence(), claim.evidence()));
    return beside
        ? claim.withMeasure(claim.measure().withAccumulation(Accumulation.UNKNOWN))
        : claim;
  }

  // In one sentence, or in the next.
  private static boolean isSaidWith(Passage dead, Passage hurt) {
    return dead.equals(hurt)
        || (dead.part() == hurt.part()
            && dead.end() <= hurt.start()
            && hurt.start() - dead.end() <= GAP);
  }

  // "Four were shot": of these some died.
  private void struck(Claim claim, BigDecimal dead, List<Claim> kept) {
    if (!isRow(claim) && says(claim, OTHERS) && AttackerDeath.in(claim.evidence()).isEmpty()) {
      kept.add(claim);
      return;
    }
    kept.add(claim.withMeasure(claim.measure().withCategory(Category.CASUALTIES)));
    Optional<BigDecimal> value = claim.figure().value();
    if ((claim.figure().quantifier() == Quantifier.EXACT || isMultiple(claim) || isRow(claim))
        && value.filter(all -> all.compareTo(dead) > 0).isPresent()
        && written(Category.INJURED).noneMatch(other -> !isStruck(other) && !isOfThose(other))) {
      kept.add(survivors(claim, value.get().subtract(dead)));
    }
  }

  // "A quadruple shooting" is a number of those who were shot.
  private static boolean isMultiple(Claim claim) {
    return claim.figure().value().filter(value -> value.compareTo(BigDecimal.ONE) > 0).isPresent()
        && WORDS
            .splitToStream(claim.figure().text().quote().toLowerCase(Locale.ROOT))
            .anyMatch(word -> BLOWS.contains(word) || word.equals("shooting"));
  }

  // "A man and a woman were shot."
  private static boolean isRow(Claim claim) {
    return isImplied(claim)
        && claim.figure().value().filter(v -> v.compareTo(BigDecimal.ONE) > 0).isPresent();
  }

  // "Two officers were shot and a suspect was killed": he is none of the officers.
  private boolean isOfficers(Claim claim) {
    return OFFICERS.contains(claim.figure().unit().name())
        && written(Category.KILLED).findAny().isEmpty()
        && claims.stream()
            .filter(other -> isNews(other, Category.KILLED))
            .allMatch(
                other -> words(other.figure().text().quote()).stream().anyMatch(Attack::isNoun));
  }

  // "Two of those shot are in danger": some of the hurt.
  private static boolean isOfThose(Claim claim) {
    int end = claim.figure().text().end() - claim.evidence().start();
    String sentence = claim.evidence().quote();
    String rest = end < 0 || end > sentence.length() ? "" : sentence.substring(end);
    return rest.startsWith(" of th");
  }

  // "Morgan and Joseph are in danger. Morgan died on Tuesday": one is left.
  private Claim withoutTheDead(Claim claim) {
    boolean row =
        isImplied(claim)
            && claim.measure().category().filter(Category.INJURED::equals).isPresent()
            && claim.figure().value().filter(v -> v.compareTo(BigDecimal.ONE) > 0).isPresent();
    long died =
        !row
            ? 0
            : claims.stream()
                .filter(other -> isNews(other, Category.KILLED) && isImplied(other))
                .filter(other -> !other.evidence().equals(claim.evidence()))
                .flatMap(other -> givenName(other).stream())
                .distinct()
                .filter(words(claim.evidence().quote())::contains)
                .count();
    BigDecimal left =
        claim.figure().value().orElse(BigDecimal.ZERO).subtract(BigDecimal.valueOf(died));
    return died == 0 || left.signum() <= 0 ? claim : survivors(claim, left);
  }

  // "Ann" of "Ann Lee".
  private static Optional<String> givenName(Claim claim) {
    List<String> words = WORDS.splitToList(claim.figure().text().quote());
    boolean name =
        claim.figure().unit().name().equals("person")
            && words.size() > 1
            && words.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)));
    return name ? Optional.of(words.get(0).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private static Claim survivors(Claim all, BigDecimal number) {
    Figure figure = all.figure();
    return all.withFigure(
        Figure.of(figure.text(), figure.numeral(), Quantifier.IMPLIED, number, figure.unit()));
  }

  // Who dies in the story is one of the greatest toll that it gives.
  private boolean isPart(Claim claim) {
    return isImplied(claim)
        && claim
            .measure()
            .category()
            .flatMap(category -> greatest(category, claim))
            .filter(total -> claim.figure().value().orElse(total).compareTo(total) < 0)
            .isPresent();
  }

  // "A third man died" makes three only where the article tells of two others.
  private boolean isUnsupported(Claim claim) {
    List<String> quote = WORDS.splitToList(claim.figure().text().quote().toLowerCase(Locale.ROOT));
    if (!isImplied(claim)
        || quote.stream().noneMatch(ORDINALS::contains)
        || quote.contains("victim")
        || isLaterDeath(claim)) {
      return false;
    }
    BigDecimal others = claim.figure().value().orElseThrow().subtract(BigDecimal.ONE);
    return claims.stream()
        .filter(other -> !other.equals(claim) && isNews(other, Category.KILLED))
        .flatMap(other -> other.figure().value().stream())
        .noneMatch(told -> told.compareTo(others) >= 0);
  }

  // "Second teen dies after crash": the reader knows of the first.
  static boolean isLaterDeath(Claim claim) {
    if (words(claim.figure().text().quote()).stream().noneMatch(ORDINALS::contains)) {
      return false;
    }
    String sentence = claim.evidence().quote();
    int end = claim.figure().text().end() - claim.evidence().start();
    List<String> rest = words(end < 0 || end > sentence.length() ? "" : sentence.substring(end));
    boolean dies = rest.stream().anyMatch(DYING::contains);
    for (int i = 0; i < rest.size(); i++) {
      // "Ninth victim of mall shooting dies".
      if (LATER.contains(rest.get(i)) || (dies && i == 0 && rest.get(i).equals("of"))) {
        return rest.subList(i, Math.min(rest.size(), i + BEFORE_MISHAP)).stream()
            .anyMatch(MISHAPS::contains);
      }
    }
    return false;
  }

  // Who died days before those were struck is none of them.
  private Optional<BigDecimal> dead(Claim struck) {
    return greatest(
            written(Category.KILLED)
                .filter(claim -> !isBefore(claim.asOf(), struck) && !isOfOthers(claim, struck)))
        .or(
            () ->
                greatest(
                    claims.stream()
                        .filter(claim -> isNews(claim, Category.KILLED))
                        .filter(claim -> !isBefore(claim.asOf(), struck))
                        .filter(claim -> !isOfOthers(claim, struck))));
  }

  // "A woman was killed. On May 2 thirty people died in the same town": she is none of the thirty.
  private Optional<BigDecimal> greatest(Category category, Claim part) {
    return greatest(
        claims.stream().filter(claim -> isNews(claim, category) && !isBefore(claim.asOf(), part)));
  }

  // "Shot his wife and two children. The wife died": she is no child, but one of "a man and a
  // woman".
  private static boolean isOfOthers(Claim dead, Claim struck) {
    if (words(struck.figure().text().quote()).contains(dead.figure().unit().name())) {
      return false;
    }
    Set<String> one = dead.measure().population().groups();
    Set<String> other = struck.measure().population().groups();
    return !Collections.disjoint(one, KNOWN)
        && !Collections.disjoint(other, KNOWN)
        && Collections.disjoint(one, other);
  }

  private static boolean isBefore(AsOf asOf, Claim part) {
    Optional<LocalDate> day = part.asOf().from();
    return asOf.basis() == AsOf.Basis.STATED
        && day.isPresent()
        && asOf.to().filter(to -> to.isBefore(day.get().minusDays(DAYS_OF_ONE))).isPresent();
  }

  private static Optional<BigDecimal> greatest(Stream<Claim> counted) {
    return counted.flatMap(claim -> claim.figure().value().stream()).max(Comparator.naturalOrder());
  }

  private Stream<Claim> written(Category category) {
    return claims.stream().filter(claim -> isNews(claim, category) && !isImplied(claim));
  }

  static boolean isNews(Claim claim, Category category) {
    return claim.measure().category().filter(category::equals).isPresent()
        && claim.stance() != Stance.DENIED
        && !isBackground(claim);
  }

  private static boolean isStruck(Claim claim) {
    return claim.measure().category().filter(Category.INJURED::equals).isPresent()
        && says(claim, STRUCK)
        && (isMultiple(claim) || !isSurviving(claim));
  }

  // "Wounded" or "in hospital" tell that one lives; "a gunshot wound" does not.
  private static boolean isSurviving(Claim claim) {
    List<String> words = words(claim);
    for (int i = 0; i < words.size(); i++) {
      boolean shot = i > 0 && words.get(i).startsWith("wound") && BLOWS.contains(words.get(i - 1));
      if (SURVIVING.contains(words.get(i)) && !shot) {
        return true;
      }
    }
    return false;
  }

  // "One shot", "several gunshot wounds", "five counts of homicide", "a third" count nobody.
  static Claim ofPeople(Claim claim) {
    boolean fraction =
        claim
            .figure()
            .value()
            .filter(v -> v.signum() < 0 || v.stripTrailingZeros().scale() > 0)
            .isPresent();
    boolean things =
        claim.measure().category().filter(TOLLS::contains).isPresent()
            && claim.figure().unit().kind() == Unit.Kind.COUNT
            && (fraction || isNobody(claim));
    return things ? claim.withMeasure(claim.measure().withoutCategory()) : claim;
  }

  // "One shot" and "six shots", but "5 shot in a bar" are people.
  private static boolean isNobody(Claim claim) {
    Unit unit = claim.figure().unit();
    boolean struck =
        unit.name().equals("shot")
            && unit.text().toLowerCase(Locale.ROOT).equals("shot")
            && claim.figure().value().filter(v -> v.compareTo(BigDecimal.ONE) > 0).isPresent();
    return NO_PEOPLE.contains(unit.name()) && !struck;
  }

  static boolean isImplied(Claim claim) {
    return claim.figure().quantifier() == Quantifier.IMPLIED;
  }

  private static boolean says(Claim claim, Set<String> words) {
    return words(claim).stream().anyMatch(words::contains);
  }

  private static List<String> words(Claim claim) {
    return words(claim.evidence().quote());
  }

  private static List<String> words(String text) {
    return WORDS.splitToList(text.toLowerCase(Locale.ROOT));
  }

  /** A figure of a time that ended long before the article, or of a long period, is no news. */
  static boolean isBackground(Claim claim) {
    AsOf asOf = claim.asOf();
    if (asOf.basis() != AsOf.Basis.STATED || claim.reported().isEmpty()) {
      return false;
    }
    LocalDate past = claim.reported().get().minusDays(NEWS_DAYS);
    return asOf.to().filter(to -> to.isBefore(past)).isPresent()
        || asOf.from().filter(from -> from.isBefore(past)).isPresent();
  }

  static ImmutableSet<String> group(String name) {
    return Lexicon.read(Tolls.class, "tolls.tsv").stream()
        .filter(row -> row.get("group").equals(name))
        .flatMap(row -> row.list("words").stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
