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

  /** As many weights as fit beside each other into a long. */
  private static final int MOST_LABELS = 8;

  private final int labels;
  private final float scale;

  /** Two a slot, so that both are fetched at once: the feature, then its weights, a byte each. */
  private final long[] table;

  private final int mask;

  private Weights(int labels, float scale, long[] table) {
    this.labels = labels;
    this.scale = scale;
    this.table = table;
    this.mask = table.length / 2 - 1;
  }

  /**
   * Reads weights: the number of labels, a scale and the number of features; then their hashes in
   * ascending order, each as its distance from the one before in groups of seven bits, the lowest
   * first; then for each label one signed byte a feature, which times the scale is the weight.
   */
  static Weights read(DataInput in, int expectedLabels) throws IOException {
    int labels = in.readInt();
    checkState(labels == expectedLabels, "model of %s labels, not %s", labels, expectedLabels);
    float scale = in.readFloat();
    int size = in.readInt();
    int capacity = Integer.highestOneBit(Math.max(1, size) * 2) * 2;
    checkState(labels <= MOST_LABELS, "%s labels, at most %s", labels, MOST_LABELS);
    long[] table = new long[2 * capacity];
    int[] slots = new int[size];
    long key = Integer.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      key += distance(in);
      int slot = slot((int) key, capacity - 1);
      while (table[2 * slot] != 0) {
        slot = (slot + 1) & (capacity - 1);
      }
      table[2 * slot] = key;
      slots[i] = slot;
    }
    byte[] column = new byte[size];
    for (int label = 0; label < labels; label++) {
      in.readFully(column);
      for (int i = 0; i < size; i++) {
        table[2 * slots[i] + 1] |= (column[i] & 0xFFL) << (8 * label);
      }
    }
    return new Weights(labels, scale, table);
  }

  private static long distance(DataInput in) throws IOException {
    long distance = 0;
    int shift = 0;
    int group;
    do {
      group = in.readUnsignedByte();
      distance |= (long) (group & 0x7F) << shift;
      shift += 7;
    } while (group > 0x7F);
    return distance;
  }

  /** Adds the weights of the features to the scores, one a label. */
  void score(Features features, double[] scores) {
    int[] sums = new int[labels];
    for (int f = 0; f < features.size(); f++) {
      int key = features.get(f);
      for (int slot = slot(key, mask); table[2 * slot] != 0; slot = (slot + 1) & mask) {
        if (table[2 * slot] == key) {
          long weights = table[2 * slot + 1];
          for (int label = 0; label < labels; label++) {
            sums[label] += (byte) (weights >> (8 * label));
          }
          break;
        }
      }
    }
    for (int label = 0; label < labels; label++) {
      scores[label] += scale * sums[label];
    }
  }

  private static int slot(int key, int mask) {
    return ((key * 0x9E3779B9) >>> 7) & mask;
  }
}
