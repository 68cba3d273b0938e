package io.github.reckoner.extract.attribution;

import io.github.reckoner.extract.attribution.RuleWords.Sort;

/**
 * Tells a figure that its speaker names only to turn it down: "called the figure of 287 a mistake",
 * "has never accepted the toll of 300". Stateless.
 */
final class Refused {

  private static final int BEFORE = 6;
  private static final int BEHIND = 6;

  private Refused() {}

  /** Returns whether the words around a figure turn it down. */
  static boolean is(Story story, Span figure) {
    int of = figure.first() - 1;
    int noun = of - 1;
    boolean named =
        noun > 0
            && story.lower(of).equals("of")
            && story.is(Sort.TOTAL, noun)
            && story.sentenceOf(noun) == story.sentenceOf(figure.first());
    if (!named) {
      return false;
    }
    int from = Math.max(story.firstOf(story.sentenceOf(noun)), noun - BEFORE);
    for (int i = noun - 1; i >= from && !story.is(Sort.BREATH, i); i--) {
      boolean denied = i > from && story.is(Sort.ACCEPT, i) && isNegated(story, from, i);
      if (denied || (story.is(Sort.CALL, i) && isFalse(story, figure.end()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNegated(Story story, int from, int verb) {
    for (int i = from; i < verb; i++) {
      if (story.is(Sort.NEGATION, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFalse(Story story, int from) {
    int end = Math.min(story.endOf(story.sentenceOf(from - 1)), from + BEHIND);
    for (int i = from; i < end && !story.is(Sort.BREATH, i); i++) {
      if (story.is(Sort.FALSE, i) || story.is(Sort.MISTAKE, i)) {
        return true;
      }
    }
    return false;
  }
}
