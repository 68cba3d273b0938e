package io.github.reckoner.compare;

import io.github.reckoner.model.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/** Tells whether the later of two numbers for one quantity takes the place of the earlier. */
final class Revisions {

  private final Subject first;
  private final Subject second;
  private final Setting setting;
  private final boolean sameArticle;

  Revisions(Subject first, Subject second, Setting setting) {
    this.first = first;
    this.second = second;
    this.setting = setting;
    this.sameArticle = first.claim().article().equals(second.claim().article());
  }

  /**
   * Returns which of the two is the later number for one quantity, and why; empty if none is.
   *
   * @param meet whether the two allow a common value
   */
  Optional<Comparison> find(boolean meet) {
    Optional<Comparison> former = former();
    if (former.isPresent()) {
      return former;
    }
    if (sameArticle) {
      return runsOn();
    }
    if (Magnitude.same(first, second)) {
      return Optional.empty();
    }
    Optional<Long> later = AsOfs.daysLater(first, second);
    if (new Times(first, second, setting).isToll()) {
      return tollRevision(later.orElse(0L));
    }
    boolean point = Reach.isPoint(first.claim().figure()) && Reach.isPoint(second.claim().figure());
    // "1,150 square kilometres", and days later "1,263": whoever says so, it has grown.
    long days = later.orElse(0L);
    boolean grows = days > 0 ? Magnitude.isLess(second, first) : Magnitude.isLess(first, second);
    if (grows && new Times(first, second, setting).hasMoved()) {
      return Optional.of(later(days > 0, Relation.REVISES, "a later and greater number: "));
    }
    if ((point || !meet) && Speakers.same(first, second) && later.orElse(0L) != 0) {
      return Optional.of(later(later.get() > 0, Relation.SUPERSEDES, "the same counter, later: "));
    }
    if (days != 0 && !meet && Ballots.areCountedOn(first, second, days)) {
      return Optional.of(later(days > 0, Relation.REVISES, "a later count of the votes: "));
    }
    if (!meet && isRevisedSince()) {
      boolean firstIsLater =
          first.claim().reported().get().isAfter(second.claim().reported().get());
      return Optional.of(later(firstIsLater, Relation.REVISES, "reported later of one time: "));
    }
    // "Has offered 11 per cent", and two days later "raised its offer to 13".
    Subject last = days > 0 ? first : second;
    if (days != 0 && !meet && NewValues.isNewValue(last)) {
      return Optional.of(later(days > 0, Relation.REVISES, "told as a new value: "));
    }
    // "At least eight", and a week later "13" by the same counter.
    boolean open =
        !point && !(Arithmetic.refines(first, second) || Arithmetic.refines(second, first));
    if (open && grows && days != 0 && Speakers.same(first, second)) {
      return Optional.of(later(days > 0, Relation.REVISES, "the same counter, later: "));
    }
    return Optional.empty();
  }

  // "114,000 jobs in July", and a month later "89,000 in July": what nobody disputes was revised.
  private boolean isRevisedSince() {
    boolean nobody = first.claim().chain().isEmpty() || second.claim().chain().isEmpty();
    return AsOfs.areOfOnePeriod(first, second)
        && !Estimates.is(first.claim())
        && !Estimates.is(second.claim())
        && first.claim().reported().isPresent()
        && second.claim().reported().isPresent()
        && !first.claim().reported().equals(second.claim().reported())
        && (nobody || Speakers.same(first, second));
  }

  // "26 million, from last month's 23 million".
  private Optional<Comparison> former() {
    if (sameArticle && NewValues.isRevised(first, second) && !Magnitude.same(first, second)) {
      boolean before = first.claim().figure().text().compareTo(second.claim().figure().text()) < 0;
      boolean ordered = isFormer(first) == isFormer(second) ? before : isFormer(second);
      return Optional.of(later(ordered, Relation.REVISES, "given as the revised value: "));
    }
    // "Raised its forecast to 14.5 per cent instead of 13.8": the one takes the place of the other.
    boolean estimates =
        Estimates.is(first.claim()) && Estimates.is(second.claim()) && Speakers.same(first, second);
    boolean set = NewValues.isNewValue(first) || NewValues.isNewValue(second);
    if ((set || estimates) && Phrasing.areInstead(first, second)) {
      boolean ahead =
          first.claim().figure().numeral().compareTo(second.claim().figure().numeral()) < 0;
      return Optional.of(later(ahead, Relation.REVISES, "given as the former value: "));
    }
    boolean firstFormer = isFormer(first);
    boolean replaced = Replaced.isReplaced(first) || Replaced.isReplaced(second);
    if (firstFormer == isFormer(second)
        || AsOfs.areOfOnePeriod(first, second)
        || Magnitude.same(first, second)
        || (Counters.isRetold(first, second) && !replaced)) {
      return Optional.empty();
    }
    // What one house forecast before is no former value of another's forecast; a forecast of
    // nobody's may be the same.
    boolean named = !first.claim().chain().isEmpty() && !second.claim().chain().isEmpty();
    return !sameArticle && named && areOfTwoHouses()
        ? Optional.empty()
        : Optional.of(later(!firstFormer, Relation.REVISES, "given as the former value: "));
  }

