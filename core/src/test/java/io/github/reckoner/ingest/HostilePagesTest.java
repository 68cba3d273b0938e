package io.github.reckoner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Limits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostilePagesTest {

  private static final Pages PAGES = Pages.withDefaults();
  private static final String STORY =
      "<p>Rescuers pulled 14 people from the rubble of the café on Sunday, the ministry said.</p>"
          + "<p>The number of missing fell to 63 from 80 a day earlier, it said in a statement.</p>";

  @Test
  void ten_thousand_nested_elements_are_a_problem_and_the_story_is_read() {
    String html = "<div>".repeat(10_000) + STORY + "</div>".repeat(10_000);

    Page page = PAGES.read(html, Optional.empty());

    assertThat(page.article().text()).contains("14 people").contains("63 from 80");
    assertThat(page.problems()).anyMatch(problem -> problem.message().contains("nesting"));
  }

  @Test
  void a_page_of_fifty_megabytes_is_cut_at_the_limit() {
    byte[] head =
        ("<html><body><div class=\"article-body\">" + STORY).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[50_000_000];
    Arrays.fill(bytes, (byte) ' ');
    System.arraycopy(head, 0, bytes, 0, head.length);

    Page page = PAGES.read(bytes, Optional.empty(), Optional.empty());

    assertThat(page.article().text()).contains("14 people");
    assertThat(page.problems()).anyMatch(problem -> problem.message().contains("pageBytes"));
  }

  @Test
  void a_text_beyond_the_limit_is_cut_and_the_cut_is_a_problem() {
    Pages narrow = PAGES.with(Limits.defaults().withArticleCharacters(100));

    Page page = narrow.read(STORY, Optional.empty());

    assertThat(page.article().text()).hasSize(100);
    assertThat(page.problems())
        .anyMatch(problem -> problem.message().contains("articleCharacters"));
  }

  @Test
  void bytes_are_read_in_the_charset_they_are_in() {
    Charset windows = Charset.forName("windows-1252");
    assertThat(text(STORY.getBytes(StandardCharsets.UTF_8), Optional.empty())).contains("café");
    assertThat(text(STORY.getBytes(windows), Optional.empty())).contains("café");
    assertThat(text(STORY.getBytes(windows), Optional.of("text/html; charset=ISO-8859-1")))
        .contains("café");
    assertThat(
            text(
                ("<meta charset=koi8-r>"
                        + "<p>Погибли 14 человек, сообщило министерство в воскресенье.</p>")
                    .getBytes(Charset.forName("KOI8-R")),
                Optional.empty()))
        .contains("Погибли");
    assertThat(
            text(("\uFEFF" + STORY).getBytes(StandardCharsets.UTF_16BE), Optional.of("text/html")))
        .contains("café");
  }

  @Test
  void a_charset_that_is_not_true_or_not_known_is_a_problem() {
    byte[] bytes = STORY.getBytes(StandardCharsets.UTF_8);

    Page latin = PAGES.read(bytes, Optional.of("text/html; charset=iso-8859-1"), Optional.empty());
    Page none = PAGES.read(bytes, Optional.of("text/html; charset=klingon"), Optional.empty());

    assertThat(latin.article().text()).contains("café");
    assertThat(latin.problems()).hasSize(1);
    assertThat(none.article().text()).contains("café");
    assertThat(none.problems()).anyMatch(problem -> problem.message().contains("klingon"));
  }

  @Test
  void dates_that_are_none_stay_absent() {
    for (String date :
        new String[] {"", "soon", "2023-13-45", "10/11/2023", "99999999999999999999"}) {
      Page page =
          PAGES.read("<meta name=\"date\" content=\"" + date + "\">" + STORY, Optional.empty());
      assertThat(page.article().published()).as(date).isEmpty();
    }
    assertThat(PageDates.parse("26/10/2023")).contains(LocalDate.of(2023, 10, 26));
    assertThat(PageDates.parse("Thu, 26 Oct 2023 15:04:00 GMT"))
        .contains(LocalDate.of(2023, 10, 26));
    assertThat(PageDates.parse("Oct. 26, 2023 at 3:04 p.m.")).contains(LocalDate.of(2023, 10, 26));
    assertThat(PageDates.parse("20231026T150400Z")).contains(LocalDate.of(2023, 10, 26));
  }

  @Test
  void scripts_are_neither_run_nor_read() {
    String html =
        STORY
            + "<script>document.write('99 killed')</script><style>p{content:'88'}</style>"
            + "<img src=x onerror=\"alert(77)\"><iframe src=\"https://example.org/66\"></iframe>";

    assertThat(PAGES.read(html, Optional.empty()).article().text())
        .doesNotContain("99", "88", "77", "66");
  }

  @Test
  void a_page_without_text_is_a_problem_and_no_failure() {
    for (String html :
        new String[] {"", "<", "<html", "\u0000", "<table><td>", "<nav>Home</nav>"}) {
      Page page = PAGES.read(html, Optional.empty());
      assertThat(page.article().text()).as(html).isEmpty();
      assertThat(page.problems()).as(html).hasSize(1);
    }
  }

  private static String text(byte[] bytes, Optional<String> contentType) {
    Page page = PAGES.read(bytes, contentType, Optional.empty());
    assertThat(page.problems()).isEmpty();
    return page.article().text();
  }
}
