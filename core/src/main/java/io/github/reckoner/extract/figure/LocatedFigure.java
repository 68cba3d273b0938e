package io.github.reckoner.extract.figure;

import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Unit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A figure with its place among the tokens of its sentence.
 *
 * @param figure the figure
 * @param sentence the index of its sentence
 * @param firstToken the first token of the whole expression
 * @param endToken the token after its last
 * @param numeralToken the first token of the numeral
 * @param numeralEndToken the token after the numeral's last
 * @param unitToken the token that heads the unit or the counted noun, where the sentence names one
 * @param fate what became of the people counted, where the reader of figures tells it: always for
 *     implied figures, seldom for written ones
 * @param mere how the number is merely given, where its clause tells nothing else of it
 */
public record LocatedFigure(
    Figure figure,
    int sentence,
    int firstToken,
    int endToken,
    int numeralToken,
    int numeralEndToken,
    OptionalInt unitToken,
    Optional<Fate> fate,
    Optional<MereNumber> mere) {

  /** A written figure. */
  public LocatedFigure(
      Figure figure,
      int sentence,
      int firstToken,
      int endToken,
      int numeralToken,
      int numeralEndToken,
      OptionalInt unitToken) {
    this(
        figure,
        sentence,
        firstToken,
        endToken,
        numeralToken,
        numeralEndToken,
        unitToken,
        Optional.empty(),
        Optional.empty());
  }

  /** Returns this figure with what became of those it counts. */
  LocatedFigure with(Fate newFate) {
    return copy(figure, unitToken, Optional.of(newFate), mere);
  }

  /** Returns this figure in another unit. */
  LocatedFigure with(Unit unit) {
    return copy(figure.withUnit(unit), unitToken, fate, mere);
  }

  /** Returns this figure as one whose unit the sentence names for another. */
  LocatedFigure withoutUnitToken() {
    return copy(figure, OptionalInt.empty(), fate, mere);
  }

  /** Returns this figure with how its number is merely given. */
  LocatedFigure with(MereNumber newMere) {
    return copy(figure, unitToken, fate, Optional.of(newMere));
  }

  private LocatedFigure copy(
      Figure newFigure,
      OptionalInt newUnitToken,
      Optional<Fate> newFate,
      Optional<MereNumber> newMere) {
    return new LocatedFigure(
        newFigure,
        sentence,
        firstToken,
        endToken,
        numeralToken,
        numeralEndToken,
        newUnitToken,
        newFate,
        newMere);
  }
}
