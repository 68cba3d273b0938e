package io.github.reckoner.ingest;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads articles from pages of HTML.
 *
 * <p>The text is the body of the story, its paragraphs apart by blank lines, with headings as
 * blocks of their own; headline, byline and dates are not part of it, and captions only where they
 * are most of it. Nothing of a page is executed, and nothing is fetched. A page longer than {@link
 * Limits#pageBytes()} is cut there, elements nested deeper than {@link Limits#nesting()} are read
 * as if they stood at that depth, a text longer than {@link Limits#articleCharacters()} is cut;
 * each is a {@link Problem}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Pages {

  private final Limits limits;

  private Pages(Limits limits) {
    this.limits = limits;
  }

  /** Returns a reader with the default limits. */
  public static Pages withDefaults() {
    return new Pages(Limits.defaults());
  }

  /** Returns a reader like this one with other limits. */
  public Pages with(Limits newLimits) {
    return new Pages(requireNonNull(newLimits, "limits"));
  }

  /**
   * Reads a page from its characters.
   *
   * @param html the page
   * @param url where it stood; the page's own canonical address is preferred
   */
  public Page read(String html, Optional<String> url) {
    return read(html, url, ImmutableList.of());
  }

  /**
   * Reads a page from its bytes; the charset is found by byte order mark, content type and meta
   * element, in this order.
   *
   * @param bytes the page
   * @param contentType the content type it was served with, such as {@code text/html;
   *     charset=utf-8}
   * @param url where it stood; the page's own canonical address is preferred
   */
  public Page read(byte[] bytes, Optional<String> contentType, Optional<String> url) {
    boolean cut = bytes.length > limits.pageBytes();
    byte[] taken = cut ? Arrays.copyOf(bytes, limits.pageBytes()) : bytes;
    PageBytes decoded = PageBytes.decode(taken, contentType);
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    if (cut) {
      problems.add(tooLong(taken.length, bytes.length, "bytes"));
    }
    decoded.problem().ifPresent(message -> problems.add(Problem.of(0, 0, message)));
    return read(decoded.text(), url, problems.build());
  }

  private Page read(String html, Optional<String> url, List<Problem> before) {
    ImmutableList.Builder<Problem> problems = ImmutableList.<Problem>builder().addAll(before);
    String taken = html;
    if (html.length() > limits.pageBytes()) {
      taken = html.substring(0, limits.pageBytes());
      problems.add(tooLong(taken.length(), html.length(), "characters"));
    }
    Document page = parse(taken, problems);
    PageMeta meta = new PageMeta(page, url);
    Optional<String> headline = meta.headline();
    StoryText printed = StoryText.of(MainText.find(page, headline), headline, meta.byline());
    StoryText story = EmbeddedText.orElse(printed, headline, meta.data(), page);
    if (story.text().isEmpty()) {
      problems.add(Problem.of(0, html.length(), "the page holds no running text"));
    }
    Article article = article(meta, headline, bounded(story, problems), url);
    return new Page(article, meta.modified(), problems.build());
  }

  private Document parse(String html, ImmutableList.Builder<Problem> problems) {
    Document page = Parser.htmlParser().setMaxDepth(limits.nesting()).parseInput(html, "");
    if (Depth.of(page) >= limits.nesting()) {
      problems.add(
          Problem.of(
              0,
              html.length(),
              "elements nested "
                  + limits.nesting()
                  + " deep (nesting); deeper ones are read as if they stood there"));
    }
    return page;
  }

  private StoryText bounded(StoryText story, ImmutableList.Builder<Problem> problems) {
    int most = limits.articleCharacters();
    int length = story.text().length();
    if (length <= most) {
      return story;
    }
    problems.add(
        Problem.of(
            most,
            length,
            "text of " + length + " characters cut at " + most + " (articleCharacters)"));
    return new StoryText(
        story.text().substring(0, most),
        story.blocks().stream()
            .filter(block -> block.end() <= most)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Article article(
      PageMeta meta, Optional<String> headline, StoryText story, Optional<String> url) {
    // Outlets print the same words of an agency; each page is an article of its own.
    Article named = Article.of(url.map(address -> address + '\n').orElse("") + story.text());
    return new Article(
        named.id(),
        meta.publisher(),
        headline,
        meta.published(),
        meta.canonical().or(() -> url),
        Optional.empty(),
        meta.byline(),
        meta.language(),
        story.text(),
        story.blocks());
  }

  private static Problem tooLong(int taken, int length, String unit) {
    return Problem.of(
        taken, length, "page of " + length + " " + unit + " cut at " + taken + " (pageBytes)");
  }
}
