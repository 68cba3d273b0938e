package io.github.reckoner.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Category;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FramesTest {

  @Test
  void everyCategoryButMoneyHasFrames() {
    Set<Category> found = EnumSet.noneOf(Category.class);
    for (Lexicon.Row row : Lexicon.read(Frames.class, "frames.tsv")) {
      found.add(Category.valueOf(row.get("category")));
    }
    // Money is known by its unit, and what befell others elsewhere by the rest of the article.
    Set<Category> framed = EnumSet.complementOf(EnumSet.of(Category.MONEY));
    framed.removeIf(Category::isElsewhere);
    assertThat(found).containsExactlyInAnyOrderElementsOf(framed);
  }

  @Test
  void casualtiesAreNotReadAsKilled() {
    assertThat(Frames.STANDARD.of(Inflection.bases("casualties")))
        .extracting(Frame::category)
        .containsExactly(Category.CASUALTIES);
  }

  @Test
  void framesWithCompanionsComeFirst() {
    assertThat(Frames.STANDARD.of(Inflection.bases("wounded")))
        .first()
        .satisfies(frame -> assertThat(frame.companions()).contains("fatally"));
  }
}
