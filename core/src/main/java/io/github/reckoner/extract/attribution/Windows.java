package io.github.reckoner.extract.attribution;

/** How far around a cue its source and its content are looked for. */
final class Windows {

  private static final int LONGEST = 400;

  private Windows() {}

  /**
   * Returns the sentence of the anchor, back to where a quotation that reaches into it began, and
   * on through the quotations that follow in the paragraph or after a colon.
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
    while (end < story.size() && continues(story, end) && end - first < LONGEST) {
      end = story.endOf(story.sentenceOf(end));
    }
    return new Span(Math.max(first, anchor - LONGEST), Math.min(end, anchor + LONGEST));
  }

  private static boolean continues(Story story, int next) {
    boolean quoted = story.isQuoted(next);
    return quoted && (!story.startsParagraph(next) || story.word(next - 1).equals(":"));
  }
}
