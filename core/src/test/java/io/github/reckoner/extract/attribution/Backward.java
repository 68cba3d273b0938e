package io.github.reckoner.extract.attribution;

import io.github.reckoner.extract.attribution.Network.Encoding;
import io.github.reckoner.extract.attribution.Network.Window;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The way back through a {@link Network}: from slopes of what comes out to those of its numbers.
 */
final class Backward {

  private final Network network;
  private final Descent descent;
  private final Dropout noise;

  Backward(Network network, Descent descent, Dropout noise) {
    this.network = network;
    this.descent = descent;
    this.noise = noise;
  }

  /**
   * Goes back from the labels of a window.
   *
   * @param slopes of each token's scores
   * @param pairs what the slopes of {@link Encoding#pairs} are added to
   * @param tokens what the slopes of the last tokens are added to
   */
  void label(Encoding story, Window window, float[][] slopes, float[][] pairs, float[][] tokens) {
    float[][][] layers = window.layers();
    int size = slopes.length;
    float[][] back = new float[size][network.shape.pairWidth()];
    float[][] last = layers[layers.length - 1];
    through(descent.of(network.labels), last, slopes, back);
    List<Tensor> pairTraits = descent.of(network.pairTraits);
    Tensor labelBias = descent.of(network.labelBias);
    for (float[] slope : slopes) {
      Rows.add(labelBias.gradient[0], slope);
    }
    for (int k = network.pairConvolutions.size() - 1; k >= 0; k--) {
      Convolution by = network.pairConvolutions.get(k);
      convolve(by, window.steps()[k], layers[k], back, Network.NO_NOISE, back);
    }
    noise.undo(network.pairLayer(), back);
    float[] shared = new float[network.shape.pairWidth()];
    for (int i = 0; i < size; i++) {
      cut(back[i], layers[0][i]);
      Rows.add(pairs[window.span().first() + i], back[i]);
      Rows.add(shared, back[i]);
      for (int trait = 0; trait < network.pairTraits.length; trait++) {
        if (window.rows()[i][trait] != TokenTraits.ABSENT) {
          Rows.add(pairTraits.get(trait).touch(window.rows()[i][trait]), back[i]);
        }
      }
    }
    Tensor beside = descent.of(network.beside);
    outer(beside.gradient, story.tokens()[window.anchor()], shared);
    Rows.addProduct(tokens[window.anchor()], shared, beside.transposed);
  }

  /**
   * Goes back through one convolution.
   *
   * @param slopes of what comes out; may be the same as {@code back}
   * @param layer the layer of the noise, or {@link Network#NO_NOISE}
   * @param back what the slopes of what went in are added to
   */
  private void convolve(
      Convolution by, float[][] step, float[][] in, float[][] slopes, int layer, float[][] back) {
    float[][] own = Rows.copy(slopes);
    if (layer != Network.NO_NOISE) {
      noise.undo(layer, own);
    }
    Tensor bias = descent.of(by.bias());
    for (int t = 0; t < own.length; t++) {
      cut(own[t], step[t]);
      Rows.add(bias.gradient[0], own[t]);
    }
    float[][] blends = new float[own.length][];
    for (int t = 0; t < own.length; t++) {
      blends[t] = new float[in[t].length];
      by.blend(in, t, blends[t]);
    }
    float[][] blended = new float[own.length][own[0].length];
    through(descent.of(by.mixture()), blends, own, blended);
    Tensor taps = descent.of(by.taps());
    for (int t = 0; t < own.length; t++) {
      for (int tap = 0; tap < Convolution.TAPS; tap++) {
        int from = t + (tap - 1) * by.reach();
        if (from >= 0 && from < own.length) {
          Rows.addWeighted(taps.gradient[tap], in[from], blended[t]);
          Rows.addWeighted(back[from], taps.values[tap], blended[t]);
        }
      }
    }
  }

  /**
   * Goes back from the slopes of anchors, parts, pairs and last tokens to what they are made of.
   *
   * @param learns which words' vectors learn
   */
  void encode(
      Encoding story,
      float[] oddsSlopes,
      float[][] partSlopes,
      float[][] pairSlopes,
      float[][] back,
      IntPredicate learns) {
    float[][] last = story.tokens();
    int size = last.length;
    float[][] inner = new float[size][network.shape.inner()];
    Tensor anchor = descent.of(network.anchor);
    Tensor hiddenBias = descent.of(network.hiddenBias);
    Tensor partBias = descent.of(network.partBias);
    for (int t = 0; t < size; t++) {
      for (int i = 0; i < network.shape.inner(); i++) {
        anchor.gradient[0][i] += oddsSlopes[t] * story.hidden()[t][i];
        inner[t][i] = oddsSlopes[t] * network.anchor[0][i];
      }
      anchor.gradient[0][network.shape.inner()] += oddsSlopes[t];
      cut(inner[t], story.hidden()[t]);
      Rows.add(hiddenBias.gradient[0], inner[t]);
      Rows.add(partBias.gradient[0], partSlopes[t]);
    }
    through(descent.of(network.hidden), last, inner, back);
    through(descent.of(network.part), last, partSlopes, back);
    through(descent.of(network.token), last, pairSlopes, back);
    float[][] slopes = back;
    for (int k = network.convolutions.size() - 1; k >= 0; k--) {
      float[][] next = Rows.copy(slopes);
      float[][] in = story.layers()[k];
      convolve(network.convolutions.get(k), story.steps()[k], in, slopes, k + 1, next);
      if (k == network.shape.hearing()) {
        hear(story, in, slopes, next);
      }
      slopes = next;
    }
    noise.undo(0, slopes);
    embed(story.traits(), slopes, learns);
  }

