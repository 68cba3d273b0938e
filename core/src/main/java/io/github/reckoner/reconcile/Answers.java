package io.github.reckoner.reconcile;

import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells what the policies print, those that answer alike together; for one use. */
final class Answers {

  private static final int MANY = 3;

  private final List<Finding> findings;
  private final Set<BigDecimal> written = new TreeSet<>();

  Answers(Reconciliation reconciliation) {
    this.findings = reconciliation.findings();
    reconciliation.matter().claims().stream()
        .map(Claim::figure)
        .flatMap(Answers::numbers)
        .forEach(written::add);
  }

  private static Stream<BigDecimal> numbers(Figure figure) {
    return Stream.of(figure.value(), figure.low(), figure.high()).flatMap(Optional::stream);
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (!findings.isEmpty()) {
      sentences.add(unanimous().orElseGet(this::byAnswer));
    }
    findings.stream()
        .map(Finding::camps)
        .filter(camps -> camps.size() > 1)
        .findFirst()
        .ifPresent(camps -> sentences.add(camps(camps)));
    return sentences;
  }

  // "All ten policies print 9 (Airwars: graded Weak; Posterior: 8 to 11)."
  private Optional<String> unanimous() {
    Optional<BigDecimal> best = only(findings.get(0));
    boolean alike =
        findings.size() >= MANY
            && best.isPresent()
            && findings.stream().allMatch(finding -> only(finding).equals(best));
    if (!alike) {
      return Optional.empty();
    }
    List<String> more = new ArrayList<>();
    for (Finding finding : findings) {
      String beside =
          Stream.of(span(finding), grade(finding)).flatMap(Optional::stream).toList().toString();
      if (beside.length() > 2) {
        more.add(finding.title() + ": " + beside.substring(1, beside.length() - 1));
      }
    }
    return Optional.of(
        "All "
            + findings.size()
            + " policies"
            + " print "
            + number(best.get())
            + (more.isEmpty() ? "" : " (" + String.join("; ", more) + ")")
            + ".");
  }

  private static Optional<BigDecimal> only(Finding finding) {
    Optional<BigDecimal> end =
        finding.low().equals(finding.high()) ? finding.low() : Optional.empty();
    return finding.best().or(() -> end).map(BigDecimal::stripTrailingZeros);
  }

  private String byAnswer() {
    Map<String, List<String>> byAnswer = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byAnswer.computeIfAbsent(answer(finding), a -> new ArrayList<>()).add(finding.title());
    }
    List<String> answers = new ArrayList<>();
    byAnswer.forEach((answer, names) -> answers.add(Words.list(names) + " " + answer));
    return "By policy: " + String.join("; ", answers) + ".";
  }

  private String answer(Finding finding) {
    String grade = grade(finding).map(g -> ", " + g).orElse("");
    return switch (finding.outcome()) {
      case NO_VALUE -> "no value (" + clause(finding.note()) + ")" + grade;
      case RANGE -> Words.span(finding.low(), finding.high(), this::number) + grade;
      case ESTIMATE ->
          finding.best().map(this::number).orElse("no best value")
              + span(finding).map(span -> " (" + span + ")").orElse("")
              + grade;
    };
  }

  private static Optional<String> grade(Finding finding) {
    return finding.grade().map(grade -> "graded " + grade);
  }

  private Optional<String> span(Finding finding) {
    Optional<BigDecimal> low = finding.low();
    Optional<BigDecimal> high = finding.high();
    boolean none = low.isEmpty() && high.isEmpty();
    boolean single = low.equals(high) && finding.best().or(() -> low).equals(low);
    return none || single ? Optional.empty() : Optional.of(Words.span(low, high, this::number));
  }

  private String number(BigDecimal number) {
    return written.contains(number) ? Words.number(number) : Words.estimate(number);
  }

  private static String clause(String note) {
    int end = note.indexOf(". ");
    String first = end < 0 ? note : note.substring(0, end);
    String plain = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    return plain.isEmpty()
        ? plain
        : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
  }

  private String camps(List<Finding.Camp> camps) {
    List<String> spans = new ArrayList<>();
    for (Finding.Camp camp : camps) {
      spans.add(Words.span(Optional.of(camp.low()), Optional.of(camp.high()), this::number));
    }
    return "The origins fall into camps, which no average joins: " + Words.list(spans) + ".";
  }
}
