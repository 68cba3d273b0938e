package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.Syntax;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what or whom a figure is about: the noun it modifies or belongs to, the partitive whole,
 * and the subject of the verb that it completes ("Shares of Apple rose 5%": Shares of Apple).
 *
 * <p>Counted things that are themselves the subject are about nothing else: "300 residents fled".
 */
final class ConceptReader {

  private static final ImmutableSet<String> NAMING =
      ImmutableSet.of(
          "compound",
          "amod",
          "nmod",
          "nmod:poss",
          "nummod",
          "flat",
          "fixed",
          "acl",
          "conj",
          "nmod:npmod",
          "nmod:tmod",
          "obl",
          "obj",
          "case",
          "dep");
  private static final ImmutableSet<String> CONTENT_TAGS =
      ImmutableSet.of("NN", "JJ", "VB", "CD", "FW", "RB", "LS", "SY");
  private static final int CLIMBS = 6;

  private final Words words;
  private final Syntax syntax;
  private final Arguments arguments;
  private final LocatedFigure figure;
  private final Set<Integer> heads = new LinkedHashSet<>();

  ConceptReader(Words words, Syntax syntax, LocatedFigure figure) {
    this.words = words;
    this.syntax = syntax;
    this.arguments = new Arguments(syntax);
    this.figure = figure;
  }

  /** Returns the heads of the noun phrases that the figure is about, the nearest first. */
  ImmutableList<Integer> heads() {
    int top = Carriers.top(syntax, figure);
    boolean count = figure.figure().unit().kind() == Unit.Kind.COUNT;
    if (!count) {
      addWhole(top);
    }
    climb(top);
    return ImmutableList.copyOf(heads);
  }

  /** Returns the content words of a noun phrase, without those of the figure. */
  String phrase(int head) {
    BitSet kept = new BitSet();
    Subtree.of(syntax, head, this::isNaming).forEach(kept::set);
    return kept.stream()
        .filter(token -> !isFigure(token) && isContent(token))
        .mapToObj(token -> words.token(token).word())
        .collect(Collectors.joining(" "));
  }

  // "60 per cent of men", "$1 billion in gains": what the amount is an amount of.
  private void addWhole(int top) {
    for (int child : syntax.dependents(top, "nmod")) {
      if (!isFigure(child)
          && (Carriers.hasCase(syntax, child, "of") || Carriers.hasCase(syntax, child, "in"))) {
        add(child);
      }
    }
  }

  private void climb(int top) {
    int token = top;
    for (int i = 0; i < CLIMBS; i++) {
      ImmutableList<Integer> predicated = arguments.surfaceSubjects(token);
      int governor = syntax.governor(token);
      if (hasOwnSubject(token) || governor == Syntax.ROOT) {
        predicated.forEach(this::add);
        return;
      }
      if (syntax.tag(governor).startsWith("VB")) {
        addArguments(token, governor);
        return;
      }
      switch (syntax.relation(token)) {
        case "conj", "appos" -> {
          if (!isMeasured(governor)) {
            add(governor);
            return;
          }
        }
        case "nsubj", "nsubj:pass" -> {
          return;
        }
        default -> add(governor);
      }
      token = governor;
    }
  }

  private void addArguments(int token, int verb) {
    String relation = syntax.relation(token);
    if (relation.startsWith("nsubj")) {
      return;
    }
    if (relation.startsWith("obl") || relation.equals("advmod") || relation.equals("dep")) {
      syntax.dependents(verb, "obj").stream().filter(o -> !isMeasured(o)).forEach(this::add);
    }
    if (relation.equals("conj")) {
      return;
    }
    arguments.surfaceSubjects(verb).forEach(this::add);
  }

  private boolean hasOwnSubject(int token) {
    return syntax.dependents(token).stream().anyMatch(c -> syntax.relation(c).startsWith("nsubj"));
  }

  // Whether a noun is itself a measured amount, whose place in the sentence the figure shares.
  private boolean isMeasured(int token) {
    return syntax.tag(token).equals("CD") || !syntax.dependents(token, "nummod").isEmpty();
  }

  private void add(int head) {
    String tag = syntax.tag(head);
    if (!isFigure(head)
        && !tag.startsWith("PRP")
        && !tag.startsWith("W")
        && !tag.equals("EX")
        && !tag.equals("DT")) {
      heads.add(head);
    }
  }

  private boolean isNaming(int child) {
    return NAMING.contains(syntax.relation(child))
        && !isFigure(child)
        && !(syntax.relation(child).equals("conj") && syntax.tag(child).startsWith("VB"));
  }

  private boolean isFigure(int token) {
    return (token >= figure.firstToken() && token < figure.endToken())
        || figure.unitToken().stream().anyMatch(unit -> unit == token);
  }

  private boolean isContent(int token) {
    String tag = syntax.tag(token);
    return tag.length() >= 2 && CONTENT_TAGS.contains(tag.substring(0, 2));
  }
}
