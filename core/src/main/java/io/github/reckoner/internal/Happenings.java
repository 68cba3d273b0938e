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
  private static final ImmutableSet<String> WARS = group("wars");
  private static final ImmutableSet<String> LONG = group("long wars");
  private static final ImmutableSet<String> ELSEWHERE = group("elsewhere");
  private static final ImmutableSet<String> DEFINITE = ImmutableSet.of("the", "this", "that");
  private static final ImmutableSet<String> TIMES = group("times");
  private static final ImmutableSet<String> EARLIER = ImmutableSet.of("earlier", "before");
  private static final ImmutableSet<String> BEEN = ImmutableSet.of("been", "were");
  private static final ImmutableSet<String> LASTING = group("lasting");
  private static final ImmutableSet<String> TAKING = group("taking");
  private static final ImmutableSet<String> WHICH = group("which");
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
    if (isOfWar(words) || isSinceWar(words) || isTally(words)) {
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
    return isOutdone(words) || opensEarlier(words);
  }

  // "Hours earlier, three men were shot", "a week before, a raid killed".
  private static boolean opensEarlier(List<String> words) {
    for (int i = 1; i < Math.min(FEW + 1, words.size()); i++) {
      if (EARLIER.contains(words.get(i)) && TIMES.contains(words.get(i - 1))) {
        return !isOfTheOne(words);
      }
    }
    return false;
  }

  /**
   * Returns whether a sentence turns to another happening than those before it: "Elsewhere, a man
   * was killed"; but "Meanwhile the ministry said the attack killed 40".
   */
  public static boolean isElsewhere(String sentence) {
    List<String> words = Attack.words(sentence);
    if (words.size() < FEW || !ELSEWHERE.contains(words.get(0))) {
      return false;
    }
    return !isOfTheOne(words) && (!words.get(0).equals("also") || words.get(1).equals("on"));
  }

  /** Returns whether a sentence speaks of a happening that the reader knows: "the attack". */
  public static boolean isOfTheOne(String sentence) {
    return isOfTheOne(Attack.words(sentence));
  }

  private static boolean isOfTheOne(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (SINGULARS.contains(words.get(i)) && DEFINITE.contains(words.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether the words between two numbers turn to a happening of a day before: "a day after
   * a raid left"; but "two days after the blast".
   */
  public static boolean isOfDayBefore(String between) {
    List<String> words = Attack.words(between);
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).equals("after") && TIMES.contains(words.get(i - 1))) {
        return !isOfTheOne(words.subList(i, words.size()));
      }
    }
    return false;
  }

  // "The war has killed more than 48,000": not what an article reports of one day.
  private static boolean isOfWar(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (WARS.contains(words.get(i))) {
        List<String> next = words.subList(i + 1, Math.min(words.size(), i + 1 + SPAN));
        int has = next.indexOf("has");
        has = has < 0 ? next.indexOf("have") : has;
        if (has >= 0 && next.subList(has, next.size()).stream().anyMatch(TAKING::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  // "23 reporters killed in the country's 30-month war".
  private static boolean isLastingWar(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (LONG.contains(words.get(i))
          && words.subList(Math.max(0, i - FEW), i).stream().anyMatch(Happenings::isLasting)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLasting(String word) {
    return LASTING.stream().anyMatch(word::endsWith);
  }

  // "There have been 299 killings in the city", "there were 45 such shootings".
  private static boolean isTally(List<String> words) {
    int there = words.indexOf("there");
    List<String> next =
        words.subList(Math.max(0, there), Math.min(words.size(), Math.max(0, there) + SPAN));
    return there >= 0
        && next.stream().anyMatch(BEEN::contains)
        && next.stream().anyMatch(STRUNG::contains);
  }

  // "88,000 have been hurt since the war started"; but "the deadliest raid since the war started".
  private static boolean isSinceWar(List<String> words) {
    if (isLastingWar(words)) {
      return true;
    }
    int since = words.indexOf("since");
    return since > 0
        && words.subList(since, Math.min(words.size(), since + 1 + SPAN)).stream()
            .anyMatch(LONG::contains)
        && words.subList(Math.max(0, since - SPAN), since).stream().noneMatch(Superlatives::is);
  }

  // "The deadliest attack since November, when": what stands behind is the earlier one.
  private static boolean isOutdone(List<String> words) {
    int since = words.lastIndexOf("since");
    return since > 0
        && words.subList(since, words.size()).stream().anyMatch(WHICH::contains)
        && words.subList(0, since).stream().anyMatch(Happenings::isRanked);
  }

  private static boolean isRanked(String word) {
    return Superlatives.is(word) || word.equals("first");
  }

  // "The deadliest crash in recent years" is one crash.
  private static boolean isOver(String sentence, String phrase) {
    int at = sentence.indexOf(" " + phrase + " ");
    if (at < 0) {
      return false;
    }
    List<String> before = Attack.words(sentence.substring(0, at));
    return before.subList(Math.max(0, before.size() - SPAN), before.size()).stream()
        .noneMatch(Superlatives::is);
  }

  private static ImmutableSet<String> group(String name) {
    return Lexicon.read(Happenings.class, "happenings.tsv").stream()
        .filter(row -> row.get("group").equals(name))
        .flatMap(row -> row.list("words").stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
