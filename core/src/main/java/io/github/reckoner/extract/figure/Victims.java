package io.github.reckoner.extract.figure;

import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.util.Locale;

/**
 * Tells which pronouns mean one who was hurt: "A man was shot outside a bar. He died in hospital."
 */
final class Victims {

  private static final Words SUBJECTS = Words.group("subjects that die");
  private static final Words VICTIMS = Words.group("words that tell of a victim");

  private final AnalyzedText text;
  private final Sentence sentence;
  private final Syntax syntax;

  Victims(AnalyzedText text, Sentence sentence, Syntax syntax) {
    this.text = text;
    this.sentence = sentence;
    this.syntax = syntax;
  }

  /** Returns whether a word is the subject of a text that tells of a victim here or just before. */
  boolean isVictim(int token) {
    return SUBJECTS.contains(lower(sentence, token))
        && syntax.relation(token).startsWith("nsubj")
        && (isOfVictim(sentence)
            || (sentence.index() > 0 && isOfVictim(text.sentences().get(sentence.index() - 1))));
  }

  private static boolean isOfVictim(Sentence sentence) {
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (VICTIMS.contains(lower(sentence, i))) {
        return true;
      }
    }
    return false;
  }

  private static String lower(Sentence sentence, int token) {
    return sentence.tokens().get(token).word().toLowerCase(Locale.ROOT);
  }
}
