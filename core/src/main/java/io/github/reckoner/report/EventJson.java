package io.github.reckoner.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.reckoner.compare.Check;
import io.github.reckoner.compare.Collation;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.compare.Incident;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Reading;
import io.github.reckoner.reconcile.Finding;
import io.github.reckoner.reconcile.OriginGroup;
import io.github.reckoner.reconcile.Reconciliation;
import java.util.List;
import java.util.Optional;

/**
 * Writes what the articles of an event amount to: matters with origins, relations and findings, and
 * what was kept apart.
 */
final class EventJson {

  private EventJson() {}

  static ObjectNode write(
      Optional<String> event,
      List<Reading> readings,
      Collation collation,
      List<Reconciliation> reconciliations) {
    ObjectNode line = Interchange.object();
    Interchange.text(line, "event", event);
    ArrayNode articles = line.putArray("articles");
    readings.forEach(reading -> articles.add(reading.article().id()));
    line.set("matters", Interchange.list(reconciliations, EventJson::matter));
    line.set("apart", Interchange.list(collation.apart(), EventJson::comparison));
    line.set("incidents", Interchange.list(collation.incidents(), EventJson::incident));
    line.set("checks", Interchange.list(collation.checks(), EventJson::check));
    ArrayNode problems = line.putArray("problems");
    for (Reading reading : readings) {
      reading
          .problems()
          .forEach(
              problem ->
                  problems.add(
                      Interchange.problem(problem).put("article", reading.article().id())));
    }
    return line;
  }

  private static ObjectNode matter(Reconciliation reconciliation) {
    Matter matter = reconciliation.matter();
    ObjectNode node = Interchange.object();
    node.put("id", matter.id());
    node.put("name", matter.name());
    Interchange.text(node, "category", matter.category().map(Enum::name));
    node.set("unit", Interchange.unit(matter.unit()));
    node.set("claims", ids(matter.claims()));
    node.set("origins", Interchange.list(reconciliation.origins().groups(), EventJson::origin));
    node.set("relations", Interchange.list(matter.relations(), EventJson::comparison));
    node.set("disputedBy", Interchange.list(matter.disputedBy(), Interchange::statement));
    node.set("findings", Interchange.list(reconciliation.findings(), EventJson::finding));
    return node;
  }

  private static ObjectNode origin(OriginGroup origin) {
    ObjectNode node = Interchange.object();
    node.put("id", origin.id());
    node.put("name", origin.name());
    node.set("claims", ids(origin.claims()));
    node.put("because", origin.because().name());
    node.put("says", origin.says());
    return node;
  }

  private static ObjectNode comparison(Comparison comparison) {
    ObjectNode node = Interchange.object();
    node.put("a", comparison.first());
    node.put("b", comparison.second());
    node.put("relation", comparison.relation().name());
    ArrayNode because = node.putArray("because");
    comparison.reasons().stream()
        .map(reason -> reason.relation().name())
        .distinct()
        .forEach(because::add);
    node.put("says", comparison.says());
    comparison
        .gap()
        .ifPresent(
            gap -> {
              ObjectNode distance = node.putObject("gap");
              distance.put("difference", gap.difference());
              Interchange.number(distance, "ratio", gap.ratio());
            });
    return node;
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode node = Interchange.object();
    node.put("policy", finding.policy());
    Interchange.number(node, "low", finding.low());
    Interchange.number(node, "best", finding.best());
    Interchange.number(node, "high", finding.high());
    Interchange.text(node, "grade", finding.grade());
    node.put("outcome", finding.outcome().name());
    node.put("note", finding.note());
    node.set("claims", ids(finding.used()));
    ArrayNode leftOut = node.putArray("leftOut");
    finding
        .leftOut()
        .forEach(
            left ->
                leftOut.addObject().put("claim", left.claim().id()).put("because", left.because()));
    return node;
  }

  private static ObjectNode incident(Incident incident) {
    ObjectNode node = Interchange.object();
    node.put("id", incident.id());
    incident.articles().forEach(node.putArray("articles")::add);
    incident.because().forEach(node.putArray("because")::add);
    return node;
  }

  private static ObjectNode check(Check check) {
    ObjectNode node = Interchange.object();
    node.put("article", check.article());
    node.put("kind", check.kind().name());
    check.claims().forEach(node.putArray("claims")::add);
    node.put("says", check.says());
    return node;
  }

  private static ArrayNode ids(List<Claim> claims) {
    ArrayNode ids = Interchange.array();
    claims.forEach(claim -> ids.add(claim.id()));
    return ids;
  }
}
