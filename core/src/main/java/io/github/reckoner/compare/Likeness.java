package io.github.reckoner.compare;

import io.github.reckoner.compare.Nouns.Kinship;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;

/**
 * How much two claims look as if they measured one thing, where no category tells: by the counted
 * noun, the words of the measure, the words around the figure, and how near the numbers are.
 *
 * <p>In reports of one story, the same number in the same unit is seldom said of two things, so
 * little else is asked of it; numbers far apart have to agree in nearly all their words before they
 * count as rivals, since most such pairs are simply of different things. In reports of two stories
 * the sentences must name something in common, or agree in nearly all their words.
 *
 * @param closeness how near the numbers are
 * @param open whether one of the two is a vague word or a range
 * @param kinship how the counted nouns stand to each other
 * @param otherAmounts whether the one is known to be an amount of another thing than the other
 * @param sameAmount whether both are known to be amounts of one thing
 * @param sameHead whether one thing, or one category, is named by both
 * @param oneDeed whether the same is said of the same counted noun, such as "visas revoked"
 * @param sameDeed whether two voices say so
 * @param rivalCounts whether two voices tell the number of one thing, such as strikers
 * @param words the share of the words of the shorter measure that the other has
 * @param near the same for the words around the figures
 * @param names whether the sentences name somebody or something in common
 * @param sameArticle whether one article makes both claims
 * @param setting whether the claims are of one story
 */
