package io.github.reckoner.extract.attribution;

import static com.google.common.base.Preconditions.checkState;

import java.io.DataInput;
import java.io.IOException;

/**
 * The weights of a linear model by feature hash, one for each label.
 *
 * <p>Immutable and thread-safe.
 */
final class Weights {

  private final int labels;
  private final float scale;
  private final int[] keys;
  private final byte[] values;
  private final int mask;

  private Weights(int labels, float scale, int[] keys, byte[] values) {
    this.labels = labels;
    this.scale = scale;
    this.keys = keys;
    this.values = values;
    this.mask = keys.length - 1;
  }

  /**
   * Reads weights: the number of labels, a scale, the number of features, then for each its hash
   * and one signed byte a label, which times the scale is the weight.
   */
  static Weights read(DataInput in, int expectedLabels) throws IOException {
    int labels = in.readInt();
    checkState(labels == expectedLabels, "model of %s labels, not %s", labels, expectedLabels);
    float scale = in.readFloat();
    int size = in.readInt();
    int capacity = Integer.highestOneBit(Math.max(1, size) * 2) * 2;
    int[] keys = new int[capacity];
    byte[] values = new byte[capacity * labels];
    byte[] row = new byte[labels];
    for (int i = 0; i < size; i++) {
      int key = in.readInt();
      in.readFully(row);
      int slot = slot(key, capacity - 1);
      while (keys[slot] != 0) {
        slot = (slot + 1) & (capacity - 1);
      }
      keys[slot] = key;
      System.arraycopy(row, 0, values, slot * labels, labels);
    }
    return new Weights(labels, scale, keys, values);
  }

  /** Adds the weights of the features to the scores, one a label. */
  void score(Features features, double[] scores) {
    for (int f = 0; f < features.size(); f++) {
      int key = features.get(f);
      for (int slot = slot(key, mask); keys[slot] != 0; slot = (slot + 1) & mask) {
        if (keys[slot] == key) {
          for (int label = 0; label < labels; label++) {
            scores[label] += scale * values[slot * labels + label];
          }
          break;
        }
      }
    }
  }

  private static int slot(int key, int mask) {
    return ((key * 0x9E3779B9) >>> 7) & mask;
  }
}
