package io.github.reckoner.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.reckoner.compare.Collation;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Attribution;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Mention;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Problem;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Skipped;
import io.github.reckoner.model.Statement;
import io.github.reckoner.model.Unit;
import io.github.reckoner.reconcile.Reconciliation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes what was read in articles as JSON, one object an article.
 *
 * <p>Offsets are half-open UTF-16 indexes; numbers are written from {@link BigDecimal} without
 * exponent; an absent bound is {@code null}. Immutable and thread-safe; the same reading gives the
 * same bytes.
 */
public final class Interchange {

  private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .nodeFactory(NODES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Interchange() {}

  /**
   * Writes a reading as one line of JSON, without the line's end.
   *
   * @param withText whether the article's text is written too, as for articles made of pages
   */
  public static String reading(Reading reading, boolean withText) {
    Article article = reading.article();
    ObjectNode line = NODES.objectNode();
    line.put("article", article.id());
    line.set("meta", meta(article));
    if (withText) {
      line.put("text", article.text());
    }
    line.set("claims", list(reading.claims(), Interchange::claim));
    line.set("statements", list(reading.statements(), Interchange::statement));
    line.set("attributions", list(reading.attributions(), Interchange::attribution));
    line.set("skipped", list(reading.skipped(), Interchange::skipped));
    line.set("problems", list(reading.problems(), Interchange::problem));
    return write(line);
  }

  /**
   * Writes what the articles of an event amount to as one line of JSON, without the line's end.
   *
   * @param event the event, or empty where the articles name none
   * @param readings its articles as read
   * @param collation what they count
   * @param reconciliations one for each matter of the collation, in its order
   */
  public static String event(
      Optional<String> event,
      List<Reading> readings,
      Collation collation,
      List<Reconciliation> reconciliations) {
    return write(EventJson.write(event, readings, collation, reconciliations));
  }

  static String write(ObjectNode line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot fail to be written", e);
    }
  }

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static <T> ArrayNode list(List<T> items, Function<T, ObjectNode> write) {
    ArrayNode nodes = NODES.arrayNode();
    items.forEach(item -> nodes.add(write.apply(item)));
    return nodes;
  }

  static ArrayNode array() {
    return NODES.arrayNode();
  }

  private static ObjectNode meta(Article article) {
    ObjectNode meta = NODES.objectNode();
    text(meta, "title", article.title());
    text(meta, "publisher", article.publisher());
    text(meta, "published", article.published().map(LocalDate::toString));
    text(meta, "byline", article.byline());
    text(meta, "url", article.url());
    text(meta, "language", article.language());
    return meta;
  }

  static ObjectNode claim(Claim claim) {
    ObjectNode node = NODES.objectNode();
    node.put("id", claim.id());
    node.set("figure", figure(claim.figure()));
    node.set("measure", measure(claim.measure()));
    node.set("asOf", asOf(claim.asOf()));
    node.put("stance", claim.stance().name());
    node.set("chain", chain(claim.chain().hops()));
    node.put("headline", claim.headline());
    node.set("evidence", place(claim.evidence()));
    return node;
  }

  private static ObjectNode figure(Figure figure) {
    ObjectNode node = passage(figure.text());
    node.put("in", figure.text().part() == Part.TITLE ? "title" : "text");
    node.set("number", passage(figure.numeral()));
    number(node, "value", figure.value());
    number(node, "low", figure.low());
    node.put("lowInclusive", figure.isLowInclusive());
    number(node, "high", figure.high());
    node.put("highInclusive", figure.isHighInclusive());
    node.put("quantifier", figure.quantifier().name());
    node.put("trend", figure.trend().name());
    node.set("unit", unit(figure.unit()));
    figure.profile().ifPresent(profile -> node.put("profile", profile));
    return node;
  }

  static ObjectNode unit(Unit unit) {
    ObjectNode node = NODES.objectNode();
    node.put("kind", unit.kind().name());
    node.put("name", unit.name());
    node.put("text", unit.text());
    return node;
  }

