package io.github.reckoner.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {

  @Test
  void should_read_cells_by_the_names_in_the_header() {
    List<Lexicon.Row> rows =
        Lexicon.parse(
            "units.tsv", List.of("# units", "name\tsigns", "metre\tm|metres", "", "acre"));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get("name")).isEqualTo("metre");
    assertThat(rows.get(0).list("signs")).containsExactly("m", "metres");
    assertThat(rows.get(1).list("signs")).isEmpty();
    assertThat(rows.get(1).line()).isEqualTo(5);
  }

  @Test
  void should_name_file_and_line_of_a_row_that_is_too_long() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Lexicon.parse("units.tsv", List.of("name", "metre\tm")))
        .withMessageContaining("units.tsv:2");
  }

  @Test
  void should_name_the_columns_there_are_when_one_is_missing() {
    Lexicon.Row row = Lexicon.parse("units.tsv", List.of("name", "metre")).get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.get("sign"))
        .withMessageContaining("sign")
        .withMessageContaining("name");
  }
}
