package io.github.reckoner.ingest;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CharStreams;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * Reads the entries of RSS and Atom feeds as articles.
 *
 * <p>A document type declaration, and with it every external or multiplied entity, is refused; so
 * is a feed longer than {@link Limits#pageBytes()} or nested deeper than {@link Limits#nesting()}.
 * Nothing is fetched. The day of an entry is the one written, in whatever zone. A feed that is not
 * well-formed is read as far as it goes.
 *
 * <p>Immutable and thread-safe.
 */
public final class Feeds {

  /**
   * What was read from a feed.
   *
   * @param pages an article for each entry that has text, in the order of the feed
   * @param problems what could not be read; offsets are 0
   */
  public record Entries(ImmutableList<Page> pages, ImmutableList<Problem> problems) {}

  private final Limits limits;

  private Feeds(Limits limits) {
    this.limits = limits;
  }

  /** Returns a reader with the default limits. */
  public static Feeds withDefaults() {
    return new Feeds(Limits.defaults());
  }

  /** Returns a reader like this one with other limits. */
  public Feeds with(Limits newLimits) {
    return new Feeds(requireNonNull(newLimits, "limits"));
  }

  /** Reads a feed from its bytes; one that is not usable gives no entries and a problem. */
  public Entries read(byte[] xml) {
    if (xml.length > limits.pageBytes()) {
      return refused(
          "feed of " + xml.length + " bytes, more than " + limits.pageBytes() + " (pageBytes)");
    }
    try (InputStream bytes = new ByteArrayInputStream(xml);
        Reader characters = new XmlReader(bytes)) {
      return read(CharStreams.toString(characters));
    } catch (IOException e) {
      return refused("not a feed: " + e.getMessage());
    }
  }

  private Entries read(String xml) {
    try {
      return readWellFormed(xml);
    } catch (XMLStreamException | FeedException | IllegalArgumentException e) {
      return readMended(xml, "not a feed: " + oneLine(e));
    }
  }

  // A feed that breaks off, or in which somebody forgot to escape an ampersand, is read like a page
  // of HTML: what is open is closed.
  private Entries readMended(String xml, String fault) {
    try {
      Document mended = Jsoup.parse(xml, "", Parser.xmlParser());
      Entries read = readWellFormed(mended.outerHtml());
      return read.pages().isEmpty()
          ? refused(fault)
          : new Entries(
              read.pages(),
              ImmutableList.<Problem>builder()
                  .add(Problem.of(0, 0, fault + "; read as far as it goes"))
                  .addAll(read.problems())
                  .build());
    } catch (XMLStreamException | FeedException | IllegalArgumentException e) {
      return refused(fault);
    }
  }

  private Entries readWellFormed(String xml) throws XMLStreamException, FeedException {
    FeedScan scan = FeedScan.of(new StringReader(xml), limits.nesting());
    return scan.objection().isPresent()
        ? refused(scan.objection().get())
        : entries(
            new SyndFeedInput(false, Locale.US).build(new InputSource(new StringReader(xml))),
            scan);
  }

  private static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
  }

  private static Entries refused(String message) {
    return new Entries(ImmutableList.of(), ImmutableList.of(Problem.of(0, 0, message)));
  }

  private Entries entries(SyndFeed feed, FeedScan scan) {
    ImmutableList.Builder<Page> pages = ImmutableList.builder();
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    Set<String> ids = new HashSet<>();
    boolean dated = scan.size() == feed.getEntries().size();
    int number = 0;
    for (SyndEntry entry : feed.getEntries()) {
      String place = "entry " + (number + 1) + " of the feed ";
      Optional<String> html = html(entry);
      if (html.isPresent()) {
        Page page = page(feed, entry, html.get());
        page = dated ? dated(page, scan, number, place, problems) : page;
        String id = page.article().id();
        if (!ids.add(id)) {
          problems.add(Problem.of(0, 0, place + "has the id of one before: " + id));
          Article other = page.article().withId(id + " (" + (number + 1) + ")");
          page = new Page(other, page.modified(), page.problems());
        }
        pages.add(page);
      } else {
        problems.add(Problem.of(0, 0, place + "has no text"));
      }
      number++;
    }
    return new Entries(pages.build(), problems.build());
  }

  // The day as it is written, by the same rule as on a page.
  private static Page dated(
      Page page, FeedScan scan, int number, String place, ImmutableList.Builder<Problem> problems) {
    Optional<LocalDate> updated = day(scan.updated(number), place, problems);
    Optional<LocalDate> published = day(scan.published(number), place, problems).or(() -> updated);
    Article read = page.article();
    Article article =
        new Article(
            read.id(),
            read.publisher(),
            read.title(),
            published,
            read.url(),
            read.event(),
            read.byline(),
            read.language(),
            read.text(),
            read.blocks());
    return new Page(article, updated, page.problems());
  }

  private static Optional<LocalDate> day(
      Optional<String> written, String place, ImmutableList.Builder<Problem> problems) {
    Optional<LocalDate> day = written.flatMap(PageDates::parse);
    if (written.isPresent() && day.isEmpty()) {
      problems.add(Problem.of(0, 0, place + "has a date that cannot be read: " + written.get()));
    }
    return day;
  }

  // The longest of content and description: some feeds put an abstract in either.
  private static Optional<String> html(SyndEntry entry) {
    return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
        .map(SyndContent::getValue)
        .filter(value -> value != null && !value.isBlank())
        .reduce((a, b) -> b.length() > a.length() ? b : a);
  }

  private Page page(SyndFeed feed, SyndEntry entry, String html) {
    Page read =
        Pages.withDefaults().with(limits).read("<article>" + html + "</article>", Optional.empty());
    Article article = read.article();
    if (article.text().isEmpty()) {
      article = Blocks.classify(Article.of(Titles.plainLines(html).strip()));
    }
    Optional<String> link = said(entry.getLink());
    Article named = article.withId(said(entry.getUri()).or(() -> link).orElse(article.id()));
    Optional<String> title = said(entry.getTitle()).map(Titles::plain);
    Article full =
        new Article(
            named.id(),
            said(feed.getTitle()),
            title,
            day(entry.getPublishedDate()).or(() -> day(entry.getUpdatedDate())),
            link,
            Optional.empty(),
            said(entry.getAuthor()),
            said(feed.getLanguage()),
            named.text(),
            named.blocks());
    return new Page(full, day(entry.getUpdatedDate()), read.problems());
  }

  private static Optional<String> said(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
  }

  private static Optional<LocalDate> day(@Nullable Date date) {
    return Optional.ofNullable(date).map(d -> LocalDate.ofInstant(d.toInstant(), ZoneOffset.UTC));
  }
}
