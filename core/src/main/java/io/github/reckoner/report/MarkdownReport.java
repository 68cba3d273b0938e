package io.github.reckoner.report;

import io.github.reckoner.compare.Check;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Statement;
import io.github.reckoner.reconcile.Finding;
import io.github.reckoner.reconcile.OriginGroup;
import io.github.reckoner.reconcile.Reconciliation;
import java.util.List;

/** Writes the report as Markdown; text from articles is escaped, so it cannot become markup. */
final class MarkdownReport {

  private static final String SPECIAL = "\\`*_{}[]<>#!|~&@";

  private final Report report;
  private final StringBuilder text = new StringBuilder();

  MarkdownReport(Report report) {
    this.report = report;
  }

  String write() {
    text.append("# ").append(safe(report.title())).append("\n");
    Chapters chapters = Chapters.of(report);
    for (Chapters.Chapter chapter : chapters.chapters()) {
      if (chapters.isTitled()) {
        text.append("\n## ").append(safe(chapter.title())).append("\n");
        text.append(chapter.told().isEmpty() ? "" : "\n" + safe(chapter.told()) + "\n");
      }
      for (Reconciliation quantity : chapter.quantities()) {
        text.append(chapters.isTitled() ? "\n### " : "\n## ");
        matter(quantity);
      }
    }
    once(chapters.once());
    if (!report.collation().checks().isEmpty()) {
      text.append("\n## Sums inside the articles\n\n");
      for (Check check : report.collation().checks()) {
        item(Wording.plain(check.kind()) + ": " + check.says() + " (" + check.article() + ")");
      }
    }
    return text.toString();
  }

  private void matter(Reconciliation reconciliation) {
    text.append(safe(reconciliation.matter().name())).append("\n\n");
    text.append(safe(reconciliation.explain())).append("\n\n");
    row("As written", "Range", "Origin", "Chain", "Stance", "As of");
    text.append("|---|---|---|---|---|---|\n");
    for (Claim claim : reconciliation.matter().claims()) {
      claim(reconciliation, claim);
    }
    text.append('\n');
    for (List<Comparison> same : Pairs.alike(reconciliation.matter())) {
      item(Wording.dispute(same, reconciliation.matter()));
    }
    for (Statement statement : reconciliation.matter().disputedBy()) {
      item(Wording.plain(statement.kind()) + ": " + statement.evidence().quote());
    }
    text.append('\n');
    row("Policy", "Answer", "Grade", "Note");
    text.append("|---|---|---|---|\n");
    for (Finding finding : reconciliation.findings()) {
      row(
          finding.title(),
          Wording.finding(finding, reconciliation.matter()),
          finding.grade().orElse(""),
          finding.note());
    }
  }

  private void once(List<Reconciliation> once) {
    if (once.isEmpty()) {
      return;
    }
    text.append("\n## Stated once\n\n| Quantity ");
    row("As written", "Range", "Origin", "Chain", "Stance", "As of");
    text.append("|---|---|---|---|---|---|---|\n");
    for (Reconciliation alone : once) {
      text.append("| ").append(safe(alone.matter().name())).append(' ');
      claim(alone, alone.matter().claims().get(0));
    }
  }

  private void claim(Reconciliation reconciliation, Claim claim) {
    row(
        claim.figure().text().quote(),
        Wording.interval(claim.figure()),
        reconciliation.origins().of(claim).map(OriginGroup::name).orElse(""),
        Wording.chain(claim),
        Wording.plain(claim.stance()),
        Wording.time(claim.asOf()));
  }

  private void row(String... cells) {
    for (String cell : cells) {
      text.append("| ").append(safe(cell)).append(' ');
    }
    text.append("|\n");
  }

  private void item(String words) {
    text.append("- ").append(safe(words)).append('\n');
  }

  // A backslash before ASCII punctuation is always an escape (CommonMark 2.4).
  private static String safe(String words) {
    StringBuilder safe = new StringBuilder(words.length());
    for (char c : words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip().toCharArray()) {
      safe.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return safe.toString().replace("://", "\\://");
  }
}
