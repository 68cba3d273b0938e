package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Arrays;

/**
 * A small convolutional network over the words of a story: which of them attribute, and what the
 * words around each are to it.
 *
 * <p>Every token starts as the sum of what its traits stand for; six residual convolutions show it
 * its neighbours, up to eighteen words off; after the third, tokens hear from what they depend on
 * and what depends on them, from the mean of their sentence and of the story. For each anchor the
 * tokens of its window are then seen together with it, convolved twice more, and labelled by a
 * linear chain.
 *
 * <p>Immutable but for training, and thread-safe.
 */
@SuppressWarnings("ArrayRecordComponent") // Rows of numbers, which nobody compares.
final class Network {

  /** Which of the parts of an encoding tells of contents. */
  static final int CONTENT = 0;

  /** Which of the parts of an encoding tells of sources. */
  static final int SOURCE = 1;

  /** Where the numbers of a network come from. */
  interface Shaper {
    /** Returns a matrix; {@code sparse} tells that a story uses but few of its rows. */
    float[][] matrix(String name, int rows, int columns, boolean sparse) throws IOException;
  }

  final NetworkShape shape;
  final float[][] projection;
  final float[][] bias;
  final float[][][] traits;
  final ImmutableList<Convolution> convolutions;
  final float[][] up;
  final float[][] upRelations;
  final float[][] down;
  final float[][] downRelations;
  final float[][] ofSentence;
  final float[][] ofStory;
  final float[][] poolBias;
  final float[][] hidden;
  final float[][] hiddenBias;
  final float[][] anchor;
  final float[][] part;
  final float[][] partBias;
  final float[][] token;
  final float[][] beside;
  final float[][][] pairTraits;
  final ImmutableList<Convolution> pairConvolutions;
  final float[][] labels;
  final float[][] labelBias;
  final float[][] transitions;

  /** Takes its numbers in the order of the model file. */
  Network(Vocabulary words, NetworkShape shape, Shaper shaper) throws IOException {
    this.shape = shape;
    int width = shape.width();
    int pair = shape.pairWidth();
    projection = shaper.matrix("projection", Vocabulary.VECTOR, width, false);
    bias = shaper.matrix("bias", 1, width, false);
    traits = tables(shaper, "trait", TokenTraits.sizes(words), width);
    convolutions = convolutions(shaper, "convolution", shape.reaches(), width);
    int relations = words.size(Vocabulary.Kind.RELATION);
    up = shaper.matrix("up", width, width, false);
    upRelations = shaper.matrix("up-relations", relations, width, true);
    down = shaper.matrix("down", width, width, false);
    downRelations = shaper.matrix("down-relations", relations, width, true);
    ofSentence = shaper.matrix("sentence", width, width, false);
    ofStory = shaper.matrix("story", width, width, false);
    poolBias = shaper.matrix("bias", 1, width, false);
    hidden = shaper.matrix("hidden", width, shape.inner(), false);
    hiddenBias = shaper.matrix("bias", 1, shape.inner(), false);
    anchor = shaper.matrix("anchor", 1, shape.inner() + 1, false);
    part = shaper.matrix("part", width, 2, false);
    partBias = shaper.matrix("bias", 1, 2, false);
    token = shaper.matrix("token", width, pair, false);
    beside = shaper.matrix("beside", width, pair, false);
    pairTraits = tables(shaper, "pair-trait", PairTraits.sizes(words), pair);
    pairConvolutions = convolutions(shaper, "pair-convolution", shape.pairReaches(), pair);
    labels = shaper.matrix("labels", pair, Roles.LABELS, false);
    labelBias = shaper.matrix("bias", 1, Roles.LABELS, false);
    transitions = shaper.matrix("transitions", Roles.LABELS + 1, Roles.LABELS, false);
  }

  private static float[][][] tables(Shaper shaper, String name, int[] sizes, int width)
      throws IOException {
    float[][][] tables = new float[sizes.length][][];
    for (int i = 0; i < sizes.length; i++) {
      tables[i] = shaper.matrix(name, sizes[i], width, true);
    }
    return tables;
  }

  private static ImmutableList<Convolution> convolutions(
      Shaper shaper, String name, ImmutableList<Integer> reaches, int width) throws IOException {
    ImmutableList.Builder<Convolution> all = ImmutableList.builder();
    for (int reach : reaches) {
      all.add(
          new Convolution(
              reach,
              shaper.matrix("taps", Convolution.TAPS, width, false),
              shaper.matrix(name, width, width, false),
              shaper.matrix("bias", 1, width, false)));
    }
    return all.build();
  }

  /** What disturbs the numbers on their way while the network learns. */
  interface Noise {
    Noise NONE = (layer, values) -> {};

    /** Changes the output of a layer in place. */
    void disturb(int layer, float[][] values);
  }

  /** No layer that {@link Noise} is told of. */
  static final int NO_NOISE = -1;

