package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import io.github.reckoner.nlp.Token;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Counts the one person whom a sentence says to have been killed or hurt without a number: "a
 * 17-year-old boy died", "two women and a man were killed".
 *
 * <p>Only there: elsewhere a singular noun counts nothing.
 */
final class Implied {

  private static final Words FORMS = Words.group("forms of harm");
  private static final Words DYING = Words.group("verbs of dying");
  private static final Words HARMING = Words.group("verbs of harming");
  private static final Words FINDING = Words.group("verbs of finding dead");
  private static final Words HUMANS = Words.group("human nouns");
  private static final Words DETERMINERS = Words.group("determiners of one person");
  private static final Words DOUBTS = Words.group("words that undo a happening");
  private static final int CHAIN = 4;

  private final AnalyzedText text;
  private final Part part;
  private final Sentence sentence;
  private final Syntax syntax;

  Implied(AnalyzedText text, Part part, Sentence sentence, Syntax syntax) {
    this.text = text;
    this.part = part;
    this.sentence = sentence;
    this.syntax = syntax;
  }

  /** Returns whether a sentence speaks of harm at all, from its tokens. */
  static boolean mayHold(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(token -> FORMS.contains(token.word().toLowerCase(Locale.ROOT)));
  }

  /** Returns the implied counts, in order. */
  ImmutableList<LocatedFigure> figures() {
    ImmutableList.Builder<LocatedFigure> figures = ImmutableList.builder();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (isOnePerson(i) && isHarmed(i)) {
        figures.add(figure(i));
      }
    }
    return figures.build();
  }

  private boolean isOnePerson(int token) {
    String tag = syntax.tag(token);
    if (!syntax.dependents(token, "nummod").isEmpty()) {
      return false;
    }
    if (tag.equals("NNP")) {
      return syntax.name(token).equals("PERSON");
    }
    boolean aged = lower(token).equals("old") && token > 1 && lower(token - 1).equals("-");
    boolean human = tag.equals("NN") && HUMANS.contains(lower(token));
    return (human || aged) && determiner(token) >= 0;
  }

  /** Returns the article or possessive of a noun, or -1. */
  private int determiner(int noun) {
    for (int child : syntax.dependents(noun)) {
      boolean opens = child < noun && DETERMINERS.contains(lower(child));
      if (opens) {
        return child;
      }
    }
    return -1;
  }

  private boolean isHarmed(int noun) {
    int at = noun;
    for (int i = 0; i < CHAIN && syntax.relation(at).equals("conj"); i++) {
      at = syntax.governor(at);
    }
    int verb = syntax.governor(at);
    if (verb < 0 || isDoubtful(verb)) {
      return false;
    }
    String lemma = syntax.lemma(verb).toLowerCase(Locale.ROOT);
    return switch (syntax.relation(at)) {
      case "nsubj" -> DYING.contains(lemma);
      case "nsubj:pass" -> HARMING.contains(lemma) || (FINDING.contains(lemma) && isDead(verb));
      case "obj" -> HARMING.contains(lemma) && isVerb(verb);
      default -> false;
    };
  }

  private boolean isVerb(int token) {
    return syntax.tag(token).startsWith("VB");
  }

  private boolean isDead(int verb) {
    return syntax.dependents(verb).stream().anyMatch(child -> lower(child).equals("dead"));
  }

  private boolean isDoubtful(int verb) {
    return syntax.dependents(verb).stream().anyMatch(child -> DOUBTS.contains(lower(child)));
  }

  private LocatedFigure figure(int noun) {
    boolean named = syntax.tag(noun).equals("NNP");
    int first = named ? nameStart(noun) : determiner(noun);
    int mark = named ? noun : first;
    ImmutableList<Token> tokens = sentence.tokens();
    Passage whole = passage(tokens.get(first).start(), tokens.get(noun).end());
    Passage number = named ? whole : passage(tokens.get(first).start(), tokens.get(first).end());
    boolean person = named || lower(noun).equals("old");
    Unit unit =
        new Unit(
            Unit.Kind.COUNT,
            person ? "person" : lower(noun),
            person ? "" : tokens.get(noun).word());
    Figure figure = Figure.of(whole, number, Quantifier.IMPLIED, BigDecimal.ONE, unit);
    return new LocatedFigure(
        figure,
        sentence.index(),
        first,
        noun + 1,
        named ? first : mark,
        mark + 1,
        OptionalInt.of(noun));
  }

  private int nameStart(int noun) {
    int first = noun;
    while (first > 0
        && syntax.name(first - 1).equals("PERSON")
        && syntax.tag(first - 1).equals("NNP")) {
      first--;
    }
    return first;
  }

  private Passage passage(int start, int end) {
    return Passage.of(part, text.text(), start, end);
  }

  private String lower(int token) {
    return sentence.tokens().get(token).word().toLowerCase(Locale.ROOT);
  }
}
