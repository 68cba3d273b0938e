package io.github.reckoner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationsTest {

  private final Nations nations = Nations.standard();

  @ParameterizedTest
  @CsvSource({
    "the United States, United States",
    "U.S., United States",
    "UK, United Kingdom",
    "Ivory Coast, Ivory Coast",
    "Côte d’Ivoire, Ivory Coast",
    "CUBA, Cuba",
    "UAE, United Arab Emirates"
  })
  void readsNames(String words, String state) {
    assertThat(nations.byName(words)).contains(state);
  }

  @ParameterizedTest
  @CsvSource({
    "Danes, Denmark",
    "Briton, United Kingdom",
    "Filipinos, Philippines",
    "North Koreans, North Korea",
    "Swiss, Switzerland",
    "Nigerien, Niger",
    "Nigerians, Nigeria"
  })
  void readsDemonyms(String words, String state) {
    assertThat(nations.byDemonym(words)).contains(state);
  }

  @ParameterizedTest
  @CsvSource({"the Kremlin, Russia", "Downing Street, United Kingdom", "Havana, Cuba"})
  void readsMetonyms(String words, String state) {
    assertThat(nations.byMetonym(words)).contains(state);
    assertThat(nations.byName(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"us", "Us", "turkey", "polish", "car", "Car", "the", "''"})
  void leavesCommonWordsAlone(String words) {
    assertThat(nations.of(words)).isEmpty();
  }

  @Test
  void everyCanonicalNameNamesItself() {
    Lexicon.read(Nations.class, "nations.tsv")
        .forEach(row -> assertThat(nations.byName(row.get("name"))).contains(row.get("name")));
  }
}
