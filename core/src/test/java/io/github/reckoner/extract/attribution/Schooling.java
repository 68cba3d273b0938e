package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.Network.Encoding;
import io.github.reckoner.extract.attribution.Network.Window;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Teaches a {@link Network} what annotated articles show, one article a step. */
@SuppressWarnings("ArrayRecordComponent") // Rows of numbers, which nobody compares.
final class Schooling {

  private static final int PAIR_WIDTH = 48;

  /** The numbers that tell anchors. */
  private static final int INNER = 40;

  /** Steps of a vector that are told apart well enough, and packed well. */
  private static final int COARSE = 31;

  private static final double RATE = 0.002;
  private static final double WARM_UP = 0.03;
  private static final float OF_ANCHORS = 2;
  private static final float OF_PARTS = 0.3f;
  private static final double FORGOTTEN_WORDS = 0.1;

  /** How much of what annotated articles teach comes from a teacher. */
  private static final float SHARE = 0.5f;

  /** From where on a word that a teacher thinks an anchor teaches what is said around it. */
  private static final float LIKELY = 0.2f;

  /** How often the syntax of a sentence is known, with a figure and without one. */
  private static final double KNOWN_WITH_FIGURE = 0.75;

  private static final double KNOWN_ELSEWHERE = 0.35;

  /** What is said around one anchor. */
  private record Example(int anchor, Span window, Chain.Target target) {}

  /** An article with what is to be learned from it. */
  private record Lesson(
      Story story,
      TokenTraits traits,
      float[] anchors,
      float[][] parts,
      List<Example> examples,
      boolean[] figures) {}

  private final Knowledge knowledge;
  private final Vocabulary words;
  private final Descent descent;
  private final Network network;
  private final Map<String, Double> cueRates;
  private final Opinions opinions;
  private final int epochs;

  /**
   * Teaches a network.
   *
   * @param documents annotated articles
   * @param more articles that nobody has annotated
   * @param opinions what a teacher thinks of both
   * @param width the numbers that stand for a token
   * @param epochs how often it sees each article
   */
  Schooling(
      List<Corpus.Document> documents,
      List<Corpus.Document> more,
      Opinions opinions,
      int width,
      int epochs,
      int seed)
      throws IOException {
    this.opinions = opinions;
    this.epochs = epochs;
    List<Corpus.Document> all = new ArrayList<>(documents);
    all.addAll(more);
    knowledge = Knowledge.of(all);
    words = knowledge.vocabulary();
    Random random = new Dice(seed);
    descent = new Descent(knowledge.vectorRows(), random);
    network = new Network(words, shape(width, INNER), descent);
    cueRates = cueRates(documents);
    List<Lesson> lessons = new ArrayList<>();
    documents.forEach(document -> lessons.add(lesson(document)));
    for (Corpus.Document document : more) {
      opinions
          .of(document)
          .filter(opinion -> opinion.anchors().length == document.story().size())
          .ifPresent(opinion -> lessons.add(lesson(document.story(), opinion)));
    }
    learn(lessons, random);
  }

  static NetworkShape shape(int width, int inner) {
    return new NetworkShape(
        width, PAIR_WIDTH, inner, ImmutableList.of(1, 2, 4, 8, 1, 2), ImmutableList.of(1, 2), 2);
  }

  /** Writes vocabulary and network in the format that {@link Model} reads. */
  void write(DataOutput out) throws IOException {
    network.shape.write(out);
    knowledge.write(out, COARSE);
    for (Tensor tensor : descent.all()) {
      for (float[] row : tensor.values) {
        for (float value : row) {
          int bits = Float.floatToIntBits(value);
          // To the nearest upper half, ties up.
          out.writeShort((bits + 0x8000) >>> Short.SIZE);
        }
      }
    }
  }

  private void learn(List<Lesson> lessons, Random random) {
    int steps = 0;
    int all = epochs * lessons.size();
    for (int epoch = 0; epoch < epochs; epoch++) {
      List<Lesson> order = new ArrayList<>(lessons);
      Collections.shuffle(order, random);
      double loss = 0;
      for (Lesson lesson : order) {
        double done = (double) steps++ / all;
        double rate = RATE * (done < WARM_UP ? done / WARM_UP : (1 - done) / (1 - WARM_UP));
        loss += step(lesson, random);
        descent.step(rate);
      }
      System.err.printf(Locale.ROOT, "epoch %d: loss %.3f%n", epoch, loss / lessons.size());
    }
  }

