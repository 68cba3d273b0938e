package io.github.reckoner.ingest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Stories among the lines that a careless scraper takes along from the pages of other sites: of the
 * numerals of those lines few may be read (a paragraph right below a story cannot be told from it),
 * of the story's none may be lost.
 */
class PastedTextTest {

  private static final Splitter LINES = Splitter.on('\n');
  private static final int PASTED = 400;

  /** What stands before and after the story on a page. */
  private record Surroundings(String page, List<String> before, List<String> after) {}

  @Test
  void numerals_around_a_story_are_left_out_and_its_own_are_kept() {
    List<PageFixtures.Fixture> fixtures = PageFixtures.all();
    List<Surroundings> pages = fixtures.stream().map(PastedTextTest::surroundings).toList();
    Random random = new Random(20240303);
    int around = 0;
    List<String> leaked = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < PASTED; i++) {
      String story = fixtures.get(random.nextInt(fixtures.size())).text();
      Surroundings page = pages.get(random.nextInt(pages.size()));
      String before = lines(page.before());
      Article article = Blocks.classify(Article.of(before + story + lines(page.after())));
      int end = before.length() + story.length();
      for (int at : numerals(article.text())) {
        boolean own = at >= before.length() && at < end;
        boolean read = isRead(article, at);
        around += own ? 0 : 1;
        if (own != read) {
          (own ? lost : leaked).add(page.page() + ": " + lineAt(article.text(), at));
        }
      }
    }
    assertThat(around).isGreaterThan(2000);
    assertThat(lost).isEmpty();
    assertThat(leaked.size()).as("%s", new HashSet<>(leaked)).isLessThan(around / 15);
  }

  private static Surroundings surroundings(PageFixtures.Fixture fixture) {
    Set<String> story = new HashSet<>(LINES.omitEmptyStrings().splitToList(fixture.text()));
    fixture.caption().ifPresent(story::add);
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    boolean seen = false;
    for (Chunk chunk : ChunkReader.read(Jsoup.parse(fixture.html()).body())) {
      for (String line : LINES.split(chunk.text())) {
        if (story.stream().anyMatch(line::contains)) {
          seen = true;
          after.clear();
        } else if (!line.strip().equals(fixture.title())) {
          (seen ? after : before).add(line.strip());
        }
      }
    }
    return new Surroundings(fixture.name(), before, after);
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(joining());
  }

  private static List<Integer> numerals(String text) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i)) && (i == 0 || !Character.isDigit(text.charAt(i - 1)))) {
        starts.add(i);
      }
    }
    return starts;
  }

  private static boolean isRead(Article article, int at) {
    return article.blocks().stream()
        .filter(block -> block.start() <= at && at < block.end())
        .map(Block::kind)
        .anyMatch(Block.Kind::isStory);
  }

  private static String lineAt(String text, int at) {
    int end = text.indexOf('\n', at);
    return text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
  }
}
