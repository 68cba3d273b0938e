package io.github.reckoner.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One who, or something which, can say something: one value for name, title, pronoun and metonym.
 *
 * @param name the canonical name, such as {@code Cuban Foreign Ministry}
 * @param kind what it is
 * @param affiliation the state it belongs to or speaks for, by name, such as {@code Cuba}
 * @param speaksFor the body on whose behalf a person speaks, by name, such as {@code Delby police}
 *     of "Delby police spokeswoman Ann Reed": what both say is one witness's word
 */
public record Actor(
    String name, Kind kind, Optional<String> affiliation, Optional<String> speaksFor) {

  /** What can say something. */
  public enum Kind {
    /** A person by name. */
    PERSON,
    /** A body with a name or office: a ministry, an agency, a company. */
    ORGANISATION,
    /** A state, or its government by metonym. */
    STATE,
    /** A publisher or news agency. */
    OUTLET,
    /** A cable, report, poll, law, mailbox. */
    DOCUMENT,
    /** People by role: "officials", "witnesses". */
    GROUP,
    /** Nobody named: "is believed to", "sources". */
    UNNAMED
  }

  /**
   * Checks that the name is not blank.
   *
   * @throws IllegalArgumentException if it is
   */
  public Actor {
    requireNonNull(kind, "kind");
    requireNonNull(affiliation, "affiliation");
    requireNonNull(speaksFor, "speaksFor");
    checkArgument(!name.isBlank(), "an actor needs a name; for one without, use Actor.unnamed()");
  }

  /** Returns an actor without a known affiliation. */
  public static Actor of(Kind kind, String name) {
    return new Actor(name, kind, Optional.empty(), Optional.empty());
  }

  /** Returns the actor whom the text leaves unnamed. */
  public static Actor unnamed() {
    return of(Kind.UNNAMED, "unnamed");
  }

  /** Returns this actor as belonging to a state. */
  public Actor withAffiliation(String state) {
    return new Actor(name, kind, Optional.of(state), speaksFor);
  }

  /** Returns this actor as speaking for a body. */
  public Actor speakingFor(String body) {
    return new Actor(name, kind, affiliation, Optional.of(body));
  }

  /** Returns the name under which the actor bears witness: of whom it speaks for, else its own. */
  public String witness() {
    return speaksFor.orElse(name);
  }

  /** Returns whether the actor can be told from others: not unnamed and not a mere group. */
  public boolean isIdentified() {
    return kind != Kind.UNNAMED && kind != Kind.GROUP;
  }

  /** Returns the name and, where known, the state, such as {@code Foreign Ministry (Cuba)}. */
  @Override
  public String toString() {
    return name
        + affiliation.filter(state -> !name.contains(state)).map(s -> " (" + s + ")").orElse("");
  }
}
