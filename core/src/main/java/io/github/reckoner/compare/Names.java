package io.github.reckoner.compare;

import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names matters in words, such as {@code Cuban nationals serving for Russia}; stateless. */
final class Names {

  private Names() {}

  /** Returns the name of what some claims count, the claim that says it best first. */
  static String of(List<Subject> members, Optional<Category> category) {
    Claim main = members.get(0).claim();
    Optional<String> verb = category.flatMap(of -> Categories.entry(of).participle());
    if (verb.isEmpty()) {
      return open(main);
    }
    Measure measure = main.measure();
    Set<String> sides = measure.population().sides();
    return counted(main)
        + " "
        + verb.get()
        + (sides.isEmpty() ? "" : " for " + String.join(" and ", sides))
        + measure.place().map(place -> " in " + place).orElse("");
  }

  private static String open(Claim claim) {
    String text = claim.measure().text().strip();
    return text.isEmpty() ? counted(claim) : text;
  }

  // The noun phrase as counted, or else the noun.
  private static String counted(Claim claim) {
    String phrase = claim.figure().unit().text().strip();
    if (!phrase.isEmpty()) {
      return phrase;
    }
    String head = claim.measure().head();
    return head.isEmpty() || head.equals(Nouns.PERSON) ? "people" : head;
  }
}
