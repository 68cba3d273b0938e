package io.github.reckoner.reconcile;

import static io.github.reckoner.reconcile.Fixtures.DAY;
import static io.github.reckoner.reconcile.Fixtures.figure;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.compare.Collator;
import io.github.reckoner.compare.Comparator;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.compare.Relation;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.StockOrFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fifth law: no policy mixes claims that are about different quantities. */
class GateLawTest {

  private static final ImmutableSet<Relation> KEPT_APART =
      ImmutableSet.of(
          Relation.DIFFERENT_AS_OF, Relation.DIFFERENT_MEASURE, Relation.DIFFERENT_SCOPE);

  /** A claim before it is placed in an article. */
  record Said(Category category, String head, int number, int year, StockOrFlow kind) {

    Claim claim(int index) {
      return Claim.of(
              "a" + index + "#0",
              figure(Quantifier.EXACT, Integer.toString(number)),
              Measure.of(category, head).withStockOrFlow(kind))
          .withOutlet("Daily " + index, DAY.plusDays(index))
          .withAsOf(year == 0 ? AsOf.unknown() : AsOf.ofYear(year));
    }
  }

  @Provide
  Arbitrary<List<Said>> tables() {
    return Combinators.combine(
            Arbitraries.of(Category.KILLED, Category.DETAINED, Category.SERVING),
            Arbitraries.of("person", "soldier"),
            Arbitraries.integers().between(1, 50),
            Arbitraries.of(0, 2023, 2025),
            Arbitraries.of(StockOrFlow.values()))
        .as(Said::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(6);
  }

  @Property(tries = 150)
  void no_policy_mixes_different_quantities(@ForAll("tables") List<Said> said) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Claim claim = said.get(i).claim(i);
      Article article =
          Article.of(claim.article(), claim.figure().text().quote())
              .withPublisher("Daily " + i)
              .withPublished(DAY.plusDays(i));
      readings.add(Reading.of(article, List.of(claim)));
    }
    for (Matter matter : Collator.withDefaults().collate(readings).matters()) {
      Evidence evidence = Evidence.of(matter);
      for (Policy policy : Policies.all()) {
        for (Set<Claim> pair : pairs(policy.apply(evidence).used())) {
          List<Claim> two = List.copyOf(pair);
          assertThat(Comparator.withDefaults().compare(two.get(0), two.get(1)).relation())
              .as("%s: %s and %s", policy.name(), two.get(0), two.get(1))
              .isNotIn(KEPT_APART);
        }
      }
    }
  }

  private static Set<Set<Claim>> pairs(List<Claim> claims) {
    Set<Claim> distinct = ImmutableSet.copyOf(claims);
    return distinct.size() < 2 ? Set.of() : Sets.combinations(distinct, 2);
  }
}
