package io.github.reckoner.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON-LD of a report as a processor of JSON-LD 1.1 reads it, without the network. */
class LinkedDataTest {

  private static final String SCHEMA = "https://schema.org/";
  private static final String OA = "http://www.w3.org/ns/oa#";

  @Test
  void a_processor_finds_claims_evidence_and_reviews_under_their_full_names() throws JsonLdError {
    JsonArray nodes = expanded();

    assertThat(types(nodes))
        .contains(SCHEMA + "Claim", SCHEMA + "ClaimReview", OA + "Annotation")
        .doesNotContain("Claim");
    for (JsonObject claim : of(nodes, SCHEMA + "Claim")) {
      assertThat(claim.getString("@id")).startsWith("urn:reckoner:claim:");
      assertThat(claim).containsKeys(SCHEMA + "text", SCHEMA + "about", SCHEMA + "appearance");
    }
  }

  @Test
  void every_annotation_points_to_a_claim_of_the_graph_and_selects_by_words() throws JsonLdError {
    JsonArray nodes = expanded();
    List<String> claims =
        of(nodes, SCHEMA + "Claim").stream().map(claim -> claim.getString("@id")).toList();

    assertThat(of(nodes, OA + "Annotation"))
        .hasSameSizeAs(claims)
        .allSatisfy(
            annotation -> {
              assertThat(claims).contains(first(annotation, OA + "hasBody").getString("@id"));
              JsonObject target = first(annotation, OA + "hasTarget");
              JsonObject selector = first(target, OA + "hasSelector");
              assertThat(first(selector, OA + "exact").getString("@value")).isNotBlank();
            });
  }

  @Test
  void reviews_name_claims_that_the_flattened_graph_holds() throws JsonLdError {
    JsonArray nodes = JsonLd.flatten(document()).get().asJsonArray();
    List<String> claims =
        of(nodes, SCHEMA + "Claim").stream().map(claim -> claim.getString("@id")).toList();

    assertThat(claims).hasSize(5).doesNotHaveDuplicates();
    assertThat(of(nodes, SCHEMA + "ClaimReview"))
        .isNotEmpty()
        .allSatisfy(
            review ->
                assertThat(
                        review.getJsonArray(SCHEMA + "itemReviewed").getValuesAs(JsonObject.class))
                    .extracting(item -> item.getString("@id"))
                    .isSubsetOf(claims));
  }

  private static JsonDocument document() throws JsonLdError {
    return JsonDocument.of(new StringReader(Reports.flood().toJsonLd()));
  }

  private static JsonArray expanded() throws JsonLdError {
    return JsonLd.expand(document()).get();
  }

  private static List<JsonObject> of(JsonArray nodes, String type) {
    return nodes.stream()
        .map(JsonValue::asJsonObject)
        .filter(node -> typesOf(node).contains(type))
        .toList();
  }

  private static List<String> types(JsonArray nodes) {
    List<String> types = new ArrayList<>();
    nodes.forEach(node -> types.addAll(typesOf(node.asJsonObject())));
    return types;
  }

  private static List<String> typesOf(JsonObject node) {
    return node.containsKey("@type")
        ? node.getJsonArray("@type").getValuesAs(value -> ((JsonString) value).getString())
        : List.of();
  }

  private static JsonObject first(JsonObject node, String property) {
    return node.getJsonArray(property).getJsonObject(0);
  }
}
