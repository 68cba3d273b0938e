package io.github.reckoner.extract.attribution;

import com.google.common.collect.Lists;
import io.github.reckoner.nlp.Syntax;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dependency tree of one sentence of a story, in the story's token numbers. */
final class Clause {

  private final Syntax syntax;
  private final int base;

  Clause(Story story, int sentence, Syntax syntax) {
    this.syntax = syntax;
    this.base = story.firstOf(sentence);
  }

  /** Returns the tree of a sentence where it is known. */
  static Optional<Clause> of(Story story, int sentence) {
    return story.syntaxIfKnown(sentence).map(syntax -> new Clause(story, sentence, syntax));
  }

  int first() {
    return base;
  }

  int end() {
    return base + syntax.size();
  }

  String tag(int token) {
    return syntax.tag(token - base);
  }

  String lemma(int token) {
    return syntax.lemma(token - base);
  }

  String name(int token) {
    return syntax.name(token - base);
  }

  String relation(int token) {
    return syntax.relation(token - base);
  }

  /** Returns the governor, or {@link Syntax#ROOT}. */
  int governor(int token) {
    int governor = syntax.governor(token - base);
    return governor == Syntax.ROOT ? Syntax.ROOT : governor + base;
  }

  List<Integer> dependents(int token) {
    return Lists.transform(syntax.dependents(token - base), child -> child + base);
  }

  Optional<Integer> dependent(int token, String relation) {
    for (int child : syntax.dependents(token - base)) {
      if (syntax.relation(child).equals(relation)) {
        return Optional.of(child + base);
      }
    }
    return Optional.empty();
  }

  Optional<Integer> dependent(int token, Set<String> relations) {
    return dependents(token).stream().filter(d -> relations.contains(relation(d))).findFirst();
  }

  boolean isVerb(int token) {
    return tag(token).startsWith("VB");
  }

  boolean isNoun(int token) {
    return tag(token).startsWith("NN");
  }

  /** Returns the word that introduces a nominal, such as {@code by}, in lower case. */
  Optional<String> preposition(Story story, int token) {
    return dependent(token, "case").map(story::lower);
  }

  /** Returns the token and all that depends on it. */
  BitSet subtree(int token) {
    BitSet reached = new BitSet(end());
    Deque<Integer> open = new ArrayDeque<>();
    open.push(token);
    while (!open.isEmpty()) {
      int next = open.pop();
      if (!reached.get(next)) {
        reached.set(next);
        dependents(next).forEach(open::push);
      }
    }
    return reached;
  }
}
