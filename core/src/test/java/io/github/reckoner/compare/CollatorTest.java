package io.github.reckoner.compare;

import static io.github.reckoner.compare.Made.killed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollatorTest {

  private static Reading reading(String id, Claim... claims) {
    return Reading.of(
        Article.of(id, "A bomb killed people at the market of Maaret."), List.of(claims));
  }

  @Test
  void claims_of_one_toll_are_one_matter() {
    Collation collation =
        Collator.withDefaults()
            .collate(
                List.of(
                    reading("a", killed("a#0", "16")),
                    reading("b", killed("b#0", "16"), killed("b#1", "18"))));

    assertThat(collation.matters()).isNotEmpty();
    assertThat(collation.matters().get(0).claims()).extracting(Claim::id).contains("a#0", "b#0");
  }

  @Test
  void order_of_the_readings_does_not_matter() {
    Reading a = reading("a", killed("a#0", "16"));
    Reading b = reading("b", killed("b#0", "18"));

    assertThat(Collator.withDefaults().collate(List.of(a, b)))
        .isEqualTo(Collator.withDefaults().collate(List.of(b, a)));
  }

  @Test
  void toll_of_some_does_not_keep_tolls_of_all_apart() {
    Claim some = killed("a#0", "59");
    Claim narrowed =
        some.withMeasure(
            some.measure().withPopulation(Population.any().withNationalities(List.of("Romania"))));
    Collation collation =
        Collator.withDefaults()
            .collate(
                List.of(
                    reading("a", narrowed),
                    reading("b", killed("b#0", "59")),
                    reading("c", killed("c#0", Quantifier.MORE_THAN, "60"))));

    assertThat(collation.matters().get(0).claims()).extracting(Claim::id).contains("b#0", "c#0");
  }

  @Test
  void nothing_gives_nothing() {
    Collation collation = Collator.withDefaults().collate(List.of());

    assertThat(collation.matters()).isEmpty();
    assertThat(collation.incidents()).isEmpty();
    assertThat(collation.about("people killed")).isEqualTo(ImmutableList.of());
  }

  @Test
  void refuses_an_article_twice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Collator.withDefaults().collate(List.of(reading("a"), reading("a"))))
        .withMessageContaining("article a");
  }
}
