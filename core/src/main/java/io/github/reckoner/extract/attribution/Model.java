package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import java.io.BufferedInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The trained model: which words attribute, what around each is source, cue and content, and which
 * of these candidates count.
 *
 * <p>Immutable and thread-safe.
 */
final class Model {

  private static final class Holder {
    static final Model STANDARD = load();
  }

  private final Vocabulary words;
  private final Network network;
  private final Trees review;
  private final double[][] transitions;
  private final double[][] moves;

  /** What words are by themselves: whatever threads find there is the same. */
  private final AtomicReferenceArray<float[]> starts;

  Model(Vocabulary words, Network network, Trees review) {
    this.words = words;
    this.network = network;
    this.review = review;
    this.transitions = network.transitions();
    this.moves = Roles.odds(transitions);
    this.starts = new AtomicReferenceArray<>(words.size());
  }

  /** Returns the library's model, read once. */
  static Model standard() {
    return Holder.STANDARD;
  }

  private static Model load() {
    try (InputStream network = resource("attribution.network.gz");
        InputStream trees = resource("attribution.trees.gz")) {
      return read(network, Trees.read(data(trees)));
    } catch (IOException e) {
      throw new UncheckedIOException("the model of attribution", e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = Model.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not on the class path");
    }
    return in;
  }

  private static DataInputStream data(InputStream in) throws IOException {
    return new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)));
  }

  /**
   * Reads a network as the training program writes it: its shape, the vocabulary, and the network's
   * numbers, each as the upper half of a float.
   *
   * @param in the file, which the caller closes
   * @param review the trees that weigh what the network finds
   */
  static Model read(InputStream in, Trees review) throws IOException {
    DataInputStream data = data(in);
    NetworkShape shape = NetworkShape.read(data);
    Vocabulary words = Vocabulary.read(data);
    Network network =
        new Network(words, shape, (name, rows, columns, sparse) -> matrix(data, rows, columns));
    return new Model(words, network, review);
  }

  private static float[][] matrix(DataInput data, int rows, int columns) throws IOException {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int i = 0; i < columns; i++) {
        row[i] = Float.intBitsToFloat(data.readUnsignedShort() << Short.SIZE);
      }
    }
    return matrix;
  }

  /** Returns the trees that weigh a candidate against those around it. */
  Trees review() {
    return review;
  }

  /** Returns how well labels follow each other, as {@link Network#transitions}. */
  double[][] transitions() {
    return transitions.clone();
  }

  /** Reads a story as far as it was analysed. */
  Reading read(Story story, Cues cues) {
    TokenTraits traits = TokenTraits.of(story, cues, words);
    return new Reading(
        story, cues, network.encode(traits, token -> start(traits, token), Network.Noise.NONE));
  }

  private float[] start(TokenTraits traits, int token) {
    int word = traits.word()[token];
    float @Nullable [] known = word == Vocabulary.UNKNOWN ? null : starts.get(word);
    if (known == null) {
      known = network.start(traits, token, words.vector(word));
      if (word != Vocabulary.UNKNOWN) {
        starts.set(word, known);
      }
    }
    return known;
  }

  /** A story as the network sees it; for one thread. */
  final class Reading {
    private final Story story;
    private final Cues cues;
    private final Network.Encoding encoding;

    private Reading(Story story, Cues cues, Network.Encoding encoding) {
      this.story = story;
      this.cues = cues;
      this.encoding = encoding;
    }

    /** Returns how likely a token attributes, as log odds. */
    float odds(int token) {
      return encoding.odds()[token];
    }

    /** Returns what the words around an anchor may say; empty if nothing is said. */
    Optional<Candidate> candidate(int anchor, Stand stand) {
      Span window = Windows.around(story, anchor);
      int first = window.first();
      double[][] scores = scores(anchor, window);
      int[] labels = Roles.best(scores, transitions, anchor - first);
      List<Span> content = runs(labels, Roles.CONTENT, first);
      if (content.isEmpty()) {
        return Optional.empty();
      }
      Span cue =
          runs(labels, Roles.CUE, first).stream()
              .filter(run -> run.contains(anchor))
              .findFirst()
              .orElse(new Span(anchor, anchor + 1));
      Optional<Span> source =
          nearest(runs(labels, Roles.SOURCE, first), anchor).map(this::withinParagraph);
      return Optional.of(
          new Candidate(
              new Saying(source, anchor, cue, ImmutableList.copyOf(content), stand),
              odds(anchor),
              Roles.logLikelihood(scores, transitions, moves, labels),
              encoding.traits().isAnalysed(anchor),
              mean(content, Network.CONTENT),
              source.isEmpty() ? 0 : mean(List.of(source.get()), Network.SOURCE)));
    }

    /** Returns how well each label suits each token of a window around an anchor. */
    double[][] scores(int anchor, Span window) {
      int[][] rows = PairTraits.of(story, cues, encoding.traits(), words, anchor, window);
      return network.label(encoding, anchor, window, rows, Network.Noise.NONE).scores();
    }

    /** Drops what stands before the last line break, as the end of a caption. */
    private Span withinParagraph(Span source) {
      int first = source.end() - 1;
      while (first > source.first() && !story.startsParagraph(first)) {
        first--;
      }
      return new Span(first, source.end());
    }

    private double mean(List<Span> spans, int part) {
      double sum = 0;
      int size = 0;
      for (Span span : spans) {
        for (int i = span.first(); i < span.end(); i++) {
          sum += network.parts(encoding, i)[part];
          size++;
        }
      }
      return sum / size;
    }
  }

  private static Optional<Span> nearest(List<Span> runs, int anchor) {
    Optional<Span> best = Optional.empty();
    for (Span run : runs) {
      if (best.isEmpty() || distance(run, anchor) < distance(best.get(), anchor)) {
        best = Optional.of(run);
      }
    }
    return best;
  }

  private static int distance(Span run, int anchor) {
    return run.first() > anchor ? run.first() - anchor : anchor - run.end() + 1;
  }

  private static List<Span> runs(int[] labels, int role, int base) {
    List<Span> runs = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == Roles.label(role, true)) {
        int end = i + 1;
        while (end < labels.length && labels[end] == Roles.label(role, false)) {
          end++;
        }
        runs.add(new Span(base + i, base + end));
      }
    }
    return runs;
  }
}