  /** Returns the layer that {@link Noise} is told of for what is seen of a token and an anchor. */
  int pairLayer() {
    return convolutions.size() + 1;
  }

  /**
   * What becomes of the tokens of a story.
   *
   * @param layers the tokens before each convolution and after the last; only the last holds what
   *     its name says unless somebody learns
   * @param steps what each convolution adds; empty unless somebody learns
   * @param heard what tokens hear from others
   * @param hidden what tells anchors
   * @param odds the log odds that each token is an anchor
   * @param parts the log odds that each token is in a content and in a source, for whom {@link
   *     Network#parts} was asked
   * @param pairs what each token adds to a pair, for whom that was asked
   */
  record Encoding(
      TokenTraits traits,
      float[][][] layers,
      float[][][] steps,
      Hearing heard,
      float[][] hidden,
      float[] odds,
      float[][] parts,
      float[][] pairs) {

    float[][] tokens() {
      return layers[layers.length - 1];
    }
  }

  /**
   * What tokens hear from farther off.
   *
   * @param up from its governor, by token; empty for none
   * @param down what each tells its governor; empty for none
   * @param means the mean of each sentence
   * @param mean the mean of the story
   * @param pooled what the tokens of each sentence hear from these
   */
  record Hearing(float[][] up, float[][] down, float[][] means, float[] mean, float[][] pooled) {
    static final Hearing NONE =
        new Hearing(new float[0][], new float[0][], new float[0][], new float[0], new float[0][]);
  }

  /**
   * Reads a story.
   *
   * @param starts what each token is by its word alone
   */
  Encoding encode(TokenTraits tokens, Starts starts, Noise noise) {
    float[][][] layers = new float[convolutions.size() + 1][][];
    float[][][] steps = new float[convolutions.size()][][];
    layers[0] = embed(tokens, starts);
    noise.disturb(0, layers[0]);
    Hearing heard = Hearing.NONE;
    for (int k = 0; k < steps.length; k++) {
      convolve(convolutions.get(k), k, layers, steps, noise, k + 1);
      if (k == shape.hearing()) {
        heard = listen(tokens, layers[k], layers[k + 1]);
      }
    }
    float[][] last = layers[steps.length];
    float[][] inner = new float[last.length][];
    float[] odds = new float[last.length];
    for (int t = 0; t < last.length; t++) {
      inner[t] = hiddenBias[0].clone();
      Rows.addProduct(inner[t], last[t], hidden);
      Rows.rectify(inner[t]);
      odds[t] = anchor[0][shape.inner()] + Rows.dot(inner[t], anchor[0]);
    }
    float[][] parts = new float[last.length][];
    float[][] pairs = new float[last.length][];
    Arrays.fill(parts, Convolution.SILENCE);
    Arrays.fill(pairs, Convolution.SILENCE);
    return new Encoding(tokens, layers, steps, heard, inner, odds, parts, pairs);
  }

  /** Returns the log odds that a token is in a content and in a source. */
  float[] parts(Encoding story, int at) {
    if (story.parts()[at].length == 0) {
      story.parts()[at] = partBias[0].clone();
      Rows.addProduct(story.parts()[at], story.tokens()[at], part);
    }
    return story.parts()[at];
  }

  private float[] pair(Encoding story, int at) {
    if (story.pairs()[at].length == 0) {
      story.pairs()[at] = new float[shape.pairWidth()];
      Rows.addProduct(story.pairs()[at], story.tokens()[at], token);
    }
    return story.pairs()[at];
  }

  /** Gives what a token is by its word alone, as {@link #start}. */
  interface Starts {
    float[] of(int token);
  }

  /**
   * Returns what a token is by its word alone.
   *
   * @param vector the vector of the word
   */
  float[] start(TokenTraits tokens, int token, float[] vector) {
    float[] sum = bias[0].clone();
    Rows.addProduct(sum, vector, projection);
    addTraits(sum, tokens, token, 0, TokenTraits.OF_WORDS);
    return sum;
  }

  private void addTraits(float[] sum, TokenTraits tokens, int token, int first, int end) {
    for (int trait = first; trait < end; trait++) {
      int row = tokens.rows()[trait][token];
      if (row != TokenTraits.ABSENT) {
        Rows.add(sum, traits[trait][row]);
      }
    }
  }

  private float[][] embed(TokenTraits tokens, Starts starts) {
    float[][] rows = new float[tokens.size()][];
    for (int t = 0; t < rows.length; t++) {
      rows[t] = starts.of(t).clone();
      addTraits(rows[t], tokens, t, TokenTraits.OF_WORDS, traits.length);
    }
    return rows;
  }

