package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.model.Accumulation;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.StockOrFlow;
import io.github.reckoner.model.Trend;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the times of two claims say: whether they keep the claims apart, and which is later. */
final class Times {

  // One incident is reported on for some weeks; its toll is one quantity for that long.
  private static final long INCIDENT_DAYS = AsOfs.LONG_DAYS;
  // Within an article, days this far apart are days of two happenings.
  private static final long ARTICLE_DAYS = 2;
  // A stock without a stated time is current when it is reported; this long it stays comparable.
  private static final long CURRENT_DAYS = 30;
  private static final long RATE_DAYS = 20;
  // A rally is told of for some days.
  private static final long CROWD_DAYS = 7;
  private static final long MOVED_DAYS = 2;
  // What is neither known to be a stock nor a flow is given longer.
  private static final long OPEN_DAYS = 270;

  private static final double MOST_GROWTH = 1.25;
  private static final BigDecimal LEAST_RETOLD = BigDecimal.valueOf(20);

  private static final ImmutableSet<String> NOW = ImmutableSet.of("current", "present", "existing");

  private final Subject first;
  private final Subject second;
  private final Setting setting;

  Times(Subject first, Subject second, Setting setting) {
    this.first = first;
    this.second = second;
    this.setting = setting;
  }

  /** Returns how the times keep the claims apart, or empty if they do not. */
  Optional<Reason> difference() {
    if (isRetold()) {
      return Optional.empty();
    }
    Optional<Reason> other =
        isToll() ? OtherHappenings.difference(first, second) : Optional.empty();
    if (other.isPresent()) {
      return other;
    }
    if (isFormer()) {
      return Optional.of(new Reason(Relation.DIFFERENT_AS_OF, "one is given as the former value"));
    }
    if (Periods.differ(first, second) && !Magnitude.same(first, second)) {
      return Optional.of(
          new Reason(Relation.DIFFERENT_AS_OF, "of periods that are not of one length"));
    }
    if (isToll() && Periods.differInWindow(first, second) && !Magnitude.same(first, second)) {
      return Optional.of(
          new Reason(Relation.DIFFERENT_AS_OF, "one counts those of the last hours or days only"));
    }
    if (Amounts.areTurnouts(first, second)
        && Periods.isOfHour(first) != Periods.isOfHour(second)
        && !Magnitude.same(first, second)) {
      return Optional.of(
          new Reason(Relation.DIFFERENT_AS_OF, "one is of an hour before the day was over"));
    }
    boolean apart = isToll() ? tollsApart() : othersApart() || isOfPastYear();
    if (!apart) {
      return Optional.empty();
    }
    // Days far apart are of two happenings; a year and a day of it are two periods of one.
    boolean happenings =
        isToll()
            && !isStock()
            && !AsOfs.isLong(first.claim().asOf())
            && !AsOfs.isLong(second.claim().asOf());
    return Optional.of(
        new Reason(
            happenings ? Relation.DIFFERENT_SCOPE : Relation.DIFFERENT_AS_OF,
            "one as of " + words(first.claim()) + ", the other as of " + words(second.claim())));
  }

  // "Fell to 95,000 in June from 132,900": a level of before; but a forecast that is cut from
  // 132,900 is of the same time, unless that is told of another year, and a toll runs on.
  private boolean isFormer() {
    boolean firstFormer = Phrasing.isFormer(first);
    if (isToll()
        || isVote()
        || NewValues.isRevised(first, second)
        || AsOfs.areOfOnePeriod(first, second)
        || Replaced.isReplaced(first)
        || Replaced.isReplaced(second)
        || Magnitude.same(first, second)
        || Counters.isRetold(first, second)
        || firstFormer == Phrasing.isFormer(second)) {
      return false;
    }
    Subject before = firstFormer ? first : second;
    Claim former = before.claim();
    Claim current = (firstFormer ? second : first).claim();
    boolean season =
        AsOfs.isStated(former.asOf())
            && AsOfs.isLong(former.asOf())
            && !former.asOf().equals(current.asOf());
    // "Put June output at 17.6 million, up from 17.2 in May": of two months, not made in them.
    boolean months =
        former.asOf().precision() == AsOf.Precision.MONTH
            && current.asOf().precision() == AsOf.Precision.MONTH
            && AsOfs.isStated(former.asOf())
            && AsOfs.isStated(current.asOf())
            && !former.asOf().overlaps(current.asOf());
    return season || months || isOfNow(before) || !(Estimates.is(current) || areSet());
  }

