package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Category;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds the frame that a figure fills from the words next to it, where there is no tree or the tree
 * tells nothing: "26 people dead", "killing at least 26", "the death toll to 26".
 */
final class WindowFrames {

  static final int REACH = 8;
  private static final int COMPANIONS = 6;
  // Verbs whose participle is their base form.
  private static final ImmutableSet<String> SAME_PAST =
      ImmutableSet.of("hurt", "cost", "put", "set", "hit", "cut", "let");

  private static final ImmutableSet<String> PASSED_AFTER = group("after");
  private static final ImmutableSet<String> PASSED_BEFORE = group("before");

  static final ImmutableSet<String> LINKING = group("linking");
  static final ImmutableSet<String> JOINING = group("joining");
  private static final int ASIDE = 14;
  private static final int INCLUDED = 4;
  private static final ImmutableSet<String> ASIDES = ImmutableSet.of("-", "–", "—", "--", "(", ",");
  private static final ImmutableSet<String> MOST = group("most");
  private static final ImmutableSet<String> CLOSING = group("closing");
  private static final ImmutableSet<String> HAVING = group("having");
  private static final ImmutableSet<String> OPENING = group("object");
  private static final ImmutableSet<String> NEGATING = group("negating");
  private static final ImmutableSet<String> TIMES = group("time");
  private static final ImmutableSet<String> LACKED = group("lacked");
  private static final int TIMED = 3;

  private final Words words;
  private final boolean treeless;
  private final Predicate<Frame> allowed;

  /**
   * Reads the words of a sentence.
   *
   * @param treeless whether there is no tree to tell who acts
   */
  WindowFrames(Words words, boolean treeless, Predicate<Frame> allowed) {
    this.words = words;
    this.treeless = treeless;
    this.allowed = allowed;
  }

  /** Returns the words of a group of the lexicon. */
  static ImmutableSet<String> group(String name) {
    return Lexicon.read(WindowFrames.class, "window.tsv").stream()
        .filter(row -> row.get("group").equals(name))
        .map(row -> row.get("word"))
        .collect(ImmutableSet.toImmutableSet());
  }

  boolean isPassedAfter(int i) {
    return PASSED_AFTER.contains(words.lower(i))
        || People.STANDARD.find(words.bases(i)).isPresent();
  }

  boolean isEnd(int i) {
    return i >= words.size() || CLOSING.contains(words.lower(i));
  }

  /** Returns the match of a frame, if the figure admits it. */
  Optional<FrameMatch> admitted(Frame frame, int token) {
    return Optional.of(frame).filter(allowed).map(found -> new FrameMatch(found, token));
  }

  boolean isOf(int token, Category category) {
    return token < words.size()
        && match(token, f -> isState(f) && f.category() == category && !f.isConditional())
            .isPresent();
  }

  /**
   * Returns the frame of the counted word itself ("four wounded") or of the participle that stands
   * right behind it and has nothing behind itself to act on ("two people injured in the blast").
   */
  Optional<FrameMatch> adjacent(LocatedFigure figure) {
    return adjacent(figure, true);
  }

  private Optional<FrameMatch> adjacent(LocatedFigure figure, boolean finite) {
    int end = end(figure);
    Optional<FrameMatch> own =
        figure.unitToken().isEmpty() ? Optional.empty() : stateOf(figure.unitToken().getAsInt());
    if (own.isPresent()) {
      return own;
    }
    int at = skipPeople(end);
    boolean who = words.lower(at).equals("who") && isFated(at + 1);
    at = who ? at + 1 : at;
    if (!finite && !who && LINKING.contains(words.lower(at))) {
      return Optional.empty();
    }
    while (LINKING.contains(words.lower(at))) {
      at++;
    }
    // "Shot and killed" is killed.
    at = JOINING.contains(words.lower(at + 1)) && isOf(at + 2, Category.KILLED) ? at + 2 : at;
    boolean ended = who || isEnd(at + 1);
    boolean bare = figure.unitToken().isEmpty();
    // "Two boys were shooting at crows" are not hit.
    boolean acting = at > end && words.lower(at).endsWith("ing") && !isAdjective(at);
    return at < words.size() && !acting
        ? match(at, f -> isState(f) && (ended || (bare && f.pos() == Frame.Pos.ADJECTIVE)))
        : Optional.empty();
  }

