package io.github.reckoner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Article;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dead and the hurt of whom reports tell one by one, as they stand in the main claims. */
class PersonsHarmedIT {

  private static final Reckoner RECKONER = Reckoner.withDefaults();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A driver is dead and another is fighting for his life after a shooting in Lund. | 1 | 1",
        "A clerk was killed and his cousin, who was stabbed as well, is in a coma. | 1 | 1",
        "A clerk was killed. A second man remains on a ventilator. | 1 | 1",
        "One man is dead and another in critical condition after a stabbing in Lund. | 1 | 1",
        "A woman is dead and a boy in serious condition following a shooting. | 1 | 1",
        "A nurse died and a porter is clinging to life after a shooting. | 1 | 1",
        "One guard was shot to death, another was hit in the leg. | 1 | 1",
        "Officers found a man and a woman shot. The woman died at a clinic. | 1 | 1",
        "Eleven people were killed in the shooting. A 12th victim died overnight. | 12 | 0",
        "Two teachers who were shot in the hall have left the clinic. | 0 | 2",
        "Two women were hit in the legs outside a club. | 0 | 2",
        "Police found a woman and her son dead. | 2 | 0",
        "The fire left a couple and their son dead. | 3 | 0",
        "The blast left a woman injured and her son dead. | 1 | 1",
        "A man shot dead his wife and two sons in Lund, police said. | 3 | 0",
        "The teacher and his wife were both shot. | 0 | 2",
        "Gunmen shot dead five. | 5 | 0",
        "The gang shot a nurse and two other women in a yard. Three people were killed. | 3 | 0",
        "One of two teachers who were wounded in the attack has left the clinic. | 0 | 2",
      })
  void counts_persons(String report, int killed, int injured) {
    Reading reading = read("Shots at Lund", report);
    assertThat(main(reading, Category.KILLED)).isEqualTo(killed);
    assertThat(main(reading, Category.INJURED)).isEqualTo(injured);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pair shot in Lund; one dies | 1 | 0",
        "One dies, two hurt in Lund crash | 1 | 2",
        "2 dead, 3 critical after Lund crash | 2 | 3",
      })
  void counts_persons_of_headlines(String title, int killed, int injured) {
    Reading reading = read(title, "Police asked for help.");
    assertThat(main(reading, Category.KILLED)).isEqualTo(killed);
    assertThat(main(reading, Category.INJURED)).isEqualTo(injured);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ivo Brandt killed three clerks before police fatally shot him. | 4",
        "A man killed three clerks. Police shot and killed him. | 4",
        "A man killed three clerks. He was shot and killed by police. | 4",
        "A man killed three clerks. Officers shot and killed the man. | 4",
        "Two clerks were killed when Ivo Brandt opened fire at a party. Brandt died a day later. | 3",
        "Ivo Brandt, 41, shot his wife and two guests at a party. Three people were killed, police"
            + " said. Brandt died in the hospital. | 4",
        "A man shot his wife and their two sons before turning the gun on himself. The dead were"
            + " identified as Ivo Brandt, 41, his wife, Eva, 39, and their sons, Jan, 9, and Max, 6."
            + " | 4",
        "The suspect in the killings of three clerks was killed in a shootout with police. | 4",
        "A gunman shot dead three clerks before he was killed by police. Four people died in all. | 4",
        "Ivo Brandt killed four clerks and then himself. The dead were identified as Ann Lee, 40,"
            + " Max Orr, 41, Jan Hill, 42, and Eva Moss, 43. | 5",
        "A man killed three clerks. A woman was arrested. | 3",
        "Two clerks were killed when Officer Ivo Brandt fired at a car. Anna Brandt died as well. | 2",
      })
  void counts_attackers(String report, int killed) {
    assertThat(main(read("Shots at Lund", report), Category.KILLED)).isEqualTo(killed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 critical workers absent in Lund", "3 critical of Lund plan"})
  void counts_none_who_is_needed_or_displeased(String title) {
    assertThat(main(read(title, "Police asked for help."), Category.INJURED)).isZero();
  }

  @Test
  void takes_the_age_of_the_other_for_no_count() {
    Reading reading = read("Shots at Lund", "Two men were shot. The first, 19, died.");
    assertThat(main(reading, Category.KILLED)).isNotEqualTo(19);
  }

  private static Reading read(String title, String text) {
    return RECKONER.extract(
        Article.of("a", text).withTitle(title).withPublished(LocalDate.of(2024, 5, 9)));
  }

  private static int main(Reading reading, Category category) {
    return reading.claims().stream()
        .filter(Claim::headline)
        .filter(claim -> claim.measure().category().filter(category::equals).isPresent())
        .findFirst()
        .flatMap(claim -> claim.figure().value())
        .map(BigDecimal::intValueExact)
        .orElse(0);
  }
}
