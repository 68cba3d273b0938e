package io.github.reckoner.extract.attribution;

import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Grows {@link Trees} by gradient boosting of the logistic loss over binned values. */
final class Grower {

  private static final int BINS = 48;
  private static final int DEPTH = 5;
  private static final int TREES = 250;
  private static final double RATE = 0.06;
  private static final double RIDGE = 10;
  private static final double SHARE = 0.7;

  private final List<float[]> rows;
  private final boolean[] labels;
  private final float[][] limits;
  private final byte[][] bins;
  private final List<int[]> features = new ArrayList<>();
  private final List<float[]> cuts = new ArrayList<>();
  private final List<float[]> leaves = new ArrayList<>();

  Grower(List<float[]> rows, boolean[] labels) {
    this.rows = rows;
    this.labels = labels.clone();
    int size = rows.isEmpty() ? 0 : Review.SIZE;
    limits = new float[size][];
    bins = new byte[size][rows.size()];
    for (int f = 0; f < size; f++) {
      limits[f] = limits(f);
      for (int i = 0; i < rows.size(); i++) {
        int at = Arrays.binarySearch(limits[f], rows.get(i)[f]);
        bins[f][i] = (byte) (at < 0 ? -at - 1 : at);
      }
    }
  }

  private float[] limits(int feature) {
    float[] values = new float[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.get(i)[feature];
    }
    Arrays.sort(values);
    List<Float> found = new ArrayList<>();
    for (int bin = 1; bin < BINS; bin++) {
      float value = values[(int) ((long) values.length * bin / BINS)];
      if (value < values[values.length - 1]
          && (found.isEmpty() || found.get(found.size() - 1) < value)) {
        found.add(value);
      }
    }
    if (found.isEmpty() || found.get(0) > values[0]) {
      found.add(0, values[0]);
    }
    float[] limits = new float[found.size()];
    for (int i = 0; i < limits.length; i++) {
      limits[i] = found.get(i);
    }
    return limits;
  }

  /** Grows all trees. */
  Trees grow() {
    int n = rows.size();
    double[] score = new double[n];
    double[] gradient = new double[n];
    double[] hessian = new double[n];
    Random random = new Random(1);
    for (int tree = 0; tree < TREES; tree++) {
      for (int i = 0; i < n; i++) {
        double likely = 1 / (1 + Math.exp(-score[i]));
        boolean in = random.nextDouble() < SHARE;
        gradient[i] = in ? (labels[i] ? 1 : 0) - likely : 0;
        hessian[i] = in ? likely * (1 - likely) : 0;
      }
      int[] node = new int[n];
      int[] feature = new int[DEPTH];
      float[] cut = new float[DEPTH];
      for (int level = 0; level < DEPTH; level++) {
        split(node, level, gradient, hessian, feature, cut, random);
      }
      float[] leaf = new float[1 << DEPTH];
      double[] g = new double[leaf.length];
      double[] h = new double[leaf.length];
      for (int i = 0; i < n; i++) {
        g[node[i]] += gradient[i];
        h[node[i]] += hessian[i];
      }
      for (int k = 0; k < leaf.length; k++) {
        leaf[k] = (float) (RATE * g[k] / (h[k] + RIDGE));
      }
      for (int i = 0; i < n; i++) {
        score[i] += leaf[node[i]];
      }
      features.add(feature);
      cuts.add(cut);
      leaves.add(leaf);
    }
    int[] allFeatures = features.stream().flatMapToInt(Arrays::stream).toArray();
    return new Trees(DEPTH, allFeatures, join(cuts), join(leaves));
  }

  private static float[] join(List<float[]> parts) {
    int size = parts.stream().mapToInt(part -> part.length).sum();
    float[] all = new float[size];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private void split(
      int[] node,
      int level,
      double[] gradient,
      double[] hessian,
      int[] feature,
      float[] cut,
      Random random) {
    int nodes = 1 << level;
    double best = -1;
    int bestCut = 0;
    for (int f = 0; f < bins.length; f++) {
      if (limits[f].length == 0 || random.nextDouble() > 0.6) {
        continue;
      }
      int width = limits[f].length + 1;
      double[] g = new double[nodes * width];
      double[] h = new double[nodes * width];
      for (int i = 0; i < node.length; i++) {
        int at = node[i] * width + bins[f][i];
        g[at] += gradient[i];
        h[at] += hessian[i];
      }
      double[] gains = new double[width - 1];
      for (int k = 0; k < nodes; k++) {
        double totalG = 0;
        double totalH = 0;
        for (int bin = 0; bin < width; bin++) {
          totalG += g[k * width + bin];
          totalH += h[k * width + bin];
        }
        double leftG = 0;
        double leftH = 0;
        for (int bin = 0; bin < width - 1; bin++) {
          leftG += g[k * width + bin];
          leftH += h[k * width + bin];
          double rightG = totalG - leftG;
          gains[bin] +=
              leftG * leftG / (leftH + RIDGE) + rightG * rightG / (totalH - leftH + RIDGE);
        }
      }
      for (int bin = 0; bin < width - 1; bin++) {
        if (gains[bin] > best) {
          best = gains[bin];
          feature[level] = f;
          bestCut = bin;
        }
      }
    }
    cut[level] = limits[feature[level]][bestCut];
    byte[] column = bins[feature[level]];
    for (int i = 0; i < node.length; i++) {
      node[i] = (node[i] << 1) | (column[i] > bestCut ? 1 : 0);
    }
  }

  /** Writes the trees in the format that {@link Trees} reads. */
  void write(DataOutput out) throws IOException {
    out.writeInt(features.size());
    out.writeInt(DEPTH);
    for (int tree = 0; tree < features.size(); tree++) {
      for (int level = 0; level < DEPTH; level++) {
        out.writeByte(features.get(tree)[level]);
        out.writeFloat(cuts.get(tree)[level]);
      }
      for (float leaf : leaves.get(tree)) {
        out.writeFloat(leaf);
      }
    }
  }
}