  /**
   * Applies a convolution.
   *
   * @param k which one it is
   * @param layers the rows before each convolution, where those behind it are put
   * @param steps where what it adds is put
   * @param layer what the noise is told
   */
  private static void convolve(
      Convolution by, int k, float[][][] layers, float[][][] steps, Noise noise, int layer) {
    float[][] in = layers[k];
    int width = by.bias()[0].length;
    if (noise == Noise.NONE) {
      // Nobody asks for steps and earlier layers but who learns.
      layers[k + 1] = k == 0 ? new float[in.length][width] : layers[k - 1];
      by.add(in, layers[k + 1]);
      return;
    }
    steps[k] = new float[in.length][width];
    layers[k + 1] = new float[in.length][width];
    by.apply(in, steps[k]);
    if (layer >= 0) {
      noise.disturb(layer, steps[k]);
    }
    for (int t = 0; t < in.length; t++) {
      Rows.putSum(layers[k + 1][t], in[t], steps[k][t]);
    }
  }

  /** Lets tokens hear from others; adds that to what becomes of them. */
  private Hearing listen(TokenTraits tokens, float[][] from, float[][] to) {
    int size = to.length;
    float[][] above = new float[size][];
    float[][] below = new float[size][];
    float[][] means = new float[tokens.lengths().length][shape.width()];
    float[] mean = new float[shape.width()];
    for (int t = 0; t < size; t++) {
      int governor = tokens.governor()[t];
      above[t] = Convolution.SILENCE;
      below[t] = Convolution.SILENCE;
      if (governor != TokenTraits.ABSENT) {
        above[t] = upRelations[tokens.relation(t)].clone();
        Rows.addProduct(above[t], from[governor], up);
        Rows.rectify(above[t]);
        below[t] = downRelations[tokens.relation(t)].clone();
        Rows.addProduct(below[t], from[t], down);
        Rows.rectify(below[t]);
        Rows.add(to[t], above[t]);
        Rows.add(to[governor], below[t]);
      }
      int sentence = tokens.sentence()[t];
      Rows.add(means[sentence], from[t], 1f / tokens.lengths()[sentence]);
      Rows.add(mean, from[t], 1f / size);
    }
    float[][] pooled = new float[means.length][];
    for (int sentence = 0; sentence < means.length; sentence++) {
      pooled[sentence] = poolBias[0].clone();
      Rows.addProduct(pooled[sentence], means[sentence], ofSentence);
      Rows.addProduct(pooled[sentence], mean, ofStory);
      Rows.rectify(pooled[sentence]);
    }
    for (int t = 0; t < size; t++) {
      Rows.add(to[t], pooled[tokens.sentence()[t]]);
    }
    return new Hearing(above, below, means, mean, pooled);
  }

  /**
   * What becomes of the tokens around an anchor.
   *
   * @param layers the tokens before each convolution and after the last
   * @param steps what each convolution adds
   * @param scores of each token, one a label
   */
  record Window(
      int anchor,
      Span span,
      int[][] rows,
      float[][][] layers,
      float[][][] steps,
      double[][] scores) {}

  /**
   * Labels the tokens of a window around an anchor.
   *
   * @param rows their {@link PairTraits}
   */
  Window label(Encoding story, int anchorToken, Span span, int[][] rows, Noise noise) {
    float[] shared = new float[shape.pairWidth()];
    Rows.addProduct(shared, story.tokens()[anchorToken], beside);
    float[][][] layers = new float[pairConvolutions.size() + 1][][];
    float[][][] steps = new float[pairConvolutions.size()][][];
    layers[0] = new float[span.length()][];
    for (int i = 0; i < span.length(); i++) {
      float[] sum = pair(story, span.first() + i).clone();
      Rows.add(sum, shared);
      for (int trait = 0; trait < pairTraits.length; trait++) {
        if (rows[i][trait] != TokenTraits.ABSENT) {
          Rows.add(sum, pairTraits[trait][rows[i][trait]]);
        }
      }
      Rows.rectify(sum);
      layers[0][i] = sum;
    }
    noise.disturb(pairLayer(), layers[0]);
    for (int k = 0; k < steps.length; k++) {
      convolve(pairConvolutions.get(k), k, layers, steps, noise, NO_NOISE);
    }
    double[][] scores = new double[span.length()][Roles.LABELS];
    for (int i = 0; i < scores.length; i++) {
      float[] sum = labelBias[0].clone();
      Rows.addProduct(sum, layers[steps.length][i], labels);
      for (int label = 0; label < sum.length; label++) {
        scores[i][label] = sum[label];
      }
    }
    return new Window(anchorToken, span, rows, layers, steps, scores);
  }

  /** Returns how well labels follow each other, by the one before, {@link Roles#START} last. */
  double[][] transitions() {
    double[][] all = new double[transitions.length][Roles.LABELS];
    for (int previous = 0; previous < all.length; previous++) {
      for (int label = 0; label < Roles.LABELS; label++) {
        all[previous][label] = transitions[previous][label];
      }
    }
    return all;
  }
}