  // "Would fund 40,520 beds, down from the current 49,057": what is to be, and what is.
  private static boolean isOfNow(Subject subject) {
    List<String> words = Phrasing.wordsBefore(subject);
    return !words.isEmpty() && NOW.contains(words.get(words.size() - 1));
  }

  // "234 against 195": the no of a vote is not what the yes was before.
  private boolean isVote() {
    return first.measure().category().equals(Optional.of(Category.VOTES))
        && first.claim().figure().unit().kind() == Unit.Kind.COUNT;
  }

  /** Returns whether both are readings of the running count of one incident. */
  boolean isToll() {
    return first.isToll() && second.isToll() && !setting.isApart();
  }

  private boolean tollsApart() {
    AsOf one = first.claim().asOf();
    AsOf other = second.claim().asOf();
    if (AsOfs.isStated(one) && AsOfs.isStated(other)) {
      boolean open = AsOfs.isOpen(one) || AsOfs.isOpen(other);
      if ((AsOfs.isLong(one) != AsOfs.isLong(other) && !open)
          || (AsOfs.isLong(one) && !one.overlaps(other))) {
        return true;
      }
      boolean oneArticle = first.claim().article().equals(second.claim().article());
      // An article that names two months or years counts in each of them.
      boolean periods =
          one.precision() != AsOf.Precision.DAY && other.precision() != AsOf.Precision.DAY;
      if (oneArticle && periods && !one.overlaps(other)) {
        return true;
      }
      return AsOfs.between(one, other) > (oneArticle ? ARTICLE_DAYS : INCIDENT_DAYS)
          && !(!oneArticle && (runsOnFor(first, second) || runsOnFor(second, first)));
    }
    return setting == Setting.UNKNOWN
        && AsOfs.daysLater(first, second).map(Math::abs).orElse(0L) > INCIDENT_DAYS;
  }

  // "A boy hurt in November died in March, which brings the toll to 16": from 15.
  private boolean runsOnFor(Subject late, Subject early) {
    return setting == Setting.ONE_INCIDENT
        && late.measure().accumulation() == Accumulation.CUMULATIVE
        && early.claim().asOf().endsBefore(late.claim().asOf())
        && Magnitude.isLess(early, late)
        && Magnitude.ratio(early.number().orElseThrow(), late.number().orElseThrow())
            <= MOST_GROWTH;
  }

