package io.github.reckoner.reconcile;

import static io.github.reckoner.reconcile.Fixtures.DAY;
import static io.github.reckoner.reconcile.Fixtures.PEOPLE;
import static io.github.reckoner.reconcile.Fixtures.passage;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Stance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of reconciliation, over generated matters and for every policy. */
class LawsTest {

  private static final List<String> OUTLETS = List.of("Daily A", "Daily B", "Daily C", "AP");

  /** One claim of a generated matter, before it is placed in an article. */
  record Said(Quantifier quantifier, int number, int width, int actor, int article, Stance stance) {

    Claim claim(int index, int factor) {
      return claim(index, BigDecimal.valueOf(factor));
    }

    Claim claim(int index, BigDecimal factor) {
      BigDecimal value = factor.multiply(BigDecimal.valueOf(number));
      Figure figure =
          quantifier == Quantifier.RANGE
              ? Figure.between(
                  passage("from to"),
                  passage("from to"),
                  value,
                  value.add(factor.abs().multiply(BigDecimal.valueOf(width))),
                  PEOPLE)
              : Figure.of(passage("some"), passage("some"), quantifier, value, PEOPLE);
      Claim claim =
          Claim.of("a" + article + "#" + index, figure, Measure.of(Category.KILLED, "person"))
              .withOutlet(OUTLETS.get(article % OUTLETS.size()), DAY.plusDays(article))
              .withStance(stance);
      return actor == 0
          ? claim
          : claim.withChain(Chain.of(Fixtures.hop(Actor.Kind.ORGANISATION, "Office " + actor)));
    }
  }

  @Provide
  Arbitrary<List<Said>> matters() {
    return Combinators.combine(
            Arbitraries.of(
                Quantifier.EXACT,
                Quantifier.EXACT,
                Quantifier.ABOUT,
                Quantifier.ALMOST,
                Quantifier.AT_LEAST,
                Quantifier.MORE_THAN,
                Quantifier.UP_TO,
                Quantifier.RANGE),
            Arbitraries.integers().between(1, 60),
            Arbitraries.integers().between(1, 20),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 5),
            Arbitraries.of(Stance.ASSERTED, Stance.ASSERTED, Stance.CLAIMED, Stance.DENIED))
        .as(Said::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(7);
  }

  @Provide
  Arbitrary<List<BigDecimal>> magnitudes() {
    return Arbitraries.integers()
        .between(-4, 20)
        .flatMap(scale -> Arbitraries.of(1, 1, 1, -1, 0).map(sign -> scaled(sign, scale)))
        .list()
        .ofSize(7);
  }

  private static BigDecimal scaled(int sign, int scale) {
    return BigDecimal.ONE.scaleByPowerOfTen(scale).multiply(BigDecimal.valueOf(sign));
  }

  private static List<Claim> claims(List<Said> said, int factor) {
    return IntStream.range(0, said.size()).mapToObj(i -> said.get(i).claim(i, factor)).toList();
  }

  private static Matter matter(List<Claim> claims) {
    return Fixtures.matter(claims, List.of());
  }

