package io.github.reckoner.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FusionTest {

  private static final List<String> COLUMNS =
      List.of(
          "object",
          "attribute",
          "source",
          "value",
          "kind",
          "low",
          "high",
          "time",
          "origin",
          "relation",
          "party");

  private static TableStatement row(String line) {
    List<String> cells = Splitter.on(',').splitToList(line);
    return TableStatement.parse(
        column -> {
          int index = COLUMNS.indexOf(column);
          return index < cells.size() ? cells.get(index) : "";
        });
  }

  private static List<TableFinding> fuse(Fusion fusion, String... lines) {
    List<TableFinding> findings = new ArrayList<>();
    fusion.fuse(List.of(lines).stream().map(FusionTest::row).iterator(), findings::add);
    return findings;
  }

  private static TableFinding finding(String object, String value, String low, String high) {
    return new TableFinding(object, "dead", number(value), number(low), number(high));
  }

  private static Optional<BigDecimal> number(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  @Test
  void findings_come_in_the_order_of_first_lines() {
    assertThat(
            fuse(
                Fusion.withDefaults().with(Policies.median()),
                "y,dead,A,5",
                "x,dead,A,7",
                "y,dead,B,9",
                "x,dead,B,7"))
        .containsExactly(finding("y", "7", "", ""), finding("x", "7", "", ""));
  }

  @Test
  void copies_of_one_origin_count_once() {
    Fusion median = Fusion.withDefaults().with(Policies.median());

    assertThat(
            fuse(
                median,
                "x,dead,A,9,exact,9,9,,o1,original",
                "x,dead,B,9,exact,9,9,,o1,copy",
                "x,dead,C,9,exact,9,9,,o1,copy",
                "x,dead,D,5,exact,5,5,,o2,original",
                "x,dead,E,5,exact,5,5,,o3,original"))
        .containsExactly(finding("x", "5", "", ""));
  }

  @Test
  void the_posterior_keeps_to_bounds_and_to_what_independent_sources_agree_on() {
    List<TableFinding> findings =
        fuse(
            Fusion.withDefaults(),
            "x,dead,A,120,exact",
            "x,dead,B,120,exact",
            "x,dead,C,100,atleast,100",
            "x,dead,D,,range,110,130",
            "x,dead,E,9000,exact");

    assertThat(findings.get(0).value()).contains(new BigDecimal(120));
    assertThat(findings.get(0).low().orElseThrow()).isGreaterThan(new BigDecimal(90));
  }

  @Test
  void a_source_that_errs_is_learned_from_the_rest_of_the_table() {
    List<String> lines = new ArrayList<>();
    Random random = new Random(7);
    for (int object = 0; object < 60; object++) {
      double truth = 1000 + random.nextInt(9000);
      lines.add(
          "o" + object + ",dead,good," + Math.round(truth * (1 + 0.005 * random.nextGaussian())));
      lines.add(
          "o" + object + ",dead,fair," + Math.round(truth * (1 + 0.02 * random.nextGaussian())));
      lines.add("o" + object + ",dead,wild," + Math.round(truth * Math.exp(random.nextGaussian())));
    }
    lines.add("last,dead,good,5000");
    lines.add("last,dead,wild,9000");

    List<TableFinding> findings = fuse(Fusion.withDefaults(), lines.toArray(String[]::new));

    assertThat(findings.get(60).value().orElseThrow())
        .isBetween(new BigDecimal(4800), new BigDecimal(5300));
  }

  @Test
  void sources_with_one_feed_count_once() {
    List<String> lines = new ArrayList<>();
    Random random = new Random(3);
    for (int object = 0; object < 80; object++) {
      int truth = 100 + random.nextInt(900);
      int wrong = truth + 1 + random.nextInt(40);
      int fed = random.nextInt(3) == 0 ? truth : wrong;
      for (String source : List.of("feed1", "feed2", "feed3", "feed4")) {
        lines.add("o" + object + ",dead," + source + "," + fed);
      }
      for (String source : List.of("own1", "own2", "own3")) {
        int said = random.nextInt(5) == 0 ? truth + 1 + random.nextInt(90) : truth;
        lines.add("o" + object + ",dead," + source + "," + said);
      }
      lines.add("truth" + object + ",dead,none," + truth);
    }
    List<TableFinding> findings = fuse(Fusion.withDefaults(), lines.toArray(String[]::new));
    int right = 0;
    for (int i = 0; i < findings.size(); i += 2) {
      right += findings.get(i).value().equals(findings.get(i + 1).value()) ? 1 : 0;
    }

    assertThat(right).isGreaterThan(70);
  }

  @Test
  void a_popular_false_number_is_known_by_the_sources_that_spread_such_numbers() {
    List<String> lines = new ArrayList<>();
    Random random = new Random(11);
    for (int object = 0; object < 120; object++) {
      int dead = 1000 + random.nextInt(9000);
      int injured = 1000 + random.nextInt(9000);
      // Four offices count bodies; of five others each adds the missing now and then.
      int withMissing = dead + 40 + random.nextInt(400);
      for (int source = 0; source < 4; source++) {
        int said = random.nextInt(8) == 0 ? dead + random.nextInt(90) : dead;
        lines.add("o" + object + ",dead,count" + source + "," + said);
        lines.add("o" + object + ",injured,count" + source + "," + injured);
      }
      for (int source = 0; source < 5; source++) {
        int said = random.nextInt(4) > 0 ? withMissing : dead;
        lines.add("o" + object + ",dead,other" + source + "," + said);
        int more = random.nextInt(4) == 0 ? injured + random.nextInt(900) : injured;
        lines.add("o" + object + ",injured,other" + source + "," + more);
      }
      lines.add("truth" + object + ",dead,none," + dead);
    }
    List<TableFinding> findings =
        fuse(Fusion.withDefaults(), lines.toArray(String[]::new)).stream()
            .filter(finding -> finding.attribute().equals("dead"))
            .toList();
    int right = 0;
    for (int i = 0; i < findings.size(); i += 2) {
      right += findings.get(i).value().equals(findings.get(i + 1).value()) ? 1 : 0;
    }

    assertThat(right).isGreaterThan(110);
  }

  @Test
  void sources_of_one_kind_are_believed_alike() {
    List<String> lines = new ArrayList<>();
    Random random = new Random(5);
    for (int object = 0; object < 200; object++) {
      int truth = 1000 + random.nextInt(9000);
      int rumour = random.nextInt(5) == 0 ? truth : 1000 + random.nextInt(90_000);
      lines.add("o" + object + ",dead,office" + object + "," + truth);
      lines.add("o" + object + ",dead,registry" + object + "," + truth);
      lines.add("o" + object + ",dead,Caller (" + object + ")," + rumour);
    }
    lines.add("last,dead,Caller (last),3100");
    lines.add("last,dead,mayor,4700");

    List<TableFinding> findings = fuse(Fusion.withDefaults(), lines.toArray(String[]::new));

    assertThat(findings.get(200).value()).contains(new BigDecimal(4700));
  }

  @Test
  void a_growing_count_is_not_held_down_by_its_first_reports() {
    TableFinding finding =
        fuse(
                Fusion.withDefaults(),
                "x,dead,A,20,exact,20,20,0.1",
                "x,dead,B,60,exact,60,60,0.5",
                "x,dead,C,95,exact,95,95,2",
                "x,dead,D,101,exact,101,101,4")
            .get(0);

    assertThat(finding.value().orElseThrow()).isGreaterThan(new BigDecimal(90));
  }

  @Test
  void a_cell_that_cannot_be_read_is_named() {
    assertThatThrownBy(() -> row("x,dead,A,many"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("value is not a number: \"many\"");
    assertThatThrownBy(() -> row("x,dead,A,5,roughly")).hasMessageContaining("\"roughly\"");
    assertThatThrownBy(() -> row("x,dead,A,,range,9,5")).hasMessageContaining("greater than high");
    assertThatThrownBy(() -> row("x,dead,A,5,exact,,,yesterday"))
        .hasMessageContaining("time is not a number");
  }

  @Test
  void dates_serve_as_times() {
    assertThat(row("x,dead,A,5,exact,,,2024-05-01").day()).isPresent();
    assertThat(row("x,dead,A,5,exact,,,1.5").time()).hasValue(1.5);
  }

  @Test
  void a_copy_under_a_wrong_origin_hardly_counts() {
    TableFinding finding =
        fuse(
                Fusion.withDefaults(),
                "x,dead,A,100,exact,100,100,,o1,original",
                "x,dead,B,100,exact,100,100,,o2,original",
                "x,dead,C,400,exact,400,400,,o1,copy",
                "x,dead,D,400,exact,400,400,,lost1,copy",
                "x,dead,E,400,exact,400,400,,lost2,copy",
                "x,dead,F,400,exact,400,400,,lost3,copy")
            .get(0);

    assertThat(finding.value()).contains(new BigDecimal(100));
  }
}
