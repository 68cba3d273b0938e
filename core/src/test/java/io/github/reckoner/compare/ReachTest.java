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

  @Test
  void there_is_no_gap_between_ranges_that_overlap() {
    Range<BigDecimal> about = Range.closed(new BigDecimal(27), new BigDecimal(33));
    Range<BigDecimal> almost = Range.closed(new BigDecimal("30.4"), new BigDecimal(38));

    assertThat(Reach.gap(about, almost).difference()).isZero();
    assertThat(Reach.gap(almost, about)).isEqualTo(Reach.gap(about, almost));
  }
}
