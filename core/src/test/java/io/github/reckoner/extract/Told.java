package io.github.reckoner.extract;

import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Claims of persons whom sentences made by hand count. */
final class Told {

  static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 9);

  private Told() {}

  /**
   * Returns a claim of so many persons.
   *
   * @param start where the sentence starts in its article
   * @param words the words of the sentence that count them; the first of its characters if it has
   *     no such words
   */
  static Claim claim(
      int start,
      String sentence,
      String words,
      int value,
      Category category,
      Quantifier quantifier,
      AsOf asOf) {
    int at = Math.max(0, sentence.indexOf(words));
    int end = Math.min(sentence.length(), at + words.length());
    Passage text = new Passage(Part.TEXT, start + at, start + end, sentence.substring(at, end));
    Figure figure =
        Figure.of(
            text,
            text,
            quantifier,
            BigDecimal.valueOf(value),
            new Unit(Unit.Kind.COUNT, "person", ""));
    return new Claim(
        "a#" + start + words,
        "a",
        Optional.empty(),
        Optional.of(PUBLISHED),
        figure,
        Measure.of(category, "person"),
        asOf,
        Chain.empty(),
        Stance.ASSERTED,
        false,
        new Passage(Part.TEXT, start, start + sentence.length(), sentence));
  }
}
