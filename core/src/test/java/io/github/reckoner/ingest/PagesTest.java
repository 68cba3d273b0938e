package io.github.reckoner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.ingest.PageFixtures.Fixture;
import io.github.reckoner.model.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {

  private static final Pages PAGES = Pages.withDefaults();

  static List<Fixture> fixtures() {
    return PageFixtures.all();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void the_story_of_a_page_is_found(Fixture fixture) {
    Page page = PAGES.read(fixture.html(), Optional.empty());

    assertThat(overlap(page.article().text(), fixture.text()))
        .as("F1 of four-word runs; read:%n%s", page.article().text())
        .isGreaterThanOrEqualTo(0.97);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void headline_day_and_outlet_are_those_of_the_page_or_absent(Fixture fixture) {
    Page page = PAGES.read(fixture.html(), Optional.empty());

    assertThat(page.article().title()).contains(fixture.title());
    page.article().published().ifPresent(day -> assertThat(day).isEqualTo(fixture.date()));
    page.article().publisher().ifPresent(name -> assertThat(name).isEqualTo(fixture.site()));
    fixture
        .byline()
        .ifPresent(
            names ->
                assertThat(page.article().byline().map(Words::of).orElse(ImmutableList.of()))
                    .isEqualTo(Words.of(names.replace(" and ", ", "))));
  }

  @Test
  void most_pages_give_day_and_outlet() {
    List<Page> pages =
        fixtures().stream().map(fixture -> PAGES.read(fixture.html(), Optional.empty())).toList();

    assertThat(pages).hasSizeGreaterThanOrEqualTo(40);
    assertThat(pages.stream().filter(p -> p.article().published().isPresent()).count())
        .isGreaterThanOrEqualTo(pages.size() * 9 / 10);
    assertThat(pages.stream().filter(p -> p.article().publisher().isPresent()).count())
        .isGreaterThanOrEqualTo(pages.size() * 8 / 10);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void a_page_cut_anywhere_is_still_read(Fixture fixture) {
    String html = fixture.html();
    for (int to = 0; to < html.length(); to += Math.max(1, html.length() / 7)) {
      Page page = PAGES.read(html.substring(0, to), Optional.empty());
      assertThat(page.article().text()).doesNotContain("<p>");
    }
  }

  @Test
  void headings_are_blocks_of_their_own_and_captions_are_left_out() {
    Fixture fixture = named("wordpress-classic.html");
    Page page = PAGES.read(fixture.html(), Optional.empty());

    assertThat(page.article().blocks())
        .extracting(Block::kind)
        .contains(Block.Kind.HEADING, Block.Kind.BODY)
        .doesNotContain(Block.Kind.CAPTION);
  }

  @Test
  void a_gallery_is_read_from_its_captions() {
    StringBuilder html = new StringBuilder("<h1>The bridge at Alta is open again</h1>");
    for (int i = 2; i < 9; i++) {
      html.append("<figure><img src=\"a.jpg\"><figcaption>Villagers carry ")
          .append(i)
          .append(" sacks of flour over the bridge at Alta on Monday.</figcaption></figure>");
    }

    String text = PAGES.read(html.toString(), Optional.empty()).article().text();

    assertThat(text).contains("carry 2 sacks", "carry 8 sacks");
  }

  @Test
  void a_short_story_by_its_headline_is_read_and_not_the_longer_bar_beside_it() {
    String teaser = "<p>All you need for the race on Sunday: where to stand and what to eat.</p>";
    String html =
        "<div class=\"page\"><div class=\"post\"><h1>Two boats collide off Alta</h1>"
            + "<div class=\"entry-content\"><p>Two fishing boats collided off Alta on Monday, and 3 men "
            + "were taken to hospital with broken bones, the harbour master said.</p></div></div>"
            + "<div class=\"right-bar\">"
            + teaser.repeat(5)
            + "</div></div>";

    String text = PAGES.read(html, Optional.empty()).article().text();

    assertThat(text).contains("3 men").doesNotContain("what to eat");
  }

  @Test
  void a_page_that_prints_the_beginning_of_its_story_is_read_from_its_data() {
    String first = "The port of Alta will close on Friday, and 40 men lose their work. ".repeat(3);
    String html =
        "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + first
            + "\\n\\n"
            + "The owner put the loss at 3 million a year, which the union doubts. ".repeat(2)
            + "\"}</script></head><body><article><h1>Alta's port to close</h1><p>"
            + first
            + "</p><p>Subscribe now to continue reading.</p></article></body></html>";

    assertThat(PAGES.read(html, Optional.empty()).article().text()).contains("3 million");
  }

  @Test
  void an_article_that_only_its_data_holds_is_read_from_there() {
    String body = "The first paragraph tells of 12 boats that left the port. ".repeat(12);
    String html =
        "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":"
            + "\"Boats leave\",\"articleBody\":\""
            + body
            + "\\n\\nThe second paragraph tells of 3 more.\"}</script></head><body><div id=\"app\">"
            + "Loading</div></body></html>";

    Page page = PAGES.read(html, Optional.empty());

    assertThat(page.article().text()).startsWith("The first").contains("3 more.");
    assertThat(page.article().title()).contains("Boats leave");
  }

  @Test
  void a_story_that_only_a_script_holds_is_read_from_its_paragraphs() {
    String html =
        "<html><head><title>Boats leave the northern port | Post</title></head><body>"
            + "<div id=\"__next\">Loading</div><script id=\"__NEXT_DATA__\" type=\"application/json\">"
            + "{\"props\":{\"blocks\":[{\"type\":\"p\",\"children\":[{\"text\":\"The first paragraph tells of \"},"
            + "{\"text\":\"12 boats\"},{\"text\":\" that left the port.\"}]}"
            + ",{\"type\":\"p\",\"text\":\"<b>Another</b> one tells of the people who had waited for them.\"}"
                .repeat(9)
            + "],\"related\":[{\"headline\":\"Rain\",\"text\":\"It has rained for 9 days and will not stop.\"}]}}"
            + "</script></body></html>";

    String text = PAGES.read(html, Optional.empty()).article().text();

    assertThat(text).startsWith("The first paragraph tells of 12 boats that left the port.");
    assertThat(text).contains("Another one tells").doesNotContain("9 days");
  }

  @Test
  void a_page_in_a_script_without_blanks_has_a_text() {
    String html =
        "<html lang=\"ja\"><head><title>洪水の死者61人に</title></head><body><nav><a>ホーム</a></nav><article><h1>洪水の死者61人に"
            + "</h1><p>東部の低地を襲った洪水による死者は、二つ目のダムが決壊した11日までに61人に増えた。</p>"
            + "<p>内務省によると、1万4千人が避難し、川沿いの村では42人の行方が分かっていない。</p></article></body></html>";

    assertThat(PAGES.read(html, Optional.empty()).article().text()).contains("61人", "42人");
  }

  private static Fixture named(String name) {
    return fixtures().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  /** The F1 of the runs of four words that two texts share. */
  static double overlap(String found, String expected) {
    Map<List<String>, Integer> left = runs(expected);
    int total = left.values().stream().mapToInt(Integer::intValue).sum();
    int shared = 0;
    Map<List<String>, Integer> right = runs(found);
    for (Map.Entry<List<String>, Integer> run : right.entrySet()) {
      shared += Math.min(run.getValue(), left.getOrDefault(run.getKey(), 0));
    }
    int other = right.values().stream().mapToInt(Integer::intValue).sum();
    return shared == 0 ? 0 : 2.0 * shared / (total + other);
  }

  private static Map<List<String>, Integer> runs(String text) {
    List<String> words = Words.of(text);
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      runs.merge(words.subList(i, i + 4), 1, Integer::sum);
    }
    return runs;
  }
}
