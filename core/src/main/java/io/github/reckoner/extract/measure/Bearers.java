package io.github.reckoner.extract.measure;

import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.extract.measure.ConceptWords.Kind;
import io.github.reckoner.internal.Calendar;
import io.github.reckoner.nlp.Syntax;
import java.util.Optional;

/** Finds who is of an age by the name beside it, whatever the verb around them does to whom. */
final class Bearers {

  private static final ConceptWords LEXICON = ConceptWords.STANDARD;
  private static final int REACH = 8;

  private final Words words;
  private final Syntax syntax;

  Bearers(Words words, Syntax syntax) {
    this.words = words;
    this.syntax = syntax;
  }

  /**
   * A name, without the "Jr." of its bearer.
   *
   * @param first its first token
   * @param end the token after its last
   */
  record Name(int first, int end) {}

  /** Returns the name: "Ann Lee, 40,", "40-year-old teacher Ann Lee". */
  Optional<Name> of(LocatedFigure age) {
    // "Tom Reed, 40-year-old Ann Lee and": hers.
    Optional<Name> behind = after(age.endToken());
    return words.lower(age.endToken() - 1).equals("old")
        ? behind.or(() -> before(age))
        : before(age).or(() -> behind);
  }

  private Optional<Name> before(LocatedFigure age) {
    int before = age.firstToken() - 1;
    if (LEXICON.is(Kind.AGED, words.lower(before))) {
      before--;
    }
    boolean opens = words.lower(before).equals(",") || words.lower(before).equals("(");
    return opens && isName(before - 1) ? Optional.of(until(before)) : Optional.empty();
  }

  private Name until(int end) {
    int last = end;
    if (LEXICON.is(Kind.SUFFIX, words.lower(end - 1))) {
      int comma = words.lower(end - 2).equals(",") ? end - 2 : end - 1;
      last = isName(comma - 1) ? comma : end;
    }
    int first = last - 1;
    while (isPart(first - 1)) {
      first--;
    }
    return new Name(first, last);
  }

  // Not "the 40-year-old Oslo man", nor "a 40-year-old Salem, N.H., resident".
  private Optional<Name> after(int from) {
    int at = from;
    int farthest = Math.min(syntax.size(), from + REACH);
    while (at < farthest && isCommon(at)) {
      at++;
    }
    int first = at;
    while (at < farthest && isPart(at)) {
      at++;
    }
    boolean place = words.lower(at).equals(",") && isName(at + 1);
    return at == first || place || isCommon(at) ? Optional.empty() : Optional.of(until(at));
  }

  // The hyphen of "Edmond-Gray", the marks of a nickname.
  private boolean isPart(int token) {
    return isName(token)
        || (isMark(token)
            && (isName(token - 1) || isMark(token - 1))
            && (isName(token + 1) || isMark(token + 1)));
  }

  private boolean isMark(int token) {
    return isTagged(token, "HYPH") || isTagged(token, "``") || isTagged(token, "''");
  }

  private boolean isName(int token) {
    return isTagged(token, "NN")
        && words.isCapitalised(token)
        && Calendar.weekdayOrShort(words.lower(token)).isEmpty()
        && Calendar.month(words.lower(token)).isEmpty();
  }

  private boolean isCommon(int token) {
    return isTagged(token, "JJ") || (isTagged(token, "NN") && !words.isCapitalised(token));
  }

  private boolean isTagged(int token, String tag) {
    return token >= 0 && token < syntax.size() && syntax.tag(token).startsWith(tag);
  }
}
