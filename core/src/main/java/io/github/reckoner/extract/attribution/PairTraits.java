package io.github.reckoner.extract.attribution;

import io.github.reckoner.extract.attribution.Vocabulary.Kind;
import java.util.Arrays;

/**
 * What the network sees of a token as it stands to one anchor: of each trait, which of its rows
 * counts.
 */
final class PairTraits {

  private static final int DEEPEST = 12;
  private static final int LEVELS = 4;
  private static final int NONE = TokenTraits.ABSENT;

  private final Story story;
  private final TokenTraits traits;
  private final int anchor;
  private final Span window;
  private final int relations;
  private final int own;
  private final int left;
  private final int right;
  private final int[][] rows;

  private PairTraits(Story story, TokenTraits traits, Vocabulary words, int anchor, Span window) {
    this.story = story;
    this.traits = traits;
    this.anchor = anchor;
    this.window = window;
    relations = words.size(Kind.RELATION) + 2;
    own = story.quotationOf(anchor);
    left = quotationBeside(-1);
    right = quotationBeside(1);
    rows = new int[window.length()][10];
  }

  /** Returns how many rows each trait has. */
  static int[] sizes(Vocabulary words) {
    int relations = words.size(Kind.RELATION) + 2;
    return new int[] {30, 30, 60, 24, 12, LEVELS * relations + 1, relations * relations, 12, 48, 3};
  }

  /** Returns for each token of the window the row of each trait, or {@link TokenTraits#ABSENT}. */
  static int[][] of(
      Story story, Cues cues, TokenTraits traits, Vocabulary words, int anchor, Span window) {
    PairTraits pairs = new PairTraits(story, traits, words, anchor, window);
    for (int i = window.first(); i < window.end(); i++) {
      pairs.place(i);
    }
    pairs.between(cues, 1);
    pairs.between(cues, -1);
    pairs.paths();
    return pairs.rows;
  }

  private int side(int i) {
    return i < anchor ? 0 : i > anchor ? 1 : 2;
  }

  private void place(int i) {
    int[] row = rows[i - window.first()];
    row[0] = distance(i - anchor);
    int quotation = story.quotationOf(i);
    int state = 0;
    if (quotation != Story.UNQUOTED) {
      int which = quotation == own ? 0 : quotation == left ? 1 : quotation == right ? 2 : 3;
      state = 1 + 2 * which + (i == story.quotation(quotation).first() ? 1 : 0);
    }
    row[1] = 3 * state + side(i);
    int sentence = story.sentenceOf(i);
    int apart = Math.max(-2, Math.min(2, sentence - story.sentenceOf(anchor))) + 2;
    row[2] = 3 * (4 * apart + position(i, sentence)) + side(i);
    int beside = (left == Story.UNQUOTED ? 0 : 1) + (right == Story.UNQUOTED ? 0 : 2);
    int quoted = (quotation == Story.UNQUOTED ? 0 : 1) + (own == Story.UNQUOTED ? 0 : 2);
    row[8] = 3 * (4 * quoted + beside) + side(i);
    row[9] = i == window.first() ? 1 : i + 1 == window.end() ? 2 : 0;
  }

  private int position(int i, int sentence) {
    int last = story.endOf(sentence) - 1;
    return i == story.firstOf(sentence)
        ? 0
        : i == last ? 1 : i == last - 1 && story.isPunctuation(last) ? 2 : 3;
  }

  private static int distance(int steps) {
    int far = Math.abs(steps);
    int bucket = far <= 5 ? far : far <= 8 ? 6 : far <= 14 ? 7 : far <= 30 ? 8 : 9;
    return (steps < 0 ? 10 : steps == 0 ? 20 : 0) + bucket;
  }

  /** Which quotation, other than its own, the sentence of the anchor has nearest on a side. */
  private int quotationBeside(int step) {
    int sentence = story.sentenceOf(anchor);
    for (int k = anchor + step; k >= window.first() && k < window.end(); k += step) {
      int quotation = story.quotationOf(k);
      if (quotation != Story.UNQUOTED && quotation != own) {
        return quotation;
      }
      if (story.sentenceOf(k) != sentence) {
        break;
      }
    }
    return Story.UNQUOTED;
  }

  /** Counts the commas, cues and complementizers between the anchor and each token of a side. */
  private void between(Cues cues, int step) {
    int commas = 0;
    int verbs = 0;
    boolean that = false;
    int[] at = rows[anchor - window.first()];
    at[3] = side(anchor);
    at[4] = side(anchor);
    for (int k = anchor + step; k >= window.first() && k < window.end(); k += step) {
      boolean complementizer = story.wordClass(k).equals("COMPLEMENTIZER");
      that |= step > 0 && complementizer;
      int[] row = rows[k - window.first()];
      row[3] = 3 * (2 * Math.min(3, commas) + (that ? 1 : 0)) + side(k);
      row[4] = 3 * Math.min(3, verbs) + side(k);
      that |= complementizer;
      commas += story.word(k).equals(",") ? 1 : 0;
      verbs += story.cueClass(cues, k).startsWith("VERB") ? 1 : 0;
    }
  }

  /**
   * The way from the anchor to each token of its sentence: how many steps up to what governs both,
   * the relation down from there, the one after it, and where the way differs from the neighbours'.
   */
  private void paths() {
    for (int[] row : rows) {
      row[5] = LEVELS * relations;
      row[6] = NONE;
      row[7] = NONE;
    }
    if (!traits.isAnalysed(anchor)) {
      return;
    }
    int sentence = story.sentenceOf(anchor);
    int first = story.firstOf(sentence);
    int end = story.endOf(sentence);
    int[] level = new int[end - first];
    Arrays.fill(level, NONE);
    int steps = 0;
    for (int k = anchor; k != NONE && steps < DEEPEST; k = traits.governor()[k]) {
      level[k - first] = steps++;
    }
    int[] top = new int[end - first];
    for (int i = Math.max(first, window.first()); i < Math.min(end, window.end()); i++) {
      top[i - first] = path(i, first, level, rows[i - window.first()]);
    }
    for (int i = Math.max(first, window.first()); i < Math.min(end, window.end()); i++) {
      int k = i - first;
      boolean before = i > Math.max(first, window.first()) && top[k - 1] == top[k];
      boolean after = i + 1 < Math.min(end, window.end()) && top[k + 1] == top[k];
      rows[i - window.first()][7] = 4 * side(i) + (before ? 0 : 1) + (after ? 0 : 2);
    }
  }

  /** Notes the path to a token; returns the token below what governs it and the anchor. */
  private int path(int i, int first, int[] level, int[] row) {
    int top = i;
    int second = Vocabulary.UNKNOWN;
    int self = relations - 1;
    int apart = relations - 2;
    for (int steps = 0; steps < LEVELS * DEEPEST; steps++) {
      int above = traits.governor()[top];
      int meet = level[top - first];
      if (meet == NONE && above != NONE && level[above - first] == NONE) {
        second = traits.relation(top);
        top = above;
        continue;
      }
      int up = meet != NONE ? meet : above != NONE ? level[above - first] : LEVELS;
      int down = meet != NONE ? self : above != NONE ? traits.relation(top) : apart;
      row[5] = Math.min(LEVELS - 1, up) * relations + down;
      row[6] = down * relations + second;
      return top;
    }
    return top;
  }
}
