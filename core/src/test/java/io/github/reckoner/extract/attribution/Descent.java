package io.github.reckoner.extract.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;

/** The numbers of a network while they are learned, by the matrix that the network uses. */
final class Descent implements Network.Shaper {

  private static final float DECAY = 0.01f;
  private static final double STEEPEST = 200;

  private final Random random;
  private final List<Tensor> tensors = new ArrayList<>();
  private final IdentityHashMap<float[][], Tensor> byValues = new IdentityHashMap<>();
  private final Tensor vectors;
  private int steps;

  /**
   * Takes the vectors of words, which learn at half the rate.
   *
   * @param random what the network starts with
   */
  Descent(float[][] vectors, Random random) {
    this.random = random;
    this.vectors = new Tensor(vectors, true);
  }

  /** Returns small random numbers, of which sums of a row stay of a size. */
  @Override
  public float[][] matrix(String name, int rows, int columns, boolean sparse) {
    double spread =
        switch (name) {
          case "bias", "trait", "pair-trait", "up-relations", "down-relations" -> 0;
          case "transitions" -> 0.01;
          case "anchor", "part" -> 0.1;
          case "labels" -> 0.2;
          case "projection" -> 1.5 * Math.sqrt(3.0 / rows);
          case "sentence", "story", "up", "down" -> 0.6 * Math.sqrt(3.0 / rows);
          case "taps" -> 1;
          default -> Math.sqrt(3.0 / rows);
        };
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      for (int i = 0; i < columns; i++) {
        row[i] = (float) ((2 * random.nextDouble() - 1) * spread);
      }
    }
    Tensor tensor = new Tensor(values, sparse);
    tensors.add(tensor);
    byValues.put(values, tensor);
    return values;
  }

  Tensor of(float[][] values) {
    Tensor tensor = byValues.get(values);
    if (tensor == null) {
      throw new IllegalArgumentException("no matrix of the network");
    }
    return tensor;
  }

  List<Tensor> of(float[][][] values) {
    return Arrays.stream(values).map(this::of).toList();
  }

  Tensor vectors() {
    return vectors;
  }

  /** Returns the matrices in the order of the model file. */
  List<Tensor> all() {
    return tensors;
  }

  /** Takes a step against all gradients, which together are not let grow too steep. */
  void step(double rate) {
    double square = vectors.square();
    for (Tensor tensor : tensors) {
      square += tensor.square();
    }
    float scale = (float) Math.min(1, STEEPEST / Math.max(1e-9, Math.sqrt(square)));
    steps++;
    for (Tensor tensor : tensors) {
      tensor.descend(steps, scale, (float) rate, DECAY);
    }
    vectors.descend(steps, scale, (float) rate / 2, 0);
  }
}
