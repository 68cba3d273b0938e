package io.github.reckoner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FatesTest {

  private static final Claim GIRL_HURT = claim("early#0", "A girl", "hurt", Category.INJURED);
  private static final Claim GIRL_DEAD = claim("late#0", "The girl", "dead", Category.KILLED);

  @Test
  void follows_one_who_was_hurt_and_died() {
    assertThat(settled(GIRL_HURT, GIRL_DEAD)).contains(Category.CASUALTIES);
  }

  @Test
  void leaves_alone_whom_sex_or_age_tell_apart() {
    assertThat(settled(GIRL_HURT, claim("late#0", "a boy", "dead", Category.KILLED)))
        .contains(Category.INJURED);
    assertThat(
            settled(
                claim("early#0", "A 9-year-old girl", "hurt", Category.INJURED),
                claim("late#0", "The 7-year-old girl", "dead", Category.KILLED)))
        .contains(Category.INJURED);
  }

  @Test
  void leaves_alone_where_a_report_of_the_death_tells_of_others() {
    assertThat(
            settled(GIRL_HURT, GIRL_DEAD, claim("late#1", "Her mother", "hurt", Category.INJURED)))
        .contains(Category.INJURED);
  }

  @Test
  void leaves_alone_whom_the_own_report_tells_from_the_dead() {
    assertThat(settled(GIRL_HURT, claim("early#1", "A man", "dead", Category.KILLED), GIRL_DEAD))
        .contains(Category.INJURED);
  }

  @Test
  void leaves_alone_who_is_hurt_beside_one_who_dies() {
    Claim teen = claim("early#0", "A teen", "hurt", Category.INJURED);
    assertThat(settled(teen, claim("late#0", "The teen", "dead", Category.KILLED)))
        .contains(Category.CASUALTIES);
    Passage both = Passage.of(Part.TEXT, "A teen was hurt and a child died", 0, 32);
    Claim hurt = teen.withEvidence(both);
    Claim died = claim("early#1", "a child", "dead", Category.KILLED).withEvidence(both);
    assertThat(settled(hurt, died, claim("late#0", "The teen", "dead", Category.KILLED)))
        .contains(Category.INJURED);
  }

  private static Optional<Category> settled(Claim... claims) {
    ImmutableList<Reading> readings =
        Stream.of("early", "late")
            .map(
                id ->
                    Reading.of(
                        Article.of(id, "text"),
                        Stream.of(claims)
                            .filter(claim -> claim.article().equals(id))
                            .collect(ImmutableList.toImmutableList())))
            .collect(ImmutableList.toImmutableList());
    return new Fates(readings, ImmutableMap.of("early", 0, "late", 0))
        .settled(List.of(claims).get(0))
        .measure()
        .category();
  }

  private static Claim claim(String id, String who, String fate, Category category) {
    Passage passage = Passage.of(Part.TEXT, who + " was " + fate, 0, who.length());
    return Claim.of(
        id,
        Figure.of(
            passage,
            passage,
            Quantifier.IMPLIED,
            BigDecimal.ONE,
            new Unit(Unit.Kind.COUNT, "girl", "")),
        Measure.of(category, "girl"));
  }
}
