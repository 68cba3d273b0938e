package io.github.reckoner.reconcile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Matter;
import java.util.function.Predicate;

/**
 * What a policy goes by: a matter, its independent witnesses, what each of them says in the end,
 * and what an analyst knows beyond the texts.
 *
 * <p>Immutable.
 */
public final class Evidence {

  private final Matter matter;
  private final Origins origins;
  private final Assessments assessments;
  private final Testimonies.Heard heard;

  private Evidence(
      Matter matter, Origins origins, Assessments assessments, Testimonies.Heard heard) {
    this.matter = requireNonNull(matter, "matter");
    this.origins = requireNonNull(origins, "origins");
    this.assessments = requireNonNull(assessments, "assessments");
    this.heard = heard;
  }

  /** Returns the evidence of a matter, with origins as far as chains and outlets tell them. */
  public static Evidence of(Matter matter) {
    return of(matter, Origins.of(matter));
  }

  /** Returns the evidence of a matter whose origins are known. */
  public static Evidence of(Matter matter, Origins origins) {
    return new Evidence(matter, origins, Assessments.none(), Testimonies.hear(matter, origins));
  }

  /** Returns the same evidence with what an analyst knows. */
  public Evidence with(Assessments newAssessments) {
    return new Evidence(matter, origins, newAssessments, heard);
  }

  /** Returns the same evidence with other origins. */
  public Evidence with(Origins newOrigins) {
    return new Evidence(matter, newOrigins, assessments, Testimonies.hear(matter, newOrigins));
  }

  /** Returns the matter. */
  public Matter matter() {
    return matter;
  }

  /** Returns the witnesses. */
  public Origins origins() {
    return origins;
  }

  /** Returns what an analyst knows; {@link Assessments#none()} if nothing. */
  public Assessments assessments() {
    return assessments;
  }

  /** Returns what each witness says, in the order of the origin groups. */
  public ImmutableList<Testimony> testimonies() {
    return heard.testimonies();
  }

  /** Returns the claims that a witness denies, revised or only forecasts, with the reason. */
  public ImmutableList<Finding.LeftOut> setAside() {
    return heard.setAside();
  }

  /** Returns whether a witness gives two figures at one time that cannot both be true. */
  public boolean contradictsItself(Testimony testimony) {
    return heard.selfContradicting().contains(testimony.origin().id());
  }

  /** Returns the evidence without the testimonies that are not wanted, for the reason. */
  Evidence keeping(Predicate<Testimony> wanted, String becauseOfOthers) {
    ImmutableList.Builder<Testimony> kept = ImmutableList.builder();
    ImmutableList.Builder<Finding.LeftOut> out = ImmutableList.builder();
    out.addAll(heard.setAside());
    for (Testimony testimony : heard.testimonies()) {
      if (wanted.test(testimony)) {
        kept.add(testimony);
      } else {
        testimony.claims().forEach(c -> out.add(new Finding.LeftOut(c, becauseOfOthers)));
      }
    }
    return new Evidence(
        matter,
        origins,
        assessments,
        new Testimonies.Heard(kept.build(), out.build(), heard.selfContradicting()));
  }
}
