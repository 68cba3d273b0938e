package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableMap;
import io.github.reckoner.internal.Lexicon;
import java.util.Locale;

/**
 * What the model sees of a word beside its letters: a class of small words, or its shape.
 *
 * <p>Immutable and thread-safe.
 */
final class WordClasses {

  private static final class Holder {
    static final WordClasses STANDARD = new WordClasses();
  }

  /** The class of what stands before the first token and after the last. */
  static final String EDGE = "edge";

  private static final String[] ENDINGS = {"ing", "ed", "ly", "s"};

  private final ImmutableMap<String, String> classes;

  private WordClasses() {
    classes =
        Lexicon.read(WordClasses.class, "word-classes.tsv").stream()
            .collect(ImmutableMap.toImmutableMap(row -> row.get("word"), row -> row.get("class")));
  }

  static WordClasses standard() {
    return Holder.STANDARD;
  }

  /**
   * Returns the class of a word, such as {@code PREPOSITION}, {@code Name} or {@code ing}.
   *
   * @param word the word as written
   * @param lower the word in lower case
   * @param punctuation whether it has neither letter nor digit
   */
  String of(String word, String lower, boolean punctuation) {
    String known = classes.get(lower);
    // The World Health Organization is no relative pronoun.
    if (known != null && !word.equals("WHO")) {
      return known;
    }
    char first = word.charAt(0);
    if (punctuation) {
      return Story.isQuoteMark(word) ? "quote" : word;
    }
    if (Character.isDigit(first) || first == '$') {
      return "number";
    }
    if (Character.isUpperCase(first)) {
      return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? "ACRONYM" : "Name";
    }
    for (String ending : ENDINGS) {
      if (lower.length() > ending.length() + 2 && lower.endsWith(ending)) {
        return ending;
      }
    }
    return "word";
  }
}
