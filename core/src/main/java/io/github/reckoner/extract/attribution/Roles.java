package io.github.reckoner.extract.attribution;

/** The labels of tokens around a cue: outside, and the first or a further token of each role. */
final class Roles {

  static final int OUTSIDE = 0;
  static final int SOURCE = 1;
  static final int CUE = 3;
  static final int CONTENT = 5;

  /** The number of labels: outside, and first and further token of three roles. */
  static final int LABELS = 7;

  /** The pseudo label before the first token. */
  static final int START = LABELS;

  private Roles() {}

  /**
   * Returns the label of a role's token: {@code role} for the first of a run, the next after it.
   */
  static int label(int role, boolean first) {
    return first ? role : role + 1;
  }

  static boolean isFirst(int label) {
    return label % 2 == 1;
  }

  /** Returns the role of a label, {@link #OUTSIDE} for none. */
  static int roleOf(int label) {
    return label == OUTSIDE ? OUTSIDE : label - (isFirst(label) ? 0 : 1);
  }

  /** Returns whether a label may follow another: a further token only after one of its role. */
  static boolean mayFollow(int previous, int label) {
    return label == OUTSIDE
        || isFirst(label)
        || (previous != START && roleOf(previous) == roleOf(label));
  }

  /**
   * Returns the best row of labels.
   *
   * @param scores of each token, one a label
   * @param transitions of each previous label, {@link #START} last, one a label
   * @param anchor the token that must be part of the cue, counted from the first
   */
  static int[] best(double[][] scores, double[][] transitions, int anchor) {
    int size = scores.length;
    double[][] best = new double[size][LABELS];
    int[][] from = new int[size][LABELS];
    for (int i = 0; i < size; i++) {
      for (int label = 0; label < LABELS; label++) {
        best[i][label] = Double.NEGATIVE_INFINITY;
        if ((i == anchor) != (roleOf(label) == CUE) && i == anchor) {
          continue;
        }
        if (i == 0) {
          if (mayFollow(START, label)) {
            best[i][label] = scores[i][label] + transitions[START][label];
          }
          continue;
        }
        for (int previous = 0; previous < LABELS; previous++) {
          double score = best[i - 1][previous] + transitions[previous][label] + scores[i][label];
          if (mayFollow(previous, label) && score > best[i][label]) {
            best[i][label] = score;
            from[i][label] = previous;
          }
        }
      }
    }
    int[] labels = new int[size];
    for (int label = 1; label < LABELS; label++) {
      if (best[size - 1][label] > best[size - 1][labels[size - 1]]) {
        labels[size - 1] = label;
      }
    }
    for (int i = size - 1; i > 0; i--) {
      labels[i - 1] = from[i][labels[i]];
    }
    return labels;
  }
}
