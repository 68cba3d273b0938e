package io.github.reckoner.compare;

import static io.github.reckoner.compare.Made.by;
import static io.github.reckoner.compare.Made.exact;
import static io.github.reckoner.compare.Made.figure;
import static io.github.reckoner.compare.Made.killed;
import static io.github.reckoner.compare.Made.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.StockOrFlow;
import io.github.reckoner.model.Trend;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparatorTest {

  private static final LocalDate MONDAY = LocalDate.of(2017, 4, 3);

  private static Relation relation(Claim first, Claim second) {
    return Comparator.withDefaults().compare(first, second).relation();
  }

  @Test
  void what_a_later_report_gives_for_the_same_month_is_revised_if_nobody_disputes_it() {
    Measure jobs = Measure.of(Category.JOBS, "job").withText("jobs").withPredicate("add");
    AsOf july = AsOf.of(YearMonth.of(2017, 7));
    Claim early =
        Claim.of("a#0", exact("114000"), jobs)
            .withAsOf(july)
            .withOutlet("A", LocalDate.of(2017, 8, 2))
            .withChain(by("Labour Office"));
    Claim late =
        Claim.of("b#0", exact("89000"), jobs)
            .withAsOf(july)
            .withOutlet("B", LocalDate.of(2017, 9, 6));
    Claim rival = late.withChain(by("Union"));

    assertThat(relation(late, early)).isEqualTo(Relation.REVISES);
    assertThat(relation(rival, early)).isEqualTo(Relation.CONTRADICTS);
  }

  @Test
  void two_counters_who_disagree_contradict() {
    Claim one = killed("a#0", "58").withChain(by("Observatory"));
    Claim other = killed("b#0", "72").withChain(by("Health Directorate"));

    Comparison comparison = Comparator.withDefaults().compare(one, other);

    assertThat(comparison.relation()).isEqualTo(Relation.CONTRADICTS);
    assertThat(comparison.gap()).isPresent();
    assertThat(comparison.gap().get().difference()).isEqualByComparingTo("14");
    assertThat(comparison.says()).isEqualTo("\"58\" against \"72\"");
  }

  @Test
  void tolerance_makes_near_numbers_agree() {
    Claim one = killed("a#0", "98");
    Claim other = killed("b#0", "100");

    assertThat(relation(one, other)).isEqualTo(Relation.CONTRADICTS);
    Comparator tolerant = Comparator.withDefaults().with(Tolerance.percent(5));
    assertThat(tolerant.compare(one, other).relation()).isEqualTo(Relation.COMPATIBLE);
  }

  @Test
  void a_cut_and_an_amount_near_it_are_one_quantity() {
    Measure savings = open("saving", "cut", "cut from the health programme");
    Unit dollar = Unit.of(Unit.Kind.CURRENCY, "dollar");
    Claim cut =
        Claim.of("a#0", figure(Quantifier.EXACT, "716", dollar).withTrend(Trend.DOWN), savings);
    Claim level = Claim.of("b#0", figure(Quantifier.MORE_THAN, "700", dollar), savings);
    Claim far = Claim.of("b#0", figure(Quantifier.EXACT, "9000", dollar), savings);

    assertThat(relation(cut, level)).isEqualTo(Relation.REFINES);
    assertThat(relation(cut, far)).isEqualTo(Relation.DIFFERENT_MEASURE);
  }

  @Test
  void a_later_lower_floor_is_revised_by_the_higher() {
    Claim early = killed("a#0", Quantifier.AT_LEAST, "72").withOutlet("Ahram", MONDAY);
    Claim late = killed("b#0", Quantifier.AT_LEAST, "70").withOutlet("Araby", MONDAY.plusDays(1));

    Comparison comparison = Comparator.withDefaults().compare(late, early);

    assertThat(comparison.relation()).isEqualTo(Relation.REVISES);
    assertThat(comparison.first()).isEqualTo("a#0");
  }

  @Test
  void a_hedge_allows_half_of_what_the_number_was_rounded_to() {
    Claim some = killed("a#0", Quantifier.ABOUT, "80");

    assertThat(relation(some, killed("b#0", "84"))).isEqualTo(Relation.COMPATIBLE);
    assertThat(relation(killed("b#0", "72"), some)).isEqualTo(Relation.CONTRADICTS);
  }

  @Test
  void a_later_toll_revises_an_earlier_floor() {
    Claim early = killed("a#0", Quantifier.AT_LEAST, "58").withOutlet("Ahram", MONDAY);
    Claim late = killed("b#0", "72").withOutlet("Araby", MONDAY.plusDays(1));

    Comparison comparison = Comparator.withDefaults().compare(early, late);

    assertThat(comparison.relation()).isEqualTo(Relation.REVISES);
    assertThat(comparison.first()).as("the later one").isEqualTo("b#0");
    assertThat(Comparator.withDefaults().compare(late, early)).isEqualTo(comparison);
  }

  @Test
  void rounded_and_exact_are_compatible() {
    Unit soldiers = Unit.count("soldier");
    Measure serving = open("soldier", "serve", "soldiers serving abroad");
    Claim about = Claim.of("a#0", figure(Quantifier.ABOUT, "5000", soldiers), serving);
    Claim exact = Claim.of("b#0", figure(Quantifier.EXACT, "4973", soldiers), serving);

    assertThat(relation(about, exact)).isEqualTo(Relation.COMPATIBLE);
  }

  @Test
  void a_number_within_a_bound_refines_it() {
    Claim bound = killed("a#0", Quantifier.MORE_THAN, "60");
    Claim number = killed("b#0", "63").withChain(by("Army"));

    Comparison comparison = Comparator.withDefaults().compare(bound.withChain(by("Army")), number);

    assertThat(comparison.relation()).isIn(Relation.REFINES, Relation.REVISES);
    assertThat(comparison.first()).isEqualTo("b#0");
  }

  @Test
  void a_subset_is_not_a_rival() {
    Claim all = killed("a#0", "58");
    Claim children =
        Claim.of(
            "b#0",
            exact("11"),
            killed("b#0", "11")
                .measure()
                .withPopulation(Population.any().withGroups(List.of("child"))));

    assertThat(relation(children, all)).isEqualTo(Relation.PART_OF);
    assertThat(relation(all, children)).isEqualTo(Relation.TOTAL_OF);
  }

  @Test
  void every_difference_is_a_reason() {
    Measure recruited =
        Measure.of(io.github.reckoner.model.Category.RECRUITED, "Cuban")
            .withText("Cubans recruited")
            .withPopulation(Population.any().withNationalities(List.of("Cuba")));
    Measure serving =
        Measure.of(io.github.reckoner.model.Category.SERVING, "national")
            .withText("Cuban nationals serving")
            .withPopulation(Population.any().withNationalities(List.of("Cuba")));
    Claim leak =
        Claim.of("b#0", figure(Quantifier.ALMOST, "200", Unit.count("Cuban")), recruited)
            .withAsOf(AsOf.of(LocalDate.of(2023, 10, 26)));
    Claim cable =
        Claim.of("a#0", Made.between("1000", "5000", Unit.count("national")), serving)
            .withAsOf(AsOf.ofYear(2025));

    Comparison comparison = Comparator.withDefaults().compare(leak, cable);

    assertThat(comparison.relation()).isEqualTo(Relation.DIFFERENT_MEASURE);
    assertThat(comparison.reasons())
        .extracting(Comparison.Reason::relation)
        .containsExactly(Relation.DIFFERENT_MEASURE, Relation.DIFFERENT_AS_OF);
    assertThat(comparison.gap()).isEmpty();
  }

  @Test
  void stocks_of_different_years_are_different() {
    Measure stock = open("shareholder", "hold", "shareholders").withStockOrFlow(StockOrFlow.STOCK);
    Claim one = Claim.of("a#0", exact("500"), stock).withAsOf(AsOf.ofYear(2010));
    Claim other = Claim.of("b#0", exact("900"), stock).withAsOf(AsOf.ofYear(2016));

    assertThat(relation(one, other)).isEqualTo(Relation.DIFFERENT_AS_OF);
  }

  @Test
  void soldiers_meet_troops_and_not_shelters() {
    Claim soldiers = Claim.of("a#0", exact("500"), open("soldier", "send", "soldiers sent abroad"));
    Claim troops = Claim.of("b#0", exact("510"), open("troop", "send", "troops sent abroad"));
    Claim shelters = Claim.of("c#0", exact("520"), open("shelter", "send", "shelters sent abroad"));

    assertThat(relation(soldiers, troops)).isEqualTo(Relation.CONTRADICTS);
    assertThat(relation(soldiers, shelters)).isEqualTo(Relation.DIFFERENT_MEASURE);
  }

  @Test
  void amounts_meet_in_whatever_unit_they_are_told() {
    Measure prison = open("prison", "send", "sent to prison");
    Claim years = Claim.of("a#0", time("7", "year"), prison).withChain(by("Court"));
    Claim months = Claim.of("b#0", time("84", "month"), prison).withChain(by("Lawyer"));
    Claim days = Claim.of("c#0", time("84", "day"), prison);

    assertThat(relation(years, months)).isEqualTo(Relation.CORROBORATES);
    assertThat(relation(years, days)).isEqualTo(Relation.DIFFERENT_MEASURE);
  }

  private static Figure time(String number, String unit) {
    return figure(Quantifier.EXACT, number, Unit.of(Unit.Kind.DURATION, unit));
  }

  @Test
  void what_two_states_did_is_no_conflict() {
    Measure refugees = open("refugee", "accept", "refugees accepted");
    Claim canada =
        Claim.of("a#0", exact("3000"), refugees.withConcepts(ImmutableList.of("Canada")))
            .withChain(by("Canada"));
    Claim norway =
        Claim.of("a#1", exact("900"), refugees.withConcepts(ImmutableList.of("Norway")))
            .withChain(by("Norway"));

    assertThat(relation(canada, norway)).isEqualTo(Relation.DIFFERENT_SCOPE);
  }

  @Test
  void what_was_reported_at_first_is_taken_back() {
    String told = "Police held four men, not three, as first reported.";
    Claim four = told("a#0", told, "four", "4");
    Claim three = told("a#1", told, "three", "3");

    Comparison comparison = Comparator.withDefaults().compare(three, four);

    assertThat(comparison.relation()).isEqualTo(Relation.REVISES);
    assertThat(comparison.first()).isEqualTo("a#0");
  }

  private static Claim told(String id, String sentence, String word, String number) {
    int start = sentence.indexOf(word);
    Passage text = new Passage(Part.TEXT, start, start + word.length(), word);
    Unit men = Unit.count("man");
    return Claim.of(
            id,
            Figure.of(text, text, Quantifier.EXACT, new BigDecimal(number), men),
            open("man", "hold", "held men"))
        .withEvidence(new Passage(Part.TEXT, 0, sentence.length(), sentence));
  }

  @Test
  void gap_has_no_ratio_where_the_smaller_is_not_positive() {
    Claim none = killed("a#0", "0").withChain(by("Army"));
    Claim some = killed("b#0", "4").withChain(by("Rebels"));

    Comparison comparison = Comparator.withDefaults().compare(none, some);

    assertThat(comparison.gap().orElseThrow().ratio()).isEmpty();
    assertThat(comparison.gap().orElseThrow().difference()).isEqualTo(new BigDecimal("4"));
  }
}
