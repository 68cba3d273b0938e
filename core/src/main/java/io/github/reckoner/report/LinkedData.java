package io.github.reckoner.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Reading;
import io.github.reckoner.reconcile.Finding;
import io.github.reckoner.reconcile.Reconciliation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes claims and findings as JSON-LD.
 *
 * @see <a href="https://schema.org/ClaimReview">schema.org ClaimReview</a>
 * @see <a href="https://www.w3.org/TR/annotation-model/#selectors">Web Annotation selectors</a>
 */
final class LinkedData {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int CONTEXT = 32;

  private final Report report;
  private final Map<String, Article> articles = new LinkedHashMap<>();

  LinkedData(Report report) {
    this.report = report;
    for (Reading reading : report.readings()) {
      articles.putIfAbsent(reading.article().id(), reading.article());
    }
  }

  String write() {
    ObjectNode document = MAPPER.createObjectNode();
    ObjectNode context = document.putObject("@context");
    context.put("@vocab", "https://schema.org/");
    context.put("oa", "http://www.w3.org/ns/oa#");
    context.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    ArrayNode graph = document.putArray("@graph");
    int number = 0;
    for (Reconciliation reconciliation : report.reconciliations()) {
      for (Claim claim : reconciliation.matter().claims()) {
        graph.add(claim(claim));
        graph.add(annotation(claim));
      }
      for (Finding finding : reconciliation.findings()) {
        graph.add(review(reconciliation, number, finding));
      }
      number++;
    }
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON-LD could not be written", e);
    }
  }

  private ObjectNode claim(Claim claim) {
    ObjectNode node = typed("Claim", idOf("claim", claim.id()));
    node.put("text", claim.evidence().quote());
    ObjectNode about = node.putObject("about").put("@type", "QuantitativeValue");
    claim.figure().value().ifPresent(value -> about.put("value", value));
    claim.figure().low().ifPresent(low -> about.put("minValue", low));
    claim.figure().high().ifPresent(high -> about.put("maxValue", high));
    about.put("unitText", claim.figure().unit().name());
    ObjectNode appearance = appearance(claim.article());
    node.set("appearance", appearance);
    claim
        .chain()
        .origin()
        .ifPresent(
            origin ->
                node.putObject("creator")
                    .put("@type", type(origin))
                    .put("name", origin.actor().name()));
    return node;
  }

  private static String type(Hop hop) {
    return switch (hop.actor().kind()) {
      case PERSON -> "Person";
      case ORGANISATION, STATE, GROUP -> "Organization";
      case OUTLET -> "NewsMediaOrganization";
      case DOCUMENT -> "CreativeWork";
      case UNNAMED -> "Thing";
    };
  }

  private ObjectNode appearance(String id) {
    ObjectNode node = typed("NewsArticle", idOf("article", id));
    Article article = articles.get(id);
    if (article != null) {
      article.title().ifPresent(title -> node.put("headline", title));
      article.published().ifPresent(day -> node.put("datePublished", day.toString()));
      article.url().filter(LinkedData::isWebAddress).ifPresent(url -> node.put("url", url));
      article
          .publisher()
          .ifPresent(
              name -> node.putObject("publisher").put("@type", "Organization").put("name", name));
    }
    return node;
  }

  private static boolean isWebAddress(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }

  // The words and the offsets: either finds the place again, together they prove each other.
  private ObjectNode annotation(Claim claim) {
    ObjectNode node = typed("oa:Annotation", idOf("evidence", claim.id()));
    node.putObject("oa:hasBody").put("@id", idOf("claim", claim.id()));
    ObjectNode target = node.putObject("oa:hasTarget").put("@type", "oa:SpecificResource");
    target.putObject("oa:hasSource").put("@id", idOf("article", claim.article()));
    Passage passage = claim.figure().text();
    ArrayNode selectors = target.putArray("oa:hasSelector");
    ObjectNode quote = selectors.addObject().put("@type", "oa:TextQuoteSelector");
    quote.put("oa:exact", passage.quote());
    Article article = articles.get(claim.article());
    if (article != null && article.text(passage.part()).length() >= passage.end()) {
      String text = article.text(passage.part());
      quote.put(
          "oa:prefix", text.substring(Math.max(0, passage.start() - CONTEXT), passage.start()));
      quote.put(
          "oa:suffix",
          text.substring(passage.end(), Math.min(text.length(), passage.end() + CONTEXT)));
    }
    if (passage.part() == Part.TEXT) {
      ObjectNode place = selectors.addObject().put("@type", "oa:TextPositionSelector");
      place.put("oa:start", passage.start()).put("oa:end", passage.end());
    }
    return node;
  }

  private ObjectNode review(Reconciliation reconciliation, int number, Finding finding) {
    ObjectNode node = typed("ClaimReview", idOf("finding", number + "/" + finding.policy()));
    node.put("claimReviewed", reconciliation.matter().name());
    node.put("reviewBody", finding.note());
    ArrayNode items = node.putArray("itemReviewed");
    finding.used().forEach(claim -> items.addObject().put("@id", idOf("claim", claim.id())));
    ObjectNode rating = node.putObject("reviewRating").put("@type", "Rating");
    rating.put("name", finding.title());
    rating.put("alternateName", Wording.finding(finding, reconciliation.matter()));
    finding.grade().ifPresent(grade -> rating.put("ratingExplanation", grade));
    return node;
  }

  private static ObjectNode typed(String type, String id) {
    return MAPPER.createObjectNode().put("@type", type).put("@id", id);
  }

  // A name in a space of its own: what stands in an id can break no address.
  private static String idOf(String space, String id) {
    StringBuilder name = new StringBuilder("urn:reckoner:").append(space).append(':');
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > 0 && (Character.isLetterOrDigit(b) || b == '-' || b == '/');
      if (plain) {
        name.append((char) b);
      } else {
        name.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
      }
    }
    return name.toString();
  }
}
