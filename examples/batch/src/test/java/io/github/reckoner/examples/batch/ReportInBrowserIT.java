package io.github.reckoner.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens a report in headless Chromium, Debian's package {@code chromium}. */
class ReportInBrowserIT {

  private static final String HOSTILE =
      "Flood <script>document.body.dataset.owned=1</script>\\\"><img src=x onerror=document.body.dataset.owned=1>";

  @TempDir private Path directory;

  private static final String CLICKS =
      """
      <script>
      const rows = [...document.querySelectorAll("svg.wide a.origin")];
      const landed = [];
      function next(i) {
        if (i === rows.length) {
          document.documentElement.dataset.landed = landed.join("|");
          return;
        }
        rows[i].dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
        setTimeout(() => {
          const target = document.querySelector("mark:target");
          landed.push(target ? target.textContent.trim() : "nowhere");
          next(i + 1);
        }, 50);
      }
      next(0);
      </script>
      """;

  @Test
  void a_report_opens_without_errors_sorts_its_tables_and_runs_no_words_of_articles()
      throws IOException, InterruptedException {
    Path page = report();
    Path log = directory.resolve("log");

    String opened = open(page, log);

    assertThat(Files.readString(log)).doesNotContain("CONSOLE");
    assertThat(opened).doesNotContain("data-owned");
    assertThat(
            Pattern.compile("<th scope=\"col\"><button type=\"button\">").matcher(opened).results())
        .as("the page's own script has run")
        .isNotEmpty();
    assertThat(Pattern.compile("class=\"row origin\"").matcher(opened).results().count())
        .as("rows of origins, in the wide and the narrow plot")
        .isGreaterThanOrEqualTo(2);
  }

  // The page allows no script but its own; a copy without that rule clicks the rows and says where
  // each click led.
  @Test
  void a_click_on_a_row_of_the_plot_lands_on_its_evidence()
      throws IOException, InterruptedException {
    String opened = open(with(CLICKS), directory.resolve("log"));

    assertThat(opened).contains("data-landed=\"At least 14|20\"");
  }

  private Path with(String script) throws IOException {
    String page = Files.readString(report());
    Matcher policy = Pattern.compile("<meta[^>]*Content-Security-Policy[^>]*>").matcher(page);
    assertThat(policy.find()).isTrue();
    Path copy = directory.resolve("copy.html");
    Files.writeString(copy, policy.replaceFirst("") + script);
    return copy;
  }

  private Path report() throws IOException {
    Path in = directory.resolve("in.jsonl");
    Files.writeString(
        in,
        "{\"id\": \"a\", \"publisher\": \"Harbour Post\", \"title\": \""
            + HOSTILE
            + "\", \"text\": "
            + "\"At least 14 people were killed in the flood. "
            + HOSTILE
            + "\"}\n"
            + "{\"id\": \"b\", \"publisher\": \"Valley Radio\", \"text\": \"The flood killed 20 people.\"}\n");
    Path out = directory.resolve("report.html");
    assertThat(Reckon.run("report", "--figures-only", in.toString(), out.toString())).isZero();
    return out;
  }

  // Chromium writes what stands in the page after its scripts have run.
  private String open(Path page, Path log) throws IOException, InterruptedException {
    Path dump = directory.resolve("dump.html");
    Process browser =
        new ProcessBuilder(
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--user-data-dir=" + directory.resolve("profile"),
                "--enable-logging=stderr",
                "--virtual-time-budget=2000",
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(dump.toFile())
            .redirectError(log.toFile())
            .start();
    assertThat(browser.waitFor(120, TimeUnit.SECONDS)).as("chromium has ended").isTrue();
    return Files.readString(dump);
  }
}
