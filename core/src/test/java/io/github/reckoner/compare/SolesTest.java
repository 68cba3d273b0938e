package io.github.reckoner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import org.junit.jupiter.api.Test;

class SolesTest {

  @Test
  void takes_one_woman_who_died_for_all_the_dead() {
    assertThat(groups(woman(Quantifier.IMPLIED, "1").withHeadline(true))).isEmpty();
  }

  @Test
  void leaves_women_whom_a_report_counts() {
    assertThat(groups(woman(Quantifier.EXACT, "2").withHeadline(true))).containsExactly("woman");
    assertThat(groups(woman(Quantifier.IMPLIED, "1"))).containsExactly("woman");
  }

  private static ImmutableSet<String> groups(Claim claim) {
    return ImmutableSet.copyOf(Soles.settled(claim).measure().population().groups());
  }

  private static Claim woman(Quantifier quantifier, String number) {
    Measure killed =
        Made.killed().withPopulation(Population.any().withGroups(ImmutableSet.of("woman")));
    return Claim.of("a#0", Made.figure(quantifier, number, Unit.count("woman")), killed);
  }
}
