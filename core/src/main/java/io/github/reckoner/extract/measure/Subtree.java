package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.nlp.Syntax;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.IntPredicate;

/** The tokens below a token of a dependency tree. */
final class Subtree {

  private Subtree() {}

  /** Returns the token and all below it, in sentence order. */
  static ImmutableList<Integer> of(Syntax syntax, int top) {
    return of(syntax, top, token -> true);
  }

  /** Returns the token and those below it that are reached through kept tokens only. */
  static ImmutableList<Integer> of(Syntax syntax, int top, IntPredicate keep) {
    BitSet found = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    open.add(top);
    while (!open.isEmpty()) {
      int token = open.remove();
      found.set(token);
      for (int child : syntax.dependents(token)) {
        if (keep.test(child) && !found.get(child)) {
          open.add(child);
        }
      }
    }
    return found.stream().boxed().collect(ImmutableList.toImmutableList());
  }
}
