package io.github.reckoner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class FeedsAndArchivesTest {

  private static final String STORY =
      "<p>Rescuers pulled 14 people from the rubble on Sunday, the interior ministry said.</p>"
          + "<p>The number of missing fell to 63 from 80 a day earlier, it said.</p>";

  @Test
  void entries_of_rss_are_articles() {
    Feeds.Entries entries =
        feed(
            "<rss version=\"2.0\"><channel><title>Harbour Post</title><link>https://example.org</link>"
                + "<description>News</description><item><title>Dam bursts &amp;amp; floods</title>"
                + "<link>https://example.org/1</link><pubDate>Sun, 03 Mar 2024 09:15:00 GMT</pubDate>"
                + "<description><![CDATA["
                + STORY
                + "]]></description></item>"
                + "<item><title>Empty</title></item></channel></rss>");

    assertThat(entries.pages()).hasSize(1);
    assertThat(entries.problems()).hasSize(1);
    var article = entries.pages().get(0).article();
    assertThat(article.text()).contains("14 people").contains("63 from 80").doesNotContain("<");
    assertThat(article.publisher()).contains("Harbour Post");
    assertThat(article.published()).contains(LocalDate.of(2024, 3, 3));
    assertThat(article.id()).isEqualTo("https://example.org/1");
  }

  @Test
  void entries_of_atom_are_articles() {
    Feeds.Entries entries =
        feed(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbour Post</title><id>f</id>"
                + "<entry><id>tag:1</id><title>Dam</title><updated>2024-03-03T09:15:00Z</updated>"
                + "<content type=\"html\">"
                + STORY.replace("<", "&lt;")
                + "</content></entry></feed>");

    assertThat(entries.pages().get(0).article().text()).contains("14 people");
    assertThat(entries.pages().get(0).modified()).contains(LocalDate.of(2024, 3, 3));
  }

  private static String item(String guid, String date) {
    return "<item><title>Dam</title><guid>"
        + guid
        + "</guid><pubDate>"
        + date
        + "</pubDate><description>"
        + STORY.replace("<", "&lt;")
        + "</description></item>";
  }

  private static String rss(String... items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Post</title>"
        + "<link>https://example.org/?a=1&amp;b=2</link><description>News</description>"
        + String.join("", items)
        + "</channel></rss>";
  }

  @Test
  void the_day_of_an_entry_is_the_one_written() {
    Feeds.Entries entries =
        feed(
            rss(
                item("a", "Sun, 03 Mar 2024 23:30:00 -0500"),
                item("b", "the day after"),
                item("c", "2024-13-45T00:00:00Z"),
                item("d", "2024-03-03")));

    assertThat(entries.pages())
        .extracting(page -> page.article().published())
        .containsExactly(
            Optional.of(LocalDate.of(2024, 3, 3)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.of(2024, 3, 3)));
    assertThat(entries.problems())
        .extracting(Problem::message)
        .containsExactly(
            "entry 2 of the feed has a date that cannot be read: the day after",
            "entry 3 of the feed has a date that cannot be read: 2024-13-45T00:00:00Z");
  }

  @Test
  void a_repeated_id_is_told_and_made_another() {
    Feeds.Entries entries = feed(rss(item("a", "2024-03-03"), item("a", "2024-03-04")));

    assertThat(entries.pages())
        .extracting(page -> page.article().id())
        .containsExactly("a", "a (2)");
    assertThat(entries.problems())
        .extracting(Problem::message)
        .containsExactly("entry 2 of the feed has the id of one before: a");
  }

  @Test
  void a_feed_that_is_not_well_formed_is_read_as_far_as_it_goes() {
    String whole = rss(item("a", "2024-03-03"), item("b", "2024-03-04"));
    String cut = whole.substring(0, whole.indexOf("<guid>b"));
    String ampersand = whole.replace("&amp;b", "&b");

    assertThat(feed(cut).pages()).hasSize(1);
    assertThat(feed(ampersand).pages()).hasSize(2);
    for (String xml : List.of(cut, ampersand)) {
      assertThat(feed(xml).problems().get(0).message())
          .startsWith("not a feed: ParseError at [row,col]:[1,")
          .endsWith("; read as far as it goes")
          .doesNotContain("\n");
    }
  }

  @Test
  void entities_and_nesting_are_refused() {
    String bomb =
        "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><rss version=\"2.0\"><channel>"
            + "<title>&b;</title></channel></rss>";
    String external =
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel>"
            + "<title>&x;</title></channel></rss>";
    String nested =
        "<rss version=\"2.0\">" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</rss>";
    String torn = bomb.substring(0, bomb.length() - 8);
    String deep = rss("<a>".repeat(100_000));
    for (String xml : List.of(bomb, external, nested, torn, deep, "", "no feed", "<rss", "<a/>")) {
      Feeds.Entries entries = feed(xml);
      assertThat(entries.pages()).isEmpty();
      assertThat(entries.problems()).hasSize(1);
    }
  }

  @Test
  void pages_of_an_archive_are_read_one_by_one() throws IOException {
    byte[] archive =
        concat(
            record(STORY, "text/html"),
            record("{}", "application/json"),
            record(STORY, "text/html; charset=utf-8"));

    List<Page> pages = pages(archive, Limits.defaults());

    assertThat(pages).hasSize(2);
    assertThat(pages.get(0).article().text()).contains("14 people");
    assertThat(pages.get(0).article().url()).contains("https://example.org/1");
  }

  @Test
  void a_record_that_unfolds_to_megabytes_is_cut_and_the_next_one_read() throws IOException {
    byte[] bomb = gzip(record(STORY + " ".repeat(40_000_000), "text/html"));
    byte[] archive = concat(bomb, gzip(record(STORY, "text/html")));

    List<Page> pages = pages(archive, Limits.defaults());

    assertThat(pages).hasSize(2);
    assertThat(pages.get(0).problems())
        .anyMatch(problem -> problem.message().contains("pageBytes"));
    assertThat(pages.get(1).problems()).isEmpty();
  }

  @Test
  void a_page_that_the_server_compressed_is_unpacked() throws IOException {
    String head = "text/html\r\nContent-Encoding: gzip";
    byte[] whole = gzip(STORY.getBytes(StandardCharsets.UTF_8));
    byte[] torn = Arrays.copyOf(whole, whole.length / 2);
    byte[] bomb = gzip((STORY + " ".repeat(40_000_000)).getBytes(StandardCharsets.UTF_8));
    byte[] archive =
        concat(
            record(torn, head),
            record(whole, head),
            record(bomb, head),
            record(STORY, "text/html"));

    try (Archive open = Archive.open(new ByteArrayInputStream(archive), Limits.defaults())) {
      assertThat(open.next().orElseThrow().article().text()).contains("14 people");
      assertThat(open.next().orElseThrow().problems())
          .anyMatch(problem -> problem.message().contains("pageBytes"));
      assertThat(open.next().orElseThrow().problems()).isEmpty();
      assertThat(open.next()).isEmpty();
      assertThat(open.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.message()).contains("https://example.org/1"));
    }
  }

  @Test
  void a_broken_record_is_a_problem_and_ends_the_archive() throws IOException {
    byte[] whole = record(STORY, "text/html");
    byte[] archive = concat(whole, "WARC/1.0\r\nnonsense".getBytes(StandardCharsets.UTF_8));

    try (Archive open = Archive.open(new ByteArrayInputStream(archive), Limits.defaults())) {
      assertThat(open.next()).isPresent();
      assertThat(open.next()).isEmpty();
      assertThat(open.problems()).hasSize(1);
    }
  }

  private static Feeds.Entries feed(String xml) {
    return Feeds.withDefaults().read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Page> pages(byte[] archive, Limits limits) throws IOException {
    List<Page> pages = new ArrayList<>();
    try (Archive open = Archive.open(new ByteArrayInputStream(archive), limits)) {
      for (Optional<Page> page = open.next(); page.isPresent(); page = open.next()) {
        pages.add(page.get());
      }
      assertThat(open.problems()).isEmpty();
    }
    return pages;
  }

  private static byte[] record(String body, String type) {
    return record(body.getBytes(StandardCharsets.UTF_8), type);
  }

  private static byte[] record(byte[] body, String type) {
    String status = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n";
    byte[] http = concat(status.getBytes(StandardCharsets.UTF_8), body);
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:4d9dbe14-6d3a-4b0c-8d3e-0d3b2f1c0a01>\r\n"
            + "WARC-Date: 2024-03-03T09:15:00Z\r\nWARC-Target-URI: https://example.org/1\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length
            + "\r\n\r\n";
    return concat(
        head.getBytes(StandardCharsets.UTF_8), http, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
