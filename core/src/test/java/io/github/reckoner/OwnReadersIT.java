package io.github.reckoner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.compare.Relation;
import io.github.reckoner.compare.Tolerance;
import io.github.reckoner.extract.attribution.Aliases;
import io.github.reckoner.extract.attribution.AttributionReader;
import io.github.reckoner.extract.attribution.Cue;
import io.github.reckoner.extract.attribution.Cues;
import io.github.reckoner.extract.attribution.Stand;
import io.github.reckoner.extract.figure.FigureReader;
import io.github.reckoner.extract.figure.Units;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.Unit;
import org.junit.jupiter.api.Test;

/** What a user teaches through the front door, as the guide says. */
class OwnReadersIT {

  @Test
  void own_cues_and_aliases_are_heard() {
    Cues cues =
        Cues.standard().with(Cue.verb("aver", Stand.ALLEGE, "avers", "averred", "averring"));
    Aliases aliases = Aliases.none().with("GUR", "Main Directorate of Intelligence");
    AttributionReader reader = AttributionReader.withDefaults().with(cues).with(aliases);
    Reckoner reckoner = Reckoner.withDefaults().with(reader);

    Claim claim = only(reckoner, "GUR averred that 40 soldiers had been killed.");

    assertThat(claim.chain()).hasToString("Main Directorate of Intelligence");
    assertThat(claim.stance()).isEqualTo(Stance.ALLEGED);
  }

  @Test
  void own_units_are_read() {
    FigureReader reader =
        FigureReader.withDefaults()
            .with(Units.standard().with(Unit.Kind.MASS, "quintal", "quintals"));
    Reckoner reckoner = Reckoner.withDefaults().with(reader);

    assertThat(only(reckoner, "Farmers brought in 12 quintals of wheat.").figure().unit())
        .hasToString("MASS quintal");
  }

  @Test
  void what_is_within_an_own_tolerance_does_not_conflict() {
    Article one = Article.of("a", "Police in Lugo said on May 2 that 200 people were detained.");
    Article other = Article.of("b", "A union in Lugo said on May 2 that 207 people were detained.");

    assertThat(relation(Reckoner.withDefaults(), one, other)).isEqualTo(Relation.CONTRADICTS);
    assertThat(relation(Reckoner.withDefaults().with(Tolerance.percent(5)), one, other))
        .isNotEqualTo(Relation.CONTRADICTS);
  }

  private static Relation relation(Reckoner reckoner, Article one, Article other) {
    return reckoner.read(one, other).matters().get(0).relations().get(0).relation();
  }

  private static Claim only(Reckoner reckoner, String text) {
    return reckoner.extract(Article.of("a", text)).claims().get(0);
  }
}
