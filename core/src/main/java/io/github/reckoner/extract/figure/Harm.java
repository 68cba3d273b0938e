package io.github.reckoner.extract.figure;

import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.util.Locale;

/** Tells whom a sentence says to have been killed or hurt, from its tree. */
final class Harm {

  private static final Words DYING = Words.group("verbs of dying");
  private static final Words HARMING = Words.group("verbs of harming");
  private static final Words FINDING = Words.group("verbs of finding dead");
  private static final Words DEAD = Words.group("words for the dead");
  private static final Words DEATHS = Words.group("nouns of death");
  private static final Words UNDONE = Words.group("words before what did not succeed");
  private static final Words DOUBTS = Words.group("words that undo a happening");
  private static final int CHAIN = 4;

  private final Sentence sentence;
  private final Syntax syntax;

  Harm(Sentence sentence, Syntax syntax) {
    this.sentence = sentence;
    this.syntax = syntax;
  }

  /** Returns whether somebody was killed or hurt: the noun itself or the one it is joined to. */
  boolean befalls(int noun) {
    int at = top(noun);
    int verb = syntax.governor(at);
    if (verb < 0 || isDoubtful(verb)) {
      return false;
    }
    return switch (syntax.relation(at)) {
      case "nsubj" -> DYING.contains(lemma(verb)) || DEAD.contains(lower(verb));
      case "nsubj:pass" ->
          HARMING.contains(lemma(verb)) || (FINDING.contains(lemma(verb)) && isDead(verb));
      case "obj" -> isVerb(verb) && (HARMING.contains(lemma(verb)) || isLeftDead(verb));
      default -> false;
    };
  }

  /** Returns whether somebody is one of those of whose death or body the sentence speaks. */
  boolean isOfDead(int noun) {
    int at = top(noun);
    int of = syntax.governor(at);
    return of >= 0
        && syntax.relation(at).equals("nmod")
        && DEATHS.contains(lower(of))
        && syntax.dependents(at, "case").stream().anyMatch(word -> lower(word).equals("of"))
        && syntax.dependents(of).stream().noneMatch(word -> UNDONE.contains(lower(word)));
  }

  /** Returns whether a headline says so without an auxiliary: "man, woman killed in crash". */
  boolean isHeadlined(int noun) {
    return syntax.dependents(top(noun)).stream()
        .filter(word -> syntax.relation(word).startsWith("acl") || syntax.tag(word).equals("JJ"))
        .anyMatch(
            word ->
                word > noun
                    && !isDoubtful(word)
                    && (DEAD.contains(lower(word))
                        || (syntax.tag(word).startsWith("VB") && HARMING.contains(lemma(word)))
                        || (FINDING.contains(lemma(word)) && isDead(word))));
  }

  /** Returns whether a verb kills or hurts. */
  boolean isHarming(int token) {
    return isVerb(token) && HARMING.contains(lemma(token)) && !isDoubtful(token);
  }

  private int top(int noun) {
    int at = noun;
    for (int i = 0; i < CHAIN && syntax.relation(at).equals("conj"); i++) {
      at = syntax.governor(at);
    }
    return at;
  }

  private boolean isVerb(int token) {
    return syntax.tag(token).startsWith("VB");
  }

  private boolean isLeftDead(int verb) {
    boolean leaving = FINDING.contains(lemma(verb)) || lemma(verb).equals("leave");
    return leaving && isDead(verb);
  }

  private boolean isDead(int verb) {
    return syntax.dependents(verb).stream().anyMatch(child -> DEAD.contains(lower(child)));
  }

  private boolean isDoubtful(int verb) {
    return syntax.dependents(verb).stream().anyMatch(child -> DOUBTS.contains(lower(child)));
  }

  private String lemma(int token) {
    return syntax.lemma(token).toLowerCase(Locale.ROOT);
  }

  private String lower(int token) {
    return sentence.tokens().get(token).word().toLowerCase(Locale.ROOT);
  }
}
