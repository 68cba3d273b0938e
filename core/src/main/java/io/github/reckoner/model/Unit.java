package io.github.reckoner.model;

import static java.util.Objects.requireNonNull;

/**
 * What a figure is measured in; for a count, the noun that is counted.
 *
 * @param kind the dimension
 * @param name the unit in the singular and in British spelling, such as {@code dollar} or {@code
 *     soldier}; empty where the text names none
 * @param text the words or the symbol as written, such as {@code $} or {@code first-team players};
 *     may be empty
 */
public record Unit(Kind kind, String name, String text) {

  /** A dimension of quantities. */
  public enum Kind {
    /** Things, people or happenings, counted. */
    COUNT,
    /** Money. */
    CURRENCY,
    /** Parts of a hundred, and percentage points. */
    PERCENT,
    /** Time that passes. */
    DURATION,
    /** The age of a person or thing. */
    AGE,
    /** Length, height or distance. */
    LENGTH,
    /** Surface. */
    AREA,
    /** Space. */
    VOLUME,
    /** Weight. */
    MASS,
    /** Distance over time. */
    SPEED,
    /** Heat. */
    TEMPERATURE,
    /** Bits and bytes. */
    DATA,
    /** One quantity for each unit of another. */
    RATE,
    /** Another unit, or none that is known. */
    OTHER
  }

  /** Checks that nothing is null. */
  public Unit {
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
    requireNonNull(text, "text");
  }

  /** Returns a count of things of this name. */
  public static Unit count(String name) {
    return new Unit(Kind.COUNT, name, name);
  }

  /** Returns a unit of a kind, written as it is named. */
  public static Unit of(Kind kind, String name) {
    return new Unit(kind, name, name);
  }

  /** Returns kind and name, such as {@code COUNT soldier}. */
  @Override
  public String toString() {
    return name.isEmpty() ? kind.toString() : kind + " " + name;
  }
}
