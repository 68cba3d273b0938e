package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.nlp.Syntax;

/** Finds where the nominals of a clause end that tells a number. Immutable. */
final class TellingNominals {

  private static final ImmutableSet<String> PHRASE_TAGS =
      ImmutableSet.of(
          "DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "FW", "HYPH");

  private final Telling words;
  private final Syntax syntax;
  private final int from;
  private final int first;
  private final int to;

  /**
   * Looks at the clause of the tokens {@code [from, to)}.
   *
   * @param first the first token of the number, which no nominal runs over
   */
  TellingNominals(Telling words, int from, int first, int to) {
    this.words = words;
    this.syntax = words.syntax();
    this.from = from;
    this.first = first;
    this.to = to;
  }

  /**
   * Returns the end of the nominal at a token, without what hangs on it by a preposition, or the
   * token itself; names run on over their own words.
   */
  int end(int i) {
    // "Those in Tripoli": officials, too.
    if (words.word(i).equals("those") && words.joins(i + 1)) {
      int end = end(i + 2);
      return end > i + 2 ? end : i;
    }
    int at = i;
    int noun = -1;
    while (at < to && at != first && (isPhraseWord(at) || isNameGoingOn(at))) {
      // "Told reporters the figure": a determiner begins the next one.
      if (noun >= 0 && (isDeterminer(at) || isBehindPlace(at))) {
        break;
      }
      if (words.isNoun(at)) {
        noun = at;
      }
      at++;
    }
    return noun >= 0 ? Math.max(noun + 1, nameEnd(noun)) : i;
  }

  // "In Odesa police put the crowd at 900": no police of that name.
  private boolean isBehindPlace(int i) {
    int in = i - 1;
    while (in >= from && syntax.name(in).equals("LOCATION")) {
      in--;
    }
    return in >= from
        && in < i - 1
        && syntax.tag(in).equals("IN")
        && !words.isCapital(i)
        && words.isVerb(i + 1);
  }

  boolean isDeterminer(int i) {
    String tag = syntax.tag(i);
    return tag.equals("DT") || tag.equals("PDT") || tag.equals("PRP$");
  }

  private boolean isPhraseWord(int i) {
    boolean participle =
        words.isVerb(i)
            && !words.isSaying(i)
            && i + 1 < to
            && i + 1 != first
            && words.isNoun(i + 1)
            && !syntax.tag(i).equals("VBD")
            && !syntax.tag(i).equals("VBZ")
            && !syntax.tag(i).equals("VBP");
    // "One officer put it at 20,000."
    boolean one = words.word(i).equals("one") && i + 1 < to && words.isNoun(i + 1);
    return PHRASE_TAGS.contains(syntax.tag(i)) || participle || one;
  }

  private boolean isNameGoingOn(int i) {
    boolean name = i > from && syntax.isName(i) && syntax.name(i).equals(syntax.name(i - 1));
    return name || (i > from && words.isCapital(i) && words.isCapital(i - 1));
  }

  private int nameEnd(int noun) {
    int at = noun + 1;
    while (at < to && at != first && isNameGoingOn(at)) {
      at++;
    }
    return at;
  }
}
