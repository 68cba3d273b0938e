package io.github.reckoner.extract.attribution;

import java.util.Arrays;

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

  private static final boolean[][] MAY_FOLLOW = new boolean[LABELS + 1][LABELS];

  static {
    for (int previous = 0; previous <= START; previous++) {
      for (int label = 0; label < LABELS; label++) {
        MAY_FOLLOW[previous][label] =
            label == OUTSIDE
                || isFirst(label)
                || (previous != START && roleOf(previous) == roleOf(label));
      }
    }
  }

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
    return MAY_FOLLOW[previous][label];
  }

  /**
   * Returns the best row of labels that holds a content.
   *
   * @param scores of each token, one a label; changed on the way
   * @param transitions of each previous label, {@link #START} last, one a label
   * @param anchor the token that must be part of the cue, counted from the first
   */
  static int[] best(double[][] scores, double[][] transitions, int anchor) {
    force(scores[anchor], CUE);
    int[] labels = decode(scores, transitions);
    if (Arrays.stream(labels).anyMatch(label -> roleOf(label) == CONTENT)) {
      return labels;
    }
    double[][] before = forward(scores, transitions);
    double[][] after = backward(scores, transitions);
    int start = -1;
    for (int i = 0; i < scores.length; i++) {
      boolean better =
          start < 0
              || before[i][CONTENT] + after[i][CONTENT]
                  > before[start][CONTENT] + after[start][CONTENT];
      start = i != anchor && better ? i : start;
    }
    if (start >= 0) {
      force(scores[start], CONTENT);
    }
    return start < 0 ? labels : decode(scores, transitions);
  }

  /** Leaves the labels of one role only. */
  private static void force(double[] scores, int role) {
    for (int label = 0; label < LABELS; label++) {
      if (roleOf(label) != role) {
        scores[label] = Double.NEGATIVE_INFINITY;
      }
    }
  }

  private static int[] decode(double[][] scores, double[][] transitions) {
    double[][] after = backward(scores, transitions);
    int[] labels = new int[scores.length];
    int previous = START;
    for (int i = 0; i < scores.length; i++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int label = 0; label < LABELS; label++) {
        double score = transitions[previous][label] + scores[i][label] + after[i][label];
        if (mayFollow(previous, label) && score > most) {
          most = score;
          labels[i] = label;
        }
      }
      previous = labels[i];
    }
    return labels;
  }

  /** Returns the score of the best row up to and with a token, for each of its labels. */
  private static double[][] forward(double[][] scores, double[][] transitions) {
    double[][] best = new double[scores.length][LABELS];
    for (int i = 0; i < scores.length; i++) {
      for (int label = 0; label < LABELS; label++) {
        double most = Double.NEGATIVE_INFINITY;
        for (int previous = i == 0 ? START : 0;
            previous < (i == 0 ? START + 1 : LABELS);
            previous++) {
          if (mayFollow(previous, label)) {
            double until = i == 0 ? 0 : best[i - 1][previous];
            double score = until + transitions[previous][label];
            most = score > most ? score : most;
          }
        }
        best[i][label] = most + scores[i][label];
      }
    }
    return best;
  }

  /** Returns the score of the best row behind a token, for each of its labels. */
  private static double[][] backward(double[][] scores, double[][] transitions) {
    double[][] best = new double[scores.length][LABELS];
    for (int i = scores.length - 2; i >= 0; i--) {
      for (int label = 0; label < LABELS; label++) {
        double most = Double.NEGATIVE_INFINITY;
        for (int next = 0; next < LABELS; next++) {
          double score = transitions[label][next] + scores[i + 1][next] + best[i + 1][next];
          most = score > most && mayFollow(label, next) ? score : most;
        }
        best[i][label] = most;
      }
    }
    return best;
  }

  private static double max(double[] values) {
    double most = values[0];
    for (double value : values) {
      most = Math.max(most, value);
    }
    return most;
  }

  /** Returns how well labels follow each other, as odds instead of log odds; 0 if they may not. */
  static double[][] odds(double[][] transitions) {
    double[][] moves = new double[LABELS + 1][LABELS];
    for (int previous = 0; previous <= START; previous++) {
      for (int label = 0; label < LABELS; label++) {
        moves[previous][label] =
            mayFollow(previous, label) ? Math.exp(transitions[previous][label]) : 0;
      }
    }
    return moves;
  }

  /**
   * Returns the log likelihood of labels; the scores may rule out labels by negative infinity.
   *
   * @param moves the {@link #odds} of the transitions
   */
  static double logLikelihood(
      double[][] scores, double[][] transitions, double[][] moves, int[] labels) {
    double[] shares = new double[LABELS];
    double[] next = new double[LABELS];
    double likelihood = 0;
    for (int i = 0; i < scores.length; i++) {
      double most = max(scores[i]);
      double total = 0;
      for (int label = 0; label < LABELS; label++) {
        double sum = i == 0 ? moves[START][label] : 0;
        for (int previous = 0; i > 0 && previous < LABELS; previous++) {
          sum += shares[previous] * moves[previous][label];
        }
        next[label] = sum * Math.exp(scores[i][label] - most);
        total += next[label];
      }
      for (int label = 0; label < LABELS; label++) {
        shares[label] = next[label] / total;
      }
      int before = i == 0 ? START : labels[i - 1];
      likelihood += transitions[before][labels[i]] + scores[i][labels[i]] - most - Math.log(total);
    }
    return likelihood;
  }
}
