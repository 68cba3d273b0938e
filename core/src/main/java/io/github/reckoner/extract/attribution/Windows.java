package io.github.reckoner.extract.attribution;

/** How far around a cue its source and its content are looked for. */
final class Windows {

  private static final int LONGEST = 400;
  private static final int LONGEST_NAME = 7;

  private Windows() {}

  /**
   * Returns the sentence of the anchor, back to where a quotation that reaches into it began, and
   * on through the quotations that follow in the paragraph or after a colon; of a speaker's turn in
   * a transcript, the whole paragraph.
   */
  static Span around(Story story, int anchor) {
    int sentence = story.sentenceOf(anchor);
    int first = story.firstOf(sentence);
    int quotation = story.quotationOf(first);
    if (quotation != Story.UNQUOTED) {
      int opening = story.quotation(quotation).first();
      if (opening < first && !story.quotation(quotation).contains(anchor)) {
        first = story.firstOf(story.sentenceOf(opening));
      }
    }
    int end = story.endOf(sentence);
    boolean turn = isTurn(story, anchor);
    while (end < story.size()
        && (continues(story, end) || (turn && !story.startsParagraph(end)))
        && end - first < LONGEST) {
      end = story.endOf(story.sentenceOf(end));
    }
    return new Span(Math.max(first, anchor - LONGEST), Math.min(end, anchor + LONGEST));
  }

  /** "WALLACE: Do you see those as equivalent?": the paragraph is what the speaker says. */
  private static boolean isTurn(Story story, int anchor) {
    if (!story.word(anchor).equals(":")) {
      return false;
    }
    for (int i = anchor; i > Math.max(0, anchor - LONGEST_NAME); i--) {
      if (story.startsParagraph(i)) {
        return true;
      }
    }
    return anchor < LONGEST_NAME;
  }

  private static boolean continues(Story story, int next) {
    boolean quoted = story.isQuoted(next);
    return quoted && (!story.startsParagraph(next) || story.word(next - 1).equals(":"));
  }
}
