package io.github.reckoner.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RolesTest {

  private static final double[][] FREE = new double[Roles.LABELS + 1][Roles.LABELS];

  @Test
  void theAnchorIsACueAndTheRestFollowsTheScores() {
    double[][] scores = new double[3][Roles.LABELS];
    scores[0][Roles.SOURCE] = 2;
    scores[1][Roles.OUTSIDE] = 9;
    scores[2][Roles.CONTENT] = 2;
    assertThat(Roles.best(scores, FREE, 1)).containsExactly(Roles.SOURCE, Roles.CUE, Roles.CONTENT);
  }

  @Test
  void somethingIsSaidEvenWhereNothingSpeaksForIt() {
    double[][] scores = new double[3][Roles.LABELS];
    for (double[] row : scores) {
      row[Roles.OUTSIDE] = 5;
    }
    scores[2][Roles.CONTENT] = 1;
    assertThat(Roles.best(scores, FREE, 1)[2]).isEqualTo(Roles.CONTENT);
  }

  @Property
  void furtherTokensFollowTheFirstOfTheirRole(
      @ForAll @Size(min = 2, max = 12) int[] seeds, @ForAll @IntRange(max = 1) int anchor) {
    double[][] scores = new double[seeds.length][Roles.LABELS];
    for (int i = 0; i < seeds.length; i++) {
      for (int label = 0; label < Roles.LABELS; label++) {
        scores[i][label] = Math.sin((double) seeds[i] * (label + 1)) * 3;
      }
    }
    int[] labels = Roles.best(scores, FREE, anchor);
    int previous = Roles.START;
    for (int label : labels) {
      assertThat(Roles.mayFollow(previous, label)).isTrue();
      previous = label;
    }
    assertThat(Roles.roleOf(labels[anchor])).isEqualTo(Roles.CUE);
  }
}
