package io.github.reckoner.extract.figure;

/** Runs the grammar on a text and looks at what it found. */
final class Sifting {

  private static final Grammar GRAMMAR = new Grammar(Units.standard());

  private Sifting() {}

  static Grammar.Sifted of(String text) {
    return GRAMMAR.sift(text, 0, text.length());
  }

  /** Looks at {@code [start, end)} of a text. */
  static Grammar.Sifted within(String text, int start, int end) {
    return GRAMMAR.sift(text, start, end);
  }

  static String words(Grammar.Sifted sifted, String text, Skip skip) {
    return text.substring(start(sifted, skip.from()), end(sifted, skip.to()));
  }

  /** Returns whether {@code [start, end)} lies in a figure or in a skipped numeral. */
  static boolean covers(Grammar.Sifted sifted, int start, int end) {
    return sifted.drafts().stream()
            .anyMatch(draft -> start(sifted, draft.from) <= start && end <= end(sifted, draft.to))
        || sifted.skips().stream()
            .anyMatch(skip -> start(sifted, skip.from()) <= start && end <= end(sifted, skip.to()));
  }

  private static int start(Grammar.Sifted sifted, int atom) {
    return sifted.atoms().get(atom).start();
  }

  private static int end(Grammar.Sifted sifted, int atom) {
    return sifted.atoms().get(atom - 1).end();
  }
}
