package io.github.reckoner.extract.attribution;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Weights while they are learned: AdaGrad steps over hashed features. */
final class Learner {

  private static final double RATE = 0.1;
  private static final float LARGEST = 6;
  private static final float STEP = LARGEST / 127;
  private static final double KEPT = 0.5;

  private final int labels;
  private final Map<Integer, Integer> rows = new HashMap<>();

  /** Counts by the upper bits of the hash: a few strangers share one, which does no harm. */
  private byte[] counts = new byte[1 << 26];

  private float[] weights = new float[0];
  private float[] squares = new float[0];
  private float[] sums = new float[0];
  private int summed;

  Learner(int labels) {
    this.labels = labels;
  }

  void count(int[] features) {
    for (int feature : features) {
      if (counts[feature >>> 6] < Byte.MAX_VALUE) {
        counts[feature >>> 6]++;
      }
    }
  }

  /** Returns the rows of those features that were counted at least so often. */
  int[] rows(int[] features, int least) {
    int[] kept = new int[features.length];
    int size = 0;
    for (int feature : features) {
      if (counts[feature >>> 6] >= least) {
        kept[size++] = rows.computeIfAbsent(feature, key -> rows.size());
      }
    }
    return Arrays.copyOf(kept, size);
  }

  /** Ends the counting: weights of all rows start at zero. */
  void start() {
    counts = new byte[0];
    weights = new float[rows.size() * labels];
    squares = new float[rows.size() * labels];
    sums = new float[rows.size() * labels];
  }

  /** Adds the weights as they are to the average. */
  void sum() {
    for (int i = 0; i < weights.length; i++) {
      sums[i] += weights[i];
    }
    summed++;
  }

  /** Replaces the weights by their average. */
  void average() {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sums[i] / summed;
    }
  }

  int size() {
    return rows.size();
  }

  /** Returns a random part of the features, so that none learns to lean on another. */
  int[] thin(int[] featureRows, Random random) {
    int[] kept = new int[featureRows.length];
    int size = 0;
    for (int row : featureRows) {
      if (random.nextDouble() < KEPT) {
        kept[size++] = row;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  void score(int[] featureRows, double[] scores) {
    for (int row : featureRows) {
      for (int label = 0; label < labels; label++) {
        scores[label] += weights[row * labels + label] / KEPT;
      }
    }
  }

  /** Returns the score of the features of one label, as {@link Weights} will. */
  float score(int[] features) {
    float score = 0;
    for (int feature : features) {
      Integer row = rows.get(feature);
      if (row != null) {
        score += weights[row];
      }
    }
    return score;
  }

  void step(int[] featureRows, double[] gradient) {
    for (int row : featureRows) {
      for (int label = 0; label < labels; label++) {
        int at = row * labels + label;
        double g = gradient[label];
        if (Math.abs(g) > 1e-4) {
          squares[at] += (float) (g * g);
          weights[at] += (float) (RATE * g / Math.sqrt(squares[at] + 1e-6));
        }
      }
    }
  }

  /** Writes the weights in the format that {@link Weights} reads, without those next to zero. */
  void write(DataOutput out) throws IOException {
    int[] keys =
        rows.keySet().stream()
            .filter(key -> !isNaught(rows.get(key)))
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    out.writeInt(labels);
    out.writeFloat(STEP);
    out.writeInt(keys.length);
    long before = Integer.MIN_VALUE;
    for (int key : keys) {
      long distance = key - before;
      for (; distance > 0x7F; distance >>>= 7) {
        out.writeByte((int) ((distance & 0x7F) | 0x80));
      }
      out.writeByte((int) distance);
      before = key;
    }
    for (int label = 0; label < labels; label++) {
      for (int key : keys) {
        out.writeByte(rounded(weights[rows.get(key) * labels + label]));
      }
    }
  }

  private boolean isNaught(int row) {
    for (int label = 0; label < labels; label++) {
      if (rounded(weights[row * labels + label]) != 0) {
        return false;
      }
    }
    return true;
  }

  private static int rounded(float weight) {
    return Math.round(Math.max(-LARGEST, Math.min(LARGEST, weight)) / STEP);
  }
}
