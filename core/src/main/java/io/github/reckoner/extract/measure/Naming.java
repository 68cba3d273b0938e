package io.github.reckoner.extract.measure;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.nlp.Syntax;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
  private final BitSet taken;

  /**
   * Names what a figure is about.
   *
   * @param taken the tokens of all figures of the sentence, none of which names anything
   */
  Naming(Words words, Syntax syntax, LocatedFigure figure, BitSet taken) {
    this.words = words;
    this.syntax = syntax;
    this.figure = figure;
    this.taken = taken;
  }

  /**
   * Returns the content words of the phrases under some heads, glued as they are in the text; what
   * an earlier phrase holds is not repeated.
   */
  ImmutableList<String> phrases(List<Integer> heads) {
    Set<Integer> named = new TreeSet<>();
    ImmutableList.Builder<String> phrases = ImmutableList.builder();
    for (int head : heads) {
      Set<Integer> content = content(head);
      content.removeAll(named);
      if (!content.isEmpty()) {
        phrases.add(phrase(content));
        named.addAll(content);
      }
    }
    return phrases.build();
  }

  /** Returns some tokens, glued as they are in the text. */
  String phrase(int first, int end) {
    return phrase(ContiguousSet.closedOpen(first, end));
  }

  private String phrase(Set<Integer> content) {
    StringBuilder phrase = new StringBuilder();
    int last = -1;
    for (int token : content) {
      if (last >= 0) {
        phrase.append(isGlued(last, token) ? glue(last, token) : " ");
      }
      phrase.append(words.token(token).word());
      last = token;
    }
    return phrase.toString();
  }

  private Set<Integer> content(int head) {
    Set<Integer> content = new TreeSet<>();
    for (int token : Subtree.of(syntax, head, this::isNaming)) {
      if (!isTaken(token) && isContent(token)) {
        content.add(token);
        addHyphened(token, -1, content);
        addHyphened(token, 1, content);
      }
    }
    return content;
  }

  // "Loan-to-value": whatever the tree makes of it.
  private void addHyphened(int token, int step, Set<Integer> content) {
    int next = token;
    while (isHyphen(next + step)
        && !isTaken(next + 2 * step)
        && isGlued(Math.min(next, next + 2 * step), Math.max(next, next + 2 * step))) {
      next += 2 * step;
      content.add(next);
    }
  }

  private boolean isHyphen(int token) {
    return words.lower(token).equals("-") && token > 0 && token + 1 < words.size();
  }

  /** Returns whether a token is part of the figure or is its counted noun. */
  boolean isFigure(int token) {
    return (token >= figure.firstToken() && token < figure.endToken())
        || figure.unitToken().stream().anyMatch(unit -> unit == token);
  }

  /** Returns whether a token is part of this figure, or of the expression of another. */
  boolean isTaken(int token) {
    // "The S&P 500 companies": the number in a name names, though it also counts.
    boolean named = syntax.tag(token).equals("CD") && token > 0 && isName(token - 1);
    return isFigure(token) || (taken.get(token) && !named);
  }

  /** Returns whether a token is a number or the unit of one: part of another figure. */
  boolean isMeasured(int token) {
    int before = words.lower(token - 1).equals("-") ? token - 2 : token - 1;
    return isNumber(token)
        || isTaken(token)
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
    // "1986/87 grain imports": a season is a year too.
    String first = words.lower(token).split("[/-]", 2)[0];
    boolean year = TimeWords.digits(first).orElse(0) >= FIRST_YEAR;
    return !year && !isNamed(token);
  }

  private boolean isNamed(int token) {
    boolean hyphened = isHyphen(token - 1) && isGlued(token - 2, token);
    int name = hyphened ? token - 2 : token - 1;
    return name >= 0
        && (syntax.tag(name).startsWith("NNP")
            || ((name > 0 || hyphened) && words.isCapitalised(name)));
  }

  private boolean isName(int token) {
    String tag = syntax.tag(token);
    return tag.startsWith("NNP") || (tag.equals("NN") && words.isCapitalised(token));
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
    if (!RELATIONS.contains(relation) || isMeasured(child) || isTime(child)) {
      return false;
    }
    return !relation.equals("conj") || (!syntax.tag(child).startsWith("VB") && !holdsNumber(child));
  }

  // "Guidance for the first quarter", "sampling between 2014 and 2017": when names nothing.
  private boolean isTime(int child) {
    return syntax.relation(child).startsWith("nmod")
        && (TimeWords.STANDARD.unit(words.lower(child)).isPresent()
            || TimeWords.STANDARD.month(words, child).isPresent()
            || TimeWords.STANDARD.weekday(words, child).isPresent()
            || TimeWords.digits(words.lower(child)).orElse(0) >= FIRST_YEAR);
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
