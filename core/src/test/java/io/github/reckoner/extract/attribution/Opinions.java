package io.github.reckoner.extract.attribution;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * What a large language model that has learned to attribute thinks of articles that nobody has
 * annotated, as {@code opinions.py} writes it: for each article its name, its tokens with the log
 * odds, in hundredths, that each is an anchor, in a content and in a source, then for each likely
 * anchor a run of tokens around it with the negative log probability, in tenths, of each label.
 */
@SuppressWarnings("ArrayRecordComponent") // Rows of numbers, which nobody compares.
final class Opinions {

  private static final float HUNDREDTH = 0.01f;
  private static final double TENTH = 0.1;

  /** What is thought of the tokens around an anchor. */
  private record Around(int first, byte[] costs) {
    double[][] scores(Span window) {
      double[][] scores = new double[window.length()][Roles.LABELS];
      for (int i = 0; i < scores.length; i++) {
        int row = (window.first() + i - first) * Roles.LABELS;
        boolean known = row >= 0 && row < costs.length;
        for (int label = 0; label < Roles.LABELS; label++) {
          int cost =
              known ? Byte.toUnsignedInt(costs[row + label]) : label == Roles.OUTSIDE ? 0 : 255;
          scores[i][label] = -TENTH * cost;
        }
      }
      return scores;
    }
  }

  /**
   * What is thought of one article.
   *
   * @param anchors the log odds that each token is an anchor
   * @param parts the log odds that each is in a content and in a source
   */
  record Opinion(float[] anchors, float[][] parts, Map<Integer, Around> around) {

    /** Moves what is known of the tokens towards what is thought of them. */
    void onTokens(float[] known, float[][] knownParts, float share) {
      mix(known, anchors, share);
      mix(knownParts[0], parts[0], share);
      mix(knownParts[1], parts[1], share);
    }

    private static void mix(float[] known, float[] odds, float share) {
      for (int i = 0; i < known.length; i++) {
        known[i] += (float) (share * (1 / (1 + StrictMath.exp(-odds[i])) - known[i]));
      }
    }

    /** Returns what the labels around an anchor should be; empty if it was not thought likely. */
    Optional<Chain.Target> labels(int anchor, Span window, int[] labels, float share) {
      return Optional.ofNullable(around.get(anchor))
          .map(
              known ->
                  Chain.Target.of(labels)
                      .taught(
                          known.scores(window), new double[Roles.LABELS + 1][Roles.LABELS], share));
    }
  }

  private final Map<String, Opinion> byArticle;

  private Opinions(Map<String, Opinion> byArticle) {
    this.byArticle = byArticle;
  }

  static Opinions none() {
    return new Opinions(Map.of());
  }

  static Opinions read(Path file) throws IOException {
    return new Opinions(opinions(file));
  }

  static Map<String, Opinion> opinions(Path file) throws IOException {
    Map<String, Opinion> all = new HashMap<>();
    try (InputStream in = Files.newInputStream(file);
        DataInputStream data =
            new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))) {
      while (true) {
        all.put(data.readUTF(), opinion(data));
      }
    } catch (EOFException e) {
      return all;
    }
  }

  private static Opinion opinion(DataInputStream data) throws IOException {
    int size = data.readInt();
    float[] anchors = odds(data, size);
    float[][] parts = new float[2][];
    parts[Network.CONTENT] = odds(data, size);
    parts[Network.SOURCE] = odds(data, size);
    Map<Integer, Around> around = new HashMap<>();
    for (int left = data.readInt(); left > 0; left--) {
      int anchor = data.readInt();
      int first = data.readInt();
      byte[] costs = new byte[(data.readInt() - first) * Roles.LABELS];
      data.readFully(costs);
      around.put(anchor, new Around(first, costs));
    }
    return new Opinion(anchors, parts, around);
  }

  private static float[] odds(DataInputStream data, int size) throws IOException {
    float[] odds = new float[size];
    for (int i = 0; i < size; i++) {
      odds[i] = HUNDREDTH * data.readShort();
    }
    return odds;
  }

  Optional<Opinion> of(Corpus.Document document) {
    return Optional.ofNullable(byArticle.get(document.id()));
  }
}
