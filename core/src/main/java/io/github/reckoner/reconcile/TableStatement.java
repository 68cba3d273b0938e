package io.github.reckoner.reconcile;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * One line of a table of reports: a source's figure for an attribute of an object.
 *
 * @param object what the figure is about
 * @param attribute which of its quantities
 * @param source who reports it
 * @param kind how the figure is hedged
 * @param value the number; present unless the kind is RANGE
 * @param low the lower end of a range, or a lower bound
 * @param high the upper end of a range, or an upper bound
 * @param time when it was so, as a number in a unit of the table, counted from the beginning
 * @param day the same as a day; at most one of the two is there
 * @param origin the independent origin, where it is not the source
 * @param copy whether the source passes on another's figure
 * @param interest what the origin would like the figure to be
 */
public record TableStatement(
    String object,
    String attribute,
    String source,
    Kind kind,
    Optional<BigDecimal> value,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    OptionalDouble time,
    Optional<LocalDate> day,
    Optional<String> origin,
    boolean copy,
    Optional<Assessments.Interest> interest) {

  private static final int LONGEST_NUMBER = 40;

  /** How a figure is hedged. */
  public enum Kind {
    /** One number. */
    EXACT,
    /** About the number. */
    APPROX,
    /** The number or more. */
    ATLEAST,
    /** The number or less. */
    ATMOST,
    /** From low to high. */
    RANGE
  }

  /**
   * Checks that numbers and kind go together.
   *
   * @throws IllegalArgumentException if a name is blank, a number is missing or low exceeds high
   */
  public TableStatement {
    requireNonNull(kind, "kind");
    requireNonNull(time, "time");
    requireNonNull(day, "day");
    requireNonNull(origin, "origin");
    requireNonNull(interest, "interest");
    checkArgument(!object.isBlank(), "a statement needs an object");
    checkArgument(!source.isBlank(), "a statement about %s needs a source", object);
    checkArgument(
        kind == Kind.RANGE ? low.isPresent() && high.isPresent() : value.isPresent(),
        "a statement of kind %s about %s lacks %s",
        kind,
        object,
        kind == Kind.RANGE ? "low or high" : "its value");
    if (low.isPresent() && high.isPresent()) {
      checkArgument(
          low.get().compareTo(high.get()) <= 0,
          "low %s is greater than high %s in a statement about %s",
          low.get(),
          high.get(),
          object);
    }
  }

  /** Returns the exact figure of a source that speaks for itself. */
  public static TableStatement of(
      String object, String attribute, String source, BigDecimal value) {
    return new TableStatement(
        object,
        attribute,
        source,
        Kind.EXACT,
        Optional.of(value),
        Optional.of(value),
        Optional.of(value),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  /**
   * Reads a line of a table.
   *
   * @param cell gives the text of the column {@code object}, {@code attribute}, {@code source},
   *     {@code value}, {@code kind}, {@code low}, {@code high}, {@code time}, {@code origin},
   *     {@code relation} or {@code party}; the empty string where the table or the line has none
   * @throws IllegalArgumentException if a cell cannot be read; the message names the column and the
   *     text
   */
  public static TableStatement parse(UnaryOperator<String> cell) {
    String kindName = cell.apply("kind");
    Kind kind = kindName.isEmpty() ? Kind.EXACT : oneOf(Kind.values(), "kind", kindName);
    Optional<BigDecimal> value = number(cell, "value");
    Optional<BigDecimal> low = number(cell, "low");
    Optional<BigDecimal> high = number(cell, "high");
    if (value.isEmpty()) {
      value =
          switch (kind) {
            case ATLEAST -> low;
            case ATMOST -> high;
            case EXACT, APPROX, RANGE -> value;
          };
    }
    String time = cell.apply("time").strip();
    Optional<LocalDate> day = time.indexOf('-') > 0 ? day(time) : Optional.empty();
    OptionalDouble number =
        time.isEmpty() || day.isPresent()
            ? OptionalDouble.empty()
            : OptionalDouble.of(number(cell, "time").orElseThrow().doubleValue());
    String party = cell.apply("party").strip();
    String relation = cell.apply("relation").strip();
    checkArgument(
        relation.isEmpty() || relation.equals("original") || relation.equals("copy"),
        "relation is \"%s\", not original or copy",
        relation);
    checkArgument(
        party.isEmpty() || party.equals("min") || party.equals("max"),
        "party is \"%s\", not min or max",
        party);
    String origin = cell.apply("origin").strip();
    return new TableStatement(
        cell.apply("object"),
        cell.apply("attribute"),
        cell.apply("source"),
        kind,
        value,
        low,
        high,
        number,
        day,
        origin.isEmpty() ? Optional.empty() : Optional.of(origin),
        relation.equals("copy"),
        party.isEmpty()
            ? Optional.empty()
            : Optional.of(
                party.equals("min") ? Assessments.Interest.SMALL : Assessments.Interest.LARGE));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "time is \"" + text + "\", neither a number nor an ISO date", e);
    }
  }

  private static Optional<BigDecimal> number(UnaryOperator<String> cell, String column) {
    String text = cell.apply(column).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    checkArgument(
        text.length() <= LONGEST_NUMBER,
        "%s has %s characters, more than the %s of a number",
        column,
        text.length(),
        LONGEST_NUMBER);
    try {
      BigDecimal number = new BigDecimal(text);
      checkArgument(
          Math.abs((long) number.scale()) <= 300,
          "%s has an exponent beyond 300: \"%s\"",
          column,
          text);
      return Optional.of(number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(column + " is not a number: \"" + text + "\"", e);
    }
  }

  private static Kind oneOf(Kind[] kinds, String column, String name) {
    for (Kind kind : kinds) {
      if (kind.name().equalsIgnoreCase(name.strip())) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        column + " is \"" + name + "\", not one of exact, approx, atleast, atmost, range");
  }
}
