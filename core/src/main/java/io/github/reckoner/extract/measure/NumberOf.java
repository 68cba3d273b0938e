package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Category;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds what a number was that moved far from its name: "the number of people killed in the
 * explosion of a tanker on a highway rose to 14", "revised the toll of the fire down from 21 to
 * 18", "the toll rose to ten and the wounded to 34". Stateless.
 */
final class NumberOf {

  private static final ImmutableSet<String> NUMBERS = ImmutableSet.of("number", "toll", "count");
  private static final ImmutableSet<String> COUNTS =
      ImmutableSet.of("number", "count", "tally", "estimate", "figure", "total");
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
  private static final ImmutableSet<String> CORRECTING =
      WordGroups.beside(NumberOf.class).of("verbs that correct a number");
  private static final ImmutableSet<String> MOVING =
      ImmutableSet.<String>builder()
          .addAll(GROWING)
          .addAll(CORRECTING)
          .addAll(WordGroups.beside(NumberOf.class).of("verbs that bring a number to another"))
          .build();
  private static final ImmutableSet<String> WAYS =
      ImmutableSet.of("down", "up", "downward", "downwards", "upward", "upwards");
  private static final ImmutableSet<String> PUTTING = ImmutableSet.of("put", "place", "estimate");
  private static final ImmutableSet<String> JOINING = ImmutableSet.of("and", ",", "with", "while");
  private static final ImmutableSet<String> TO = ImmutableSet.of("to", "at");
  private static final ImmutableSet<Category> FATES =
      ImmutableSet.of(Category.KILLED, Category.INJURED, Category.MISSING);
  private static final int REACH = 30;
  private static final int NAME = 5;
  private static final int VERB = 4;

  private NumberOf() {}

  /** Returns the frame of those whose number is told, if words of growth lead to the figure. */
  static Optional<FrameMatch> frame(Words words, LocatedFigure figure) {
    return figure.unitToken().isPresent()
        ? Optional.empty()
        : grown(words, preposition(words, figure.firstToken() - 1))
            .or(() -> corrected(words, figure.firstToken() - 1))
            .or(() -> gapped(words, figure.firstToken() - 1))
            .or(() -> shifted(words, figure));
  }

  // "Lowered to 16 the number of people who died".
  private static Optional<FrameMatch> shifted(Words words, LocatedFigure figure) {
    int verb = figure.firstToken() - 2;
    int number = figure.endToken() + 1;
    boolean moved =
        TO.contains(words.lower(verb + 1))
            && words.lower(number - 1).equals("the")
            && NUMBERS.contains(words.lower(number))
            && words.lower(number + 1).equals("of")
            && words.bases(verb).stream().anyMatch(MOVING::contains);
    return moved ? state(words, number + 2, number + 2 + NAME) : Optional.empty();
  }

  // "Was lowered to 85 from 88": the 88 too.
  private static int preposition(Words words, int token) {
    boolean former =
        words.lower(token).equals("from")
            && words.isNumber(token - 1)
            && words.lower(token - 2).equals("to");
    return former ? token - 2 : token;
  }

  private static Optional<FrameMatch> grown(Words words, int to) {
    int verb = to - 1;
    boolean grown =
        TO.contains(words.lower(to))
            && words.bases(verb).stream()
                .anyMatch(base -> GROWING.contains(base) || CORRECTING.contains(base));
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

  // "Revised the toll of the fire down from 21 to 18": both are numbers of the dead.
  private static Optional<FrameMatch> corrected(Words words, int preposition) {
    int end = preposition;
    if (words.lower(end).equals("to")
        && words.isNumber(end - 1)
        && words.lower(end - 2).equals("from")) {
      end -= 2;
    }
    if (!words.lower(end).equals("from") && !words.lower(end).equals("to")) {
      return Optional.empty();
    }
    boolean turned = WAYS.contains(words.lower(end - 1));
    for (int i = end - (turned ? 2 : 1); i >= Math.max(0, end - REACH); i--) {
      if (words.isNumber(i)) {
        return Optional.empty();
      }
      if (isCorrected(words, i)) {
        return words.lower(i).equals("toll")
            ? state(words, i, i + 1)
            : state(words, i + 2, Math.min(end, i + 2 + NAME));
      }
    }
    return Optional.empty();
  }

  private static boolean isCorrected(Words words, int number) {
    boolean named =
        words.lower(number).equals("toll")
            || (COUNTS.contains(words.lower(number)) && words.lower(number + 1).equals("of"));
    for (int i = number - 1; named && i >= Math.max(0, number - VERB); i--) {
      if (words.bases(i).stream().anyMatch(CORRECTING::contains)) {
        return true;
      }
    }
    return false;
  }

  // "The toll rose to ten and the wounded to 34": the second verb is left out. "The injured
  // numbered 23".
  private static Optional<FrameMatch> gapped(Words words, int to) {
    if (words.lower(to).equals("numbered") && words.lower(to - 2).equals("the")) {
      return state(words, to - 1, to);
    }
    int state = to - 1;
    boolean gap =
        TO.contains(words.lower(to))
            && words.lower(state - 1).equals("the")
            && JOINING.contains(words.lower(state - 2));
    // "He puts Ukraine's dead at 45,100".
    boolean put =
        words.lower(to).equals("at")
            && IntStream.range(Math.max(0, state - VERB), state)
                .anyMatch(i -> words.bases(i).stream().anyMatch(PUTTING::contains));
    return gap || put ? state(words, state, to) : Optional.empty();
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
