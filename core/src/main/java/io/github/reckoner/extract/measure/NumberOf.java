package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Category;
import java.util.Optional;

/**
 * Finds what a number was that grew far from its name: "the number of people killed in the
 * explosion of a tanker on a highway rose to 14". Stateless.
 */
final class NumberOf {

  private static final ImmutableSet<String> NUMBERS = ImmutableSet.of("number", "toll", "count");
  private static final ImmutableSet<String> GROWING =
      ImmutableSet.of(
          "rise",
          "climb",
          "grow",
          "increase",
          "jump",
          "soar",
          "go",
          "stand",
          "put",
          "place",
          "estimate",
          "raise");
  private static final ImmutableSet<String> TO = ImmutableSet.of("to", "at");
  private static final ImmutableSet<Category> FATES =
      ImmutableSet.of(Category.KILLED, Category.INJURED, Category.MISSING);
  private static final int REACH = 30;
  private static final int NAME = 5;

  private NumberOf() {}

  /** Returns the frame of those whose number is told, if words of growth lead to the figure. */
  static Optional<FrameMatch> frame(Words words, LocatedFigure figure) {
    int to = figure.firstToken() - 1;
    int verb = to - 1;
    boolean grown =
        figure.unitToken().isEmpty()
            && TO.contains(words.lower(to))
            && words.bases(verb).stream().anyMatch(GROWING::contains);
    for (int i = verb - 1; grown && i >= Math.max(0, verb - REACH); i--) {
      if (words.isNumber(i)) {
        return Optional.empty();
      }
      if (NUMBERS.contains(words.lower(i)) && words.lower(i + 1).equals("of")) {
        return state(words, i + 2, Math.min(verb, i + 2 + NAME));
      }
    }
    return Optional.empty();
  }

  private static Optional<FrameMatch> state(Words words, int from, int end) {
    for (int i = from; i < end; i++) {
      int token = i;
      Optional<FrameMatch> state =
          Frames.STANDARD.of(words.bases(i)).stream()
              .filter(frame -> FATES.contains(frame.category()) && !frame.isConditional())
              .map(frame -> new FrameMatch(frame, token))
              .findFirst();
      if (state.isPresent()) {
        return state;
      }
    }
    return Optional.empty();
  }
}
