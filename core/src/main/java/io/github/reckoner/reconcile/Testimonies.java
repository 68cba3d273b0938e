package io.github.reckoner.reconcile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.internal.Former;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Stance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the claims of each origin to one testimony. */
final class Testimonies {

  /** The testimonies, and the claims that an origin's own words put aside. */
  record Heard(
      ImmutableList<Testimony> testimonies,
      ImmutableList<Finding.LeftOut> setAside,
      ImmutableSet<String> selfContradicting) {}

  private Testimonies() {}

  static Heard hear(Matter matter, Origins origins) {
    boolean onlyProjected =
        matter.claims().stream().allMatch(claim -> claim.stance() == Stance.PROJECTED);
    Map<String, BigDecimal> totals = totals(matter);
    Map<String, Claim> wholes = wholes(matter);
    Map<String, Claim> current = current(matter);
    ImmutableList.Builder<Testimony> testimonies = ImmutableList.builder();
    ImmutableList.Builder<Finding.LeftOut> setAside = ImmutableList.builder();
    ImmutableSet.Builder<String> contradicting = ImmutableSet.builder();
    for (OriginGroup group : origins.groups()) {
      List<Claim> standing = new ArrayList<>();
      for (Claim claim : group.claims()) {
        if (claim.stance() == Stance.DENIED) {
          setAside.add(new Finding.LeftOut(claim, "the speaker denies it"));
        } else if (claim.stance() == Stance.PROJECTED && !onlyProjected) {
          setAside.add(new Finding.LeftOut(claim, "a forecast or a plan, not a count"));
        } else if (claim.measure().partOf().filter(wholes::containsKey).isPresent()) {
          String whole = claim.measure().partOf().get();
          setAside.add(
              new Finding.LeftOut(
                  claim,
                  "a part of the "
                      + Words.figure(requireNonNull(wholes.get(whole)))
                      + " that the article counts"));
        } else if (isPart(claim, totals)) {
          setAside.add(
              new Finding.LeftOut(
                  claim,
                  "a part of the "
                      + Words.number(requireNonNull(totals.get(claim.article())))
                      + " that the article counts"));
        } else if (fewer(claim, matter).isPresent()) {
          setAside.add(
              new Finding.LeftOut(
                  claim,
                  "counted from names, of the "
                      + Words.figure(fewer(claim, matter).orElseThrow())
                      + " told before"));
        } else if (isFormer(claim, current)) {
          setAside.add(new Finding.LeftOut(claim, "a former count, which the article revises"));
        } else {
          standing.add(claim);
        }
      }
      setNamedAside(standing, setAside);
      if (!standing.isEmpty()) {
        testimonies.add(hear(group, standing, setAside, contradicting));
      }
    }
    return new Heard(testimonies.build(), setAside.build(), contradicting.build());
  }

  // The claims that stand for a whole of which the matter may hold parts as well, by id.
  private static Map<String, Claim> wholes(Matter matter) {
    Map<String, Claim> wholes = new HashMap<>();
    for (Claim claim : matter.claims()) {
      if (claim.measure().partOf().isEmpty()
          && claim.stance() != Stance.DENIED
          && claim.stance() != Stance.PROJECTED) {
        wholes.put(claim.id(), claim);
      }
    }
    return wholes;
  }

  // The greatest number that each article writes out.
  private static Map<String, BigDecimal> totals(Matter matter) {
    Map<String, BigDecimal> totals = new HashMap<>();
    for (Claim claim : matter.claims()) {
      if (claim.figure().quantifier() != Quantifier.IMPLIED && claim.stance() != Stance.DENIED) {
        claim
            .figure()
            .value()
            .ifPresent(value -> totals.merge(claim.article(), value, BigDecimal::max));
      }
    }
    return totals;
  }

  // The main claim of each article.
  private static Map<String, Claim> current(Matter matter) {
    Map<String, Claim> current = new HashMap<>();
    matter.claims().stream()
        .filter(Claim::headline)
        .forEach(claim -> current.putIfAbsent(claim.article(), claim));
    return current;
  }

  // "It had earlier reported 58", in an article that now counts 73.
  private static boolean isFormer(Claim claim, Map<String, Claim> current) {
    Claim main = current.get(claim.article());
    return main != null
        && !claim.headline()
        && !main.figure().interval().equals(claim.figure().interval())
        && isFormer(claim);
  }

  /** Returns whether its sentence says of a number that it was given before. */
  static boolean isFormer(Claim claim) {
    return Former.isCount(
        claim.evidence().quote(),
        claim.figure().text().start() - claim.evidence().start(),
        claim.figure().text().end() - claim.evidence().start());
  }

  // "one of those killed was a student", in an article that counts thirteen.
  private static boolean isPart(Claim claim, Map<String, BigDecimal> totals) {
    BigDecimal total = totals.get(claim.article());
    return total != null
        && claim.figure().quantifier() == Quantifier.IMPLIED
        && !claim.headline()
        && claim.figure().value().filter(value -> value.compareTo(total) < 0).isPresent();
  }

