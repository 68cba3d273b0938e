package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the matters that do not answer a question but belong to its story: what the same sentences
 * tell of the same people ("nine cases of mercenary activity"), and what an article counts among
 * them or beside them ("26 were sentenced").
 */
final class SideMatters {

  private static final double TOLD = 0.4;
  private static final double LINKED = 0.3;

  private final Topic asked;
  private final Set<String> states;
  private final Set<Category> meant;
  private final Map<String, Matter> matterOf = new HashMap<>();
  private final Map<String, Match> found = new LinkedHashMap<>();

  private SideMatters(Topic asked, List<Matter> matters, List<Match> direct) {
    this.asked = asked;
    this.states = states(asked, direct);
    this.meant = EnumSet.noneOf(Category.class);
    for (Category category : asked.categories()) {
      meant.add(category);
      meant.addAll(Categories.entry(category).kin());
    }
    for (Matter matter : matters) {
      matter.claims().forEach(claim -> matterOf.put(claim.id(), matter));
    }
  }

  // Of "Cubans fighting for Russia", Cuba: what is told of Russia alone is of its whole war.
  private static Set<String> states(Topic asked, List<Match> direct) {
    Set<String> people = new TreeSet<>();
    for (Match match : direct) {
      match.matter().claims().forEach(claim -> people.addAll(Topic.people(claim)));
    }
    people.retainAll(asked.nations());
    return people.isEmpty() ? asked.nations() : people;
  }

  /** Returns the matters beside the direct answers, those told of in the same words first. */
  static ImmutableList<Match> of(Topic asked, List<Matter> matters, List<Match> direct) {
    SideMatters sides = new SideMatters(asked, matters, direct);
    Set<String> answers = new HashSet<>();
    direct.forEach(match -> answers.add(match.matter().id()));
    List<Matter> others =
        matters.stream()
            .filter(matter -> !answers.contains(matter.id()))
            .filter(matter -> !sides.isOfOthers(matter))
            .toList();
    others.forEach(sides::tell);
    // What is linked to a side matter is one too, however long the chain.
    int before = -1;
    while (before < sides.found.size()) {
      before = sides.found.size();
      others.forEach(sides::link);
    }
    return ImmutableList.copyOf(sides.found.values());
  }

  private boolean isOfOthers(Matter matter) {
    Set<String> people = new TreeSet<>();
    matter.claims().forEach(claim -> people.addAll(Topic.people(claim)));
    return !people.isEmpty()
        && !asked.nations().isEmpty()
        && Sets.intersection(people, asked.nations()).isEmpty();
  }

  // "Cuban authorities initiated nine proceedings on charges of mercenary activity."
  private void tell(Matter matter) {
    for (Claim claim : matter.claims()) {
      Topic told = Topic.of(claim.evidence().quote());
      Set<String> named = Sets.intersection(told.nations(), states);
      Set<String> words = new TreeSet<>(named);
      for (Category category : meant) {
        words.addAll(Sets.intersection(told.words(), Categories.entry(category).words()));
      }
      boolean spoken = words.size() > named.size();
      if (spoken && (states.isEmpty() || !named.isEmpty())) {
        found.put(
            matter.id(), new Match(matter, TOLD, "told in words of " + String.join(", ", words)));
        return;
      }
    }
  }

  private void link(Matter matter) {
    if (found.containsKey(matter.id())) {
      return;
    }
    for (Claim claim : matter.claims()) {
      Optional<Matter> neighbour = whole(claim).or(() -> beside(matter, claim));
      if (neighbour.isPresent()) {
        String reason = "counted with " + neighbour.get().name();
        found.put(matter.id(), new Match(matter, LINKED, reason));
        return;
      }
    }
  }

  // The whole or a part of which the article says so.
  private Optional<Matter> whole(Claim claim) {
    return claim
        .measure()
        .partOf()
        .flatMap(id -> Optional.ofNullable(matterOf.get(id)))
        .filter(whole -> found.containsKey(whole.id()));
  }

  // Another count of people in the sentence of a side matter.
  private Optional<Matter> beside(Matter matter, Claim claim) {
    if (matter.category().isEmpty()) {
      return Optional.empty();
    }
    List<Match> sides = new ArrayList<>(found.values());
    return sides.stream()
        .map(Match::matter)
        .filter(
            side ->
                Iterables.any(
                    side.claims(),
                    other ->
                        other.article().equals(claim.article())
                            && other.evidence().overlaps(claim.evidence())))
        .findFirst();
  }
}