  private boolean isAdjective(int at) {
    return match(at, frame -> frame.pos() == Frame.Pos.ADJECTIVE).isPresent();
  }

  /**
   * Returns the frame of the participle that describes the whole of a part: "one of the two people
   * killed"; but "three of the 40 miners were killed" tells nothing of the 40.
   */
  Optional<FrameMatch> describedWhole(LocatedFigure figure) {
    int at = skipPeople(end(figure));
    boolean finite = LINKING.contains(words.lower(at));
    return adjacent(figure, false)
        .or(
            () ->
                at < words.size() && !finite ? match(at, WindowFrames::isState) : Optional.empty());
  }

  // "Four people who were injured are in hospital."
  private boolean isFated(int from) {
    int at = from;
    while (LINKING.contains(words.lower(at))) {
      at++;
    }
    return at > from && (isOf(at, Category.INJURED) || isOf(at, Category.KILLED));
  }

  // "Four wounded", not the plural of a noun that is spelt as a verb: "four convicts".
  private Optional<FrameMatch> stateOf(int noun) {
    boolean plural = words.lower(noun).endsWith("s");
    return match(noun, f -> isState(f) && !(plural && f.pos() == Frame.Pos.VERB));
  }

  /** Returns the frame of "leaves 91 dead, 2.7 million without power", for the millions. */
  Optional<FrameMatch> without(LocatedFigure figure) {
    int lacked = end(figure) + 1;
    return words.lower(lacked - 1).equals("without") && LACKED.contains(words.lower(lacked))
        ? Frames.STANDARD.of(ImmutableSet.of("affect")).stream()
            .findFirst()
            .map(frame -> new FrameMatch(frame, lacked))
        : Optional.empty();
  }

  /** Returns the frame that the words near the figure call up, if any. */
  Optional<FrameMatch> read(LocatedFigure figure) {
    boolean included = words.lower(figure.firstToken() - 1).equals("including");
    return after(end(figure), included)
        .or(() -> before(figure.firstToken()))
        .or(() -> unit(figure));
  }

  static int end(LocatedFigure figure) {
    return Math.max(figure.endToken(), figure.unitToken().orElse(0) + 1);
  }

  /** Returns whether a counted word is a participle that stands for people: "four wounded". */
  static boolean isStateWord(Words words, int token) {
    String word = words.lower(token);
    ImmutableSet<String> bases = words.bases(token);
    // "Four wounded", but neither "four rounds" nor "one call".
    boolean participle = (bases.size() > 1 && !word.endsWith("s")) || word.equals("hurt");
    return Frames.STANDARD.of(bases).stream()
        .anyMatch(f -> isState(f) && (participle || f.pos() != Frame.Pos.VERB));
  }

