package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a text that tell what it is about, cut to six letters instead of stems, and which of
 * them are names.
 *
 * <p>How many of them two passages share is the measure of lexical cohesion (Morris and Hirst 1991;
 * Hearst 1997).
 */
final class Vocabulary {

  /** So many shared words make two passages tell of the same; one shared name does. */
  static final int NEEDED = 2;

  private static final ImmutableSet<String> COMMON =
      ImmutableSet.<String>builder()
          .addAll(WordSets.of("common"))
          .addAll(WordSets.of("function"))
          .build();

  private static final int STEM = 6;
  private static final int LEAST_WORD = 3;

  private final Map<String, Boolean> names = new HashMap<>();

  private Vocabulary() {}

  /**
   * Returns the vocabulary of a text; a name is a word that it never prints with a small letter.
   */
  static Vocabulary of(List<Line> lines) {
    Vocabulary vocabulary = new Vocabulary();
    for (Line line : lines) {
      for (String word : capitalised(line.text())) {
        vocabulary.names.putIfAbsent(word, true);
      }
    }
    for (Line line : lines) {
      vocabulary.withoutSmall(line.text());
    }
    return vocabulary;
  }

  /** Returns how much the stems of a passage share with those known; a name counts for two. */
  int shared(Set<String> stems, Set<String> known) {
    int shared = 0;
    for (String stem : stems) {
      if (known.contains(stem)) {
        shared += names.getOrDefault(stem, false) ? NEEDED : 1;
      }
    }
    return shared;
  }

  /** Returns the stems of the words that tell something. */
  static Set<String> stems(List<String> words) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      String plain = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
      boolean telling =
          plain.length() >= LEAST_WORD
              && !COMMON.contains(plain)
              && !Character.isDigit(plain.charAt(0))
              && !Stamps.isCalendar(plain);
      if (telling) {
        stems.add(stem(plain));
      }
    }
    return stems;
  }

  private void withoutSmall(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      if (begins && Character.isLowerCase(text.charAt(i))) {
        int to = i;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
          to++;
        }
        names.computeIfPresent(stem(text.substring(i, to)), (word, name) -> false);
      }
    }
  }

  private static List<String> capitalised(String text) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      if (begins && Character.isUpperCase(text.charAt(i))) {
        int to = i;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
          to++;
        }
        words.add(stem(text.substring(i, to)));
      }
    }
    return words;
  }

  private static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean plural = lower.length() > LEAST_WORD && lower.endsWith("s");
    String single = plural ? lower.substring(0, lower.length() - 1) : lower;
    return single.length() > STEM ? single.substring(0, STEM) : single;
  }
}
