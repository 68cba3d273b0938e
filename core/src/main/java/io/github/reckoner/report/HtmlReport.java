package io.github.reckoner.report;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.io.Resources;
import io.github.reckoner.compare.Check;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Statement;
import io.github.reckoner.reconcile.Reconciliation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the page: summary, quantities, what stands alone or apart, and the articles. */
final class HtmlReport {

  private static final int MOST_REASONS = 25;
  private static final int MOST_EXAMPLES = 3;
  private static final int MOST_TOLD = 5;

  private final Report report;
  private final Anchors anchors;
  private final ImmutableMap<String, Claim> claims;
  private final Chapters chapters;
  private final Html html = new Html();

  HtmlReport(Report report) {
    this.report = report;
    this.anchors = new Anchors(report.readings());
    Map<String, Claim> byId = new LinkedHashMap<>();
    for (Reading reading : report.readings()) {
      reading.claims().forEach(claim -> byId.putIfAbsent(claim.id(), claim));
    }
    this.claims = ImmutableMap.copyOf(byId);
    this.chapters = Chapters.of(report);
  }

  String write() {
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
    head();
    html.open("body");
    html.leaf("a", "Skip to the quantities", "class", "skip", "href", "#quantities");
    header();
    html.open("main", "id", "quantities");
    quantities();
    statedOnce();
    apart();
    checks();
    articles();
    html.end();
    html.leaf(
        "footer", "Written by Reckoner. Every number above leads to the words it was read from.");
    html.open("script").raw(resource("report.js")).end();
    html.end().end();
    return html.write();
  }

