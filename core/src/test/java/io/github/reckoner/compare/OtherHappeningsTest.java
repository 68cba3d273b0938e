package io.github.reckoner.compare;

import static io.github.reckoner.compare.Made.exact;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whether two tolls are of one happening. */
class OtherHappeningsTest {

  private static final LocalDate FRIDAY = LocalDate.of(2014, 5, 2);

  @Test
  void what_one_article_tells_in_passing_is_the_story_of_another() {
    Subject passing = toll("a#0", Category.KILLED_ELSEWHERE, "Odessa", FRIDAY);
    Subject story = toll("b#0", Category.KILLED, "Odessa", FRIDAY);

    assertThat(OtherHappenings.difference(passing, story)).isEmpty();
    assertThat(OtherHappenings.difference(passing, toll("b#0", Category.KILLED, "Lviv", FRIDAY)))
        .isPresent();
    assertThat(
            OtherHappenings.difference(
                passing, toll("b#0", Category.KILLED, "Odessa", FRIDAY.plusDays(9))))
        .isPresent();
    assertThat(OtherHappenings.difference(passing, toll("a#1", Category.KILLED, "Odessa", FRIDAY)))
        .isPresent();
  }

  private static Subject toll(String id, Category category, String place, LocalDate day) {
    Measure measure = Measure.of(category, "people").withPlace(place);
    return Subject.of(Claim.of(id, exact("46"), measure).withAsOf(AsOf.of(day)));
  }
}
