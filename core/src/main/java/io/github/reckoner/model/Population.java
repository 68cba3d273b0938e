package io.github.reckoner.model;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Who or what is counted, beyond the noun: nationality, role, group and side.
 *
 * <p>Empty sets mean that the words do not narrow the count in that respect.
 *
 * @param nationalities names of states, such as {@code Cuba}
 * @param roles what they do, in the singular, such as {@code soldier}, {@code civilian}, {@code
 *     police officer}
 * @param groups age, gender and like groups, in the singular, such as {@code child}, {@code woman}
 * @param sides the party or state for which, or on whose side, they are, such as {@code Russia}
 */
public record Population(
    ImmutableSortedSet<String> nationalities,
    ImmutableSortedSet<String> roles,
    ImmutableSortedSet<String> groups,
    ImmutableSortedSet<String> sides) {

  private static final Population ANY =
      new Population(
          ImmutableSortedSet.of(),
          ImmutableSortedSet.of(),
          ImmutableSortedSet.of(),
          ImmutableSortedSet.of());

  /** Returns the population that the words do not narrow. */
  public static Population any() {
    return ANY;
  }

  /** Returns this population narrowed to nationalities, given as names of states. */
  public Population withNationalities(Iterable<String> states) {
    return new Population(ImmutableSortedSet.copyOf(states), roles, groups, sides);
  }

  /** Returns this population narrowed to roles. */
  public Population withRoles(Iterable<String> newRoles) {
    return new Population(nationalities, ImmutableSortedSet.copyOf(newRoles), groups, sides);
  }

  /** Returns this population narrowed to groups. */
  public Population withGroups(Iterable<String> newGroups) {
    return new Population(nationalities, roles, ImmutableSortedSet.copyOf(newGroups), sides);
  }

  /** Returns this population narrowed to sides. */
  public Population withSides(Iterable<String> newSides) {
    return new Population(nationalities, roles, groups, ImmutableSortedSet.copyOf(newSides));
  }
}
