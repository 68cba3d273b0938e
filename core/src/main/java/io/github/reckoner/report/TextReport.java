package io.github.reckoner.report;

import io.github.reckoner.compare.Check;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Statement;
import io.github.reckoner.reconcile.Finding;
import io.github.reckoner.reconcile.OriginGroup;
import io.github.reckoner.reconcile.Reconciliation;
import java.util.List;

/** Writes the report for a terminal. */
final class TextReport {

  private static final int WIDTH = 100;

  private final Report report;
  private final StringBuilder text = new StringBuilder();

  TextReport(Report report) {
    this.report = report;
  }

  String write() {
    line(0, report.title());
    line(0, "=".repeat(Math.min(WIDTH, report.title().length())));
    Chapters chapters = Chapters.of(report);
    for (Chapters.Chapter chapter : chapters.chapters()) {
      if (chapters.isTitled()) {
        text.append('\n');
        line(0, chapter.title());
        line(0, "-".repeat(Math.min(WIDTH, chapter.title().length())));
        if (!chapter.told().isEmpty()) {
          line(0, chapter.told());
        }
      }
      for (Reconciliation quantity : chapter.quantities()) {
        text.append('\n');
        matter(quantity);
      }
    }
    once(chapters.once());
    for (Check check : report.collation().checks()) {
      line(0, Wording.plain(check.kind()) + ": " + check.says() + " (" + check.article() + ")");
    }
    return text.toString();
  }

  private void matter(Reconciliation reconciliation) {
    line(0, reconciliation.matter().name());
    line(2, reconciliation.explain());
    for (OriginGroup origin : reconciliation.origins().groups()) {
      line(2, "* " + origin.name());
      for (Claim claim : origin.claims()) {
        line(6, told(claim));
      }
    }
    for (List<Comparison> same : Pairs.alike(reconciliation.matter())) {
      line(2, "! " + Wording.dispute(same, reconciliation.matter()));
    }
    for (Statement statement : reconciliation.matter().disputedBy()) {
      line(2, "! " + Wording.plain(statement.kind()) + ": " + statement.evidence().quote());
    }
    for (Finding finding : reconciliation.findings()) {
      line(2, finding.title() + ": " + Wording.finding(finding, reconciliation.matter()));
    }
  }

  private void once(List<Reconciliation> once) {
    if (once.isEmpty()) {
      return;
    }
    text.append('\n');
    line(0, "Stated once");
    for (Reconciliation alone : once) {
      line(2, alone.matter().name() + ": " + told(alone.matter().claims().get(0)));
    }
  }

  private static String told(Claim claim) {
    return "\""
        + claim.figure().text().quote()
        + "\" ("
        + Wording.interval(claim.figure())
        + "), "
        + Wording.plain(claim.stance())
        + ", "
        + Wording.chain(claim);
  }

  // Breaks at blanks; control characters, which could steer a terminal, become blanks.
  private void line(int indent, String words) {
    int column = 0;
    for (String word : words.replaceAll("[\\p{Cntrl}\\s]+", " ").split(" ", -1)) {
      if (column == 0 || column + 1 + word.length() > WIDTH) {
        text.append(column == 0 ? "" : "\n").append(" ".repeat(column == 0 ? indent : indent + 2));
        column = column == 0 ? indent : indent + 2;
      } else {
        text.append(' ');
        column++;
      }
      text.append(word);
      column += word.length();
    }
    text.append('\n');
  }
}
