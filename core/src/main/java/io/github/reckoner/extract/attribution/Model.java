package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The trained model: which words attribute, and what around each is source, cue and content.
 *
 * <p>Two sets of weights, for sentences whose syntax is known and for those of which only the
 * tokens are. Immutable and thread-safe.
 */
final class Model {

  private static final class Holder {
    static final Model STANDARD = load();
  }

  /** One set of weights. */
  private static final class Layer {
    private final Weights anchors;
    private final Weights roles;
    private final double[][] transitions;

    Layer(Weights anchors, Weights roles, double[][] transitions) {
      this.anchors = anchors;
      this.roles = roles;
      this.transitions = transitions;
    }
  }

  private final Layer bare;
  private final Layer deep;
  private final Trees review;
  private final double[][] bothTransitions;

  private Model(Layer bare, Layer deep, Trees review) {
    this.bare = bare;
    this.deep = deep;
    this.review = review;
    this.bothTransitions = sum(bare.transitions, deep.transitions);
  }

  /** Returns the library's model, read once. */
  static Model standard() {
    return Holder.STANDARD;
  }

  private static Model load() {
    try (InputStream in = Model.class.getResourceAsStream("attribution.model.gz")) {
      if (in == null) {
        throw new IllegalStateException("attribution.model.gz is not on the class path");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("attribution.model.gz", e);
    }
  }

  /** Reads a model as the training program writes it. */
  static Model read(InputStream in) throws IOException {
    try (DataInputStream data =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))) {
      return new Model(layer(data), layer(data), Trees.read(data));
    }
  }

  private static Layer layer(DataInputStream data) throws IOException {
    Weights anchors = Weights.read(data, 1);
    Weights roles = Weights.read(data, Roles.LABELS);
    double[][] transitions = new double[Roles.LABELS + 1][Roles.LABELS];
    for (double[] row : transitions) {
      for (int label = 0; label < row.length; label++) {
        row[label] = data.readFloat();
      }
    }
    return new Layer(anchors, roles, transitions);
  }

  /** Returns how likely a token attributes, by tokens alone, as log odds. */
  double bareScore(Features anchor) {
    return score(bare, anchor, anchor.bareSize());
  }

  /** Returns how likely a token attributes, by its syntax too, as log odds. */
  double deepScore(Features anchor) {
    return score(deep, anchor, anchor.size());
  }

  private static double score(Layer layer, Features features, int size) {
    double[] score = new double[1];
    layer.anchors.score(features, size, score);
    return score[0];
  }

  /** Returns the trees that weigh a candidate against those around it. */
  Trees review() {
    return review;
  }

  /**
   * Returns what the words around an anchor may say; empty if nothing is said. Both layers vote
   * where the syntax is known: a wrong parse misleads the deep one alone.
   */
  Optional<Candidate> candidate(
      AnchorFeatures anchors,
      Story story,
      int anchor,
      double bareScore,
      double deepScore,
      float[] odds,
      Optional<Clause> clause,
      Stand stand,
      Features reused) {
    Span window = Windows.around(story, anchor);
    RoleFeatures features = new RoleFeatures(anchors, story, anchor, window, clause, odds);
    double[][] scores = new double[window.length()][Roles.LABELS];
    for (int i = 0; i < window.length(); i++) {
      features.extract(window.first() + i, reused);
      bare.roles.score(reused, reused.bareSize(), scores[i]);
      if (clause.isPresent()) {
        deep.roles.score(reused, reused.size(), scores[i]);
      }
    }
    double[][] transitions = clause.isPresent() ? bothTransitions : bare.transitions;
    int[] labels = Roles.best(scores, transitions, anchor - window.first());
    List<Span> content = runs(labels, Roles.CONTENT, window.first());
    if (content.isEmpty()) {
      return Optional.empty();
    }
    Span cue =
        runs(labels, Roles.CUE, window.first()).stream()
            .filter(run -> run.contains(anchor))
            .findFirst()
            .orElse(new Span(anchor, anchor + 1));
    Optional<Span> source = nearest(runs(labels, Roles.SOURCE, window.first()), anchor);
    double likelihood = Roles.logLikelihood(scores, transitions, labels);
    return Optional.of(
        new Candidate(
            new Saying(source, anchor, cue, ImmutableList.copyOf(content), stand),
            bareScore,
            deepScore,
            likelihood,
            clause.isPresent()));
  }

  private static double[][] sum(double[][] one, double[][] other) {
    double[][] sum = new double[one.length][Roles.LABELS];
    for (int previous = 0; previous < sum.length; previous++) {
      for (int label = 0; label < Roles.LABELS; label++) {
        sum[previous][label] = one[previous][label] + other[previous][label];
      }
    }
    return sum;
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
