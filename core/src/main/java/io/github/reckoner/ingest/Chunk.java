package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableList;
import org.jsoup.nodes.Element;

/**
 * A run of text of a page between two breaks.
 *
 * @param element the innermost block element around it
 * @param role what the elements around it say it is
 * @param line the text, blanks collapsed, and its words
 * @param linkCharacters how many characters of it stand in links
 * @param tail how many of its last characters stand in the link that ends it; 0 if none does
 * @param prose how much running text this is, in characters; 0 for labels, headings and links
 */
record Chunk(Element element, Role role, Line line, int linkCharacters, int tail, double prose) {

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

  /** Returns the chunk with its words and weight. */
  static Chunk of(Element element, Role role, String text, int linkCharacters, int tail) {
    Line line = Line.of(text, 0, text.length(), true);
    double prose = prose(role, text, linkCharacters, tail);
    return new Chunk(element, role, line, linkCharacters, tail, prose);
  }

  private static double prose(Role role, String text, int linkCharacters, int tail) {
    int own = text.length() - linkCharacters;
    if (role == Role.HEADING || own < SHORT || isCutShort(text, tail)) {
      return 0;
    }
    double outsideLinks = own / (double) text.length();
    boolean sentence = endsSentence(text) || hasSentenceInside(text);
    double certainty = sentence ? 1 : text.length() >= LONG ? 0.5 : 0;
    return own * outsideLinks * certainty;
  }

  String text() {
    return line.text();
  }

  ImmutableList<String> words() {
    return line.words();
  }

  /**
   * Returns what the chunk adds to a stretch of running text: its prose, or a loss for labels and
   * links.
   */
  double gain() {
    return prose > 0 ? prose : -(12 + 0.5 * linkCharacters + 0.05 * text().length());
  }

  /** Tells whether it breaks off where a link offers the rest: the summary of another story. */
  boolean isCutShort() {
    return isCutShort(text(), tail);
  }

  private static boolean isCutShort(String text, int tail) {
    int at = Math.max(text.lastIndexOf('…'), text.lastIndexOf("..."));
    int offered = at < 0 ? 0 : text.substring(at + 1).replace('.', ' ').strip().length();
    return offered > 0 && tail >= offered && tail <= offered + BLANKS;
  }

  /** Returns whether it is more than one sentence. */
  boolean isPassage() {
    return endsSentence(text()) && hasSentenceInside(text());
  }

  boolean isMostlyLink() {
    return linkCharacters * 2 > text().length();
  }

  private static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i > 0 && "\"'”’)]» ".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return STOPS.indexOf(text.charAt(i)) >= 0;
  }

  private static boolean hasSentenceInside(String text) {
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
