package io.github.reckoner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void numbers_that_span_decades_are_drawn_to_a_logarithmic_scale() {
    Axis axis = Axis.of(List.of(12.0, 5_000.0));

    assertThat(axis.logarithmic()).isTrue();
    assertThat(axis.ticks()).containsExactly(10.0, 100.0, 1000.0);
  }

  @Test
  void ticks_of_an_even_scale_are_round() {
    assertThat(Axis.of(List.of(14.0, 60.0)).ticks()).containsExactly(0.0, 20.0, 40.0, 60.0);
    assertThat(Axis.of(List.of()).ticks()).isNotEmpty();
  }

  @Test
  void numbers_are_printed_for_readers() {
    assertThat(Wording.tick(4_500_000_000.0)).isEqualTo("4.5 billion");
    assertThat(Wording.tick(1_500)).isEqualTo("1,500");
    assertThat(Wording.tick(0.25)).isEqualTo("0.25");
  }

  @Property
  void places_keep_the_order_of_the_numbers_and_stay_on_the_axis(
      @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = -1e9, max = 1e12) Double> numbers) {
    Axis axis = Axis.of(numbers);
    List<Double> places = numbers.stream().sorted().map(axis::at).toList();

    assertThat(places).isSorted().allMatch(place -> place >= 0 && place <= 1);
    assertThat(axis.ticks()).hasSizeLessThan(20);
  }

  @Test
  void a_number_that_all_agree_on_stands_on_an_axis_of_whole_numbers() {
    assertThat(Axis.of(List.of(1.0, 1.0)).ticks()).containsExactly(0.0, 1.0);
  }
}
