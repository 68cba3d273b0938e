package io.github.reckoner.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Trend;
import io.github.reckoner.model.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every row of the tables of the guide to figures. */
class FigureGuideTest {

  private static final Path GUIDE = Path.of("..", "src", "site", "markdown", "figures.md");

  private final FigureReader reader = FigureReader.withDefaults();

  static Stream<List<String>> figures() {
    return rows("| Text | Figure | Quantifier | Unit |");
  }

  static Stream<List<String>> profiles() {
    return rows("| Text | LITERAL | ACLED | WIKIMPACTS |");
  }

  static Stream<List<String>> skipped() {
    return rows("| Text | Skipped | Reason |");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void reads_as_the_guide_says(List<String> row) {
    Figure figure = reader.parse(row.get(0)).orElseThrow();

    String trend = figure.trend() == Trend.NONE ? "" : " " + figure.trend();
    assertThat(figure.value().map(BigDecimal::toPlainString).orElseGet(() -> interval(figure)))
        .isEqualTo(row.get(1));
    assertThat(figure.quantifier() + trend).isEqualTo(row.get(2));
    assertThat(figure.unit()).hasToString(row.get(3));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void profiles_widen_as_the_guide_says(List<String> row) {
    assertThat(under(VaguenessProfile.LITERAL, row)).isEqualTo(row.get(1));
    assertThat(under(VaguenessProfile.ACLED, row)).isEqualTo(row.get(2));
    assertThat(under(VaguenessProfile.WIKIMPACTS, row)).isEqualTo(row.get(3));
  }

  private String under(VaguenessProfile profile, List<String> row) {
    Figure figure = reader.with(profile).parse(row.get(0)).orElseThrow();
    assertThat(figure.profile().orElse(profile.name())).isEqualTo(profile.name());
    return interval(figure);
  }

  @ParameterizedTest
  @MethodSource("skipped")
  void skips_as_the_guide_says(List<String> row) {
    Grammar.Sifted sifted = Sifting.of(row.get(0));

    assertThat(sifted.skips())
        .extracting(skip -> Sifting.words(sifted, row.get(0), skip) + " " + skip.reason())
        .contains(row.get(1) + " " + row.get(2));
  }

  @Test
  void takes_the_units_of_an_application() {
    FigureReader own = reader.with(Units.standard().with(Unit.Kind.MASS, "quintal", "quintals"));

    assertThat(own.parse("12 quintals").orElseThrow().unit()).hasToString("MASS quintal");
  }

  private static String interval(Figure figure) {
    return (figure.low().map(BigDecimal::toPlainString).orElse("")
            + " .. "
            + figure.high().map(BigDecimal::toPlainString).orElse(""))
        .strip();
  }

  private static Stream<List<String>> rows(String header) {
    ImmutableList.Builder<List<String>> rows = ImmutableList.builder();
    boolean inside = false;
    for (String line : lines()) {
      if (!line.startsWith("|")) {
        inside = false;
      } else if (line.equals(header)) {
        inside = true;
      } else if (inside && !line.startsWith("|---")) {
        rows.add(Splitter.on('|').trimResults().splitToList(line.substring(1, line.length() - 1)));
      }
    }
    return rows.build().stream();
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(GUIDE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
