package io.github.reckoner.extract.attribution;

import java.util.Arrays;

/** The loss of a linear chain of labels, and its slopes. */
final class Chain {

  private static final int LABELS = Roles.LABELS;

  private Chain() {}

  /**
   * What the labels of a row should be.
   *
   * @param labels of each token, by an annotator
   * @param annotated the weight of these
   * @param likely how likely each label of each token is, by teachers
   * @param moves how often each label follows each, by teachers; the first is in {@code likely}
   * @param taught the weight of these
   */
  @SuppressWarnings("ArrayRecordComponent") // Rows of numbers, which nobody compares.
  record Target(int[] labels, float annotated, float[][] likely, float[][] moves, float taught) {

    /** Returns that each token should have its label. */
    static Target of(int[] labels) {
      return new Target(labels, 1, new float[0][], new float[0][], 0);
    }

    /** Returns that labels should in part be as likely as a teacher's scores make them. */
    Target taught(double[][] scores, double[][] transitions, float weight) {
      float[][] soft = new float[labels.length][LABELS];
      float[][] softMoves = new float[LABELS + 1][LABELS];
      Target nothing = new Target(labels, 0, new float[0][], new float[0][], 0);
      loss(scores, transitions, nothing, soft, softMoves);
      return new Target(labels, 1 - weight, soft, softMoves, weight);
    }

    private float of(int token, int label) {
      float sum = labels[token] == label ? annotated : 0;
      return taught > 0 ? sum + taught * likely[token][label] : sum;
    }
  }

  /**
   * Returns the cross entropy of the labels against a target.
   *
   * @param scores of each token, one a label
   * @param transitions of each previous label, {@link Roles#START} last, one a label
   * @param slopes where the slope of each score is put
   * @param transitionSlopes what the slope of each transition is added to
   */
  static double loss(
      double[][] scores,
      double[][] transitions,
      Target target,
      float[][] slopes,
      float[][] transitionSlopes) {
    int size = scores.length;
    double[][] moves = new double[LABELS + 1][LABELS];
    double loss = 0;
    for (int previous = 0; previous <= LABELS; previous++) {
      for (int label = 0; label < LABELS; label++) {
        boolean may = Roles.mayFollow(previous, label);
        moves[previous][label] = may ? StrictMath.exp(transitions[previous][label]) : 0;
      }
    }
    double[][] weights = new double[size][LABELS];
    double[][] forward = new double[size][LABELS];
    double[] totals = new double[size];
    for (int i = 0; i < size; i++) {
      double most = Arrays.stream(scores[i]).max().orElseThrow();
      loss += most;
      if (i > 0) {
        loss -= target.annotated * transitions[target.labels[i - 1]][target.labels[i]];
      }
      for (int label = 0; label < LABELS; label++) {
        double start = i == 0 ? transitions[Roles.START][label] : 0;
        loss -= target.of(i, label) * (scores[i][label] + start);
        weights[i][label] = StrictMath.exp(scores[i][label] - most);
        double sum = i == 0 ? moves[Roles.START][label] : 0;
        for (int previous = 0; i > 0 && previous < LABELS; previous++) {
          sum += forward[i - 1][previous] * moves[previous][label];
        }
        forward[i][label] = sum * weights[i][label];
        totals[i] += forward[i][label];
      }
      for (int label = 0; label < LABELS; label++) {
        forward[i][label] /= totals[i];
      }
      loss += StrictMath.log(totals[i]);
    }
    double[] backward = new double[LABELS];
    Arrays.fill(backward, 1);
    for (int i = size - 1; i >= 0; i--) {
      double[] earlier = new double[LABELS];
      for (int label = 0; label < LABELS; label++) {
        slopes[i][label] = (float) (forward[i][label] * backward[label] - target.of(i, label));
        double here = weights[i][label] * backward[label] / totals[i];
        if (i == 0) {
          transitionSlopes[Roles.START][label] += slopes[i][label];
        }
        for (int previous = 0; i > 0 && previous < LABELS; previous++) {
          earlier[previous] += moves[previous][label] * here;
          transitionSlopes[previous][label] +=
              (float) (forward[i - 1][previous] * moves[previous][label] * here);
        }
      }
      if (i > 0) {
        transitionSlopes[target.labels[i - 1]][target.labels[i]] -= target.annotated;
      }
      backward = earlier;
    }
    for (int previous = 0; target.taught > 0 && previous < LABELS; previous++) {
      for (int label = 0; label < LABELS; label++) {
        float taught = target.taught * target.moves[previous][label];
        loss -= taught * transitions[previous][label];
        transitionSlopes[previous][label] -= taught;
      }
    }
    return loss;
  }
}
