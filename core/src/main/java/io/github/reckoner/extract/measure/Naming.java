package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.nlp.Syntax;

/** Cuts the content words of a noun phrase out of a sentence, leaving figures out. */
final class Naming {

  private static final ImmutableSet<String> RELATIONS =
      ImmutableSet.of(
          "compound", "amod", "nmod", "nmod:poss", "nummod", "flat", "fixed", "conj", "nmod:npmod");
  private static final ImmutableSet<String> CONTENT_TAGS =
      ImmutableSet.of("NN", "JJ", "VB", "CD", "FW", "LS", "SY");

  private static final int FIRST_YEAR = 1800;

  private final Words words;
  private final Syntax syntax;
  private final LocatedFigure figure;

  Naming(Words words, Syntax syntax, LocatedFigure figure) {
    this.words = words;
    this.syntax = syntax;
    this.figure = figure;
  }

  /** Returns the content words of the phrase, glued as they are in the text. */
  String phrase(int head) {
    StringBuilder phrase = new StringBuilder();
    int last = -1;
    for (int token : content(head)) {
      if (last >= 0) {
        phrase.append(isGlued(last, token) ? glue(last, token) : " ");
      }
      phrase.append(words.token(token).word());
      last = token;
    }
    return phrase.toString();
  }

  private ImmutableSortedSet<Integer> content(int head) {
    ImmutableSortedSet.Builder<Integer> content = ImmutableSortedSet.naturalOrder();
    for (int token : Subtree.of(syntax, head, this::isNaming)) {
      if (!isFigure(token) && isContent(token)) {
        content.add(token);
        if (isHyphen(token - 1) && isGlued(token - 2, token)) {
          content.add(token - 2);
        }
        if (isHyphen(token + 1) && isGlued(token, token + 2)) {
          content.add(token + 2);
        }
      }
    }
    return content.build();
  }

  private boolean isHyphen(int token) {
    return words.lower(token).equals("-") && token > 0 && token + 1 < words.size();
  }

  /** Returns whether a token is part of the figure or is its counted noun. */
  boolean isFigure(int token) {
    return (token >= figure.firstToken() && token < figure.endToken())
        || figure.unitToken().stream().anyMatch(unit -> unit == token);
  }

  /** Returns whether a token is a number or the unit of one: part of another figure. */
  boolean isMeasured(int token) {
    int before = words.lower(token - 1).equals("-") ? token - 2 : token - 1;
    return isNumber(token)
        || isFigure(token)
        || words.lower(token).equals("$")
        || (before >= 0 && isNumber(before) && !isFigure(before))
        || syntax.dependents(token, "nummod").stream().anyMatch(n -> isNumber(n) && !isFigure(n));
  }

  // A year, or the number in a name ("S&P 500"), measures nothing.
  private boolean isNumber(int token) {
    boolean digits = Character.isDigit(words.lower(token).charAt(0));
    if (!digits && !syntax.tag(token).equals("CD")) {
      return false;
    }
    boolean year = TimeWords.digits(words.lower(token)).orElse(0) >= FIRST_YEAR;
    return !year && !isNamed(token);
  }

  private boolean isNamed(int token) {
    boolean hyphened = isHyphen(token - 1) && isGlued(token - 2, token);
    int name = hyphened ? token - 2 : token - 1;
    return name >= 0
        && (syntax.tag(name).startsWith("NNP")
            || ((name > 0 || hyphened) && words.isCapitalised(name)));
  }

  /** Returns whether a token is the number at the end of a name: "TA-125". */
  boolean isNameNumber(int token) {
    return syntax.tag(token).equals("CD") && isHyphen(token - 1) && isNamed(token);
  }

  /** Returns whether a noun is an amount with its number, which does nothing itself. */
  boolean isAmount(int token) {
    return isMeasured(token) && !syntax.relation(token).startsWith("nsubj");
  }

  /** Returns whether a number stands anywhere below a token. */
  private boolean holdsNumber(int token) {
    return Subtree.of(syntax, token).stream().anyMatch(this::isNumber);
  }

  private boolean isNaming(int child) {
    String relation = syntax.relation(child);
    if (!RELATIONS.contains(relation) || isMeasured(child)) {
      return false;
    }
    return !relation.equals("conj") || (!syntax.tag(child).startsWith("VB") && !holdsNumber(child));
  }

  private boolean isContent(int token) {
    String tag = syntax.tag(token);
    return tag.length() >= 2 && CONTENT_TAGS.contains(tag.substring(0, 2));
  }

  private boolean isGlued(int last, int token) {
    for (int i = last; i < token; i++) {
      if (words.token(i).end() != words.token(i + 1).start()) {
        return false;
      }
    }
    return token - last <= 2;
  }

  private String glue(int last, int token) {
    return token - last == 2 ? words.token(last + 1).word() : "";
  }
}
