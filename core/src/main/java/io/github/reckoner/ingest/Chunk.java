package io.github.reckoner.ingest;

import org.jsoup.nodes.Element;

/**
 * A run of text of a page between two breaks.
 *
 * @param element the innermost block element around it
 * @param role what the elements around it say it is
 * @param text the text, blanks collapsed
 * @param linkCharacters how many characters of it stand in links
 * @param tail how many of its last characters stand in the link that ends it; 0 if none does
 */
record Chunk(Element element, Role role, String text, int linkCharacters, int tail) {

  /** What the tags around a chunk say it is. */
  enum Role {
    PARAGRAPH,
    HEADING,
    ITEM,
    CELL,
    CAPTION
  }

  // Chinese and Japanese write no blank after these.
  private static final String WIDE_STOPS = "。！？";
  private static final String STOPS = ".!?…:؟" + WIDE_STOPS;
  private static final int SHORT = 25;
  private static final int LONG = 90;
  private static final int BLANKS = 4;

  /** Returns how much running text this is, in characters; 0 for labels, headings and links. */
  double prose() {
    int own = text.length() - linkCharacters;
    if (role == Role.HEADING || own < SHORT || isCutShort()) {
      return 0;
    }
    double outsideLinks = own / (double) text.length();
    boolean sentence = endsSentence() || hasSentenceInside();
    double certainty = sentence ? 1 : text.length() >= LONG ? 0.5 : 0;
    return own * outsideLinks * certainty;
  }

  /**
   * Returns what the chunk adds to a stretch of running text: its prose, or a loss for labels and
   * links.
   */
  double gain() {
    double prose = prose();
    return prose > 0 ? prose : -(12 + 0.5 * linkCharacters + 0.05 * text.length());
  }

  /** Tells whether it breaks off where a link offers the rest: the summary of another story. */
  boolean isCutShort() {
    int at = Math.max(text.lastIndexOf('…'), text.lastIndexOf("..."));
    int offered = at < 0 ? 0 : text.substring(at + 1).replace('.', ' ').strip().length();
    return offered > 0 && tail >= offered && tail <= offered + BLANKS;
  }

  /** Returns whether it is more than one sentence. */
  boolean isPassage() {
    return endsSentence() && hasSentenceInside();
  }

  boolean isMostlyLink() {
    return linkCharacters * 2 > text.length();
  }

  private boolean endsSentence() {
    int i = text.length() - 1;
    while (i > 0 && "\"'”’)]» ".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return STOPS.indexOf(text.charAt(i)) >= 0;
  }

  private boolean hasSentenceInside() {
    for (int i = 1; i + 2 < text.length(); i++) {
      if (WIDE_STOPS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
      boolean stop =
          ".!?".indexOf(text.charAt(i)) >= 0 && Character.isLowerCase(text.charAt(i - 1));
      if (stop && text.charAt(i + 1) == ' ') {
        return true;
      }
    }
    return false;
  }
}
