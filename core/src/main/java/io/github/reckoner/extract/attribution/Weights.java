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

  /** Every other byte of eight: sums of up to {@link #FULL} unsigned bytes fit in two. */
  private static final long EVEN = 0x00FF00FF00FF00FFL;

  /** Turns signed bytes into unsigned ones that are 128 more. */
  private static final long BIAS = 0x8080808080808080L;

  private static final int FULL = 256;

  private final int labels;
  private final float scale;

  /** The features by slot, 0 for none. Apart from the weights: most look-ups end here. */
  private final int[] keys;

  /** The weights by slot, a byte each. */
  private final long[] weights;

  private final int mask;

  /** A bit for each feature, by its hash: few enough to stay near the processor. */
  private final long[] known;

  private Weights(int labels, float scale, int[] keys, long[] weights) {
    this.labels = labels;
    this.scale = scale;
    this.keys = keys;
    this.weights = weights;
    this.mask = keys.length - 1;
    this.known = new long[Math.max(1, keys.length / 16)];
    for (int key : keys) {
      if (key != 0) {
        known[word(key)] |= 1L << key;
      }
    }
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
    int[] keys = new int[capacity];
    long[] weights = new long[capacity];
    int[] slots = new int[size];
    long key = Integer.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      key += distance(in);
      int slot = slot((int) key, capacity - 1);
      while (keys[slot] != 0) {
        slot = (slot + 1) & (capacity - 1);
      }
      keys[slot] = (int) key;
      slots[i] = slot;
    }
    byte[] column = new byte[size];
    for (int label = 0; label < labels; label++) {
      in.readFully(column);
      for (int i = 0; i < size; i++) {
        weights[slots[i]] |= (column[i] & 0xFFL) << (8 * label);
      }
    }
    return new Weights(labels, scale, keys, weights);
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

  /**
   * Adds the weights of the first features to the scores, one a label.
   *
   * @param size how many features count
   */
  void score(Features features, int size, double[] scores) {
    int[] sums = new int[labels];
    for (int from = 0; from < size; from += FULL) {
      add(features, from, Math.min(size, from + FULL), sums);
    }
    for (int label = 0; label < labels; label++) {
      scores[label] += scale * sums[label];
    }
  }

  /** Sums all labels at once, the even ones and the odd ones in two bytes each of a long. */
  private void add(Features features, int from, int end, int[] sums) {
    int[] likely = new int[end - from];
    int size = 0;
    // Without a branch, which the processor could not foresee.
    for (int f = from; f < end; f++) {
      int key = features.get(f);
      likely[size] = key;
      size += (int) (known[word(key)] >>> key & 1);
    }
    long even = 0;
    long odd = 0;
    int found = 0;
    for (int k = 0; k < size; k++) {
      int key = likely[k];
      int slot = slot(key, mask);
      while (keys[slot] != key && keys[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      if (keys[slot] == key) {
        long unsigned = weights[slot] ^ BIAS;
        even += unsigned & EVEN;
        odd += unsigned >>> 8 & EVEN;
        found++;
      }
    }
    for (int label = 0; label < labels; label++) {
      int sum = (int) ((label % 2 == 0 ? even : odd) >>> (16 * (label / 2))) & 0xFFFF;
      sums[label] += sum - 128 * found;
    }
  }

  private int word(int key) {
    return key >>> 6 & (known.length - 1);
  }

  private static int slot(int key, int mask) {
    return ((key * 0x9E3779B9) >>> 7) & mask;
  }
}
