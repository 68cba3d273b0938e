package io.github.reckoner.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads a report as somebody without a mouse does, and as a browser without scripts. */
class ReportByKeyboardIT {

  private static final int TAB = 9;
  private static final int ENTER = 13;

  /** Numbers the controls that can be seen, and returns how many there are. */
  private static final String COUNT =
      """
      [...document.querySelectorAll("a[href], button, summary, input, [tabindex]")]
          .filter((control) => control.checkVisibility())
          .map((control, i) => control.dataset.number = i).length
      """;

  /** What has the focus: its number and, if a person can see that, "seen"; empty for nothing. */
  private static final String FOCUS =
      """
      (() => {
        const control = document.activeElement;
        if (!control || control === document.body) return "";
        const hit = control.querySelector(".hit");
        const style = getComputedStyle(hit ?? control);
        const seen = hit ? style.stroke !== "none" : style.outlineStyle !== "none";
        return control.dataset.number + (seen ? " seen" : " " + control.outerHTML);
      })()
      """;

  @TempDir private Path directory;
  private Path report = Path.of("");
  private Chromium browser;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    Path in = directory.resolve("in.jsonl");
    Files.writeString(
        in,
        "{\"id\": \"a\", \"publisher\": \"Harbour Post\", \"text\": "
            + "\"At least 14 people were killed in the flood.\"}\n"
            + "{\"id\": \"b\", \"publisher\": \"Valley Radio\", \"text\": "
            + "\"The flood killed 20 people. It took 31 houses.\"}\n");
    report = directory.resolve("report.html");
    assertThat(Reckon.run("report", "--figures-only", in.toString(), report.toString())).isZero();
    browser = Chromium.start(directory.resolve("profile"));
  }

  @AfterEach
  void stop() throws InterruptedException {
    browser.stop();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void the_tab_key_reaches_every_control_and_each_shows_that_it_is_reached(int width)
      throws InterruptedException {
    browser.open(report, width, true);
    int controls = browser.evaluate(COUNT).asInt();
    Set<String> reached = new LinkedHashSet<>();
    for (int i = 0; i < controls; i++) {
      browser.press("Tab", TAB, "");
      reached.add(browser.evaluate(FOCUS).asText());
    }

    assertThat(controls).isGreaterThan(10);
    assertThat(reached).hasSize(controls).allMatch(focus -> focus.endsWith(" seen"));
    assertThat(browser.evaluate("document.documentElement.scrollWidth > innerWidth").asBoolean())
        .as("wider than the window")
        .isFalse();
  }

  @Test
  void enter_leads_from_a_row_of_the_plot_to_the_words_opens_parts_and_sorts()
      throws InterruptedException {
    browser.open(report, 1280, true);

    enter("svg.wide a.origin");
    assertThat(browser.evaluate("document.querySelector('mark:target').textContent").asText())
        .isEqualTo("At least 14");
    enter("details summary");
    assertThat(browser.evaluate("document.querySelector('details').open").asBoolean()).isTrue();
    enter("table.sortable button");
    assertThat(browser.evaluate("document.querySelectorAll('[aria-sort]').length").asInt())
        .isEqualTo(1);
  }

  @Test
  void without_scripts_a_report_is_complete_and_only_its_tables_do_not_sort()
      throws InterruptedException {
    browser.open(report, 1280, true);
    String text = browser.evaluate("document.body.innerText").asText();
    browser.open(report, 1280, false);

    assertThat(browser.evaluate("document.querySelectorAll('th button').length").asInt()).isZero();
    assertThat(browser.evaluate("document.body.innerText").asText())
        .isEqualToIgnoringWhitespace(text);
    enter("details summary");
    assertThat(browser.evaluate("document.querySelector('details').open").asBoolean()).isTrue();
  }

  private void enter(String selector) throws InterruptedException {
    browser.evaluate("document.querySelector('" + selector + "').focus()");
    browser.press("Enter", ENTER, "\r");
  }
}
