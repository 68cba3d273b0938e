package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.model.Category;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Selects matters by a question in words; stateless. */
final class Questions {

  private static final double LEAST_SCORE = 0.5;
  // What a question for the one category may also mean weighs less than what it says.
  private static final double KIN = 0.8;

  private static final ImmutableSet<String> PEOPLE =
      ImmutableSet.of(Wording.stem("people"), Wording.stem("person"));

  private Questions() {}

  static ImmutableList<Match> answer(String question, List<Matter> matters) {
    Topic asked = Topic.of(question);
    ImmutableList<Match> direct =
        matters.stream()
            .flatMap(matter -> match(asked, matter).stream())
            .collect(ImmutableList.toImmutableList());
    if (direct.isEmpty()) {
      return direct;
    }
    return Stream.concat(direct.stream(), SideMatters.of(asked, matters, direct).stream())
        .sorted(
            java.util.Comparator.comparingDouble((Match match) -> -match.score())
                .thenComparingInt(match -> -match.matter().claims().size())
                .thenComparing(match -> match.matter().id()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<Match> match(Topic asked, Matter matter) {
    Set<String> people = new TreeSet<>();
    Set<String> said = new TreeSet<>();
    matter.claims().forEach(claim -> people.addAll(Topic.people(claim)));
    matter.claims().forEach(claim -> said.addAll(Topic.words(claim)));
    boolean others =
        !people.isEmpty()
            && !asked.nations().isEmpty()
            && Sets.intersection(people, asked.nations()).isEmpty();
    if (asked.words().isEmpty() || others) {
      return Optional.empty();
    }
    Set<String> shared = new TreeSet<>(Sets.intersection(asked.words(), said));
    double weight = shared.size();
    for (String word : Sets.difference(asked.words(), said)) {
      double meant = matter.category().map(category -> meaning(word, category)).orElse(0.0);
      meant = Subsets.isOneCrowd(word, said) ? 1 : meant;
      weight += meant;
      if (meant > 0) {
        shared.add(word);
      }
    }
    // Nearly every count is of people: who asks for the killed is not told of all others.
    boolean vague = PEOPLE.containsAll(shared) && !PEOPLE.containsAll(asked.words());
    if (vague && !asked.categories().isEmpty()) {
      return Optional.empty();
    }
    double score = Math.min(1, weight / asked.words().size());
    return score < LEAST_SCORE
        ? Optional.empty()
        : Optional.of(new Match(matter, score, "both speak of " + String.join(", ", shared)));
  }

  private static double meaning(String word, Category category) {
    if (Categories.entry(category).words().contains(word)) {
      return 1;
    }
    boolean kin =
        Categories.entry(category).kin().stream()
            .anyMatch(near -> Categories.entry(near).words().contains(word));
    return kin ? KIN : 0;
  }
}
