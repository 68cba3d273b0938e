package io.github.reckoner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Article;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stories and what their pages print around them, told apart by place and words, not by names. */
class AroundTheStoryTest {

  private static final String TITLE = "Council sells the old mill of Alta";

  private static final String BODY =
      "<p>The council of Alta has sold the old mill to a brewer for 2 million crowns.</p>"
          + "<p>Three bidders wanted the brick building, which has stood empty since 2014.</p>"
          + "<p>The mayor said that the roof alone had cost 38,000 a year, and the council was glad.</p>"
          + "<p>The brewer plans a tap room with 120 seats, and a small museum of milling upstairs.</p>"
          + "<p>One councillor voted no, as he held the land to be worth 3 million without the mill.</p>";

  private static String read(String html) {
    return article(html).text();
  }

  private static Article article(String html) {
    return Pages.withDefaults().read(html, Optional.empty()).article();
  }

  private static String page(String inside) {
    return "<title>" + TITLE + "</title><body><div class=\"w\">" + inside + "</div></body>";
  }

  private static String head() {
    return "<h1>" + TITLE + "</h1>";
  }

  @Test
  void stories_appended_in_elements_like_its_own_are_left_out() {
    String text =
        read(
            page(
                head()
                    + "<div class=\"c\">"
                    + BODY
                    + "</div><div class=\"c n\"><h2>Ferry to run until midnight</h2><p>The harbour ferry "
                    + "makes its last crossing at midnight on weekends, starting in 2 weeks.</p></div>"
                    + "<div class=\"c n\"><h2>Teen wins chess title</h2><p>Maya Lindgren, 15, beat a "
                    + "grandmaster in the last round on Sunday.</p></div>"));

    assertThat(text).contains("3 million").doesNotContain("midnight", "chess");
  }

  @Test
  void parts_of_the_story_under_headings_stay() {
    String text =
        read(
            page(
                head()
                    + "<div class=\"c\">"
                    + BODY
                    + "</div><div class=\"c n\"><h2>What the brewer says</h2><p>The brewer wants to open "
                    + "within 30 months, or he pays the council a penalty.</p></div>"
                    + "<div class=\"c n\"><h2>A long history</h2><p>The mill ground its last flour in "
                    + "1971, when Alta had 4 bakers.</p></div>"));

    assertThat(text).contains("30 months", "4 bakers");
  }

  @Test
  void a_box_below_the_body_or_between_its_pieces_goes_if_it_shares_no_words_with_it() {
    String piece = "<div class=\"t\">" + BODY + "</div>";
    String text =
        read(
            page(
                head()
                    + piece
                    + "<div class=\"y\"><p>Good things need many hands. Be number 1,901.</p></div>"
                    + "<div class=\"t\"><p>The mill was put up in 1911.</p><p>It has 4 floors.</p></div>"
                    + "<div class=\"b\"><p>Noor taught for 9 years. She likes boats.</p></div>"
                    + "<div class=\"b2\"><p>The brewer employs 12 people in Alta.</p></div>"));

    assertThat(text).contains("1911", "4 floors", "12 people").doesNotContain("1,901", "9 years");
  }

  @Test
  void a_line_that_stands_with_the_headline_is_no_part_of_the_body_but_a_lead_is() {
    String title = "<div class=\"h\">" + head();
    String body = "</div><div class=\"t\">" + BODY + "</div>";

    assertThat(read(page(title + "<p>It has been empty for 9 years.</p>" + body)))
        .startsWith("The council of Alta");
    assertThat(
            read(
                page(
                    title
                        + "<p>Alta has sold its mill. It had been empty for 9 years.</p>"
                        + body)))
        .startsWith("Alta has sold its mill.");
  }

  @Test
  void a_line_below_a_picture_in_an_element_of_their_own_is_its_caption() {
    String text =
        read(
            page(
                head()
                    + "<div class=\"i\"><div><img src=\"a.jpg\"></div><div>Men carry 4 sacks out of the "
                    + "mill.</div></div><div class=\"t\">"
                    + BODY
                    + "</div>"));

    assertThat(text).startsWith("The council").doesNotContain("4 sacks");
  }

  @Test
  void words_for_listeners_do_not_cost_the_paragraph_around_them() {
    String text =
        read(
            page(
                head()
                    + "<div class=\"t\"><p>Shares in <a href=\"/q\">Alta Mills<span style=\"clip: rect(0 0 0 "
                    + "0); position: absolute\">, opens new tab</span></a> fell 18% after the council "
                    + "sold.</p>"
                    + BODY
                    + "</div>"));

    assertThat(text).contains("Shares in Alta Mills fell 18%");
  }

