package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.compare.Nouns.Kinship;
import io.github.reckoner.internal.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the things of which two claims measure some stand to each other: a harvest of wheat is part
 * of one of grain, and no rival of one of barley. Stateless.
 */
final class Materials {

  private Materials() {}

  /**
   * Returns how the things that the words of the first measure name stand to those of the second;
   * SAME where that is not known.
   */
  static Kinship kinship(Subject first, Subject second) {
    Set<String> ones = things(first);
    Set<String> others = things(second);
    Set<String> ours = Sets.difference(ones, others);
    Set<String> theirs = Sets.difference(others, ones);
    if (ours.isEmpty() || theirs.isEmpty()) {
      return Kinship.SAME;
    }
    Kinds kinds = Kinds.standard();
    if (ours.stream().anyMatch(a -> theirs.stream().anyMatch(b -> kinds.isNarrower(a, b)))) {
      return Kinship.NARROWER;
    }
    if (theirs.stream().anyMatch(a -> ours.stream().anyMatch(b -> kinds.isNarrower(a, b)))) {
      return Kinship.BROADER;
    }
    boolean siblings =
        Sets.intersection(ones, others).isEmpty()
            && ours.stream()
                .anyMatch(a -> theirs.stream().anyMatch(b -> kinds.of(a).equals(kinds.of(b))));
    return siblings ? Kinship.SIBLING : Kinship.SAME;
  }

  /** Returns whether both measure some of one thing that they name, such as corn. */
  static boolean areOfOne(Subject first, Subject second) {
    return kinship(first, second) == Kinship.SAME
        && !Sets.intersection(things(first), things(second)).isEmpty();
  }

  // People are whoever buys, sells and says, more often than what is measured.
  private static Set<String> things(Subject subject) {
    return Stream.concat(Stream.of(subject.measure().head()), subject.measure().concepts().stream())
        .flatMap(words -> names(Wording.tokens(words)).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  // "Coarse grain" is the name of a kind; other words before a noun are passed over.
  private static List<String> names(List<String> words) {
    Kinds kinds = Kinds.standard();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String name = singular(words.get(i));
      String pair = i == 0 ? "" : words.get(i - 1) + " " + name;
      if (kinds.isName(pair)) {
        names.add(pair);
      } else if (kinds.isThing(name) && !Amounts.isAmount(words.get(i))) {
        names.add(name);
      }
    }
    return names;
  }

  private static String singular(String word) {
    return word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
