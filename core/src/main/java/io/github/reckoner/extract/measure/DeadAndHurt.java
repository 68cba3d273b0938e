package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.Syntax;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds from the words next to a figure where the dead and the hurt are told in one breath. */
final class DeadAndHurt {

  private static final ImmutableSet<String> WOUNDING = WindowFrames.group("wounding");
  private static final ImmutableSet<String> DEFINITE = WindowFrames.group("definite");
  private static final ImmutableSet<String> HURTING = WindowFrames.group("wounding now");
  private static final ImmutableSet<String> DEGREES = WindowFrames.group("degrees of harm");
  private static final ImmutableSet<String> EVERYONE = ImmutableSet.of("everyone", "everybody");
  private static final ImmutableSet<String> ABOARD = ImmutableSet.of("aboard", "on", "of", "those");
  private static final ImmutableSet<String> EXCEPT =
      ImmutableSet.of("but", "except", "bar", "save");
  private static final int WINDOW = 5;
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

  /** Returns the frame of the hurt of whom it tells how badly: "five were hurt, two seriously". */
  Optional<FrameMatch> badly(LocatedFigure figure) {
    int degree = figure.endToken();
    boolean ends =
        degree + 1 >= words.size()
            || !Character.isLetter(words.lower(degree + 1).charAt(0))
            || WindowFrames.JOINING.contains(words.lower(degree + 1));
    return DEGREES.contains(words.lower(degree)) && ends
        ? IntStream.iterate(figure.firstToken() - 1, i -> i >= 0, i -> i - 1)
            .filter(this::isWounded)
            .boxed()
            .flatMap(hurt -> window.match(hurt, f -> f.category() == Category.INJURED).stream())
            .findFirst()
        : Optional.empty();
  }

  /** Returns the frame of the dead of "with 62 people on board crashed, killing everyone". */
  Optional<FrameMatch> allAboard(LocatedFigure figure) {
    int end = WindowFrames.end(figure);
    boolean aboard =
        words.lower(end).equals("aboard")
            || (words.lower(end).equals("on") && words.lower(end + 1).equals("board"))
            || words.lower(figure.firstToken() - 1).equals("carrying");
    for (int i = end; aboard && i < words.size(); i++) {
      if (isEveryone(i)) {
        int all = i;
        int last = Math.min(words.size(), all + WINDOW);
        return IntStream.range(all, last).anyMatch(but -> EXCEPT.contains(words.lower(but)))
            ? Optional.empty()
            : IntStream.range(all - 1, last)
                .boxed()
                .flatMap(verb -> window.match(verb, DeadAndHurt::isKilling).stream())
                .findFirst();
      }
    }
    return Optional.empty();
  }

  // "Everyone", "all aboard", "all of them"; not "all day".
  private boolean isEveryone(int i) {
    return EVERYONE.contains(words.lower(i))
        || (words.lower(i).equals("all") && ABOARD.contains(words.lower(i + 1)));
  }

  /** Returns the frame of the dead of "four of the injured succumbed to their wounds". */
  Optional<FrameMatch> ofTheHurt(LocatedFigure figure) {
    int hurt = ofTheHurt(words, figure.firstToken());
    int reach = hurt + WindowFrames.REACH;
    for (int i = hurt + 1; hurt > 0 && i < Math.min(words.size(), reach); i++) {
      Optional<FrameMatch> match =
          window.match(
              i,
              f ->
                  f.category() == Category.KILLED
                      && (f.pos() == Frame.Pos.ADJECTIVE
                          || (f.pos() == Frame.Pos.VERB && f.countsSubject())));
      int passed = window.aside(i);
      if (match.isPresent() || (passed == i && !window.isPassedAfter(i))) {
        return match;
      }
      reach = passed > i ? passed + WindowFrames.REACH : reach;
      i = passed;
    }
    return Optional.empty();
  }

  /** Returns the frame of the dead of "two people wounded in the attack have died". */
  Optional<FrameMatch> whoDied(Syntax syntax, LocatedFigure figure) {
    int hurt = participle(words, figure);
    return hurt < 0
        ? Optional.empty()
        : IntStream.range(hurt + 1, words.size())
            .filter(verb -> isSaidOfThem(syntax, verb, hurt, figure))
            .boxed()
            .flatMap(verb -> window.match(verb, DeadAndHurt::isDying).stream())
            .findFirst();
  }

  // The parser takes the participle for the verb, or the people and the participle for a clause.
  private static boolean isSaidOfThem(Syntax syntax, int verb, int hurt, LocatedFigure figure) {
    ImmutableList<Integer> subjects = syntax.dependents(verb, "nsubj");
    boolean mistaken = syntax.governor(verb) == hurt || syntax.governor(hurt) == verb;
    return subjects.isEmpty()
        ? mistaken && !syntax.relation(verb).startsWith("acl")
        : Carriers.of(syntax, figure).stream().anyMatch(subjects::contains);
  }

  private static boolean isKilling(Frame frame) {
    return frame.category() == Category.KILLED
        && frame.pos() == Frame.Pos.VERB
        && !frame.isConditional();
  }

  private static boolean isDying(Frame frame) {
    return frame.category() == Category.KILLED
        && frame.pos() == Frame.Pos.VERB
        && frame.countsSubject()
        && !frame.isConditional();
  }

  /** Returns whether those who died had been hurt before, so that they come to the dead. */
  static boolean hadBeenHurt(Words words, LocatedFigure figure, FrameMatch death) {
    int hurt = participle(words, figure);
    return ofTheHurt(words, figure.firstToken()) > 0 || (hurt >= 0 && death.trigger() > hurt);
  }

  // "Two people wounded", "two people who were wounded"; not "two people were wounded".
  private static int participle(Words words, LocatedFigure figure) {
    int at = WindowFrames.end(figure);
    while (!isHurt(words, at) && People.STANDARD.find(words.bases(at)).isPresent()) {
      at++;
    }
    if (words.lower(at).equals("who")) {
      at++;
      while (WindowFrames.LINKING.contains(words.lower(at))) {
        at++;
      }
    }
    boolean counted = figure.unitToken().isPresent() || at > figure.endToken();
    return counted && isHurt(words, at) ? at : -1;
  }

  private static boolean isHurt(Words words, int token) {
    return words.bases(token).stream().anyMatch(WOUNDING::contains);
  }

  /** Returns the hurt of whom a figure counts a part, or -1: "four of the injured". */
  private static int ofTheHurt(Words words, int first) {
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
