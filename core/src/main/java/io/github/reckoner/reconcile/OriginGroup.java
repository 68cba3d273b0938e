package io.github.reckoner.reconcile;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Claim;

/**
 * Claims that go back to one witness: however many outlets print them, they are one statement.
 *
 * @param id unique within the matter, such as {@code o0}
 * @param name the witness: the innermost actor or document that the texts identify, an agency, or
 *     an outlet
 * @param because what made the claims one
 * @param says the same in a sentence, with names
 * @param claims the claims, in the order of the matter
 */
public record OriginGroup(
    String id, String name, Because because, String says, ImmutableList<Claim> claims) {

  /** What makes claims one statement; the first that applies. */
  public enum Because {
    /** Their chains end at the same identified actor or document. */
    INNERMOST_ACTOR,
    /** Their articles are nearly the same text. */
    NEAR_DUPLICATE_TEXT,
    /** Their articles are credited to the same agency. */
    WIRE_CREDIT,
    /** The same outlet says so on its own account. */
    OUTLET
  }

  /**
   * Checks that there is a claim.
   *
   * @throws IllegalArgumentException if there is none
   */
  public OriginGroup {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(because, "because");
    requireNonNull(says, "says");
    checkArgument(!claims.isEmpty(), "origin %s of %s has no claim", id, name);
  }

  /** Returns id, name, reason and the number of claims. */
  @Override
  public String toString() {
    return id + " " + name + " (" + because + ", " + claims.size() + ")";
  }
}
