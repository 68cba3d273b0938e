package io.github.reckoner.report;

import io.github.reckoner.model.Claim;
import io.github.reckoner.reconcile.OriginGroup;
import io.github.reckoner.reconcile.Reconciliation;
import java.util.List;

/** Writes claims as the rows of a table that can be sorted. */
final class ClaimTable {

  private static final List<String> COLUMNS =
      List.of("As written", "Range", "Origin", "Chain", "Stance", "As of");

  private final Html html;
  private final Anchors anchors;
  private boolean named;

  ClaimTable(Html html, Anchors anchors) {
    this.html = html;
    this.anchors = anchors;
  }

  /** Begins the table; with {@code quantities}, each row names the quantity it is about. */
  void open(String caption, boolean quantities) {
    named = quantities;
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table", "class", "sortable").leaf("caption", caption);
    html.open("thead").open("tr");
    if (named) {
      html.leaf("th", "Quantity", "scope", "col");
    }
    for (String column : COLUMNS) {
      html.leaf("th", column, "scope", "col");
    }
    html.close().end().open("tbody");
  }

  void row(Claim claim, Reconciliation reconciliation) {
    String origin = reconciliation.origins().of(claim).map(OriginGroup::name).orElse("");
    html.open("tr", "id", anchors.row(claim.id()));
    if (named) {
      html.leaf("td", Wording.capital(reconciliation.matter().name()), "data-label", "Quantity");
    }
    html.open("th", "scope", "row", "data-label", "As written");
    html.leaf("a", claim.figure().text().quote(), "href", "#" + anchors.evidence(claim.id()));
    html.close();
    html.leaf(
        "td", Wording.interval(claim.figure()), "data-label", "Range", "data-sort", order(claim));
    html.leaf("td", origin, "data-label", "Origin");
    html.leaf("td", Wording.chain(claim), "data-label", "Chain");
    html.open("td", "data-label", "Stance");
    html.leaf("span", Wording.plain(claim.stance()), "class", "badge").close();
    html.leaf("td", Wording.time(claim.asOf()), "data-label", "As of", "class", "day").end();
  }

  private static String order(Claim claim) {
    return claim
        .figure()
        .value()
        .or(claim.figure()::low)
        .or(claim.figure()::high)
        .map(Object::toString)
        .orElse("0");
  }

  void close() {
    html.end().end().end();
  }
}
