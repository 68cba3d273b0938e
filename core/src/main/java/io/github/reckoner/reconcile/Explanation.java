package io.github.reckoner.reconcile;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Relation;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Mention;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.Statement;
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
    disputes(sentences);
    dependence(sentences);
    sentences.addAll(new Answers(reconciliation).sentences());
    assessed(sentences);
    sentences.add(whatWouldChange());
    if (!reconciliation.beside().isEmpty()) {
      sentences.add("Beside it, and not to be mixed with it:");
    }
    reconciliation.beside().forEach(other -> sentences.add(beside(other)));
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
    boolean spoken = named && claim.chain().origin().isPresent();
    text.append(spoken ? Speakers.told(claim.chain().origin().orElseThrow()) : testimony.name());
    text.append(through(claim));
    if (!named) {
      text.append(citing(claim));
    }
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
        carriers.add(Speakers.told(hop));
      }
    }
    return carriers.isEmpty() ? "" : " through " + Words.list(carriers);
  }

  // People without a name are no origin, and still it is they who say so: "citing two survivors".
  private static String citing(Claim claim) {
    return claim
        .chain()
        .innermost()
        .filter(hop -> hop.speakers().stream().allMatch(Explanation::isOfPeople))
        .map(hop -> ", citing " + Speakers.told(hop))
        .orElse("");
  }

  private static boolean isOfPeople(Mention mention) {
    return mention.actor().kind() == Actor.Kind.GROUP;
  }

  private String agreement() {
    ImmutableList<Testimony> all = evidence.testimonies();
    if (all.size() < 2) {
      return all.isEmpty() ? "" : "This rests on one origin.";
    }
    String origins = upper(Words.count(all.size(), "independent origin"));
    if (Weighing.differAsMeant(all)) {
      return origins + " speak, and no number satisfies all of them.";
    }
    return Weighing.agreed(all)
        .map(number -> origins + " agree on " + Words.number(number) + ".")
        .orElse(origins + " speak, and their figures allow a common number.");
  }

  private String setAside(Finding.LeftOut out) {
    Optional<Hop> speaker = out.claim().chain().innermost();
    if (out.claim().stance() == Stance.DENIED && speaker.isPresent()) {
      return upper(Speakers.told(speaker.get()))
          + " denied the figure “"
          + out.claim().figure().text().quote()
          + "”"
          + out.claim().outlet().map(outlet -> " (" + outlet + ")").orElse("")
          + ".";
    }
    return upper(where(out)) + " does not count: " + out.because() + ".";
  }

  // What an analyst said of a source leaves it out where a policy asks for it.
  private void assessed(List<String> sentences) {
    Map<String, List<String>> policies = new LinkedHashMap<>();
    for (Finding finding : reconciliation.findings()) {
      finding.leftOut().stream()
          .filter(Weighing::isByAssessment)
          .map(Explanation::withReason)
          .distinct()
          .forEach(
              out -> policies.computeIfAbsent(out, o -> new ArrayList<>()).add(finding.title()));
    }
    policies.entrySet().stream()
        .limit(MOST_TOLD)
        .forEach(
            out ->
                sentences.add(
                    "Left out by " + Words.list(out.getValue()) + ": " + out.getKey() + "."));
  }

  private static String withReason(Finding.LeftOut out) {
    return where(out) + " (" + out.because() + ")";
  }

  private static String where(Finding.LeftOut out) {
    return Words.figure(out.claim())
        + " in "
        + out.claim().outlet().orElse("article " + out.claim().article());
  }

  // What a speaker says twice, the second time with more words around it, is told once.
  private void disputes(List<String> sentences) {
    ImmutableList<Statement> all = reconciliation.matter().disputedBy();
    for (Statement one : all) {
      boolean told =
          all.stream()
              .anyMatch(
                  other ->
                      other.kind() == one.kind()
                          && other.target().length() > one.target().length()
                          && other.target().contains(one.target())
                          && speaker(other).equals(speaker(one)));
      String sentence = dispute(one);
      if (!told && !sentences.contains(sentence)) {
        sentences.add(sentence);
      }
    }
  }

  private static String speaker(Statement statement) {
    return statement
        .chain()
        .origin()
        .or(statement.chain()::innermost)
        .map(Speakers::told)
        .orElse("the article itself");
  }

  private static String dispute(Statement statement) {
    String speaker = speaker(statement);
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

  private String whatWouldChange() {
    ImmutableList<Testimony> all = evidence.testimonies();
    if (all.isEmpty()) {
      return "";
    }
    if (all.size() == 1) {
      return "A second independent origin could confirm or change it"
          + (all.get(0).isExact() ? "." : "; no source gives an exact count.");
    }
    if (Weighing.differAsMeant(all)) {
      return "It stands at "
          + Words.standing(Weighing.lowest(all), Weighing.highest(all))
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
        .filter(pair -> pair.relation().isDifference() || isPart(pair.relation()))
        .findFirst()
        .ifPresent(pair -> reasons.add(pair.says()));
    String lead = new Explanation(other).lead();
    return reasons.isEmpty()
        ? lead
        : lead.substring(0, lead.length() - 1) + " (" + plain(reasons.get(0)) + ").";
  }

  private static boolean isPart(Relation relation) {
    return relation == Relation.PART_OF || relation == Relation.TOTAL_OF;
  }

  // "one counts RECRUITED" names a category; in a sentence it is a word.
  private static String plain(String reason) {
    StringBuilder text = new StringBuilder(reason);
    for (Category category : Category.values()) {
      String name = category.name();
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        text.replace(at, at + name.length(), name.toLowerCase(Locale.ROOT).replace('_', ' '));
      }
    }
    return text.toString();
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
