package io.github.reckoner.extract.attribution;

/**
 * Sums over rows of numbers, in loops that processors run in lanes: each row is an array of its
 * own.
 */
final class Rows {

  private Rows() {}

  /** Adds a row. */
  static void add(float[] sum, float[] row) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += row[i];
    }
  }

  /** Adds a row times a factor. */
  static void add(float[] sum, float[] row, float factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * row[i];
    }
  }

  /** Adds each row of a matrix times its factor. */
  static void addProduct(float[] sum, float[] factors, float[][] matrix) {
    int j = 0;
    for (; j + 3 < matrix.length; j += 4) {
      add(sum, matrix, j, factors[j], factors[j + 1], factors[j + 2], factors[j + 3]);
    }
    for (; j < matrix.length; j++) {
      add(sum, matrix[j], factors[j]);
    }
  }

  /** Adds four rows, each times its factor. */
  static void add(float[] sum, float[][] rows, int first, float a, float b, float c, float d) {
    add(sum, rows[first], rows[first + 1], rows[first + 2], rows[first + 3], a, b, c, d);
  }

  private static void add(
      float[] sum,
      float[] first,
      float[] second,
      float[] third,
      float[] fourth,
      float a,
      float b,
      float c,
      float d) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += (a * first[i] + b * second[i]) + (c * third[i] + d * fourth[i]);
    }
  }

  /** Adds a row, each number times its own factor; an empty row adds nothing. */
  static void addWeighted(float[] sum, float[] row, float[] factors) {
    for (int i = 0; i < row.length; i++) {
      sum[i] += factors[i] * row[i];
    }
  }

  static void putSum(float[] sum, float[] one, float[] other) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = one[i] + other[i];
    }
  }

  /** Puts a row and what of another is more than nought. */
  static void putRectified(float[] sum, float[] row, float[] step) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = row[i] + Math.max(0, step[i]);
    }
  }

  /** Puts the sum of three rows, each number times its own factor: those before come first. */
  static void blend(float[] sum, float[] own, float[] before, float[] behind, float[][] factors) {
    float[] first = factors[0];
    float[] second = factors[1];
    float[] third = factors[2];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (own[i] * second[i] + first[i] * before[i]) + third[i] * behind[i];
    }
  }

  /** Puts a row, each number times its own factor. */
  static void multiply(float[] product, float[] row, float[] factors) {
    for (int i = 0; i < product.length; i++) {
      product[i] = row[i] * factors[i];
    }
  }

  /** Replaces what is less than nought by nought. */
  static void rectify(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i]);
    }
  }

  static float dot(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  static float[][] copy(float[][] rows) {
    float[][] copy = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
    }
    return copy;
  }
}
