package io.github.reckoner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Unit;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeceasedTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 5, 9);

  @Test
  void takes_the_hurt_for_casualties_where_one_of_them_died() {
    assertThat(hurt(reading("a", 0, 1, "3"), reading("b", 1, 2, "2")))
        .contains(Category.CASUALTIES);
  }

  @Test
  void keeps_the_hurt_where_the_sums_differ() {
    assertThat(hurt(reading("a", 0, 1, "3"), reading("b", 1, 2, "3"))).contains(Category.INJURED);
  }

  @Test
  void keeps_the_hurt_of_a_later_report() {
    assertThat(hurt(reading("a", 1, 1, "3"), reading("b", 0, 2, "2"))).contains(Category.INJURED);
  }

  @Test
  void keeps_the_hurt_where_nobody_is_left() {
    assertThat(hurt(reading("a", 0, 1, "3"), reading("b", 1, 4, "0"))).contains(Category.INJURED);
  }

  private static Optional<Category> hurt(Reading first, Reading second) {
    return new Deceased(ImmutableList.of(first, second), ImmutableMap.of("a", 0, "b", 0))
        .settled(first.claims().get(1))
        .measure()
        .category();
  }

  private static Reading reading(String id, int days, int dead, String hurt) {
    Claim injured =
        Claim.of(
            id + "#1",
            Made.figure(Quantifier.EXACT, hurt, Unit.count("person")),
            Measure.of(Category.INJURED, "person"));
    return Reading.of(
        Article.of(id, "text").withPublished(FIRST.plusDays(days)),
        ImmutableList.of(
            Made.killed(id + "#0", String.valueOf(dead)).withHeadline(true),
            injured.withHeadline(true)));
  }
}
