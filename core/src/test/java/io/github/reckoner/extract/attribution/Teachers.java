package io.github.reckoner.extract.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Networks whose judgement another learns beside what annotators said: only those are asked about
 * an article that were not taught with it, for they are as unsure of it as they should be.
 */
final class Teachers {

  /** How much of what is learned comes from teachers. */
  private static final float SHARE = 0.5f;

  private final List<Model> models;

  private Teachers(List<Model> models) {
    this.models = models;
  }

  /** Reads the networks of each fold in turn, once or more often; none for no teachers. */
  static Teachers of(List<Path> folds) throws IOException {
    List<Model> models = new ArrayList<>();
    for (Path fold : folds) {
      try (InputStream in = Files.newInputStream(fold)) {
        models.add(Model.read(in, Trees.NONE));
      }
    }
    return new Teachers(models);
  }

  boolean areKnown() {
    return !models.isEmpty();
  }

  /** Returns what they say of an article, whose syntax they know as far as it was analysed. */
  Advice advise(Corpus.Document document) {
    List<Model> asked = new ArrayList<>();
    for (int k = 0; k < models.size(); k++) {
      if (k % TrainAttribution.FOLDS == TrainAttribution.foldOf(document)) {
        asked.add(models.get(k));
      }
    }
    return new Advice(asked, document.story());
  }

  /** What teachers say of one article: the mean of what each does. */
  static final class Advice {
    private final List<Model> asked;
    private final List<Model.Reading> readings;

    private Advice(List<Model> asked, Story story) {
      this.asked = asked;
      this.readings = asked.stream().map(model -> model.read(story, Cues.standard())).toList();
    }

    /** Moves how likely each token is an anchor towards what the teachers think. */
    void onAnchors(float[] anchors) {
      for (int t = 0; !asked.isEmpty() && t < anchors.length; t++) {
        double odds = 0;
        for (Model.Reading reading : readings) {
          odds += reading.odds(t) / asked.size();
        }
        anchors[t] += (float) (SHARE * (1 / (1 + StrictMath.exp(-odds)) - anchors[t]));
      }
    }

    /** Returns what the labels around an anchor should be by annotators and teachers. */
    Chain.Target onLabels(int anchor, Span window, int[] labels) {
      Chain.Target target = Chain.Target.of(labels);
      if (asked.isEmpty()) {
        return target;
      }
      double[][] scores = new double[labels.length][Roles.LABELS];
      double[][] transitions = new double[Roles.LABELS + 1][Roles.LABELS];
      for (int k = 0; k < asked.size(); k++) {
        addShare(scores, readings.get(k).scores(anchor, window));
        addShare(transitions, asked.get(k).transitions());
      }
      return target.taught(scores, transitions, SHARE);
    }

    private void addShare(double[][] sums, double[][] rows) {
      for (int i = 0; i < rows.length; i++) {
        for (int label = 0; label < Roles.LABELS; label++) {
          sums[i][label] += rows[i][label] / asked.size();
        }
      }
    }
  }
}
