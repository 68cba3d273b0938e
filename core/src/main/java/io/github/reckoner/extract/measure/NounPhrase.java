package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.nlp.Syntax;

/**
 * The stretch of tokens that names what a figure counts: the counted noun with the words before it.
 *
 * @param first the first token after the numeral, or the first of the noun's modifiers
 * @param head the counted noun
 * @param end the token after the phrase, which may take in "from Cuba" or "of North Korea"
 */
record NounPhrase(int first, int head, int end) {

  private static final ImmutableSet<String> AFTER = ImmutableSet.of("of", "from");

  static NounPhrase of(Words words, LocatedFigure figure) {
    int head = figure.unitToken().orElse(figure.numeralEndToken() - 1);
    int first = head > figure.numeralToken() ? Math.min(head, figure.numeralEndToken()) : head;
    // Demonyms before the numeral belong to it too: "Syria's 26 soldiers", "North Korean 26th".
    int end = words.syntax().map(syntax -> end(syntax, head)).orElseGet(() -> window(words, head));
    return new NounPhrase(Math.min(first, head), head, Math.max(end, head + 1));
  }

  private static int end(Syntax syntax, int head) {
    int end = head + 1;
    for (int child : syntax.dependents(head, "nmod")) {
      if (child > head && AFTER.stream().anyMatch(p -> Carriers.hasCase(syntax, child, p))) {
        end = Math.max(end, child + 1);
      }
    }
    return end;
  }

  private static int window(Words words, int head) {
    return AFTER.contains(words.lower(head + 1)) ? Math.min(words.size(), head + 5) : head + 1;
  }
}
