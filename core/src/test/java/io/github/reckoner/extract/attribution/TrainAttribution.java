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
 *   <li>{@code TrainAttribution analyse GOLD.jsonl.gz GOLD.tsv} analyses annotated articles, and
 *       likewise {@code MORE.jsonl.gz}, which nobody has annotated;
 *   <li>a large language model is taught with the first and tells what it thinks of both: {@code
 *       src/teacher/teacher.py};
 *   <li>{@code TrainAttribution network GOLD.jsonl.gz GOLD.tsv N 48 10 FOLD_N.gz SOME.jsonl.gz
 *       MORE.tsv OPINIONS.gz} for N from 0 to 4 teaches a network of 48 numbers a token in ten
 *       rounds which words attribute and what is said around them, each without a fifth of the
 *       annotated articles;
 *   <li>the same with {@code all 56 16 attribution.network.gz MORE.jsonl.gz MORE.tsv OPINIONS.gz}
 *       teaches the one that is shipped;
 *   <li>{@code TrainAttribution trees GOLD.jsonl.gz GOLD.tsv FOLD_0.gz … FOLD_4.gz
 *       attribution.trees.gz} grows trees that choose among what the small networks propose for
 *       articles that they have not seen.
 * </ol>
 *
 * <p>The same input, opinions among it, gives the same bytes.
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
      network(args);
    } else if (args.length == 4 + FOLDS && args[0].equals("trees")) {
      List<Path> folds = Arrays.stream(args, 3, 3 + FOLDS).map(Path::of).toList();
      trees(Path.of(args[1]), Path.of(args[2]), folds, Path.of(args[3 + FOLDS]));
    } else {
      throw new IllegalArgumentException(
          "usage: analyse GOLD ANALYSIS | network GOLD ANALYSIS all|FOLD WIDTH EPOCHS NETWORK"
              + " [MORE ANALYSIS_OF_MORE OPINIONS]"
              + " | trees GOLD ANALYSIS NETWORK_0 … NETWORK_4 TREES, not "
              + Arrays.toString(args));
    }
  }

  private static boolean isNetwork(String[] args) {
    return args.length > 0 && args[0].equals("network") && (args.length == 7 || args.length == 10);
  }

  /** Returns the fold of an article, the same in every run. */
  static int foldOf(Corpus.Document document) {
    return Math.floorMod(
        Hashing.murmur3_32_fixed().hashUnencodedChars(document.id()).asInt(), FOLDS);
  }

  private static void network(String[] args) throws IOException {
    List<Corpus.Document> known = new ArrayList<>(Corpus.read(Path.of(args[1]), Path.of(args[2])));
    known.removeIf(document -> Integer.toString(foldOf(document)).equals(args[3]));
    boolean taught = args.length > 7;
    List<Corpus.Document> more =
        taught ? Corpus.read(Path.of(args[7]), Path.of(args[8])) : List.of();
    Opinions opinions = taught ? Opinions.read(Path.of(args[9])) : Opinions.none();
    try (DataOutputStream data = open(Path.of(args[6]))) {
      int width = Integer.parseInt(args[4]);
      int epochs = Integer.parseInt(args[5]);
      new Schooling(known, more, opinions, width, epochs, SEED).write(data);
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
