package io.github.reckoner.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

  @ParameterizedTest
  @CsvSource({
    "killed, kill",
    "dying, die",
    "shot, shoot",
    "gunned, gun",
    "injuries, injury",
    "hurt, hurt",
    "seized, seize",
    "fled, flee",
    "policemen, policeman",
    "casualties, casualty",
    "lives, life"
  })
  void leadsBackToTheBase(String form, String base) {
    assertThat(Inflection.bases(form)).contains(base);
  }

  @ParameterizedTest
  @CsvSource({
    "soldiers, soldier",
    "children, child",
    "women, woman",
    "troops, troop",
    "witnesses, witness",
    "police, police",
    "gas, gas",
    "virus, virus",
    "countries, country"
  })
  void makesTheSingular(String plural, String singular) {
    assertThat(Inflection.singular(plural)).isEqualTo(singular);
  }
}
