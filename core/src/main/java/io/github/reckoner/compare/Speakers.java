package io.github.reckoner.compare;

import io.github.reckoner.internal.ActorNames;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Passage;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells whether two claims are one actor's, by whatever name: "the ministry" and "the Agriculture
 * Ministry", "the Ministry of the Interior" and "the Interior Ministry", "WHO" and its long form.
 * Stateless.
 */
final class Speakers {

  private Speakers() {}

  /** Returns whether one actor, or without any speaker one outlet, vouches for both claims. */
  static boolean same(Subject first, Subject second) {
    Optional<Actor> one = first.claim().chain().origin().map(Hop::actor);
    Optional<Actor> other = second.claim().chain().origin().map(Hop::actor);
    if (one.isEmpty() && other.isEmpty()) {
      Optional<Actor> group = first.claim().chain().innermost().map(Hop::actor);
      Optional<Actor> others = second.claim().chain().innermost().map(Hop::actor);
      if (group.isPresent()
          && others.isPresent()
          && (areTwoGroups(group.get(), others.get()) || areSetApart(first, second))) {
        return false;
      }
      // "Eleven drowned. Fishermen said at least 20 were lost": the report has its own number.
      Subject named = group.isPresent() ? first : second;
      Subject unnamed = group.isPresent() ? second : first;
      if (group.isPresent() != others.isPresent() && isBefore(unnamed, named)) {
        return false;
      }
      boolean sameArticle = first.claim().article().equals(second.claim().article());
      // "The Red Cross counted 104": somebody else does, whoever it is.
      boolean echo = Counters.isEcho(first) != Counters.isEcho(second);
      return (sameArticle && !echo)
          || (!sameArticle && first.voice().isPresent() && first.voice().equals(second.voice()));
    }
    return one.isPresent() && other.isPresent() && same(one.get(), other.get());
  }

  private static boolean isBefore(Subject first, Subject second) {
    return first.claim().article().equals(second.claim().article())
        && first.claim().figure().numeral().compareTo(second.claim().figure().numeral()) < 0;
  }

  // "Aid workers" are not the "governor", but "officials" may be the "health officials".
  private static boolean areTwoGroups(Actor one, Actor other) {
    return !ActorNames.isContained(one.name(), other.name())
        && !ActorNames.isContained(other.name(), one.name());
  }

  // "Officials in the east put it at 64, those in the capital at 40".
  private static boolean areSetApart(Subject first, Subject second) {
    Optional<Passage> one = words(first);
    Optional<Passage> other = words(second);
    return first.claim().article().equals(second.claim().article())
        && !one.equals(other)
        && (one.filter(Speakers::pointsOn).isPresent()
            || other.filter(Speakers::pointsOn).isPresent());
  }

  private static Optional<Passage> words(Subject subject) {
    return subject.claim().chain().innermost().map(hop -> hop.speakers().get(0).passage());
  }

  private static boolean pointsOn(Passage speaker) {
    String words = speaker.quote().toLowerCase(Locale.ROOT);
    return words.equals("those") || words.startsWith("those ");
  }

  private static boolean same(Actor one, Actor other) {
    boolean unnamed = one.kind() == Actor.Kind.UNNAMED || other.kind() == Actor.Kind.UNNAMED;
    if (unnamed || areOfTwoStates(one, other)) {
      return false;
    }
    // What a body says and what is said for it are one voice's.
    return areOne(one, other, one.name(), other.name())
        || areOne(one, other, one.witness(), other.witness());
  }

  private static boolean areOfTwoStates(Actor one, Actor other) {
    return one.affiliation().isPresent()
        && other.affiliation().isPresent()
        && !one.affiliation().equals(other.affiliation());
  }

  private static boolean areOne(Actor one, Actor other, String name, String otherName) {
    // "Officials" here and "health officials" there need not be the same.
    return name.equalsIgnoreCase(otherName)
        || (one.isIdentified()
            && other.isIdentified()
            && (ActorNames.isContained(name, otherName)
                || ActorNames.isContained(otherName, name)
                || ActorNames.isAcronym(name, otherName)
                || ActorNames.isAcronym(otherName, name)));
  }
}
