package io.github.reckoner.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.compare.Relation;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PairsTest {

  private static final Unit PEOPLE = new Unit(Unit.Kind.COUNT, "person", "people");

  // The headline says "more than 300", the text "More than 300".
  @Test
  void a_dispute_told_twice_is_one_whatever_the_capitals() {
    Claim title = claim("a#0", "more than 300", Quantifier.MORE_THAN, 300);
    Claim text = claim("a#1", "More than 300", Quantifier.MORE_THAN, 300);
    Claim rival = claim("b#0", "120", Quantifier.EXACT, 120);
    Matter matter =
        new Matter(
            "m0",
            "people detained",
            Optional.of(Category.DETAINED),
            PEOPLE,
            ImmutableList.of(title, text, rival),
            ImmutableList.of(compare(title, rival), compare(text, rival)),
            ImmutableList.of());

    assertThat(Pairs.alike(matter)).hasSize(1);
    assertThat(Pairs.more(Pairs.alike(matter).get(0))).isEqualTo("and another pair");
  }

  private static Comparison compare(Claim one, Claim other) {
    return new Comparison(
        one.id(),
        other.id(),
        Relation.CONTRADICTS,
        ImmutableList.of(new Comparison.Reason(Relation.CONTRADICTS, "they do not meet")),
        Optional.empty());
  }

  private static Claim claim(String id, String words, Quantifier quantifier, int number) {
    Passage passage = Passage.of(Part.TEXT, words, 0, words.length());
    return Claim.of(
        id,
        Figure.of(passage, passage, quantifier, BigDecimal.valueOf(number), PEOPLE),
        Measure.of(Category.DETAINED, "person"));
  }
}
