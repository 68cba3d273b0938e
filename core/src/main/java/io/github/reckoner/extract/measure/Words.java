package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import io.github.reckoner.nlp.Token;
import java.util.Locale;
import java.util.Optional;

/** A sentence as the readers of measures look at it: lower-case words and their base forms. */
final class Words {

  private final Sentence sentence;
  private final ImmutableList<String> lower;
  private final boolean deep;

  /** Looks at a sentence, and asks for its syntax where it helps. */
  Words(Sentence sentence) {
    this(sentence, true);
  }

  private Words(Sentence sentence, boolean deep) {
    this.sentence = sentence;
    this.deep = deep;
    this.lower =
        sentence.tokens().stream()
            .map(token -> token.word().toLowerCase(Locale.ROOT))
            .collect(ImmutableList.toImmutableList());
  }

  /** Looks at the tokens of a sentence that is not worth its syntax. */
  static Words ofTokens(Sentence sentence) {
    return new Words(sentence, false);
  }

  int size() {
    return lower.size();
  }

  Token token(int i) {
    return sentence.tokens().get(i);
  }

  /** Returns the word in lower case; the empty string outside the sentence. */
  String lower(int i) {
    return 0 <= i && i < lower.size() ? lower.get(i) : "";
  }

  ImmutableSet<String> bases(int i) {
    return Inflection.bases(lower(i));
  }

  /** Returns whether the token is digits or the name of a small number. */
  boolean isNumber(int i) {
    String word = lower(i);
    return !word.isEmpty()
        && (Character.isDigit(word.charAt(0)) || TimeWords.STANDARD.count(word).isPresent());
  }

  boolean isCapitalised(int i) {
    return Character.isUpperCase(token(i).word().charAt(0));
  }

  Optional<Syntax> syntax() {
    return deep ? sentence.syntax() : Optional.empty();
  }

  /** Returns the characters of the text from one token to before another. */
  String quote(String text, int firstToken, int endToken) {
    return text.substring(token(firstToken).start(), token(endToken - 1).end());
  }
}
