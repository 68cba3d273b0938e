package io.github.reckoner.extract.figure;

import io.github.reckoner.internal.Superlatives;
import io.github.reckoner.model.Skipped.Reason;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the "one of" that says what somebody is and counts nobody: "Donald Reed, one of the
 * victims", "she was one of the two people killed".
 */
final class Membership {

  private static final Words SELVES = Words.group("pronouns of one");
  private static final Words BECOMING = Words.group("verbs of becoming");
  private static final Words MAKING = Words.group("verbs of making");
  private static final Words FEW = Words.group("ends of a set");

  /** The most words from "one of" to a superlative. */
  private static final int REACH = 5;

  private final Syntax syntax;
  private final Atoms atoms;
  private final TokenIndex tokens;

  private Membership(Sentence sentence, Syntax syntax, Atoms atoms) {
    this.syntax = syntax;
    this.atoms = atoms;
    this.tokens = new TokenIndex(sentence.tokens());
  }

  /** Returns what a stretch of text holds without such numerals, which are skipped. */
  static Grammar.Sifted sift(Grammar.Sifted sifted, Sentence sentence, Syntax syntax) {
    Membership membership = new Membership(sentence, syntax, sifted.atoms());
    List<Draft> kept = new ArrayList<>();
    List<Skip> skips = new ArrayList<>(sifted.skips());
    for (Draft draft : sifted.drafts()) {
      if (membership.isTold(draft)) {
        skips.add(new Skip(draft.numberFrom, draft.numberTo, Reason.IDIOM));
      } else {
        kept.add(draft);
      }
    }
    return kept.size() == sifted.drafts().size()
        ? sifted
        : new Grammar.Sifted(sifted.atoms(), kept, skips);
  }

  private boolean isTold(Draft draft) {
    boolean oneOf = atoms.get(draft.numberFrom).is("one") && atoms.get(draft.numberTo).is("of");
    if (!oneOf || draft.from < draft.numberFrom || draft.numberTo > draft.numberFrom + 1) {
      return false;
    }
    int one = tokens.at(atoms.get(draft.numberFrom).start());
    int governor = syntax.governor(one);
    boolean behind = governor >= 0 && governor < one;
    return switch (syntax.relation(one)) {
      case "appos" -> behind && isSingular(governor);
      case "xcomp" ->
          behind
              && (BECOMING.contains(syntax.lemma(governor))
                  // "It would make it one of the biggest".
                  || (MAKING.contains(syntax.lemma(governor)) && isOfTheFew(draft.numberTo + 1)));
      // "A devoted husband and one of the best fathers", but "a nurse and one of the guards" are
      // two.
      case "conj" -> behind && isSingular(governor) && isOfTheFew(draft.numberTo + 1);
      default ->
          !syntax.dependents(one, "cop").isEmpty()
              && syntax.dependents(one, "nsubj").stream().anyMatch(this::isSingular);
    };
  }

  // "Of the country's very largest", "of the last".
  private boolean isOfTheFew(int from) {
    for (int i = from; i < from + REACH && isPassed(atoms.get(i)); i++) {
      if (Superlatives.is(atoms.get(i).lower()) || atoms.isOneOf(i, FEW)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPassed(Atom atom) {
    return atom.isWord() || atom.is("'");
  }

  private boolean isSingular(int token) {
    return switch (syntax.tag(token)) {
      case "NN", "NNP", "WP" -> true;
      case "PRP" -> SELVES.contains(syntax.lemma(token));
      default -> false;
    };
  }
}
