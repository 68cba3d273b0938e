package io.github.reckoner.extract.attribution;

import java.util.BitSet;

/**
 * A matrix while it is learned: its gradient, and what Adam keeps of earlier ones (Kingma and Ba
 * 2015).
 */
final class Tensor {

  private static final float KEPT_MEAN = 0.9f;
  private static final float KEPT_SQUARE = 0.99f;

  final float[][] values;
  final float[][] gradient;

  /** The values with rows and columns exchanged; of sparse ones none. */
  final float[][] transposed;

  private final float[][] means;
  private final float[][] squares;
  private final boolean sparse;
  private final BitSet touched = new BitSet();

  /**
   * Takes a matrix over.
   *
   * @param sparse whether a story uses but few of its rows
   */
  Tensor(float[][] values, boolean sparse) {
    this.values = values;
    this.sparse = sparse;
    int columns = values[0].length;
    gradient = new float[values.length][columns];
    means = new float[values.length][columns];
    squares = new float[values.length][columns];
    transposed = sparse ? new float[0][] : new float[columns][values.length];
    transpose();
  }

  private void transpose() {
    for (int column = 0; column < transposed.length; column++) {
      for (int row = 0; row < values.length; row++) {
        transposed[column][row] = values[row][column];
      }
    }
  }

  /** Returns the gradient of a row, which is going to be changed. */
  float[] touch(int row) {
    touched.set(row);
    return gradient[row];
  }

  /** Returns the sum of the squares of the gradient. */
  double square() {
    double sum = 0;
    for (int row = next(0); row >= 0; row = next(row + 1)) {
      for (float value : gradient[row]) {
        sum += value * value;
      }
    }
    return sum;
  }

  private int next(int row) {
    return sparse ? touched.nextSetBit(row) : row < values.length ? row : -1;
  }

  /**
   * Takes a step against the gradient and forgets it.
   *
   * @param step which step this is, from 1
   * @param scale what the gradient is multiplied by
   */
  void descend(int step, float scale, float rate, float decay) {
    float mean = (float) (1 / (1 - StrictMath.pow(KEPT_MEAN, step)));
    float square = (float) (1 / (1 - StrictMath.pow(KEPT_SQUARE, step)));
    float shrink = sparse ? 0 : decay;
    for (int row = next(0); row >= 0; row = next(row + 1)) {
      float[] v = values[row];
      float[] g = gradient[row];
      float[] m = means[row];
      float[] s = squares[row];
      for (int i = 0; i < v.length; i++) {
        float slope = g[i] * scale;
        m[i] = KEPT_MEAN * m[i] + (1 - KEPT_MEAN) * slope;
        s[i] = KEPT_SQUARE * s[i] + (1 - KEPT_SQUARE) * slope * slope;
        v[i] -= rate * (m[i] * mean / ((float) Math.sqrt(s[i] * square) + 1e-6f) + shrink * v[i]);
        g[i] = 0;
      }
    }
    touched.clear();
    transpose();
  }
}
