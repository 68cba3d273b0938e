package io.github.reckoner.extract.figure;

import io.github.reckoner.nlp.Syntax;
import java.util.stream.IntStream;

/** Knows those whom a verb is told to lay dead, be it in front of them or behind. */
final class LaidDead {

  private static final Words DEAD = Words.group("words for the dead");
  private static final Words HURT = Words.group("words for the hurt");

  private final Syntax syntax;
  private final HarmVerbs verbs;

  LaidDead(Syntax syntax, HarmVerbs verbs) {
    this.syntax = syntax;
    this.verbs = verbs;
  }

  /**
   * Returns whether those whom a noun begins to name are dead: "police shot Ann Bell and Tom Reed
   * dead"; but "left the girl dead and her friend hurt".
   */
  boolean isLaid(int first, int noun) {
    return syntax.dependents(first, "amod").stream()
            .anyMatch(word -> word > noun && DEAD.contains(verbs.lower(word)))
        || isRowLaid(first);
  }

  // "Left a woman and her son dead": the tree joins the word to the last of them.
  private boolean isRowLaid(int first) {
    int verb = syntax.governor(first);
    return verb >= 0
        && syntax.relation(first).equals("obj")
        && verbs.isLeaving(verb)
        && syntax.dependents(first, "conj").stream()
            .flatMap(last -> syntax.dependents(last, "amod").stream().filter(word -> word > last))
            .anyMatch(word -> DEAD.contains(verbs.lower(word)) && isOneState(first, word));
  }

  // Not "left a woman hurt and her son dead".
  private boolean isOneState(int first, int dead) {
    return IntStream.range(first, dead)
        .noneMatch(word -> HURT.contains(verbs.lower(word)) || DEAD.contains(verbs.lower(word)));
  }

  /**
   * Returns whether what depends on a word is laid dead: of "shot dead his wife" and "left a couple
   * and their son dead" the tree makes them the adjective's.
   */
  boolean isBeside(int dead) {
    int verb = syntax.governor(dead);
    return verb >= 0
        && verb < dead
        && DEAD.contains(verbs.lower(dead))
        && (verbs.isStriking(verb) || verbs.isLeaving(verb));
  }
}