  @Test
  void a_quotation_set_large_is_read_once() {
    String text =
        read(
            page(
                head()
                    + "<div class=\"t\">"
                    + BODY
                    + "<p>“They counted cars,” said Berit Ness. “Nobody asked who was on foot.”</p>"
                    + "<blockquote>Nobody asked who was on foot.</blockquote></div>"));

    assertThat(text.split("on foot", -1)).hasSize(2);
  }

  @Test
  void what_outlets_ask_in_other_languages_is_left_out() {
    for (String plea :
        new String[] {
          "Dir gefällt dieser Text? Schon ab 3 Euro im Monat hilfst du.",
          "Cet article vous a plu ? Un don de 5 euros suffit.",
          "Suscríbete a nuestro boletín de las 7.",
          "Obserwuj nas w Wiadomościach Google.",
          "Подписывайтесь на наш канал в Telegram.",
          "Ακολουθήστε μας στο Google News."
        }) {
      assertThat(read(page(head() + "<div class=\"t\">" + BODY + "<p>" + plea + "</p></div>")))
          .doesNotContain(plea);
    }
  }

  @Test
  void of_several_articles_in_its_data_the_page_is_the_one_it_prints() {
    Article article =
        article(
            "<script type=\"application/ld+json\">[{\"@type\":\"NewsArticle\",\"headline\":\"Ski lifts stay"
                + " open\",\"datePublished\":\"2021-01-28\"},{\"@type\":\"NewsArticle\",\"headline\":\""
                + TITLE
                + "\",\"datePublished\":\"2021-02-02\"}]</script>"
                + page(head() + BODY));

    assertThat(article.published()).hasToString("Optional[2021-02-02]");
  }

  @Test
  void a_headline_of_the_second_rank_is_read_where_there_is_none_of_the_first() {
    String longer = TITLE + " after 9 years of talks";
    Article article =
        article(
            "<meta property=\"og:title\" content=\""
                + TITLE
                + "\">"
                + page("<h2>" + longer + "</h2><div class=\"t\">" + BODY + "</div>"));

    assertThat(article.title()).contains(longer);
  }

  @Test
  void a_byline_that_is_printed_goes_before_the_name_of_the_outlet() {
    String data =
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Alta News\"},"
            + "\"publisher\":{\"name\":\"Alta News\"}}</script>";

    assertThat(article(data + page(head() + "<p>By Ana Torres</p>" + BODY)).byline())
        .contains("Ana Torres");
    assertThat(article(data + page(head() + BODY)).byline()).contains("Alta News");
  }

  @Test
  void a_name_beside_a_date_is_the_author_unless_it_is_in_the_headline() {
    String date = "<div>October 2, 2020 4:05 PM</div>";

    assertThat(article(page(head() + "<div>Sam Whitlock</div>" + date + BODY)).byline())
        .contains("Sam Whitlock");
    assertThat(article(page(head() + "<div>Alta Mills</div>" + date + BODY)).byline()).isEmpty();
    assertThat(article(page(head() + "<div>Local News</div>" + date + BODY)).byline()).isEmpty();
  }

  @Test
  void the_day_right_above_the_headline_goes_before_one_far_below() {
    String far = "<p>Box</p>".repeat(9) + "<p>04.07.2019</p>";
    Article article = article(page("<div>27.06.2019 10:30</div>" + head() + far));

    assertThat(article.published()).contains(LocalDate.of(2019, 6, 27));
  }

  @Test
  void the_day_on_which_a_member_joined_is_no_storys() {
    String post =
        head()
            + "<dl><dd><strong>Joined:</strong> Tue Mar 04, 2014</dd></dl>"
            + "<p class=\"author\">Thu Nov 02, 2017 9:12 pm</p>"
            + BODY;

    assertThat(article(page(post)).published()).contains(LocalDate.of(2017, 11, 2));
  }

  @Test
  void an_answer_in_a_forum_ends_the_first_post() {
    String text =
        read(page(head() + BODY.repeat(3) + "<h3>Re: " + TITLE + "</h3><p>I paid 90 for it.</p>"));

    assertThat(text).contains("3 million").doesNotContain("90");
  }

  @Test
  void an_old_page_prints_the_day_of_its_issue_in_its_head() {
    String rest = "<p>Menu</p>".repeat(20) + head() + BODY;

    assertThat(article(page("<div>Wednesday, 9 December 2015</div>" + rest)).published())
        .contains(LocalDate.of(2015, 12, 9));
    assertThat(
            article(page(rest + "<p>Box</p>".repeat(30) + "<div>Open day, 9 December 2015</div>"))
                .published())
        .isEmpty();
  }