  private boolean othersApart() {
    AsOf one = first.claim().asOf();
    AsOf other = second.claim().asOf();
    // How many were aboard is told for days after.
    if (setting == Setting.ONE_INCIDENT && Subsets.areRivalsAboard(first, second)) {
      return AsOfs.daysLater(first, second).map(Math::abs).orElse(0L) > INCIDENT_DAYS;
    }
    if (ForecastTimes.areOfDays(first, second)
        || areRetoldOfDays(one, other)
        || Ballots.areOfOneCount(first, second, AsOfs.between(one, other))
        || ForecastTimes.isFormer(first, second)
        || areSet()
        || Counters.areContested(first, second)) {
      return false;
    }
    if (isCrowd(first) && isCrowd(second)) {
      return crowdsApart(one, other);
    }
    if (AsOfs.isStated(one) && AsOfs.isStated(other)) {
      boolean rates = LoneTimes.isRate(first) && LoneTimes.isRate(second);
      return !one.overlaps(other)
          || AsOfs.areStaggered(one, other)
          || ((isFlow() || rates)
              && !Magnitude.same(first, second)
              && AsOfs.differInLength(one, other))
          || (isMoney() && !Magnitude.same(first, second) && AsOfs.isMuchLonger(one, other));
    }
    // Rates change from month to month, and by little.
    boolean old = AsOfs.daysLater(first, second).map(Math::abs).orElse(0L) > RATE_DAYS;
    if (LoneTimes.isRate(first)
        && LoneTimes.isRate(second)
        && !Magnitude.same(first, second)
        && !NewValues.isNewValue(AsOfs.daysLater(first, second).orElse(0L) > 0 ? first : second)
        && old) {
      return true;
    }
    if (isPlanAndOutcome(first, second) || isPlanAndOutcome(second, first)) {
      return true;
    }
    if (AsOfs.isStated(one) || AsOfs.isStated(other)) {
      Subject stated = AsOfs.isStated(one) ? first : second;
      Subject current = AsOfs.isStated(one) ? second : first;
      return LoneTimes.areApart(stated, current);
    }
    if (old && !Magnitude.same(first, second) && Amounts.arePeriodic(first, second)) {
      return true;
    }
    boolean stock =
        first.measure().stockOrFlow() == StockOrFlow.STOCK
            && second.measure().stockOrFlow() == StockOrFlow.STOCK;
    return !isFlow()
        && !Magnitude.same(first, second)
        && AsOfs.daysLater(first, second).map(Math::abs).orElse(0L)
            > (stock ? CURRENT_DAYS : OPEN_DAYS);
  }

  // "At a rally on March 1, 50,000 had taken part": not those of the 15th; who counted whenever.
  private boolean crowdsApart(AsOf one, AsOf other) {
    // "Some 2,000 came; he hopes that 100,000 will come to the next rally."
    boolean hoped = first.claim().stance() == Stance.PROJECTED;
    if (hoped != (second.claim().stance() == Stance.PROJECTED) && !Magnitude.same(first, second)) {
      return true;
    }
    if (AsOfs.isStated(one) && AsOfs.isStated(other)) {
      return !one.overlaps(other);
    }
    if (AsOfs.isStated(one) || AsOfs.isStated(other)) {
      return AsOfs.between(one, other) > CROWD_DAYS;
    }
    return AsOfs.daysLater(first, second).map(Math::abs).orElse(0L) > CURRENT_DAYS;
  }

  // "An appeal court cut the sentence to five years": what is set holds until it is set anew.
  private boolean areSet() {
    return setting == Setting.ONE_INCIDENT && Amounts.areSet(first, second);
  }

  // "On Monday it offered 38 dollars a share", and two weeks later "rejected the 38 dollar bid":
  // not two amounts of two days that are alike.
  private boolean areRetoldOfDays(AsOf one, AsOf other) {
    return setting == Setting.ONE_INCIDENT
        && one.precision() == AsOf.Precision.DAY
        && other.precision() == AsOf.Precision.DAY
        && Magnitude.same(first, second)
        && first.claim().figure().trend() == Trend.NONE
        && second.claim().figure().trend() == Trend.NONE
        && AsOfs.between(one, other) <= ForecastTimes.SEASON_DAYS;
  }

  /**
   * Returns how days keep claims apart that are told in other words: days later another number is
   * more often that of another day, whoever gives it.
   */
  Optional<Reason> movement() {
    return hasMoved()
        ? Optional.of(
            new Reason(
                Relation.DIFFERENT_AS_OF,
                "one reported on " + day(first) + ", the other on " + day(second)))
        : Optional.empty();
  }

  /** Returns whether what is no toll and no forecast may have changed between two reports. */
  boolean hasMoved() {
    return setting == Setting.ONE_INCIDENT
        && !first.claim().article().equals(second.claim().article())
        && !isToll()
        && !isVote()
        && !areSet()
        && !(isCrowd(first) && isCrowd(second))
        && !(AsOfs.isStated(first.claim().asOf()) && AsOfs.isStated(second.claim().asOf()))
        && !Estimates.is(first.claim())
        && !Estimates.is(second.claim())
        && !Magnitude.meet(first, second, Tolerance.none())
        && !Replaced.isReplaced(first)
        && !Replaced.isReplaced(second)
        && !Speakers.same(first, second)
        && (Tellings.areOfOneSize(first, second) || runsUp())
        && Math.abs(AsOfs.daysLater(first, second).orElse(0L)) > MOVED_DAYS;
  }

