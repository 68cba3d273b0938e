package io.github.reckoner.report;

import com.google.common.collect.ImmutableMap;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names the places of a page that claims and articles link to; ids from outside never become names.
 */
final class Anchors {

  private final ImmutableMap<String, Integer> claims;

  Anchors(List<Reading> readings) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Reading reading : readings) {
      for (Claim claim : reading.claims()) {
        numbers.putIfAbsent(claim.id(), numbers.size());
      }
    }
    this.claims = ImmutableMap.copyOf(numbers);
  }

  /** Returns the name of the words of a claim in its article. */
  String evidence(String claim) {
    return "e" + claims.getOrDefault(claim, -1);
  }

  /** Returns the name of the row of a claim. */
  String row(String claim) {
    return "r" + claims.getOrDefault(claim, -1);
  }
}
