package io.github.reckoner.reconcile;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Statement;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a reconciliation down as one paragraph of newspaper English; for one use. */
final class Explanation {

  private static final int MOST_TOLD = 8;
  private static final int LONGEST_QUOTE = 240;
  private static final CharMatcher QUOTES = CharMatcher.anyOf("“”\"");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Reconciliation reconciliation;
  private final Evidence evidence;

  Explanation(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
    this.evidence = Evidence.of(reconciliation.matter(), reconciliation.origins());
  }

  String paragraph() {
    List<String> sentences = new ArrayList<>();
    sentences.add(lead());
    sentences.add(agreement());
    evidence.setAside().stream().limit(MOST_TOLD).forEach(out -> sentences.add(setAside(out)));
    if (evidence.setAside().size() > MOST_TOLD) {
      int more = evidence.setAside().size() - MOST_TOLD;
      sentences.add(upper(Words.count(more, "further claim")) + " do not count for like reasons.");
    }
    reconciliation.matter().disputedBy().forEach(s -> sentences.add(dispute(s)));
    dependence(sentences);
    policies(sentences);
    sentences.add(whatWouldChange());
    for (Reconciliation other : reconciliation.beside()) {
      sentences.add(beside(other));
    }
    return String.join(" ", sentences.stream().filter(sentence -> !sentence.isEmpty()).toList());
  }

  private String lead() {
    ImmutableList<Testimony> all = evidence.testimonies();
    String name = upper(reconciliation.matter().name());
    if (all.isEmpty()) {
      return name + ": nobody stands by a figure.";
    }
    List<String> told = new ArrayList<>();
    all.stream().limit(MOST_TOLD).forEach(testimony -> told.add(told(testimony)));
    if (all.size() > MOST_TOLD) {
      told.add("and " + Words.count(all.size() - MOST_TOLD, "further origin"));
    }
    return name + ": " + String.join("; ", told) + ".";
  }

  // "at least 5, according to police through Reuters (Daily A, 1 May 2024; two reports)"
  private static String told(Testimony testimony) {
    Claim claim = testimony.claims().get(0);
    StringBuilder text = new StringBuilder(Words.figure(testimony));
    boolean named = testimony.origin().because() == OriginGroup.Because.INNERMOST_ACTOR;
    text.append(", ").append(named ? by(claim) : "reported by").append(' ');
    text.append(testimony.name()).append(through(claim));
    List<String> printed = new ArrayList<>();
    claim.outlet().filter(outlet -> !outlet.equals(testimony.name())).ifPresent(printed::add);
    claim.reported().map(DAY::format).ifPresent(printed::add);
    long articles = testimony.origin().claims().stream().map(Claim::article).distinct().count();
    String copies = articles > 1 ? "in " + Words.count((int) articles, "article") : "";
    String where = String.join(", ", printed);
    String both = where.isEmpty() || copies.isEmpty() ? where + copies : where + "; " + copies;
    return both.isEmpty() ? text.toString() : text.append(" (").append(both).append(')').toString();
  }

  private static String by(Claim claim) {
    return switch (claim.stance()) {
      case ASSERTED, CLAIMED -> "according to";
      case ALLEGED -> "as alleged by";
      case ESTIMATED -> "as estimated or believed, according to";
      case SUSPECTED -> "as suspected, according to";
      case PROJECTED -> "as projected by";
      case ADMITTED -> "as admitted by";
      case DENIED -> "denied by";
    };
  }

  private static String through(Claim claim) {
    Optional<Hop> origin = claim.chain().origin();
    List<String> carriers = new ArrayList<>();
    for (Hop hop : claim.chain().hops()) {
      if (hop.isIdentified() && !hop.equals(origin.orElse(hop))) {
        carriers.add(Speakers.names(hop));
      }
    }
    return carriers.isEmpty() ? "" : " through " + Words.list(carriers);
  }

  private String agreement() {
    ImmutableList<Testimony> all = evidence.testimonies();
    if (all.size() < 2) {
      return all.isEmpty() ? "" : "This rests on one origin.";
    }
    String origins = upper(Words.count(all.size(), "independent origin"));
    if (Weighing.differ(all)) {
      return origins + " speak, and no number satisfies all of them.";
    }
    return Weighing.agreed(all)
        .map(number -> origins + " agree on " + Words.number(number) + ".")
        .orElse(origins + " speak, and their figures allow a common number.");
  }

  private String setAside(Finding.LeftOut out) {
    return upper(Words.figure(out.claim()))
        + " in "
        + out.claim().outlet().orElse("article " + out.claim().article())
        + " does not count: "
        + out.because()
        + ".";
  }

