package io.github.reckoner.reconcile;

import static io.github.reckoner.reconcile.Fixtures.DAY;
import static io.github.reckoner.reconcile.Fixtures.between;
import static io.github.reckoner.reconcile.Fixtures.by;
import static io.github.reckoner.reconcile.Fixtures.claim;
import static io.github.reckoner.reconcile.Fixtures.exact;
import static io.github.reckoner.reconcile.Fixtures.figure;
import static io.github.reckoner.reconcile.Fixtures.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Stance;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {

  // Police say 5 on the first day, a hospital 7 and AP 5 on the second, a ministry 8 on the third.
  private static final Matter TOLL =
      matter(
          by(exact("a#0", "5"), "police").withOutlet("Daily A", DAY),
          by(exact("b#0", "7"), "hospital").withOutlet("Daily B", DAY.plusDays(1)),
          exact("c#0", "5").withOutlet("AP", DAY.plusDays(1)),
          by(exact("d#0", "8"), "ministry").withOutlet("Daily D", DAY.plusDays(2)));

  @ParameterizedTest
  @CsvSource({
    "UCDP, ESTIMATE 5..8..8",
    "ACLED, ESTIMATE ..5..",
    "GTD, ESTIMATE ..8..",
    "IBC, RANGE 5..8",
    "AIRWARS, RANGE 5..8 (Fair)",
    "BBC, RANGE 5..8",
    "EMDAT, NO_VALUE",
    "IDMC, NO_VALUE",
    "WHO, ESTIMATE ..8..",
    "WIKIDATA, RANGE 5..8 (normal)",
    "EVERY_CASUALTY_RANGE, RANGE 5..8",
    "EVERY_CASUALTY_MAJORITY, NO_VALUE",
    "EVERY_CASUALTY_HIERARCHY, NO_VALUE",
    "VISUAL_FLOOR, NO_VALUE",
    "DOCUMENTED_MINIMUM, RANGE 8..",
    "HOLD, RANGE 5..8",
    "LOWER_WHILE_UNCLEAR, ESTIMATE ..5..",
    "INFOBOX, NO_VALUE",
    "MEDIAN, ESTIMATE ..6..",
    "MEAN, ESTIMATE ..6.25..",
    "VOTE, ESTIMATE ..5..",
    "WEIGHTED_MEDIAN, ESTIMATE ..5..",
    "MARZULLO, ESTIMATE 5..5..5",
  })
  void policies_disagree_by_design(String name, String finding) {
    assertThat(Policies.byName(name).apply(Evidence.of(TOLL))).hasToString(name + ": " + finding);
  }

  // Two papers count the victims, one "seven, including the gunman".
  @Test
  void counts_without_the_attacker_support_the_one_with_him() {
    Claim inclusive =
        told(exact("c#0", "7").withOutlet("Daily C", DAY), "Seven died, including the gunman.");
    Matter attack =
        matter(
            exact("a#0", "6").withOutlet("Daily A", DAY),
            exact("b#0", "6").withOutlet("Daily B", DAY),
            inclusive);

    assertThat(Policies.ucdp().apply(Evidence.of(attack))).hasToString("UCDP: ESTIMATE 6..7..7");
  }

  @Test
  void who_is_named_later_revises_no_count() {
    Claim named =
        claim("b#0", figure(Quantifier.IMPLIED, "1")).withOutlet("Daily A", DAY.plusDays(9));
    Matter matter = matter(exact("a#0", "5").withOutlet("Daily A", DAY), named);
    Finding finding = Policies.ucdp().apply(Evidence.of(matter));

    assertThat(finding).hasToString("UCDP: ESTIMATE 5..5..5");
    assertThat(finding.leftOut()).extracting(Finding.LeftOut::claim).containsExactly(named);
  }

  private static Claim told(Claim claim, String sentence) {
    return claim.withEvidence(Fixtures.passage(sentence));
  }

  @Test
  void what_the_caller_knows_decides_where_the_rule_asks_for_it() {
    Evidence evidence = Evidence.of(TOLL);
    Assessments ranked = Assessments.none().withAuthority("Ministry", "Police");

    assertThat(Policies.bbc().apply(evidence.with(ranked))).hasToString("BBC: ESTIMATE ..8..");
    assertThat(Policies.emdat().apply(evidence.with(ranked))).hasToString("EMDAT: ESTIMATE ..8..");
    assertThat(Policies.emdat("hospital").apply(evidence)).hasToString("EMDAT: ESTIMATE ..7..");
    assertThat(Policies.everyCasualtyHierarchy().apply(evidence.with(ranked)))
        .hasToString("EVERY_CASUALTY_HIERARCHY: ESTIMATE ..8..");
    assertThat(Policies.idmc().apply(evidence.with(Assessments.none().withRecommended("b#0"))))
        .hasToString("IDMC: ESTIMATE 5..7..8 (RECOMMENDED)");
    assertThat(Policies.visualFloor().apply(evidence.with(Assessments.none().withVisual("b#0"))))
        .hasToString("VISUAL_FLOOR: RANGE 7..");
    assertThat(
            Policies.gtd()
                .apply(
                    evidence.with(
                        Assessments.none()
                            .withInterest("ministry", Assessments.Interest.PARTY)
                            .withReliability("AP", Reliability.E))))
        .hasToString("GTD: ESTIMATE ..7..");
    assertThat(
            Policies.weightedMedian()
                .apply(evidence.with(Assessments.none().withWeight("hospital", 9))))
        .hasToString("WEIGHTED_MEDIAN: ESTIMATE ..7..");
  }

  @Test
  void a_claim_that_an_analyst_doubts_is_left_out() {
    Evidence evidence = Evidence.of(TOLL);
    Assessments doubted = Assessments.none().withCredibility("a#0", Credibility.DOUBTFUL);
    Assessments unjudged = Assessments.none().withCredibility("a#0", Credibility.CANNOT_BE_JUDGED);

    assertThat(Policies.gtd().apply(evidence.with(doubted)).leftOut())
        .extracting(out -> out.claim().id())
        .contains("a#0");
    assertThat(Policies.gtd().apply(evidence.with(unjudged)))
        .isEqualTo(Policies.gtd().apply(evidence));
  }

  @Test
  void what_cannot_be_judged_counts_as_not_assessed() {
    Assessments none = Assessments.none().withReliability("ministry", Reliability.F);

    assertThat(none.reliabilityOf("ministry")).isEmpty();
    assertThat(Policies.ibc().apply(Evidence.of(TOLL).with(none))).hasToString("IBC: RANGE 5..8");
  }

  @Test
  void a_source_that_contradicts_itself_is_held() {
    Claim five = by(exact("a#0", "5"), "police").withOutlet("Daily A", DAY);
    Claim nine = by(exact("a#1", "9"), "police").withOutlet("Daily A", DAY);

    assertThat(Policies.hold().apply(Evidence.of(matter(five, nine))).outcome())
        .isEqualTo(Finding.Outcome.NO_VALUE);
    assertThat(
            Policies.hold()
                .apply(Evidence.of(matter(five, nine.withOutlet("Daily A", DAY.plusDays(1))))))
        .hasToString("HOLD: ESTIMATE ..9..");
  }

  @Test
  void an_admission_confirms_and_a_single_origin_is_weak() {
    Claim admitted = by(exact("a#0", "5"), "the army").withStance(Stance.ADMITTED);

    assertThat(Policies.airwars().apply(Evidence.of(matter(admitted))).grade())
        .contains("Confirmed");
    assertThat(Policies.airwars().apply(Evidence.of(matter(exact("a#0", "5")))).grade())
        .contains("Weak");
  }

  @Test
  void a_denied_figure_is_left_out_with_the_reason() {
    Claim denied = by(exact("b#0", "50"), "the army").withStance(Stance.DENIED);
    Finding finding = Policies.ibc().apply(Evidence.of(matter(exact("a#0", "5"), denied)));

    assertThat(finding).hasToString("IBC: RANGE 5..5");
    assertThat(finding.leftOut())
        .containsExactly(new Finding.LeftOut(denied, "the speaker denies it"));
  }

  @Test
  void an_open_bound_leaves_a_range_open() {
    Matter matter =
        matter(
            by(claim("a#0", figure(Quantifier.AT_LEAST, "5")), "police"),
            by(claim("b#0", between("2", "4")), "hospital"));

    assertThat(Policies.ibc().apply(Evidence.of(matter))).hasToString("IBC: RANGE 2..");
  }

  @Test
  void the_posterior_lies_where_the_origins_agree() {
    Finding finding = Policies.posterior().apply(Evidence.of(TOLL));

    assertThat(finding.best().orElseThrow()).isBetween(new BigDecimal(5), new BigDecimal(8));
    assertThat(finding.low().orElseThrow()).isLessThanOrEqualTo(finding.best().orElseThrow());
    assertThat(finding.high().orElseThrow()).isGreaterThanOrEqualTo(finding.best().orElseThrow());
  }

  @Test
  void what_an_origin_says_vaguely_bounds_nothing_beside_its_number() {
    Figure thousands =
        Figure.vague(
            Fixtures.passage("thousands"),
            Fixtures.passage("thousands"),
            Range.atLeast(BigDecimal.valueOf(1000)),
            Fixtures.PEOPLE,
            "LITERAL");
    Figure some = figure(Quantifier.ABOUT, "10000");
    Matter matter = matter(claim("a#0", thousands), claim("a#1", some), claim("b#0", some));

    assertThat(Policies.ucdp().apply(Evidence.of(matter)))
        .hasToString("UCDP: ESTIMATE 10000..10000..10000");
    assertThat(Policies.acled().apply(Evidence.of(matter)).best())
        .hasValue(BigDecimal.valueOf(10000));
    assertThat(Policies.posterior().apply(Evidence.of(matter)).best().orElseThrow())
        .isBetween(BigDecimal.valueOf(8000), BigDecimal.valueOf(11000));
  }

  @Test
  void an_unknown_name_is_an_error_that_lists_the_names() {
    assertThat(Policies.byName("ucdp").name()).isEqualTo("UCDP");
    assertThatThrownBy(() -> Policies.byName("ucpd"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"ucpd\"")
        .hasMessageContaining("UCDP");
  }

  @Test
  void an_articles_main_figure_outweighs_one_told_in_passing() {
    Claim main = exact("a#0", "4").withHeadline(true).withOutlet("Daily A", DAY);
    Claim passing = by(exact("b#0", "1"), "medical examiner").withOutlet("Daily B", DAY);

    assertThat(Policies.ucdp().apply(Evidence.of(matter(main, passing))))
        .hasToString("UCDP: ESTIMATE 1..4..4");
  }

  @Test
  void a_later_and_somewhat_higher_toll_has_the_earlier_ones_behind_it() {
    Claim police = by(exact("a#0", "4"), "police").withHeadline(true).withOutlet("Daily A", DAY);
    Claim witness = by(exact("b#0", "4"), "witness").withOutlet("Daily B", DAY);
    Claim later = exact("c#0", "5").withHeadline(true).withOutlet("Daily C", DAY.plusDays(3));
    Claim far = exact("c#0", "24").withHeadline(true).withOutlet("Daily C", DAY.plusDays(3));

    assertThat(Policies.ucdp().apply(Evidence.of(matter(police, witness, later))))
        .hasToString("UCDP: ESTIMATE 4..5..5");
    assertThat(Policies.ucdp().apply(Evidence.of(matter(police, witness, far))))
        .hasToString("UCDP: ESTIMATE 4..4..24");
  }

  @Test
  void one_that_is_counted_from_a_mention_is_a_part_of_the_articles_total() {
    Claim total = exact("a#0", "13").withHeadline(true).withOutlet("Daily A", DAY);
    Claim one = by(claim("a#1", figure(Quantifier.IMPLIED, "1")), "the chief of police");
    Finding finding =
        Policies.acled().apply(Evidence.of(matter(total, one.withOutlet("Daily A", DAY))));

    assertThat(finding).hasToString("ACLED: ESTIMATE ..13..");
    assertThat(finding.leftOut())
        .extracting(Finding.LeftOut::because)
        .containsExactly("a part of the 13 that the article counts");
  }
}
