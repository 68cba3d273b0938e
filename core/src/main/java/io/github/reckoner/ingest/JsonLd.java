package io.github.reckoner.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The structured data of a page: the object that describes its article, and all others.
 *
 * @param article the object of a type such as NewsArticle
 * @param others the objects of other types, in order
 */
record JsonLd(Optional<JsonNode> article, ImmutableList<JsonNode> others) {

  private static final int MOST_OBJECTS = 500;
  private static final int NESTING = 200;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(NESTING).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** Reads the JSON-LD scripts of a page; a script that is no JSON is passed over. */
  static JsonLd read(Document page) {
    List<JsonNode> objects = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      parse(clean(script.data())).ifPresent(node -> collect(node, objects, 0));
    }
    Optional<JsonNode> article =
        objects.stream()
            .filter(JsonLd::isArticle)
            .max(Comparator.comparingDouble(node -> agreement(node, page)));
    return new JsonLd(
        article,
        objects.stream().filter(o -> !isArticle(o)).collect(ImmutableList.toImmutableList()));
  }

  // A page may describe other articles too; of equals the first is believed.
  private static double agreement(JsonNode article, Document page) {
    Optional<String> headline = textOf(article.path("headline"));
    String printed = page.select("h1").text();
    return headline
        .map(said -> Titles.agreement(said, printed.isBlank() ? page.title() : printed))
        .orElse(0.0);
  }

  /** Returns the first value of a text; many pages print what is no JSON. */
  static Optional<JsonNode> parse(String json) {
    try {
      return Optional.ofNullable(MAPPER.readTree(json));
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }

  private static String clean(String data) {
    String text = data.strip();
    for (String wrap : List.of("<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>")) {
      text = text.startsWith(wrap) ? text.substring(wrap.length()).strip() : text;
      text = text.endsWith(wrap) ? text.substring(0, text.length() - wrap.length()).strip() : text;
    }
    return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
  }

  private static void collect(JsonNode node, List<JsonNode> objects, int depth) {
    if (depth > 4 || objects.size() >= MOST_OBJECTS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> collect(child, objects, depth + 1));
    } else if (node.isObject()) {
      objects.add(node);
      for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
        if (node.path(key).isContainerNode()) {
          collect(node.get(key), objects, depth + 1);
        }
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    return types(node).stream()
        .map(type -> type.toLowerCase(Locale.ROOT))
        .anyMatch(
            type ->
                type.endsWith("article")
                    || type.endsWith("blogposting")
                    || type.equals("reportage")
                    || type.equals("analysisnewsarticle"));
  }

  static ImmutableList<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      ImmutableList.Builder<String> types = ImmutableList.builder();
      type.forEach(each -> types.add(each.asText()));
      return types.build();
    }
    return type.isTextual() ? ImmutableList.of(type.asText()) : ImmutableList.of();
  }

  /** Returns a text field of the article, entities and tags taken out. */
  Optional<String> text(String field) {
    return article
        .map(node -> node.path(field))
        .flatMap(
            said -> said.isIntegralNumber() ? Optional.of(said.asText()) : JsonLd.textOf(said));
  }

  /** Returns the names of a person or organisation field of the article, in order. */
  ImmutableList<String> names(String field) {
    return article.map(node -> namesOf(node.path(field))).orElse(ImmutableList.of());
  }

  static Optional<String> textOf(JsonNode node) {
    JsonNode value = node.isArray() && node.size() > 0 ? node.get(0) : node;
    if (!value.isTextual()) {
      return Optional.empty();
    }
    String text = Parser.unescapeEntities(value.asText(), false).strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  static ImmutableList<String> namesOf(JsonNode node) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    if (node.isArray()) {
      node.forEach(child -> names.addAll(namesOf(child)));
    } else if (node.isObject()) {
      textOf(node.path("name")).ifPresent(names::add);
    } else {
      textOf(node).filter(name -> !name.startsWith("http")).ifPresent(names::add);
    }
    return names.build();
  }
}
