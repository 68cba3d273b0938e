package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;

/**
 * The named policies of the library.
 *
 * <p>They disagree by design: one publication asks for the newest figure, another for the lowest, a
 * third for both ends. Which is right is the caller's choice; {@link #standard()} lists those that
 * are run side by side where no choice is made. None invents a source's reliability, authority or
 * interest: where a rule needs them, {@link Assessments} says them, and without them the rule may
 * answer that there is no value.
 */
public final class Policies {

  private static final ImmutableList<Policy> ALL =
      ImmutableList.of(
          ucdp(),
          acled(),
          gtd(),
          ibc(),
          airwars(),
          bbc(),
          emdat(),
          idmc(),
          who(),
          wikidata(),
          everyCasualtyRange(),
          everyCasualtyMajority(),
          everyCasualtyHierarchy(),
          visualFloor(),
          documentedMinimum(),
          hold(),
          lowerWhileUnclear(),
          infobox(),
          posterior(),
          median(),
          mean(),
          vote(),
          weightedMedian(),
          marzullo(),
          randomEffects());

  private static final ImmutableMap<String, Policy> BY_NAME =
      ALL.stream().collect(ImmutableMap.toImmutableMap(Policy::name, policy -> policy));

  private Policies() {}

  /** Returns all policies of the library, each once. */
  public static ImmutableList<Policy> all() {
    return ALL;
  }

  /**
   * Returns the policies that are run side by side where nobody chooses: UCDP, ACLED, GTD, IBC,
   * AIRWARS, BBC, EVERY_CASUALTY_MAJORITY, HOLD, POSTERIOR and MEDIAN. They need nothing but the
   * texts.
   */
  public static ImmutableList<Policy> standard() {
    return ImmutableList.of(
        ucdp(),
        acled(),
        gtd(),
        ibc(),
        airwars(),
        bbc(),
        everyCasualtyMajority(),
        hold(),
        posterior(),
        median());
  }

  /**
   * Returns the policy of a name, such as {@code EVERY_CASUALTY_RANGE}, in capitals or not.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static Policy byName(String name) {
    Policy policy = BY_NAME.get(name.toUpperCase(Locale.ROOT));
    if (policy == null) {
      throw new IllegalArgumentException(
          "no policy is named \"" + name + "\"; there are " + BY_NAME.keySet());
    }
    return policy;
  }

  /** Returns UCDP's best, low and high estimate. */
  public static Policy ucdp() {
    return new UcdpPolicy();
  }

  /** Returns ACLED's conservative estimate. */
  public static Policy acled() {
    return new AcledPolicy();
  }

  /** Returns the rule of the Global Terrorism Database: the most recent, or the majority. */
  public static Policy gtd() {
    return new GtdPolicy();
  }

  /** Returns the range of the Iraq Body Count. */
  public static Policy ibc() {
    return new IbcPolicy();
  }

  /** Returns the range and grade of Airwars. */
  public static Policy airwars() {
    return new AirwarsPolicy();
  }

  /** Returns the BBC's range, or the source of greatest authority where the caller ranks them. */
  public static Policy bbc() {
    return new BbcPolicy();
  }

  /**
   * Returns EM-DAT's figure of the priority source.
   *
   * @param highestFirst the sources by priority; none to go by {@link Assessments#withAuthority}
   */
  public static Policy emdat(String... highestFirst) {
    return new EmdatPolicy(ImmutableList.copyOf(highestFirst));
  }

  /** Returns IDMC's recommended figure. */
  public static Policy idmc() {
    return new IdmcPolicy();
  }

  /** Returns the WHO's counts by case status. */
  public static Policy who() {
    return new WhoPolicy();
  }

  /** Returns the values of Wikidata's best rank. */
  public static Policy wikidata() {
    return new WikidataPolicy();
  }

  /** Returns Every Casualty's range. */
  public static Policy everyCasualtyRange() {
    return new EveryCasualtyPolicy(EveryCasualtyPolicy.Way.RANGE);
  }

  /** Returns Every Casualty's majority of sources. */
  public static Policy everyCasualtyMajority() {
    return new EveryCasualtyPolicy(EveryCasualtyPolicy.Way.MAJORITY);
  }

  /** Returns Every Casualty's hierarchy of sources, by {@link Assessments#withAuthority}. */
  public static Policy everyCasualtyHierarchy() {
    return new EveryCasualtyPolicy(EveryCasualtyPolicy.Way.HIERARCHY);
  }

  /** Returns the floor of what is visually confirmed, by {@link Assessments#withVisual}. */
  public static Policy visualFloor() {
    return new FloorPolicy(true);
  }

  /** Returns the documented count as a minimum. */
  public static Policy documentedMinimum() {
    return new FloorPolicy(false);
  }

  /** Returns the rule that holds a number back while its source contradicts itself. */
  public static Policy hold() {
    return new HoldPolicy();
  }

  /** Returns the lower number while the difference is unclear. */
  public static Policy lowerWhileUnclear() {
    return new LowerWhileUnclearPolicy();
  }

  /** Returns the infobox rule: cited, or blank where controversial. */
  public static Policy infobox() {
    return new InfoboxPolicy();
  }

  /** Returns the library's own estimator, with an interval of 90 % probability. */
  public static Policy posterior() {
    return new PosteriorPolicy();
  }

  /** Returns the median over origins. */
  public static Policy median() {
    return new CentralPolicy(CentralPolicy.Centre.MEDIAN);
  }

  /** Returns the mean over origins. */
  public static Policy mean() {
    return new CentralPolicy(CentralPolicy.Centre.MEAN);
  }

  /** Returns the number that most origins give; among equals, the one nearest the median. */
  public static Policy vote() {
    return new CentralPolicy(CentralPolicy.Centre.VOTE);
  }

  /** Returns the median over origins, weighed by {@link Assessments#withWeight}. */
  public static Policy weightedMedian() {
    return new CentralPolicy(CentralPolicy.Centre.WEIGHTED_MEDIAN);
  }

  /** Returns the values that most origins allow. */
  public static Policy marzullo() {
    return new MarzulloPolicy();
  }

  /** Returns the random-effects mean of meta-analysis. */
  public static Policy randomEffects() {
    return new RandomEffectsPolicy();
  }

  /**
   * Returns a policy that takes every report for a witness of its own, copies included: what the
   * other would say to one who counts articles.
   */
  public static Policy perReport(Policy policy) {
    return new Policy() {
      @Override
      public String name() {
        return policy.name() + "_PER_REPORT";
      }

      @Override
      public Finding apply(Evidence evidence) {
        return policy.apply(evidence.with(Origins.each(evidence.matter()))).by(name());
      }
    };
  }
}