  private void hear(Encoding story, float[][] in, float[][] slopes, float[][] next) {
    TokenTraits traits = story.traits();
    Network.Hearing heard = story.heard();
    int[] lengths = traits.lengths();
    float[][] pooled = new float[lengths.length][network.shape.width()];
    for (int t = 0; t < in.length; t++) {
      Rows.add(pooled[traits.sentence()[t]], slopes[t]);
      int governor = traits.governor()[t];
      if (governor != TokenTraits.ABSENT) {
        int relation = traits.relation(t);
        message(
            network.up,
            network.upRelations,
            relation,
            heard.up()[t],
            slopes[t],
            in,
            governor,
            next);
        message(
            network.down,
            network.downRelations,
            relation,
            heard.down()[t],
            slopes[governor],
            in,
            t,
            next);
      }
    }
    Tensor bias = descent.of(network.poolBias);
    Tensor ofSentence = descent.of(network.ofSentence);
    Tensor ofStory = descent.of(network.ofStory);
    float[][] means = new float[lengths.length][network.shape.width()];
    float[] mean = new float[network.shape.width()];
    for (int sentence = 0; sentence < lengths.length; sentence++) {
      cut(pooled[sentence], heard.pooled()[sentence]);
      Rows.add(bias.gradient[0], pooled[sentence]);
      outer(ofSentence.gradient, heard.means()[sentence], pooled[sentence]);
      outer(ofStory.gradient, heard.mean(), pooled[sentence]);
      Rows.addProduct(means[sentence], pooled[sentence], ofSentence.transposed);
      Rows.addProduct(mean, pooled[sentence], ofStory.transposed);
    }
    for (int t = 0; t < in.length; t++) {
      int sentence = traits.sentence()[t];
      Rows.add(next[t], means[sentence], 1f / lengths[sentence]);
      Rows.add(next[t], mean, 1f / in.length);
    }
  }

  private void message(
      float[][] by,
      float[][] relations,
      int relation,
      float[] message,
      float[] slopes,
      float[][] in,
      int from,
      float[][] next) {
    float[] own = slopes.clone();
    cut(own, message);
    Rows.add(descent.of(relations).touch(relation), own);
    Tensor tensor = descent.of(by);
    outer(tensor.gradient, in[from], own);
    Rows.addProduct(next[from], own, tensor.transposed);
  }

  private void embed(TokenTraits traits, float[][] slopes, IntPredicate learns) {
    Tensor bias = descent.of(network.bias);
    Tensor projection = descent.of(network.projection);
    List<Tensor> tables = descent.of(network.traits);
    float[][] vectors = new float[slopes.length][];
    for (int t = 0; t < slopes.length; t++) {
      Rows.add(bias.gradient[0], slopes[t]);
      for (int trait = 0; trait < network.traits.length; trait++) {
        int row = traits.rows()[trait][t];
        if (row != TokenTraits.ABSENT) {
          Rows.add(tables.get(trait).touch(row), slopes[t]);
        }
      }
      int word = traits.word()[t];
      vectors[t] = descent.vectors().values[word];
      if (learns.test(word)) {
        Rows.addProduct(descent.vectors().touch(word), slopes[t], projection.transposed);
      }
    }
    through(projection, vectors, slopes, new float[0][]);
  }

  /**
   * Goes back through a matrix that rows are multiplied by.
   *
   * @param in what went in
   * @param slopes of what comes out
   * @param back what the slopes of what went in are added to; empty if nobody asks
   */
  private static void through(Tensor matrix, float[][] in, float[][] slopes, float[][] back) {
    int t = 0;
    for (; t + 3 < slopes.length; t += 4) {
      for (int j = 0; j < matrix.gradient.length; j++) {
        Rows.add(matrix.gradient[j], slopes, t, in[t][j], in[t + 1][j], in[t + 2][j], in[t + 3][j]);
      }
    }
    for (; t < slopes.length; t++) {
      outer(matrix.gradient, in[t], slopes[t]);
    }
    for (int k = 0; k < back.length; k++) {
      Rows.addProduct(back[k], slopes[k], matrix.transposed);
    }
  }

  private static void outer(float[][] sum, float[] in, float[] slopes) {
    for (int j = 0; j < sum.length; j++) {
      Rows.add(sum[j], slopes, in[j]);
    }
  }

  /** Lets no slope back through what came out as nought. */
  private static void cut(float[] slopes, float[] out) {
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = out[i] > 0 ? slopes[i] : 0;
    }
  }
}
