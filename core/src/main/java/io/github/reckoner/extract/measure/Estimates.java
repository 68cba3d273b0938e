package io.github.reckoner.extract.measure;

import io.github.reckoner.extract.measure.ConceptWords.Kind;
import io.github.reckoner.nlp.Syntax;

/** Looks through nouns such as "forecast" at what is foreseen. Stateless. */
final class Estimates {

  private Estimates() {}

  /**
   * Returns the noun that an estimate is of, or the head itself: "raised its estimate of grain
   * imports to 26 mln tonnes" tells of tonnes of imports.
   */
  static int measured(Words words, Syntax syntax, int head) {
    boolean of = ConceptWords.STANDARD.is(Kind.ESTIMATED, words.lower(head + 1));
    if (!ConceptWords.STANDARD.is(Kind.ESTIMATES, syntax.lemma(head))
        || (!of && (head == 0 || !syntax.tag(head - 1).startsWith("NN")))) {
      return head;
    }
    int noun = of ? syntax.governor(head + 1) : head - 1;
    return noun >= Math.max(0, head - 1) && syntax.tag(noun).startsWith("NN") ? noun : head;
  }
}