  private static String field(String name, String inside) {
    return "<div class=\"field field-name-field-"
        + name
        + "\"><div class=\"field-items\"><div class=\"field-item even\">"
        + inside
        + "</div></div></div>";
  }

  @Test
  void a_picture_may_stand_between_the_lead_and_the_body() {
    String lead =
        "A brewery comes to town, the first since the old one burned to the ground in 1902, with its stables.";
    String text =
        read(
            page(
                head()
                    + "<div class=\"region\"><div class=\"node\">"
                    + "<div class=\"submitted\">Submitted by afield on Thu, 11/03/2016 - 09:45</div>"
                    + field("lead", lead)
                    + "<div class=\"field field-name-field-image\"><img src=\"g.jpg\">"
                    + "<div class=\"field field-name-field-caption\"><div class=\"field-item\">"
                    + "A stake that stood in ice in May. Photo: A. Reed</div></div></div>"
                    + field("body", BODY)
                    + "</div></div>"));

    assertThat(text).contains("1902").doesNotContain("Photo");
  }

  @Test
  void a_blog_that_prints_its_name_above_the_headline_is_the_publisher() {
    String html =
        "<title>The Miller's Attic: Sold at last</title><body><h1>The Miller's Attic</h1>"
            + "<h3>Sold at last</h3>"
            + BODY;

    assertThat(article(html).title()).contains("Sold at last");
    assertThat(article(html).publisher()).contains("The Miller's Attic");
  }

  @Test
  void a_company_may_tell_its_name_in_the_headline_too() {
    String html =
        "<title>Alta Optics buys the old mill | Alta Optics</title><body>"
            + "<h1>Alta Optics buys the old mill</h1>"
            + BODY;

    assertThat(article(html).publisher()).contains("Alta Optics");
  }

  @Test
  void a_box_that_a_page_offers_to_skip_is_left_out() {
    String box =
        "<div><a href=\"#on\">Continue reading the main story</a><div><h2>At the scene</h2>"
            + "<p>The mill is dark and smells of 9 winters. Nobody in Alta looks up.</p></div></div>";
    String below = "<p id=\"on\">The brewer comes from Berg.</p><p>He is 44 and has 3 sons.</p>";

    assertThat(read(page(head() + "<div>" + BODY + box + below + "</div>")))
        .contains("3 million", "3 sons")
        .doesNotContain("9 winters");
  }

  @Test
  void a_recipe_between_paragraphs_stays() {
    String recipe =
        "<div class=\"recipe-container\"><h2>Mill bread</h2><ul><li>700 g rye flour</li>"
            + "<li>600 ml water</li></ul></div>";

    assertThat(read(page(head() + "<div>" + BODY + recipe + BODY.replace("mill", "bread"))))
        .contains("700 g rye flour");
  }

  @Test
  void cells_that_hold_a_paragraph_each_make_a_row() {
    String table =
        "<div><table><tr><td><p>Dead</p></td><td><p>412</p></td></tr>"
            + "<tr><td><p>Missing</p></td><td><p>97</p></td></tr></table></div>";

    assertThat(read(page(head() + "<div>" + BODY + table + BODY.replace("mill", "yard"))))
        .contains("Dead | 412");
  }

  @Test
  void the_outlet_goes_before_its_owner_and_without_its_motto() {
    String owner =
        "<meta property=\"og:site_name\" content=\"Alta Post\"><script type=\"application/ld+json\">"
            + "{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Harbour Media S.L.\"}}</script>";

    assertThat(article(owner + page(head() + BODY)).publisher()).contains("Alta Post");
    assertThat(
            article(
                    "<title>"
                        + TITLE
                        + " - Alta Post, the paper of the port</title>"
                        + head()
                        + BODY)
                .publisher())
        .contains("Alta Post");
    assertThat(
            article(
                    "<meta name=\"copyright\" content=\"Copyright (c) by Alta Post\">"
                        + head()
                        + BODY)
                .publisher())
        .contains("Alta Post");
  }

  @Test
  void a_title_without_blanks_is_cut_at_its_low_line() {
    String headline = "四川启动一级防汛响应 大佛脚趾被淹";
    String html =
        "<title>"
            + headline
            + "|洪水|防汛_新岸新闻</title><h1>"
            + headline
            + "</h1><p>洪水造成5人死亡、7人失踪，倒塌房屋1300余间，农作物受灾面积4.4万公顷。</p>";

    assertThat(article(html).publisher()).contains("新岸新闻");
    assertThat(article(html).title()).contains(headline);
  }
}
