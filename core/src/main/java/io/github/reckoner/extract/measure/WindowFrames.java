package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the frame that a figure fills from the words next to it, where there is no tree or the tree
 * tells nothing: "26 people dead", "killing at least 26", "the death toll to 26".
 */
final class WindowFrames {

  private static final int REACH = 8;

  private static final ImmutableSet<String> PASSED_AFTER =
      ImmutableSet.of(
          "were",
          "was",
          "are",
          "is",
          "be",
          "been",
          "being",
          "have",
          "has",
          "had",
          "also",
          "more",
          "others",
          "other",
          "people",
          "persons",
          "reported",
          "confirmed",
          "feared",
          "believed",
          "reportedly",
          "now",
          "still",
          "left",
          "found",
          "officially",
          "of",
          "them",
          "us",
          "the",
          "and/or",
          "said",
          "to",
          "thought",
          "known",
          "listed",
          "declared",
          "pronounced",
          "already",
          "who",
          "shot",
          "allegedly");
  private static final ImmutableSet<String> PASSED_BEFORE =
      ImmutableSet.of(
          "at",
          "least",
          "about",
          "some",
          "around",
          "approximately",
          "the",
          "a",
          "an",
          "of",
          "lives",
          "more",
          "than",
          "over",
          "up",
          "to",
          "as",
          "many",
          "nearly",
          "almost",
          "another",
          "other",
          "further",
          "rises",
          "rose",
          "risen",
          "climbs",
          "climbed",
          "reaches",
          "reached",
          "hits",
          "hit",
          "stands",
          "stood",
          "stand",
          "now",
          "tops",
          "topped",
          "passes",
          "passed",
          "is",
          "was",
          "soars",
          "soared",
          "jumps",
          "jumped",
          "toll",
          "total",
          "number",
          "estimated",
          "just",
          "only",
          "what",
          "no",
          "fewer",
          "all",
          "those",
          "these",
          "or",
          "injured",
          "wounded",
          "injuring",
          "wounding",
          ":");

  private final Words words;
  private final Predicate<Frame> allowed;

  WindowFrames(Words words, Predicate<Frame> allowed) {
    this.words = words;
    this.allowed = allowed;
  }

  /** Returns the frame that the words next to the figure call up, if any. */
  Optional<FrameMatch> read(LocatedFigure figure) {
    int first = figure.firstToken();
    int end = Math.max(figure.endToken(), figure.unitToken().orElse(0) + 1);
    Optional<FrameMatch> unit = unit(figure);
    return after(end).or(() -> before(first)).or(() -> unit);
  }

  private Optional<FrameMatch> after(int end) {
    for (int i = end; i < Math.min(words.size(), end + REACH); i++) {
      Optional<FrameMatch> match =
          match(
              i, f -> f.pos() == Frame.Pos.ADJECTIVE || (f.pos() == Frame.Pos.VERB && befalls(f)));
      if (match.isPresent()) {
        return match;
      }
      if (!PASSED_AFTER.contains(words.lower(i))) {
        break;
      }
    }
    return Optional.empty();
  }

  private Optional<FrameMatch> before(int first) {
    for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
      Optional<FrameMatch> match =
          match(
              i, f -> f.pos() == Frame.Pos.NOUN || (f.pos() == Frame.Pos.VERB && f.countsObject()));
      if (match.isPresent() && !isPassed(i)) {
        return match;
      }
      if (!isPassed(i)) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean isPassed(int i) {
    return PASSED_BEFORE.contains(words.lower(i));
  }

  private Optional<FrameMatch> unit(LocatedFigure figure) {
    return figure.unitToken().isEmpty()
        ? Optional.empty()
        : match(
            figure.unitToken().getAsInt(),
            f -> f.counted() == Frame.Counted.SELF || f.pos() == Frame.Pos.ADJECTIVE);
  }

  // A bare participle after the noun is passive, unless the verb has no passive.
  private static boolean befalls(Frame frame) {
    return frame.countsObject() || frame.countsSubject();
  }

  private Optional<FrameMatch> match(int token, Predicate<Frame> kind) {
    return Frames.STANDARD.of(words.bases(token)).stream()
        .filter(kind.and(allowed))
        .filter(frame -> isFinished(frame, token) && hasCompanion(frame, token))
        .map(frame -> new FrameMatch(frame, token))
        .findFirst();
  }

  // The base form after a noun is another noun or an active verb: "26 people wound the clock".
  private boolean isFinished(Frame frame, int token) {
    String word = words.lower(token);
    return frame.pos() != Frame.Pos.VERB
        || !words.bases(token).asList().equals(com.google.common.collect.ImmutableList.of(word))
        || word.equals("hurt");
  }

  private boolean hasCompanion(Frame frame, int token) {
    if (frame.companions().isEmpty()) {
      return true;
    }
    for (int i = Math.max(0, token - 2); i < Math.min(words.size(), token + 4); i++) {
      if (i != token && words.bases(i).stream().anyMatch(frame.companions()::contains)) {
        return true;
      }
    }
    return false;
  }
}
