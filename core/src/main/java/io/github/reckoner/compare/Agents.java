package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Trend;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether the same is said of two: of states ("Canada had taken in 3,000; Norway had accepted
 * 900"), of those who hire, of people whom courts punish. Stateless.
 */
final class Agents {

  private static final ImmutableSet<String> OWN =
      ImmutableSet.of("country", "nation", "government");

  private Agents() {}

  /** Returns the difference in whom two numbers are told of; empty if none is known. */
  static Optional<Reason> difference(Subject first, Subject second) {
    if (arePunished(first, second)) {
      return Optional.of(new Reason(Relation.DIFFERENT_SCOPE, "set for two people"));
    }
    if (Magnitude.same(first, second) || Counters.isEcho(first) || Counters.isEcho(second)) {
      return Optional.empty();
    }
    if (areTwoDoers(first, second)) {
      return Optional.of(
          new Reason(
              Relation.DIFFERENT_SCOPE,
              "one of "
                  + first.measure().concepts().get(0)
                  + ", the other of "
                  + second.measure().concepts().get(0)));
    }
    Optional<Reason> owned = Owners.difference(first, second);
    if (owned.isPresent()) {
      return owned;
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

  // "Dare was jailed for 14 years. Another governor, Nam, was jailed for 14 years in May."
  private static boolean arePunished(Subject first, Subject second) {
    return first.claim().article().equals(second.claim().article())
        && !first.names().isEmpty()
        && !second.names().isEmpty()
        && Sets.intersection(first.names(), second.names()).isEmpty()
        && Amounts.arePenalties(first, second);
  }

  // "Employers added 114,000 jobs. Health care added 55,000": two do the same, and each its own.
  private static boolean areTwoDoers(Subject first, Subject second) {
    Measure one = first.measure();
    Measure other = second.measure();
    return first.claim().article().equals(second.claim().article())
        && !first.claim().evidence().equals(second.claim().evidence())
        && one.category().equals(Optional.of(Category.JOBS))
        && one.category().equals(other.category())
        && one.predicate().equals(other.predicate())
        && first.claim().figure().trend() == second.claim().figure().trend()
        && first.claim().figure().trend() != Trend.NONE
        && !one.concepts().isEmpty()
        && !other.concepts().isEmpty()
        && Sets.intersection(Set.copyOf(one.concepts()), Set.copyOf(other.concepts())).isEmpty()
        && !isOfSpeaker(first)
        && !isOfSpeaker(second);
  }

  private static boolean isOfSpeaker(Subject subject) {
    return subject.claim().chain().hops().stream()
        .anyMatch(hop -> subject.measure().concepts().contains(hop.actor().name()));
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
