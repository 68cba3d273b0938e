package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.nlp.Syntax;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The tokens of a sentence that stand for what a figure counts: its noun, the numeral, the quantity
 * noun above ("a total of 26 people"), the first of coordinated ones ("26 soldiers and 3 medics").
 */
final class Carriers {

  /** Nouns that only lend their place in the sentence to what they are "of". */
  static final ImmutableSet<String> QUANTITY =
      ImmutableSet.of(
          "total",
          "number",
          "group",
          "dozen",
          "dozens",
          "hundreds",
          "thousands",
          "tens",
          "score",
          "scores",
          "majority",
          "half",
          "third",
          "quarter",
          "maximum",
          "minimum",
          "average",
          "estimate",
          "rest",
          "most",
          "many",
          "percent",
          "percentage",
          "%",
          "proportion",
          "share",
          "million",
          "millions",
          "billion",
          "couple",
          "pair",
          "none",
          "all",
          "handful",
          "wave",
          "contingent",
          "series");

  private Carriers() {}

  /**
   * Returns the tokens, the nearest first: the counted noun and the token of the figure, which may
   * be one, then those above.
   */
  static ImmutableList<Integer> of(Syntax syntax, LocatedFigure figure) {
    int top = top(syntax, figure);
    Set<Integer> carriers = new LinkedHashSet<>();
    figure.unitToken().ifPresent(carriers::add);
    carriers.add(top);
    int token = top;
    while (true) {
      int governor = syntax.governor(token);
      if (governor == Syntax.ROOT || !lendsPlace(syntax, token, governor)) {
        return ImmutableList.copyOf(carriers);
      }
      carriers.add(governor);
      token = governor;
    }
  }

  /** Returns the token of the figure that is attached to the rest of the sentence. */
  static int top(Syntax syntax, LocatedFigure figure) {
    int token = figure.unitToken().orElse(figure.numeralEndToken() - 1);
    int first = figure.firstToken();
    int end = Math.max(figure.endToken(), token + 1);
    int governor = syntax.governor(token);
    while (governor >= first && governor < end) {
      token = governor;
      governor = syntax.governor(token);
    }
    return token;
  }

  private static boolean lendsPlace(Syntax syntax, int token, int governor) {
    if (syntax.tag(governor).startsWith("VB")) {
      return false;
    }
    return switch (syntax.relation(token)) {
      case "nummod", "appos" -> true;
      case "conj" -> !syntax.tag(token).startsWith("VB");
      case "nmod" ->
          hasCase(syntax, token, "of")
              && (QUANTITY.contains(syntax.lemma(governor)) || syntax.tag(governor).equals("CD"));
      default -> false;
    };
  }

  static boolean hasCase(Syntax syntax, int token, String preposition) {
    return syntax.dependents(token, "case").stream()
        .anyMatch(child -> syntax.lemma(child).equals(preposition));
  }
}
