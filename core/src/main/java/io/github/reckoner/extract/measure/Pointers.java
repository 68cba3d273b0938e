package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Gives an amount of "it", and a number of those who "did", what was measured or told before.
 * Belongs to one text.
 */
final class Pointers {

  private static final ImmutableSet<String> BEING =
      WordGroups.beside(Pointers.class).of("from it to its amount");
  private static final ImmutableSet<Unit.Kind> AMOUNTS =
      Sets.immutableEnumSet(Unit.Kind.PERCENT, Unit.Kind.CURRENCY, Unit.Kind.RATE);
  private static final ImmutableSet<String> DOING = ImmutableSet.of("did", "do", "had", "have");
  private static final BigDecimal NEAR_RATIO = BigDecimal.valueOf(6);

  private final AnalyzedText text;
  private final List<LocatedFigure> figures;
  // Those before have been filled in when a figure is asked for.
  private final List<Measure> measures;

  Pointers(AnalyzedText text, List<LocatedFigure> figures, List<Measure> measures) {
    this.text = text;
    this.figures = figures;
    this.measures = measures;
  }

  /**
   * Returns what a figure measures or tells that points back to one before; empty if it does not.
   */
  Optional<Measure> of(int i) {
    return isIt(i) ? sameAmount(i) : didSo(i);
  }

  /** "He expects inflation to reach 7.75 per cent. It ran at 6.1": of inflation. */
  boolean isOfIt(int i, Measure own) {
    LocatedFigure figure = figures.get(i);
    Words words = new Words(text.sentences().get(figure.sentence()));
    return figure.figure().unit().kind() == Unit.Kind.PERCENT
        && own.concepts().isEmpty()
        && own.category().isEmpty()
        && words.lower(0).equals("it");
  }

  // "The firm put the loss at $5 million; auditors said it was more like $8 million": of the loss.
  private boolean isIt(int i) {
    LocatedFigure figure = figures.get(i);
    Words words = new Words(text.sentences().get(figure.sentence()));
    int at = figure.firstToken() - 1;
    while (at > 0 && BEING.contains(words.lower(at))) {
      at--;
    }
    return words.lower(at).equals("it")
        && at < figure.firstToken() - 1
        && AMOUNTS.contains(figure.figure().unit().kind());
  }

  private Optional<Measure> sameAmount(int i) {
    for (int j = i - 1; j >= 0 && isWithin(j, i, 1); j--) {
      if (Echoes.areAlike(
          figures.get(j).figure(), figures.get(i).figure(), BigDecimal.ONE, NEAR_RATIO)) {
        return measures.get(j).concepts().isEmpty()
            ? Optional.empty()
            : Optional.of(measures.get(j));
      }
    }
    return Optional.empty();
  }

  // "He says 10 million people came; the channel said that 250,000 did": came.
  private Optional<Measure> didSo(int i) {
    LocatedFigure figure = figures.get(i);
    Words words = new Words(text.sentences().get(figure.sentence()));
    int did = figure.endToken();
    boolean ends =
        did + 1 >= words.size() || !Character.isLetterOrDigit(words.lower(did + 1).charAt(0));
    return DOING.contains(words.lower(did))
            && ends
            && figure.figure().unit().kind() == Unit.Kind.COUNT
            && isWithin(i - 1, i, 1)
            && figures.get(i - 1).figure().unit().kind() == Unit.Kind.COUNT
            && !measures.get(i - 1).predicate().isEmpty()
        ? Optional.of(measures.get(i - 1))
        : Optional.empty();
  }

  /** Returns what the first figure of the sentence before tells, which is of its subject. */
  Optional<Measure> ofIt(int i) {
    Optional<Measure> first = Optional.empty();
    for (int j = i - 1; j >= 0 && isWithin(j, i, 1); j--) {
      if (!isWithin(j, i, 0)
          && figures.get(j).figure().unit().kind() == Unit.Kind.PERCENT
          && !measures.get(j).concepts().isEmpty()) {
        first = Optional.of(measures.get(j));
      }
    }
    return first;
  }

  private boolean isWithin(int earlier, int later, int sentences) {
    return figures.get(later).sentence() - figures.get(earlier).sentence() <= sentences;
  }
}
