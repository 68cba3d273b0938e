package io.github.reckoner.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.Network.Encoding;
import io.github.reckoner.extract.attribution.Network.Noise;
import io.github.reckoner.extract.attribution.Network.Window;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The slopes by which the network learns are those of its loss. */
class BackwardTest {

  /** By how much the loss is to change: more than rounding, less than what bends it. */
  private static final double CHANGE = 0.2;

  private static final NetworkShape SHAPE = Schooling.shape(24, 8);

  /** Disturbs nothing, yet has all layers kept. */
  private static final Noise QUIET = (layer, values) -> {};

  private final float[][] vectors = random(new Random(3), 4, Vocabulary.VECTOR);
  private final Vocabulary words =
      new Vocabulary(
          ImmutableList.of("left", "ministry", "said"),
          new short[] {0, 3, 4, 5},
          vectors,
          ImmutableList.of(
              ImmutableList.of("DETERMINER", "ed", "word"),
              ImmutableList.of("VERB-ASSERT", "none"),
              ImmutableList.of("NN", "VBD"),
              ImmutableList.of("nsubj", "root", "ccomp"),
              ImmutableList.of("O")));
  private final Descent descent = new Descent(vectors, new Random(5));
  private final Network network;
  private final Story story =
      StoryTest.story("The ministry said “40 people left”. It said so twice, on Monday.");
  private final TokenTraits traits = TokenTraits.of(story, Cues.standard(), words);
  private final Span window = Windows.around(story, 2);
  private final int[] labels = new int[window.length()];
  private final Chain.Target target;

  BackwardTest() throws IOException {
    network = new Network(words, SHAPE, descent);
    // Rows of traits start as noughts, which would leave relations without a slope.
    Random random = new Random(7);
    for (Tensor tensor : descent.all()) {
      for (float[] row : tensor.values) {
        for (int i = 0; i < row.length; i++) {
          row[i] += (float) (0.1 * random.nextGaussian());
        }
      }
      tensor.descend(1, 0, 0, 0);
    }
    for (int i = 0; i < 6; i++) {
      traits.governor()[i] = i == 2 ? TokenTraits.ABSENT : 2;
      for (int trait = TokenTraits.FIRST_OF_SYNTAX; trait < traits.rows().length; trait++) {
        traits.rows()[trait][i] = 1;
      }
    }
    Arrays.fill(labels, Roles.CONTENT + 1);
    labels[0] = Roles.SOURCE;
    labels[1] = Roles.SOURCE + 1;
    labels[2] = Roles.CUE;
    labels[3] = Roles.CONTENT;
    target = target(labels);
  }

  /** What is half as annotated and half as a teacher has it. */
  private static Chain.Target target(int[] labels) {
    Random random = new Random(9);
    double[][] scores = new double[labels.length][Roles.LABELS];
    for (double[] row : scores) {
      Arrays.setAll(row, label -> random.nextGaussian());
    }
    double[][] transitions = new double[Roles.LABELS + 1][Roles.LABELS];
    return Chain.Target.of(labels).taught(scores, transitions, 0.5f);
  }

  private static float[][] random(Random random, int rows, int columns) {
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      for (int i = 0; i < columns; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return values;
  }

  private Encoding encode(Noise noise) {
    return network.encode(traits, t -> network.start(traits, t, vectors[traits.word()[t]]), noise);
  }

  private double loss(boolean back) {
    Encoding encoding = encode(QUIET);
    int[][] rows = PairTraits.of(story, Cues.standard(), traits, words, 2, window);
    Window labelled = network.label(encoding, 2, window, rows, QUIET);
    float[][] slopes = new float[labels.length][Roles.LABELS];
    float[][] transitionSlopes =
        back ? descent.of(network.transitions).gradient : new float[8][Roles.LABELS];
    double loss =
        Chain.loss(labelled.scores(), network.transitions(), target, slopes, transitionSlopes);
    int size = traits.size();
    float[] odds = new float[size];
    float[][] parts = new float[size][2];
    for (int t = 0; t < size; t++) {
      odds[t] = t % 3 - 1;
      parts[t] = new float[] {t % 2 - 0.5f, 0.3f};
      loss += odds[t] * encoding.odds()[t] + Rows.dot(parts[t], network.parts(encoding, t));
    }
    if (back) {
      float[][] tokens = new float[size][network.shape.width()];
      float[][] pairs = new float[size][network.shape.pairWidth()];
      Backward backward = new Backward(network, descent, new Dropout(new Dice(1)));
      backward.label(encoding, labelled, slopes, pairs, tokens);
      backward.encode(encoding, odds, parts, pairs, tokens, word -> word > 0);
    }
    return loss;
  }

  @Test
  void slopesAreThoseOfTheLoss() {
    loss(true);
    List<Tensor> all = new ArrayList<>(descent.all());
    all.add(descent.vectors());
    for (Tensor tensor : all) {
      double square = 0;
      for (float[] row : tensor.gradient) {
        square += Rows.dot(row, row);
      }
      float step = (float) (CHANGE / 2 / square);
      double before = lossAfter(tensor, -step);
      double after = lossAfter(tensor, step);
      double slope = (after - before) / (2 * step);
      assertThat(slope).isCloseTo(square, within(0.03 * square + 1e-3));
    }
  }

  @Test
  void nothingChangesWhenLayersAreKept() {
    Encoding kept = encode(QUIET);
    Encoding passing = encode(Noise.NONE);
    assertThat(passing.odds()).isEqualTo(kept.odds());
    for (int t = 0; t < traits.size(); t++) {
      assertThat(network.parts(passing, t)).isEqualTo(network.parts(kept, t));
    }
    int[][] rows = PairTraits.of(story, Cues.standard(), traits, words, 2, window);
    assertThat(network.label(passing, 2, window, rows, Noise.NONE).scores())
        .isDeepEqualTo(network.label(kept, 2, window, rows, QUIET).scores());
  }

  @Test
  void shapesAreReadAsWritten() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SHAPE.write(new DataOutputStream(out));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(out.toByteArray()));
    assertThat(NetworkShape.read(in)).isEqualTo(SHAPE);
    assertThat(in.read()).isNegative();
  }

  @Test
  void diceFallAsRandomNumbersDo() {
    Random known = new Random(-42);
    Dice dice = new Dice(-42);
    assertThat(IntStream.generate(dice::nextInt).limit(50))
        .containsExactlyElementsOf(IntStream.generate(known::nextInt).limit(50).boxed().toList());
    assertThat(dice.nextDouble()).isEqualTo(known.nextDouble());
    assertThat(dice.nextGaussian()).isEqualTo(known.nextGaussian());
  }

  private double lossAfter(Tensor tensor, float step) {
    float[][] kept = Rows.copy(tensor.values);
    for (int row = 0; row < kept.length; row++) {
      Rows.add(tensor.values[row], tensor.gradient[row], step);
    }
    double loss = loss(false);
    for (int row = 0; row < kept.length; row++) {
      System.arraycopy(kept[row], 0, tensor.values[row], 0, kept[row].length);
    }
    return loss;
  }
}
