package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Hop;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether the same is said of two states: "Canada had taken in 3,000; Norway had accepted
 * 900", "Ukraine lost 235 soldiers; Russia lost 1,120". Stateless.
 */
final class Agents {

  private static final ImmutableSet<String> OWN =
      ImmutableSet.of("country", "nation", "government");

  private Agents() {}

  /** Returns the difference in the state of which two numbers are told; empty if none is known. */
  static Optional<Reason> difference(Subject first, Subject second) {
    if (Magnitude.same(first, second) || Counters.isEcho(first) || Counters.isEcho(second)) {
      return Optional.empty();
    }
    Set<String> one = states(first);
    Set<String> other = states(second);
    boolean apart = !one.isEmpty() && !other.isEmpty() && Sets.intersection(one, other).isEmpty();
    return apart
        ? Optional.of(
            new Reason(
                Relation.DIFFERENT_SCOPE,
                "one of " + String.join(", ", one) + ", the other of " + String.join(", ", other)))
        : Optional.empty();
  }

  private static Set<String> states(Subject subject) {
    return subject.measure().concepts().stream()
        .flatMap(
            concept ->
                OWN.contains(concept)
                    ? speaker(subject)
                    : Nations.standard().byName(concept).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  // "Canada's ambassador said his country had taken in 3,000."
  private static Stream<String> speaker(Subject subject) {
    return subject.claim().chain().innermost().map(Hop::actor).map(Actor::name).stream()
        .flatMap(name -> List.of(name.split("['’]s? |[ ,]")).stream())
        .flatMap(word -> Nations.standard().of(word).stream());
  }
}
