package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Selects matters by a question in words; stateless. */
final class Questions {

  private static final double LEAST_SCORE = 0.3;

  private Questions() {}

  static ImmutableList<Match> answer(String question, List<Matter> matters) {
    ImmutableSortedSet<String> asked = Wording.of(question);
    return matters.stream()
        .flatMap(matter -> match(asked, matter).stream())
        .sorted(
            java.util.Comparator.comparingDouble((Match match) -> -match.score())
                .thenComparingInt(match -> -match.matter().claims().size())
                .thenComparing(match -> match.matter().id()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<Match> match(Set<String> asked, Matter matter) {
    Set<String> said = new TreeSet<>();
    matter.claims().forEach(claim -> said.addAll(words(claim)));
    Set<String> shared = new TreeSet<>(Sets.intersection(asked, said));
    matter.category().ifPresent(category -> shared.addAll(Sets.intersection(asked, of(category))));
    double score = asked.isEmpty() ? 0 : (double) shared.size() / asked.size();
    return score < LEAST_SCORE
        ? Optional.empty()
        : Optional.of(new Match(matter, score, "both speak of " + String.join(", ", shared)));
  }

  private static Set<String> of(Category category) {
    return Categories.entry(category).words();
  }

  private static Set<String> words(Claim claim) {
    ImmutableSet.Builder<String> words = ImmutableSet.builder();
    words.addAll(Wording.of(claim.measure()));
    claim.measure().place().ifPresent(place -> words.addAll(Wording.of(place)));
    var population = claim.measure().population();
    for (var facet :
        List.of(
            population.nationalities(),
            population.roles(),
            population.groups(),
            population.sides())) {
      facet.forEach(name -> words.addAll(Wording.of(name)));
    }
    return words.build();
  }
}
