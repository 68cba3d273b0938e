package io.github.reckoner.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ToleranceTest {

  @Test
  void percent_is_of_the_greater() {
    Tolerance five = Tolerance.percent(5);

    assertThat(five.allows(BigDecimal.valueOf(95), BigDecimal.valueOf(100))).isTrue();
    assertThat(five.allows(BigDecimal.valueOf(94), BigDecimal.valueOf(100))).isFalse();
    assertThat(five).hasToString("5%");
  }

  @Test
  void absolute_is_in_units_of_the_figures() {
    Tolerance ten = Tolerance.absolute(BigDecimal.TEN);

    assertThat(ten.allows(BigDecimal.valueOf(90), BigDecimal.valueOf(100))).isTrue();
    assertThat(ten.allows(BigDecimal.valueOf(89), BigDecimal.valueOf(100))).isFalse();
    assertThat(ten).hasToString("±10");
  }

  @Test
  void none_asks_for_a_common_value() {
    Range<BigDecimal> low = Range.closed(BigDecimal.ONE, BigDecimal.TEN);

    assertThat(Tolerance.none().meets(low, Range.atLeast(BigDecimal.TEN))).isTrue();
    assertThat(Tolerance.none().meets(low, Range.greaterThan(BigDecimal.TEN))).isFalse();
    assertThat(Tolerance.none()).hasToString("none").isEqualTo(Tolerance.percent(0));
  }

  @Test
  void refuses_what_is_no_tolerance() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tolerance.percent(-1))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException().isThrownBy(() -> Tolerance.percent(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tolerance.absolute(BigDecimal.valueOf(-3)))
        .withMessageContaining("-3");
  }
}
