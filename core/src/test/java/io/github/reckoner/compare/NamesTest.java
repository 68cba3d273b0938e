package io.github.reckoner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

  private static String name(Unit unit, Measure measure) {
    Claim claim = Claim.of("a#0", Made.figure(Quantifier.EXACT, "3", unit), measure);
    return Names.of(List.of(Subject.of(claim)), measure.category());
  }

  @Test
  void a_category_says_what_happened_to_those_counted() {
    Measure killed = Measure.of(Category.KILLED, "soldier").withPlace("Homs");
    assertThat(name(new Unit(Unit.Kind.COUNT, "soldier", "Syrian soldiers"), killed))
        .isEqualTo("Syrian soldiers killed in Homs");
  }

  @Test
  void what_killed_them_is_not_those_counted() {
    Measure killed = Measure.of(Category.KILLED, "strike");
    assertThat(name(Unit.count("strike"), killed)).isEqualTo("people killed");
  }

  @Test
  void no_name_holds_the_number() {
    Measure cases = Made.open("case", "await", "three more cases await trial");
    assertThat(name(new Unit(Unit.Kind.COUNT, "case", "3 more cases"), cases))
        .isEqualTo("cases (await)");
    Measure turnout = Made.open("turnout", "", "3 per cent");
    assertThat(name(Unit.of(Unit.Kind.PERCENT, "per cent"), turnout))
        .isEqualTo("turnout, in per cent");
    Measure spent = Made.open("couple", "spend", "spent $3");
    assertThat(name(Unit.of(Unit.Kind.CURRENCY, "dollar"), spent))
        .isEqualTo("amount, in dollars (spend)");
  }
}
