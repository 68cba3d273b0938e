package io.github.reckoner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FigureTest {

  private static final Passage WORDS = Passage.of(Part.TEXT, "almost 200", 0, 10);
  private static final Passage NUMERAL = Passage.of(Part.TEXT, "almost 200", 7, 10);
  private static final Unit CUBANS = Unit.count("Cuban");

  @Test
  void should_bound_almost_from_above_and_keep_the_number_as_written() {
    Figure figure = Figure.of(WORDS, NUMERAL, Quantifier.ALMOST, new BigDecimal("200.0"), CUBANS);
    assertThat(figure.value()).contains(new BigDecimal("200"));
    assertThat(figure.interval()).isEqualTo(Range.lessThan(new BigDecimal("200")));
    assertThat(figure.low()).isEmpty();
    assertThat(figure.isHighInclusive()).isFalse();
  }

  @Test
  void should_give_a_range_no_value_of_its_own() {
    Figure figure =
        Figure.between(WORDS, NUMERAL, new BigDecimal("1000"), new BigDecimal("5E3"), CUBANS);
    assertThat(figure.value()).isEmpty();
    assertThat(figure.high()).contains(new BigDecimal("5000"));
    assertThat(figure.isLowInclusive()).isTrue();
  }

  @Test
  void should_refuse_a_range_upside_down_and_name_both_ends() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.between(WORDS, NUMERAL, BigDecimal.TEN, BigDecimal.ONE, CUBANS))
        .withMessageContaining("low 10")
        .withMessageContaining("high 1");
  }

  @Test
  void should_refuse_a_numeral_outside_its_words() {
    Passage elsewhere = new Passage(Part.TEXT, 20, 23, "200");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.of(WORDS, elsewhere, Quantifier.EXACT, BigDecimal.ONE, CUBANS))
        .withMessageContaining("outside");
  }

  @Property
  void should_write_the_same_number_without_exponent(@ForAll BigDecimal number) {
    BigDecimal canonical = Figure.canonical(number);
    assertThat(canonical).isEqualByComparingTo(number);
    assertThat(canonical.scale()).isNotNegative();
    assertThat(canonical.toPlainString()).doesNotMatch(".*\\.\\d*0");
  }
}
