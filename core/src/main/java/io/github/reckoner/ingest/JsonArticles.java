package io.github.reckoner.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads articles from JSON, one object each: {@code {"id": …, "text": …}} or {@code {"id": …,
 * "html": …}} with {@code publisher}, {@code title}, {@code published}, {@code url}, {@code event},
 * {@code byline}, {@code language} where known.
 *
 * <p>Immutable and thread-safe. Unknown fields are ignored.
 */
public final class JsonArticles {

  /** What one line of input is: an article, or the reason why it is none. */
  public sealed interface Line {}

  /**
   * An article.
   *
   * @param article the article
   * @param fromHtml whether its text was extracted from a page
   * @param problems what was wrong with the page, such as a part cut off
   */
  public record Usable(Article article, boolean fromHtml, ImmutableList<Problem> problems)
      implements Line {}

  /**
   * A line that is no article.
   *
   * @param id the id, where the line has one
   * @param error what is wrong with it
   */
  public record Unusable(Optional<String> id, String error) implements Line {}

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonArticles() {}

  /**
   * Reads one JSON object; whatever is wrong with it comes back as {@link Unusable}, nothing is
   * thrown.
   */
  public static Line parse(String json) {
    if (json.stripLeading().startsWith("[")) {
      return new Unusable(
          Optional.empty(), "not a JSON object but an array; articles are one object a line");
    }
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return new Unusable(Optional.empty(), "not JSON: " + e.getOriginalMessage() + position(e));
    }
    if (node == null || !node.isObject()) {
      return new Unusable(Optional.empty(), "not a JSON object");
    }
    Optional<String> id = Optional.empty();
    try {
      id = string(node, "id").filter(s -> !s.isBlank());
      return read(node, id);
    } catch (IllegalArgumentException | DateTimeException e) {
      return new Unusable(id, String.valueOf(e.getMessage()));
    }
  }

  private static String position(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
  }

  private static Line read(JsonNode node, Optional<String> id) {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("no \"id\"");
    }
    Optional<String> text = string(node, "text");
    Optional<String> html = string(node, "html");
    if (text.isEmpty() && html.isEmpty()) {
      throw new IllegalArgumentException("no \"text\" and no \"html\"");
    }
    Optional<Page> page =
        text.isPresent()
            ? Optional.empty()
            : html.map(given -> Pages.withDefaults().read(given, string(node, "url")));
    Article article =
        page.map(read -> read.article().withId(id.get()))
            .orElseGet(() -> Article.of(id.get(), text.orElseThrow()));
    article = with(article, node, "publisher", Article::withPublisher);
    article = with(article, node, "title", Article::withTitle);
    article = with(article, node, "url", Article::withUrl);
    article = with(article, node, "event", Article::withEvent);
    article = with(article, node, "byline", Article::withByline);
    article = with(article, node, "language", Article::withLanguage);
    article = with(article, node, "published", (a, day) -> a.withPublished(day(day)));
    return new Usable(
        article, page.isPresent(), page.map(Page::problems).orElse(ImmutableList.of()));
  }

  private static Article with(
      Article article, JsonNode node, String field, BiFunction<Article, String, Article> set) {
    return string(node, field).map(value -> set.apply(article, value)).orElse(article);
  }

  private static Optional<String> string(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException("\"" + field + "\" is not a string: " + value);
    }
    return Optional.of(value.textValue());
  }

  private static LocalDate day(String published) {
    // The calendar day where the article was printed is what "yesterday" refers to, so an offset is
    // not converted.
    String day =
        published.length() > 10 && published.charAt(10) == 'T'
            ? published.substring(0, 10)
            : published;
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"published\" is not a date like 2023-10-26 or 2023-10-26T15:04:00Z: " + published, e);
    }
  }
}
