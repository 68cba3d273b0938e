package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Lexicon;

/**
 * Leads a word back to the base forms it may have, so that the lexicons list base forms only and
 * need no tagger.
 */
final class Inflection {

  private static final ImmutableMap<String, String> IRREGULAR =
      Lexicon.read(Inflection.class, "inflections.tsv").stream()
          .collect(ImmutableMap.toImmutableMap(row -> row.get("form"), row -> row.get("base")));

  private Inflection() {}

  /**
   * Returns the word itself and every form that English endings could have made it from; most of
   * them are no words, which does no harm to a look-up.
   *
   * @param word the word in lower case
   */
  static ImmutableSet<String> bases(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular == null && !hasEnding(word)) {
      return ImmutableSet.of(word);
    }
    ImmutableSet.Builder<String> bases = ImmutableSet.builder();
    if (irregular != null) {
      bases.add(irregular);
    }
    bases.add(word);
    addPlural(word, bases);
    addVerbal(word, "ed", bases);
    addVerbal(word, "ing", bases);
    return bases.build();
  }

  /** Returns the singular of a noun in lower case; the word itself if it looks like no plural. */
  static String singular(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.endsWith("men") && word.length() > 3) {
      return word.substring(0, word.length() - 2) + "an";
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return stem(word, 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches")) {
      return stem(word, 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && word.length() > 3
        ? stem(word, 1)
        : word;
  }

  // Most words have none, and need no set built.
  private static boolean hasEnding(String word) {
    return word.endsWith("s")
        || word.endsWith("men")
        || word.endsWith("ed")
        || word.endsWith("ing");
  }

  private static void addPlural(String word, ImmutableSet.Builder<String> bases) {
    if (word.endsWith("men") && word.length() > 3) {
      bases.add(stem(word, 2) + "an");
    }
    if (word.endsWith("s") && !word.endsWith("ss") && word.length() > 3) {
      bases.add(stem(word, 1));
      if (word.endsWith("es")) {
        bases.add(stem(word, 2));
      }
      if (word.endsWith("ies")) {
        bases.add(stem(word, 3) + "y");
      }
    }
  }

  private static void addVerbal(String word, String ending, ImmutableSet.Builder<String> bases) {
    if (!word.endsWith(ending) || word.length() < ending.length() + 2) {
      return;
    }
    String stem = stem(word, ending.length());
    bases.add(stem, stem + "e");
    if (stem.endsWith("i")) {
      bases.add(stem(stem, 1) + "y");
    }
    int last = stem.length() - 1;
    if (last >= 1 && stem.charAt(last) == stem.charAt(last - 1)) {
      bases.add(stem(stem, 1));
    }
  }

  private static String stem(String word, int cut) {
    return word.substring(0, word.length() - cut);
  }
}