record Likeness(
    Closeness closeness,
    boolean open,
    Kinship kinship,
    boolean otherAmounts,
    boolean sameAmount,
    boolean sameHead,
    boolean oneDeed,
    boolean sameDeed,
    boolean rivalCounts,
    double words,
    double near,
    Names names,
    boolean sameArticle,
    Setting setting) {

  /** Whether the sentences of two claims name somebody or something in common. */
  enum Names {
    SHARED,
    OTHER
  }

  /** How near two numbers are. */
  enum Closeness {
    /** One number, and not a small one that may recur by chance. */
    SAME,
    /** One number, such as 3 or 10. */
    SAME_SMALL,
    /** Numbers that hedges or rounding reconcile, or a vague word and a number it allows. */
    NEAR,
    /** A bound and a number beyond it, such as "at least 140" and 302. */
    SPANNED,
    /** Different numbers, not a third apart. */
    FAR,
    /** Numbers that nobody would confuse. */
    WIDE
  }

  private static final BigDecimal SMALL = BigDecimal.TEN;
  private static final double NEAR_RATIO = 1.1;
  private static final double CLOSE_RATIO = 1.25;
  private static final double SPAN_RATIO = 2.5;
  private static final double FAR_RATIO = 1.33;
  // A measure of one or two words shares them too easily.
  private static final int LEAST_WORDS = 3;
  private static final int LEAST_NEAR = 4;

  static Likeness of(Subject first, Subject second, Setting setting) {
    boolean counts =
        first.claim().figure().unit().kind() == Unit.Kind.COUNT
            && second.claim().figure().unit().kind() == Unit.Kind.COUNT;
    return new Likeness(
        closeness(first, second),
        first.claim().figure().value().isEmpty() || second.claim().figure().value().isEmpty(),
        counts
            ? Nouns.standard().kinship(first.measure().head(), second.measure().head())
            : Materials.kinship(first, second),
        Amounts.differ(first, second),
        Amounts.agree(first, second) || Counters.areRivalEstimates(first, second),
        sameHead(first.measure(), second.measure()),
        oneDeed(first, second) || Trends.areCuts(first, second),
        (oneDeed(first, second) || Trends.areCuts(first, second)) && !Speakers.same(first, second),
        Counters.areRivals(first, second),
        Wording.overlap(first.words(), second.words(), LEAST_WORDS),
        Wording.overlap(first.near(), second.near(), LEAST_NEAR),
        Collections.disjoint(first.names(), second.names()) ? Names.OTHER : Names.SHARED,
        first.claim().article().equals(second.claim().article()),
        setting);
  }

  private static boolean sameHead(Measure first, Measure second) {
    boolean category = first.category().isPresent() && first.category().equals(second.category());
    return category
        || (!first.head().isEmpty()
            && !second.head().isEmpty()
            && Nouns.standard().kinship(first.head(), second.head()) == Kinship.SAME);
  }

  /** Returns whether the same is said of the same counted noun. */
  static boolean oneDeed(Subject first, Subject second) {
    Measure one = first.measure();
    Measure other = second.measure();
    return first.claim().figure().unit().kind() == Unit.Kind.COUNT
        && !one.head().isEmpty()
        && Nouns.standard().kinship(one.head(), other.head()) == Kinship.SAME
        && !other.head().isEmpty()
        && !one.predicate().isEmpty()
        && Amounts.areOneDeed(one.predicate(), other.predicate())
        && !Wording.isStop(one.predicate())
        && one.population().equals(other.population());
  }

  private static Closeness closeness(Subject first, Subject second) {
    Optional<BigDecimal> one = first.number();
    Optional<BigDecimal> other = second.number();
    if (one.isEmpty() || other.isEmpty()) {
      return Closeness.NEAR;
    }
    if (Magnitude.same(first, second)) {
      return isSmall(first) && isSmall(second) ? Closeness.SAME_SMALL : Closeness.SAME;
    }
    boolean meet = Magnitude.meet(first, second, Tolerance.none());
    boolean vague =
        first.claim().figure().value().isEmpty() || second.claim().figure().value().isEmpty();
    double ratio = Magnitude.ratio(one.get(), other.get());
    boolean spans =
        !Reach.isPoint(first.claim().figure()) || !Reach.isPoint(second.claim().figure());
    if (meet && (vague || ratio <= (spans ? CLOSE_RATIO : NEAR_RATIO))) {
      return Closeness.NEAR;
    }
    if (meet && spans && ratio <= SPAN_RATIO) {
      return Closeness.SPANNED;
    }
    return ratio <= FAR_RATIO ? Closeness.FAR : Closeness.WIDE;
  }

  // Three years here and three years there; but not two days and 48 hours.
  private static boolean isSmall(Subject subject) {
    return subject
        .written()
        .filter(number -> number.abs().compareTo(SMALL) <= 0)
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .isPresent();
  }

  /** Returns whether the two give one number that is not small. */
  boolean isOneNumber() {
    return closeness == Closeness.SAME && suffices();
  }

  /** Returns whether the two may be one number, hedged or rounded; no vague word or range is. */
  boolean isNear() {
    return closeness == Closeness.SAME
        || closeness == Closeness.SAME_SMALL
        || (closeness == Closeness.NEAR && !open);
  }

  /** Returns whether nobody would take the two numbers for one. */
  boolean isWide() {
    return closeness == Closeness.WIDE;
  }

  /** Returns whether there is something that both speak of. */
  boolean sharesTopic() {
    return kinship != Kinship.OTHER
        && kinship != Kinship.SIBLING
        && !otherAmounts
        && (sameHead || words >= 0.3 || near >= 0.3);
  }

  /** Returns whether the two may be taken to measure one thing. */
  boolean suffices() {
    boolean other = otherAmounts || kinship == Kinship.OTHER || kinship == Kinship.SIBLING;
    if (setting == Setting.TWO_INCIDENTS) {
      return !other && sufficesElsewhere();
    }
    if (setting != Setting.ONE_INCIDENT) {
      double asked = closeness == Closeness.SAME ? 0.3 : 0.6;
      return !other && (words >= asked || (near >= asked && words > 0));
    }
    if (rivalCounts && !other) {
      return words > 0 || near >= 0.1 || sameAmount || sameHead;
    }
    return switch (closeness) {
      case SAME -> !other || near >= 0.25;
      case SAME_SMALL -> !other && (near >= 0.35 || sameAmount || (sameArticle && words > 0));
      case NEAR, SPANNED -> !other && (near >= 0.2 || words >= 0.3);
      case FAR ->
          !other
              && ((words >= (sameAmount ? 0.3 : 0.4) && near >= 0.2) || (oneDeed && !sameArticle));
      case WIDE -> !other && ((words >= 0.7 && near >= 0.6) || sameDeed);
    };
  }

  // "Three months", "two in three voters": such words are said of other things each day.
  private boolean sufficesElsewhere() {
    boolean shared = names == Names.SHARED;
    return switch (closeness) {
      case SAME -> words >= 0.3 && near >= (shared ? 0.1 : 0.5);
      case SAME_SMALL -> words >= 0.6 && near >= (shared ? 0.5 : 0.7);
      case NEAR, SPANNED, FAR, WIDE -> words >= 0.6 && near >= (shared ? 0.4 : 0.7);
    };
  }
}
