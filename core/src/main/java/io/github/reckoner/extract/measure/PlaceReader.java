package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.nlp.Syntax;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Reads where the counted happened: the place that a preposition ties to the clause. */
final class PlaceReader {

  private static final ImmutableSet<String> PREPOSITIONS =
      ImmutableSet.of(
          "in",
          "at",
          "near",
          "across",
          "outside",
          "inside",
          "around",
          "off",
          "throughout",
          "on",
          "within",
          "over");
  private static final String LOCATION = "LOCATION";
  private static final WordGroups GROUPS = WordGroups.beside(PlaceReader.class);
  private static final ImmutableSet<String> KINDS = GROUPS.of("places in which is counted");
  private static final ImmutableSet<String> BEFALLING = GROUPS.of("what befalls a place");
  private static final ImmutableSet<String> COUNTING = GROUPS.of("verbs of a place that counts");
  private static final int OWNED = 3;

  private final Words words;
  private final Syntax syntax;

  PlaceReader(Words words, Syntax syntax) {
    this.words = words;
    this.syntax = syntax;
  }

  /** Returns the place nearest to what happened, in the words of the text. */
  Optional<String> read(String text, int anchor) {
    OptionalInt best = OptionalInt.empty();
    for (int i = 0; i < words.size(); i++) {
      if (isPlace(i)
          && (best.isEmpty() || distance(i, anchor) < distance(best.getAsInt(), anchor))) {
        best = OptionalInt.of(i);
      }
    }
    return best.stream().mapToObj(first -> words.quote(text, first, nameEnd(first))).findFirst();
  }

  private int distance(int place, int anchor) {
    // What follows is nearer than what stands before: "killed 26 in Aleppo".
    return place > anchor ? place - anchor : 2 * (anchor - place);
  }

  private boolean isPlace(int token) {
    if (!syntax.name(token).equals(LOCATION) || isWithinName(token)) {
      return false;
    }
    int before = beforeModifiers(token);
    // "In the northern state of Uttarakhand".
    if (words.lower(before).equals("of") && KINDS.contains(words.lower(before - 1))) {
      before = beforeModifiers(before);
    }
    return PREPOSITIONS.contains(words.lower(before)) || isStricken(token) || isCounting(token);
  }

  private int beforeModifiers(int token) {
    int before = token - 1;
    while (before >= 0 && isModifier(before)) {
      before--;
    }
    return before;
  }

  // "Kerala's toll", "Peru's worst floods".
  private boolean isStricken(int token) {
    int end = nameEnd(token);
    if (end >= words.size() || !syntax.tag(end).equals("POS")) {
      return false;
    }
    return IntStream.range(end + 1, Math.min(words.size(), end + 1 + OWNED))
        .anyMatch(i -> words.bases(i).stream().anyMatch(BEFALLING::contains));
  }

  // "Nainital district recorded 34 deaths", "Kochi saw nine".
  private boolean isCounting(int token) {
    int end = nameEnd(token);
    boolean kind = KINDS.contains(words.lower(end));
    int subject = kind ? end : end - 1;
    return syntax.relation(subject).startsWith("nsubj")
        && syntax.governor(subject) != Syntax.ROOT
        && (COUNTING.contains(syntax.lemma(syntax.governor(subject)))
            || (kind && syntax.lemma(syntax.governor(subject)).equals("report")));
  }

  private boolean isWithinName(int token) {
    return token > 0 && syntax.name(token - 1).equals(LOCATION);
  }

  private boolean isModifier(int token) {
    String tag = syntax.tag(token);
    return tag.equals("DT") || tag.equals("JJ") || tag.startsWith("NN") || tag.equals("POS");
  }

  private int nameEnd(int first) {
    int end = first + 1;
    while (end < words.size() && syntax.name(end).equals(LOCATION)) {
      end++;
    }
    return end;
  }
}
