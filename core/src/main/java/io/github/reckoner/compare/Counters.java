package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.compare.Nouns.Kinship;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether two who count give their numbers of one thing: "the union said 40,000 were out; the
 * ministry put the number of strikers at 22,000". Stateless.
 */
final class Counters {

  private static final WordGroups GROUPS = WordGroups.beside(Counters.class);
  private static final ImmutableSet<String> NUMBERS = GROUPS.of("nouns of a number");
  private static final ImmutableSet<String> COUNTING = GROUPS.of("verbs that put a number");
  private static final ImmutableSet<String> CONTESTING =
      GROUPS.of("adjectives of a contested number");
  private static final int CONTESTED = 6;
  private static final ImmutableSet<String> FORECASTS = GROUPS.of("nouns of a forecast");
  private static final ImmutableSet<String> TALLYING = GROUPS.of("verbs of having counted");
  private static final ImmutableSet<Category> DISPUTED =
      Sets.immutableEnumSet(Category.PROTESTERS, Category.STRIKING);
  private static final double MOST_RATIO = 5;
  private static final double CLOSE_RATIO = 1.5;

  private Counters() {}

  /**
   * Returns whether two named voices give numbers of one noun, of which one is told as a number: a
   * mere number said of the noun may be of anything.
   */
  static boolean areRivals(Subject first, Subject second) {
    return isRetold(first, second)
        || areRivalEchoes(first, second)
        || areRivalCounts(first, second)
        || areRivalAmounts(first, second)
        || areRivalDeeds(first, second)
        || areRivalEstimates(first, second)
        || areContested(first, second);
  }

  /**
   * Returns whether one voice of an article says what the number that another gives really is: "the
   * rate rose to 34 per cent, the office said. The unions said the true rate was close to 50".
   */
  static boolean areContested(Subject first, Subject second) {
    return first.claim().article().equals(second.claim().article())
        && isContesting(first) != isContesting(second)
        && !Speakers.same(first, second)
        && first.claim().figure().unit().name().equals(second.claim().figure().unit().name())
        && Nouns.standard().kinship(first.measure().head(), second.measure().head()) == Kinship.SAME
        && !first.measure().head().isEmpty()
        && isNear(first.number(), second.number());
  }

  private static boolean isContesting(Subject subject) {
    List<String> before = Phrasing.wordsBefore(subject);
    return before.subList(Math.max(0, before.size() - CONTESTED), before.size()).stream()
        .anyMatch(CONTESTING::contains);
  }

  /** Returns whether two voices give their numbers of one thing, whatever others give. */
  static boolean areSetAgainst(Subject first, Subject second) {
    return isRetold(first, second)
        || areRivalVoices(first, second)
        || areRivalEstimates(first, second)
        || areContested(first, second);
  }

  // "Nationwide 150,000 marched, the union said; according to the police 40,000 did": one article
  // has two voices say the same of the same.
  private static boolean areRivalVoices(Subject first, Subject second) {
    return first.claim().article().equals(second.claim().article())
        && !first.claim().chain().isEmpty()
        && !second.claim().chain().isEmpty()
        && !Speakers.same(first, second)
        && ((!first.isToll()
                && !first.measure().predicate().equals(first.measure().head())
                && Likeness.oneDeed(first, second))
            || (first.fate().filter(DISPUTED::contains).isPresent()
                && first.fate().equals(second.fate())
                && first.measure().population().equals(second.measure().population())));
  }

  // "It would cost $54 million, the mayor said. The union's economist said it would cost $31
  // million."
  private static boolean areRivalDeeds(Subject first, Subject second) {
    Measure one = first.measure();
    Measure other = second.measure();
    Unit unit = first.claim().figure().unit();
    return first.claim().article().equals(second.claim().article())
        && !first.claim().evidence().equals(second.claim().evidence())
        && unit.kind() == Unit.Kind.CURRENCY
        && unit.equals(second.claim().figure().unit())
        && (one.head().isEmpty() || other.head().isEmpty() || one.head().equals(other.head()))
        && !one.text().isEmpty()
        && one.text().equals(other.text())
        && !Wording.isStop(one.predicate())
        && !first.claim().chain().isEmpty()
        && !second.claim().chain().isEmpty()
        && !Speakers.same(first, second)
        && isNear(first.number(), second.number());
  }

  // "The insurer estimated the damage at 400 million; the bank puts the cost at 650 million".
  private static boolean areRivalAmounts(Subject first, Subject second) {
    boolean told = isEcho(first) && isEcho(second);
    boolean turnouts = Amounts.areTurnouts(first, second);
    boolean one = first.claim().chain().isEmpty();
    boolean other = second.claim().chain().isEmpty();
    // "Turnout was put at 83 per cent", whoever put it there.
    return (told || turnouts)
        && Amounts.agree(first, second)
        && (turnouts ? !(one && other) : !one && !other)
        && first.claim().figure().unit().name().equals(second.claim().figure().unit().name())
        && !Speakers.same(first, second)
        && isNear(first.number(), second.number());
  }

