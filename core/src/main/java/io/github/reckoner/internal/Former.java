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
  private static final ImmutableSet<String> SAYING = group("saying");
  private static final ImmutableSet<String> CORRECTING = group("correcting");
  private static final ImmutableSet<String> CORRECTED = group("corrected");
  private static final ImmutableSet<String> PAST = group("past");
  private static final int REACH = 14;
  private static final int BEHIND = 6;
  private static final int NEAR = 3;

  private Former() {}

  /**
   * Returns whether a sentence says so of the figure from one of its characters to before another.
   */
  public static boolean isCount(String sentence, int from, int end) {
    return 0 <= from
        && from <= end
        && end <= sentence.length()
        && isCount(sentence.substring(0, from), sentence.substring(end));
  }

  /**
   * Returns whether what stands around a number in its sentence says so: "it had earlier reported
   * 31", "31" in "cut from 31 to 28" and "not 31 as first reported", "the 31 first reported", "the
   * 31 it gave the day before".
   */
  public static boolean isCount(String before, String after) {
    if (isCount(before)) {
      return true;
    }
    List<String> ahead = Attack.words(before);
    List<String> all = Attack.words(after);
    List<String> behind = all.subList(0, Math.min(BEHIND, all.size()));
    String last = ahead.isEmpty() ? "" : ahead.get(ahead.size() - 1);
    if (last.equals("not")) {
      return behind.stream().anyMatch(PAST::contains)
          && behind.stream().anyMatch(TELLING::contains);
    }
    if (last.equals("from")) {
      return behind.size() > 1 && behind.get(0).equals("to") && isNumber(behind.get(1));
    }
    return last.equals("the")
        && behind.stream().anyMatch(PAST::contains)
        && behind.stream().anyMatch(TELLING::contains)
        && behind.stream().noneMatch(Former::isNumber);
  }

  /**
   * Returns whether the words before a number in its sentence say that it takes the place of one
   * told before: "on Thursday it corrected the count:", "the ministry later said".
   */
  public static boolean isRevision(String before) {
    List<String> all = Attack.words(before);
    List<String> words = all.subList(Math.max(0, all.size() - REACH), all.size());
    for (int i = 0; i < words.size(); i++) {
      List<String> next = words.subList(i + 1, Math.min(words.size(), i + 1 + NEAR));
      boolean corrected =
          CORRECTED.contains(words.get(i)) && next.stream().anyMatch(TELLING::contains);
      boolean later =
          words.get(i).equals("later") && next.stream().limit(1).anyMatch(TELLING::contains);
      if (corrected || later) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCount(String before) {
    List<String> all = Attack.words(before);
    List<String> words = all.subList(Math.max(0, all.size() - REACH), all.size());
    String spaced = String.join(" ", words);
    if (FROM.stream().anyMatch(spaced::endsWith) || isCorrected(words)) {
      return true;
    }
    for (int i = lastNumber(words) + 1; i < words.size(); i++) {
      List<String> next = words.subList(i + 1, Math.min(words.size(), i + 1 + NEAR));
      boolean told = next.stream().anyMatch(TELLING::contains) || isTold(words, i);
      // "Said it had confirmed 168": told by somebody else, and so of now.
      boolean had =
          words.get(i).equals("had")
              && next.stream().limit(1).anyMatch(PLUPERFECT::contains)
              && words.subList(0, i).stream().noneMatch(SAYING::contains);
      if (had || (FORMER.contains(words.get(i)) && told)) {
        return true;
      }
    }
    return false;
  }

  // A number between is the one that was given before.
  private static int lastNumber(List<String> words) {
    int last = words.size() - 1;
    while (last >= 0 && !isNumber(words.get(last))) {
      last--;
    }
    return last;
  }

  // "Correcting the 31".
  private static boolean isCorrected(List<String> words) {
    int size = words.size();
    return size > 1
        && words.get(size - 1).equals("the")
        && CORRECTING.contains(words.get(size - 2));
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
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
