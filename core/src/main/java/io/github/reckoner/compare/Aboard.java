package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Unit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells whom the words around a figure count among those who were on a ship, in an aircraft or in a
 * building: all of them, its crew, or as many as it may hold. Stateless.
 */
final class Aboard {

  private static final WordGroups GROUPS = WordGroups.beside(Aboard.class);
  private static final ImmutableSet<String> THERE = GROUPS.of("words of being there");
  private static final ImmutableSet<String> PLACING = GROUPS.of("prepositions of being within");
  private static final ImmutableSet<String> PLACES = GROUPS.of("places that hold people");
  private static final ImmutableSet<String> HOLDING = GROUPS.of("words of a capacity");
  private static final ImmutableSet<String> ALLOWED = GROUPS.of("words of a licence");
  private static final ImmutableSet<String> CARRYING = GROUPS.of("verbs that hold people");
  private static final ImmutableSet<String> CREW = GROUPS.of("nouns of a crew");
  private static final ImmutableSet<String> LISTS = GROUPS.of("words of a list");
  private static final int AHEAD = 6;
  private static final int BEHIND = 5;
  private static final int SEATS = 2;

  private Aboard() {}

  /**
   * Returns whether the words next to a figure say that those it counts were there: "on board", "in
   * the building".
   */
  static boolean isTold(Subject subject) {
    List<String> next = next(subject);
    return next.stream().anyMatch(THERE::contains)
        || IntStream.range(2, next.size())
            .anyMatch(i -> PLACES.contains(next.get(i)) && PLACING.contains(next.get(i - 2)));
  }

  /** Returns whether a figure counts as many as a thing may hold: "licensed to carry 100". */
  static boolean isCapacity(Subject subject) {
    if (subject.claim().figure().unit().kind() != Unit.Kind.COUNT) {
      return false;
    }
    List<String> before = Phrasing.wordsBefore(subject);
    List<String> near = before.subList(Math.max(0, before.size() - AHEAD), before.size());
    List<String> nearest = near.subList(Math.max(0, near.size() - SEATS), near.size());
    return near.stream().anyMatch(HOLDING::contains)
        || (near.stream().anyMatch(ALLOWED::contains)
            && nearest.stream().anyMatch(CARRYING::contains));
  }

  /** Returns whether the sentence of a figure tells the crew from the passengers. */
  static boolean tellsCrew(Subject subject) {
    return Wording.tokens(subject.claim().evidence().quote()).stream().anyMatch(CREW::contains);
  }

  /** Returns whether the words before a figure say that a list has it: "the manifest listed 88". */
  static boolean isListed(Subject subject) {
    List<String> before = Phrasing.wordsBefore(subject);
    return before.subList(Math.max(0, before.size() - AHEAD), before.size()).stream()
        .anyMatch(LISTS::contains);
  }

  /** Returns whether a figure counts a crew. */
  static boolean isCrew(Subject subject) {
    return CREW.contains(subject.measure().head())
        || Wording.tokens(subject.claim().figure().unit().text()).stream().anyMatch(CREW::contains);
  }

  // The words of the clause next behind a figure.
  private static List<String> next(Subject subject) {
    Passage sentence = subject.claim().evidence();
    Passage figure = subject.claim().figure().text();
    if (!sentence.encloses(figure)) {
      return List.of();
    }
    String after = sentence.quote().substring(figure.end() - sentence.start());
    int stop = Phrasing.clauseEnd(after);
    List<String> words = Wording.tokensWithDigits(after.substring(0, stop));
    return words.subList(0, Math.min(BEHIND, words.size()));
  }
}
