package io.github.reckoner.extract;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.github.reckoner.internal.Former;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Tells which claims of an article count less than it says elsewhere, and so are not what it mainly
 * says: two under "dozens", "one dead" above the names of two, the children among the dead.
 */
final class Lesser {

  private static final Splitter WORDS =
      Splitter.on(CharMatcher.forPredicate(Character::isLetter).negate()).omitEmptyStrings();
  private static final int BELOW = 8;
  private static final BigDecimal MOST_GROWTH = BigDecimal.valueOf(2);

  private final List<Claim> claims;
  private final List<Claim> candidates;
  private final ToIntFunction<Claim> place;

  /**
   * Looks at the claims of an article.
   *
   * @param candidates those that may be main claims
   * @param place 0 for a claim in a heading, 1 in the lead, 2 below
   */
  Lesser(List<Claim> claims, List<Claim> candidates, ToIntFunction<Claim> place) {
    this.claims = claims;
    this.candidates = candidates;
    this.place = place;
  }

  /** Returns how much later a claim comes as a main one. */
  int penalty(Claim claim) {
    boolean less = isBelowVague(claim) || isBelowNames(claim) || isRounded(claim);
    return (less ? BELOW : 0)
        + (isOfGroup(claim) ? BELOW : 0)
        + (isFormer(claim) || isRevised(claim) ? BELOW : 0);
  }

  // "Eleven were killed, medics said on Monday. On Thursday they corrected the count: 19 had died."
  private boolean isRevised(Claim claim) {
    return MainClaims.isToll(claim)
        && place.applyAsInt(claim) > 0
        && candidates.stream()
            .filter(other -> isAlike(other, claim) && isWhole(other) && isKnown(other))
            .filter(other -> other.figure().quantifier() != Quantifier.IMPLIED)
            .filter(other -> !hasSameNumber(other, claim))
            .filter(other -> isBehind(other, claim) && !isToldAgain(claim, other))
            .anyMatch(
                other ->
                    Former.isRevision(
                        other
                            .evidence()
                            .quote()
                            .substring(
                                0, other.figure().text().start() - other.evidence().start())));
  }

  // "27 died. The monitor later said 31. The mayor put it at 27."
  private boolean isToldAgain(Claim claim, Claim revision) {
    return candidates.stream()
        .anyMatch(other -> hasSameNumber(other, claim) && isBehind(other, revision));
  }

  private static boolean isBehind(Claim other, Claim claim) {
    return other.figure().text().start() > claim.figure().text().end();
  }

  // "Police had put the toll at five."
  private boolean isFormer(Claim claim) {
    return MainClaims.isToll(claim)
        && Former.isCount(
            claim.evidence().quote(),
            claim.figure().text().start() - claim.evidence().start(),
            claim.figure().text().end() - claim.evidence().start())
        && candidates.stream().anyMatch(other -> !other.equals(claim) && isAlike(other, claim));
  }

  // Where "dozens" stand above, two are not the toll, if a number that is one stands below.
  private boolean isBelowVague(Claim claim) {
    return MainClaims.isToll(claim)
        && claims.stream()
            .filter(vague -> isVagueAbove(vague, claim))
            .flatMap(vague -> vague.figure().low().stream())
            .anyMatch(
                low ->
                    isLess(claim, low)
                        && candidates.stream()
                            .filter(other -> isAlike(other, claim) && !isOfOthers(other, claim))
                            .anyMatch(other -> !isLess(other, low) && isKnown(other)));
  }

  private boolean isVagueAbove(Claim vague, Claim claim) {
    int above = place.applyAsInt(vague);
    return vague.figure().quantifier() == Quantifier.VAGUE
        && isAlike(vague, claim)
        && !Tolls.isBackground(vague)
        && (above == 0 || (above == 1 && place.applyAsInt(claim) > 0));
  }

