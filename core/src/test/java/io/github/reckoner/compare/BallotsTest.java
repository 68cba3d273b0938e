package io.github.reckoner.compare;

import static io.github.reckoner.compare.Made.by;
import static io.github.reckoner.compare.Made.exact;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whether two counts of votes are of one candidate. */
class BallotsTest {

  private static final LocalDate THURSDAY = LocalDate.of(2014, 1, 16);

  private static Claim votes(String id, String number, String head, String whose) {
    Measure measure =
        Measure.of(Category.VOTES, head)
            .withConcepts(whose.isEmpty() ? ImmutableList.of() : ImmutableList.of(whose));
    return Claim.of(id, exact(number), measure).withChain(by("Source " + id));
  }

  private static Relation relation(Claim first, Claim second) {
    return Comparator.withDefaults().compare(first, second).relation();
  }

  @Test
  void votes_for_one_are_no_rivals_of_those_for_another() {
    assertThat(
            relation(
                votes("a#0", "2760000", "vote", "Ann Keller"),
                votes("b#0", "6890000", "vote", "Ortiz")))
        .isEqualTo(Relation.DIFFERENT_SCOPE);
  }

  @Test
  void votes_for_one_are_rivals_however_he_is_called() {
    assertThat(
            relation(
                votes("a#0", "2760000", "vote", "Ann Keller"),
                votes("b#0", "3130000", "vote", "Keller")))
        .isEqualTo(Relation.CONTRADICTS);
  }

  @Test
  void who_turned_out_has_not_voted_for_somebody() {
    assertThat(relation(votes("a#0", "59", "turnout", ""), votes("b#0", "65", "vote", "Keller")))
        .isEqualTo(Relation.DIFFERENT_MEASURE);
  }

  @Test
  void counts_of_one_vote_may_be_told_for_days() {
    Claim early = votes("a#0", "37", "turnout", "turnout").withAsOf(AsOf.of(THURSDAY));
    Claim late = votes("b#0", "39", "turnout", "turnout");

    assertThat(relation(early, late.withAsOf(AsOf.of(THURSDAY.plusDays(2)))))
        .isNotEqualTo(Relation.DIFFERENT_AS_OF);
    assertThat(relation(early, late.withAsOf(AsOf.of(THURSDAY.plusDays(40)))))
        .isEqualTo(Relation.DIFFERENT_AS_OF);
  }
}