  // "The blast killed Ann Lee" takes nothing from the three dead that another report has counted in
  // its headline before.
  private static Optional<Claim> fewer(Claim claim, Matter matter) {
    if (claim.figure().quantifier() != Quantifier.IMPLIED || claim.reported().isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = claim.reported().get();
    return matter.claims().stream()
        .filter(other -> other.headline() && other.stance() != Stance.DENIED)
        .filter(other -> other.stance() != Stance.PROJECTED)
        .filter(other -> other.figure().quantifier() == Quantifier.EXACT)
        .filter(other -> !other.article().equals(claim.article()))
        .filter(other -> other.reported().filter(told -> !told.isAfter(day)).isPresent())
        .filter(other -> isLess(claim.figure(), other.figure()))
        .max(Comparator.comparing(other -> other.figure().value().orElseThrow()));
  }

  // An origin that counted five and later tells of one of them revises nothing.
  private static void setNamedAside(
      List<Claim> standing, ImmutableList.Builder<Finding.LeftOut> setAside) {
    Optional<Claim> most =
        standing.stream()
            .filter(claim -> claim.figure().quantifier() == Quantifier.EXACT)
            .max(Comparator.comparing(claim -> claim.figure().value().orElseThrow()));
    standing.removeIf(
        claim -> {
          boolean named =
              most.isPresent()
                  && claim.figure().quantifier() == Quantifier.IMPLIED
                  && isLess(claim.figure(), most.get().figure());
          if (named) {
            String why = "counted from names, of the " + Words.figure(most.orElseThrow());
            setAside.add(new Finding.LeftOut(claim, why));
          }
          return named;
        });
  }

  private static boolean isLess(Figure one, Figure other) {
    return one.value().orElseThrow().compareTo(other.value().orElseThrow()) < 0;
  }

  private static Testimony hear(
      OriginGroup group,
      List<Claim> standing,
      ImmutableList.Builder<Finding.LeftOut> setAside,
      ImmutableSet.Builder<String> contradicting) {
    List<Claim> byWeight = byWeight(standing);
    Claim decisive = byWeight.get(0);
    Range<BigDecimal> interval = decisive.figure().interval();
    ImmutableList.Builder<Claim> kept = ImmutableList.builder();
    Claim worded = decisive;
    for (Claim claim : byWeight) {
      Range<BigDecimal> own = claim.figure().interval();
      if (own.isConnected(interval) && !own.intersection(interval).isEmpty()) {
        interval = own.intersection(interval);
        kept.add(claim);
        worded = precision(claim) < precision(worded) ? claim : worded;
      } else {
        boolean revised = isBefore(claim, decisive);
        setAside.add(
            new Finding.LeftOut(
                claim,
                revised
                    ? group.name() + " later gives " + Words.figure(decisive)
                    : group.name() + " also gives " + Words.figure(decisive)));
        if (!revised) {
          contradicting.add(group.id());
        }
      }
    }
    interval = allowed(kept.build());
    boolean single = isSingle(interval);
    return new Testimony(
        group,
        kept.build(),
        interval,
        single ? Optional.of(interval.lowerEndpoint()) : worded.figure().value(),
        single && precision(worded) > 1 ? Quantifier.EXACT : worded.figure().quantifier(),
        dayOf(decisive));
  }

  // "Thousands" bounds nothing beside the "some 10,000" of the same origin.
  private static Range<BigDecimal> allowed(List<Claim> kept) {
    List<Claim> numbers =
        kept.stream().filter(claim -> claim.figure().quantifier() != Quantifier.VAGUE).toList();
    return (numbers.isEmpty() ? kept : numbers)
        .stream().map(claim -> claim.figure().interval()).reduce(Range::intersection).orElseThrow();
  }

  // Later before earlier, the article's main claim before others, a number that is written before
  // one that the reader counts, and what the origin says more often before what it says once.
  private static List<Claim> byWeight(List<Claim> claims) {
    Map<Range<BigDecimal>, Integer> support = new HashMap<>();
    claims.forEach(claim -> support.merge(claim.figure().interval(), 1, Integer::sum));
    return claims.stream()
        .sorted(
            Comparator.<Claim, LocalDate>comparing(claim -> dayOf(claim).orElse(LocalDate.MIN))
                .reversed()
                .thenComparing(claim -> !claim.headline())
                .thenComparing(claim -> claim.figure().quantifier() == Quantifier.IMPLIED)
                .thenComparing(claim -> -requireNonNull(support.get(claim.figure().interval())))
                .thenComparing(Testimonies::precision))
        .toList();
  }

  private static int precision(Claim claim) {
    return switch (claim.figure().quantifier()) {
      case EXACT -> 0;
      case IMPLIED -> 1;
      case RANGE -> 2;
      case ABOUT, ALMOST -> 3;
      case MORE_THAN, AT_LEAST, LESS_THAN, UP_TO -> 4;
      case VAGUE -> 5;
    };
  }

  private static boolean isSingle(Range<BigDecimal> interval) {
    return interval.hasLowerBound()
        && interval.hasUpperBound()
        && interval.lowerEndpoint().compareTo(interval.upperEndpoint()) == 0;
  }

  private static boolean isBefore(Claim claim, Claim decisive) {
    LocalDate day = dayOf(claim).orElse(LocalDate.MIN);
    return day.isBefore(dayOf(decisive).orElse(LocalDate.MIN));
  }

  /** Returns the day of the report, or else the last day of which the claim speaks. */
  static Optional<LocalDate> dayOf(Claim claim) {
    return claim.reported().or(() -> claim.asOf().to()).or(() -> claim.asOf().from());
  }
}
