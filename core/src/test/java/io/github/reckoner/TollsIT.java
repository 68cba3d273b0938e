package io.github.reckoner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The main counts of some hundred and thirty short reports of floods, strikes, crashes, quakes,
 * fires, wrecks, raids, stampedes and shootings.
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

  private static List<String> reports() throws IOException {
    String file =
        Resources.toString(
            Resources.getResource(TollsIT.class, "tolls/articles.txt"), StandardCharsets.UTF_8);
    return Splitter.on("\n== ").splitToStream(file).skip(1).toList();
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
