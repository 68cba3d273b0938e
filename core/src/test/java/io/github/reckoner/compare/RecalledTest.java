package io.github.reckoner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Stance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecalledTest {

  private static final AsOf FRIDAY = AsOf.of(LocalDate.of(2024, 5, 3));
  private static final AsOf THEN = AsOf.of(LocalDate.of(2024, 4, 1));
  private static final Claim FIRST = claim("a#0", "6", FRIDAY, "A raid killed 6.");
  private static final Claim SECOND = claim("b#0", "6", FRIDAY, "Six died in a raid.");

  @Test
  void recalls_what_was_before_the_day_that_two_articles_name() {
    assertThat(settled(claim("c#0", "2", THEN, "A bomb killed 2."), FIRST, SECOND))
        .isEqualTo(Category.KILLED_ELSEWHERE);
  }

  @Test
  void keeps_the_happenings_number_whatever_its_day() {
    assertThat(settled(claim("c#0", "6", THEN, "The raid killed 6."), FIRST, SECOND))
        .isEqualTo(Category.KILLED);
  }

  @Test
  void recalls_nothing_where_one_article_names_a_day() {
    assertThat(settled(claim("c#0", "2", THEN, "A bomb killed 2."), FIRST))
        .isEqualTo(Category.KILLED);
  }

  @Test
  void recalls_a_tally_beside_one_happening() {
    String tally = "9 people died in separate attacks.";
    assertThat(settled(claim("c#0", "9", FRIDAY, tally), FIRST, SECOND))
        .isEqualTo(Category.KILLED_ELSEWHERE);
    assertThat(settled(claim("c#0", "9", FRIDAY, tally))).isEqualTo(Category.KILLED);
  }

  private static Category settled(Claim... claims) {
    List<String> articles = Stream.of(claims).map(Claim::article).distinct().toList();
    ImmutableList<Reading> readings =
        articles.stream()
            .map(
                id ->
                    Reading.of(
                        Article.of(id, "text"),
                        Stream.of(claims)
                            .filter(claim -> claim.article().equals(id))
                            .collect(ImmutableList.toImmutableList())))
            .collect(ImmutableList.toImmutableList());
    ImmutableMap<String, Integer> incident =
        articles.stream().collect(ImmutableMap.toImmutableMap(id -> id, id -> 0));
    return new Recalled(readings, incident).settled(claims[0]).measure().category().orElseThrow();
  }

  private static Claim claim(String id, String number, AsOf asOf, String sentence) {
    Claim made = Made.killed(id, number);
    return new Claim(
        id,
        made.article(),
        Optional.empty(),
        Optional.empty(),
        made.figure(),
        made.measure(),
        asOf,
        made.chain(),
        Stance.ASSERTED,
        true,
        Made.passage(sentence));
  }
}
