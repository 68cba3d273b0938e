package io.github.reckoner.ingest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import io.github.reckoner.ingest.PageFixtures.Fixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Pages judged by short pieces of text, as the evaluation of the extractor trafilatura does: of
 * each page a few that its text must hold and a few that it must not, counted over all pages.
 */
class SegmentsTest {

  /** A piece of a page's text that belongs to its story or does not. */
  private record Segment(String page, boolean wanted, String words) {}

  private static final CharMatcher SPACE = CharMatcher.whitespace().or(CharMatcher.is('|'));

  private static final List<Segment> SEGMENTS = segments();

  @Test
  void segments_of_the_stories_are_read_and_those_around_them_are_not() {
    Map<String, List<Segment>> byPage =
        SEGMENTS.stream().collect(groupingBy(Segment::page, TreeMap::new, toList()));
    int wanted = 0;
    int found = 0;
    int unwanted = 0;
    List<Segment> wrong = new ArrayList<>();
    for (Fixture page : PageFixtures.all()) {
      String text =
          plain(Pages.withDefaults().read(page.html(), Optional.empty()).article().text());
      for (Segment segment : byPage.getOrDefault(page.name(), List.of())) {
        boolean read = text.contains(plain(segment.words()));
        wanted += segment.wanted() ? 1 : 0;
        found += segment.wanted() && read ? 1 : 0;
        unwanted += !segment.wanted() && read ? 1 : 0;
        if (read != segment.wanted()) {
          wrong.add(segment);
        }
      }
    }
    assertThat(wanted).isGreaterThan(200);
    assertThat(2.0 * found / (wanted + found + unwanted))
        .as("F1 of segments; wrong: %s", wrong)
        .isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void each_page_has_segments_and_they_are_where_they_are_said_to_be() {
    Set<String> judged = SEGMENTS.stream().map(Segment::page).collect(toSet());
    for (Fixture page : PageFixtures.all()) {
      assertThat(judged).contains(page.name());
      String story = plain(page.text());
      String all = plain(Jsoup.parse(page.html()).text() + page.html());
      for (Segment segment : SEGMENTS) {
        if (segment.page().equals(page.name())) {
          assertThat(story.contains(plain(segment.words())))
              .as("%s", segment)
              .isEqualTo(segment.wanted());
          assertThat(all).as("%s", segment).contains(plain(segment.words()));
        }
      }
    }
  }

  private static String plain(String text) {
    return SPACE.trimAndCollapseFrom(text, ' ');
  }

  private static List<Segment> segments() {
    try {
      List<Segment> segments = new ArrayList<>();
      for (String line :
          Resources.readLines(
              Resources.getResource(SegmentsTest.class, "pages/segments.tsv"),
              StandardCharsets.UTF_8)) {
        List<String> fields = Splitter.on('\t').splitToList(line);
        if (!line.startsWith("#") && !fields.get(0).equals("page")) {
          segments.add(new Segment(fields.get(0), fields.get(1).equals("+"), fields.get(2)));
        }
      }
      return segments;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
