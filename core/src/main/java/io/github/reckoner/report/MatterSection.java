package io.github.reckoner.report;

import com.google.common.collect.ImmutableMap;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Statement;
import io.github.reckoner.reconcile.Finding;
import io.github.reckoner.reconcile.Reconciliation;
import java.util.List;

/** Writes one quantity: in a paragraph, as a plot, its disputes, its claims and its findings. */
final class MatterSection {

  /** What the signs of the plots mean; printed once. */
  private static final String KEY =
      """
      <span class="key"><svg viewBox="0 0 34 12" aria-hidden="true"><path class="line" \
      d="M4 6H30M4 1V11M30 1V11"/><circle class="dot" cx="17" cy="6" r="4.5"/></svg> an origin: its range, \
      and the value as written</span> <span class="key"><svg viewBox="0 0 34 12" aria-hidden="true">\
      <path class="line" d="M4 6H26"/><path class="arrow" d="M32 6L24 1V11Z"/></svg> an open end</span> \
      <span class="key"><svg viewBox="0 0 34 12" aria-hidden="true"><path class="diamond" \
      d="M10 6L17 0L24 6L17 12Z"/></svg> what a policy prints</span>
      """;

  private final Reconciliation reconciliation;
  private final Matter matter;
  private final int number;
  private final boolean nested;
  private final Anchors anchors;
  private final ImmutableMap<String, Claim> claims;

  /**
   * Takes a quantity.
   *
   * @param number its place in the report, from 0
   * @param nested whether it stands under the title of a chapter
   */
  MatterSection(
      Reconciliation reconciliation,
      int number,
      boolean nested,
      Anchors anchors,
      ImmutableMap<String, Claim> claims) {
    this.reconciliation = reconciliation;
    this.matter = reconciliation.matter();
    this.number = number;
    this.nested = nested;
    this.anchors = anchors;
    this.claims = claims;
  }

  void write(Html html) {
    String name = "m" + number;
    html.open("section", "class", "card matter", "id", name, "aria-labelledby", name + "h");
    matter
        .category()
        .map(kind -> Wording.plain(kind) + " · " + Wording.plain(matter.unit().kind()))
        .ifPresent(kicker -> html.leaf("p", kicker, "class", "kicker"));
    html.leaf(
        nested ? "h3" : "h2", Wording.capital(matter.name()), "id", name + "h", "class", "name");
    html.leaf("p", reconciliation.explain(), "class", "explain");
    plot(html);
    disputes(html);
    claims(html);
    findings(html);
    html.end();
  }

  private void plot(Html html) {
    Plot plot = Plot.of(reconciliation);
    html.open("figure");
    ForestPlot.drawBoth(html, plot, anchors, matter.name());
    html.open("figcaption", "class", "quiet");
    if (number == 0) {
      html.raw(KEY);
    }
    if (!plot.silent().isEmpty()) {
      String silent = "No value: " + String.join(", ", plot.silent()) + ".";
      html.leaf("span", silent, "class", "key");
    }
    html.end().end();
  }

  private void disputes(Html html) {
    if (matter.conflicts().isEmpty() && matter.disputedBy().isEmpty()) {
      return;
    }
    html.open("div", "class", "disputes")
        .leaf(nested ? "h4" : "h3", "Disputed")
        .open("ul", "class", "pairs");
    for (List<Comparison> same : Pairs.alike(matter)) {
      HtmlReport.pairs(html, same, anchors, claims);
    }
    for (Statement statement : matter.disputedBy()) {
      html.open("li").leaf("span", Wording.plain(statement.kind()), "class", "badge");
      html.text(" “" + statement.evidence().quote() + "” ");
      String says = statement.chain().isEmpty() ? "" : statement.chain().toString();
      html.leaf("span", says, "class", "quiet").end();
    }
    html.end().end();
  }

  private void claims(Html html) {
    ClaimTable table = new ClaimTable(html, anchors);
    table.open("Claims", false);
    for (Claim claim : matter.claims()) {
      table.row(claim, reconciliation);
    }
    table.close();
  }

  private void findings(Html html) {
    html.open("details").leaf("summary", "How each policy answers, and why");
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Answers of the policies");
    html.open("table");
    html.open("thead").open("tr");
    for (String column : List.of("Policy", "Answer", "Grade", "Note", "Claims")) {
      html.leaf("th", column, "scope", "col");
    }
    html.close().end().open("tbody");
    for (Finding finding : reconciliation.findings()) {
      html.open("tr").leaf("th", finding.title(), "scope", "row", "data-label", "Policy");
      html.leaf("td", Wording.finding(finding, matter), "data-label", "Answer");
      html.leaf("td", finding.grade().orElse("–"), "data-label", "Grade");
      html.leaf("td", finding.note(), "data-label", "Note");
      int all = matter.claims().size();
      html.leaf("td", finding.used().size() + " of " + all, "data-label", "Claims").end();
    }
    html.end().end().end().end();
  }
}
