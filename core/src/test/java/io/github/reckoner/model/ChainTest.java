package io.github.reckoner.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChainTest {

  private static Hop hop(Actor.Kind kind, String name) {
    return Hop.of(
        new Mention(Actor.of(kind, name), new Passage(Part.TEXT, 0, name.length(), name)),
        new Passage(Part.TEXT, 0, 4, "said"));
  }

  @Test
  void should_find_the_origin_in_the_innermost_hop_that_can_be_told_from_others() {
    Hop reuters = hop(Actor.Kind.OUTLET, "Reuters");
    Hop cable = hop(Actor.Kind.DOCUMENT, "a cable");
    Hop officials = hop(Actor.Kind.GROUP, "officials");
    Chain chain = Chain.of(reuters, cable, officials);
    assertThat(chain.origin()).contains(cable);
    assertThat(chain.outermost()).contains(reuters);
    assertThat(chain.innermost()).contains(officials);
    assertThat(chain).hasToString("Reuters <- a cable <- officials");
  }

  @Test
  void should_have_no_origin_when_nobody_is_named() {
    assertThat(Chain.empty().origin()).isEmpty();
    assertThat(Chain.of(hop(Actor.Kind.UNNAMED, "unnamed")).origin()).isEmpty();
  }
}
