package io.github.reckoner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of comparison and collation, over random claims. */
class ComparisonLawsTest {

  private static final LocalDate DAY = LocalDate.of(2017, 4, 4);

  private record Draft(
      int article, int value, Quantifier quantifier, Measure measure, String counter, int later) {

    Claim claim(int number) {
      Unit unit = Unit.count(measure.head());
      Figure figure = Made.figure(quantifier, Integer.toString(value), unit);
      Claim claim =
          Claim.of("a" + article + "#" + number, figure, measure)
              .withOutlet("Outlet " + article, DAY.plusDays(later));
      Claim timed = later == 3 ? claim.withAsOf(AsOf.of(DAY.plusDays(1))) : claim;
      return counter.isEmpty() ? timed : timed.withChain(Made.by(counter));
    }
  }

  @Provide
  Arbitrary<List<Draft>> drafts() {
    Arbitrary<Measure> measures =
        Arbitraries.of(
            Made.killed(),
            Made.killed().withPopulation(Population.any().withGroups(List.of("child"))),
            Measure.of(Category.INJURED, "person").withText("people injured"),
            Measure.of(Category.SERVING, "soldier").withText("soldiers serving abroad"),
            Made.open("shelter", "open", "shelters opened in the city"),
            Made.open("soldier", "send", "soldiers sent abroad"));
    Arbitrary<Quantifier> quantifiers =
        Arbitraries.of(
            Quantifier.EXACT,
            Quantifier.ABOUT,
            Quantifier.AT_LEAST,
            Quantifier.MORE_THAN,
            Quantifier.UP_TO,
            Quantifier.ALMOST);
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(1, 6000),
            quantifiers,
            measures,
            Arbitraries.of("", "Army", "Observatory"),
            Arbitraries.integers().between(0, 3))
        .as(Draft::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(12);
  }

  private static List<Claim> claims(List<Draft> drafts) {
    List<Claim> claims = new ArrayList<>();
    drafts.forEach(draft -> claims.add(draft.claim(claims.size())));
    return claims;
  }

  private static List<Reading> readings(List<Claim> claims) {
    Map<String, List<Claim>> byArticle = new TreeMap<>();
    claims.forEach(c -> byArticle.computeIfAbsent(c.article(), id -> new ArrayList<>()).add(c));
    List<Reading> readings = new ArrayList<>();
    byArticle.forEach(
        (id, own) ->
            readings.add(
                Reading.of(
                    Article.of(id, "A gas attack on the town of Harim killed people, " + id + ".")
                        .withPublished(own.get(0).reported().orElseThrow()),
                    own)));
    return readings;
  }

  @Property(tries = 300)
  void comparison_turns_round(@ForAll("drafts") List<Draft> drafts) {
    List<Claim> claims = claims(drafts);
    Claim one = claims.get(0);
    Claim other = claims.get(1);

    Comparison forth = Comparator.withDefaults().compare(one, other);
    Comparison back = Comparator.withDefaults().compare(other, one);

    if (forth.first().equals(back.first())) {
      assertThat(back).isEqualTo(forth);
    } else {
      assertThat(back.relation()).isEqualTo(forth.relation().inverse());
      assertThat(back.gap()).isEqualTo(forth.gap());
    }
  }

  @Property(tries = 300)
  void no_conflict_where_the_gate_finds_a_difference(@ForAll("drafts") List<Draft> drafts) {
    List<Claim> claims = claims(drafts);

    Comparison comparison = Comparator.withDefaults().compare(claims.get(0), claims.get(1));

    boolean differs = comparison.reasons().stream().anyMatch(r -> r.relation().isDifference());
    assertThat(comparison.reasons()).isNotEmpty();
    assertThat(differs).isEqualTo(comparison.relation().isDifference());
  }

  @Property(tries = 100)
  void order_of_articles_does_not_matter(@ForAll("drafts") List<Draft> drafts, @ForAll long seed) {
    List<Reading> readings = readings(claims(drafts));
    List<Reading> shuffled = new ArrayList<>(readings);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Collator.withDefaults().collate(shuffled))
        .isEqualTo(Collator.withDefaults().collate(readings));
  }

  @Property(tries = 100)
  void every_claim_is_in_one_matter_and_passes_the_gate_with_its_fellows(
      @ForAll("drafts") List<Draft> drafts) {
    List<Claim> claims = claims(drafts);

    Collation collation = Collator.withDefaults().collate(readings(claims));

    assertThat(collation.matters().stream().flatMap(m -> m.claims().stream()).map(Claim::id))
        .containsExactlyInAnyOrderElementsOf(claims.stream().map(Claim::id).toList());
    for (Matter matter : collation.matters()) {
      assertThat(matter.relations()).noneMatch(pair -> pair.relation().isDifference());
    }
  }

  @Property(tries = 500)
  void a_copy_of_an_article_adds_no_matter(@ForAll("drafts") List<Draft> drafts) {
    List<Reading> readings = readings(claims(drafts));
    Reading original = readings.get(0);
    List<Reading> copied = new ArrayList<>(readings);
    List<Claim> again = new ArrayList<>();
    for (Claim claim : original.claims()) {
      again.add(
          new Claim(
              "copy#" + again.size(),
              "copy",
              claim.outlet(),
              claim.reported(),
              claim.figure(),
              claim.measure(),
              claim.asOf(),
              claim.chain(),
              claim.stance(),
              claim.headline(),
              claim.evidence()));
    }
    copied.add(Reading.of(original.article().withId("copy"), again));

    Collation with = Collator.withDefaults().collate(copied);
    Collation without = Collator.withDefaults().collate(readings);

    assertThat(with.incidents()).hasSameSizeAs(without.incidents());
    assertThat(with.matters()).hasSameSizeAs(without.matters());
  }

  @Property(tries = 200)
  void scaling_two_intervals_scales_their_gap(
      @ForAll @IntRange(min = 1, max = 500) int low,
      @ForAll @IntRange(min = 1, max = 500) int distance,
      @ForAll @IntRange(min = 1, max = 1000) int factor) {
    BigDecimal scale = BigDecimal.valueOf(factor);
    BigDecimal end = BigDecimal.valueOf(low);
    BigDecimal begin = BigDecimal.valueOf((long) low + distance);

    Comparison.Gap gap = Reach.gap(Range.atMost(end), Range.atLeast(begin));
    Comparison.Gap scaled =
        Reach.gap(Range.atLeast(begin.multiply(scale)), Range.atMost(end.multiply(scale)));

    assertThat(scaled.difference()).isEqualByComparingTo(gap.difference().multiply(scale));
    assertThat(scaled.ratio()).isEqualTo(gap.ratio());
  }

  @Property(tries = 50)
  void a_tolerance_only_removes_conflicts(@ForAll("drafts") List<Draft> drafts) {
    ImmutableList<Claim> claims = ImmutableList.copyOf(claims(drafts));
    Comparator tolerant = Comparator.withDefaults().with(Tolerance.percent(20));

    Relation strict = Comparator.withDefaults().compare(claims.get(0), claims.get(1)).relation();
    Relation lax = tolerant.compare(claims.get(0), claims.get(1)).relation();

    assertThat(lax == Relation.CONTRADICTS && strict != Relation.CONTRADICTS).isFalse();
  }
}
