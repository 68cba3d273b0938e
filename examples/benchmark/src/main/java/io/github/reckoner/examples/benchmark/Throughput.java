package io.github.reckoner.examples.benchmark;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Compares the library's speed with CoreNLP's pipelines over a folder of texts: CPU time per token,
 * and what of it is language analysis.
 *
 * <p>All run in one process and thread, text by text in turn, so that whatever else the machine
 * does hits them alike. The first pass warms up; of the others the median counts. Start it with
 * {@code ./throughput FOLDER [PASSES] [--quick]}; {@code --quick} leaves the pipelines out, of
 * which the default one alone needs a heap of 4 GB. The library itself runs in one of 700 MB.
 */
public final class Throughput {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private Throughput() {}

  /** Runs the comparison over the {@code .txt} files of a folder. */
  public static void main(String[] args) throws IOException {
    boolean quick = args.length > 0 && args[args.length - 1].equals("--quick");
    int count = quick ? args.length - 1 : args.length;
    if (count < 1 || count > 2 || args[0].startsWith("--")) {
      System.err.println("usage: Throughput FOLDER [PASSES] [--quick]");
      System.exit(2);
    }
    List<String> texts = texts(Path.of(args[0]));
    int passes = count == 2 ? Integer.parseInt(args[1]) : 5;

    Cascade cascade = new Cascade();
    int tokens = texts.stream().mapToInt(cascade::study).sum();
    List<Contender> contenders = new ArrayList<>();
    contenders.add(cascade.library());
    contenders.add(cascade.adapter());
    contenders.add(cascade.bare());
    contenders.add(cascade.attribution());
    if (!quick) {
      contenders.add(Pipelines.of("five annotators", "tokenize,ssplit,pos,lemma,ner,depparse"));
      contenders.add(
          Pipelines.of("default pipeline", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote"));
    }
    System.out.printf(
        Locale.ROOT, "%d texts, %d tokens; %s%n", texts.size(), tokens, cascade.describe());
    print(contenders, time(texts, contenders, passes), tokens);
  }

  /** Returns the CPU time in nanoseconds by contender and pass. */
  private static long[][] time(List<String> texts, List<Contender> contenders, int passes) {
    long[][] nanos = new long[contenders.size()][passes];
    for (int pass = -1; pass < passes; pass++) {
      for (String text : texts) {
        for (int i = 0; i < contenders.size(); i++) {
          long before = CLOCK.getCurrentThreadCpuTime();
          contenders.get(i).reader().accept(text);
          long spent = CLOCK.getCurrentThreadCpuTime() - before;
          if (pass >= 0) {
            nanos[i][pass] += spent;
          }
        }
      }
      System.err.printf(Locale.ROOT, "pass %d of %d%n", pass + 1, passes);
    }
    return nanos;
  }

  private static List<String> texts(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".txt")) {
          texts.add(Files.readString(file));
        }
      }
    }
    if (texts.isEmpty()) {
      throw new IOException("no .txt file in " + folder);
    }
    return ImmutableList.copyOf(texts);
  }

  private static void print(List<Contender> contenders, long[][] nanos, int tokens) {
    double[] micros = new double[contenders.size()];
    System.out.printf("%n%-20s %14s %18s%n", "", "CPU µs/token", "times the library");
    for (int i = 0; i < micros.length; i++) {
      micros[i] = median(nanos[i]) / 1000.0 / tokens;
      System.out.printf(
          Locale.ROOT,
          "%-20s %14.1f %18.2f%n",
          contenders.get(i).name(),
          micros[i],
          micros[i] / micros[0]);
    }
    System.out.printf(
        Locale.ROOT,
        "%nThe library costs %+.1f %% over the bare annotators, %+.1f %% over its analysis alone.%n",
        100 * (micros[0] / micros[2] - 1),
        100 * (micros[0] / micros[1] - 1));
    System.out.printf(
        Locale.ROOT,
        "Attributions, actors and chains are %.1f %% of the library, %.1f %% of its analysis.%n",
        100 * micros[3] / micros[0],
        100 * micros[3] / micros[1]);
  }

  private static double median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}
