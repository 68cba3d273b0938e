package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Range;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks the arithmetic within an article, where its words name the whole of a part; stateless.
 *
 * <p>Numbers that merely stand near each other are never added up.
 */
final class Checks {

  private Checks() {}

  /** Returns the checks that an article licenses, in the order of its totals. */
  static ImmutableList<Check> of(Reading reading) {
    ImmutableMap<String, Claim> claims = Maps.uniqueIndex(reading.claims(), Claim::id);
    Map<String, List<Claim>> parts = new TreeMap<>();
    for (Claim claim : reading.claims()) {
      claim
          .measure()
          .partOf()
          .filter(claims::containsKey)
          .ifPresent(whole -> parts.computeIfAbsent(whole, id -> new ArrayList<>()).add(claim));
    }
    ImmutableList.Builder<Check> checks = ImmutableList.builder();
    for (Claim whole : reading.claims()) {
      for (Claim part : parts.getOrDefault(whole.id(), List.of())) {
        checks.add(subset(part, whole));
      }
    }
    return checks.build();
  }

  private static Check subset(Claim part, Claim whole) {
    Range<BigDecimal> small = Reach.of(part.figure());
    Range<BigDecimal> great = Reach.of(whole.figure());
    boolean fits =
        !small.hasLowerBound()
            || !great.hasUpperBound()
            || small.lowerEndpoint().compareTo(great.upperEndpoint()) <= 0;
    return new Check(
        part.article(),
        fits ? Check.Kind.HOLDS : Check.Kind.FAILS,
        ImmutableList.of(part.id(), whole.id()),
        part.figure().text().quote() + (fits ? " <= " : " > ") + whole.figure().text().quote());
  }
}
