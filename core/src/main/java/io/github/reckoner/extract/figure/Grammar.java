package io.github.reckoner.extract.figure;

import java.util.List;

/** The layers of the grammar, built once from the lexicons; immutable. */
final class Grammar {

  /** What a stretch of text holds: atoms, figures in the making, skipped numerals. */
  record Sifted(Atoms atoms, List<Draft> drafts, List<Skip> skips) {}

  private final Units units;
  private final Labels labels = new Labels();
  private final Measures measures;
  private final Trends trends = new Trends();
  private final Hedges hedges = new Hedges();
  private final Counted counted;

  Grammar(Units units) {
    this.units = units;
    this.measures = new Measures(units);
    this.counted = new Counted(measures);
  }

  Labels labels() {
    return labels;
  }

  Measures measures() {
    return measures;
  }

  /** Reads the numerals of {@code [start, end)}. */
  Sifted sift(String text, int start, int end) {
    Atoms atoms = new Atoms(Lexer.cut(text, start, end, units::isMark));
    Scan scan = new Scan(atoms, this, opensLine(text, start) && end - start < text.length());
    scan.run();
    if (scan.drafts().isEmpty()) {
      return new Sifted(atoms, scan.drafts(), scan.skips());
    }
    Ranges ranges = new Ranges(atoms, trends);
    List<Draft> joined = ranges.join(scan.drafts());
    for (Draft draft : joined) {
      hedges.apply(atoms, draft);
      int nounEnd = counted.apply(atoms, draft);
      if (nounEnd > draft.to) {
        hedges.applyBehind(atoms, draft, nounEnd);
      }
    }
    joined = ranges.joinBounds(joined);
    joined.forEach(draft -> trends.apply(atoms, draft));
    ranges.share(joined);
    Ages.mark(atoms, joined);
    Counted.lendWholes(atoms, joined);
    return new Sifted(atoms, joined, scan.skips());
  }

  private static boolean opensLine(String text, int start) {
    return start == 0 || text.charAt(start - 1) == '\n';
  }
}
