package io.github.reckoner.compare;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The words that say what a figure is about, reduced so that inflections and synonyms meet.
 *
 * <p>Stateless; words come back in alphabetical order.
 */
final class Wording {

  private static final ImmutableSet<String> STOP =
      Lexicon.read(Wording.class, "stopwords.tsv").stream()
          .map(row -> row.get("word"))
          .collect(ImmutableSet.toImmutableSet());

  private Wording() {}

  /** Returns the content words of a measure, as stems. */
  static ImmutableSortedSet<String> of(Measure measure) {
    List<String> words = new ArrayList<>(tokens(measure.text()));
    words.addAll(tokens(measure.head()));
    words.addAll(tokens(measure.predicate()));
    measure.concepts().forEach(concept -> words.addAll(tokens(concept)));
    return stems(words);
  }

  /** Returns the stems of the names in the sentence of a claim, by their capitals. */
  static ImmutableSet<String> names(Claim claim) {
    List<String> written = written(claim.evidence().quote());
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    for (int i = 0; i < written.size(); i++) {
      String word = written.get(i);
      String lower = word.toLowerCase(Locale.ROOT);
      boolean opens = i == 0 && !(written.size() > 1 && isCapitalised(written.get(1)));
      if (isCapitalised(word) && word.length() > 1 && !opens && !isStop(lower)) {
        names.add(stem(lower));
      }
    }
    return names.build();
  }

  private static boolean isCapitalised(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  /** Returns the content words of a text, as stems. */
  static ImmutableSortedSet<String> of(String text) {
    return stems(tokens(text));
  }

  /** Returns the share of the smaller set's words that the other holds; 0 if either is empty. */
  static double overlap(Set<String> first, Set<String> second) {
    return overlap(first, second, 1);
  }

  /** Returns the same share as if the smaller set had so many words at least. */
  static double overlap(Set<String> first, Set<String> second, int leastWords) {
    Set<String> small = first.size() <= second.size() ? first : second;
    Set<String> great = small == first ? second : first;
    if (small.isEmpty()) {
      return 0;
    }
    long shared = small.stream().filter(great::contains).count();
    return (double) shared / Math.max(leastWords, small.size());
  }

  /** Returns whether a word in lower case says nothing of what is counted. */
  static boolean isStop(String word) {
    return STOP.contains(word);
  }

  /** Returns the words of a text in lower case, in order: runs of letters, digits excluded. */
  static List<String> tokens(String text) {
    return runs(text, Character::isLetter, true);
  }

  /** Returns the words of a text as they are written, in order. */
  static List<String> written(String text) {
    return runs(text, Character::isLetter, false);
  }

  /** Returns a word with a capital, as names are written. */
  static String capitalised(String word) {
    return word.isEmpty() ? word : Ascii.toUpperCase(word.substring(0, 1)) + word.substring(1);
  }

  /** Returns the words and digit runs of a text in lower case, in order. */
  static List<String> tokensWithDigits(String text) {
    return runs(text, Character::isLetterOrDigit, true);
  }

  private static List<String> runs(String text, IntPredicate kept, boolean lower) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && kept.test(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        String word = text.substring(start, i);
        words.add(lower ? word.toLowerCase(Locale.ROOT) : word);
        start = -1;
      }
    }
    return words;
  }

  private static ImmutableSortedSet<String> stems(List<String> words) {
    ImmutableSortedSet.Builder<String> stems = ImmutableSortedSet.naturalOrder();
    for (String word : words) {
      if (word.length() > 1 && !STOP.contains(word)) {
        stems.add(stem(word));
      }
    }
    return stems.build();
  }

  /**
   * Returns the stem of a word in lower case: a demonym becomes its state, and inflections fall
   * away.
   */
  static String stem(String word) {
    return Nations.standard()
        .byDemonym(capitalised(word))
        .map(state -> state.toLowerCase(Locale.ROOT))
        .orElseGet(() -> bare(word));
  }

  // Porter's first step and no more: plurals, -ing and -ed, and a final e.
  private static String bare(String word) {
    String stem = word;
    if (stem.endsWith("ies") && stem.length() > 4) {
      stem = stem.substring(0, stem.length() - 3) + "y";
    } else if (stem.endsWith("sses")) {
      stem = stem.substring(0, stem.length() - 2);
    } else if (stem.endsWith("s") && !stem.endsWith("ss") && stem.length() > 3) {
      stem = stem.substring(0, stem.length() - 1);
    }
    for (String ending : List.of("ing", "ed")) {
      if (stem.endsWith(ending) && stem.length() > ending.length() + 2) {
        stem = stem.substring(0, stem.length() - ending.length());
        break;
      }
    }
    int last = stem.length() - 1;
    if (last > 2
        && stem.charAt(last) == stem.charAt(last - 1)
        && "lsz".indexOf(stem.charAt(last)) < 0) {
      stem = stem.substring(0, last);
    }
    return stem.endsWith("e") && stem.length() > 3 ? stem.substring(0, stem.length() - 1) : stem;
  }
}
