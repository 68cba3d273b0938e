package io.github.reckoner;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Check;
import io.github.reckoner.compare.Collation;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.compare.Incident;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Reading;
import io.github.reckoner.reconcile.Copies;
import io.github.reckoner.reconcile.Evidence;
import io.github.reckoner.reconcile.Origins;
import io.github.reckoner.reconcile.Policy;
import io.github.reckoner.reconcile.Reconciliation;

/**
 * What some articles, read together, amount to: their claims, the quantities these are about, and
 * what was kept apart and why.
 *
 * <p>Immutable and thread-safe. The same articles give the same dossier, whatever their order.
 */
public final class Dossier {

  private final ImmutableList<Reading> readings;
  private final Collation collation;
  private final Copies copies;

  Dossier(ImmutableList<Reading> readings, Collation collation) {
    this.readings = requireNonNull(readings, "readings");
    this.collation = requireNonNull(collation, "collation");
    this.copies = Copies.among(articles(readings));
  }

  private static ImmutableList<Article> articles(ImmutableList<Reading> readings) {
    return readings.stream().map(Reading::article).collect(toImmutableList());
  }

  /** Returns the articles as read, in the order in which they were given. */
  public ImmutableList<Reading> readings() {
    return readings;
  }

  /** Returns all claims, article by article. */
  public ImmutableList<Claim> claims() {
    return readings.stream()
        .flatMap(reading -> reading.claims().stream())
        .collect(toImmutableList());
  }

  /**
   * Returns the claim of an id, such as a {@link Comparison} names.
   *
   * @throws IllegalArgumentException if no article makes a claim of this id
   */
  public Claim claim(String id) {
    return readings.stream()
        .flatMap(reading -> reading.claims().stream())
        .filter(claim -> claim.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no claim has the id \"" + id + "\""));
  }

  /** Returns the quantities that the articles report, most claims first. */
  public ImmutableList<Matter> matters() {
    return collation.matters();
  }

  /**
   * Returns pairs of claims that look alike and were kept apart, with the reasons; at most 1,000.
   */
  public ImmutableList<Comparison> apart() {
    return collation.apart();
  }

  /** Returns the happenings, each with the articles that tell of it. */
  public ImmutableList<Incident> incidents() {
    return collation.incidents();
  }

  /** Returns the arithmetic inside each article, where its words license any. */
  public ImmutableList<Check> checks() {
    return collation.checks();
  }

  /** Returns matters, happenings and checks together. */
  public Collation collation() {
    return collation;
  }

  /**
   * Returns the matters that a question in words is about, such as {@code Cubans fighting for
   * Russia}.
   */
  public Inquiry about(String question) {
    return new Inquiry(this, question, collation.about(question));
  }

  /**
   * Returns what policies make of a matter; without any, {@link
   * io.github.reckoner.reconcile.Policies#standard()}.
   */
  public Reconciliation reconcile(Matter matter, Policy... policies) {
    return Reconciliation.of(evidence(matter), policies);
  }

  /** Returns what policies make of each matter, in the order of {@link #matters()}. */
  public ImmutableList<Reconciliation> reconcile(Iterable<Policy> policies) {
    return matters().stream()
        .map(matter -> Reconciliation.of(evidence(matter), policies))
        .collect(toImmutableList());
  }

  /** Returns a matter with its independent witnesses, as far as chains and texts tell them. */
  public Evidence evidence(Matter matter) {
    return Evidence.of(matter, Origins.of(matter, copies));
  }
}
