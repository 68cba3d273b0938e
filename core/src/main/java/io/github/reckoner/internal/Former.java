package io.github.reckoner.internal;

import com.google.common.collect.ImmutableSet;
import java.util.List;

/**
 * Tells from the words before a number whether it was given before and no longer stands: "had
 * earlier reported 58", "up from 58", "an initial toll of 58".
 *
 * <p>Stateless and thread-safe.
 */
public final class Former {

  private static final ImmutableSet<String> FORMER = group("former");
  private static final ImmutableSet<String> TELLING = group("telling");
  private static final ImmutableSet<String> PLUPERFECT = group("pluperfect");
  private static final ImmutableSet<String> FROM = group("from");
  private static final int REACH = 14;
  private static final int NEAR = 3;

  private Former() {}

  /** Returns whether what stands before a number in its sentence says so. */
  public static boolean isCount(String before) {
    List<String> all = Attack.words(before);
    List<String> words = all.subList(Math.max(0, all.size() - REACH), all.size());
    String spaced = String.join(" ", words);
    if (FROM.stream().anyMatch(spaced::endsWith)) {
      return true;
    }
    for (int i = 0; i < words.size(); i++) {
      List<String> next = words.subList(i + 1, Math.min(words.size(), i + 1 + NEAR));
      boolean told = next.stream().anyMatch(TELLING::contains) || isTold(words, i);
      boolean had =
          words.get(i).equals("had") && next.stream().limit(1).anyMatch(PLUPERFECT::contains);
      if (had || (FORMER.contains(words.get(i)) && told)) {
        return true;
      }
    }
    return false;
  }

  // "Said earlier".
  private static boolean isTold(List<String> words, int i) {
    return i > 0 && TELLING.contains(words.get(i - 1));
  }

  private static ImmutableSet<String> group(String name) {
    return Lexicon.read(Former.class, "former.tsv").stream()
        .filter(row -> row.get("group").equals(name))
        .flatMap(row -> row.list("words").stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
