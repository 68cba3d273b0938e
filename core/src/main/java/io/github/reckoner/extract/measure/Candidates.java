package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Knows the votes of one who stands by those that were told of another. Stateless. */
final class Candidates {

  private static final ImmutableSet<String> WINNING =
      WordGroups.beside(Candidates.class).of("verbs of having votes");
  private static final BigDecimal MANY = BigDecimal.valueOf(1000);
  private static final int SENTENCES = 2;

  private Candidates() {}

  /**
   * Returns whether a figure counts votes that its sentence does not name: "Field won 52 percent of
   * the vote. Bell had 48 percent".
   */
  static boolean hasVotes(
      AnalyzedText text, List<LocatedFigure> figures, List<Measure> measures, int i) {
    LocatedFigure figure = figures.get(i);
    Measure own = measures.get(i);
    Unit unit = figure.figure().unit();
    boolean count =
        unit.kind() == Unit.Kind.COUNT
            && figure.unitToken().isEmpty()
            && figure.figure().value().filter(value -> value.compareTo(MANY) >= 0).isPresent();
    if ((unit.kind() != Unit.Kind.PERCENT && !count)
        || own.category().isPresent()
        || !WINNING.contains(own.predicate())
        || !isOwn(own)) {
      return false;
    }
    for (int j = i - 1; j >= 0; j--) {
      if (figure.sentence() - figures.get(j).sentence() > SENTENCES) {
        return false;
      }
      if (measures.get(j).category().equals(Optional.of(Category.VOTES))
          && figures.get(j).figure().unit().kind() == unit.kind()) {
        return isOfSomebody(measures.get(j));
      }
    }
    return false;
  }

  // "Kenya had 7 percent unemployment" is no share of a name's.
  private static boolean isOwn(Measure measure) {
    return isOfSomebody(measure)
        && (measure.head().isEmpty()
            || measure.concepts().stream()
                .filter(Candidates::isName)
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(measure.head())));
  }

  private static boolean isOfSomebody(Measure measure) {
    return measure.concepts().stream().anyMatch(Candidates::isName);
  }

  private static boolean isName(String concept) {
    return Character.isUpperCase(concept.charAt(concept.lastIndexOf(' ') + 1));
  }
}