  // "Taking the number of those brought home to 709 so far", and a week later 6,400.
  private boolean runsUp() {
    boolean firstEarlier = AsOfs.daysLater(first, second).orElse(0L) < 0;
    Subject early = firstEarlier ? first : second;
    Subject late = firstEarlier ? second : first;
    return early.measure().accumulation() == Accumulation.CUMULATIVE
        && Magnitude.isLess(early, late);
  }

  private static String day(Subject subject) {
    return subject.day().map(LocalDate::toString).orElse("an unknown day");
  }

  // "29,000 jobs by 1990" and "in November, 29,000 jobs": one number in one story is seldom that of
  // two times, whatever days stand beside it; rates and small numbers come again.
  private boolean isRetold() {
    return setting == Setting.ONE_INCIDENT
        && !first.claim().article().equals(second.claim().article())
        && !LoneTimes.isRate(first)
        && !areTwoTimes()
        && Magnitude.same(first, second)
        && first.written().filter(number -> number.compareTo(LEAST_RETOLD) >= 0).isPresent();
  }

  // "20 in 2023", "20 in 2025": what is told as plainly of the one year as of the other. Two days
  // are those of two reports more often.
  private boolean areTwoTimes() {
    AsOf one = first.claim().asOf();
    AsOf other = second.claim().asOf();
    return AsOfs.isStated(one)
        && AsOfs.isStated(other)
        && one.precision() == other.precision()
        && AsOfs.isLong(one)
        && !one.overlaps(other);
  }

  // "Forecasts 13 million tonnes, against 14 million in 1986": one voice, one breath, two years.
  private boolean isOfPastYear() {
    AsOf one = first.claim().asOf();
    AsOf other = second.claim().asOf();
    boolean stated = AsOfs.isStated(one) && AsOfs.isLong(one) && one.endsBefore(other);
    boolean otherStated = AsOfs.isStated(other) && AsOfs.isLong(other) && other.endsBefore(one);
    return first.claim().evidence().equals(second.claim().evidence())
        && stated != otherStated
        && Speakers.same(first, second)
        && !Magnitude.same(first, second);
  }

  // A rally is over in a day; reports of another month are of another one.
  private static boolean isCrowd(Subject subject) {
    return subject.measure().category().equals(Optional.of(Category.PROTESTERS));
  }

  // "Plans to lay off 1,200", and in October "has laid off 1,350 since July".
  private static boolean isPlanAndOutcome(Subject plan, Subject outcome) {
    return plan.claim().stance() == Stance.PROJECTED
        && !Estimates.is(outcome.claim())
        && plan.claim().figure().unit().kind() == Unit.Kind.COUNT
        && !LoneTimes.isNearly(plan, outcome)
        && AsOfs.daysLater(outcome, plan).orElse(0L) > CURRENT_DAYS;
  }

  // "Held 12,410 inmates on February 1": not those of December, though the same prisons.
  private boolean isStock() {
    return first.measure().stockOrFlow() == StockOrFlow.STOCK
        || second.measure().stockOrFlow() == StockOrFlow.STOCK;
  }

  private boolean isFlow() {
    return first.measure().stockOrFlow() == StockOrFlow.FLOW
        && second.measure().stockOrFlow() == StockOrFlow.FLOW;
  }

  private boolean isMoney() {
    return first.claim().figure().unit().kind() == Unit.Kind.CURRENCY
        && second.claim().figure().unit().kind() == Unit.Kind.CURRENCY;
  }

  private static String words(Claim claim) {
    return claim.asOf().isKnown()
        ? claim.asOf().toString()
        : claim.reported().map(LocalDate::toString).orElse("an unknown time");
  }
}
