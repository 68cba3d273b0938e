package io.github.reckoner.compare;

import static io.github.reckoner.compare.Made.exact;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether one noun behind two names is of two things. */
class OwnersTest {

  @ParameterizedTest
  @CsvSource({
    "CNN debate, Fox debate, true",
    "CNN Republican debate, Fox debate, true",
    "CNN debate, CNN Republican debate, false",
    "CNN debate, Fox poll, false",
    "CNN debate, debate, false",
    "late CNN debate, Fox debate, false",
    "Anna Reed, John Reed, false"
  })
  void a_thing_of_two_owners_in_one_article_is_two(String one, String other, boolean apart) {
    assertThat(Owners.difference(subject("a#0", one), subject("a#1", other)).isPresent())
        .isEqualTo(apart);
    assertThat(Owners.difference(subject("a#0", one), subject("b#0", other))).isEmpty();
  }

  private static Subject subject(String id, String concept) {
    Measure measure = Measure.of("viewer").withConcepts(ImmutableList.of(concept));
    return Subject.of(Claim.of(id, exact("23"), measure));
  }
}
