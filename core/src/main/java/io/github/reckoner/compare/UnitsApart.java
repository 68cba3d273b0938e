package io.github.reckoner.compare;

import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.model.Unit;
import java.util.Optional;

/**
 * Tells whether the units of two claims keep them apart: "$109 billion" and "two years", dollars
 * and euros, but not "Danish crowns" and "crowns". Stateless.
 */
final class UnitsApart {

  private UnitsApart() {}

  /**
   * Returns how the units differ.
   *
   * @param oneStory whether the claims stand in one article, or in articles on one happening
   */
  static Optional<Reason> difference(Subject first, Subject second, boolean oneStory) {
    Unit one = first.claim().figure().unit();
    Unit other = second.claim().figure().unit();
    boolean sameNumber = Magnitude.same(first, second);
    if (one.kind() != other.kind()) {
      boolean told = sameNumber || Counters.isRetold(first, second);
      return oneStory && told && isSameRate(one, other)
          ? Optional.empty()
          : apart("one in " + one + ", the other in " + other);
    }
    boolean named =
        one.kind() != Unit.Kind.COUNT
            && !one.name().isEmpty()
            && !other.name().isEmpty()
            && !one.name().equals(other.name())
            && !Conversions.areOfOneBase(one, other);
    boolean same =
        (oneStory && isSameMoney(one.name(), other.name()))
            || (sameNumber && one.kind() != Unit.Kind.CURRENCY);
    return named && !same
        ? apart("one in " + one.name() + ", the other in " + other.name())
        : Optional.empty();
  }

  private static Optional<Reason> apart(String says) {
    return Optional.of(new Reason(Relation.DIFFERENT_MEASURE, says));
  }

  // "Danish crowns", and later in the story "crowns"; but dollars alone are those of one country.
  private static boolean isSameMoney(String money, String others) {
    String one = money.replace("krona", "krone");
    String other = others.replace("krona", "krone");
    boolean named = one.endsWith(" " + other) || other.endsWith(" " + one);
    return named && !one.endsWith("dollar") && !one.contains(" per ");
  }

  // "A wage of $10.10 an hour", "raise it to $10.10".
  private static boolean isSameRate(Unit one, Unit other) {
    return one.name().startsWith(other.name() + " per ")
        || other.name().startsWith(one.name() + " per ");
  }
}
