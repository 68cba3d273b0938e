package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Mention;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Trend;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Shows the statements about one attribute of one object to a policy as a matter. */
final class TableEvidence {

  private static final Unit UNIT = new Unit(Unit.Kind.OTHER, "", "");

  private TableEvidence() {}

  static TableFinding apply(Policy policy, Table.Item item) {
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    Assessments assessments = Assessments.none();
    int number = 0;
    for (Table.Row row : item.rows()) {
      claims.add(claim(item, row, number++));
      if (row.interest() != 0) {
        assessments =
            assessments.withInterest(
                row.origin(),
                row.interest() < 0 ? Assessments.Interest.SMALL : Assessments.Interest.LARGE);
      }
    }
    Matter matter =
        new Matter(
            item.object(),
            item.attribute(),
            Optional.empty(),
            UNIT,
            claims.build(),
            ImmutableList.of(),
            ImmutableList.of());
    Finding finding = policy.apply(Evidence.of(matter).with(assessments));
    return new TableFinding(
        item.object(), item.attribute(), finding.best(), finding.low(), finding.high());
  }

  private static Claim claim(Table.Item item, Table.Row row, int number) {
    Claim claim =
        Claim.of(item.object() + "#" + number, figure(row), Measure.of(item.attribute()))
            .withChain(
                Chain.of(
                    new Hop(
                        ImmutableList.of(
                            // The table tells origins apart by name, as it likes.
                            new Mention(
                                Actor.of(Actor.Kind.DOCUMENT, row.origin()),
                                passage(row.origin()))),
                        Optional.empty())));
    return Double.isNaN(row.time())
        ? claim
        : claim.withOutlet(row.source(), LocalDate.ofEpochDay(Math.round(row.time())));
  }

  private static Figure figure(Table.Row row) {
    Passage text = passage(row.value().or(row::low).orElse(BigDecimal.ZERO).toPlainString());
    Optional<BigDecimal> value = row.value();
    return switch (row.kind()) {
      case EXACT -> Figure.of(text, text, Quantifier.EXACT, value.orElseThrow(), UNIT);
      case APPROX -> Figure.of(text, text, Quantifier.ABOUT, value.orElseThrow(), UNIT);
      case ATLEAST -> Figure.of(text, text, Quantifier.AT_LEAST, value.orElseThrow(), UNIT);
      case ATMOST -> Figure.of(text, text, Quantifier.UP_TO, value.orElseThrow(), UNIT);
      case RANGE ->
          new Figure(
              text,
              text,
              Optional.empty(),
              Range.closed(row.low().orElseThrow(), row.high().orElseThrow()),
              Quantifier.RANGE,
              Trend.NONE,
              UNIT,
              Optional.empty());
    };
  }

  private static Passage passage(String quote) {
    return Passage.of(Part.TEXT, quote, 0, quote.length());
  }
}
