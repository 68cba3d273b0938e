package io.github.reckoner.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody says a figure of a measure: figure, measure, time, chain, stance and the words that
 * are the evidence.
 *
 * @param id unique among the claims that are read together; by convention {@code article#number}
 * @param article the id of the article that holds it
 * @param outlet the publisher of that article
 * @param reported the day of that article
 * @param figure the number
 * @param measure what it counts
 * @param asOf the time of which it is true
 * @param chain through whom it came, outermost first
 * @param stance how the last speaker stands to it
 * @param headline whether it is the article's main claim of its category
 * @param evidence the words that make the claim; they hold the figure
 */
public record Claim(
    String id,
    String article,
    Optional<String> outlet,
    Optional<LocalDate> reported,
    Figure figure,
    Measure measure,
    AsOf asOf,
    Chain chain,
    Stance stance,
    boolean headline,
    Passage evidence) {

  /**
   * Checks that the id is not blank.
   *
   * @throws IllegalArgumentException if it is
   */
  public Claim {
    requireNonNull(article, "article");
    requireNonNull(outlet, "outlet");
    requireNonNull(reported, "reported");
    requireNonNull(figure, "figure");
    requireNonNull(measure, "measure");
    requireNonNull(asOf, "asOf");
    requireNonNull(chain, "chain");
    requireNonNull(stance, "stance");
    requireNonNull(evidence, "evidence");
    checkArgument(!id.isBlank(), "a claim needs an id that is not blank");
  }

  /**
   * Returns a plain assertion at an unknown time, to be refined with the {@code with} methods; the
   * article's id is what stands before the {@code #} of the claim's.
   */
  public static Claim of(String id, Figure figure, Measure measure) {
    int hash = id.lastIndexOf('#');
    return new Claim(
        id,
        hash < 0 ? id : id.substring(0, hash),
        Optional.empty(),
        Optional.empty(),
        figure,
        measure,
        AsOf.unknown(),
        Chain.empty(),
        Stance.ASSERTED,
        false,
        figure.text());
  }

  /** Returns this claim as printed by the outlet on the day. */
  public Claim withOutlet(String publisher, LocalDate day) {
    return new Claim(
        id,
        article,
        Optional.of(publisher),
        Optional.of(day),
        figure,
        measure,
        asOf,
        chain,
        stance,
        headline,
        evidence);
  }

  /** Returns this claim under another id. */
  public Claim withId(String newId) {
    return new Claim(
        newId, article, outlet, reported, figure, measure, asOf, chain, stance, headline, evidence);
  }

  /** Returns this claim with another figure. */
  public Claim withFigure(Figure newFigure) {
    return new Claim(
        id, article, outlet, reported, newFigure, measure, asOf, chain, stance, headline, evidence);
  }

  /** Returns this claim of another measure. */
  public Claim withMeasure(Measure newMeasure) {
    return new Claim(
        id, article, outlet, reported, figure, newMeasure, asOf, chain, stance, headline, evidence);
  }

  /** Returns this claim as of another time. */
  public Claim withAsOf(AsOf newAsOf) {
    return new Claim(
        id, article, outlet, reported, figure, measure, newAsOf, chain, stance, headline, evidence);
  }

  /** Returns this claim through another chain. */
  public Claim withChain(Chain newChain) {
    return new Claim(
        id, article, outlet, reported, figure, measure, asOf, newChain, stance, headline, evidence);
  }

  /** Returns this claim with another stance. */
  public Claim withStance(Stance newStance) {
    return new Claim(
        id, article, outlet, reported, figure, measure, asOf, chain, newStance, headline, evidence);
  }

  /** Returns this claim as the article's main one of its category, or not. */
  public Claim withHeadline(boolean newHeadline) {
    return new Claim(
        id, article, outlet, reported, figure, measure, asOf, chain, stance, newHeadline, evidence);
  }

  /** Returns this claim with other words of the article that make it. */
  public Claim withEvidence(Passage newEvidence) {
    return new Claim(
        id, article, outlet, reported, figure, measure, asOf, chain, stance, headline, newEvidence);
  }

  /** Returns id, figure, measure, time and chain on one line. */
  @Override
  public String toString() {
    return id
        + ": "
        + figure
        + ", "
        + measure
        + ", as of "
        + asOf
        + (chain.isEmpty() ? "" : ", " + chain);
  }
}
