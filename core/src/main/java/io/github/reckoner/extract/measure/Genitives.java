package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.Syntax;
import java.util.Optional;

/**
 * Finds the nominals of which an amount is one, and those to whom things counted belong: "earnings
 * of $340 million", "14 mln tonnes wheat", "60 per cent of men", "two of Johnson's deputies".
 */
final class Genitives {

  private final Words words;
  private final Syntax syntax;
  private final LocatedFigure figure;
  private final Naming naming;
  private final Antecedents antecedents;

  Genitives(
      Words words, Syntax syntax, LocatedFigure figure, Naming naming, Antecedents antecedents) {
    this.words = words;
    this.syntax = syntax;
    this.figure = figure;
    this.naming = naming;
    this.antecedents = antecedents;
  }

  /** "Two of Johnson's deputies", "35m of its devices": those counted belong to somebody. */
  ImmutableList<Integer> possessors(int noun) {
    return syntax.dependents(noun, "nmod:poss").stream()
        .map(
            possessor ->
                syntax.tag(possessor).startsWith("PRP")
                    ? antecedents.of(possessor)
                    : Optional.of(possessor))
        .flatMap(Optional::stream)
        .collect(ImmutableList.toImmutableList());
  }

  /** "Expects earnings of $340 million this year": whatever the tree makes of the year. */
  Optional<Integer> owner() {
    int of = figure.firstToken() - 1;
    boolean owned =
        of > 0
            && words.lower(of).equals("of")
            && syntax.tag(of - 1).startsWith("NN")
            && !syntax.tag(of - 1).startsWith("NNP")
            && !naming.isMeasured(of - 1);
    return owned ? Optional.of(of - 1) : Optional.empty();
  }

  /** "14 mln tonnes wheat", as agencies write it. */
  Optional<Integer> stuff() {
    Unit.Kind kind = figure.figure().unit().kind();
    int noun = figure.endToken() - 1;
    while (noun + 1 < words.size()
        && (syntax.tag(noun + 1).equals("NN")
            || syntax.tag(noun + 1).equals("NNS")
            || (noun < figure.endToken() && syntax.tag(noun + 1).equals("JJ")))) {
      noun++;
    }
    boolean stuff = kind == Unit.Kind.MASS || kind == Unit.Kind.VOLUME;
    return stuff && noun >= figure.endToken() && syntax.tag(noun).startsWith("NN")
        ? Optional.of(noun)
        : Optional.empty();
  }

  /** "60 per cent of men", "$1 billion in gains": what the amount is an amount of. */
  ImmutableList<Integer> wholes(int top) {
    Optional<Integer> held = held();
    if (held.isPresent()) {
      return ImmutableList.of(held.get());
    }
    return syntax.dependents(top, "nmod").stream()
        .filter(child -> child > top)
        .filter(
            child ->
                Carriers.hasCase(syntax, child, "of")
                    || (Carriers.hasCase(syntax, child, "in")
                        && syntax.dependents(child, "det").isEmpty()))
        .collect(ImmutableList.toImmutableList());
  }

  // "Providing $500 million in food aid": parsers hang the aid on the verb.
  private Optional<Integer> held() {
    int in = figure.endToken();
    if (figure.figure().unit().kind() != Unit.Kind.CURRENCY || !words.lower(in).equals("in")) {
      return Optional.empty();
    }
    int noun = syntax.governor(in);
    return noun > in
            && syntax.relation(noun).startsWith("obl")
            && syntax.tag(noun).matches("NNS?")
            && syntax.dependents(noun, "det").isEmpty()
        ? Optional.of(noun)
        : Optional.empty();
  }

  /** "Of the total, 15 mln tonnes will be wheat." */
  Optional<Integer> material(int top) {
    int governor = syntax.governor(top);
    boolean material =
        governor != Syntax.ROOT
            && governor > top
            && syntax.relation(top).startsWith("nsubj")
            && syntax.tag(governor).startsWith("NN")
            && !syntax.dependents(governor, "cop").isEmpty()
            && !naming.isMeasured(governor);
    return material ? Optional.of(governor) : Optional.empty();
  }
}
