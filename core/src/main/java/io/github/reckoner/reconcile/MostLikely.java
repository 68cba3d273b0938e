package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Attack;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.StockOrFlow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The number that a careful reader takes for the most likely: the one that most independent origins
 * give.
 *
 * <p>An article that tells that a toll rose or was lowered to its number knows the former one, and
 * counts three times; a number that it says was given before and no longer stands counts for
 * nothing where it had been told by then. An origin whose number is an article's main figure counts
 * twice, since numbers told in passing are often of a part, and one that the reader counted from
 * names half. A count of happenings grows, so that an earlier and somewhat lower number speaks for
 * a later one too, if less. A count of the dead with the attacker is supported by those without
 * him, since the databases of attacks (UCDP, GTD, the Gun Violence Archive) count whoever died; and
 * so is a count of names. Among equals the number stands that most others allow, then the one
 * reported last, then the one that has somewhat outgrown most others, then the one nearest the
 * middle, then the lower.
 */
final class MostLikely {

  // Deaths and the like add up, however a text words them ("five dead").
  private static final ImmutableSet<Category> HAPPENINGS =
      ImmutableSet.of(Category.KILLED, Category.INJURED, Category.CASUALTIES);
  private static final ImmutableSet<String> CHANGES =
      Lexicon.read(MostLikely.class, "changes.tsv").stream()
          .map(row -> row.get("word"))
          .collect(ImmutableSet.toImmutableSet());
  // "A fourth victim" is no name.
  private static final ImmutableSet<String> RANKS =
      ImmutableSet.of(
          "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
  private static final double CHANGED = 3;
  private static final double MAIN = 2;
  private static final double IMPLIED = 0.5;
  private static final double GROWN = 0.4;
  private static final BigDecimal MOST_GROWTH = BigDecimal.valueOf(2);

  private final ImmutableList<Testimony> testimonies;
  private final ImmutableList<Claim> taken;
  private final boolean grows;

  private MostLikely(Evidence evidence, ImmutableList<Testimony> testimonies) {
    this.taken = taken(evidence.matter().claims());
    ImmutableList<Testimony> standing =
        testimonies.stream().filter(t -> !isTakenBack(t)).collect(ImmutableList.toImmutableList());
    this.testimonies = standing.isEmpty() ? testimonies : standing;
    this.grows =
        evidence.matter().category().filter(HAPPENINGS::contains).isPresent()
            || evidence.matter().claims().stream()
                .noneMatch(claim -> claim.measure().stockOrFlow() == StockOrFlow.STOCK);
  }

  /** Returns the most likely number, or empty if no origin gives one. */
  static Optional<BigDecimal> of(Evidence evidence, ImmutableList<Testimony> testimonies) {
    return new MostLikely(evidence, testimonies).find();
  }

  // Numbers that an article says were given before and gives another for.
  private static ImmutableList<Claim> taken(List<Claim> claims) {
    return claims.stream()
        .filter(claim -> !claim.headline() && claim.figure().value().isPresent())
        .filter(Testimonies::isFormer)
        .filter(claim -> claims.stream().anyMatch(other -> isNewFor(other, claim)))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isNewFor(Claim other, Claim former) {
    return other.headline()
        && other.article().equals(former.article())
        && !other.figure().interval().equals(former.figure().interval());
  }

  private boolean isTakenBack(Testimony testimony) {
    return taken.stream()
        .filter(claim -> gives(testimony, claim.figure().value().orElseThrow()))
        .flatMap(claim -> Testimonies.dayOf(claim).stream())
        .anyMatch(day -> testimony.day().filter(told -> !told.isAfter(day)).isPresent());
  }

  private Optional<BigDecimal> find() {
    ImmutableList<BigDecimal> points = Weighing.points(testimonies);
    if (points.isEmpty()) {
      return testimonies.stream()
          .flatMap(testimony -> testimony.number().stream())
          .max(Comparator.naturalOrder());
    }
    BigDecimal median = points.get((points.size() - 1) / 2);
    return new TreeSet<>(points)
        .stream()
            .max(
                Comparator.comparingDouble(this::support)
                    .thenComparingLong(this::allowing)
                    .thenComparing(this::latest)
                    .thenComparingLong(this::outgrown)
                    .thenComparing(number -> number.subtract(median).abs().negate())
                    .thenComparing(Comparator.reverseOrder()));
  }

  private double support(BigDecimal number) {
    LocalDate day = latest(number);
    boolean more =
        testimonies.stream()
            .anyMatch(t -> gives(t, number) && (countsAttackers(t) || countsNames(t)));
    double support = 0;
    for (Testimony testimony : testimonies) {
      if (gives(testimony, number)) {
        support += weight(testimony);
      } else if (more && isSomewhatLess(testimony, number)) {
        support += weight(testimony);
      } else if (grows && growsTo(testimony, number, day)) {
        support += GROWN * weight(testimony);
      }
    }
    return support;
  }

  private double weight(Testimony testimony) {
    if (testimony.claims().stream().anyMatch(Claim::headline)) {
      return testimony.claims().stream().anyMatch(this::isChanged) ? CHANGED : MAIN;
    }
    return testimony.quantifier() == Quantifier.IMPLIED ? IMPLIED : 1;
  }

  // "The toll rose to ten", "lowered to 58": who says so knows the number of before.
  private boolean isChanged(Claim claim) {
    return claim.headline()
        && (claim.figure().quantifier() == Quantifier.EXACT || isRanked(claim))
        && (isRanked(claim)
            || Attack.words(claim.evidence().quote()).stream().anyMatch(CHANGES::contains)
            || taken.stream().anyMatch(former -> isNewFor(claim, former)));
  }

  // "Fifth victim of rampage dies."
  private static boolean isRanked(Claim claim) {
    return claim.figure().quantifier() == Quantifier.IMPLIED
        && Attack.words(claim.figure().text().quote()).stream().anyMatch(RANKS::contains);
  }

  private static boolean growsTo(Testimony testimony, BigDecimal number, LocalDate day) {
    return isSomewhatLess(testimony, number)
        && testimony.day().filter(reported -> reported.isBefore(day)).isPresent();
  }

  private static boolean isSomewhatLess(Testimony testimony, BigDecimal number) {
    Optional<BigDecimal> less = testimony.point();
    return less.isPresent()
        && less.get().signum() > 0
        && less.get().compareTo(number) < 0
        && number.compareTo(less.get().multiply(MOST_GROWTH)) <= 0;
  }

  // "Five dead, including the gunman"; or the reader has counted him with the others.
  private static boolean countsAttackers(Testimony testimony) {
    return testimony.claims().stream().anyMatch(MostLikely::countsAttackers);
  }

  private static boolean countsAttackers(Claim claim) {
    List<String> sentence = Attack.words(claim.evidence().quote());
    boolean added =
        claim.figure().quantifier() == Quantifier.IMPLIED
            && claim.figure().value().filter(v -> v.compareTo(BigDecimal.ONE) > 0).isPresent();
    return Attack.isIncluded(sentence) || (added && Attack.isTold(sentence));
  }

  // Those who are named are as many at least.
  private static boolean countsNames(Testimony testimony) {
    return testimony.claims().stream()
        .filter(Claim::headline)
        .map(Claim::figure)
        .anyMatch(
            figure ->
                figure.quantifier() == Quantifier.IMPLIED
                    && figure.unit().name().equals("person")
                    && Attack.words(figure.text().quote()).stream().noneMatch(RANKS::contains)
                    && Character.isUpperCase(figure.text().quote().charAt(0)));
  }

  private static boolean gives(Testimony testimony, BigDecimal number) {
    return testimony.point().filter(point -> point.compareTo(number) == 0).isPresent();
  }

  private long allowing(BigDecimal number) {
    return testimonies.stream().filter(testimony -> testimony.allows(number)).count();
  }

  // Of two reports of one day the somewhat higher is mostly the later.
  private long outgrown(BigDecimal number) {
    return !grows
        ? 0
        : testimonies.stream()
            .filter(testimony -> isSomewhatLess(testimony, number))
            .filter(testimony -> !isTwice(testimony, number))
            .count();
  }

  private static boolean isTwice(Testimony testimony, BigDecimal number) {
    return number.compareTo(testimony.point().orElseThrow().multiply(MOST_GROWTH)) == 0;
  }

  private LocalDate latest(BigDecimal number) {
    return Weighing.latestDay(
        testimonies.stream().filter(testimony -> gives(testimony, number)).toList());
  }
}
