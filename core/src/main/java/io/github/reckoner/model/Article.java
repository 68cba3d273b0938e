package io.github.reckoner.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A news article as published: its text and what is known about its publication.
 *
 * <p>Offsets of everything found in an article are half-open UTF-16 indexes into {@link #text()}
 * exactly as it was given. Nothing unknown is guessed: an absent date stays absent.
 *
 * @param id a name unique among the articles that are read together
 * @param publisher the outlet that printed it
 * @param title the headline, where it is not part of the text
 * @param published the day of publication, against which relative dates are read
 * @param url where it stood
 * @param event the event whose articles are read together, apart from all others
 * @param byline who wrote it
 * @param language the language as a BCP 47 tag
 * @param text the text
 * @param blocks the parts the page consists of, in order and not overlapping; empty if nobody has
 *     told them apart
 */
public record Article(
    String id,
    Optional<String> publisher,
    Optional<String> title,
    Optional<LocalDate> published,
    Optional<String> url,
    Optional<String> event,
    Optional<String> byline,
    Optional<String> language,
    String text,
    ImmutableList<Block> blocks) {

  /**
   * Checks that the id is not blank and that blocks lie in the text, in order.
   *
   * @throws IllegalArgumentException if they do not
   */
  public Article {
    requireNonNull(text, "text");
    checkArgument(!id.isBlank(), "an article needs an id that is not blank");
    int last = 0;
    for (Block block : blocks) {
      checkArgument(
          block.start() >= last && block.end() <= text.length(),
          "block %s of article %s overlaps the one before it or leaves the text of %s characters",
          block,
          id,
          text.length());
      last = block.end();
    }
  }

  /** Returns an article of which only the text is known; its id is derived from the text. */
  public static Article of(String text) {
    return of(idOf(text), text);
  }

  /** Returns an article of which only id and text are known. */
  public static Article of(String id, String text) {
    return new Article(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text,
        ImmutableList.of());
  }

  /** Returns an article of an outlet and a day; its id is derived from publisher, day and text. */
  public static Article of(String publisher, LocalDate published, String text) {
    return of(idOf(publisher + '\n' + published + '\n' + text), text)
        .withPublisher(publisher)
        .withPublished(published);
  }

  // A content hash keeps ids the same in every run and whatever the order of the articles.
  private static String idOf(String content) {
    return Hashing.sha256().hashString(content, StandardCharsets.UTF_8).toString().substring(0, 12);
  }

  /** Returns the text of a part; the empty string for an absent title. */
  public String text(Part part) {
    return part == Part.TEXT ? text : title.orElse("");
  }

  /**
   * Returns the passage {@code [startInclusive, endExclusive)} of a part.
   *
   * @throws IndexOutOfBoundsException if the offsets lie outside the part
   */
  public Passage passage(Part part, int startInclusive, int endExclusive) {
    return Passage.of(part, text(part), startInclusive, endExclusive);
  }

  /** Returns this article under another id. */
  public Article withId(String newId) {
    return new Article(
        newId, publisher, title, published, url, event, byline, language, text, blocks);
  }

  /** Returns this article as printed by the outlet. */
  public Article withPublisher(String newPublisher) {
    return new Article(
        id,
        Optional.of(newPublisher),
        title,
        published,
        url,
        event,
        byline,
        language,
        text,
        blocks);
  }

  /** Returns this article with a headline that is not part of its text. */
  public Article withTitle(String newTitle) {
    return new Article(
        id,
        publisher,
        Optional.of(newTitle),
        published,
        url,
        event,
        byline,
        language,
        text,
        blocks);
  }

  /** Returns this article as published on the day. */
  public Article withPublished(LocalDate day) {
    return new Article(
        id, publisher, title, Optional.of(day), url, event, byline, language, text, blocks);
  }

  /** Returns this article as found at the address. */
  public Article withUrl(String newUrl) {
    return new Article(
        id,
        publisher,
        title,
        published,
        Optional.of(newUrl),
        event,
        byline,
        language,
        text,
        blocks);
  }

  /** Returns this article as one of an event's. */
  public Article withEvent(String newEvent) {
    return new Article(
        id,
        publisher,
        title,
        published,
        url,
        Optional.of(newEvent),
        byline,
        language,
        text,
        blocks);
  }

  /** Returns this article with its author line. */
  public Article withByline(String newByline) {
    return new Article(
        id,
        publisher,
        title,
        published,
        url,
        event,
        Optional.of(newByline),
        language,
        text,
        blocks);
  }

  /** Returns this article in the language, a BCP 47 tag. */
  public Article withLanguage(String newLanguage) {
    return new Article(
        id,
        publisher,
        title,
        published,
        url,
        event,
        byline,
        Optional.of(newLanguage),
        text,
        blocks);
  }

  /**
   * Returns this article with its blocks told apart; these overrule the library's own reading of
   * the page.
   *
   * @throws IllegalArgumentException if a block overlaps the one before it or leaves the text
   */
  public Article withBlocks(Iterable<Block> newBlocks) {
    return new Article(
        id,
        publisher,
        title,
        published,
        url,
        event,
        byline,
        language,
        text,
        ImmutableList.copyOf(newBlocks));
  }

  /** Returns id, outlet and day, such as {@code a1 (Kyiv Independent, 2023-10-26)}. */
  @Override
  public String toString() {
    return id
        + " ("
        + publisher.orElse("unknown outlet")
        + published.map(day -> ", " + day).orElse("")
        + ")";
  }
}