  private static boolean isState(Frame frame) {
    return frame.pos() == Frame.Pos.ADJECTIVE
        || (frame.pos() == Frame.Pos.VERB && frame.countsObject());
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
      int token = i;
      // "Two boys were shooting" do it, and it does not befall them.
      boolean acting = words.lower(i).endsWith("ing");
      Optional<FrameMatch> match =
          match(
              i,
              f ->
                  f.pos() == Frame.Pos.ADJECTIVE
                      || (f.pos() == Frame.Pos.VERB
                          && (acting ? f.countsSubject() : befalls(f, token))));
      if (match.isPresent()) {
        return match;
      }
      int passed = Math.max(Math.max(aside(i), mostOfThem(i)), included(i));
      if (passed > i) {
        reach = Math.min(words.size(), passed + REACH);
        i = passed;
      } else if (!(included && ASIDES.contains(words.lower(i))) && !isPassedAfter(i)) {
        break;
      }
    }
    return Optional.empty();
  }

  // "Fifty fighters most of them foreigners were killed": scraped texts have lost their commas.
  private int mostOfThem(int most) {
    if (MOST.contains(words.lower(most)) && words.lower(most + 1).equals("of")) {
      for (int i = most + 2; i < Math.min(words.size(), most + ASIDE); i++) {
        if (LINKING.contains(words.lower(i))) {
          return i - 1;
        }
      }
    }
    return most;
  }

  // "Left 41 villagers including 17 girls dead".
  private int included(int including) {
    boolean number = words.isNumber(including + 1);
    for (int i = including + 2;
        number && words.lower(including).equals("including") && i <= including + INCLUDED;
        i++) {
      if (People.STANDARD.find(words.bases(i)).isPresent()) {
        return i;
      }
    }
    return including;
  }

  // "civilians - including nine children - dead": returns the closing sign, or the token itself.
  int aside(int open) {
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
      // Right before a number even the base form acts on it: "protests injure at least 26".
      Optional<FrameMatch> match =
          match(
              i,
              f -> f.pos() == Frame.Pos.NOUN || (f.pos() == Frame.Pos.VERB && f.countsObject()),
              i == first - 1);
      if (match.isPresent() && (i == first - 1 || !isPassed(i))) {
        return match;
      }
      if (!isPassed(i)) {
        break;
      }
    }
    return Optional.empty();
  }

  boolean isPassed(int i) {
    return PASSED_BEFORE.contains(words.lower(i));
  }

  private Optional<FrameMatch> unit(LocatedFigure figure) {
    return figure.unitToken().isEmpty()
        ? Optional.empty()
        : match(
            figure.unitToken().getAsInt(),
            f -> f.counted() == Frame.Counted.SELF || f.pos() == Frame.Pos.ADJECTIVE);
  }

  // A bare participle after the noun is passive, unless the verb has no passive or the words show
  // that those before it act.
  private boolean befalls(Frame frame, int verb) {
    return frame.countsSubject() || (frame.countsObject() && !(treeless && isActive(verb)));
  }

  // "Two gunmen killed the guard", "two men have killed before".
  private boolean isActive(int verb) {
    if (HAVING.contains(words.lower(verb - 1))) {
      return true;
    }
    if (!OPENING.contains(words.lower(verb + 1))) {
      return false;
    }
    // "Two people killed the same day".
    int reach = Math.min(words.size(), verb + 2 + TIMED);
    return IntStream.range(verb + 2, reach).noneMatch(i -> TIMES.contains(words.lower(i)));
  }

  Optional<FrameMatch> match(int token, Predicate<Frame> kind) {
    return match(token, kind, false);
  }

  private Optional<FrameMatch> match(int token, Predicate<Frame> kind, boolean acting) {
    return Frames.STANDARD.of(words.bases(token)).stream()
        .filter(kind.and(allowed))
        .filter(frame -> (acting || isFinished(frame, token)) && hasCompanion(frame, token))
        .map(frame -> new FrameMatch(frame, token))
        .findFirst();
  }

  // The base form after a noun is another noun or an active verb: "26 people wound the clock".
  private boolean isFinished(Frame frame, int token) {
    String word = words.lower(token);
    return frame.pos() != Frame.Pos.VERB
        || !words.bases(token).asList().equals(ImmutableList.of(word))
        || (SAME_PAST.contains(word) && (word.equals("hurt") || frame.isConditional()));
  }

  private boolean hasCompanion(Frame frame, int token) {
    return (frame.doers().isEmpty() || stands(frame.doers(), token - REACH, token))
        && (frame.companions().isEmpty()
            || stands(frame.companions(), token - 2, token)
            || stands(frame.companions(), token + 1, upToNumber(token + 1, COMPANIONS - 1)));
  }

  // "8 men shot, 2 dead": what stands behind another number is said of that one; but the number in
  // "cost 26 passengers their lives" is the own.
  private int upToNumber(int from, int most) {
    int end = from;
    boolean parted = false;
    while (end < Math.min(words.size(), from + most) && !(parted && words.isNumber(end))) {
      parted |= words.lower(end).equals(",") || JOINING.contains(words.lower(end));
      end++;
    }
    return end;
  }

  /** Returns whether a word is denied by the one before: "eight were shot, none fatally". */
  static boolean isNegated(Words words, int token) {
    return NEGATING.contains(words.lower(token - 1));
  }

  private boolean stands(ImmutableSet<String> bases, int from, int end) {
    for (int i = Math.max(0, from); i < Math.min(words.size(), end); i++) {
      if (words.bases(i).stream().anyMatch(bases::contains) && !isNegated(words, i)) {
        return true;
      }
    }
    return false;
  }
}