  // "Reported 32 dead; by nightfall it spoke of 178": an article may follow a toll itself.
  private Optional<Comparison> runsOn() {
    boolean ordered =
        first.claim().figure().numeral().compareTo(second.claim().figure().numeral()) < 0;
    Subject late = ordered ? second : first;
    Subject early = ordered ? first : second;
    boolean later =
        Phrasing.isLater(late) && !Phrasing.isLater(early) && Magnitude.isLess(early, late);
    boolean runs =
        first.isToll()
            && second.isToll()
            && !late.claim().evidence().equals(early.claim().evidence())
            && (later || NewValues.isCorrection(late));
    return runs ? Optional.of(later(!ordered, Relation.REVISES, "told later: ")) : Optional.empty();
  }

  /** Returns whether a number was given before and no longer stands: "it had wanted 300". */
  boolean isFormer(Subject subject) {
    return Phrasing.isFormer(subject)
        || Replaced.isTakenBack(subject)
        || Replaced.isReplaced(subject)
        || (Foreseen.is(subject) && !areOfTwoHouses());
  }

  /** Returns whether both are estimates, or polls, of two who make such. */
  boolean areOfTwoHouses() {
    boolean estimates =
        (Estimates.is(first.claim()) && Estimates.is(second.claim()))
            || (Polled.is(first) && Polled.is(second))
            || (Polled.is(first) != Polled.is(second) && Amounts.areAnswers(first, second));
    return estimates && !Speakers.same(first, second);
  }

  // The toll of one incident runs on from report to report. On one day, a higher count revises a
  // floor or a guess, and two exact counts are rivals. A later count that goes back is a rival too,
  // unless both are floors, the counter is the same, or the category is one that shrinks.
  private Optional<Comparison> tollRevision(long days) {
    Optional<BigDecimal> one = first.claim().figure().value();
    Optional<BigDecimal> other = second.claim().figure().value();
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    // "More than 40" on the day after 44 takes nothing back, and 157 says what "more than 150" was.
    if (Arithmetic.refines(first, second) || Arithmetic.refines(second, first)) {
      return Optional.empty();
    }
    boolean firstHigher = one.get().compareTo(other.get()) > 0;
    if (days != 0 && (firstHigher == days > 0 || Speakers.same(first, second) || shrinks())) {
      return Optional.of(later(days > 0, Relation.REVISES, "a later reading of the count: "));
    }
    Figure lower = (firstHigher ? second : first).claim().figure();
    Figure higher = (firstHigher ? first : second).claim().figure();
    boolean runs = !Reach.isExact(lower) || Reach.isFloor(higher) || Speakers.same(first, second);
    boolean open = days == 0 ? runs : Reach.isFloor(lower) && bothFloors();
    return open
        ? Optional.of(later(firstHigher, Relation.REVISES, "the toll runs on: "))
        : Optional.empty();
  }

  /** Returns whether both are told as "at least" so many. */
  boolean bothFloors() {
    return Reach.isFloor(first.claim().figure()) && Reach.isFloor(second.claim().figure());
  }

  private boolean shrinks() {
    return first.measure().category().map(of -> Categories.entry(of).shrinks()).orElse(false);
  }

  private Comparison later(boolean firstIsLater, Relation relation, String why) {
    Subject late = firstIsLater ? first : second;
    Subject early = firstIsLater ? second : first;
    return Arithmetic.answer(
        late,
        early,
        relation,
        why + Arithmetic.quote(late) + " after " + Arithmetic.quote(early),
        Optional.empty());
  }
}