  /**
   * Returns whether two voices give estimates of one thing: "the exchange cut its corn estimate to
   * 37 million tonnes; the bank puts corn at 35 million".
   */
  static boolean areRivalEstimates(Subject first, Subject second) {
    Unit one = first.claim().figure().unit();
    Unit other = second.claim().figure().unit();
    return Estimates.is(first.claim())
        && Estimates.is(second.claim())
        && one.kind() != Unit.Kind.COUNT
        && one.kind() == other.kind()
        && (one.name().equals(other.name()) || Conversions.areOne(one, other))
        && !first.claim().chain().isEmpty()
        && !second.claim().chain().isEmpty()
        && !Speakers.same(first, second)
        && (Materials.areOfOne(first, second)
            || Amounts.agree(first, second)
            || areBareForecasts(first, second))
        && isClose(first.number(), second.number());
  }

  // "Rosario slashed its own forecast to 27 million tonnes; the department pegs output at 33".
  private static boolean areBareForecasts(Subject first, Subject second) {
    return first.claim().article().equals(second.claim().article())
        && (isBareForecast(first.measure()) || isBareForecast(second.measure()));
  }

  private static boolean isBareForecast(Measure measure) {
    return FORECASTS.contains(measure.head())
        || Trends.isChange(measure.head())
        || (measure.head().isEmpty() && measure.concepts().isEmpty());
  }

  private static boolean isClose(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent()
        && other.isPresent()
        && Magnitude.ratio(one.get(), other.get()) <= CLOSE_RATIO;
  }

  /**
   * Returns whether one voice gives another number for what the other told, in its words: "turnout
   * was 61 percent, the board said. The opposition's figure was 43 percent".
   */
  static boolean isRetold(Subject first, Subject second) {
    Measure one = first.measure();
    Measure other = second.measure();
    return first.claim().article().equals(second.claim().article())
        && !one.text().isEmpty()
        && one.text().equals(other.text())
        && one.head().equals(other.head())
        && one.predicate().equals(other.predicate())
        && one.concepts().equals(other.concepts())
        && one.category().equals(other.category())
        && one.population().equals(other.population())
        && one.place().equals(other.place())
        && !Speakers.same(first, second);
  }

  /** Returns whether one of two retold numbers has its measure from the sentence of the other. */
  static boolean isToldAgain(Subject first, Subject second) {
    return isRetold(first, second) && hasOwnWords(first) != hasOwnWords(second);
  }

  private static boolean hasOwnWords(Subject subject) {
    return subject.claim().evidence().quote().contains(subject.measure().text());
  }

  // "It cost $6 million, they said. The union put the cost at $4 million": told of one thing.
  private static boolean areRivalEchoes(Subject first, Subject second) {
    return first.claim().article().equals(second.claim().article())
        && (isEcho(first) || isEcho(second))
        && !first.measure().concepts().isEmpty()
        && first.measure().concepts().equals(second.measure().concepts())
        && first.measure().head().equals(second.measure().head())
        && first.claim().figure().unit().name().equals(second.claim().figure().unit().name())
        && !Speakers.same(first, second)
        && isNear(first.number(), second.number());
  }

  private static boolean areRivalCounts(Subject first, Subject second) {
    return isAttributedCount(first)
        && isAttributedCount(second)
        && (isTold(first) || isTold(second))
        && !Phrasing.isBase(first)
        && !Phrasing.isBase(second)
        && !Speakers.same(first, second)
        && first.measure().population().equals(second.measure().population())
        && first.measure().place().equals(second.measure().place())
        && Nouns.standard().kinship(first.measure().head(), second.measure().head()) == Kinship.SAME
        && isNear(first.number(), second.number());
  }

  private static boolean isAttributedCount(Subject subject) {
    Claim claim = subject.claim();
    return claim.figure().unit().kind() == Unit.Kind.COUNT
        && !claim.chain().isEmpty()
        && !claim.measure().head().isEmpty();
  }

  /** Returns whether a claim says no more than a number for what was told before it. */
  static boolean isEcho(Subject subject) {
    return COUNTING.contains(told(subject)) || isCounted(subject);
  }

  // "The health office counted 131 bodies."
  private static boolean isCounted(Subject subject) {
    List<String> before = Phrasing.wordsBefore(subject);
    return !before.isEmpty() && TALLYING.contains(before.get(before.size() - 1));
  }

  // The verb by which the words of a measure begin.
  private static String told(Subject subject) {
    List<String> words = Wording.tokens(subject.measure().text());
    return words.isEmpty() ? "" : words.get(0);
  }

  private static boolean isTold(Subject subject) {
    return COUNTING.contains(subject.measure().predicate())
        || COUNTING.contains(told(subject))
        || Wording.tokens(subject.measure().text()).stream().anyMatch(NUMBERS::contains);
  }

  private static boolean isNear(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent()
        && other.isPresent()
        && Magnitude.ratio(one.get(), other.get()) <= MOST_RATIO;
  }
}