  private static String dispute(Statement statement) {
    String speaker =
        statement
            .chain()
            .origin()
            .or(statement.chain()::innermost)
            .map(Speakers::names)
            .orElse("The article itself");
    String target = shortened(statement.target());
    String says =
        switch (statement.kind()) {
          case DENIAL -> " denied: “" + target + "”";
          case DISCLAIMER -> " did not know: “" + target + "”";
          case ADMISSION ->
              target.startsWith("that ") ? " admitted " + target : " admitted: “" + target + "”";
        };
    return upper(speaker) + says + ".";
  }

  private static String shortened(String quote) {
    String line = QUOTES.trimFrom(quote.replace('\n', ' ').strip());
    if (line.length() <= LONGEST_QUOTE) {
      return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
    int space = line.lastIndexOf(' ', LONGEST_QUOTE);
    return line.substring(0, space < 0 ? LONGEST_QUOTE : space) + " …";
  }

  private void dependence(List<String> sentences) {
    for (Origins.Carrier carrier : reconciliation.origins().carriers()) {
      sentences.add(
          upper(Words.count(carrier.origins().size(), "origin"))
              + " reach us through "
              + carrier.name()
              + ": the same transmission, not the same observation.");
    }
    for (Origins.Circle circle : reconciliation.origins().circles()) {
      sentences.add(
          "Circular reporting: "
              + Words.list(circle.outlets())
              + " cite one another, and nobody among them counted.");
    }
  }

  // Policies that answer alike are named together.
  private void policies(List<String> sentences) {
    Map<String, List<String>> byAnswer = new LinkedHashMap<>();
    for (Finding finding : reconciliation.findings()) {
      byAnswer.computeIfAbsent(answer(finding), a -> new ArrayList<>()).add(finding.policy());
    }
    List<String> answers = new ArrayList<>();
    byAnswer.forEach((answer, names) -> answers.add(Words.list(names) + " " + answer));
    if (!answers.isEmpty()) {
      sentences.add("By policy: " + String.join("; ", answers) + ".");
    }
    reconciliation.findings().stream()
        .map(Finding::camps)
        .filter(camps -> camps.size() > 1)
        .findFirst()
        .ifPresent(camps -> sentences.add(camps(camps)));
  }

  private static String answer(Finding finding) {
    String grade = finding.grade().map(g -> ", graded " + g).orElse("");
    return switch (finding.outcome()) {
      case NO_VALUE -> "no value (" + clause(finding.note()) + ")" + grade;
      case RANGE -> Words.span(finding.low(), finding.high()) + grade;
      case ESTIMATE ->
          finding.best().map(Words::number).orElse("no best value") + around(finding) + grade;
    };
  }

  private static String around(Finding finding) {
    Optional<BigDecimal> low = finding.low();
    Optional<BigDecimal> high = finding.high();
    if (low.isEmpty() && high.isEmpty()) {
      return "";
    }
    boolean single = low.equals(high) && low.equals(finding.best());
    return single ? "" : " (" + Words.span(low, high) + ")";
  }

  private static String clause(String note) {
    int end = note.indexOf(". ");
    String first = end < 0 ? note : note.substring(0, end);
    String plain = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    return plain.isEmpty()
        ? plain
        : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
  }

  private static String camps(ImmutableList<Finding.Camp> camps) {
    List<String> spans = new ArrayList<>();
    for (Finding.Camp camp : camps) {
      spans.add(Words.span(Optional.of(camp.low()), Optional.of(camp.high())));
    }
    return "The origins fall into camps, which no average joins: " + Words.list(spans) + ".";
  }

  private String whatWouldChange() {
    ImmutableList<Testimony> all = evidence.testimonies();
    if (all.isEmpty()) {
      return "";
    }
    if (all.size() == 1) {
      return "A second independent origin could confirm or change it"
          + (all.get(0).isExact() ? "." : "; no source gives an exact count.");
    }
    if (Weighing.differ(all)) {
      return "It stands at "
          + Words.span(Weighing.lowest(all), Weighing.highest(all))
          + " until a later or better placed count settles the difference.";
    }
    return all.stream().anyMatch(Testimony::isExact)
        ? "A revision by any of these origins would change it."
        : "No source gives an exact count; one would close the bounds.";
  }

  private String beside(Reconciliation other) {
    List<String> reasons = new ArrayList<>();
    reconciliation.apart().stream()
        .filter(pair -> joins(pair.first(), pair.second(), other))
        .findFirst()
        .ifPresent(pair -> reasons.add(pair.says()));
    return "Beside it, and not to be mixed with it"
        + (reasons.isEmpty() ? "" : " (" + reasons.get(0) + ")")
        + ": "
        + new Explanation(other).lead();
  }

  private boolean joins(String first, String second, Reconciliation other) {
    return (holds(reconciliation, first) && holds(other, second))
        || (holds(reconciliation, second) && holds(other, first));
  }

  private static boolean holds(Reconciliation one, String claim) {
    return one.matter().claims().stream().anyMatch(c -> c.id().equals(claim));
  }

  private static String upper(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
