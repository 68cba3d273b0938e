package io.github.reckoner.report;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Collation;
import io.github.reckoner.model.Reading;
import io.github.reckoner.reconcile.Reconciliation;

/**
 * What the articles say, what is made of it, and where it stands: the one source of every form of
 * report.
 *
 * <p>All forms say the same and need no network. Text from articles is escaped in every form. The
 * same report gives the same characters. Immutable and thread-safe.
 *
 * @param title the heading
 * @param readings the articles as read
 * @param collation the quantities, what was kept apart, and the checks
 * @param reconciliations the quantities with origins and findings, in the order to be printed
 */
public record Report(
    String title,
    ImmutableList<Reading> readings,
    Collation collation,
    ImmutableList<Reconciliation> reconciliations) {

  /**
   * Checks that there is a title.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Report {
    requireNonNull(readings, "readings");
    requireNonNull(collation, "collation");
    requireNonNull(reconciliations, "reconciliations");
    checkArgument(!title.isBlank(), "a report needs a title that is not blank");
  }

  /** Returns the report as plain text for a terminal, lines of at most 100 characters. */
  public String toText() {
    return new TextReport(this).write();
  }

  /** Returns the report as Markdown (CommonMark with tables). */
  public String toMarkdown() {
    return new MarkdownReport(this).write();
  }

  /**
   * Returns the report as one self-contained page of HTML, which needs no script to be read.
   *
   * <p>Each quantity has a forest plot, one row for each origin, and its claims in a table; each
   * row links to the words in the article. The page fits a phone and a printer, and follows the
   * reader's choice of light or dark.
   */
  public String toHtml() {
    return new HtmlReport(this).write();
  }

  /**
   * Returns the claims as JSON-LD: schema.org {@code Claim}s with their appearances, and a {@code
   * ClaimReview} for each finding; the evidence as W3C Web Annotation selectors.
   */
  public String toJsonLd() {
    return new LinkedData(this).write();
  }

  /** Returns the claims as CSV with a row of HXL hashtags below the header (HXL 1.1, RFC 4180). */
  public String toHxl() {
    return new HxlTable(this).write();
  }
}
