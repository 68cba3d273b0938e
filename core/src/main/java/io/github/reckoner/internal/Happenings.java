package io.github.reckoner.internal;

import com.google.common.collect.ImmutableSet;
import java.util.List;

/**
 * Tells from the words of a sentence whether it counts those of several happenings together, or
 * those of another one than the report's own.
 *
 * <p>Stateless and thread-safe.
 */
public final class Happenings {

  private static final ImmutableSet<String> PERIODS = group("periods");
  private static final ImmutableSet<String> GATHERING = group("gathering");
  private static final ImmutableSet<String> STRUNG = group("strung");
  private static final ImmutableSet<String> PLURALS = group("happenings");
  private static final ImmutableSet<String> SINGULARS = group("one happening");
  private static final ImmutableSet<String> SPREAD = group("spread");
  private static final ImmutableSet<String> OTHERS = group("others");
  private static final ImmutableSet<String> CAME = group("came");
  private static final ImmutableSet<String> AFTER = group("after");
  private static final ImmutableSet<String> FOLLOW = group("follow");
  private static final ImmutableSet<String> NEW = group("new");
  private static final int FEW = 3;
  private static final int SPAN = 6;

  private Happenings() {}

  /**
   * Returns whether a sentence gives a tally of a place or a time: "126 murders this year", "two
   * teens in separate shootings".
   */
  public static boolean areSeveral(String sentence) {
    List<String> words = Attack.words(sentence);
    String spaced = " " + String.join(" ", words) + " ";
    if (PERIODS.stream().anyMatch(phrase -> isOver(spaced, phrase))) {
      return true;
    }
    for (int i = 0; i < words.size(); i++) {
      String before = " " + String.join(" ", words.subList(Math.max(0, i - FEW), i)) + " ";
      boolean gathered =
          GATHERING.stream().anyMatch(word -> before.contains(" " + word + " "))
              && (before.contains(" separate ")
                  ? PLURALS.contains(words.get(i))
                  : STRUNG.contains(words.get(i)));
      boolean spread =
          STRUNG.contains(words.get(i))
              && i + 1 < words.size()
              && SPREAD.contains(words.get(i + 1));
      if (gathered || spread) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether what stands before a number leads over to another happening: "it came a month
   * after gunmen killed", "in a separate attack".
   */
  public static boolean isAnother(String before) {
    List<String> words = Attack.words(before);
    for (int i = 0; i < words.size(); i++) {
      List<String> next = words.subList(i + 1, Math.min(words.size(), i + 1 + SPAN));
      boolean came = CAME.contains(words.get(i)) && next.stream().anyMatch(AFTER::contains);
      boolean follows =
          FOLLOW.contains(words.get(i)) && !next.isEmpty() && NEW.contains(next.get(0));
      boolean other =
          OTHERS.contains(words.get(i)) && next.stream().limit(FEW).anyMatch(SINGULARS::contains);
      if (came || follows || other) {
        return true;
      }
    }
    return false;
  }

  // "The deadliest crash in recent years" is one crash.
  private static boolean isOver(String sentence, String phrase) {
    int at = sentence.indexOf(" " + phrase + " ");
    if (at < 0) {
      return false;
    }
    List<String> before = Attack.words(sentence.substring(0, at));
    return before.subList(Math.max(0, before.size() - SPAN), before.size()).stream()
        .noneMatch(Happenings::isSuperlative);
  }

  private static boolean isSuperlative(String word) {
    return word.equals("worst")
        || word.equals("most")
        || (word.length() > 5 && word.endsWith("est"));
  }

  private static ImmutableSet<String> group(String name) {
    return Lexicon.read(Happenings.class, "happenings.tsv").stream()
        .filter(row -> row.get("group").equals(name))
        .flatMap(row -> row.list("words").stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
