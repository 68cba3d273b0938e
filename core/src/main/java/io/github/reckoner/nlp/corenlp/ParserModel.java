package io.github.reckoner.nlp.corenlp;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The network of CoreNLP's dependency parser: which transition to take in a state of the parser.
 *
 * <p>Computes what {@code edu.stanford.nlp.parser.nndep.Classifier} computes, from the same model
 * file (Chen and Manning 2014): embeddings of {@value #FEATURES} features, one hidden layer with a
 * cube as its activation, one score a transition. It differs in the order of its loops, which
 * processors can run in parallel lanes, and so takes a fifth of the time and half of the memory;
 * and in the rounding of the sums, to {@code float}. What a feature adds to the hidden layer is
 * kept for reuse. Thread-safe: whatever threads find there is the same.
 */
final class ParserModel {

  /** Features of a state: 18 words, their 18 tags, and 12 relations. */
  private static final int FEATURES = 48;

  /** Words a state shows, and how many of them are children of others. */
  static final int WORDS = 18;

  private static final int CHILDREN = 12;
  private static final int NONE = -1;

  static final String UNKNOWN = "-UNKNOWN-";
  static final String NULL = "-NULL-";
  static final String ROOT = "-ROOT-";

  /** A power of two: rows of 4 kB, about as many as the words of some twenty articles need. */
  private static final int KEPT_WORD_ROWS = 1 << 15;

  /** What a word in a place adds to the hidden layer. */
  private static final class Row {
    final int key;
    final float[] values;

    Row(int key, float[] values) {
      this.key = key;
      this.values = values;
    }
  }

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> tags = new HashMap<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private final ImmutableList<String> relations;
  private final int wordCount;
  private final int width;
  private final int hidden;
  private final float[][] embeddings;
  private final float[][] inputWeights;
  private final float[] bias;
  private final float[][] outputWeights;
  private final int transitions;
  private final float[] zero;

  /** What an absent word adds: the rows of its word, tag and relation in one. */
  private final float[][] absent;

  private final AtomicReferenceArray<Row> wordRows = new AtomicReferenceArray<>(KEPT_WORD_ROWS);
  private final AtomicReferenceArray<float[]> otherRows;

  private ParserModel(ModelText in) throws IOException {
    wordCount = in.header("dict");
    int tagCount = in.header("pos");
    int labelCount = in.header("label");
    width = in.header("embeddingSize");
    hidden = in.header("hiddenSize");
    in.expectHeader("numTokens", FEATURES);
    in.header("preComputed");
    int entries = wordCount + tagCount + labelCount;
    embeddings = new float[entries][width];
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (int id = 0; id < entries; id++) {
      String name = in.word();
      if (id < wordCount) {
        words.put(name, id);
      } else if (id < wordCount + tagCount) {
        tags.put(name, id);
      } else {
        labels.put(name, id);
        if (!name.equals(NULL)) {
          names.add(name);
        }
      }
      in.numbers(embeddings[id], 0, width);
    }
    relations = names.build();
    inputWeights = new float[FEATURES * width][hidden];
    for (float[] column : inputWeights) {
      in.numbers(column, 0, hidden);
    }
    bias = new float[hidden];
    in.numbers(bias, 0, hidden);
    transitions = 2 * relations.size() + 1;
    outputWeights = new float[hidden][transitions];
    for (float[] row : outputWeights) {
      in.numbers(row, 0, transitions);
    }
    otherRows = new AtomicReferenceArray<>((tagCount + labelCount) * FEATURES);
    zero = new float[hidden];
    absent = new float[WORDS][];
    for (int i = 0; i < WORDS; i++) {
      boolean child = i >= WORDS - CHILDREN;
      absent[i] = new float[hidden];
      add(
          absent[i],
          compute(word(NULL), i),
          compute(tag(NULL), i + WORDS),
          child ? compute(label(NULL), i + WORDS + CHILDREN) : zero,
          zero);
    }
  }

  /**
   * Reads a model file, not compressed; the caller closes it.
   *
   * @throws IOException if it is no such file
   */
  static ParserModel read(InputStream in) throws IOException {
    return new ParserModel(new ModelText(in));
  }

  /** Returns the relations in the order of the transitions; the first is the root's. */
  ImmutableList<String> relations() {
    return relations;
  }

  /** Returns how many transitions are scored: left arcs by relation, right arcs, a shift. */
  int transitions() {
    return transitions;
  }

  int word(String word) {
    return id(words, word);
  }

  int tag(String tag) {
    return id(tags, tag);
  }

  int label(String label) {
    return id(labels, label);
  }

  private static int id(Map<String, Integer> ids, String name) {
    Integer id = ids.get(name);
    if (id == null) {
      id = ids.get(UNKNOWN);
    }
    if (id == null) {
      throw new IllegalArgumentException("the parser's model knows no " + name);
    }
    return id;
  }

  /**
   * The features of one state and what comes of them; reused, by one thread.
   *
   * <p>Six words from stack and buffer come first, then twelve children of words on the stack.
   */
  final class Scratch {
    private final int[] words = new int[WORDS];
    private final int[] tags = new int[WORDS];
    private final int[] labels = new int[WORDS];
    private final float[][] rows = new float[FEATURES + 3][];
    private final float[] layer = new float[hidden];
    private final float[] scores = new float[transitions];

    /** Sets a word and its tag by their ids. */
    void set(int place, int word, int tag) {
      words[place] = word;
      tags[place] = tag;
    }

    /** Sets a child: word, tag and relation by their ids. */
    void set(int place, int word, int tag, int label) {
      set(place, word, tag);
      labels[place] = label;
    }

    /** Says that no word stands there. */
    void setNone(int place) {
      words[place] = NONE;
    }

    /** Returns the scores of the transitions. */
    float[] score() {
      int count = 0;
      for (int i = 0; i < WORDS; i++) {
        if (words[i] == NONE) {
          rows[count++] = absent[i];
        } else {
          rows[count++] = wordRow(words[i], i);
          rows[count++] = row(tags[i], i + WORDS);
          if (i >= WORDS - CHILDREN) {
            rows[count++] = row(labels[i], i + WORDS + CHILDREN);
          }
        }
      }
      while (count % 4 != 0) {
        rows[count++] = zero;
      }
      System.arraycopy(bias, 0, layer, 0, hidden);
      for (int i = 0; i < count; i += 4) {
        add(layer, rows[i], rows[i + 1], rows[i + 2], rows[i + 3]);
      }
      cube(layer);
      Arrays.fill(scores, 0);
      weigh(scores, outputWeights, layer, 0, hidden);
      return scores;
    }
  }

  Scratch scratch() {
    return new Scratch();
  }

  private static void add(float[] sum, float[] a, float[] b, float[] c, float[] d) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += (a[i] + b[i]) + (c[i] + d[i]);
    }
  }

  private static void cube(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] * values[i] * values[i];
    }
  }

  private float[] wordRow(int id, int feature) {
    int key = id * FEATURES + feature;
    int place = (key * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(KEPT_WORD_ROWS));
    Row row = wordRows.get(place);
    if (row == null || row.key != key) {
      row = new Row(key, compute(id, feature));
      wordRows.set(place, row);
    }
    return row.values;
  }

  private float[] row(int id, int feature) {
    int place = (id - wordCount) * FEATURES + feature;
    float[] row = otherRows.get(place);
    if (row == null) {
      row = compute(id, feature);
      otherRows.set(place, row);
    }
    return row;
  }

  private float[] compute(int id, int feature) {
    float[] sum = new float[hidden];
    float[] embedding = embeddings[id];
    weigh(sum, inputWeights, embedding, feature * width, width);
    return sum;
  }

  /** Adds vectors, each times its factor. */
  private static void weigh(
      float[] sum, float[][] vectors, float[] factors, int firstVector, int count) {
    int j = 0;
    for (; j + 3 < count; j += 4) {
      addScaled(sum, vectors, firstVector + j, factors, j);
    }
    for (; j < count; j++) {
      addScaled(sum, vectors[firstVector + j], factors[j]);
    }
  }

  /** Adds four vectors, each times its factor; separate arrays let the loop run in lanes. */
  private static void addScaled(
      float[] sum, float[][] vectors, int vector, float[] factors, int factor) {
    float[] first = vectors[vector];
    float[] second = vectors[vector + 1];
    float[] third = vectors[vector + 2];
    float[] fourth = vectors[vector + 3];
    float a = factors[factor];
    float b = factors[factor + 1];
    float c = factors[factor + 2];
    float d = factors[factor + 3];
    for (int i = 0; i < sum.length; i++) {
      sum[i] += (a * first[i] + b * second[i]) + (c * third[i] + d * fourth[i]);
    }
  }

  private static void addScaled(float[] sum, float[] vector, float factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * vector[i];
    }
  }
}
