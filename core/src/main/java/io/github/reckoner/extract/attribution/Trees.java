package io.github.reckoner.extract.attribution;

import java.io.DataInput;
import java.io.IOException;

/**
 * A sum of small decision trees, each of which asks the same question of all nodes of a level.
 *
 * <p>Immutable and thread-safe.
 */
final class Trees {

  /** No trees: every candidate scores nought. */
  static final Trees NONE = new Trees(0, new int[0], new float[0], new float[0]);

  private final int depth;
  private final int[] features;
  private final float[] limits;
  private final float[] leaves;

  Trees(int depth, int[] features, float[] limits, float[] leaves) {
    this.depth = depth;
    this.features = features.clone();
    this.limits = limits.clone();
    this.leaves = leaves.clone();
  }

  /**
   * Reads trees: how many and how deep; then for each, a feature and a limit a level, and the value
   * of each leaf.
   */
  static Trees read(DataInput in) throws IOException {
    int size = in.readInt();
    int depth = in.readInt();
    int[] features = new int[size * depth];
    float[] limits = new float[size * depth];
    float[] leaves = new float[size << depth];
    for (int tree = 0; tree < size; tree++) {
      for (int level = tree * depth; level < (tree + 1) * depth; level++) {
        features[level] = in.readUnsignedByte();
        limits[level] = in.readFloat();
      }
      for (int leaf = tree << depth; leaf < (tree + 1) << depth; leaf++) {
        leaves[leaf] = in.readFloat();
      }
    }
    return new Trees(depth, features, limits, leaves);
  }

  /** Returns the sum of the leaves that the values lead to. */
  double score(float[] values) {
    double sum = 0;
    for (int tree = 0; tree << depth < leaves.length; tree++) {
      int leaf = 0;
      for (int level = tree * depth; level < (tree + 1) * depth; level++) {
        leaf = (leaf << 1) | (values[features[level]] > limits[level] ? 1 : 0);
      }
      sum += leaves[(tree << depth) + leaf];
    }
    return sum;
  }
}
