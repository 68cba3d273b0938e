package io.github.reckoner.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the story in the data that a page's scripts carry, for pages that a browser builds from
 * them ({@code __NEXT_DATA__}, {@code window.__STATE__ = {…}}).
 *
 * <p>What is looked for is the string, or the list of paragraphs, with the most running text. No
 * script is run: only what is JSON is read.
 */
final class DataText {

  private static final int SCRIPTS = 40;
  private static final int DEEPEST = 100;
  private static final int INLINE = 5;
  private static final int ENOUGH = 300;
  private static final int PARAGRAPH = 4000;
  private static final List<String> TEXT_FIELDS =
      List.of("content", "text", "html", "value", "body", "paragraph", "copy");
  private static final List<String> LIST_FIELDS = List.of("children", "content", "nodes", "items");

  /** Fields that tell another story from a paragraph. */
  private static final Set<String> HEADLINES = Set.of("headline", "headlines", "title", "slug");

  /** Fields that tell a link from a paragraph. */
  private static final Set<String> LINKS = Set.of("url", "href", "link");

  private String best = "";
  private int mostProse;

  private DataText() {}

  /** Returns the text, its paragraphs parted by line breaks; nothing if no data holds enough. */
  static Optional<String> of(Document page) {
    DataText data = new DataText();
    page.select("script").stream()
        .limit(SCRIPTS)
        .map(DataText::json)
        .flatMap(Optional::stream)
        .forEach(node -> data.search(node, 0));
    return data.mostProse >= ENOUGH ? Optional.of(data.best) : Optional.empty();
  }

  private static Optional<JsonNode> json(Element script) {
    String type = script.attr("type").toLowerCase(Locale.ROOT);
    String code = script.data();
    if (type.contains("json")) {
      return type.contains("ld+json") ? Optional.empty() : JsonLd.parse(code);
    }
    int assigned = code.indexOf('=');
    int from = assigned < 0 ? -1 : code.indexOf('{', assigned);
    boolean data = from >= 0 && code.substring(assigned + 1, from).isBlank();
    return data && code.length() - from >= ENOUGH
        ? JsonLd.parse(code.substring(from))
        : Optional.empty();
  }

  private void search(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isTextual() && node.textValue().length() >= ENOUGH) {
      offer(Titles.plainLines(node.textValue()));
    } else if (node.isArray() && node.size() > 1) {
      StringBuilder lines = new StringBuilder();
      node.forEach(child -> paragraph(child).ifPresent(p -> lines.append(p).append("\n\n")));
      offer(lines.toString());
    }
    node.forEach(child -> search(child, depth + 1));
  }

  private void offer(String text) {
    int prose = 0;
    for (Line line : Line.split(text.length() < ENOUGH ? "" : text)) {
      prose += line.isProse() ? line.text().length() : 0;
    }
    if (prose > mostProse) {
      mostProse = prose;
      best = text;
    }
  }

  private static Optional<String> paragraph(JsonNode node) {
    if (!node.isObject() || HEADLINES.stream().anyMatch(node::has) || leadsElsewhere(node)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    inline(node, text, 0);
    String lines = Titles.plainLines(text.toString());
    return lines.isBlank() || text.length() > PARAGRAPH ? Optional.empty() : Optional.of(lines);
  }

  // A link between paragraphs, or what a type like "newsletter_form" says to be none of them.
  private static boolean leadsElsewhere(JsonNode node) {
    boolean link = LINKS.stream().anyMatch(field -> node.path(field).isTextual());
    return link || ElementNames.isFurniture(node.path("type").asText(""));
  }

  // A paragraph as editors keep it: its text, or runs of text within each other.
  private static void inline(JsonNode node, StringBuilder text, int depth) {
    if (depth > INLINE || text.length() > PARAGRAPH) {
      return;
    }
    if (node.isTextual()) {
      text.append(node.textValue());
      return;
    }
    for (String field : TEXT_FIELDS) {
      if (node.path(field).isTextual()) {
        text.append(node.path(field).textValue());
        return;
      }
    }
    for (String field : LIST_FIELDS) {
      if (node.path(field).isArray()) {
        boolean list = field.equals("items");
        for (JsonNode child : node.path(field)) {
          inline(child, text, depth + 1);
          text.append(list ? "\n\n" : "");
        }
        return;
      }
    }
  }
}
