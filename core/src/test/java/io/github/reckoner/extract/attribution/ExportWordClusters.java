package io.github.reckoner.extract.attribution;

import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Writes {@code word-clusters.tsv.gz}: the clusters that CoreNLP's English tagger brings along, for
 * the words of its dictionary and those of an analysis: {@code ExportWordClusters ANALYSIS.tsv
 * word-clusters.tsv.gz}. The tagger keeps them to itself, so they are read by reflection.
 */
final class ExportWordClusters {

  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  private ExportWordClusters() {}

  /** Runs the export. */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    MaxentTagger tagger = new MaxentTagger(TAGGER);
    Map<?, ?> clusters = clusters(tagger);
    Set<String> words = new TreeSet<>();
    for (Object word : ((Map<?, ?>) field(field(tagger, "dict"), "dict")).keySet()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    for (String line : Corpus.lines(Path.of(args[0]))) {
      String[] cells = line.split("\t", -1);
      if (cells.length > 3) {
        words.add(cells[0].toLowerCase(Locale.ROOT));
      }
    }
    Map<Integer, StringBuilder> lines = new TreeMap<>();
    for (String word : words) {
      Object cluster = clusters.get(word);
      if (cluster != null && word.chars().anyMatch(Character::isLetter)) {
        lines
            .computeIfAbsent(Integer.valueOf(cluster.toString()), key -> new StringBuilder())
            .append(' ')
            .append(word);
      }
    }
    StringBuilder out = new StringBuilder();
    lines.forEach(
        (cluster, row) ->
            out.append(cluster).append('\t').append(row, 1, row.length()).append('\n'));
    try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      file.write(out.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Map<?, ?> clusters(MaxentTagger tagger) throws ReflectiveOperationException {
    for (Object extractor : (Object[]) field(field(tagger, "extractorsRare"), "v")) {
      if (extractor.getClass().getSimpleName().equals("ExtractorDistsim")) {
        return (Map<?, ?>) field(field(extractor, "lexicon"), "lexicon");
      }
    }
    throw new IllegalStateException(TAGGER + " brings no clusters along");
  }

  private static Object field(Object owner, String name) throws ReflectiveOperationException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(owner);
  }
}
