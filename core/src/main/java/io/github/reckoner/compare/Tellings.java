package io.github.reckoner.compare;

import io.github.reckoner.compare.Nouns.Kinship;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Unit;
import java.util.stream.Stream;

/**
 * How a story tells of two counts: as parts of one whole, by two counters, on two days. Stateless.
 */
final class Tellings {

  // Two counters of one toll seldom differ by more.
  private static final double RIVAL_RATIO = 1.1;
  private static final double MOST_GROWTH = 6;

  private Tellings() {}

  /**
   * Returns whether a sentence counts both among one whole: "of the 596 hurt, 484 had light wounds
   * and 26 severe ones".
   */
  static boolean areSiblings(Subject first, Subject second) {
    return first.claim().article().equals(second.claim().article())
        && !Phrasing.isFormer(first)
        && !Phrasing.isFormer(second)
        && first.measure().partOf().isPresent()
        && first.measure().partOf().equals(second.measure().partOf())
        && first.claim().evidence().equals(second.claim().evidence());
  }

  /**
   * Returns whether two counters give one toll: "22 Kenyans died, the commission said; doctors put
   * the dead at 23".
   */
  static boolean areRivalTolls(Subject first, Subject second) {
    return first.isToll()
        && first.measure().category().equals(second.measure().category())
        && !Voices.same(first, second)
        && Populations.differInNation(first.measure(), second.measure())
        && first.number().isPresent()
        && second.number().isPresent()
        && Magnitude.ratio(first.number().get(), second.number().get()) <= RIVAL_RATIO;
  }

  /**
   * Returns whether what a story counts has gone up by a later day: "17 ships had sailed", and
   * weeks later "414 vessels have left".
   */
  static boolean runOn(Subject first, Subject second) {
    long later = Times.daysLater(first, second).orElse(0L);
    return later != 0
        && !first.claim().article().equals(second.claim().article())
        && Stream.of(first, second).allMatch(Tellings::isNamedCount)
        && Nouns.standard().kinship(first.measure().head(), second.measure().head()) == Kinship.SAME
        && areOfOneSize(first, second)
        && (later > 0 ? Magnitude.isLess(second, first) : Magnitude.isLess(first, second));
  }

  /** Returns whether the one may have become the other in some days or weeks. */
  static boolean areOfOneSize(Subject first, Subject second) {
    return first.number().isPresent()
        && second.number().isPresent()
        && Magnitude.ratio(first.number().get(), second.number().get()) <= MOST_GROWTH;
  }

  private static boolean isNamedCount(Subject subject) {
    return subject.claim().figure().unit().kind() == Unit.Kind.COUNT
        && !subject.measure().head().isEmpty()
        && subject.fate().filter(Category.VOTES::equals).isEmpty();
  }
}
