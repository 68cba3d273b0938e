package io.github.reckoner.nlp.corenlp;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.nlp.corenlp.Splitter.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers words into sentences by the rule of CoreNLP's splitter: one ends at {@code .}, or at a
 * run of {@code !} and {@code ?}, and takes the closing brackets and quotes that follow.
 */
final class SentenceEnds {

  private static final String FINAL = ".。!?！？";
  private static final String CLOSING = "\"'>＂＇＞)}]";

  private final List<List<Word>> sentences = new ArrayList<>();
  private List<Word> open = new ArrayList<>();
  private boolean ended;
  private int quotes;
  private int doubleQuotes;

  void add(Word word) {
    String spelling = word.spelling();
    if (ended && !follows(spelling)) {
      close();
    }
    open.add(word);
    quotes += spelling.equals("'") ? 1 : 0;
    doubleQuotes += spelling.equals("\"") ? 1 : 0;
    ended = ended || isFinal(spelling);
  }

  /** Ends the sentence here whatever stands before. */
  void close() {
    if (!open.isEmpty()) {
      sentences.add(open);
    }
    open = new ArrayList<>();
    ended = false;
    quotes = 0;
    doubleQuotes = 0;
  }

  /** Returns the sentences that are closed. */
  ImmutableList<ImmutableList<Word>> all() {
    return sentences.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
  }

  /** A straight quote closes only if one is open. */
  private boolean follows(String spelling) {
    return switch (spelling) {
      case "\"" -> doubleQuotes % 2 == 1;
      case "'" -> quotes % 2 == 1;
      case "''", "’’" -> true;
      default -> spelling.length() == 1 && isClosing(spelling.charAt(0));
    };
  }

  private static boolean isClosing(char c) {
    int type = Character.getType(c);
    return type == Character.END_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || CLOSING.indexOf(c) >= 0;
  }

  private static boolean isFinal(String spelling) {
    if (spelling.equals(".") || spelling.equals("。")) {
      return true;
    }
    return spelling.chars().allMatch(c -> FINAL.indexOf(c) >= 2);
  }
}
