package io.github.reckoner.extract.measure;

import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.internal.Former;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a bare number counted that was given before and is no more: "31 had died, it said,
 * revising its earlier figure of 28". Belongs to one text.
 */
final class FormerCounts {

  private static final int BACK = 2;
  private static final BigDecimal MOST_RATIO = BigDecimal.TEN;
  private static final BigDecimal MOST_CHANGE = BigDecimal.valueOf(2);

  private final AnalyzedText text;
  private final List<LocatedFigure> figures;
  // Those before have been filled in when a figure is asked for.
  private final List<Measure> measures;

  FormerCounts(AnalyzedText text, List<LocatedFigure> figures, List<Measure> measures) {
    this.text = text;
    this.figures = figures;
    this.measures = measures;
  }

  /** Returns what the number that took the place of a bare one counts. */
  Optional<Measure> of(int i) {
    LocatedFigure figure = figures.get(i);
    boolean count = figure.figure().unit().kind() == Unit.Kind.COUNT;
    boolean bare = count && figure.unitToken().isEmpty() && measures.get(i).category().isEmpty();
    if (bare && isFormer(figure)) {
      return current(i);
    }
    String head = measures.get(i).head();
    boolean nameless = head.isEmpty() || head.equals(figure.figure().unit().name());
    return !count && nameless && isFormer(figure) ? replaced(i) : Optional.empty();
  }

  // "Is likely to fall to 105 million tonnes, against an earlier estimate of 111 million tonnes".
  private Optional<Measure> replaced(int i) {
    LocatedFigure figure = figures.get(i);
    for (int j = i - 1; j >= 0 && figures.get(j).sentence() == figure.sentence(); j--) {
      if (figures.get(j).figure().unit().name().equals(figure.figure().unit().name())) {
        return isNear(i, j, MOST_CHANGE) ? Optional.of(measures.get(j)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isFormer(LocatedFigure figure) {
    Sentence sentence = text.sentences().get(figure.sentence());
    int first = sentence.tokens().get(figure.firstToken()).start();
    int end = sentence.tokens().get(figure.endToken() - 1).end();
    return Former.isCount(
        text.text().substring(sentence.start(), first), text.text().substring(end, sentence.end()));
  }

  // The nearest before, or in the sentence behind: "after an initial count of 40, 31 died".
  private Optional<Measure> current(int i) {
    int sentence = figures.get(i).sentence();
    for (int j = i - 1; j >= 0 && sentence - figures.get(j).sentence() <= BACK; j--) {
      if (isOfOneKind(i, j)) {
        return Optional.of(measures.get(j));
      }
    }
    for (int j = i + 1; j < figures.size() && figures.get(j).sentence() == sentence; j++) {
      if (isOfOneKind(i, j)) {
        return Optional.of(measures.get(j));
      }
    }
    return Optional.empty();
  }

  private boolean isOfOneKind(int i, int j) {
    return measures.get(j).category().isPresent()
        && figures.get(j).figure().unit().kind() == Unit.Kind.COUNT
        && isNear(i, j, MOST_RATIO);
  }

  private boolean isNear(int i, int j, BigDecimal ratio) {
    return number(i)
        .flatMap(
            one ->
                number(j)
                    .map(other -> one.min(other).multiply(ratio).compareTo(one.max(other)) >= 0))
        .orElse(false);
  }

  private Optional<BigDecimal> number(int i) {
    return figures.get(i).figure().value();
  }
}
