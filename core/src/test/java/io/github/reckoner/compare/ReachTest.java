package io.github.reckoner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ReachTest {

  @Test
  void the_gap_between_ranges_that_touch_is_none_in_either_order() {
    Range<BigDecimal> less = Range.closedOpen(new BigDecimal("13.5"), new BigDecimal("15.5"));
    Range<BigDecimal> more = Range.closedOpen(new BigDecimal("15.5"), new BigDecimal("17.5"));

    assertThat(Reach.gap(less, more).difference()).isZero();
    assertThat(Reach.gap(more, less)).isEqualTo(Reach.gap(less, more));
  }
}
