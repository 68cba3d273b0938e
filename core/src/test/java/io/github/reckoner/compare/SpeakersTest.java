package io.github.reckoner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {

  private static Subject by(String id, Actor.Kind kind, String name) {
    Mention speaker = new Mention(Actor.of(kind, name), Made.passage(name));
    return Subject.of(
        Made.killed(id, "5").withChain(Chain.of(Hop.of(speaker, Made.passage("said")))));
  }

  private static boolean same(Actor.Kind kind, String one, String other) {
    return Speakers.same(by("a#0", kind, one), by("b#0", kind, other))
        && Speakers.same(by("b#0", kind, other), by("a#0", kind, one));
  }

  @ParameterizedTest
  @CsvSource({
    "Agriculture Ministry,ministry",
    "Interior Ministry,Ministry of the Interior",
    "World Health Organization,WHO",
    "U.S. Agriculture Department,USDA",
    "Hardwick Stores Inc,Hardwick Stores",
    "Ann Osgood,Osgood"
  })
  void one_actor_has_several_names(String one, String other) {
    assertThat(same(Actor.Kind.ORGANISATION, one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Interior Ministry,Health Ministry", "Norstat,Opinia", "WHO,World Bank"})
  void other_actors_stay_apart(String one, String other) {
    assertThat(same(Actor.Kind.ORGANISATION, one, other)).isFalse();
  }

  @Test
  void a_group_counts_as_no_actor() {
    assertThat(same(Actor.Kind.GROUP, "officials", "health officials")).isFalse();
  }

  @Test
  void the_unnamed_are_nobody() {
    assertThat(same(Actor.Kind.UNNAMED, "unnamed", "unnamed")).isFalse();
  }
}
