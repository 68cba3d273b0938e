package io.github.reckoner.compare;

import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.internal.Happenings;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Part;
import java.util.List;
import java.util.Optional;

/** Tells by its sentence whether one of two tolls is of another happening. Stateless. */
final class OtherHappenings {

  private static final double MOST_RATIO = 20;
  private static final int EARLIEST_YEAR = 1700;

  private OtherHappenings() {}

  /** Returns how the happenings of two tolls keep them apart, or empty if they do not. */
  static Optional<Reason> difference(Subject first, Subject second) {
    if (first.isElsewhere() != second.isElsewhere() && !areOfOnePlaceAndTime(first, second)) {
      return scope("one counts those of another happening");
    }
    if (speaksOfEarlier(first.claim()) != speaksOfEarlier(second.claim())) {
      return scope("one speaks of an earlier happening");
    }
    // "150,000 are affected each day, the firm said. A union put the number at 210,000."
    if (isTally(first.claim()) != isTally(second.claim()) && !Counters.isToldAgain(first, second)) {
      return scope("one counts those of several happenings");
    }
    if (!first.claim().article().equals(second.claim().article())
        || Phrasing.isFormer(first)
        || Phrasing.isFormer(second)) {
      return Optional.empty();
    }
    if (areFar(first, second)) {
      return scope("one is too great for the happening of the other");
    }
    return turnsAway(first.claim(), second.claim()) || turnsAway(second.claim(), first.claim())
        ? scope("the article turns to another happening")
        : Optional.empty();
  }

  // "In Odessa, where 46 died on Friday": an aside here is the story of another article.
  private static boolean areOfOnePlaceAndTime(Subject first, Subject second) {
    AsOf one = first.claim().asOf();
    AsOf other = second.claim().asOf();
    return !first.claim().article().equals(second.claim().article())
        && first.measure().place().isPresent()
        && first.measure().place().equals(second.measure().place())
        && AsOfs.isStated(one)
        && AsOfs.isStated(other)
        && one.overlaps(other)
        && !AsOfs.isLong(one)
        && !AsOfs.isLong(other);
  }

  private static Optional<Reason> scope(String says) {
    return Optional.of(new Reason(Relation.DIFFERENT_SCOPE, says));
  }

  // "18 died. More than 38,000 have been killed": nobody counts one happening so differently.
  private static boolean areFar(Subject first, Subject second) {
    return first.number().isPresent()
        && second.number().isPresent()
        && Magnitude.ratio(first.number().get(), second.number().get()) > MOST_RATIO;
  }

  private static boolean turnsAway(Claim claim, Claim before) {
    return !claim.evidence().equals(before.evidence())
        && claim.evidence().part() == Part.TEXT
        && (before.evidence().part() == Part.TITLE
            || before.evidence().start() < claim.evidence().start())
        && !before.figure().interval().equals(claim.figure().interval())
        && Happenings.isElsewhere(claim.evidence().quote());
  }

  // "The sinking in 1912", "last September", "earlier this year": the sentence is about another
  // happening.
  private static boolean speaksOfEarlier(Claim claim) {
    if (claim.reported().isEmpty() || isStatedPeriod(claim.asOf())) {
      return false;
    }
    int year = claim.reported().get().getYear();
    List<String> words = Wording.tokensWithDigits(claim.evidence().quote());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean digits = word.length() == 4 && word.chars().allMatch(Character::isDigit);
      // "The deadliest since 1996" is said of what happened now.
      boolean measuredFrom = i > 0 && words.get(i - 1).equals("since");
      if (digits
          && !measuredFrom
          && Integer.parseInt(word) < year
          && Integer.parseInt(word) > EARLIEST_YEAR) {
        return true;
      }
      boolean earlier =
          word.equals("earlier")
              && i + 2 < words.size()
              && words.get(i + 1).equals("this")
              && words.get(i + 2).equals("year");
      if (earlier) {
        return true;
      }
      if (word.equals("last") && i + 1 < words.size() && EventDays.isMonth(words.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  // A count "from 2009 through 2015" speaks of no happening of 2009.
  private static boolean isStatedPeriod(AsOf asOf) {
    return AsOfs.isStated(asOf) && asOf.precision() == AsOf.Precision.RANGE && AsOfs.isLong(asOf);
  }

  // "126 people have been killed in the city this year", "two teens in separate shootings".
  private static boolean isTally(Claim claim) {
    return Happenings.areSeveral(claim.evidence().quote());
  }
}