  // The policy lets this page's own script run and nothing else, whatever the articles hold.
  private void head() {
    String script = resource("report.js");
    String hash =
        BaseEncoding.base64()
            .encode(Hashing.sha256().hashString(script, StandardCharsets.UTF_8).asBytes());
    html.open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
            + hash
            + "'; base-uri 'none'; form-action 'none'");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.leaf("title", report.title());
    html.open("style").raw(resource("report.css")).close();
    html.end();
  }

  private void header() {
    html.open("header").leaf("h1", report.title());
    long conflicts =
        report.reconciliations().stream().mapToLong(r -> Pairs.alike(r.matter()).size()).sum();
    html.open("p", "class", "lead");
    html.text(Wording.count(report.readings().size(), "article") + ", ");
    html.text(Wording.count(claims.size(), "claim") + ", ");
    html.text(
        report.reconciliations().size()
            + (report.reconciliations().size() == 1 ? " quantity; " : " quantities; "));
    long denials =
        report.reconciliations().stream().flatMap(HtmlReport::denials).distinct().count();
    String told = conflicts > 0 ? "bad" : denials > 0 ? "even" : "good";
    html.leaf("strong", Wording.count(conflicts, "conflict"), "class", told);
    if (denials > 0) {
      html.text(", ").leaf("strong", Wording.count(denials, "denial"), "class", "bad");
    }
    html.text(".").end();
    contents();
    html.end();
  }

  private void quantities() {
    int number = 0;
    for (Chapters.Chapter chapter : chapters.chapters()) {
      boolean titled = chapters.isTitled() && !chapter.isNamedForItsQuantity();
      if (titled) {
        html.leaf("h2", chapter.title(), "class", "chapter");
      }
      if (!chapter.told().isEmpty()) {
        html.leaf("p", chapter.told(), "class", titled ? "quiet" : "quiet told");
      }
      for (Reconciliation quantity : chapter.quantities()) {
        new MatterSection(quantity, number++, titled, anchors, claims).write(html);
      }
    }
  }

  // What stands in one claim alone takes a row, not a plot of its own.
  private void statedOnce() {
    if (chapters.once().isEmpty()) {
      return;
    }
    html.open("section", "class", "card", "id", "once").leaf("h2", "Stated once");
    html.leaf(
        "p", "Quantities of which one claim tells, and nobody disputes it.", "class", "quiet");
    ClaimTable table = new ClaimTable(html, anchors);
    table.open("Quantities stated once", true);
    for (Reconciliation alone : chapters.once()) {
      table.row(alone.matter().claims().get(0), alone);
    }
    table.close();
    html.end();
  }

  private void contents() {
    int once = chapters.once().size();
    if (chapters.compared().size() + (once == 0 ? 0 : 1) < 2) {
      return;
    }
    html.open("nav", "aria-label", "Quantities");
    int number = 0;
    for (Chapters.Chapter chapter : chapters.chapters()) {
      if (chapters.isTitled() && !chapter.isNamedForItsQuantity()) {
        html.open("p", "class", "part").text(chapter.title());
        html.leaf("span", " " + chapter.told(), "class", "quiet").end();
      }
      html.open("ol", "class", "contents", "start", String.valueOf(number + 1));
      for (Reconciliation quantity : chapter.quantities()) {
        entry(quantity, number++);
      }
      html.end();
    }
    if (once > 0) {
      html.open("p", "class", "part").leaf("a", "Stated once", "href", "#once");
      html.leaf("span", " " + Wording.count(once, "claim"), "class", "quiet").end();
    }
    html.end();
  }

  private void entry(Reconciliation quantity, int number) {
    html.open("li").leaf("a", Wording.capital(quantity.matter().name()), "href", "#m" + number);
    html.leaf("span", figures(quantity), "class", "told");
    String origins = Wording.count(Plot.leads(quantity).size(), "origin");
    html.leaf("span", origins, "class", "quiet");
    int conflicts = Pairs.alike(quantity.matter()).size();
    if (conflicts > 0) {
      html.leaf("span", Wording.count(conflicts, "conflict"), "class", "bad");
    }
    long denials = denials(quantity).count();
    if (denials > 0) {
      html.leaf("span", Wording.count(denials, "denial"), "class", "bad");
    }
    html.end();
  }

  private static Stream<Statement> denials(Reconciliation quantity) {
    return quantity.matter().disputedBy().stream()
        .filter(statement -> statement.kind() == Statement.Kind.DENIAL);
  }

  // What the origins say in the end, in a line: the answer before any plot. "Fifty-three" and "53"
  // say the same.
  private static String figures(Reconciliation quantity) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Claim claim : Plot.leads(quantity).values()) {
      said.putIfAbsent(Wording.interval(claim.figure()), Plot.asWritten(claim.figure()));
    }
    List<String> told = List.copyOf(said.values());
    boolean many = told.size() > MOST_TOLD;
    return String.join(" · ", many ? told.subList(0, MOST_TOLD) : told) + (many ? " …" : "");
  }

  private void apart() {
    List<Comparison> apart = report.collation().apart();
    if (apart.isEmpty()) {
      return;
    }
    html.open("details", "class", "card").open("summary").open("h2").text("Kept apart").close();
    html.leaf("span", Wording.count(apart.size(), "pair"), "class", "quiet").close();
    html.leaf(
        "p",
        "Figures that look alike and were not counted as one quantity, with the reason.",
        "class",
        "quiet");
    html.open("ul", "class", "pairs");
    List<Collection<Comparison>> reasons =
        Multimaps.index(
                apart, pair -> List.of(Wording.plain(pair.relation()), Wording.reason(pair)))
            .asMap()
            .values()
            .stream()
            .sorted(Comparator.comparingInt(same -> -same.size()))
            .toList();
    reasons.stream().limit(MOST_REASONS).forEach(same -> reason(ImmutableList.copyOf(same)));
    html.end();
    long others = reasons.stream().skip(MOST_REASONS).mapToLong(Collection::size).sum();
    if (others > 0) {
      String more = "And " + Wording.count(others, "more pair") + ", for other reasons.";
      html.leaf("p", more, "class", "quiet");
    }
    html.end();
  }

  // Why pairs were kept apart, and the first of them.
  private void reason(ImmutableList<Comparison> same) {
    Comparison first = same.get(0);
    html.open("li").leaf("span", Wording.plain(first.relation()), "class", "relation");
    html.text(" " + Wording.reason(first) + ": ");
    for (int i = 0; i < Math.min(MOST_EXAMPLES, same.size()); i++) {
      html.text(i == 0 ? "" : "; ");
      quote(html, same.get(i).first(), false, anchors, claims);
      html.text(" and ");
      quote(html, same.get(i).second(), false, anchors, claims);
    }
    int others = same.size() - MOST_EXAMPLES;
    if (others > 0) {
      html.leaf("span", " and " + Wording.count(others, "more pair"), "class", "quiet");
    }
    html.end();
  }

  /** Writes the first of pairs that say the same, and how many there are. */
  static void pairs(
      Html html, List<Comparison> pairs, Anchors anchors, ImmutableMap<String, Claim> claims) {
    pair(html, pairs.get(0), Pairs.more(pairs), anchors, claims);
  }

  private static void pair(
      Html html,
      Comparison pair,
      String remark,
      Anchors anchors,
      ImmutableMap<String, Claim> claims) {
    html.open("li");
    quote(html, pair.first(), true, anchors, claims);
    html.leaf("span", " " + Wording.plain(pair.relation()) + " ", "class", "relation");
    quote(html, pair.second(), true, anchors, claims);
    html.leaf("span", " " + remark, "class", "quiet").end();
  }

  private static void quote(
      Html html, String id, boolean told, Anchors anchors, ImmutableMap<String, Claim> claims) {
    Claim claim = claims.get(id);
    if (claim == null) {
      html.text(id);
      return;
    }
    html.leaf("a", "“" + claim.figure().text().quote() + "”", "href", "#" + anchors.evidence(id));
    if (told) {
      String says = " " + Wording.chain(claim) + ", " + Wording.time(claim.asOf());
      html.leaf("span", says, "class", "quiet");
    }
  }

  private void checks() {
    List<Check> checks = report.collation().checks();
    if (checks.isEmpty()) {
      return;
    }
    html.open("section", "class", "card").leaf("h2", "Sums inside the articles").open("ul");
    for (Check check : checks) {
      String kind = Wording.plain(check.kind());
      html.open("li")
          .leaf("span", kind, "class", "badge " + kind)
          .text(" " + signs(check.says()) + " ");
      html.leaf("span", source(check.article()), "class", "quiet").end();
    }
    html.end().end();
  }

  private static String signs(String arithmetic) {
    return arithmetic.replace("<=", "≤").replace(">=", "≥").replace("!=", "≠");
  }

  // The outlet and headline of an article, or its id where it has neither.
  private String source(String id) {
    return report.readings().stream()
        .map(Reading::article)
        .filter(article -> article.id().equals(id))
        .flatMap(
            article -> Stream.of(article.publisher(), article.title()).flatMap(Optional::stream))
        .reduce((outlet, headline) -> outlet + ", " + headline)
        .orElse(id);
  }

  private void articles() {
    html.open("section", "class", "articles").leaf("h2", "Articles");
    html.open("label", "class", "switch").empty("input", "type", "checkbox", "id", "show-skipped");
    html.text(" Show the numerals that are no figures, and the parts that are no story").end();
    ImmutableSet<String> inMatters =
        report.reconciliations().stream()
            .flatMap(r -> r.matter().claims().stream())
            .map(Claim::id)
            .collect(toImmutableSet());
    for (Reading reading : report.readings()) {
      Article article = reading.article();
      html.open("article", "class", "card").open("p", "class", "source");
      html.leaf("strong", Wording.outlet(reading));
      article
          .published()
          .ifPresent(
              day -> html.text(" ").leaf("time", day.toString(), "datetime", day.toString()));
      html.leaf("span", " " + article.id(), "class", "quiet").end();
      new ArticleText(reading, anchors, inMatters).write(html);
      problems(reading);
      html.end();
    }
    html.end();
  }

  private void problems(Reading reading) {
    if (reading.problems().isEmpty()) {
      return;
    }
    html.open("ul", "class", "problems");
    reading.problems().forEach(problem -> html.leaf("li", problem.toString()));
    html.end();
  }

  private static String resource(String name) {
    try {
      return Resources.toString(
          Resources.getResource(HtmlReport.class, name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
