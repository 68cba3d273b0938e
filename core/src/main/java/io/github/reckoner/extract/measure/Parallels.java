package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Tells what an amount is about whose clause leaves most of its words to the amount before: "put
 * poverty at 55 % in May and at 49 % in June", "fell to 38 %, the bureau said, from 52 %",
 * "customers lost $8 million, lenders $2 million". Parsers stumble over such clauses. Stateless.
 */
final class Parallels {

  private static final ImmutableSet<String> PREPOSITIONS = ImmutableSet.of("at", "to", "by");
  private static final ImmutableSet<String> JOINTS = ImmutableSet.of("and", ",", "but", "while");
  private static final ImmutableSet<String> VOTES = ImmutableSet.of("vote", "ballot", "seat");
  private static final int LONGEST_NAME = 3;
  private static final int FARTHEST = 8;

  private Parallels() {}

  /** Returns the amount before that is about the same thing. */
  static Optional<LocatedFigure> of(Words words, LocatedFigure figure, List<LocatedFigure> all) {
    String before = words.lower(figure.firstToken() - 1);
    boolean joined =
        PREPOSITIONS.contains(before) && JOINTS.contains(words.lower(figure.firstToken() - 2));
    boolean left = before.equals("from") && words.lower(figure.firstToken() - 2).equals(",");
    String like = left ? "to" : before;
    return joined || left
        ? last(figure, all).filter(one -> words.lower(one.firstToken() - 1).equals(like))
        : Optional.empty();
  }

  /** Returns the noun whose the amount is, right before it: the lenders of the third example. */
  static OptionalInt bearer(
      Words words, Syntax syntax, LocatedFigure figure, List<LocatedFigure> all) {
    int noun = figure.firstToken() - 1;
    int before = noun;
    while (before > noun - LONGEST_NAME && before >= 0 && isNoun(syntax, before)) {
      before--;
    }
    int first = before;
    boolean alone = first < noun && JOINTS.contains(words.lower(first));
    boolean near =
        last(figure, all)
            .filter(one -> one.endToken() <= first && noun - one.endToken() < FARTHEST)
            .isPresent();
    return alone && near ? OptionalInt.of(noun) : OptionalInt.empty();
  }

  /**
   * Returns the noun put at the amount where another stands before it: the exports of "put output
   * at 13 million tonnes and exports in the season at 8". One who puts the same at it, "rebels at
   * 60", is none.
   */
  static OptionalInt put(Words words, LocatedFigure figure, List<LocatedFigure> all) {
    int at = figure.firstToken() - 1;
    Unit.Kind kind = figure.figure().unit().kind();
    Optional<LocatedFigure> like =
        all.stream()
            .filter(one -> one.endToken() <= figure.firstToken())
            .reduce((one, other) -> other)
            .filter(one -> one.figure().unit().kind() == kind)
            .filter(one -> words.lower(one.firstToken() - 1).equals("at"));
    if (!words.lower(at).equals("at") || like.isEmpty() || figure.mere().isPresent()) {
      return OptionalInt.empty();
    }
    int joint = like.get().unitToken().orElse(like.get().endToken() - 1) + 1;
    while (joint < at && !JOINTS.contains(words.lower(joint))) {
      joint++;
    }
    return noun(words, words.lower(joint + 1).equals("and") ? joint + 2 : joint + 1, at);
  }

  // The noun that ends the first phrase, if no verb follows.
  private static OptionalInt noun(Words words, int from, int end) {
    Optional<Syntax> tree = words.syntax();
    if (tree.isEmpty() || from >= end) {
      return OptionalInt.empty();
    }
    Syntax syntax = tree.get();
    int noun = from;
    while (noun < end && !syntax.tag(noun).startsWith("IN")) {
      noun++;
    }
    boolean named = noun > from && isCommonNoun(syntax, noun - 1);
    boolean clause = IntStream.range(from, end).anyMatch(i -> syntax.tag(i).startsWith("VB"));
    return named && !clause ? OptionalInt.of(noun - 1) : OptionalInt.empty();
  }

  private static boolean isCommonNoun(Syntax syntax, int token) {
    return syntax.tag(token).equals("NN") || syntax.tag(token).equals("NNS");
  }

  /**
   * Returns whose votes are counted: "six million votes for Ann Field", "gave Field six million".
   */
  static OptionalInt receiver(Words words, LocatedFigure figure) {
    String unit = figure.figure().unit().name();
    int behind = figure.unitToken().orElse(figure.endToken() - 1) + 1;
    boolean votes = VOTES.contains(unit);
    if (votes && words.lower(behind).equals("for")) {
      int last = behind;
      while (last + 1 < words.size() && words.isCapitalised(last + 1)) {
        last++;
      }
      return last > behind ? OptionalInt.of(last) : OptionalInt.empty();
    }
    int name = figure.firstToken() - 1;
    int verb = name;
    while (verb > 0 && words.isCapitalised(verb)) {
      verb--;
    }
    return votes && verb < name && words.bases(verb).contains("give")
        ? OptionalInt.of(name)
        : OptionalInt.empty();
  }

  private static boolean isNoun(Syntax syntax, int token) {
    String tag = syntax.tag(token);
    return tag.equals("NNS") || tag.startsWith("NNP");
  }

  private static Optional<LocatedFigure> last(LocatedFigure figure, List<LocatedFigure> all) {
    return all.stream()
        .filter(one -> one.endToken() <= figure.firstToken())
        .reduce((one, other) -> other)
        .filter(one -> isAlike(one, figure));
  }

  // Of counts the second leaves its noun out too: "Spain had 900 deaths and Germany 400".
  private static boolean isAlike(LocatedFigure last, LocatedFigure figure) {
    Unit unit = figure.figure().unit();
    return unit.kind() == Unit.Kind.COUNT
        ? last.figure().unit().kind() == Unit.Kind.COUNT && figure.unitToken().isEmpty()
        : last.figure().unit().equals(unit);
  }
}
