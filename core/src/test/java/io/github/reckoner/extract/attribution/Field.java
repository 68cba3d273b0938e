package io.github.reckoner.extract.attribution;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** A linear-chain conditional random field while it is learned. */
final class Field {

  private static final int LABELS = Roles.LABELS;
  private static final double RATE = 0.1;

  private final Learner learner;
  private final double[][] transitions = new double[LABELS + 1][LABELS];
  private final double[][] squares = new double[LABELS + 1][LABELS];

  Field(Learner learner) {
    this.learner = learner;
  }

  /** Takes a step towards the labels and returns their negative log likelihood before it. */
  double learn(int[][] rows, int[] labels) {
    int size = rows.length;
    double[][] scores = new double[size][LABELS];
    for (int i = 0; i < size; i++) {
      learner.score(rows[i], scores[i]);
    }
    double[][] forward = forward(scores);
    double[][] backward = backward(scores);
    double total = logSum(forward[size - 1]);
    double gold = 0;
    double[][] gradient = new double[LABELS + 1][LABELS];
    for (int i = 0; i < size; i++) {
      double[] step = new double[LABELS];
      for (int label = 0; label < LABELS; label++) {
        step[label] = -Math.exp(forward[i][label] + backward[i][label] - total);
      }
      step[labels[i]] += 1;
      learner.step(rows[i], step);
      int previous = i == 0 ? Roles.START : labels[i - 1];
      gold += scores[i][labels[i]] + transitions[previous][labels[i]];
      gradient[previous][labels[i]] += 1;
      for (int p = 0; p < (i == 0 ? 0 : LABELS); p++) {
        for (int label = 0; label < LABELS; label++) {
          if (Roles.mayFollow(p, label)) {
            gradient[p][label] -=
                Math.exp(
                    forward[i - 1][p]
                        + transitions[p][label]
                        + scores[i][label]
                        + backward[i][label]
                        - total);
          }
        }
      }
    }
    for (int label = 0; label < LABELS; label++) {
      gradient[Roles.START][label] -= Math.exp(forward[0][label] + backward[0][label] - total);
    }
    step(gradient);
    return total - gold;
  }

  private void step(double[][] gradient) {
    for (int p = 0; p <= LABELS; p++) {
      for (int label = 0; label < LABELS; label++) {
        double g = gradient[p][label];
        squares[p][label] += g * g;
        transitions[p][label] += RATE * g / Math.sqrt(squares[p][label] + 1e-6);
      }
    }
  }

  private double[][] forward(double[][] scores) {
    double[][] forward = new double[scores.length][LABELS];
    double[] sum = new double[LABELS];
    for (int i = 0; i < scores.length; i++) {
      for (int label = 0; label < LABELS; label++) {
        if (i == 0) {
          forward[i][label] =
              Roles.mayFollow(Roles.START, label)
                  ? scores[i][label] + transitions[Roles.START][label]
                  : Double.NEGATIVE_INFINITY;
          continue;
        }
        for (int p = 0; p < LABELS; p++) {
          sum[p] =
              Roles.mayFollow(p, label)
                  ? forward[i - 1][p] + transitions[p][label]
                  : Double.NEGATIVE_INFINITY;
        }
        forward[i][label] = logSum(sum) + scores[i][label];
      }
    }
    return forward;
  }

  private double[][] backward(double[][] scores) {
    double[][] backward = new double[scores.length][LABELS];
    double[] sum = new double[LABELS];
    for (int i = scores.length - 2; i >= 0; i--) {
      for (int p = 0; p < LABELS; p++) {
        for (int label = 0; label < LABELS; label++) {
          sum[label] =
              Roles.mayFollow(p, label)
                  ? transitions[p][label] + scores[i + 1][label] + backward[i + 1][label]
                  : Double.NEGATIVE_INFINITY;
        }
        backward[i][p] = logSum(sum);
      }
    }
    return backward;
  }

  private static double logSum(double[] values) {
    double most = Arrays.stream(values).max().orElseThrow();
    if (most == Double.NEGATIVE_INFINITY) {
      return most;
    }
    double sum = 0;
    for (double value : values) {
      sum += Math.exp(value - most);
    }
    return most + Math.log(sum);
  }

  void writeTransitions(DataOutput out) throws IOException {
    for (double[] row : transitions) {
      for (double weight : row) {
        out.writeFloat((float) weight);
      }
    }
  }
}