  private static ObjectNode measure(Measure measure) {
    ObjectNode node = NODES.objectNode();
    node.put("text", measure.text());
    node.put("head", measure.head());
    node.put("predicate", measure.predicate());
    text(node, "category", measure.category().map(Enum::name));
    measure.concepts().forEach(node.putArray("concepts")::add);
    node.put("stockOrFlow", measure.stockOrFlow().name());
    node.put("accumulation", measure.accumulation().name());
    node.put("status", measure.status().name());
    ObjectNode population = node.putObject("population");
    measure.population().nationalities().forEach(population.putArray("nationalities")::add);
    measure.population().roles().forEach(population.putArray("roles")::add);
    measure.population().groups().forEach(population.putArray("groups")::add);
    measure.population().sides().forEach(population.putArray("sides")::add);
    text(node, "place", measure.place());
    text(node, "partOf", measure.partOf());
    return node;
  }

  private static ObjectNode asOf(AsOf asOf) {
    ObjectNode node = NODES.objectNode();
    text(node, "from", asOf.from().map(LocalDate::toString));
    text(node, "to", asOf.to().map(LocalDate::toString));
    node.put("precision", asOf.precision().name());
    node.put("basis", asOf.basis().name());
    return node;
  }

  private static ArrayNode chain(List<Hop> hops) {
    ArrayNode nodes = NODES.arrayNode();
    for (Hop hop : hops) {
      ObjectNode node = mention(hop.speakers().get(0));
      hop.cue().ifPresent(cue -> node.set("cue", passage(cue)));
      if (hop.speakers().size() > 1) {
        ArrayNode actors = node.putArray("actors");
        hop.speakers().forEach(speaker -> actors.add(mention(speaker)));
      }
      nodes.add(node);
    }
    return nodes;
  }

  private static ObjectNode mention(Mention mention) {
    ObjectNode node = NODES.objectNode();
    node.put("actor", mention.actor().name());
    node.put("kind", mention.actor().kind().name());
    text(node, "affiliation", mention.actor().affiliation());
    mention.actor().speaksFor().ifPresent(body -> node.put("speaksFor", body));
    node.setAll(passage(mention.passage()));
    return node;
  }

  static ObjectNode statement(Statement statement) {
    ObjectNode node = NODES.objectNode();
    node.put("kind", statement.kind().name());
    node.set("chain", chain(statement.chain().hops()));
    node.put("target", statement.target());
    node.set("evidence", place(statement.evidence()));
    return node;
  }

  private static ObjectNode attribution(Attribution attribution) {
    ObjectNode node = NODES.objectNode();
    node.set("source", spans(attribution.source()));
    node.set("cue", spans(attribution.cue()));
    node.set("content", spans(attribution.content()));
    // An attribution's words all lie in one part.
    boolean title =
        attribution.content().stream().anyMatch(passage -> passage.part() == Part.TITLE);
    if (title) {
      node.put("in", "title");
    }
    return node;
  }

  private static ArrayNode spans(List<Passage> passages) {
    ArrayNode spans = NODES.arrayNode();
    passages.forEach(passage -> spans.addArray().add(passage.start()).add(passage.end()));
    return spans;
  }

  private static ObjectNode skipped(Skipped skipped) {
    ObjectNode node = passage(skipped.passage());
    node.put("reason", skipped.reason().name());
    skipped.value().ifPresent(value -> node.put("value", value));
    return node;
  }

  static ObjectNode problem(Problem problem) {
    ObjectNode node = NODES.objectNode();
    node.put("start", problem.start());
    node.put("end", problem.end());
    if (problem.part() == Part.TITLE) {
      node.put("in", "title");
    }
    node.put("message", problem.message());
    return node;
  }

  /** Offsets with the words they hold. */
  private static ObjectNode passage(Passage passage) {
    ObjectNode node = NODES.objectNode();
    node.put("text", passage.quote());
    node.put("start", passage.start());
    node.put("end", passage.end());
    if (passage.part() == Part.TITLE) {
      node.put("in", "title");
    }
    return node;
  }

  /** Offsets alone. */
  private static ObjectNode place(Passage passage) {
    ObjectNode node = NODES.objectNode();
    node.put("start", passage.start());
    node.put("end", passage.end());
    node.put("in", passage.part() == Part.TITLE ? "title" : "text");
    return node;
  }

  static void text(ObjectNode node, String field, Optional<String> value) {
    if (value.isPresent()) {
      node.put(field, value.get());
    } else {
      node.putNull(field);
    }
  }

  static void number(ObjectNode node, String field, Optional<BigDecimal> value) {
    if (value.isPresent()) {
      node.put(field, value.get());
    } else {
      node.putNull(field);
    }
  }
}
