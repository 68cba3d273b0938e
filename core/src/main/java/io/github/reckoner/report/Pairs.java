package io.github.reckoner.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Claim;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts disputes with the same two figures together: twelve origins of four figures are six. */
final class Pairs {

  private Pairs() {}

  static ImmutableList<ImmutableList<Comparison>> alike(Matter matter) {
    Map<String, String> written =
        matter.claims().stream()
            .collect(
                Collectors.toMap(
                    Claim::id,
                    claim -> claim.figure().text().quote().toLowerCase(Locale.ROOT),
                    (a, b) -> a));
    return Multimaps.index(matter.conflicts(), conflict -> key(conflict, written))
        .asMap()
        .values()
        .stream()
        .map(ImmutableList::copyOf)
        .collect(ImmutableList.toImmutableList());
  }

  private static List<String> key(Comparison conflict, Map<String, String> written) {
    return Stream.of(
            written.getOrDefault(conflict.first(), conflict.first()),
            written.getOrDefault(conflict.second(), conflict.second()),
            conflict.relation().name())
        .sorted()
        .toList();
  }

  /** Returns how many more pairs there are than the one that is told. */
  static String more(List<Comparison> pairs) {
    int others = pairs.size() - 1;
    return others == 0 ? "" : others == 1 ? "and another pair" : "and " + others + " more pairs";
  }
}
