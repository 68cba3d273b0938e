package io.github.reckoner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.reckoner.Dossier;
import io.github.reckoner.Reckoner;
import io.github.reckoner.compare.Collation;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Mention;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.Unit;
import io.github.reckoner.reconcile.Evidence;
import io.github.reckoner.reconcile.Policies;
import io.github.reckoner.reconcile.Reconciliation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

  private static final Document PAGE = Jsoup.parse(Reports.flood().toHtml());

  @Test
  void the_plot_has_a_row_for_each_origin_and_each_answer() {
    Element plot = PAGE.selectFirst("svg.plot.wide");

    assertThat(plot.select("a.origin title").eachText())
        .containsExactly(
            "interior ministry: 14 +1 more",
            "fire service: More than 20",
            "mayor of Alta: almost 60",
            "World Wire: Dozens");
    assertThat(plot.select(".finding title").eachText())
        .contains("IBC, Airwars, BBC, Hold: 12 to 60");
    assertThat(PAGE.select("svg.plot.narrow a.origin")).hasSameSizeAs(plot.select("a.origin"));
  }

  @Test
  void a_denied_number_is_told_and_not_drawn() {
    Element denied = plot(Stance.DENIED).selectFirst("a.origin");

    assertThat(denied.selectFirst("title").text()).isEqualTo("ministry: denies 14");
    assertThat(denied.select("circle, path")).isEmpty();
    assertThat(plot(Stance.CLAIMED).select("a.origin circle")).isNotEmpty();
  }

  @Test
  void what_an_origin_gave_up_is_not_drawn_beside_what_it_says() {
    Element row = plot(claim(Stance.CLAIMED, 14), claim(Stance.PROJECTED, 90).withId("a#1"));

    assertThat(row.select("a.origin title").eachText()).containsExactly("ministry: 14");
    assertThat(row.select("a.origin circle")).hasSize(1);
  }

  private static Element plot(Stance stance) {
    return plot(claim(stance, 14), claim(stance, 14).withId("a#1"));
  }

  private static Claim claim(Stance stance, int number) {
    Passage words = new Passage(Part.TEXT, 0, 2, "14");
    Figure figure =
        Figure.of(words, words, Quantifier.EXACT, BigDecimal.valueOf(number), Unit.count("person"));
    Mention ministry = new Mention(Actor.of(Actor.Kind.ORGANISATION, "ministry"), words);
    return Claim.of("a#0", figure, Measure.of(Category.KILLED, "person"))
        .withStance(stance)
        .withChain(Chain.of(Hop.of(ministry, words)));
  }

  private static Element plot(Claim... claims) {
    Matter matter =
        new Matter(
            "m0",
            "people killed",
            Optional.of(Category.KILLED),
            Unit.count("person"),
            ImmutableList.copyOf(claims),
            ImmutableList.of(),
            ImmutableList.of());
    Reconciliation only = Reconciliation.of(Evidence.of(matter), Policies.standard());
    Collation collation =
        new Collation(
            ImmutableList.of(matter), ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
    Reading reading = Reading.of(Article.of("a", "14 died."), matter.claims());
    String html =
        new Report("Denied", ImmutableList.of(reading), collation, ImmutableList.of(only)).toHtml();
    return Jsoup.parse(html).selectFirst("svg.plot.wide");
  }

  @Test
  void the_contents_tell_what_each_origin_says_in_the_end() {
    Report flood = Reports.flood();
    Report twice =
        new Report(
            "Two floods",
            flood.readings(),
            flood.collation(),
            ImmutableList.of(flood.reconciliations().get(0), flood.reconciliations().get(0)));

    Document page = Jsoup.parse(twice.toHtml());
    assertThat(page.select(".contents .told").eachText())
        .contains("14 · More than 20 · almost 60 · Dozens");
    assertThat(page.select(".contents .bad").eachText()).containsOnly("1 denial");
    assertThat(page.select("header .lead").text()).endsWith("0 conflicts, 1 denial.");
  }

  @Test
  void a_row_leads_to_the_words_in_the_article_and_they_lead_back() {
    Element row = PAGE.selectFirst("svg.plot.wide a.origin");
    Element words = PAGE.selectFirst(row.attr("href"));

    assertThat(words.normalName()).isEqualTo("mark");
    assertThat(words.text()).isEqualTo("14");
    assertThat(PAGE.selectFirst(words.selectFirst("a").attr("href")).text())
        .contains("Harbour Post");
  }

  @Test
  void no_label_of_the_plot_is_cut() {
    for (Element plot : PAGE.select("svg.plot")) {
      assertThat(plot.select(".label tspan").eachText())
          .noneMatch(line -> line.endsWith("…"))
          .contains("IBC, Airwars, BBC, Hold");
    }
  }

  @Test
  void every_link_has_a_target_within_the_page_and_every_name_is_given_once() {
    for (Element link : PAGE.select("[href]")) {
      assertThat(link.attr("href")).startsWith("#");
      assertThat(PAGE.getElementById(link.attr("href").substring(1)))
          .as(link.attr("href"))
          .isNotNull();
    }
    assertThat(PAGE.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(PAGE.select("[src], link, object, iframe, form")).isEmpty();
  }

  @Test
  void skipped_numerals_carry_their_reason() {
    assertThat(PAGE.selectFirst(".skipped").text()).isEqualTo("9:15 AM");
    assertThat(PAGE.selectFirst(".skipped").attr("data-reason")).isEqualTo("clock time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "` onload=alert(1) x=`",
        "</title></style></svg><svg onload=alert(1)>",
        "<!-- --!> <plaintext>",
        "]]><x>",
        "\u0000\u0008\u007F\uFFFE\uD800",
        "\u202E\u2066evil",
        "&lt;script&gt;alert(1)&#x3c;/script&#x3e;",
        "javascript:alert(1)",
        "{{7*7}} ${7*7} <%= 7*7 %>"
      })
  void words_from_outside_stay_words(String payload) {
    Document page = Jsoup.parse(Reports.poisoned(payload).toHtml());

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("img, iframe, plaintext, x, object, embed")).isEmpty();
    assertThat(page.select("style")).hasSize(1);
    assertThat(shape(page)).isEqualTo(shape(PAGE));
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on");
      }
      assertThat(element.attr("href")).doesNotStartWithIgnoringCase("javascript");
    }
  }

  // The elements and their attributes' names, without what they say; a longer label has more lines.
  private static List<String> shape(Document page) {
    return page.getAllElements().stream()
        .filter(e -> !e.normalName().equals("tspan"))
        .map(e -> e.normalName() + e.attributes().asList().stream().map(Attribute::getKey).toList())
        .toList();
  }

  @Test
  void only_the_own_script_may_run() {
    String policy = PAGE.selectFirst("meta[http-equiv]").attr("content");

    assertThat(policy).startsWith("default-src 'none'").contains("script-src 'sha256-");
    assertThat(policy).doesNotContain("script-src 'unsafe");
  }

  @Test
  void text_and_markdown_name_every_claim_and_answer() {
    Report report = Reports.flood();

    for (String form : List.of(report.toText(), report.toMarkdown())) {
      assertThat(form)
          .contains("More than 20", "Dozens", "interior ministry", "UCDP", "Posterior", "12 to 60");
    }
    assertThat(Splitter.on('\n').split(report.toText())).allMatch(line -> line.length() <= 100);
    assertThat(Reports.poisoned("\u001B[31m").toText()).doesNotContain("\u001B");
    assertThat(Reports.poisoned("<b>[x](http://y)|").toMarkdown())
        .contains("\\<b\\>\\[x\\](http\\://y)\\|");
  }

  @Test
  void linked_data_hold_claims_reviews_and_selectors_that_find_the_words() throws Exception {
    JsonNode graph = new ObjectMapper().readTree(Reports.flood().toJsonLd()).get("@graph");
    int selectors = 0;
    for (JsonNode node : graph) {
      if (node.path("@type").asText().equals("oa:Annotation")) {
        JsonNode selector = node.at("/oa:hasTarget/oa:hasSelector");
        int length = selector.at("/1/oa:end").asInt() - selector.at("/1/oa:start").asInt();
        assertThat(selector.at("/0/oa:exact").asText()).hasSize(length);
        selectors++;
      }
    }
    assertThat(selectors).isEqualTo(5);
    assertThat(graph.findValuesAsText("@type")).contains("Claim", "ClaimReview", "NewsArticle");
  }

  @Test
  void the_table_has_hashtags_in_its_second_row_and_no_formulas() {
    List<String> rows = Splitter.on("\r\n").splitToList(Reports.flood().toHxl());

    assertThat(rows.get(1)).startsWith("#indicator");
    assertThat(rows).hasSize(2 + 5 + 1);
    assertThat(rows.get(2)).contains("KILLED,14,14,14,14,person");
    assertThat(new HxlTable(Reports.poisoned("\",=1+1")).write()).contains("\"\",=1+1\"");
  }

  @Test
  void quantities_that_one_claim_tells_of_share_a_table_so_that_a_thousand_claims_stay_readable() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 10; j++) {
        text.append("The flood of place ").append((char) ('A' + j)).append(" killed ");
        text.append(10 + (37 * i + j) % 800).append(" people, the ministry said on the radio. ");
      }
      articles.add(Article.of("a" + i, text.toString()).withPublisher("Outlet " + i));
    }
    Dossier dossier = Reckoner.figuresOnly().read(articles);
    Report report =
        new Report(
            "Floods",
            dossier.readings(),
            dossier.collation(),
            dossier.reconcile(Policies.standard()));

    String page = report.toHtml();

    assertThat(dossier.claims()).hasSizeGreaterThanOrEqualTo(1000);
    assertThat(page).contains("Quantities stated once").hasSizeLessThan(2_000_000);
  }

  @Test
  void the_same_report_is_written_in_the_same_characters() {
    assertThat(Reports.flood().toHtml()).isEqualTo(Reports.flood().toHtml());
  }

  @Test
  void a_report_needs_a_title() {
    Collation none = Reports.flood().collation();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Report(" ", ImmutableList.of(), none, ImmutableList.of()));
  }
}
