package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Unit;
import java.util.Optional;

/** Finds from the words next to a figure where the dead and the hurt are told in one breath. */
final class DeadAndHurt {

  private static final ImmutableSet<String> WOUNDING = WindowFrames.group("wounding");
  private static final ImmutableSet<String> DEFINITE = WindowFrames.group("definite");
  private static final ImmutableSet<String> HURTING = WindowFrames.group("wounding now");
  private static final int PART = 3;

  private final Words words;
  private final WindowFrames window;

  DeadAndHurt(Words words, WindowFrames window) {
    this.words = words;
    this.window = window;
  }

  /**
   * Returns the frame of casualties where the words next to the figure do not tell the dead from
   * the wounded: "26 people were killed or wounded", "killing and injuring 26", "26 dead and hurt".
   */
  Optional<FrameMatch> killedOrWounded(LocatedFigure figure) {
    int end = WindowFrames.end(figure);
    for (int i = end; i < Math.min(words.size(), end + WindowFrames.REACH); i++) {
      if (isKilledOrWounded(i) && window.isEnd(i + 3)) {
        return casualties(i);
      }
      if (!window.isPassedAfter(i)) {
        break;
      }
    }
    for (int i = figure.firstToken() - 1;
        i >= Math.max(0, figure.firstToken() - WindowFrames.REACH);
        i--) {
      boolean verbal = i >= 2 && !words.lower(i - 2).equals("dead");
      if (verbal && isKilledOrWounded(i - 2)) {
        // "26 killed and wounded 40": the number before the two counts the first of them.
        boolean counted = i >= 3 && (window.isPassedAfter(i - 3) || words.isNumber(i - 3));
        return counted ? Optional.empty() : casualties(i - 2);
      }
      if (!window.isPassed(i)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Returns the frame of the wounded right behind their verb: "kills six and wounds 19". */
  Optional<FrameMatch> wounded(LocatedFigure figure) {
    int verb = figure.firstToken() - 1;
    return HURTING.contains(words.lower(verb))
            && WindowFrames.JOINING.contains(words.lower(verb - 1))
            && figure.figure().unit().kind() == Unit.Kind.COUNT
        ? window.match(verb, f -> f.category() == Category.INJURED && f.pos() == Frame.Pos.VERB)
        : Optional.empty();
  }

  /** Returns the frame of the dead of "four of the injured succumbed to their wounds". */
  Optional<FrameMatch> ofTheHurt(LocatedFigure figure) {
    int hurt = ofTheHurt(words, figure.firstToken());
    for (int i = hurt + 1; hurt > 0 && i < Math.min(words.size(), hurt + WindowFrames.REACH); i++) {
      Optional<FrameMatch> match =
          window.match(
              i,
              f ->
                  f.category() == Category.KILLED
                      && (f.pos() == Frame.Pos.ADJECTIVE
                          || (f.pos() == Frame.Pos.VERB && f.countsSubject())));
      if (match.isPresent() || !window.isPassedAfter(i)) {
        return match;
      }
    }
    return Optional.empty();
  }

  /** Returns the hurt of whom a figure counts a part, or -1: "four of the injured". */
  static int ofTheHurt(Words words, int first) {
    for (int of = first + 1; of <= first + PART; of++) {
      if (words.lower(of).equals("of")) {
        boolean hurt = words.bases(of + 2).stream().anyMatch(WOUNDING::contains);
        return hurt && DEFINITE.contains(words.lower(of + 1)) ? of + 2 : -1;
      }
    }
    return -1;
  }

  private boolean isKilledOrWounded(int token) {
    return token >= 0
        && WindowFrames.JOINING.contains(words.lower(token + 1))
        && ((window.isOf(token, Category.KILLED) && isWounded(token + 2))
            || (isWounded(token) && window.isOf(token + 2, Category.KILLED)));
  }

  // Not "shot and killed", of which the one is how the other came about.
  private boolean isWounded(int token) {
    return words.bases(token).stream().anyMatch(WOUNDING::contains)
        && window.isOf(token, Category.INJURED);
  }

  private Optional<FrameMatch> casualties(int token) {
    return Frames.STANDARD.of(ImmutableSet.of("casualty")).stream()
        .flatMap(frame -> window.admitted(frame, token).stream())
        .findFirst();
  }
}
