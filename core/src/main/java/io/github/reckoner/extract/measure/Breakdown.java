package io.github.reckoner.extract.measure;

import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Finds counts of one sentence that make the one before them: "at least 176, 140 men and 36 women",
 * "24: 13 Israelis, 10 Thais and a Filipino".
 */
final class Breakdown {

  private static final int MOST_PARTS = 5;
  // Small numbers make each other by chance.
  private static final BigDecimal LEAST_SUM = BigDecimal.valueOf(20);

  private final Counts counts;
  private final Map<Integer, Integer> wholes;

  /** Adds to the wholes, by figure, that are known. */
  Breakdown(Counts counts, Map<Integer, Integer> wholes) {
    this.counts = counts;
    this.wholes = wholes;
  }

  /** Links a figure, and those right before it, to the whole that they make, if they make one. */
  void find(int i) {
    BigDecimal sum = counts.value(i);
    if (wholes.containsKey(i)) {
      return;
    }
    if (isAndOne(i)) {
      sum = sum.add(BigDecimal.ONE);
    }
    for (int from = i - 1; from > 0 && from > i - MOST_PARTS; from--) {
      if (counts.sentence(from) != counts.sentence(i)
          || !counts.isAmount(from)
          || !counts.isSameUnit(from, i)
          || wholes.containsKey(from)) {
        return;
      }
      sum = sum.add(counts.value(from));
      Optional<Integer> whole = makes(from, sum);
      if (whole.isPresent()) {
        for (int part = from; part <= i; part++) {
          wholes.put(part, whole.get());
        }
        return;
      }
    }
  }

  // "And a Filipino": one more, whom no figure counts.
  private boolean isAndOne(int i) {
    Words words = counts.words(i);
    boolean one =
        words.lower(counts.end(i) + 1).equals("a") || words.lower(counts.end(i) + 1).equals("an");
    return one
        && words.lower(counts.end(i)).equals("and")
        && counts.unit(i).kind() == Unit.Kind.COUNT;
  }

  private Optional<Integer> makes(int from, BigDecimal sum) {
    for (int j = from - 1; j >= 0 && counts.sentence(j) >= counts.sentence(from) - 1; j--) {
      if (counts.isAmount(j)
          && !isFormer(j)
          && counts.isSameUnit(from, j)
          && counts.value(j).compareTo(sum) == 0
          && sum.compareTo(LEAST_SUM) >= 0) {
        return Optional.of(j);
      }
    }
    return Optional.empty();
  }

  // "Lowered the toll from 43 to 41 as two were found alive": the 43 are no more.
  private boolean isFormer(int i) {
    return counts.words(i).lower(counts.first(i) - 1).equals("from")
        && counts.words(i).lower(counts.end(i)).equals("to");
  }
}
