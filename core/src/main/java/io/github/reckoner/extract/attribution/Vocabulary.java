package io.github.reckoner.extract.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.DataInput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What the model knows of words before it reads them: a vector, and the cluster of words that keep
 * the same company in newswire; and the names of classes, tags and relations by number.
 *
 * <p>Immutable and thread-safe.
 */
final class Vocabulary {

  /** The number of a word or name that is not known. */
  static final int UNKNOWN = 0;

  /** The numbers that a vector has. */
  static final int VECTOR = 50;

  /** What is told apart by names, in the order of the model file. */
  enum Kind {
    WORD_CLASS,
    CUE,
    TAG,
    RELATION,
    NAME
  }

  static final ImmutableList<Kind> KINDS = ImmutableList.copyOf(Kind.values());

  private final Map<String, Integer> words;
  private final short[] clusters;
  private final float[][] vectors;
  private final Map<Kind, ImmutableMap<String, Integer>> names = new EnumMap<>(Kind.class);

  /**
   * Takes what is known.
   *
   * @param words the words in lower case, in the order of the next two, which begin with the
   *     unknown word
   * @param clusters the cluster of each, from 1, or {@link #UNKNOWN}
   * @param vectors the vector of each
   * @param names the names of each kind
   */
  Vocabulary(
      ImmutableList<String> words,
      short[] clusters,
      float[][] vectors,
      ImmutableList<ImmutableList<String>> names) {
    this.words = new HashMap<>(2 * words.size());
    for (String word : words) {
      this.words.put(word, this.words.size() + 1);
    }
    this.clusters = clusters.clone();
    this.vectors = vectors.clone();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      this.names.put(KINDS.get(kind), numbered(names.get(kind)));
    }
  }

  private static ImmutableMap<String, Integer> numbered(ImmutableList<String> names) {
    ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
    for (int i = 0; i < names.size(); i++) {
      numbers.put(names.get(i), i + 1);
    }
    return numbers.buildOrThrow();
  }

  /**
   * Reads a vocabulary: the names of each kind; then how many words, and for each the word, its
   * cluster, and a scale with one signed byte a number of its vector, or a scale of 0 for none.
   */
  static Vocabulary read(DataInput in) throws IOException {
    ImmutableList.Builder<ImmutableList<String>> names = ImmutableList.builder();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      ImmutableList.Builder<String> known = ImmutableList.builder();
      for (int left = in.readInt(); left > 0; left--) {
        known.add(in.readUTF());
      }
      names.add(known.build());
    }
    int size = in.readInt();
    ImmutableList.Builder<String> words = ImmutableList.builderWithExpectedSize(size);
    for (int i = 0; i < size; i++) {
      words.add(in.readUTF());
    }
    short[] clusters = new short[size + 1];
    for (int i = 1; i <= size; i++) {
      clusters[i] = in.readShort();
    }
    float[] scales = new float[size + 1];
    for (int i = 1; i <= size; i++) {
      scales[i] = in.readFloat();
    }
    float[][] vectors = new float[size + 1][];
    vectors[UNKNOWN] = new float[VECTOR];
    byte[] bytes = new byte[VECTOR];
    for (int i = 1; i <= size; i++) {
      vectors[i] = vectors[UNKNOWN];
      if (scales[i] != 0) {
        in.readFully(bytes);
        vectors[i] = new float[VECTOR];
        for (int k = 0; k < VECTOR; k++) {
          vectors[i][k] = bytes[k] * scales[i];
        }
      }
    }
    return new Vocabulary(words.build(), clusters, vectors, names.build());
  }

  /** Returns the number of words, the unknown one included. */
  int size() {
    return vectors.length;
  }

  /** Returns the number of a word in lower case; numbers in digits all count as 0. */
  int word(String lower) {
    Integer known = words.get(lower);
    if (known == null && !lower.isEmpty() && Character.isDigit(lower.charAt(0))) {
      known = words.get("0");
    }
    return known == null ? UNKNOWN : known;
  }

  /** Returns the cluster of a word by its number. */
  int cluster(int word) {
    return clusters[word];
  }

  float[] vector(int word) {
    return vectors[word];
  }

  /** Returns the number of a name of a kind. */
  int of(Kind kind, String name) {
    Integer known = names(kind).get(name);
    return known == null ? UNKNOWN : known;
  }

  /** Returns how many numbers a kind has. */
  int size(Kind kind) {
    return names(kind).size() + 1;
  }

  private ImmutableMap<String, Integer> names(Kind kind) {
    return requireNonNull(names.get(kind));
  }
}
