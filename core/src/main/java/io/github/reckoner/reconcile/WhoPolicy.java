package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.CaseStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The presentation of the World Health Organization's outbreak updates (as of 16 September 2014):
 * confirmed, probable and suspected counts are never merged silently; each is printed, and their
 * sum; all are subject to change due to reclassification. Of one status, the latest count stands.
 */
final class WhoPolicy implements Policy {

  @Override
  public String name() {
    return "WHO";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    Map<CaseStatus, Testimony> latest = new TreeMap<>();
    for (Testimony testimony : evidence.testimonies()) {
      latest.merge(statusOf(testimony), testimony, WhoPolicy::later);
    }
    Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
    ImmutableList.Builder<String> each = ImmutableList.builder();
    for (Map.Entry<CaseStatus, Testimony> entry : latest.entrySet()) {
      ImmutableList<Testimony> one = ImmutableList.of(entry.getValue());
      String status = entry.getKey().name().toLowerCase(Locale.ROOT);
      each.add(Words.figure(entry.getValue()) + " " + status);
      draft.step("the latest count of status " + status, one).use(one);
      sum = sum.flatMap(total -> entry.getValue().point().map(total::add));
    }
    if (latest.isEmpty()) {
      return draft.none("No report gives a count.");
    }
    draft.note("By status: " + Words.list(each.build()) + ".");
    draft.note("Subject to change due to reclassification.");
    draft.leaveRest("an earlier count of the same status");
    if (sum.isPresent()) {
      return draft.value(sum.get());
    }
    return latest.size() == 1
        ? bounds(latest.values().iterator().next(), draft)
        : draft.none("Counts of several statuses with bounds have no sum.");
  }

  private static Finding bounds(Testimony testimony, Draft draft) {
    return draft.range(testimony.low(), testimony.high());
  }

  private static CaseStatus statusOf(Testimony testimony) {
    return testimony.claims().get(0).measure().status();
  }

  private static Testimony later(Testimony one, Testimony other) {
    Comparator<Testimony> order =
        Comparator.comparing((Testimony t) -> t.day().isPresent())
            .thenComparing(t -> t.day().orElse(LocalDate.MIN))
            .thenComparing(t -> t.point().isPresent())
            .thenComparing(t -> t.number().orElse(BigDecimal.ZERO).negate());
    return order.compare(one, other) >= 0 ? one : other;
  }
}
