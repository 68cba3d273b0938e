package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Category;
import java.util.Optional;

/** Finds the yes and the no of a vote: "by a 134-to-63 vote", "voted 195 to 234". Stateless. */
final class Tallies {

  private static final int REACH = 5;
  private static final ImmutableSet<String> JOINTS = ImmutableSet.of("to", "-", "–");

  private Tallies() {}

  /** Returns the frame of votes, if the figure is a number without a noun of such a tally. */
  static Optional<FrameMatch> frame(Words words, LocatedFigure figure) {
    if (figure.unitToken().isPresent() || !isPaired(words, figure)) {
      return Optional.empty();
    }
    int end = Math.min(words.size(), figure.endToken() + REACH);
    for (int i = Math.max(0, figure.firstToken() - REACH); i < end; i++) {
      int token = i;
      Optional<FrameMatch> vote =
          Frames.STANDARD.of(words.bases(i)).stream()
              .filter(frame -> frame.category() == Category.VOTES && !frame.isConditional())
              .map(frame -> new FrameMatch(frame, token))
              .findFirst();
      if (vote.isPresent()) {
        return vote;
      }
    }
    return Optional.empty();
  }

  private static boolean isPaired(Words words, LocatedFigure figure) {
    return isNumber(words, beyond(words, figure.endToken(), 1))
        || isNumber(words, beyond(words, figure.firstToken() - 1, -1));
  }

  private static int beyond(Words words, int from, int step) {
    int at = from;
    while (JOINTS.contains(words.lower(at))) {
      at += step;
    }
    return at == from ? -1 : at;
  }

  private static boolean isNumber(Words words, int token) {
    return token >= 0
        && token < words.size()
        && !words.lower(token).isEmpty()
        && Character.isDigit(words.lower(token).charAt(0));
  }
}
