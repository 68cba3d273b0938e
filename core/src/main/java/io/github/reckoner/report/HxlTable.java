package io.github.reckoner.report;

import io.github.reckoner.model.Claim;
import io.github.reckoner.reconcile.OriginGroup;
import io.github.reckoner.reconcile.Reconciliation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the claims as CSV with HXL hashtags in the second row.
 *
 * @see <a href="https://hxlstandard.org/standard/1-1final/">HXL 1.1</a>
 */
final class HxlTable {

  private static final String[] HEADER = {
    "Matter",
    "Category",
    "Value",
    "Low",
    "High",
    "As written",
    "Unit",
    "Place",
    "Origin",
    "Outlet",
    "Reported",
    "From",
    "To",
    "Stance",
    "Claim"
  };
  private static final String[] HASHTAGS = {
    "#indicator+name",
    "#indicator+category",
    "#indicator+value+num",
    "#indicator+low+num",
    "#indicator+high+num",
    "#indicator+text",
    "#indicator+unit",
    "#loc+name",
    "#meta+source+origin",
    "#meta+source+outlet",
    "#date+reported",
    "#date+start",
    "#date+end",
    "#status+stance",
    "#meta+id"
  };

  private final Report report;
  private final StringBuilder table = new StringBuilder();

  HxlTable(Report report) {
    this.report = report;
  }

  String write() {
    row(HEADER);
    row(HASHTAGS);
    for (Reconciliation reconciliation : report.reconciliations()) {
      for (Claim claim : reconciliation.matter().claims()) {
        claim(reconciliation, claim);
      }
    }
    return table.toString();
  }

  private void claim(Reconciliation reconciliation, Claim claim) {
    row(
        reconciliation.matter().name(),
        reconciliation.matter().category().map(Enum::name).orElse(""),
        plain(claim.figure().value()),
        plain(claim.figure().low()),
        plain(claim.figure().high()),
        claim.figure().text().quote(),
        claim.figure().unit().name(),
        claim.measure().place().orElse(""),
        reconciliation.origins().of(claim).map(OriginGroup::name).orElse(""),
        claim.outlet().orElse(""),
        claim.reported().map(LocalDate::toString).orElse(""),
        claim.asOf().from().map(LocalDate::toString).orElse(""),
        claim.asOf().to().map(LocalDate::toString).orElse(""),
        claim.stance().name().toLowerCase(Locale.ROOT),
        claim.id());
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(n -> Wording.number(n).replace(",", "")).orElse("");
  }

  private void row(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      table.append(i > 0 ? "," : "").append(cell(cells[i]));
    }
    table.append("\r\n");
  }

  // A cell that a spreadsheet would take for a formula gets a quote mark before it; hashtags do
  // not.
  private static String cell(String words) {
    boolean formula = !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
    boolean number = formula && words.length() > 1 && Character.isDigit(words.charAt(1));
    String safe = formula && !number ? "'" + words : words;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
