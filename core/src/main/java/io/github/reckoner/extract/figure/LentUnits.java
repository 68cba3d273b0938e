package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.Syntax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives a number that is merely told the unit of the one before: "900 hectares burned, they said;
 * firefighters put it at 2,400"; and a bare one in millions that of one nearly as large: "a harvest
 * of 47 million tonnes; the department still has 53 million". Stateless.
 */
final class LentUnits {

  private static final ImmutableSet<Unit.Kind> LENT =
      Sets.immutableEnumSet(
          Unit.Kind.MASS,
          Unit.Kind.AREA,
          Unit.Kind.VOLUME,
          Unit.Kind.LENGTH,
          Unit.Kind.CURRENCY,
          Unit.Kind.RATE,
          Unit.Kind.PERCENT,
          Unit.Kind.DURATION);

  private static final BigDecimal MOST_RATIO = BigDecimal.valueOf(6);
  private static final BigDecimal NEAR_RATIO = BigDecimal.valueOf(2);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final int BACK = 2;

  /** An amount told before. */
  private record Told(Optional<BigDecimal> value, Unit unit) {}

  private LentUnits() {}

  /**
   * Returns numerals with their lent units.
   *
   * @param before gives the figures of the sentences before, the last sentence first
   */
  static Numerals fill(Numerals written, Supplier<ImmutableList<List<Draft>>> before) {
    List<LocatedFigure> filled = new ArrayList<>();
    for (LocatedFigure figure : written.figures()) {
      Optional<Unit> unit =
          ratio(figure)
              .flatMap(ratio -> unit(figure, ratio, filled, before))
              .or(() -> rate(figure, filled, before));
      filled.add(unit.map(figure::with).orElse(figure));
    }
    return new Numerals(ImmutableList.copyOf(filled), written.skipped());
  }

  /**
   * Returns numerals of which those that have a verb of their own no longer share the place of the
   * unit before it: "harvested 86 million tonnes and exported 38 million".
   */
  static Numerals apart(Syntax syntax, Numerals numerals) {
    return new Numerals(
        numerals.figures().stream()
            .map(figure -> hasOwnVerb(syntax, figure) ? figure.withoutUnitToken() : figure)
            .collect(ImmutableList.toImmutableList()),
        numerals.skipped());
  }

  private static boolean hasOwnVerb(Syntax syntax, LocatedFigure figure) {
    int unit = figure.unitToken().orElse(figure.firstToken());
    if (unit >= figure.firstToken()) {
      return false;
    }
    int verb = verb(syntax, figure.numeralEndToken() - 1);
    return verb > unit && verb < figure.firstToken() && syntax.relation(verb).equals("conj");
  }

  private static int verb(Syntax syntax, int token) {
    int at = token;
    while (at != Syntax.ROOT && !syntax.tag(at).startsWith("VB")) {
      at = syntax.governor(at);
    }
    return at;
  }

  // How far a number without a unit may be from the one whose unit it takes; empty if it takes
  // none.
  private static Optional<BigDecimal> ratio(LocatedFigure figure) {
    Unit unit = figure.figure().unit();
    boolean bare =
        figure.unitToken().isEmpty() && unit.kind() == Unit.Kind.COUNT && unit.name().isEmpty();
    if (!bare) {
      return Optional.empty();
    }
    if (figure.mere().filter(mere -> mere.named().isEmpty()).isPresent()) {
      return Optional.of(MOST_RATIO);
    }
    return figure
        .figure()
        .value()
        .filter(value -> value.abs().compareTo(MILLION) >= 0)
        .map(value -> NEAR_RATIO);
  }

  // "It costs $160 million a day, they said; others say it is closer to $300 million": a day, too.
  private static Optional<Unit> rate(
      LocatedFigure figure,
      List<LocatedFigure> beside,
      Supplier<ImmutableList<List<Draft>>> before) {
    Unit own = figure.figure().unit();
    return own.kind() == Unit.Kind.CURRENCY && figure.mere().filter(MereNumber::back).isPresent()
        ? unit(figure, MOST_RATIO, beside, before)
            .filter(unit -> unit.kind() == Unit.Kind.RATE)
            .filter(unit -> unit.name().startsWith(own.name() + " per "))
        : Optional.empty();
  }

  private static Optional<Unit> unit(
      LocatedFigure figure,
      BigDecimal ratio,
      List<LocatedFigure> beside,
      Supplier<ImmutableList<List<Draft>>> before) {
    List<Told> near =
        beside.stream()
            .map(LocatedFigure::figure)
            .map(told -> new Told(told.value(), told.unit()))
            .toList();
    Optional<Told> first = first(figure.figure(), ratio, near);
    for (int i = 0; first.isEmpty() && i < Math.min(BACK, before.get().size()); i++) {
      first =
          first(figure.figure(), ratio, before.get().get(i).stream().map(LentUnits::told).toList());
    }
    return first.map(Told::unit).filter(unit -> LENT.contains(unit.kind()));
  }

  private static Told told(Draft draft) {
    Unit.Kind kind = draft.kind == null ? Unit.Kind.COUNT : draft.kind;
    return new Told(Optional.of(draft.value), new Unit(kind, draft.unitName, draft.unitText));
  }

  private static Optional<Told> first(Figure figure, BigDecimal ratio, List<Told> told) {
    return told.stream().filter(one -> isOfSize(figure.value(), ratio, one.value())).findFirst();
  }

  private static boolean isOfSize(
      Optional<BigDecimal> one, BigDecimal ratio, Optional<BigDecimal> other) {
    return one.isPresent()
        && other.isPresent()
        && one.get()
                .abs()
                .min(other.get().abs())
                .multiply(ratio)
                .compareTo(one.get().abs().max(other.get().abs()))
            >= 0;
  }
}
