package io.github.reckoner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AsOfTest {

  private static final LocalDate DAY = LocalDate.of(2023, 10, 26);

  @Test
  void should_span_the_whole_month_and_year() {
    assertThat(AsOf.of(YearMonth.of(2024, 2)).to()).contains(LocalDate.of(2024, 2, 29));
    assertThat(AsOf.ofYear(2023).from()).contains(LocalDate.of(2023, 1, 1));
  }

  @Test
  void should_overlap_unless_one_is_known_to_be_over() {
    assertThat(AsOf.ofYear(2023).overlaps(AsOf.of(DAY))).isTrue();
    assertThat(AsOf.ofYear(2025).overlaps(AsOf.of(DAY))).isFalse();
    assertThat(AsOf.since(DAY).overlaps(AsOf.ofYear(2030))).isTrue();
    assertThat(AsOf.unknown().overlaps(AsOf.of(DAY))).isTrue();
    assertThat(AsOf.of(DAY).endsBefore(AsOf.ofYear(2024))).isTrue();
  }

  @Test
  void should_refuse_an_end_before_the_beginning() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AsOf.between(DAY, DAY.minusDays(1)))
        .withMessageContaining("2023-10-26")
        .withMessageContaining("2023-10-25");
  }

  @Test
  void should_refuse_a_precision_without_a_date() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new AsOf(
                    Optional.empty(), Optional.empty(), AsOf.Precision.DAY, AsOf.Basis.STATED));
  }
}
