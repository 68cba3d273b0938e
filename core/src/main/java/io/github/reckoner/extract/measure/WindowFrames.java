package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
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

  private static final int ASIDE = 14;
  private static final ImmutableSet<String> ASIDES = ImmutableSet.of("-", "–", "—", "--", "(", ",");
  private static final ImmutableSet<String> CLOSING =
      ImmutableSet.of(
          ".",
          ",",
          ";",
          ":",
          ")",
          "-",
          "–",
          "—",
          "--",
          "!",
          "?",
          "in",
          "by",
          "at",
          "on",
          "after",
          "when",
          "and",
          "during",
          "since",
          "as",
          "near",
          "while",
          "inside",
          "outside",
          "across",
          "over",
          "following",
          "this",
          "including",
          "so",
          "early",
          "late",
          "overnight",
          "|",
          "''",
          "\"",
          "from",
          "with",
          "amid",
          "for",
          "to",
          "or",
          "off",
          "around",
          "along",
          "last",
          "yesterday",
          "today",
          "’",
          "”");

  private final Words words;
  private final Predicate<Frame> allowed;

  WindowFrames(Words words, Predicate<Frame> allowed) {
    this.words = words;
    this.allowed = allowed;
  }

  /**
   * Returns the frame of the counted word itself ("four wounded") or of the participle that stands
   * right behind it and has nothing behind itself to act on ("two people injured in the blast").
   */
  Optional<FrameMatch> adjacent(LocatedFigure figure) {
    int end = end(figure);
    Optional<FrameMatch> own =
        figure.unitToken().isEmpty()
            ? Optional.empty()
            : match(figure.unitToken().getAsInt(), WindowFrames::isState);
    if (own.isPresent()) {
      return own;
    }
    int at = skipPeople(end);
    boolean ended = at + 1 >= words.size() || CLOSING.contains(words.lower(at + 1));
    boolean bare = figure.unitToken().isEmpty();
    return at < words.size()
        ? match(at, f -> isState(f) && (ended || (bare && f.pos() == Frame.Pos.ADJECTIVE)))
        : Optional.empty();
  }

  /** Returns the frame that the words near the figure call up, if any. */
  Optional<FrameMatch> read(LocatedFigure figure) {
    boolean included = words.lower(figure.firstToken() - 1).equals("including");
    return after(end(figure), included)
        .or(() -> before(figure.firstToken()))
        .or(() -> unit(figure));
  }

  private static int end(LocatedFigure figure) {
    return Math.max(figure.endToken(), figure.unitToken().orElse(0) + 1);
  }

  /** Returns whether a counted word is a participle that stands for people: "four wounded". */
  static boolean isStateWord(Words words, int token) {
    return Frames.STANDARD.of(words.bases(token)).stream().anyMatch(WindowFrames::isState);
  }

  private static boolean isState(Frame frame) {
    return frame.pos() == Frame.Pos.ADJECTIVE
        || (frame.pos() == Frame.Pos.VERB && frame.counted() == Frame.Counted.OBJECT);
  }

  private int skipPeople(int from) {
    int at = from;
    while (at < words.size()
        && People.STANDARD.find(words.bases(at)).isPresent()
        && match(at, WindowFrames::isState).isEmpty()) {
      at++;
    }
    return at;
  }

  private Optional<FrameMatch> after(int end, boolean included) {
    int reach = Math.min(words.size(), end + REACH);
    for (int i = end; i < reach; i++) {
      Optional<FrameMatch> match =
          match(
              i, f -> f.pos() == Frame.Pos.ADJECTIVE || (f.pos() == Frame.Pos.VERB && befalls(f)));
      if (match.isPresent()) {
        return match;
      }
      int passed = aside(i);
      if (passed > i) {
        reach = Math.min(words.size(), passed + REACH);
        i = passed;
      } else if (!(included && ASIDES.contains(words.lower(i)))
          && !PASSED_AFTER.contains(words.lower(i))
          && People.STANDARD.find(words.bases(i)).isEmpty()) {
        break;
      }
    }
    return Optional.empty();
  }

  // "civilians - including nine children - dead": returns the closing sign, or the token itself.
  private int aside(int open) {
    String sign = words.lower(open);
    String closing = sign.equals("(") ? ")" : sign;
    if (!ASIDES.contains(sign)) {
      return open;
    }
    for (int i = open + 1; i < Math.min(words.size(), open + ASIDE); i++) {
      if (words.lower(i).equals(closing)) {
        return i;
      }
    }
    return open;
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
        || !words.bases(token).asList().equals(ImmutableList.of(word))
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
