package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Category;
import io.github.reckoner.nlp.Syntax;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Corrects what befell people by what the sentence says further: who was rescued and then died is
 * dead, and who is "missing, presumed drowned" is missing.
 */
final class Afterwards {

  private static final ImmutableSet<Category> LIVING =
      ImmutableSet.of(Category.RESCUED, Category.INJURED, Category.HOSPITALISED);
  private static final ImmutableSet<String> PRESUMING =
      ImmutableSet.of("presumed", "feared", "believed", "assumed", "thought");

  private Afterwards() {}

  /** Returns the death of those whom a verb joined to that of the match tells to have died. */
  static FrameMatch of(Words words, Optional<Syntax> syntax, FrameMatch match) {
    return syntax
        .filter(tree -> LIVING.contains(match.frame().category()))
        .flatMap(tree -> death(words, tree, match.trigger()))
        .orElse(match);
  }

  private static Optional<FrameMatch> death(Words words, Syntax syntax, int verb) {
    return syntax.dependents(verb, "conj").stream()
        .filter(other -> other > verb && syntax.tag(other).startsWith("VB"))
        .filter(
            other ->
                syntax.dependents(other).stream()
                    .noneMatch(
                        child ->
                            syntax.relation(child).startsWith("nsubj")
                                || syntax.tag(child).equals("MD")
                                || syntax.lemma(child).equals("not")))
        .flatMap(
            other ->
                Frames.STANDARD.of(words.bases(other)).stream()
                    .filter(Afterwards::isDeath)
                    .map(frame -> new FrameMatch(frame, other)))
        .findFirst();
  }

  private static boolean isDeath(Frame frame) {
    return frame.category() == Category.KILLED
        && frame.pos() == Frame.Pos.VERB
        && frame.counted() == Frame.Counted.SUBJECT
        && !frame.isConditional();
  }

  /** Returns whether the deaths of a match are only presumed of some who are missing. */
  static boolean isPresumed(Words words, LocatedFigure figure, FrameMatch match) {
    int trigger = match.trigger();
    boolean presumed =
        match.frame().category() == Category.KILLED
            && trigger > figure.endToken()
            && PRESUMING.contains(words.lower(trigger - 1));
    for (int i = figure.endToken(); presumed && i < trigger; i++) {
      if (words.lower(i).equals("missing")) {
        return true;
      }
    }
    return false;
  }

  /** Returns the same choice of frames without those of the dead. */
  static Predicate<Frame> missing(Predicate<Frame> allowed) {
    return frame -> frame.category() != Category.KILLED && allowed.test(frame);
  }
}
