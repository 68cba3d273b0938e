package io.github.reckoner.extract.attribution;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Which words keep the same company in newswire: a word that the training articles lack is known by
 * its neighbours.
 *
 * <p>The clusters are those that CoreNLP's English tagger brings along, for the words of its
 * dictionary. Immutable and thread-safe.
 */
final class WordClusters {

  private static final class Holder {
    static final WordClusters STANDARD = new WordClusters();
  }

  /** The cluster of a word that is in none. */
  static final String UNKNOWN = "?";

  private static final Splitter SPACES = Splitter.on(' ');
  private static final String RESOURCE = "word-clusters.tsv.gz";

  private final Map<String, String> clusters;

  private WordClusters() {
    clusters = new HashMap<>(1 << 17);
    try (InputStream in = WordClusters.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        String cluster = line.substring(0, tab);
        for (String word : SPACES.split(line.substring(tab + 1))) {
          clusters.put(word, cluster);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  static WordClusters standard() {
    return Holder.STANDARD;
  }

  /** Returns the cluster of a word in lower case, or {@link #UNKNOWN}. */
  String of(String lower) {
    return clusters.getOrDefault(lower, UNKNOWN);
  }
}
