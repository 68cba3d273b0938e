package io.github.reckoner.extract.attribution;

import io.github.reckoner.extract.attribution.Vocabulary.Kind;
import io.github.reckoner.nlp.Syntax;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the network sees of the tokens of a story, as numbers: of each trait, which of its rows
 * counts for a token.
 *
 * <p>Where the syntax of a sentence is not known, its traits of syntax are {@link #ABSENT}.
 *
 * @param word the number of each token's word
 * @param rows by trait and token, the row or {@link #ABSENT}
 * @param governor the token that governs each, or {@link #ABSENT}
 * @param sentence the sentence of each token
 * @param lengths the number of tokens of each sentence
 */
@SuppressWarnings("ArrayRecordComponent") // Rows of numbers, which nobody compares.
record TokenTraits(int[] word, int[][] rows, int[] governor, int[] sentence, int[] lengths) {

  static final int ABSENT = -1;

  /** Rows for the clusters, which are numbered from 1. */
  static final int CLUSTERS = 1100;

  private static final int ENDINGS_OF_3 = 10;
  private static final int ENDINGS_OF_2 = 8;
  private static final int NEAR = 4;
  private static final int FARTHEST = 5;

  private static final int CLUSTER = 0;
  private static final int ENDING_3 = 1;
  private static final int ENDING_2 = 2;

  /** How many traits depend on nothing but the word; they come first. */
  static final int OF_WORDS = 3;

  private static final int WORD_CLASS = 3;
  private static final int CUE = 4;
  private static final int SHAPE = 5;
  private static final int QUOTATION = 6;
  private static final int PLACE = 7;
  private static final int PARAGRAPH = 8;
  private static final int END = 9;
  private static final int NEAR_QUOTATION = 10;

  /** From here on, traits are of syntax. */
  static final int FIRST_OF_SYNTAX = 11;

  private static final int TAG = 11;
  static final int RELATION = 12;
  private static final int NAME = 13;
  private static final int DISTANCE = 14;
  private static final int FRAME = 15;

  /** Returns how many rows each trait has. */
  static int[] sizes(Vocabulary words) {
    return new int[] {
      CLUSTERS,
      1 << ENDINGS_OF_3,
      1 << ENDINGS_OF_2,
      words.size(Kind.WORD_CLASS),
      words.size(Kind.CUE),
      10,
      32,
      16,
      16,
      4,
      2 * NEAR + 1,
      words.size(Kind.TAG),
      words.size(Kind.RELATION),
      words.size(Kind.NAME),
      2 * FARTHEST + 1,
      1 << 9
    };
  }

  int size() {
    return word.length;
  }

  /** Returns whether the syntax around a token is known. */
  boolean isAnalysed(int token) {
    return rows[TAG][token] != ABSENT;
  }

  /** Returns the relation of a token to its governor. */
  int relation(int token) {
    return rows[RELATION][token];
  }

  /** Reads off the traits of a story as far as it was analysed. */
  static TokenTraits of(Story story, Cues cues, Vocabulary words) {
    int size = story.size();
    int sentences = story.sentences();
    int[][] rows = new int[FRAME + 1][size];
    int[] word = new int[size];
    int[] governor = new int[size];
    int[] sentence = new int[size];
    int[] lengths = new int[sentences];
    for (int s = 0; s < sentences; s++) {
      lengths[s] = story.endOf(s) - story.firstOf(s);
      Arrays.fill(sentence, story.firstOf(s), story.endOf(s), s);
    }
    Arrays.fill(governor, ABSENT);
    TokenTraits traits = new TokenTraits(word, rows, governor, sentence, lengths);
    int paragraph = 0;
    for (int i = 0; i < size; i++) {
      paragraph = story.startsParagraph(i) ? i : paragraph;
      traits.words(story, i, cues, words);
      traits.place(story, i, paragraph);
      traits.quotations(story, i);
    }
    for (int s = 0; s < sentences; s++) {
      Optional<Syntax> syntax = story.syntaxIfKnown(s);
      if (syntax.isPresent()) {
        traits.syntax(new Clause(story, s, syntax.get()), words);
      } else {
        traits.forgetSyntax(story.firstOf(s), story.endOf(s));
      }
    }
    return traits;
  }

  private void words(Story story, int i, Cues cues, Vocabulary words) {
    String lower = story.lower(i);
    word[i] = words.word(lower);
    rows[CLUSTER][i] = words.cluster(word[i]);
    rows[WORD_CLASS][i] = words.of(Kind.WORD_CLASS, story.wordClass(i));
    rows[CUE][i] = words.of(Kind.CUE, story.cueClass(cues, i));
    boolean digits = Character.isDigit(lower.charAt(0));
    rows[ENDING_3][i] = digits ? 0 : ending(lower, 3, ENDINGS_OF_3);
    rows[ENDING_2][i] = digits ? 0 : ending(lower, 2, ENDINGS_OF_2);
  }

  /** Returns a hash of the last letters of a word, so many bits of it. */
  private static int ending(String word, int letters, int bits) {
    int hash = 0;
    for (int at = Math.max(0, word.length() - letters); at < word.length(); at++) {
      hash = 31 * hash + word.charAt(at);
    }
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - bits);
  }

  private void place(Story story, int i, int paragraph) {
    int s = sentence[i];
    int first = story.firstOf(s);
    int last = story.endOf(s) - 1;
    rows[SHAPE][i] = 2 * shape(story, i) + (i == first ? 1 : 0);
    rows[PLACE][i] = Math.min(7, i - first) + (story.isPunctuation(last) ? 0 : 8);
    rows[PARAGRAPH][i] = Math.min(15, i - paragraph);
    rows[END][i] = Math.min(3, last - i);
  }

  private static int shape(Story story, int i) {
    String word = story.word(i);
    if (Character.isUpperCase(word.charAt(0))) {
      return story.isInCapitals(i) ? 2 : 1;
    }
    return Character.isDigit(word.charAt(0)) ? 3 : story.isPunctuation(i) ? 4 : 0;
  }

  private void quotations(Story story, int i) {
    int own = story.quotationOf(i);
    int inside = 0;
    if (own != Story.UNQUOTED) {
      Span span = story.quotation(own);
      inside = i == span.first() ? 1 : i == span.end() - 1 ? 2 : 3;
    }
    int left = 0;
    int right = 0;
    for (int quotation : story.quotationsIn(sentence[i])) {
      if (quotation != own) {
        left |= story.quotation(quotation).first() < i ? 1 : 0;
        right |= story.quotation(quotation).end() - 1 > i ? 1 : 0;
      }
    }
    int first = story.firstOf(sentence[i]);
    int begins = first < i && story.isQuoted(first) ? 1 : 0;
    rows[QUOTATION][i] = 16 * begins + 4 * inside + 2 * left + right;
    rows[NEAR_QUOTATION][i] = nearQuotation(story, i, own);
  }

  private static int nearQuotation(Story story, int i, int own) {
    for (int k = 1; k <= NEAR; k++) {
      if (i + k < story.size() && story.quotationOf(i + k) != own && story.isQuoted(i + k)) {
        return k;
      }
      if (i - k >= 0 && story.quotationOf(i - k) != own && story.isQuoted(i - k)) {
        return NEAR + k;
      }
    }
    return 0;
  }

  private void syntax(Clause tree, Vocabulary words) {
    for (int i = tree.first(); i < tree.end(); i++) {
      int above = tree.governor(i);
      governor[i] = above == Syntax.ROOT ? ABSENT : above;
      rows[TAG][i] = words.of(Kind.TAG, tree.tag(i));
      rows[RELATION][i] = words.of(Kind.RELATION, tree.relation(i));
      rows[NAME][i] = words.of(Kind.NAME, tree.name(i));
      int steps = above == Syntax.ROOT ? 0 : above - i;
      rows[DISTANCE][i] =
          steps >= 0 ? Math.min(FARTHEST, steps) : FARTHEST + Math.min(FARTHEST, -steps);
    }
    for (int i = tree.first(); i < tree.end(); i++) {
      if (governor[i] != ABSENT) {
        rows[FRAME][governor[i]] |= frame(tree.relation(i));
      }
    }
  }

  private static int frame(String relation) {
    return switch (relation) {
      case "nsubj" -> 1;
      case "nsubj:pass" -> 1 << 1;
      case "ccomp" -> 1 << 2;
      case "xcomp" -> 1 << 3;
      case "obj" -> 1 << 4;
      case "parataxis" -> 1 << 5;
      case "obl", "nmod" -> 1 << 6;
      case "mark" -> 1 << 7;
      case "nmod:poss", "acl" -> 1 << 8;
      default -> 0;
    };
  }

  /** Returns a copy that may be changed. */
  TokenTraits copy() {
    int[][] copied = new int[rows.length][];
    for (int trait = 0; trait < rows.length; trait++) {
      copied[trait] = rows[trait].clone();
    }
    return new TokenTraits(word.clone(), copied, governor.clone(), sentence, lengths);
  }

  /** Forgets the syntax of tokens. */
  void forgetSyntax(int first, int end) {
    for (int trait = FIRST_OF_SYNTAX; trait < rows.length; trait++) {
      Arrays.fill(rows[trait], first, end, ABSENT);
    }
    Arrays.fill(governor, first, end, ABSENT);
  }

  /** Forgets what a token's word is, but not its class. */
  void forgetWord(int token, boolean cluster) {
    word[token] = Vocabulary.UNKNOWN;
    if (cluster) {
      rows[CLUSTER][token] = Vocabulary.UNKNOWN;
    }
  }
}
