package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Population;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What some words ask or speak of: words, categories and states.
 *
 * @param words the content words, as stems
 * @param categories the categories that the words may mean
 * @param nations the states that they name
 */
record Topic(
    ImmutableSortedSet<String> words,
    ImmutableSet<Category> categories,
    ImmutableSortedSet<String> nations) {

  /** Returns what a text is about. */
  static Topic of(String text) {
    ImmutableSortedSet<String> words = Wording.of(text);
    Set<Category> categories = EnumSet.noneOf(Category.class);
    for (Category category : Category.values()) {
      if (!Sets.intersection(words, Categories.entry(category).words()).isEmpty()) {
        categories.add(category);
      }
    }
    return new Topic(words, ImmutableSet.copyOf(categories), nations(text));
  }

  /** Returns the states that a text names, by name, demonym or metonym, of one or two words. */
  static ImmutableSortedSet<String> nations(String text) {
    List<String> tokens = Wording.written(text);
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (i + 1 < tokens.size()) {
        var two = Nations.standard().of(tokens.get(i) + " " + tokens.get(i + 1));
        if (two.isPresent()) {
          found.add(two.get());
          i++;
          continue;
        }
      }
      Nations.standard().of(tokens.get(i)).ifPresent(found::add);
    }
    return ImmutableSortedSet.copyOf(found);
  }

  /** Returns the states whose people a claim counts. */
  static ImmutableSortedSet<String> people(Claim claim) {
    return ImmutableSortedSet.copyOf(claim.measure().population().nationalities());
  }

  /** Returns all words of a claim's measure, population and place, as stems. */
  static ImmutableSortedSet<String> words(Claim claim) {
    ImmutableSortedSet.Builder<String> words = ImmutableSortedSet.naturalOrder();
    words.addAll(Wording.of(claim.measure()));
    claim.measure().place().ifPresent(place -> words.addAll(Wording.of(place)));
    Population population = claim.measure().population();
    for (Set<String> facet :
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
