package io.github.reckoner.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.reckoner.compare.Incident;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Reading;
import io.github.reckoner.reconcile.Reconciliation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The order in which a report tells its quantities: those of one happening together, under the
 * headline of its first article; those that one claim tells of, and nobody disputes, at the end.
 *
 * @param chapters the quantities to be compared, by happening; one chapter without a title where
 *     all are of one
 * @param once the quantities that are stated once
 */
record Chapters(ImmutableList<Chapter> chapters, ImmutableList<Reconciliation> once) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final String SEVERAL = "Told of several happenings";

  /**
   * The quantities of one happening.
   *
   * @param title its first headline; empty for the only chapter
   * @param told by how many articles, and when
   */
  record Chapter(String title, String told, ImmutableList<Reconciliation> quantities) {

    /** Returns whether the title says no more than the name of the only quantity. */
    boolean isNamedForItsQuantity() {
      return quantities.size() == 1
          && title.equals(Wording.capital(quantities.get(0).matter().name()));
    }
  }

  /** Returns whether the quantities stand under titles. */
  boolean isTitled() {
    return chapters.size() > 1;
  }

  /** Returns the quantities of all chapters, in their order. */
  ImmutableList<Reconciliation> compared() {
    return chapters.stream()
        .flatMap(chapter -> chapter.quantities().stream())
        .collect(toImmutableList());
  }

  /** Parts the quantities of a report. */
  static Chapters of(Report report) {
    ImmutableMap<String, Incident> incidents = byArticle(report);
    Map<Optional<Incident>, List<Reconciliation>> parts = new LinkedHashMap<>();
    ImmutableList.Builder<Reconciliation> once = ImmutableList.builder();
    for (Reconciliation reconciliation : report.reconciliations()) {
      if (isStatedOnce(reconciliation)) {
        once.add(reconciliation);
      } else {
        parts
            .computeIfAbsent(incident(reconciliation, incidents), key -> new ArrayList<>())
            .add(reconciliation);
      }
    }
    boolean titled = parts.size() > 1;
    return new Chapters(
        parts.entrySet().stream()
            .map(part -> chapter(report, part.getKey(), part.getValue(), titled))
            .collect(toImmutableList()),
        once.build());
  }

  /** Returns whether one claim alone, undisputed, is about the quantity: nothing to reconcile. */
  private static boolean isStatedOnce(Reconciliation reconciliation) {
    return reconciliation.matter().claims().size() == 1
        && reconciliation.matter().disputedBy().isEmpty();
  }

  private static ImmutableMap<String, Incident> byArticle(Report report) {
    ImmutableMap.Builder<String, Incident> incidents = ImmutableMap.builder();
    for (Incident incident : report.collation().incidents()) {
      incident.articles().forEach(article -> incidents.put(article, incident));
    }
    return incidents.buildKeepingLast();
  }

  // Empty where the claims are of articles on several happenings.
  private static Optional<Incident> incident(
      Reconciliation reconciliation, ImmutableMap<String, Incident> incidents) {
    Set<Optional<Incident>> found =
        reconciliation.matter().claims().stream()
            .map(Claim::article)
            .map(article -> Optional.ofNullable(incidents.get(article)))
            .collect(Collectors.toSet());
    return found.size() == 1 ? found.iterator().next() : Optional.empty();
  }

  private static Chapter chapter(
      Report report, Optional<Incident> incident, List<Reconciliation> quantities, boolean titled) {
    ImmutableList<Reconciliation> all = ImmutableList.copyOf(quantities);
    if (!titled || incident.isEmpty()) {
      return new Chapter(titled ? SEVERAL : "", "", all);
    }
    List<Article> articles =
        report.readings().stream()
            .map(Reading::article)
            .filter(article -> incident.get().articles().contains(article.id()))
            .toList();
    String title =
        articles.stream()
            .flatMap(article -> article.title().stream())
            .findFirst()
            .orElseGet(() -> Wording.capital(quantities.get(0).matter().name()));
    return new Chapter(title, told(articles), all);
  }

  // "3 articles, 26 October 2013 to 28 October 2013".
  private static String told(List<Article> articles) {
    TreeSet<LocalDate> days = new TreeSet<>();
    articles.forEach(article -> article.published().ifPresent(days::add));
    String count = Wording.count(articles.size(), "article");
    if (days.isEmpty()) {
      return count;
    }
    String first = DAY.format(days.first());
    String last = DAY.format(days.last());
    return count + ", " + (first.equals(last) ? first : first + " to " + last);
  }
}