  // Where 73 are told of below, "more than 70" is the same in round.
  private boolean isRounded(Claim claim) {
    return MainClaims.isToll(claim)
        && claim.figure().quantifier() == Quantifier.MORE_THAN
        && claim
            .figure()
            .value()
            .filter(
                round ->
                    candidates.stream()
                        .filter(other -> isAlike(other, claim) && isWhole(other))
                        .flatMap(other -> other.figure().value().stream())
                        .anyMatch(
                            value ->
                                value.compareTo(round) > 0
                                    && value.compareTo(round.add(unit(round))) < 0))
            .isPresent();
  }

  // Ten for 70, a hundred for 1,200.
  private static BigDecimal unit(BigDecimal round) {
    return round.stripTrailingZeros().ulp();
  }

  private static boolean isWhole(Claim claim) {
    return claim.measure().partOf().isEmpty()
        && !hasGroup(claim)
        && claim.figure().quantifier() != Quantifier.MORE_THAN;
  }

  // Where two are named who died, "one dead" is older news.
  private boolean isBelowNames(Claim claim) {
    return MainClaims.isToll(claim)
        && isKnown(claim)
        && claims.stream()
            .filter(named -> Roll.isNamed(named) && isAlike(named, claim))
            .anyMatch(named -> isSomewhatLess(claim, named));
  }

  // The children come after the dead they are among; "three children dead" in the headline or the
  // lead are all where no more are told of but those of another happening.
  private boolean isOfGroup(Claim claim) {
    return hasGroup(claim)
        && !(MainClaims.isToll(claim)
            && place.applyAsInt(claim) <= 1
            && isKnown(claim)
            && candidates.stream()
                .filter(other -> isAlike(other, claim) && !isOfOthers(other, claim))
                .allMatch(other -> hasGroup(other) ? !isMore(other, claim) : isMore(claim, other)));
  }

  // Where "four children were killed", "30 dead, among them 12 children" are those of something
  // else.
  private boolean isOfOthers(Claim other, Claim claim) {
    return hasGroup(claim)
        && claims.stream()
            .filter(same -> isAlike(same, other) && hasSameNumber(same, other))
            .anyMatch(same -> tellsOfGroup(same, claim));
  }

  private boolean tellsOfGroup(Claim whole, Claim part) {
    Passage sentence = whole.evidence();
    List<Claim> beside = claims.stream().filter(c -> c.evidence().equals(sentence)).toList();
    return beside.stream().noneMatch(c -> hasSameNumber(c, part))
        && (beside.stream().anyMatch(c -> hasGroup(c) && isGroupOf(c, part))
            || (!hasGroup(whole) && isOneOfGroup(sentence, part)));
  }

  // "A child was also among the dead."
  private static boolean isOneOfGroup(Passage sentence, Claim part) {
    return WORDS
        .splitToList(sentence.quote().toLowerCase(Locale.ROOT))
        .contains(part.figure().unit().name());
  }

  private static boolean isGroupOf(Claim one, Claim other) {
    return one.measure().population().groups().equals(other.measure().population().groups());
  }

  private static boolean hasSameNumber(Claim one, Claim other) {
    return one.figure().value().isPresent() && one.figure().value().equals(other.figure().value());
  }

  private static boolean hasGroup(Claim claim) {
    return !claim.measure().population().groups().isEmpty();
  }

  private static boolean isAlike(Claim one, Claim other) {
    return MainClaims.quantity(one).equals(MainClaims.quantity(other));
  }

  private static boolean isSomewhatLess(Claim claim, Claim named) {
    BigDecimal more = named.figure().value().orElseThrow();
    return isLess(claim, more)
        && more.compareTo(claim.figure().value().orElseThrow().multiply(MOST_GROWTH)) <= 0;
  }

  private static boolean isMore(Claim one, Claim other) {
    return one.figure().value().filter(more -> isLess(other, more)).isPresent();
  }

  private static boolean isLess(Claim claim, BigDecimal low) {
    return claim.figure().value().filter(value -> value.compareTo(low) < 0).isPresent();
  }

  private static boolean isKnown(Claim claim) {
    return claim.figure().value().isPresent();
  }
}