  private double step(Lesson lesson, Random random) {
    TokenTraits traits = forgetful(lesson, random);
    Dropout noise = new Dropout(random);
    Backward backward = new Backward(network, descent, noise);
    Encoding story =
        network.encode(
            traits, t -> network.start(traits, t, knowledge.vectorRows()[traits.word()[t]]), noise);
    int size = traits.size();
    double loss = 0;
    float[] odds = new float[size];
    float[][] parts = new float[size][2];
    for (int t = 0; t < size; t++) {
      odds[t] = OF_ANCHORS * slope(story.odds()[t], lesson.anchors()[t]);
      loss += OF_ANCHORS * loss(story.odds()[t], lesson.anchors()[t]);
      for (int part = 0; part < parts[t].length; part++) {
        parts[t][part] = OF_PARTS * slope(network.parts(story, t)[part], lesson.parts()[part][t]);
      }
    }
    float[][] pairs = new float[size][network.shape.pairWidth()];
    float[][] back = new float[size][network.shape.width()];
    double[][] transitions = network.transitions();
    for (Example example : lesson.examples()) {
      int[][] rows =
          PairTraits.of(
              lesson.story(), Cues.standard(), traits, words, example.anchor(), example.window());
      Window window = network.label(story, example.anchor(), example.window(), rows, noise);
      float[][] slopes = new float[example.window().length()][Roles.LABELS];
      loss +=
          Chain.loss(
              window.scores(),
              transitions,
              example.target(),
              slopes,
              descent.of(network.transitions).gradient);
      backward.label(story, window, slopes, pairs, back);
    }
    backward.encode(story, odds, parts, pairs, back, knowledge::learns);
    return loss;
  }

  private static float slope(float odds, float truth) {
    return (float) (1 / (1 + StrictMath.exp(-odds)) - truth);
  }

  private static double loss(float odds, float truth) {
    return StrictMath.log1p(StrictMath.exp(odds)) - truth * odds;
  }

  /** Forgets words, and the syntax of sentences: both cases are to be learned. */
  private static TokenTraits forgetful(Lesson lesson, Random random) {
    TokenTraits traits = lesson.traits().copy();
    Story story = lesson.story();
    for (int sentence = 0; sentence < story.sentences(); sentence++) {
      double known = lesson.figures()[sentence] ? KNOWN_WITH_FIGURE : KNOWN_ELSEWHERE;
      if (random.nextDouble() >= known) {
        traits.forgetSyntax(story.firstOf(sentence), story.endOf(sentence));
      }
    }
    for (int t = 0; t < traits.size(); t++) {
      if (random.nextDouble() < FORGOTTEN_WORDS) {
        traits.forgetWord(t, random.nextBoolean());
      }
    }
    return traits;
  }

  private Lesson lesson(Corpus.Document document) {
    Story story = document.story();
    boolean[] figures = analyse(story);
    float[] anchors = new float[story.size()];
    float[][] parts = new float[2][story.size()];
    List<Example> examples = new ArrayList<>();
    Set<Integer> done = new HashSet<>();
    for (Corpus.Gold gold : document.attributions()) {
      gold.content().forEach(s -> Arrays.fill(parts[Network.CONTENT], s.first(), s.end(), 1));
      gold.source().forEach(s -> Arrays.fill(parts[Network.SOURCE], s.first(), s.end(), 1));
      int anchor = anchor(story, gold);
      if (anchor >= 0) {
        anchors[anchor] = 1;
        if (!gold.content().isEmpty() && done.add(anchor)) {
          examples.add(example(document, gold, anchor));
        }
      }
    }
    opinions.of(document).ifPresent(opinion -> opinion.onTokens(anchors, parts, SHARE));
    TokenTraits traits = TokenTraits.of(story, Cues.standard(), words);
    return new Lesson(story, traits, anchors, parts, examples, figures);
  }

  /** Analyses a story; returns which sentences hold a figure. */
  private static boolean[] analyse(Story story) {
    boolean[] figures = new boolean[story.sentences()];
    for (int sentence = 0; sentence < figures.length; sentence++) {
      story.analyse(sentence);
      figures[sentence] = CandidateRows.hasNumber(story, sentence);
    }
    return figures;
  }

  /** Returns what an article that nobody has annotated teaches. */
  private Lesson lesson(Story story, Opinions.Opinion opinion) {
    boolean[] figures = analyse(story);
    float[] anchors = likely(opinion.anchors());
    List<Example> examples = new ArrayList<>();
    for (int t = 0; t < story.size(); t++) {
      if (anchors[t] > LIKELY) {
        int anchor = t;
        Span window = Windows.around(story, t);
        opinion
            .labels(t, window, new int[window.length()], 1)
            .ifPresent(target -> examples.add(new Example(anchor, window, target)));
      }
    }
    float[][] parts = {likely(opinion.parts()[0]), likely(opinion.parts()[1])};
    TokenTraits traits = TokenTraits.of(story, Cues.standard(), words);
    return new Lesson(story, traits, anchors, parts, examples, figures);
  }

  private static float[] likely(float[] odds) {
    float[] likely = new float[odds.length];
    for (int i = 0; i < odds.length; i++) {
      likely[i] = (float) (1 / (1 + StrictMath.exp(-odds[i])));
    }
    return likely;
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

  private Example example(Corpus.Document document, Corpus.Gold gold, int anchor) {
    Story story = document.story();
    Span window = Windows.around(story, anchor);
    int[] labels = new int[window.length()];
    label(labels, gold.content(), Roles.CONTENT, window);
    label(labels, gold.source(), Roles.SOURCE, window);
    label(labels, gold.cue(), Roles.CUE, window);
    return new Example(
        anchor,
        window,
        opinions
            .of(document)
            .flatMap(opinion -> opinion.labels(anchor, window, labels, SHARE))
            .orElseGet(() -> Chain.Target.of(labels)));
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
}
