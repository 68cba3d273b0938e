package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import io.github.reckoner.nlp.Syntax;
import java.io.BufferedReader;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of words before the network learns: the vectors that CoreNLP's dependency parser
 * brings along, the clusters of its tagger, and the names that the training articles show.
 */
final class Knowledge {

  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String PARSER = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";
  private static final int HEADERS = 7;

  /** Vectors shorter than this say next to nothing. */
  private static final double LEAST_LENGTH = 0.12;

  /** How often a word must stand in the training articles so that its vector learns. */
  private static final int LEAST_COUNT = 4;

  private static final int LEAST_NAMES = 5;

  private final ImmutableList<String> words;
  private final short[] clusters;
  private final float[][] vectors;
  private final boolean[] learns;
  private final ImmutableList<ImmutableList<String>> names;

  private Knowledge(
      ImmutableList<String> words,
      short[] clusters,
      float[][] vectors,
      boolean[] learns,
      ImmutableList<ImmutableList<String>> names) {
    this.words = words;
    this.clusters = clusters;
    this.vectors = vectors;
    this.learns = learns;
    this.names = names;
  }

  static Knowledge of(List<Corpus.Document> documents) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (Corpus.Document document : documents) {
      for (int i = 0; i < document.story().size(); i++) {
        counts.merge(document.story().lower(i), 1, Integer::sum);
      }
    }
    Map<String, float[]> known = vectors();
    Map<String, Integer> clustered = clusters(counts);
    TreeSet<String> all = new TreeSet<>(clustered.keySet());
    known.forEach(
        (word, vector) -> {
          if (length(vector) > LEAST_LENGTH || counts.getOrDefault(word, 0) >= LEAST_COUNT) {
            all.add(word);
          }
        });
    ImmutableList<String> words = ImmutableList.copyOf(all);
    short[] clusters = new short[words.size() + 1];
    float[][] vectors = new float[words.size() + 1][];
    boolean[] learns = new boolean[words.size() + 1];
    vectors[Vocabulary.UNKNOWN] = new float[Vocabulary.VECTOR];
    for (int i = 1; i < vectors.length; i++) {
      String word = words.get(i - 1);
      clusters[i] = clustered.getOrDefault(word, 0).shortValue();
      learns[i] = known.containsKey(word) && counts.getOrDefault(word, 0) >= LEAST_COUNT;
      boolean told = learns[i] || length(known.getOrDefault(word, vectors[0])) > LEAST_LENGTH;
      vectors[i] = told ? known.get(word) : vectors[Vocabulary.UNKNOWN];
    }
    return new Knowledge(words, clusters, vectors, learns, names(documents));
  }

  private static double length(float[] vector) {
    return Math.sqrt(Rows.dot(vector, vector));
  }

  /** Reads the vectors of words in lower case, or else in another. */
  private static Map<String, float[]> vectors() throws IOException {
    Map<String, float[]> vectors = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                IOUtils.getInputStreamFromURLOrClasspathOrFileSystem(PARSER),
                StandardCharsets.UTF_8))) {
      int size = 0;
      for (int header = 0; header < HEADERS; header++) {
        String line = lines.readLine();
        size = header == 0 ? Integer.parseInt(line.substring(line.indexOf('=') + 1)) : size;
      }
      Map<String, float[]> asWritten = new TreeMap<>();
      for (int i = 0; i < size; i++) {
        String[] cells = lines.readLine().strip().split(" ", -1);
        int first = cells.length - Vocabulary.VECTOR;
        float[] vector = new float[Vocabulary.VECTOR];
        for (int k = 0; k < vector.length; k++) {
          vector[k] = Float.parseFloat(cells[first + k]);
        }
        asWritten.put(String.join(" ", List.of(cells).subList(0, first)), vector);
      }
      asWritten.forEach(
          (word, vector) -> {
            String lower = lower(word);
            if (word.equals(lower)) {
              vectors.put(lower, vector);
            } else {
              vectors.putIfAbsent(lower, vector);
            }
          });
    }
    return vectors;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** Returns the clusters, from 1, of the words of the tagger's dictionary and of more words. */
  private static Map<String, Integer> clusters(Map<String, Integer> more) {
    try {
      MaxentTagger tagger = new MaxentTagger(TAGGER);
      Map<?, ?> known = lexicon(tagger);
      TreeSet<String> words = new TreeSet<>(more.keySet());
      for (Object word : ((Map<?, ?>) field(field(tagger, "dict"), "dict")).keySet()) {
        words.add(lower(word.toString()));
      }
      Map<String, Integer> clusters = new TreeMap<>();
      for (String word : words) {
        Object cluster = known.get(word);
        if (cluster != null && word.chars().anyMatch(Character::isLetter)) {
          clusters.put(word, Integer.parseInt(cluster.toString()) + 1);
        }
      }
      return clusters;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(TAGGER + " brings no clusters along", e);
    }
  }

  /** The tagger keeps its clusters to itself, so they are read by reflection. */
  private static Map<?, ?> lexicon(MaxentTagger tagger) throws ReflectiveOperationException {
    for (Object extractor : (Object[]) field(field(tagger, "extractorsRare"), "v")) {
      if (extractor.getClass().getSimpleName().equals("ExtractorDistsim")) {
        return (Map<?, ?>) field(field(extractor, "lexicon"), "lexicon");
      }
    }
    throw new IllegalStateException(TAGGER + " brings no clusters along");
  }

  private static Object field(Object owner, String name) throws ReflectiveOperationException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(owner);
  }

  private static ImmutableList<ImmutableList<String>> names(List<Corpus.Document> documents) {
    List<Map<String, Integer>> seen = new ArrayList<>();
    for (int kind = 0; kind < Vocabulary.KINDS.size(); kind++) {
      seen.add(new TreeMap<>());
    }
    for (Corpus.Document document : documents) {
      Story story = document.story();
      for (int i = 0; i < story.size(); i++) {
        count(seen, Vocabulary.Kind.WORD_CLASS, story.wordClass(i));
        count(seen, Vocabulary.Kind.CUE, story.cueClass(Cues.standard(), i));
      }
      for (int sentence = 0; sentence < story.sentences(); sentence++) {
        story.syntax(sentence).ifPresent(syntax -> count(seen, syntax));
      }
    }
    ImmutableList.Builder<ImmutableList<String>> names = ImmutableList.builder();
    for (Map<String, Integer> kind : seen) {
      kind.values().removeIf(count -> count < LEAST_NAMES);
      names.add(ImmutableList.copyOf(kind.keySet()));
    }
    return names.build();
  }

  private static void count(List<Map<String, Integer>> seen, Syntax syntax) {
    for (int i = 0; i < syntax.size(); i++) {
      count(seen, Vocabulary.Kind.TAG, syntax.tag(i));
      count(seen, Vocabulary.Kind.RELATION, syntax.relation(i));
      count(seen, Vocabulary.Kind.NAME, syntax.name(i));
    }
  }

  private static void count(List<Map<String, Integer>> seen, Vocabulary.Kind kind, String name) {
    seen.get(Vocabulary.KINDS.indexOf(kind)).merge(name, 1, Integer::sum);
  }

  Vocabulary vocabulary() {
    return new Vocabulary(words, clusters, vectors, names);
  }

  /** Returns the vectors by word, which may be changed. */
  float[][] vectorRows() {
    return vectors;
  }

  /** Returns whether the vector of a word is to be changed. */
  boolean learns(int word) {
    return learns[word];
  }

  /**
   * Writes it all in the format that {@link Vocabulary} reads.
   *
   * @param steps how many steps there are from 0 to the largest number of a vector
   */
  void write(DataOutput out, int steps) throws IOException {
    for (ImmutableList<String> kind : names) {
      out.writeInt(kind.size());
      for (String name : kind) {
        out.writeUTF(name);
      }
    }
    out.writeInt(words.size());
    words.forEach(word -> writeWord(word, out));
    for (int i = 1; i < clusters.length; i++) {
      out.writeShort(clusters[i]);
    }
    for (int i = 1; i < vectors.length; i++) {
      out.writeFloat(scale(vectors[i], steps));
    }
    for (int i = 1; i < vectors.length; i++) {
      float scale = scale(vectors[i], steps);
      for (int k = 0; scale != 0 && k < Vocabulary.VECTOR; k++) {
        out.writeByte(Math.round(vectors[i][k] / scale));
      }
    }
  }

  private static void writeWord(String word, DataOutput out) {
    try {
      out.writeUTF(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float scale(float[] vector, int steps) {
    float most = 0;
    for (float value : vector) {
      most = Math.max(most, Math.abs(value));
    }
    return most / steps;
  }
}
