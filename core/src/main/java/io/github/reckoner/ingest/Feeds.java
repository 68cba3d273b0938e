package io.github.reckoner.ingest;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Problem;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * Reads the entries of RSS and Atom feeds as articles.
 *
 * <p>A document type declaration, and with it every external or multiplied entity, is refused; so
 * is a feed longer than {@link Limits#pageBytes()} or nested deeper than {@link Limits#nesting()}.
 * Nothing is fetched. The day of an entry is the one in UTC.
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
    try {
      Optional<String> objection = objection(xml);
      if (objection.isPresent()) {
        return refused(objection.get());
      }
      SyndFeed feed =
          new SyndFeedInput(false, Locale.US).build(new InputSource(new ByteArrayInputStream(xml)));
      return entries(feed);
    } catch (XMLStreamException | FeedException | IllegalArgumentException e) {
      return refused("not a feed: " + e.getMessage());
    }
  }

  private static Entries refused(String message) {
    return new Entries(ImmutableList.of(), ImmutableList.of(Problem.of(0, 0, message)));
  }

  // A pass of its own, linear in the feed, before a tree is built of it.
  private Optional<String> objection(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    int depth = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        return Optional.of("feed with a document type declaration");
      }
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      if (depth > limits.nesting()) {
        return Optional.of(
            "feed with elements nested more than " + limits.nesting() + " deep (nesting)");
      }
    }
    return Optional.empty();
  }

  private Entries entries(SyndFeed feed) {
    ImmutableList.Builder<Page> pages = ImmutableList.builder();
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    int number = 0;
    for (SyndEntry entry : feed.getEntries()) {
      number++;
      Optional<String> html = html(entry);
      if (html.isPresent()) {
        pages.add(page(feed, entry, html.get()));
      } else {
        problems.add(Problem.of(0, 0, "entry " + number + " of the feed has no text"));
      }
    }
    return new Entries(pages.build(), problems.build());
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
