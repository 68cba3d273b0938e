package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Accumulation;
import io.github.reckoner.model.CaseStatus;

/** Reads from the words around a figure whether it is new or a total, and how far established. */
final class Scope {

  private static final ImmutableSet<String> NEW =
      ImmutableSet.of("another", "additional", "new", "further", "fresh", "extra");
  private static final ImmutableSet<String> NAMED_NEW =
      WordGroups.beside(Scope.class).of("names behind new");
  private static final ImmutableSet<String> TOTAL =
      ImmutableSet.of(
          "total",
          "overall",
          "altogether",
          "cumulative",
          "toll",
          "tally",
          "already",
          "cumulatively");
  private static final ImmutableSet<String> ADDING =
      ImmutableSet.of("bringing", "raising", "taking", "pushing", "lifting", "increasing");
  private static final ImmutableSet<String> GROWN =
      ImmutableSet.of("toll", "total", "number", "count", "tally");
  private static final ImmutableSet<String> RUNNING_AFTER = ImmutableSet.of("far", "date", "all");
  private static final ImmutableSet<String> SUSPECTED =
      ImmutableSet.of("suspected", "possible", "presumed", "feared", "alleged");
  private static final ImmutableSet<String> PROBABLE = ImmutableSet.of("probable", "likely");
  private static final ImmutableSet<String> FORESEEN =
      ImmutableSet.of("to", "that", "voter", "voters", "than");
  private static final ImmutableSet<String> CONFIRMED =
      ImmutableSet.of(
          "confirmed", "verified", "laboratory-confirmed", "lab-confirmed", "documented");
  private static final int BEFORE = 3;
  private static final int AFTER = 8;

  private Scope() {}

  static Accumulation accumulation(Words words, int first, NounPhrase phrase) {
    for (int i = Math.max(0, first - BEFORE); i < phrase.end(); i++) {
      boolean named = NAMED_NEW.contains(words.lower(i + 1));
      // "Should narrow further, to 4.4 per cent".
      boolean beside = i + 1 < first && !Character.isLetter(words.lower(i + 1).charAt(0));
      if ((NEW.contains(words.lower(i)) && !named && !beside) || isMore(words, i, phrase)) {
        return Accumulation.INCREMENT;
      }
    }
    if (isAdded(words, phrase.end()) || isMore(words, phrase.end(), phrase)) {
      return Accumulation.INCREMENT;
    }
    int end = Math.min(words.size(), phrase.end() + AFTER);
    for (int i = Math.max(0, first - AFTER); i < end; i++) {
      String word = words.lower(i);
      String before = words.lower(i - 1);
      boolean running =
          RUNNING_AFTER.contains(word)
              && (before.equals("so") || before.equals("to") || before.equals("in"));
      if (TOTAL.contains(word) || running) {
        return Accumulation.CUMULATIVE;
      }
    }
    return Accumulation.UNKNOWN;
  }

  // "Two bodies were found, bringing the toll to four."
  private static boolean isAdded(Words words, int end) {
    for (int i = end; i < words.size(); i++) {
      if (words.isNumber(i)) {
        return false;
      }
      if (ADDING.contains(words.lower(i))) {
        for (int j = i + 1; j <= i + BEFORE; j++) {
          if (GROWN.contains(words.lower(j))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  // "26 more people", not "more than 26".
  private static boolean isMore(Words words, int i, NounPhrase phrase) {
    return words.lower(i).equals("more")
        && i >= phrase.first()
        && !words.lower(i + 1).equals("than");
  }

  private static boolean isForeseen(Words words, int i) {
    return FORESEEN.contains(words.lower(i));
  }

  static CaseStatus status(Words words, int first, NounPhrase phrase) {
    for (int i = Math.max(0, first - 2); i < Math.min(words.size(), phrase.end() + 3); i++) {
      String word = words.lower(i);
      if (SUSPECTED.contains(word)) {
        return CaseStatus.SUSPECTED;
      }
      // "26 likely deaths", not "likely to die", "likely voters" or "likely worth 26".
      boolean likely = word.equals("likely") && (i < first || isForeseen(words, i + 1));
      if (PROBABLE.contains(word) && !likely) {
        return CaseStatus.PROBABLE;
      }
      if (CONFIRMED.contains(word)) {
        return CaseStatus.CONFIRMED;
      }
    }
    return CaseStatus.UNSPECIFIED;
  }
}
