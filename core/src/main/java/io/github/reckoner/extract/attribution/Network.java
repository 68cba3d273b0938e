package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import java.io.IOException;

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

  static final int WIDTH = 64;
  static final int PAIR = 48;

  /** How many numbers tell anchors. */
  static final int INNER = 32;

  /** How far the neighbours of each convolution stand off. */
  static final ImmutableList<Integer> REACH = ImmutableList.of(1, 2, 4, 8, 1, 2);

  static final ImmutableList<Integer> PAIR_REACH = ImmutableList.of(1, 2);

  /** The convolution beside which tokens hear from farther off. */
  static final int HEARING = 2;

  /** Neighbours of a convolution: before, itself, behind. */
  static final int TAPS = 3;

  /** Which of the parts of an encoding tells of contents. */
  static final int CONTENT = 0;

  /** Which of the parts of an encoding tells of sources. */
  static final int SOURCE = 1;

  /** Where the numbers of a network come from. */
  interface Shaper {
    /** Returns a matrix; {@code sparse} tells that a story uses but few of its rows. */
    float[][] matrix(String name, int rows, int columns, boolean sparse) throws IOException;
  }

  /**
   * A residual convolution: a weighted sum of each number over the neighbours, then a mixture of
   * the numbers.
   *
   * @param reach how far the neighbours stand off
   * @param taps the weights of the numbers, by neighbour
   */
  record Convolution(int reach, float[][] taps, float[][] mixture, float[][] bias) {

    /** Returns the weighted sums around a token. */
    float[] blend(float[][] rows, int token) {
      float[] nothing = new float[bias[0].length];
      float[] before = token >= reach ? rows[token - reach] : nothing;
      float[] behind = token + reach < rows.length ? rows[token + reach] : nothing;
      return Rows.weightedSum(before, rows[token], behind, taps);
    }

    /** Returns what is to be added to each row. */
    float[][] apply(float[][] rows) {
      float[][] out = new float[rows.length][];
      for (int t = 0; t < rows.length; t++) {
        out[t] = bias[0].clone();
        Rows.addProduct(out[t], blend(rows, t), mixture);
        Rows.rectify(out[t]);
      }
      return out;
    }
  }

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
  Network(Vocabulary words, Shaper shaper) throws IOException {
    projection = shaper.matrix("projection", Vocabulary.VECTOR, WIDTH, false);
    bias = shaper.matrix("bias", 1, WIDTH, false);
    traits = tables(shaper, "trait", TokenTraits.sizes(words), WIDTH);
    convolutions = convolutions(shaper, "convolution", REACH, WIDTH);
    int relations = words.size(Vocabulary.Kind.RELATION);
    up = shaper.matrix("up", WIDTH, WIDTH, false);
    upRelations = shaper.matrix("up-relations", relations, WIDTH, true);
    down = shaper.matrix("down", WIDTH, WIDTH, false);
    downRelations = shaper.matrix("down-relations", relations, WIDTH, true);
    ofSentence = shaper.matrix("sentence", WIDTH, WIDTH, false);
    ofStory = shaper.matrix("story", WIDTH, WIDTH, false);
    poolBias = shaper.matrix("bias", 1, WIDTH, false);
    hidden = shaper.matrix("hidden", WIDTH, INNER, false);
    hiddenBias = shaper.matrix("bias", 1, INNER, false);
    anchor = shaper.matrix("anchor", 1, INNER + 1, false);
    part = shaper.matrix("part", WIDTH, 2, false);
    partBias = shaper.matrix("bias", 1, 2, false);
    token = shaper.matrix("token", WIDTH, PAIR, false);
    beside = shaper.matrix("beside", WIDTH, PAIR, false);
    pairTraits = tables(shaper, "pair-trait", PairTraits.sizes(words), PAIR);
    pairConvolutions = convolutions(shaper, "pair-convolution", PAIR_REACH, PAIR);
    labels = shaper.matrix("labels", PAIR, Roles.LABELS, false);
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
              shaper.matrix("taps", TAPS, width, false),
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

  /** The layer that {@link Noise} is told of for what is seen of a token and an anchor. */
  static final int PAIR_LAYER = REACH.size() + 1;

  /**
   * What becomes of the tokens of a story.
   *
   * @param layers the tokens before each convolution and after the last
   * @param steps what each convolution adds
   * @param heard what tokens hear from others
   * @param hidden what tells anchors
   * @param odds the log odds that each token is an anchor
   * @param parts the log odds that each token is in a content and in a source
   * @param pairs what each token adds to a pair
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

  private static final float[] SILENCE = {};

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
      steps[k] = convolutions.get(k).apply(layers[k]);
      noise.disturb(k + 1, steps[k]);
      layers[k + 1] = sum(layers[k], steps[k]);
      if (k == HEARING) {
        heard = listen(tokens, layers[k], layers[k + 1]);
      }
    }
    float[][] last = layers[steps.length];
    float[][] inner = new float[last.length][];
    float[] odds = new float[last.length];
    float[][] parts = new float[last.length][];
    float[][] pairs = new float[last.length][PAIR];
    for (int t = 0; t < last.length; t++) {
      inner[t] = hiddenBias[0].clone();
      Rows.addProduct(inner[t], last[t], hidden);
      Rows.rectify(inner[t]);
      odds[t] = anchor[0][INNER] + Rows.dot(inner[t], anchor[0]);
      parts[t] = partBias[0].clone();
      Rows.addProduct(parts[t], last[t], part);
      Rows.addProduct(pairs[t], last[t], token);
    }
    return new Encoding(tokens, layers, steps, heard, inner, odds, parts, pairs);
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

  private static float[][] sum(float[][] one, float[][] other) {
    float[][] sum = new float[one.length][];
    for (int t = 0; t < sum.length; t++) {
      sum[t] = Rows.sum(one[t], other[t]);
    }
    return sum;
  }

  /** Lets tokens hear from others; adds that to what becomes of them. */
  private Hearing listen(TokenTraits tokens, float[][] from, float[][] to) {
    int size = to.length;
    float[][] above = new float[size][];
    float[][] below = new float[size][];
    float[][] means = new float[tokens.lengths().length][WIDTH];
    float[] mean = new float[WIDTH];
    for (int t = 0; t < size; t++) {
      int governor = tokens.governor()[t];
      above[t] = SILENCE;
      below[t] = SILENCE;
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
    float[] shared = new float[PAIR];
    Rows.addProduct(shared, story.tokens()[anchorToken], beside);
    float[][][] layers = new float[pairConvolutions.size() + 1][][];
    float[][][] steps = new float[pairConvolutions.size()][][];
    layers[0] = new float[span.length()][];
    for (int i = 0; i < span.length(); i++) {
      float[] sum = story.pairs()[span.first() + i].clone();
      Rows.add(sum, shared);
      for (int trait = 0; trait < pairTraits.length; trait++) {
        if (rows[i][trait] != TokenTraits.ABSENT) {
          Rows.add(sum, pairTraits[trait][rows[i][trait]]);
        }
      }
      Rows.rectify(sum);
      layers[0][i] = sum;
    }
    noise.disturb(PAIR_LAYER, layers[0]);
    for (int k = 0; k < steps.length; k++) {
      steps[k] = pairConvolutions.get(k).apply(layers[k]);
      layers[k + 1] = sum(layers[k], steps[k]);
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
