package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.github.reckoner.compare.Comparison.Gap;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Stance;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** What the numbers of two claims about one quantity say of each other. */
final class Arithmetic {

  private final Subject first;
  private final Subject second;
  private final Setting setting;
  private final Tolerance tolerance;
  private final boolean sameArticle;

  Arithmetic(Subject first, Subject second, Setting setting, Tolerance tolerance) {
    this.first = first;
    this.second = second;
    this.setting = setting;
    this.tolerance = tolerance;
    this.sameArticle = first.claim().article().equals(second.claim().article());
  }

  Comparison compare() {
    if (equal()) {
      return answer(first, second, agreement(), "both say " + quote(first), Optional.empty());
    }
    Range<BigDecimal> one = first.reach();
    Range<BigDecimal> other = second.reach();
    boolean meet = tolerance.meets(one, other) || sameWithin();
    Optional<Comparison> revision = revision(meet);
    if (revision.isPresent()) {
      return revision.get();
    }
    if (meet) {
      return compatible(one, other);
    }
    String says = quote(first) + " against " + quote(second);
    Optional<Gap> gap = Optional.of(Reach.gap(one, other));
    if (sameArticle && sameVoice()) {
      return answer(first, second, Relation.DIFFERENT_SCOPE, "one voice counts both: " + says, gap);
    }
    Relation relation =
        estimate(first.claim()) && estimate(second.claim()) && !sameVoice()
            ? Relation.SPREAD
            : Relation.CONTRADICTS;
    return answer(first, second, relation, says, gap);
  }

  private boolean equal() {
    return first.claim().figure().interval().equals(second.claim().figure().interval())
        && first.claim().figure().value().equals(second.claim().figure().value());
  }

  private boolean sameWithin() {
    Optional<BigDecimal> one = first.claim().figure().value();
    Optional<BigDecimal> other = second.claim().figure().value();
    return one.isPresent() && other.isPresent() && tolerance.allows(one.get(), other.get());
  }

  private Relation agreement() {
    if (sameArticle) {
      return Relation.SAME;
    }
    return sameVoice() || sameWords() ? Relation.REPEATS : Relation.CORROBORATES;
  }

  // Whichever lies within the other refines it, if the other leaves room on one side at least.
  private Comparison compatible(Range<BigDecimal> one, Range<BigDecimal> other) {
    String says = quote(first) + " and " + quote(second) + " allow a common value";
    boolean inside = other.encloses(one) && !one.equals(other);
    boolean around = one.encloses(other) && !one.equals(other);
    boolean pointInside = inside && Reach.isPoint(first.claim().figure());
    boolean pointAround = around && Reach.isPoint(second.claim().figure());
    if (pointInside && !Reach.isPoint(second.claim().figure())) {
      return answer(first, second, Relation.REFINES, says, Optional.empty());
    }
    if (pointAround && !Reach.isPoint(first.claim().figure())) {
      return answer(second, first, Relation.REFINES, says, Optional.empty());
    }
    return answer(first, second, Relation.COMPATIBLE, says, Optional.empty());
  }

  private Optional<Comparison> revision(boolean meet) {
    Optional<Long> later = Times.daysLater(first, second);
    boolean toll = new Times(first, second, setting).isToll();
    if (sameArticle || Magnitude.same(first, second)) {
      return Optional.empty();
    }
    if (toll) {
      return tollRevision(later, meet);
    }
    if (!meet && sameVoice() && later.isPresent() && later.get() != 0) {
      return Optional.of(later(later.get() > 0, Relation.SUPERSEDES, "the same counter, later: "));
    }
    return Optional.empty();
  }

  // A later count by the same counter, or by one of whom nothing else is known, revises; so does a
  // higher one where the lower was given as a floor. Two counters who disagree contradict.
  private Optional<Comparison> tollRevision(Optional<Long> later, boolean meet) {
    Optional<BigDecimal> one = first.claim().figure().value();
    Optional<BigDecimal> other = second.claim().figure().value();
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    boolean firstHigher = one.get().compareTo(other.get()) > 0;
    Subject lower = firstHigher ? second : first;
    long days = later.orElse(0L);
    if (days == 0) {
      return meet && Reach.isFloor(lower.claim().figure())
          ? Optional.of(later(firstHigher, Relation.REVISES, "the toll runs on: "))
          : Optional.empty();
    }
    boolean grows = firstHigher == days > 0;
    boolean rivals = first.counter().isPresent() && second.counter().isPresent() && !sameVoice();
    if (sameVoice() || (grows && (!rivals || Reach.isFloor(lower.claim().figure())))) {
      return Optional.of(later(days > 0, Relation.REVISES, "a later reading of the count: "));
    }
    return Optional.empty();
  }

  private Comparison later(boolean firstIsLater, Relation relation, String why) {
    Subject late = firstIsLater ? first : second;
    Subject early = firstIsLater ? second : first;
    return answer(
        late, early, relation, why + quote(late) + " after " + quote(early), Optional.empty());
  }

  private boolean sameVoice() {
    return (first.voice().isPresent() && first.voice().equals(second.voice()))
        || (sameArticle && first.counter().isEmpty() && second.counter().isEmpty());
  }

  private boolean sameWords() {
    String one = first.claim().evidence().quote();
    return one.length() > 60 && one.equals(second.claim().evidence().quote());
  }

  private static boolean estimate(Claim claim) {
    return claim.stance() == Stance.ESTIMATED || claim.stance() == Stance.PROJECTED;
  }

  private static Comparison answer(
      Subject first, Subject second, Relation relation, String says, Optional<Gap> gap) {
    return new Comparison(
        first.claim().id(),
        second.claim().id(),
        relation,
        ImmutableList.of(new Reason(relation, says)),
        gap);
  }

  private static String quote(Subject subject) {
    String words = subject.claim().figure().text().quote().strip();
    return words.isEmpty()
        ? subject.claim().figure().toString().toLowerCase(Locale.ROOT)
        : "\"" + words + "\"";
  }
}
