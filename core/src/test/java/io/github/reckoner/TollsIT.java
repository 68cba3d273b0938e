package io.github.reckoner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Reading;
import io.github.reckoner.reconcile.Finding;
import io.github.reckoner.reconcile.Policies;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The main counts of some hundred and fifty short reports, and what is printed of some thirty
 * happenings that several report: floods, strikes, crashes, quakes, fires, wrecks, raids, stampedes
 * and shootings.
 */
class TollsIT {

  private static final List<Category> COUNTED =
      List.of(Category.KILLED, Category.INJURED, Category.MISSING);

  @Test
  void reads_the_tolls_of_reports() throws IOException {
    Reckoner reckoner = Reckoner.withDefaults();
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (String report : reports()) {
      List<String> lines = Splitter.on('\n').splitToList(report);
      List<String> gold = Splitter.on(' ').splitToList(lines.get(0));
      Reading reading = reckoner.extract(article(lines));
      for (int i = 0; i < COUNTED.size(); i++) {
        BigDecimal found = main(reading, COUNTED.get(i));
        if (found.compareTo(new BigDecimal(gold.get(i))) != 0) {
          (found.signum() == 0 ? missed : wrong)
              .add(lines.get(1) + ": " + COUNTED.get(i) + " " + found);
        }
      }
    }
    // A wrong number is worse than a missed one.
    assertThat(wrong).hasSizeLessThanOrEqualTo(4);
    assertThat(missed).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void settles_the_tolls_of_several_reports() throws IOException {
    Reckoner reckoner = Reckoner.withDefaults();
    List<String> wrong = new ArrayList<>();
    for (String happening : blocks("tolls/clusters.txt")) {
      List<String> reports = Splitter.on("\n-- ").splitToList(happening);
      List<Article> articles = new ArrayList<>();
      for (String report : reports.subList(1, reports.size())) {
        articles.add(article(report, articles.size()));
      }
      Dossier dossier = reckoner.read(articles);
      List<String> gold = Splitter.on(" | ").splitToList(reports.get(0));
      for (int i = 0; i < gold.size(); i++) {
        List<String> range = Splitter.on(' ').splitToList(gold.get(i));
        BigDecimal best = best(dossier, COUNTED.get(i));
        if (best.compareTo(new BigDecimal(range.get(1))) < 0
            || best.compareTo(new BigDecimal(range.get(2))) > 0) {
          wrong.add(reports.get(1).lines().findFirst() + ": " + COUNTED.get(i) + " " + best);
        }
      }
    }
    assertThat(wrong).hasSizeLessThanOrEqualTo(3);
  }

  private static Article article(String report, int number) {
    List<String> lines = Splitter.on('\n').splitToList(report);
    List<String> head = Splitter.on(" | ").splitToList(lines.get(0));
    return Article.of("a" + number, String.join("\n", lines.subList(1, lines.size())))
        .withPublished(LocalDate.parse(head.get(0)))
        .withPublisher(head.get(1))
        .withTitle(head.get(2))
        .withEvent("happening");
  }

  // What is printed of the matter that most articles have at their head; 0 where there is none.
  private static BigDecimal best(Dossier dossier, Category category) {
    return dossier.matters().stream()
        .filter(matter -> matter.category().filter(category::equals).isPresent())
        .max(Comparator.comparing(TollsIT::heads))
        .flatMap(matter -> dossier.reconcile(matter, Policies.ucdp()).finding("UCDP"))
        .flatMap(Finding::best)
        .orElse(BigDecimal.ZERO);
  }

  private static long heads(Matter matter) {
    return matter.claims().stream().filter(Claim::headline).count();
  }

  private static List<String> reports() throws IOException {
    return blocks("tolls/articles.txt");
  }

  private static List<String> blocks(String name) throws IOException {
    String file =
        Resources.toString(Resources.getResource(TollsIT.class, name), StandardCharsets.UTF_8);
    return Splitter.on("\n== ")
        .splitToStream(CharMatcher.is('\n').trimTrailingFrom(file))
        .skip(1)
        .toList();
  }

  private static Article article(List<String> lines) {
    return Article.of(lines.get(1), String.join("\n", lines.subList(2, lines.size())))
        .withTitle(lines.get(1))
        .withPublished(LocalDate.of(2024, 5, 9));
  }

  private static BigDecimal main(Reading reading, Category category) {
    return reading.claims().stream()
        .filter(Claim::headline)
        .filter(claim -> claim.measure().category().filter(category::equals).isPresent())
        .findFirst()
        .flatMap(claim -> claim.figure().value())
        .orElse(BigDecimal.ZERO);
  }
}
