package io.github.reckoner.compare;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the numbers of the hurt that are out of date since some of them died: "one dead, three
 * hurt" where another report of the happening has "two dead, two hurt".
 *
 * <p>Deaths only grow, so of two reports with one sum of the dead and the hurt, the one with more
 * dead is the later. The hurt of the earlier one are casualties.
 */
final class Deceased {

  /** The main numbers of a report. */
  private record Tally(Optional<LocalDate> day, BigDecimal dead, BigDecimal hurt) {

    boolean becomes(Tally later) {
      boolean before =
          day.isPresent() && later.day.isPresent() && !later.day.get().isBefore(day.get());
      return before
          && later.hurt.signum() > 0
          && dead.compareTo(later.dead) < 0
          && dead.add(hurt).compareTo(later.dead.add(later.hurt)) == 0;
    }
  }

  private final Set<String> outdated = new HashSet<>();

  /** Looks at the reports of each happening. */
  Deceased(List<Reading> readings, ImmutableMap<String, Integer> incidentOf) {
    ListMultimap<Integer, Reading> reports = LinkedListMultimap.create();
    for (Reading reading : readings) {
      Integer incident = incidentOf.get(reading.article().id());
      if (incident != null) {
        reports.put(incident, reading);
      }
    }
    reports.asMap().values().forEach(this::compare);
  }

  /** Returns the claim, as one of casualties if some of the hurt whom it counts have died. */
  Claim settled(Claim claim) {
    return outdated.contains(claim.id())
        ? claim.withMeasure(claim.measure().withCategory(Category.CASUALTIES))
        : claim;
  }

  private void compare(Collection<Reading> reports) {
    ImmutableSet<Tally> tallies =
        reports.stream()
            .flatMap(report -> tally(report).stream())
            .collect(ImmutableSet.toImmutableSet());
    for (Reading report : reports) {
      report.claims().stream()
          .filter(claim -> isLeftOver(claim, report) && isOutlived(claim, report, tallies))
          .forEach(claim -> outdated.add(claim.id()));
      tally(report)
          .filter(tally -> tallies.stream().anyMatch(tally::becomes))
          .ifPresent(
              tally ->
                  report.claims().stream()
                      .filter(claim -> is(claim, Category.INJURED) && gives(claim, tally.hurt))
                      .forEach(claim -> outdated.add(claim.id())));
    }
  }

  // What is left of "four were shot" when one of them had died.
  private static boolean isLeftOver(Claim claim, Reading report) {
    return is(claim, Category.INJURED)
        && claim.figure().quantifier() == Quantifier.IMPLIED
        && struck(claim, report).isPresent();
  }

  private static Optional<BigDecimal> struck(Claim claim, Reading report) {
    return report.claims().stream()
        .filter(other -> is(other, Category.CASUALTIES))
        .filter(other -> other.figure().text().equals(claim.figure().text()))
        .flatMap(other -> other.figure().value().stream())
        .findFirst();
  }

  // Where as many have died as were shot, nobody is left.
  private static boolean isOutlived(Claim claim, Reading report, Set<Tally> tallies) {
    BigDecimal all = struck(claim, report).orElseThrow();
    return tallies.stream().anyMatch(tally -> tally.dead.compareTo(all) >= 0);
  }

  // Of "at least two" nobody can tell what they add up to; of whom no report tells there are none.
  private static Optional<Tally> tally(Reading report) {
    List<Figure> dead = main(report, Category.KILLED);
    List<Figure> hurt = main(report, Category.INJURED);
    return Stream.of(dead, hurt).flatMap(List::stream).allMatch(Deceased::isExact)
        ? Optional.of(new Tally(report.article().published(), greatest(dead), greatest(hurt)))
        : Optional.empty();
  }

  private static List<Figure> main(Reading report, Category category) {
    return report.claims().stream()
        .filter(claim -> claim.headline() && is(claim, category))
        .map(Claim::figure)
        .toList();
  }

  private static boolean isExact(Figure figure) {
    return figure.quantifier() == Quantifier.EXACT || figure.quantifier() == Quantifier.IMPLIED;
  }

  private static BigDecimal greatest(List<Figure> figures) {
    return figures.stream()
        .flatMap(figure -> figure.value().stream())
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }

  private static boolean is(Claim claim, Category category) {
    return claim.measure().category().equals(Optional.of(category));
  }

  private static boolean gives(Claim claim, BigDecimal number) {
    return claim.figure().value().filter(value -> value.compareTo(number) == 0).isPresent();
  }
}
