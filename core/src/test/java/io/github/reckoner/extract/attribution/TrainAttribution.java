package io.github.reckoner.extract.attribution;

import com.google.common.hash.Hashing;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Trains the model of attribution, step by step:
 *
 * <ol>
 *   <li>{@code TrainAttribution analyse GOLD.jsonl.gz ANALYSIS.tsv} analyses the articles;
 *   <li>{@code TrainAttribution network GOLD.jsonl.gz ANALYSIS.tsv all attribution.network.gz}
 *       teaches a network which words attribute and what is said around them;
 *   <li>{@code TrainAttribution network GOLD.jsonl.gz ANALYSIS.tsv N FOLD_N.gz} for N from 0 to 4
 *       teaches others, each without a fifth of the articles;
 *   <li>{@code TrainAttribution trees GOLD.jsonl.gz ANALYSIS.tsv FOLD_0.gz … FOLD_4.gz
 *       attribution.trees.gz} grows trees that choose among what these networks propose for
 *       articles that they have not seen.
 * </ol>
 *
 * <p>The same input gives the same bytes.
 */
final class TrainAttribution {

  private static final int FOLDS = 5;
  private static final int SEED = 1;

  private TrainAttribution() {}

  /** Runs one of the steps. */
  public static void main(String[] args) throws IOException {
    if (args.length == 3 && args[0].equals("analyse")) {
      Corpus.analyse(Path.of(args[1]), Path.of(args[2]));
    } else if (args.length == 5 && args[0].equals("network")) {
      network(Path.of(args[1]), Path.of(args[2]), args[3], Path.of(args[4]));
    } else if (args.length == 4 + FOLDS && args[0].equals("trees")) {
      List<Path> folds = new ArrayList<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        folds.add(Path.of(args[3 + fold]));
      }
      trees(Path.of(args[1]), Path.of(args[2]), folds, Path.of(args[3 + FOLDS]));
    } else {
      throw new IllegalArgumentException(
          "usage: analyse GOLD ANALYSIS | network GOLD ANALYSIS all|FOLD NETWORK"
              + " | trees GOLD ANALYSIS NETWORK_0 … NETWORK_4 TREES, not "
              + Arrays.toString(args));
    }
  }

  /** Returns the fold of an article, the same in every run. */
  static int foldOf(Corpus.Document document) {
    return Math.floorMod(
        Hashing.murmur3_32_fixed().hashUnencodedChars(document.id()).asInt(), FOLDS);
  }

  /** Teaches a network all articles but those of a fold. */
  private static void network(Path gold, Path analysis, String fold, Path out) throws IOException {
    List<Corpus.Document> known = new ArrayList<>(Corpus.read(gold, analysis));
    known.removeIf(document -> Integer.toString(foldOf(document)).equals(fold));
    try (DataOutputStream data = open(out)) {
      new Schooling(known, SEED).write(data);
    }
  }

  private static void trees(Path gold, Path analysis, List<Path> folds, Path out)
      throws IOException {
    Grower trees = CandidateRows.of(Corpus.read(gold, analysis), folds).grower();
    trees.grow();
    try (DataOutputStream data = open(out)) {
      trees.write(data);
    }
  }

  private static DataOutputStream open(Path file) throws IOException {
    return new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)));
  }
}
