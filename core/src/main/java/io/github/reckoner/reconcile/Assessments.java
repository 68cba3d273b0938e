package io.github.reckoner.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * What an analyst knows about sources and claims beyond the texts; all of it is optional, and the
 * library invents none.
 *
 * <p>Sources are named as their {@link OriginGroup} is; case, a leading "the" and punctuation do
 * not matter. Immutable.
 */
public final class Assessments {

  /** What one who gives a figure would like it to be. */
  public enum Interest {
    /** Gains by a small figure. */
    SMALL,
    /** Gains by a large figure. */
    LARGE,
    /** Is a party to the matter; which way is not known. */
    PARTY
  }

  private static final Assessments NONE =
      new Assessments(
          ImmutableMap.of(),
          ImmutableMap.of(),
          ImmutableMap.of(),
          ImmutableMap.of(),
          ImmutableMap.of(),
          ImmutableList.of(),
          ImmutableSet.of(),
          ImmutableSet.of());

  private final ImmutableMap<String, Reliability> reliabilities;
  private final ImmutableMap<String, Credibility> credibilities;
  private final ImmutableMap<String, Likelihood> likelihoods;
  private final ImmutableMap<String, Interest> interests;
  private final ImmutableMap<String, Double> weights;
  private final ImmutableList<String> authority;
  private final ImmutableSet<String> visual;
  private final ImmutableSet<String> recommended;

  private Assessments(
      ImmutableMap<String, Reliability> reliabilities,
      ImmutableMap<String, Credibility> credibilities,
      ImmutableMap<String, Likelihood> likelihoods,
      ImmutableMap<String, Interest> interests,
      ImmutableMap<String, Double> weights,
      ImmutableList<String> authority,
      ImmutableSet<String> visual,
      ImmutableSet<String> recommended) {
    this.reliabilities = reliabilities;
    this.credibilities = credibilities;
    this.likelihoods = likelihoods;
    this.interests = interests;
    this.weights = weights;
    this.authority = authority;
    this.visual = visual;
    this.recommended = recommended;
  }

  /** Returns the assessments of one who knows nothing beyond the texts. */
  public static Assessments none() {
    return NONE;
  }

  /** Returns these with the reliability of a source on the Admiralty scale. */
  public Assessments withReliability(String source, Reliability reliability) {
    return new Assessments(
        put(reliabilities, Agencies.key(source), reliability),
        credibilities,
        likelihoods,
        interests,
        weights,
        authority,
        visual,
        recommended);
  }

  /** Returns these with the credibility of one claim on the Admiralty scale. */
  public Assessments withCredibility(String claimId, Credibility credibility) {
    return new Assessments(
        reliabilities,
        put(credibilities, claimId, credibility),
        likelihoods,
        interests,
        weights,
        authority,
        visual,
        recommended);
  }

  /** Returns these with how likely an analyst calls one claim. */
  public Assessments withLikelihood(String claimId, Likelihood likelihood) {
    return new Assessments(
        reliabilities,
        credibilities,
        put(likelihoods, claimId, likelihood),
        interests,
        weights,
        authority,
        visual,
        recommended);
  }

  /** Returns these with the interest of a source in the figure. */
  public Assessments withInterest(String source, Interest interest) {
    return new Assessments(
        reliabilities,
        credibilities,
        likelihoods,
        put(interests, Agencies.key(source), interest),
        weights,
        authority,
        visual,
        recommended);
  }

  /**
   * Returns these with the weight of a source; sources without one have weight 1.
   *
   * @throws IllegalArgumentException if the weight is negative or not finite
   */
  public Assessments withWeight(String source, double weight) {
    checkArgument(
        weight >= 0 && Double.isFinite(weight),
        "the weight of %s must be finite and not negative: %s",
        source,
        weight);
    return new Assessments(
        reliabilities,
        credibilities,
        likelihoods,
        interests,
        put(weights, Agencies.key(source), weight),
        authority,
        visual,
        recommended);
  }

  /** Returns these with the sources in the order of their authority, the greatest first. */
  public Assessments withAuthority(String... greatestFirst) {
    ImmutableList.Builder<String> keys = ImmutableList.builder();
    for (String source : greatestFirst) {
      keys.add(Agencies.key(source));
    }
    return new Assessments(
        reliabilities,
        credibilities,
        likelihoods,
        interests,
        weights,
        keys.build(),
        visual,
        recommended);
  }

  /** Returns these with the claims, by id, that photographs or video bear out item by item. */
  public Assessments withVisual(String... claimIds) {
    return new Assessments(
        reliabilities,
        credibilities,
        likelihoods,
        interests,
        weights,
        authority,
        ImmutableSet.copyOf(claimIds),
        recommended);
  }

  /** Returns these with the claims, by id, that an analyst recommends for publication. */
  public Assessments withRecommended(String... claimIds) {
    return new Assessments(
        reliabilities,
        credibilities,
        likelihoods,
        interests,
        weights,
        authority,
        visual,
        ImmutableSet.copyOf(claimIds));
  }

  /** Returns the reliability of the source, or empty if it is not assessed or cannot be judged. */
  public Optional<Reliability> reliabilityOf(String source) {
    return Optional.ofNullable(reliabilities.get(Agencies.key(source)))
        .filter(Reliability::isJudged);
  }

  /** Returns the credibility of a claim, or empty if it is not assessed or cannot be judged. */
  public Optional<Credibility> credibilityOf(String claimId) {
    return Optional.ofNullable(credibilities.get(claimId)).filter(Credibility::isJudged);
  }

  /** Returns how likely a claim is called, or empty if nobody said. */
  public Optional<Likelihood> likelihoodOf(String claimId) {
    return Optional.ofNullable(likelihoods.get(claimId));
  }

  /** Returns the interest of a source, or empty if none is known. */
  public Optional<Interest> interestOf(String source) {
    return Optional.ofNullable(interests.get(Agencies.key(source)));
  }

  /** Returns the weight of a source, 1 where none is given. */
  public double weightOf(String source) {
    return Optional.ofNullable(weights.get(Agencies.key(source))).orElse(1.0);
  }

  /** Returns the place of a source in the order of authority, from 0; empty if it has none. */
  public Optional<Integer> rankOf(String source) {
    int rank = authority.indexOf(Agencies.key(source));
    return rank < 0 ? Optional.empty() : Optional.of(rank);
  }

  /** Returns whether photographs or video bear out a claim. */
  public boolean isVisual(String claimId) {
    return visual.contains(claimId);
  }

  /** Returns whether an analyst recommends a claim. */
  public boolean isRecommended(String claimId) {
    return recommended.contains(claimId);
  }

  private static <V> ImmutableMap<String, V> put(ImmutableMap<String, V> map, String key, V value) {
    return ImmutableMap.<String, V>builder().putAll(map).put(key, value).buildKeepingLast();
  }
}
