package io.github.reckoner.extract.attribution;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Sets a random part of the numbers to nought, so that none learns to lean on another. */
final class Dropout implements Network.Noise {

  private static final double OF_TOKENS = 0.25;
  private static final double OF_STEPS = 0.2;
  private static final double RESOLUTION = 1 << 16;

  private final Random random;
  private final Map<Integer, float[][]> kept = new HashMap<>();

  Dropout(Random random) {
    this.random = random;
  }

  @Override
  public void disturb(int layer, float[][] values) {
    double share = layer == 0 ? OF_TOKENS : OF_STEPS;
    int limit = (int) (share * RESOLUTION);
    float scale = (float) (1 / (1 - share));
    float[][] mask = new float[values.length][];
    for (int t = 0; t < values.length; t++) {
      mask[t] = new float[values[t].length];
      for (int i = 0; i < mask[t].length; i += 2) {
        int bits = random.nextInt();
        mask[t][i] = (bits & 0xFFFF) < limit ? 0 : scale;
        if (i + 1 < mask[t].length) {
          mask[t][i + 1] = (bits >>> 16) < limit ? 0 : scale;
        }
      }
    }
    kept.put(layer, mask);
    undo(layer, values);
  }

  /** Multiplies slopes as the numbers of the layer were when last disturbed. */
  void undo(int layer, float[][] slopes) {
    float[][] mask = kept.get(layer);
    for (int t = 0; mask != null && t < slopes.length; t++) {
      for (int i = 0; i < slopes[t].length; i++) {
        slopes[t][i] *= mask[t][i];
      }
    }
  }
}
