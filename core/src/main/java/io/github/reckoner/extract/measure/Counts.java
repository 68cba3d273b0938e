package io.github.reckoner.extract.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** The figures of a text by their places in a list, with their units and the words around them. */
final class Counts {

  private static final ImmutableSet<Unit.Kind> AMOUNTS =
      ImmutableSet.of(
          Unit.Kind.COUNT, Unit.Kind.CURRENCY, Unit.Kind.MASS, Unit.Kind.VOLUME, Unit.Kind.AREA);

  private final List<LocatedFigure> figures;
  private final Map<Integer, Words> sentences = new TreeMap<>();

  Counts(AnalyzedText text, List<LocatedFigure> figures) {
    this.figures = figures;
    for (LocatedFigure figure : figures) {
      sentences.computeIfAbsent(
          figure.sentence(), index -> Words.ofTokens(text.sentences().get(index)));
    }
  }

  Optional<Integer> countBefore(int i, int sentencesBack) {
    return countBefore(i, sentencesBack, w -> true);
  }

  Optional<Integer> countBefore(int i, int sentencesBack, IntPredicate wanted) {
    for (int j = i - 1; j >= 0 && sentence(j) >= sentence(i) - sentencesBack; j--) {
      if (isAmount(j) && isSameUnit(i, j) && wanted.test(j)) {
        return Optional.of(j);
      }
    }
    return Optional.empty();
  }

  boolean isAmount(int i) {
    return AMOUNTS.contains(unit(i).kind()) && number(i).isPresent();
  }

  // Of "between 424 and 966" the upper end, so that a part never exceeds its whole.
  Optional<BigDecimal> number(int i) {
    Figure figure = figures.get(i).figure();
    return figure.quantifier() == Quantifier.RANGE ? figure.high() : figure.value();
  }

  boolean isSameUnit(int one, int other) {
    Unit a = unit(one);
    Unit b = unit(other);
    return a.kind() == b.kind() && (a.kind() == Unit.Kind.COUNT || a.name().equals(b.name()));
  }

  Unit unit(int i) {
    return figures.get(i).figure().unit();
  }

  BigDecimal value(int i) {
    return number(i).orElseThrow();
  }

  Words words(int i) {
    return requireNonNull(sentences.get(sentence(i)));
  }

  int sentence(int i) {
    return figures.get(i).sentence();
  }

  int first(int i) {
    return figures.get(i).firstToken();
  }

  int end(int i) {
    LocatedFigure figure = figures.get(i);
    return Math.max(figure.endToken(), figure.unitToken().orElse(0) + 1);
  }
}
