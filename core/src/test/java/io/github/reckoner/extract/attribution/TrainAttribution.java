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
 *   <li>{@code TrainAttribution network GOLD.jsonl.gz ANALYSIS.tsv N 64 TEACHER_N.gz} for N from 0
 *       to 4 teaches a network of 64 numbers a token which words attribute and what is said around
 *       them, each without a fifth of the articles;
 *   <li>the same with {@code N 48 FOLD_N.gz TEACHER_0.gz … TEACHER_4.gz} teaches a smaller one,
 *       half by what annotators said and half by what the teacher thinks that has not seen the
 *       article;
 *   <li>the same with {@code all 56 attribution.network.gz TEACHER_0.gz … TEACHER_4.gz FOLD_0.gz …
 *       FOLD_4.gz} teaches one with all articles, by both teachers that have not seen each;
 *   <li>{@code TrainAttribution trees GOLD.jsonl.gz ANALYSIS.tsv FOLD_0.gz … FOLD_4.gz
 *       attribution.trees.gz} grows trees that choose among what these small networks propose for
 *       articles that they have not seen.
 * </ol>
 *
 * <p>The same input gives the same bytes.
 */
final class TrainAttribution {

  /** The parts that the articles fall into. */
  static final int FOLDS = 5;

  private static final int SEED = 1;

  private TrainAttribution() {}

  /** Runs one of the steps. */
  public static void main(String[] args) throws IOException {
    if (args.length == 3 && args[0].equals("analyse")) {
      Corpus.analyse(Path.of(args[1]), Path.of(args[2]));
    } else if (isNetwork(args)) {
      List<Corpus.Document> known =
          new ArrayList<>(Corpus.read(Path.of(args[1]), Path.of(args[2])));
      known.removeIf(document -> Integer.toString(foldOf(document)).equals(args[3]));
      network(known, Integer.parseInt(args[4]), Path.of(args[5]), paths(args, 6));
    } else if (args.length == 4 + FOLDS && args[0].equals("trees")) {
      List<Path> folds = paths(args, 3).subList(0, FOLDS);
      trees(Path.of(args[1]), Path.of(args[2]), folds, Path.of(args[3 + FOLDS]));
    } else {
      throw new IllegalArgumentException(
          "usage: analyse GOLD ANALYSIS | network GOLD ANALYSIS all|FOLD WIDTH NETWORK [TEACHER_0 …]"
              + " | trees GOLD ANALYSIS NETWORK_0 … NETWORK_4 TREES, not "
              + Arrays.toString(args));
    }
  }

  private static boolean isNetwork(String[] args) {
    return args.length > 0
        && args[0].equals("network")
        && args.length >= 6
        && (args.length - 6) % FOLDS == 0;
  }

  private static List<Path> paths(String[] args, int first) {
    return Arrays.stream(args).skip(first).map(Path::of).toList();
  }

  /** Returns the fold of an article, the same in every run. */
  static int foldOf(Corpus.Document document) {
    return Math.floorMod(
        Hashing.murmur3_32_fixed().hashUnencodedChars(document.id()).asInt(), FOLDS);
  }

  private static void network(List<Corpus.Document> known, int width, Path out, List<Path> teachers)
      throws IOException {
    try (DataOutputStream data = open(out)) {
      new Schooling(known, Teachers.of(teachers), width, SEED).write(data);
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
