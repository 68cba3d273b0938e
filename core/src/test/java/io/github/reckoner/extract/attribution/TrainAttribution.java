package io.github.reckoner.extract.attribution;

import com.google.common.hash.Hashing;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Trains the model of attribution: {@code TrainAttribution analyse GOLD.jsonl.gz ANALYSIS.tsv},
 * {@code TrainAttribution fold GOLD.jsonl.gz ANALYSIS.tsv N FOLD_N.gz} for N from 0 to 4, then
 * {@code TrainAttribution train GOLD.jsonl.gz ANALYSIS.tsv FOLD_0.gz … FOLD_4.gz
 * attribution.model.gz}.
 *
 * <p>Anchors are learned by logistic regression over all tokens, roles by a linear-chain
 * conditional random field over the window of each cue, both with AdaGrad. What these propose for
 * articles that they have not seen, the models of the folds, teaches the trees that choose. The
 * same input gives the same bytes.
 */
final class TrainAttribution {

  private static final int FOLDS = 5;
  private static final int EPOCHS = 4;
  private static final int LEAST_COUNT = 12;

  private final AnchorFeatures anchorFeatures = new AnchorFeatures(Cues.standard());
  private final List<Corpus.Document> documents;
  private final Map<String, Double> cueRates;
  private final Map<String, float[]> odds = new HashMap<>();

  private TrainAttribution(List<Corpus.Document> documents) {
    this.documents = documents;
    this.cueRates = cueRates(documents);
  }

