package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements by object and attribute, in the order of their first lines; not thread-safe. */
final class Table {

  /** One statement, kept small: names are shared. */
  record Row(
      String source,
      TableStatement.Kind kind,
      Optional<BigDecimal> value,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      double time,
      boolean dated,
      String origin,
      boolean copy,
      int interest) {

    /** Returns what is said, in plain numbers. */
    Observation observation() {
      BigDecimal number = value.or(() -> low).or(() -> high).orElseThrow();
      return switch (kind) {
        case EXACT -> Observation.exact(number.doubleValue(), Rounding.exactUnit(number));
        case APPROX -> Observation.about(number.doubleValue(), Rounding.roundUnit(number));
        case ATLEAST -> Observation.atLeast(number.doubleValue(), Rounding.roundUnit(number));
        case ATMOST -> Observation.atMost(number.doubleValue(), Rounding.roundUnit(number));
        case RANGE ->
            Observation.range(low.orElseThrow().doubleValue(), high.orElseThrow().doubleValue());
      };
    }

    /** Returns the least number that is written. */
    BigDecimal least() {
      return low.or(() -> value).or(() -> high).orElseThrow();
    }
  }

  /** The statements about one attribute of one object. */
  record Item(String object, String attribute, List<Row> rows) {

    /** Returns the rows of each origin, in the order of their first lines. */
    ImmutableList<List<Row>> byOrigin() {
      Map<String, List<Row>> origins = new LinkedHashMap<>();
      for (Row row : rows) {
        origins.computeIfAbsent(row.origin, o -> new ArrayList<>(2)).add(row);
      }
      return ImmutableList.copyOf(origins.values());
    }
  }

  private record Key(String object, String attribute) {}

  private final Map<String, String> names = new HashMap<>();
  private final Map<Key, Item> items = new LinkedHashMap<>();

  void add(TableStatement statement) {
    String object = shared(statement.object());
    String attribute = shared(statement.attribute());
    String source = shared(statement.source());
    boolean dated = statement.day().isPresent();
    items
        .computeIfAbsent(
            new Key(object, attribute), key -> new Item(object, attribute, new ArrayList<>(4)))
        .rows
        .add(
            new Row(
                source,
                statement.kind(),
                statement.value(),
                statement.low(),
                statement.high(),
                dated
                    ? statement.day().orElseThrow().toEpochDay()
                    : statement.time().orElse(Double.NaN),
                dated,
                // An origin belongs to its object; a source speaks for itself.
                statement.origin().map(this::shared).orElse(source),
                statement.copy(),
                statement.interest().map(Table::sign).orElse(0)));
  }

  private static int sign(Assessments.Interest interest) {
    return switch (interest) {
      case SMALL -> -1;
      case LARGE -> 1;
      case PARTY -> 0;
    };
  }

  private String shared(String name) {
    String known = names.putIfAbsent(name, name);
    return known == null ? name : known;
  }

  ImmutableList<Item> items() {
    return ImmutableList.copyOf(items.values());
  }
}
