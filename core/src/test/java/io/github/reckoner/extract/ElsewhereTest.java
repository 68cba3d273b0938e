package io.github.reckoner.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Quantifier;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElsewhereTest {

  private static final AsOf TODAY = AsOf.of(Told.PUBLISHED);
  private static final AsOf UNSAID = AsOf.published(Told.PUBLISHED);
  private static final String NEWS = "A blast killed 4 people.";

  @Test
  void sets_apart_what_happened_before() {
    assertThat(
            settled(
                claim(0, NEWS, 4, TODAY),
                claim(400, "In March a bomb killed 21.", 21, AsOf.of(YearMonth.of(2024, 3)))))
        .containsExactly(Category.KILLED, Category.KILLED_ELSEWHERE);
  }

  @Test
  void keeps_what_was_counted_by_a_day() {
    assertThat(
            settled(
                claim(0, NEWS, 4, TODAY),
                claim(400, "It counted 21 by April 2.", 21, AsOf.of(LocalDate.of(2024, 4, 2)))))
        .containsExactly(Category.KILLED, Category.KILLED);
  }

  @Test
  void keeps_what_happened_since_a_day_of_late() {
    assertThat(
            settled(
                claim(0, NEWS, 4, TODAY),
                claim(400, "Since May 4 21 have died.", 21, AsOf.since(LocalDate.of(2024, 5, 4)))))
        .containsExactly(Category.KILLED, Category.KILLED);
  }

  @Test
  void sets_apart_the_sum_of_a_year() {
    assertThat(
            settled(
                claim(0, NEWS, 4, TODAY),
                claim(400, "Such blasts killed 90 in 2023.", 90, AsOf.ofYear(2023))))
        .containsExactly(Category.KILLED, Category.KILLED_ELSEWHERE);
  }

  @Test
  void sets_apart_what_names_no_time_behind_that() {
    assertThat(
            settled(
                claim(0, NEWS, 4, TODAY),
                claim(400, "On May 1 a mine blew up.", 1, AsOf.of(LocalDate.of(2024, 5, 1))),
                claim(440, "It killed 2 herders.", 2, UNSAID)))
        .containsExactly(Category.KILLED, Category.KILLED_ELSEWHERE, Category.KILLED_ELSEWHERE);
  }

  @Test
  void keeps_the_reports_number_wherever_it_stands() {
    assertThat(
            settled(
                claim(0, NEWS, 4, UNSAID),
                claim(400, "The 4 died on April 2.", 4, AsOf.of(LocalDate.of(2024, 4, 2)))))
        .containsExactly(Category.KILLED, Category.KILLED);
  }

  @Test
  void keeps_the_day_of_the_news_and_that_of_telling() {
    assertThat(
            settled(
                claim(0, NEWS, 4, TODAY),
                claim(400, "On Wednesday 3 were found.", 3, AsOf.of(LocalDate.of(2024, 5, 8)))))
        .containsExactly(Category.KILLED, Category.KILLED);
  }

  @Test
  void keeps_the_number_that_a_headline_rounds() {
    assertThat(
            settled(
                claim(0, "Deaths pass 400.", 400, TODAY, Quantifier.MORE_THAN),
                claim(400, "In 2023 cholera killed 430.", 430, AsOf.ofYear(2023)),
                claim(800, "In 2022 cholera killed 900.", 900, AsOf.ofYear(2022))))
        .containsExactly(Category.KILLED, Category.KILLED, Category.KILLED_ELSEWHERE);
  }

  @Test
  void keeps_what_a_sentence_sets_against_the_past() {
    String sentence = "By now 16 died; in March 9 had.";
    assertThat(
            settled(
                claim(0, NEWS, 4, TODAY),
                claim(400, sentence, 16, UNSAID),
                claim(400, sentence, 9, AsOf.of(YearMonth.of(2024, 3)))))
        .containsExactly(Category.KILLED, Category.KILLED, Category.KILLED_ELSEWHERE);
  }

  @Test
  void comes_back_behind_the_sum_of_a_year() {
    String sum = "It brought the toll this year to 900.";
    assertThat(
            settled(
                claim(0, NEWS, 4, TODAY),
                claim(400, "The raid, with 6 dead, brought the toll this year to 900.", 6, UNSAID),
                claim(400, sum, 900, AsOf.ofYear(2024)),
                claim(440, "The count of the raid was raised to 7.", 7, UNSAID)))
        .containsExactly(
            Category.KILLED, Category.KILLED, Category.KILLED_ELSEWHERE, Category.KILLED);
  }

  @Test
  void keeps_the_only_count() {
    assertThat(settled(claim(0, "In 2023 such blasts killed 90.", 90, AsOf.ofYear(2023))))
        .containsExactly(Category.KILLED);
  }

  private static List<Category> settled(Claim... claims) {
    return Elsewhere.settle(List.of(claims)).stream()
        .map(claim -> claim.measure().category().orElseThrow())
        .toList();
  }

  private static Claim claim(int start, String sentence, int number, AsOf asOf) {
    return claim(start, sentence, number, asOf, Quantifier.EXACT);
  }

  private static Claim claim(
      int start, String sentence, int number, AsOf asOf, Quantifier quantifier) {
    return Told.claim(
        start, sentence, String.valueOf(number), number, Category.KILLED, quantifier, asOf);
  }
}
