package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.compare.Nouns.Kinship;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Unit;
import java.util.stream.Stream;

/**
 * How a story tells of two counts: as parts of one whole, by two counters, on two days. Stateless.
 */
final class Tellings {

  // Two counters of one toll seldom differ by more.
  private static final double RIVAL_RATIO = 1.1;
  private static final double MOST_GROWTH = 6;

  private static final WordGroups GROUPS = WordGroups.beside(Tellings.class);
  private static final ImmutableSet<String> FIGHTERS = GROUPS.of("nouns of fighters");
  private static final ImmutableSet<String> FORCES = GROUPS.of("nouns of forces");
  private static final ImmutableSet<String> KILLING = GROUPS.of("verbs of killing");

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
   * Returns whether the first counts fighters whom one sentence tells of, and the second the dead
   * of another sentence, of whom the fighters are none: "The toll of the bomb rose to ten. Later
   * soldiers killed six militants."
   */
  static boolean areFoes(Subject fighters, Subject others) {
    return fighters.isToll()
        && others.isToll()
        && FIGHTERS.contains(fighters.measure().head())
        && KILLING.contains(fighters.measure().predicate())
        && !fighters.claim().evidence().equals(others.claim().evidence())
        && !fighters.claim().headline();
  }

  /**
   * Returns whether the main toll of an article names the trade of those whom another counts as
   * people: "twelve miners were killed", and a day later "17 bodies".
   */
  static boolean areOneToll(Subject narrower, Subject wider) {
    return narrower.isToll()
        && narrower.measure().category().equals(wider.measure().category())
        && narrower.claim().headline()
        && !narrower.claim().article().equals(wider.claim().article())
        && !FIGHTERS.contains(narrower.measure().head())
        && !FORCES.contains(narrower.measure().head())
        && wider.measure().population().equals(Population.any())
        && Populations.differInRole(narrower.measure(), wider.measure())
        && areOfOneSize(narrower, wider);
  }

  /**
   * Returns whether two counters give one toll: "22 Kenyans died, the commission said; doctors put
   * the dead at 23".
   */
  static boolean areRivalTolls(Subject first, Subject second) {
    return first.isToll()
        && first.measure().category().equals(second.measure().category())
        && !Speakers.same(first, second)
        && (isRecount(first, second)
            || isRecount(second, first)
            || isSlightlyOther(first, second)
            || isGivenBefore(first, second)
            || isGivenBefore(second, first));
  }

  // "Killing four workers, the firm said; the sheriff earlier had reported six dead".
  private static boolean isGivenBefore(Subject before, Subject toll) {
    return before.claim().article().equals(toll.claim().article())
        && before.measure().population().equals(Population.any())
        && Replaced.isFormerToll(before);
  }

  // "Killed 35 pilgrims, police said; reporters counted 47 bodies."
  private static boolean isRecount(Subject count, Subject toll) {
    return Counters.isEcho(count)
        && toll.claim().headline()
        && toll.measure().population().groups().isEmpty()
        && count.measure().population().equals(Population.any())
        && Magnitude.isLess(toll, count)
        && areOfOneSize(count, toll);
  }

  private static boolean isSlightlyOther(Subject first, Subject second) {
    return Populations.differInNation(first.measure(), second.measure())
        && first.number().isPresent()
        && second.number().isPresent()
        && Magnitude.ratio(first.number().get(), second.number().get()) <= RIVAL_RATIO;
  }

  /**
   * Returns whether what a story counts has gone up by a later day: "17 ships had sailed", and
   * weeks later "414 vessels have left".
   */
  static boolean runOn(Subject first, Subject second) {
    long later = AsOfs.daysLater(first, second).orElse(0L);
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
