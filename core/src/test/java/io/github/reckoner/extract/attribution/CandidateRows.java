package io.github.reckoner.extract.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the models of the folds propose for the articles that they have not seen. */
final class CandidateRows {

  private static final double LEAST_SHARED = 0.3;
  private static final Pattern NUMBER =
      Pattern.compile(
          "[$€£]?\\d[\\d,.]*\\w*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
              + "|hundreds?|thousands?|(m|b|tr)illions?|dozens?|half");
  private static final Pattern YEAR = Pattern.compile("(1[6-9]|20)\\d\\d");

  private final List<float[]> rows = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();

  private CandidateRows() {}

  static CandidateRows of(List<Corpus.Document> documents, List<Path> folds) throws IOException {
    List<Finder> finders = new ArrayList<>();
    for (Path fold : folds) {
      try (InputStream in = Files.newInputStream(fold)) {
        finders.add(new Finder(Cues.standard(), Model.read(in, Trees.NONE)));
      }
    }
    CandidateRows all = new CandidateRows();
    for (Corpus.Document document : documents) {
      all.add(document, finders.get(TrainAttribution.foldOf(document)));
    }
    return all;
  }

  private void add(Corpus.Document document, Finder finder) {
    Story story = document.story();
    for (int sentence = 0; sentence < story.sentences(); sentence++) {
      if (hasNumber(story, sentence)) {
        story.analyse(sentence);
      }
    }
    List<Candidate> candidates = finder.candidates(story);
    Review review = new Review(story, candidates);
    boolean[] found = right(document, candidates);
    for (int i = 0; i < found.length; i++) {
      rows.add(review.of(i));
      right.add(found[i]);
    }
  }

  /** As in use: the syntax of sentences with a figure is known. */
  static boolean hasNumber(Story story, int sentence) {
    for (int i = story.firstOf(sentence); i < story.endOf(sentence); i++) {
      String word = story.lower(i);
      if (NUMBER.matcher(word).matches() && !YEAR.matcher(word).matches()) {
        return true;
      }
    }
    return false;
  }

  Grower grower() {
    boolean[] labels = new boolean[right.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = right.get(i);
    }
    return new Grower(rows, labels);
  }

  /** Tells which candidates are the best that was found for an annotated attribution. */
  static boolean[] right(Corpus.Document document, List<Candidate> candidates) {
    boolean[] right = new boolean[candidates.size()];
    for (Corpus.Gold gold : document.attributions()) {
      int best = -1;
      double most = LEAST_SHARED;
      for (int k = 0; k < candidates.size(); k++) {
        Candidate c = candidates.get(k);
        boolean near = gold.cue().stream().anyMatch(span -> span.overlaps(c.saying().cue()));
        double shared = near ? shared(gold.content(), c.saying()) : 0;
        boolean anchored = gold.cue().stream().anyMatch(span -> span.contains(c.anchor()));
        double score = shared + (anchored ? 0.3 : 0) + 0.01 * c.score();
        if (shared > LEAST_SHARED && score > most && !right[k]) {
          most = score;
          best = k;
        }
      }
      if (best >= 0) {
        right[best] = true;
      }
    }
    return right;
  }

  /** The F1 of the words of a content. */
  private static double shared(List<Span> gold, Saying saying) {
    int shared = 0;
    int size = saying.size();
    for (Span span : gold) {
      size += span.length();
      for (int i = span.first(); i < span.end(); i++) {
        shared += saying.covers(i) ? 1 : 0;
      }
    }
    return 2.0 * shared / size;
  }
}
