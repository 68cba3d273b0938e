package io.github.reckoner.compare;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells the toll of one scene, and of those hurt in one way, from that of the whole happening.
 * Where an article counts a number among its toll, the number is no rival of that toll told again,
 * nor of a later or another reporter's one. Stateless.
 */
final class Scenes {

  private static final WordGroups GROUPS = WordGroups.beside(Scenes.class);
  private static final ImmutableSet<String> GRAVITY = GROUPS.of("words of how badly hurt");
  private static final CharMatcher STOPS = CharMatcher.anyOf(",;:()—–");
  private static final String AND = " and ";

  private Scenes() {}

  /** Returns which of two tolls of one story is a part of the other, if one is. */
  static Optional<Reason> difference(Subject first, Subject second) {
    if (isPart(first, second) || isGraver(first, second)) {
      return Optional.of(new Reason(Relation.PART_OF, "the first counts some of the second"));
    }
    return isPart(second, first) || isGraver(second, first)
        ? Optional.of(new Reason(Relation.TOTAL_OF, "the second counts some of the first"))
        : Optional.empty();
  }

  /** Returns whether the first is told as a part of a toll such as the second. */
  static boolean isPart(Subject part, Subject whole) {
    Optional<BigDecimal> toll = part.toll();
    if (toll.isEmpty()
        || whole.toll().isPresent()
        || whole.number().isEmpty()
        || !part.fate().equals(whole.fate())
        || part.isElsewhere() != whole.isElsewhere()
        || !Magnitude.isLess(part, whole)) {
      return false;
    }
    BigDecimal number = whole.number().get();
    boolean sameArticle = part.claim().article().equals(whole.claim().article());
    return sameArticle
        ? toll.get().compareTo(number) == 0
        : Magnitude.ratio(number, toll.get())
            < Magnitude.ratio(number, part.number().orElse(number));
  }

  /**
   * Returns whether the first tells how badly some were hurt, and the second counts more of the
   * hurt without a word of it: "three suffered minor injuries".
   */
  static boolean isGraver(Subject part, Subject whole) {
    Optional<Category> hurt = Optional.of(Category.INJURED);
    return part.measure().category().equals(hurt)
        && whole.measure().category().equals(hurt)
        && part.claim().figure().text().part() == Part.TEXT
        && !part.claim().headline()
        && Magnitude.isLess(part, whole)
        && tellsGravity(part.claim())
        && !tellsGravity(whole.claim());
  }

  private static boolean tellsGravity(Claim claim) {
    return clause(claim).stream().anyMatch(GRAVITY::contains);
  }

  // The words between the signs, or "and", before and behind the figure.
  private static List<String> clause(Claim claim) {
    Passage sentence = claim.evidence();
    Passage figure = claim.figure().text();
    if (!sentence.encloses(figure)) {
      return List.of();
    }
    String words = sentence.quote().toLowerCase(Locale.ROOT);
    int start = figure.start() - sentence.start();
    int end = figure.end() - sentence.start();
    int from = Math.max(lastStop(words.substring(0, start)), words.lastIndexOf(AND, start) + 1);
    int stop = STOPS.indexIn(words, end);
    int and = words.indexOf(AND, end);
    int to = Math.min(stop < 0 ? words.length() : stop, and < 0 ? words.length() : and);
    return Wording.tokens(words.substring(Math.max(from, 0), to));
  }

  private static int lastStop(String words) {
    return STOPS.lastIndexIn(words) + 1;
  }
}
