package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Passage;
import java.util.List;

/**
 * How far the clause of a count says that it reaches, where it names no place: "in the city",
 * "nationwide". Stateless.
 */
enum Spread {
  /** "In the city", "gives the county 44": some of those whom a story may tell of. */
  LOCAL,
  /** "Nationwide", "across the country": all of them. */
  WIDE,
  /** The clause does not say. */
  UNSAID;

  private static final WordGroups GROUPS = WordGroups.beside(Spread.class);
  private static final ImmutableSet<String> EVERYWHERE = GROUPS.of("words of all places");
  private static final ImmutableSet<String> HOLDING = GROUPS.of("places that hold others");
  private static final ImmutableSet<String> WHOLE = GROUPS.of("words of the whole");
  private static final ImmutableSet<String> PLACES = GROUPS.of("nouns of a place");
  private static final ImmutableSet<String> PREPOSITIONS = GROUPS.of("prepositions of a place");
  private static final ImmutableSet<String> DEFINITE = ImmutableSet.of("the", "this", "that");
  // "44 infections in the county": between the two stand few words.
  private static final int BEHIND = 7;
  private static final int OPENING = 4;

  static Spread of(Subject subject) {
    Passage sentence = subject.claim().evidence();
    Passage figure = subject.claim().figure().text();
    if (!sentence.encloses(figure)) {
      return UNSAID;
    }
    List<String> before =
        clause(sentence.quote().substring(0, figure.start() - sentence.start()), false);
    List<String> behind = clause(sentence.quote().substring(figure.end() - sentence.start()), true);
    behind = behind.subList(0, Math.min(BEHIND, behind.size()));
    if (isWide(before) || isWide(behind) || isWide(opening(sentence.quote()))) {
      return WIDE;
    }
    int last = before.size();
    boolean receives =
        last > 2 && PLACES.contains(before.get(last - 1)) && isDefinite(before, last - 2);
    return receives || isLocal(behind) ? LOCAL : UNSAID;
  }

  // The words of the clause on one side of the figure, or no more than another number leaves.
  private static List<String> clause(String text, boolean behind) {
    String[] parts = text.split("[,;:0-9]", -1);
    return Wording.tokens(parts[behind ? 0 : parts.length - 1]);
  }

  // "Nationwide, …", "Across the country, …": said of all that follows.
  private static List<String> opening(String sentence) {
    int comma = sentence.indexOf(',');
    List<String> words = comma < 0 ? List.of() : Wording.tokens(sentence.substring(0, comma));
    return words.size() <= OPENING ? words : List.of();
  }

  private static boolean isWide(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean across =
          HOLDING.contains(words.get(i))
              && i > 1
              && isDefinite(words, i - 1)
              && (words.get(i - 2).equals("across") || words.get(i - 2).equals("throughout"));
      boolean whole =
          i > 1
              && WHOLE.contains(words.get(i - 1))
              && (words.get(i - 2).equals("the") || words.get(i - 2).equals("this"))
              && HOLDING.contains(words.get(i));
      boolean all =
          i > 1
              && words.get(i).equals("of")
              && words.get(i - 1).equals("all")
              && PREPOSITIONS.contains(words.get(i - 2));
      if (EVERYWHERE.contains(words.get(i)) || across || whole || all) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLocal(List<String> words) {
    for (int i = 0; i + 2 < words.size(); i++) {
      if (PREPOSITIONS.contains(words.get(i))
          && isDefinite(words, i + 1)
          && PLACES.contains(words.get(i + 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDefinite(List<String> words, int i) {
    return DEFINITE.contains(words.get(i));
  }
}
