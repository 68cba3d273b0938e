package io.github.reckoner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {

  private static final Kinds KINDS = Kinds.standard();

  @ParameterizedTest
  @CsvSource({
    "wheat, grain", "barley, food", "manager, employee", "teacher, worker", "nurse, staff",
    "lorry, vehicle", "helicopter, aircraft", "frigate, ship", "rifle, weapon", "grain, food",
    "sergeant, soldier", "nephew, person", "soldier, person", "steel worker, person"
  })
  void tellsTheNarrowerNoun(String noun, String general) {
    assertThat(KINDS.isNarrower(noun, general)).isTrue();
    assertThat(KINDS.isNarrower(general, noun)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "soldier, shelter",
    "wheat, barley",
    "employee, worker",
    "worker, worker",
    "tent, soldier",
    "gizmo, person",
    "wheat, gizmo",
    "employer, employee"
  })
  void callsNoOtherPairNarrower(String noun, String other) {
    assertThat(KINDS.isNarrower(noun, other)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"teacher", "firefighter", "cousin", "troop", "human", "Senator", "youth worker"})
  void knowsPeople(String noun) {
    assertThat(KINDS.isPerson(noun)).isTrue();
    assertThat(KINDS.isThing(noun)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"helicopter", "container", "warrant", "revolver", "shelter", "hospital"})
  void knowsThings(String noun) {
    assertThat(KINDS.isThing(noun)).isTrue();
    assertThat(KINDS.isPerson(noun)).isFalse();
  }

  @Test
  void claimsNothingOfUnknownNouns() {
    assertThat(KINDS.of("gizmotron")).isEmpty();
    assertThat(KINDS.isPerson("gizmotron")).isFalse();
    assertThat(KINDS.isThing("gizmotron")).isFalse();
    assertThat(KINDS.of("")).isEmpty();
  }
}
