package io.github.reckoner.ingest;

import java.util.List;

/** Finds the run of chunks with the greatest sum of gains, in one pass. */
final class Stretch {

  private Stretch() {}

  static List<Chunk> best(List<Chunk> chunks) {
    double best = 0;
    int bestFrom = 0;
    int bestTo = 0;
    double sum = 0;
    int from = 0;
    for (int i = 0; i < chunks.size(); i++) {
      sum += chunks.get(i).gain();
      if (sum <= 0) {
        sum = 0;
        from = i + 1;
      } else if (sum > best) {
        best = sum;
        bestFrom = from;
        bestTo = i + 1;
      }
    }
    return chunks.subList(bestFrom, bestTo);
  }
}
