package io.github.reckoner.compare;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.reckoner.internal.Happenings;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what an article recalls or sums up beside the happening that it shares with others: the
 * dead of a day before that of the happening, and the tally of a place or a week in whose other
 * articles one happening stands alone.
 *
 * <p>The day of a happening is the one that the main counts of most articles name, two at least.
 */
final class Recalled {

  private static final Set<Category> FATES =
      EnumSet.of(Category.KILLED, Category.INJURED, Category.CASUALTIES);
  private static final int ARTICLES = 2;
  private static final int TELLING_DAYS = 1;

  private final Set<String> recalled = new HashSet<>();

  /** Looks at the claims of each happening. */
  Recalled(List<Reading> readings, ImmutableMap<String, Integer> incidentOf) {
    ListMultimap<Integer, Claim> claims = LinkedListMultimap.create();
    for (Reading reading : readings) {
      Integer incident = incidentOf.get(reading.article().id());
      if (incident != null) {
        reading.claims().stream().filter(Recalled::isFate).forEach(c -> claims.put(incident, c));
      }
    }
    claims.asMap().values().forEach(of -> find(List.copyOf(of)));
  }

  /** Returns the claim, as one of those elsewhere if its article recalls it. */
  Claim settled(Claim claim) {
    return recalled.contains(claim.id())
        ? claim.withMeasure(
            claim.measure().withCategory(claim.measure().category().orElseThrow().elsewhere()))
        : claim;
  }

  private void find(List<Claim> claims) {
    List<Claim> main = claims.stream().filter(Claim::headline).toList();
    Optional<LocalDate> day = day(main);
    Set<String> several =
        claims.stream()
            .filter(claim -> Happenings.areSeveral(claim.evidence().quote()))
            .map(Recalled::number)
            .collect(toImmutableSet());
    // An article that sums several happenings up tells of others beside the shared one as well.
    Set<String> roundUps =
        main.stream()
            .filter(claim -> several.contains(number(claim)))
            .map(Recalled::count)
            .collect(toImmutableSet());
    boolean isOne = main.stream().anyMatch(claim -> !several.contains(number(claim)));
    Set<String> ofDay = new HashSet<>();
    Set<String> ofOne = new HashSet<>();
    for (Claim claim : claims) {
      if (day.isEmpty() || !isBefore(claim.asOf(), day.get())) {
        ofDay.add(value(claim));
        if (!several.contains(number(claim)) && !roundUps.contains(count(claim))) {
          ofOne.add(value(claim));
        }
      }
    }
    for (Claim claim : claims) {
      boolean earlier = day.isPresent() && isBefore(claim.asOf(), day.get());
      boolean tally = isOne && (several.contains(number(claim)) || roundUps.contains(count(claim)));
      // A number that others give for the happening is its own.
      if (tally ? !ofOne.contains(value(claim)) : earlier && !ofDay.contains(value(claim))) {
        recalled.add(claim.id());
      }
    }
  }

  private static String value(Claim claim) {
    String number =
        claim.figure().value().map(BigDecimal::stripTrailingZeros).map(Object::toString).orElse("");
    return claim.measure().category().orElseThrow()
        + " "
        + (number.isEmpty() ? claim.id() : number);
  }

  private static String number(Claim claim) {
    return claim.article() + " " + value(claim);
  }

  private static String count(Claim claim) {
    return claim.article() + " " + claim.measure().category().orElseThrow();
  }

  // The day that most articles name.
  private static Optional<LocalDate> day(List<Claim> main) {
    Map<LocalDate, Set<String>> articles = new TreeMap<>();
    for (Claim claim : main) {
      if (isDay(claim.asOf())) {
        articles
            .computeIfAbsent(claim.asOf().from().orElseThrow(), day -> new TreeSet<>())
            .add(claim.article());
      }
    }
    return articles.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= ARTICLES)
        .max(Map.Entry.comparingByValue(java.util.Comparator.comparingInt(Set::size)))
        .map(Map.Entry::getKey);
  }

  private static boolean isFate(Claim claim) {
    return claim.measure().category().filter(FATES::contains).isPresent();
  }

  private static boolean isDay(AsOf asOf) {
    return asOf.basis() == AsOf.Basis.STATED && asOf.precision() == AsOf.Precision.DAY;
  }

  private static boolean isBefore(AsOf asOf, LocalDate day) {
    return asOf.basis() == AsOf.Basis.STATED
        && asOf.to().filter(last -> last.isBefore(day.minusDays(TELLING_DAYS))).isPresent();
  }
}
