package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.compare.Nouns.Kinship;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Population;
import java.util.Optional;
import java.util.Set;

/**
 * How two measures narrow whom they count.
 *
 * @param disjoint in what they exclude each other, in words; empty if they do not
 * @param narrower whether the first is narrower than the second in some respect
 * @param wider whether it is wider in some respect
 */
record Populations(Optional<String> disjoint, boolean narrower, boolean wider) {

  private static final ImmutableSet<Kinship> AKIN =
      Sets.immutableEnumSet(Kinship.SAME, Kinship.NARROWER, Kinship.BROADER);

  private static final ImmutableSet<String> EMPLOYED = ImmutableSet.of("employee", "worker");

  private static final ImmutableSet<String> PROTESTER = ImmutableSet.of("protester");

  private static boolean areAtWork(Measure first, Measure second) {
    return first.category().equals(second.category())
        && first
            .category()
            .filter(of -> of == Category.STRIKING || of == Category.JOBS)
            .isPresent();
  }

  private static boolean areProtesters(Measure first, Measure second) {
    return first.category().equals(second.category())
        && first.category().equals(Optional.of(Category.PROTESTERS));
  }

  static Populations of(Measure first, Measure second) {
    boolean narrower = false;
    boolean wider = false;
    for (Facet facet : Facet.values()) {
      Set<String> ours = beyond(facet.of(first.population()), second.head());
      Set<String> theirs = beyond(facet.of(second.population()), first.head());
      // "38,000 members joined the strike", "24,300 employees did": whoever strikes has a job.
      if (facet == Facet.ROLES && areAtWork(first, second)) {
        ours = Sets.difference(ours, EMPLOYED);
        theirs = Sets.difference(theirs, EMPLOYED);
      }
      // "540,000 marchers", and two million of whom it is told that they marched.
      if (facet == Facet.ROLES && areProtesters(first, second)) {
        ours = Sets.difference(ours, PROTESTER);
        theirs = Sets.difference(theirs, PROTESTER);
      }
      if (ours.equals(theirs) || areAkin(ours, theirs)) {
        continue;
      }
      if (!ours.isEmpty() && !theirs.isEmpty() && Sets.intersection(ours, theirs).isEmpty()) {
        String says =
            facet.words
                + " "
                + String.join(", ", ours)
                + ", the other "
                + String.join(", ", theirs);
        return new Populations(Optional.of(says), false, false);
      }
      narrower |= theirs.isEmpty() || (!ours.isEmpty() && ours.size() < theirs.size());
      wider |= ours.isEmpty() || (!theirs.isEmpty() && theirs.size() < ours.size());
    }
    return new Populations(Optional.empty(), narrower, wider);
  }

  // "4,200 miners are out", "the 4,200 strikers": one report names the trade, another what they do.
  private static boolean areAkin(Set<String> ours, Set<String> theirs) {
    if (ours.size() != 1 || theirs.size() != 1) {
      return false;
    }
    String one = ours.iterator().next();
    String other = theirs.iterator().next();
    // "Likely voters" are not the "registered voters".
    boolean plain = one.indexOf(' ') < 0 && other.indexOf(' ') < 0;
    return plain && AKIN.contains(Nouns.standard().kinship(one, other));
  }

  /** Returns whether two measures narrow whom they count by nothing but nations. */
  static boolean differInNation(Measure first, Measure second) {
    Population one = first.population();
    Population other = second.population();
    return one.roles().equals(other.roles())
        && one.groups().equals(other.groups())
        && one.sides().equals(other.sides());
  }

  /** Returns whether two measures narrow whom they count by nothing but roles. */
  static boolean differInRole(Measure first, Measure second) {
    Population one = first.population();
    Population other = second.population();
    return one.nationalities().equals(other.nationalities())
        && one.groups().equals(other.groups())
        && one.sides().equals(other.sides());
  }

  // "1.5 million women" and "1.5 million in the class" narrow nothing that "women" does not say.
  private static Set<String> beyond(Set<String> narrowing, String head) {
    return narrowing.stream()
        .filter(word -> head.isEmpty() || Nouns.standard().kinship(word, head) != Kinship.SAME)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** A respect in which a population may be narrowed. */
  private enum Facet {
    NATIONALITIES("one of") {
      @Override
      Set<String> of(Population population) {
        return population.nationalities();
      }
    },
    ROLES("one counts") {
      @Override
      Set<String> of(Population population) {
        return population.roles();
      }
    },
    GROUPS("one counts") {
      @Override
      Set<String> of(Population population) {
        return population.groups();
      }
    },
    SIDES("one on the side of") {
      @Override
      Set<String> of(Population population) {
        return population.sides();
      }
    };

    private final String words;

    Facet(String words) {
      this.words = words;
    }

    abstract Set<String> of(Population population);
  }
}
