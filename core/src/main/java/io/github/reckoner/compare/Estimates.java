package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.Unit;

/** What the stance of a claim says of its number; stateless. */
final class Estimates {

  // "The bank sees 10.5 per cent."
  private static final ImmutableSet<String> FORESEEING =
      WordGroups.beside(Estimates.class).of("verbs of foreseeing");

  private Estimates() {}

  /** Returns whether the claim is somebody's reckoning, of what is or of what will be. */
  static boolean is(Claim claim) {
    return claim.stance() == Stance.ESTIMATED
        || claim.stance() == Stance.PROJECTED
        || isForeseen(claim);
  }

  /** Returns whether a claim tells what somebody sees coming, as its verb says. */
  static boolean isForeseen(Claim claim) {
    return claim.figure().unit().kind() != Unit.Kind.COUNT
        && FORESEEING.contains(claim.measure().predicate());
  }
}