  /** Runs one of the steps. */
  public static void main(String[] args) throws IOException {
    if (args.length == 3 && args[0].equals("analyse")) {
      Corpus.analyse(Path.of(args[1]), Path.of(args[2]));
    } else if (args.length == 5 && args[0].equals("fold")) {
      fold(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]), Path.of(args[4]));
    } else if (args.length == 4 + FOLDS && args[0].equals("train")) {
      List<Path> folds = new ArrayList<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        folds.add(Path.of(args[3 + fold]));
      }
      train(Path.of(args[1]), Path.of(args[2]), folds, Path.of(args[3 + FOLDS]));
    } else {
      throw new IllegalArgumentException(
          "usage: analyse GOLD ANALYSIS | fold GOLD ANALYSIS NUMBER FOLD_MODEL"
              + " | train GOLD ANALYSIS FOLD_MODEL_0 … FOLD_MODEL_4 MODEL, not "
              + Arrays.toString(args));
    }
  }

  /** Returns the fold of an article, the same in every run. */
  static int foldOf(Corpus.Document document) {
    return Math.floorMod(
        Hashing.murmur3_32_fixed().hashUnencodedChars(document.id()).asInt(), FOLDS);
  }

  /** Trains layers on all articles but those of a fold. */
  private static void fold(Path gold, Path analysis, int fold, Path model) throws IOException {
    List<Corpus.Document> known = new ArrayList<>(Corpus.read(gold, analysis));
    known.removeIf(document -> foldOf(document) == fold);
    try (DataOutputStream out = open(model)) {
      layers(known, out);
      new Grower(List.of(), new boolean[0]).write(out);
    }
  }

  private static void train(Path gold, Path analysis, List<Path> folds, Path model)
      throws IOException {
    Grower trees = CandidateRows.of(Corpus.read(gold, analysis), folds).grower();
    trees.grow();
    try (DataOutputStream out = open(model)) {
      layers(Corpus.read(gold, analysis), out);
      trees.write(out);
    }
  }

  private static DataOutputStream open(Path model) throws IOException {
    return new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(model)));
  }

  private static void layers(List<Corpus.Document> documents, DataOutputStream out)
      throws IOException {
    TrainAttribution training = new TrainAttribution(documents);
    training.write(false, out);
    training.write(true, out);
  }

  /** How often each word, where it stands, is part of a cue. */
  private static Map<String, Double> cueRates(List<Corpus.Document> documents) {
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Integer> inCue = new HashMap<>();
    for (Corpus.Document document : documents) {
      Story story = document.story();
      for (int i = 0; i < story.size(); i++) {
        seen.merge(story.lower(i), 1, Integer::sum);
      }
      for (Corpus.Gold gold : document.attributions()) {
        for (Span span : gold.cue()) {
          for (int i = span.first(); i < span.end(); i++) {
            inCue.merge(story.lower(i), 1, Integer::sum);
          }
        }
      }
    }
    Map<String, Double> rates = new HashMap<>();
    inCue.forEach((word, count) -> rates.put(word, count / (seen.get(word) + 5.0)));
    return rates;
  }

  /** The token of a cue that attributes most often. */
  private int anchor(Story story, Corpus.Gold gold) {
    int best = -1;
    double most = -1;
    for (Span span : gold.cue()) {
      for (int i = span.first(); i < span.end(); i++) {
        double rate = cueRates.getOrDefault(story.lower(i), 0.0);
        if (rate > most) {
          most = rate;
          best = i;
        }
      }
    }
    return best;
  }

  private void write(boolean deep, DataOutputStream out) throws IOException {
    learnAnchors(deep, documents).write(out);
    cross(deep);
    learnRoles(deep, out);
  }

  /** Scores each half of the articles by what the other half teaches. */
  private void cross(boolean deep) {
    for (int half = 0; half < 2; half++) {
      List<Corpus.Document> known = new ArrayList<>();
      List<Corpus.Document> unknown = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        (i % 2 == half ? known : unknown).add(documents.get(i));
      }
      Learner learner = learnAnchors(deep, known);
      Features features = new Features();
      for (Corpus.Document document : unknown) {
        Story story = document.story();
        float[] bare = odds.get(document.id());
        float[] own = new float[story.size()];
        for (int sentence = 0; sentence < story.sentences(); sentence++) {
          Optional<Clause> clause = clause(story, sentence, deep);
          for (int i = story.firstOf(sentence); i < story.endOf(sentence); i++) {
            anchorFeatures.extract(story, i, clause, features);
            own[i] = learner.score(features.toArray());
            own[i] = bare == null ? own[i] : (own[i] + bare[i]) / 2;
          }
        }
        odds.put(document.id(), own);
      }
    }
  }

  private static Optional<Clause> clause(Story story, int sentence, boolean deep) {
    return deep
        ? story.syntax(sentence).map(syntax -> new Clause(story, sentence, syntax))
        : Optional.empty();
  }

  private Learner learnAnchors(boolean deep, List<Corpus.Document> documents) {
    Learner learner = new Learner(1);
    List<int[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    for (boolean counting : new boolean[] {true, false}) {
      Features features = new Features();
      for (Corpus.Document document : documents) {
        Story story = document.story();
        Set<Integer> gold = new HashSet<>();
        document.attributions().forEach(a -> gold.add(anchor(story, a)));
        for (int i = 0; i < story.size(); i++) {
          Optional<Clause> clause = clause(story, story.sentenceOf(i), deep);
          anchorFeatures.extract(story, i, clause, features);
          if (counting) {
            learner.count(features.toArray());
          } else {
            rows.add(learner.rows(features.toArray(), LEAST_COUNT));
            labels.add(gold.contains(i));
          }
        }
      }
    }
    learner.start();
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      double loss = 0;
      Random random = new Random(EPOCHS + epoch);
      for (int example : order(rows.size(), epoch)) {
        double[] score = new double[1];
        int[] thin = learner.thin(rows.get(example), random);
        learner.score(thin, score);
        double likely = 1 / (1 + Math.exp(-score[0]));
        double truth = labels.get(example) ? 1 : 0;
        loss -= Math.log(truth == 1 ? likely + 1e-12 : 1 - likely + 1e-12);
        learner.step(thin, new double[] {truth - likely});
      }
      if (epoch > 0) {
        learner.sum();
      }
      report("anchors", deep, epoch, loss / rows.size());
    }
    learner.average();
    return learner;
  }

  /** A window to learn roles from. */
  private static final class Example {
    private final int[][] rows;
    private final int[] labels;

    Example(int[][] rows, int[] labels) {
      this.rows = rows;
      this.labels = labels;
    }
  }

  private void learnRoles(boolean deep, DataOutputStream out) throws IOException {
    Learner learner = new Learner(Roles.LABELS);
    List<Example> examples = new ArrayList<>();
    for (boolean counting : new boolean[] {true, false}) {
      for (Corpus.Document document : documents) {
        Set<Integer> done = new HashSet<>();
        for (Corpus.Gold gold : document.attributions()) {
          int anchor = anchor(document.story(), gold);
          if (anchor >= 0 && !gold.content().isEmpty() && done.add(anchor)) {
            example(document, gold, anchor, deep, learner, counting).ifPresent(examples::add);
          }
        }
      }
    }
    learner.start();
    Field field = new Field(learner);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      double loss = 0;
      Random random = new Random(EPOCHS + epoch);
      for (int index : order(examples.size(), epoch)) {
        Example example = examples.get(index);
        loss += field.learn(thin(learner, example.rows, random), example.labels);
      }
      if (epoch > 0) {
        learner.sum();
      }
      report("roles", deep, epoch, loss / examples.size());
    }
    learner.average();
    learner.write(out);
    field.writeTransitions(out);
  }

  private static int[][] thin(Learner learner, int[][] rows, Random random) {
    int[][] thin = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      thin[i] = learner.thin(rows[i], random);
    }
    return thin;
  }

  private Optional<Example> example(
      Corpus.Document document,
      Corpus.Gold gold,
      int anchor,
      boolean deep,
      Learner learner,
      boolean counting) {
    Story story = document.story();
    float[] near = odds.get(document.id());
    Span window = Windows.around(story, anchor);
    Optional<Clause> clause = clause(story, story.sentenceOf(anchor), deep);
    RoleFeatures features = new RoleFeatures(anchorFeatures, story, anchor, window, clause, near);
    Features reused = new Features();
    int[][] rows = new int[window.length()][];
    for (int i = 0; i < window.length(); i++) {
      features.extract(window.first() + i, reused);
      if (counting) {
        learner.count(reused.toArray());
      } else {
        rows[i] = learner.rows(reused.toArray(), LEAST_COUNT);
      }
    }
    if (counting) {
      return Optional.empty();
    }
    int[] labels = new int[window.length()];
    label(labels, gold.content(), Roles.CONTENT, window);
    label(labels, gold.source(), Roles.SOURCE, window);
    label(labels, gold.cue(), Roles.CUE, window);
    return Optional.of(new Example(rows, labels));
  }

  private static void label(int[] labels, List<Span> spans, int role, Span window) {
    for (Span span : spans) {
      boolean first = true;
      for (int i = Math.max(span.first(), window.first());
          i < Math.min(span.end(), window.end());
          i++) {
        labels[i - window.first()] = Roles.label(role, first);
        first = false;
      }
    }
    // A run that another role was written over starts anew behind it.
    for (int i = 0; i < labels.length; i++) {
      int previous = i == 0 ? Roles.START : labels[i - 1];
      if (!Roles.mayFollow(previous, labels[i])) {
        labels[i] = Roles.label(Roles.roleOf(labels[i]), true);
      }
    }
  }

  private static void report(String what, boolean deep, int epoch, double loss) {
    System.err.printf(
        Locale.ROOT, "%s %s, epoch %d: loss %.4f%n", what, deep ? "deep" : "bare", epoch, loss);
  }

  private static List<Integer> order(int size, int epoch) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(epoch));
    return order;
  }
}
