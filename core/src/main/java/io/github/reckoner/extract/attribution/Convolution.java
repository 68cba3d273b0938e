package io.github.reckoner.extract.attribution;

/**
 * A residual convolution: a weighted sum of each number over the neighbours, then a mixture of the
 * numbers.
 *
 * @param reach how far the neighbours stand off
 * @param taps the weights of the numbers, by neighbour
 */
@SuppressWarnings("ArrayRecordComponent") // Rows of numbers, which nobody compares.
record Convolution(int reach, float[][] taps, float[][] mixture, float[][] bias) {

  /** Neighbours: before, itself, behind. */
  static final int TAPS = 3;

  /** What stands where there is no neighbour. */
  static final float[] SILENCE = {};

  /** Puts the weighted sums around a token where the last argument says. */
  void blend(float[][] rows, int token, float[] blended) {
    float[] own = rows[token];
    float[] before = token >= reach ? rows[token - reach] : SILENCE;
    float[] behind = token + reach < rows.length ? rows[token + reach] : SILENCE;
    if (before.length == own.length && behind.length == own.length) {
      Rows.blend(blended, own, before, behind, taps);
      return;
    }
    Rows.multiply(blended, own, taps[1]);
    Rows.addWeighted(blended, before, taps[0]);
    Rows.addWeighted(blended, behind, taps[2]);
  }

  /** Puts what is to be added to each row where the last argument says. */
  void apply(float[][] rows, float[][] steps) {
    float[] blended = new float[bias[0].length];
    for (int t = 0; t < rows.length; t++) {
      mix(rows, t, blended, steps[t]);
      Rows.rectify(steps[t]);
    }
  }

  /** Puts each row with what is to be added to it where the last argument says. */
  void add(float[][] rows, float[][] sums) {
    float[] blended = new float[bias[0].length];
    float[] step = new float[blended.length];
    for (int t = 0; t < rows.length; t++) {
      mix(rows, t, blended, step);
      Rows.putRectified(sums[t], rows[t], step);
    }
  }

  private void mix(float[][] rows, int token, float[] blended, float[] mixed) {
    System.arraycopy(bias[0], 0, mixed, 0, mixed.length);
    blend(rows, token, blended);
    Rows.addProduct(mixed, blended, mixture);
  }
}
