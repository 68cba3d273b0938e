package io.github.reckoner.nlp.corenlp;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the basic dependency tree of a sentence as CoreNLP's neural parser does: arc-standard
 * transitions, the best-scored one that applies at every step (Nivre 2004, Chen and Manning 2014);
 * then subjects of passive verbs are named so.
 *
 * <p>Linear in the length of the sentence. Thread-safe.
 */
final class TransitionParser {

  private final ParserModel model;
  private final int wordRoot;
  private final int tagRoot;
  private final int[] labels;

  TransitionParser(ParserModel model) {
    this.model = model;
    wordRoot = model.word(ParserModel.ROOT);
    tagRoot = model.tag(ParserModel.ROOT);
    labels = model.relations().stream().mapToInt(model::label).toArray();
  }

  /**
   * A tree over tokens from 0.
   *
   * @param governors the governor of each token, {@link #ROOT} for the root
   * @param relations the relation to it
   */
  record Tree(ImmutableIntArray governors, ImmutableList<String> relations) {
    static final int ROOT = -1;
  }

  /** Parses tokens that have their tags. */
  Tree parse(List<CoreLabel> tokens) {
    State state = new State(tokens);
    while (!state.isFinal()) {
      state.apply(state.best(state.score()));
    }
    return state.tree();
  }

  /** The stack, the buffer and the arcs so far; tokens count from 1, 0 is the root. */
  private final class State {
    private static final int NONE = -1;

    final ParserModel.Scratch scratch = model.scratch();
    final int size;
    final int[] word;
    final int[] tag;
    final int[] stack;
    int depth = 1;
    int next = 1;
    final int[] head;
    final int[] label;

    /** The outermost child on either side and the one before it. */
    final int[] left;

    final int[] left2;
    final int[] right;
    final int[] right2;

    State(List<CoreLabel> tokens) {
      size = tokens.size();
      word = new int[size + 1];
      tag = new int[size + 1];
      word[0] = wordRoot;
      tag[0] = tagRoot;
      for (int i = 1; i <= size; i++) {
        word[i] = model.word(tokens.get(i - 1).word());
        tag[i] = model.tag(tokens.get(i - 1).tag());
      }
      stack = new int[size + 1];
      head = new int[size + 1];
      label = new int[size + 1];
      left = none();
      left2 = none();
      right = none();
      right2 = none();
    }

    private int[] none() {
      int[] none = new int[size + 1];
      Arrays.fill(none, NONE);
      return none;
    }

    boolean isFinal() {
      return depth == 1 && next > size;
    }

    int stack(int k) {
      return k < depth ? stack[depth - 1 - k] : NONE;
    }

    int buffer(int k) {
      return next + k <= size ? next + k : NONE;
    }

    float[] score() {
      word(0, stack(2));
      word(1, stack(1));
      word(2, stack(0));
      word(3, buffer(0));
      word(4, buffer(1));
      word(5, buffer(2));
      children(6, stack(0));
      children(12, stack(1));
      return scratch.score();
    }

    private void word(int place, int k) {
      if (k == NONE) {
        scratch.setNone(place);
      } else {
        scratch.set(place, word[k], tag[k]);
      }
    }

    private void children(int place, int k) {
      child(place, of(left, k));
      child(place + 1, of(right, k));
      child(place + 2, of(left2, k));
      child(place + 3, of(right2, k));
      child(place + 4, of(left, of(left, k)));
      child(place + 5, of(right, of(right, k)));
    }

    private int of(int[] children, int k) {
      return k == NONE ? NONE : children[k];
    }

    private void child(int place, int k) {
      if (k == NONE) {
        scratch.setNone(place);
      } else {
        scratch.set(place, word[k], tag[k], labels[label[k]]);
      }
    }

    int best(float[] scores) {
      int best = NONE;
      float most = Float.NEGATIVE_INFINITY;
      for (int t = 0; t < scores.length; t++) {
        if (scores[t] > most && applies(t)) {
          best = t;
          most = scores[t];
        }
      }
      return best;
    }

    /** The root relation, which is the first, hangs on the root alone, and last. */
    private boolean applies(int t) {
      if (t == 2 * labels.length) {
        return next <= size;
      }
      boolean isLeft = t < labels.length;
      int governor = isLeft ? stack(0) : stack(1);
      if (governor == NONE || (governor == 0) != (t % labels.length == 0)) {
        return false;
      }
      return depth > 2 || (!isLeft && depth == 2 && next > size);
    }

    void apply(int t) {
      if (t == 2 * labels.length) {
        stack[depth++] = next++;
      } else if (t < labels.length) {
        int governor = stack(0);
        int dependent = stack(1);
        attach(dependent, governor, t);
        left2[governor] = left[governor];
        left[governor] = dependent;
        stack[depth - 2] = governor;
        depth--;
      } else {
        int governor = stack(1);
        int dependent = stack(0);
        attach(dependent, governor, t - labels.length);
        right2[governor] = right[governor];
        right[governor] = dependent;
        depth--;
      }
    }

    private void attach(int dependent, int governor, int relation) {
      head[dependent] = governor;
      label[dependent] = relation;
    }

    Tree tree() {
      ImmutableIntArray.Builder governors = ImmutableIntArray.builder(size);
      ImmutableList.Builder<String> relations = ImmutableList.builderWithExpectedSize(size);
      BitSet passive = passive();
      for (int i = 1; i <= size; i++) {
        String relation = model.relations().get(label[i]);
        boolean active = relation.equals("nsubj") || relation.equals("csubj");
        governors.add(head[i] - 1);
        relations.add(active && passive.get(head[i]) ? relation + ":pass" : relation);
      }
      return new Tree(governors.build(), relations.build());
    }

    /** Verbs with a passive auxiliary: their subjects are passive, whatever the network says. */
    private BitSet passive() {
      BitSet passive = new BitSet(size + 1);
      for (int i = 1; i <= size; i++) {
        if (model.relations().get(label[i]).equals("aux:pass")) {
          passive.set(head[i]);
        }
      }
      return passive;
    }
  }
}