  // Distinct stories, so that no two of them are near duplicates.
  private static Article article(int number, String id, int day) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 60; word++) {
      text.append("w").append(number).append('x').append(word).append(' ');
    }
    return Article.of(id, text.toString())
        .withPublisher(OUTLETS.get(number % OUTLETS.size()))
        .withPublished(DAY.plusDays(day));
  }

  private static List<Article> articles() {
    return IntStream.rangeClosed(0, 5).mapToObj(i -> article(i, "a" + i, i)).toList();
  }

  private static String numbers(Finding finding) {
    return finding.outcome()
        + " "
        + finding.low()
        + " "
        + finding.best()
        + " "
        + finding.high()
        + " "
        + finding.grade();
  }

  @Property(tries = 100)
  void copies_do_not_corroborate(@ForAll("matters") List<Said> said, @ForAll boolean sameOutlet) {
    List<Claim> claims = claims(said, 1);
    List<Article> articles = articles();
    Origins before = Origins.of(matter(claims), articles);
    List<Claim> more = new ArrayList<>(claims);
    List<Article> read = new ArrayList<>(articles);
    int copied = said.get(0).article();
    read.add(
        article(copied, "z", copied)
            .withPublisher(sameOutlet ? OUTLETS.get(copied % OUTLETS.size()) : "Reprinter"));
    for (Claim claim : claims) {
      if (claim.article().equals("a" + copied)) {
        more.add(
            new Claim(
                "z" + claim.id(),
                "z",
                read.get(read.size() - 1).publisher(),
                claim.reported(),
                claim.figure(),
                claim.measure(),
                claim.asOf(),
                claim.chain(),
                claim.stance(),
                claim.headline(),
                claim.evidence()));
      }
    }
    Origins after = Origins.of(matter(more), read);

    assertThat(after.groups()).hasSameSizeAs(before.groups());
    for (Policy policy : Policies.all()) {
      assertThat(numbers(policy.apply(Evidence.of(matter(more), after))))
          .as(policy.name())
          .isEqualTo(numbers(policy.apply(Evidence.of(matter(claims), before))));
    }
  }

  @Property(tries = 150)
  void numbers_are_in_order_and_no_claim_is_lost(@ForAll("matters") List<Said> said) {
    assertAnswered(matter(claims(said, 1)));
  }

  // What a mistaken matter may put together must not stop a run: 0.3 %, 12 and 40 billion.
  @Property(tries = 300)
  void numbers_of_any_magnitude_are_answered(
      @ForAll("matters") List<Said> said, @ForAll("magnitudes") List<BigDecimal> factors) {
    assertAnswered(
        matter(
            IntStream.range(0, said.size())
                .mapToObj(i -> said.get(i).claim(i, factors.get(i)))
                .toList()));
  }

  private static void assertAnswered(Matter matter) {
    Evidence evidence = Evidence.of(matter);
    for (Policy policy : Policies.all()) {
      Finding finding = policy.apply(evidence);
      List<String> ids = new ArrayList<>();
      finding.used().forEach(claim -> ids.add(claim.id()));
      finding.leftOut().forEach(out -> ids.add(out.claim().id()));

      assertThat(ids)
          .as(policy.name())
          .containsExactlyInAnyOrderElementsOf(matter.claims().stream().map(Claim::id).toList());
      assertThat(finding.leftOut()).noneMatch(out -> out.because().isBlank());
      finding
          .best()
          .ifPresent(
              best -> {
                finding.low().ifPresent(low -> assertThat(low).isLessThanOrEqualTo(best));
                finding.high().ifPresent(high -> assertThat(high).isGreaterThanOrEqualTo(best));
              });
    }
  }

  @Property(tries = 100)
  void scaling_the_figures_scales_the_findings(@ForAll("matters") List<Said> said) {
    Evidence one = Evidence.of(matter(claims(said, 1)));
    Evidence thousand = Evidence.of(matter(claims(said, 1000)));
    for (Policy policy : Policies.all()) {
      // These two know how finely a number is written, which scaling changes.
      if (!policy.name().equals("POSTERIOR") && !policy.name().equals("RANDOM_EFFECTS")) {
        Finding small = policy.apply(one);
        Finding large = policy.apply(thousand);
        assertThat(large.outcome()).as(policy.name()).isEqualTo(small.outcome());
        assertScaled(small.low(), large.low(), policy);
        assertScaled(small.best(), large.best(), policy);
        assertScaled(small.high(), large.high(), policy);
      }
    }
  }

  private static void assertScaled(
      Optional<BigDecimal> small, Optional<BigDecimal> large, Policy policy) {
    assertThat(large.isPresent()).as(policy.name()).isEqualTo(small.isPresent());
    if (small.isPresent()) {
      double expected = small.get().doubleValue() * 1000;
      assertThat(large.get().doubleValue())
          .as(policy.name())
          .isBetween(expected * (1 - 1e-9), expected * (1 + 1e-9));
    }
  }

  @Property(tries = 60)
  void the_order_of_the_claims_does_not_matter(@ForAll("matters") List<Said> said) {
    List<Claim> claims = claims(said, 1);
    // One claim an article, so that the order within an article plays no part.
    if (claims.stream().map(Claim::article).distinct().count() < claims.size()) {
      return;
    }
    List<Claim> reversed = new ArrayList<>(claims);
    Collections.reverse(reversed);
    for (Policy policy : Policies.all()) {
      assertThat(numbers(policy.apply(Evidence.of(matter(reversed)))))
          .as(policy.name())
          .isEqualTo(numbers(policy.apply(Evidence.of(matter(claims)))));
    }
  }

  @Property(tries = 100)
  void a_denied_claim_changes_nothing(@ForAll("matters") List<Said> said) {
    List<Claim> claims = claims(said, 1);
    List<Claim> more = new ArrayList<>(claims);
    more.add(new Said(Quantifier.EXACT, 999, 1, 9, 0, Stance.DENIED).claim(claims.size(), 1));
    for (Policy policy : Policies.all()) {
      assertThat(numbers(policy.apply(Evidence.of(matter(more)))))
          .as(policy.name())
          .isEqualTo(numbers(policy.apply(Evidence.of(matter(claims)))));
    }
  }

  @Property(tries = 100)
  void a_wider_range_never_narrows_the_reported_one(@ForAll("matters") List<Said> said) {
    List<Said> wider = new ArrayList<>(said);
    wider.replaceAll(
        s ->
            s.quantifier() == Quantifier.RANGE
                ? new Said(
                    s.quantifier(), s.number(), s.width() + 10, s.actor(), s.article(), s.stance())
                : s);
    // One testimony for each claim, so that no origin refines its own range.
    Matter before = matter(claims(said, 1));
    Matter after = matter(claims(wider, 1));
    Finding narrow = Policies.ibc().apply(Evidence.of(before, Origins.each(before)));
    Finding wide = Policies.ibc().apply(Evidence.of(after, Origins.each(after)));
    if (narrow.high().isPresent() && wide.high().isPresent()) {
      assertThat(wide.high().get())
          .as(String.format(Locale.ROOT, "%s against %s", wide, narrow))
          .isGreaterThanOrEqualTo(narrow.high().get());
    }
  }
}
