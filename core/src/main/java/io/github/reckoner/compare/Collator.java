package io.github.reckoner.compare;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts claims together by quantity: finds the happenings that articles tell of, compares the claims
 * about them, and checks the arithmetic within each article.
 *
 * <p>All readings given at once are read together, whatever event their articles name; where two
 * name the same, less is asked of what they measure alike. The result does not depend on their
 * order; the work grows almost in proportion to their number. Immutable and thread-safe.
 */
public final class Collator {

  // By day, then id: the order in which a reader would have seen them.
  static final java.util.Comparator<Reading> ORDER =
      java.util.Comparator.comparing(
              (Reading reading) -> reading.article().published().orElse(LocalDate.MIN))
          .thenComparing(reading -> reading.article().id());

  private static final Collator DEFAULTS = new Collator(Comparator.withDefaults());

  private final Comparator comparator;

  private Collator(Comparator comparator) {
    this.comparator = comparator;
  }

  /** Returns the collator that compares by {@link Comparator#withDefaults()}. */
  public static Collator withDefaults() {
    return DEFAULTS;
  }

  /** Returns this collator with another comparator. */
  public Collator with(Comparator newComparator) {
    return new Collator(requireNonNull(newComparator, "newComparator"));
  }

  /**
   * Collates readings.
   *
   * @throws IllegalArgumentException if two readings are of articles with one id, or two claims
   *     have one id
   */
  public Collation collate(List<Reading> readings) {
    ImmutableList<Reading> ordered = ImmutableList.sortedCopyOf(ORDER, readings);
    checkIds(ordered);
    ImmutableList<Incident> incidents = Incidents.find(ordered);
    ImmutableMap<String, Integer> incidentOf = Incidents.byArticle(incidents);
    Fates fates = new Fates(ordered, incidentOf);
    Deceased deceased = new Deceased(ordered, incidentOf);
    Recalled recalled = new Recalled(ordered, incidentOf);
    List<Subject> subjects = new ArrayList<>();
    ImmutableList.Builder<Check> checks = ImmutableList.builder();
    for (Reading reading : ordered) {
      Parts parts = Parts.of(reading);
      reading
          .claims()
          .forEach(
              claim -> {
                Claim fated = Soles.settled(deceased.settled(fates.settled(claim)));
                subjects.add(Subject.of(parts.linked(recalled.settled(fated)), parts.toll(fated)));
              });
      checks.addAll(Checks.of(reading, parts));
    }
    Grouping grouping = new Grouping(comparator, incidentOf, events(ordered), subjects);
    Disputes disputes = new Disputes(ordered, incidentOf);
    ImmutableList<Matter> matters =
        grouping.matters().stream().map(disputes::attach).collect(ImmutableList.toImmutableList());
    return new Collation(matters, grouping.apart(), incidents, checks.build());
  }

  private static ImmutableMap<String, String> events(List<Reading> readings) {
    ImmutableMap.Builder<String, String> events = ImmutableMap.builder();
    for (Reading reading : readings) {
      reading.article().event().ifPresent(event -> events.put(reading.article().id(), event));
    }
    return events.buildOrThrow();
  }

  private static void checkIds(List<Reading> readings) {
    Set<String> articles = new HashSet<>();
    Set<String> claims = new HashSet<>();
    for (Reading reading : readings) {
      String id = reading.article().id();
      checkArgument(articles.add(id), "two readings are of article %s", id);
      for (Claim claim : reading.claims()) {
        checkArgument(claims.add(claim.id()), "two claims have the id %s", claim.id());
      }
    }
  }
}
