package io.github.reckoner.extract.attribution;

import java.util.Arrays;

/** The loss of a linear chain of labels, and its slopes. */
final class Chain {

  private static final int LABELS = Roles.LABELS;

  private Chain() {}

  /**
   * Returns the negative log likelihood of labels.
   *
   * @param scores of each token, one a label
   * @param transitions of each previous label, {@link Roles#START} last, one a label
   * @param slopes where the slope of each score is put
   * @param transitionSlopes what the slope of each transition is added to
   */
  static double loss(
      double[][] scores,
      double[][] transitions,
      int[] labels,
      float[][] slopes,
      float[][] transitionSlopes) {
    int size = scores.length;
    double[][] moves = new double[LABELS + 1][LABELS];
    for (int previous = 0; previous <= LABELS; previous++) {
      for (int label = 0; label < LABELS; label++) {
        boolean may = Roles.mayFollow(previous, label);
        moves[previous][label] = may ? StrictMath.exp(transitions[previous][label]) : 0;
      }
    }
    double[][] weights = new double[size][LABELS];
    double[][] forward = new double[size][LABELS];
    double[] totals = new double[size];
    double loss = 0;
    for (int i = 0; i < size; i++) {
      double most = Arrays.stream(scores[i]).max().orElseThrow();
      int before = i == 0 ? Roles.START : labels[i - 1];
      loss += most - scores[i][labels[i]] - transitions[before][labels[i]];
      for (int label = 0; label < LABELS; label++) {
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
        slopes[i][label] =
            (float) (forward[i][label] * backward[label] - (labels[i] == label ? 1 : 0));
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
        transitionSlopes[labels[i - 1]][labels[i]] -= 1;
      }
      backward = earlier;
    }
    return loss;
  }
}
