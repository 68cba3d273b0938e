package io.github.reckoner.nlp.corenlp;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import edu.stanford.nlp.ling.CoreLabel;
import io.github.reckoner.internal.WordGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a sentence in the order that the parser knows best: "485 million dollars" for "$485
 * million". The treebank it was trained on has hardly any amounts with a sign, and the parser hangs
 * the rest of the sentence on them.
 *
 * @param words what to parse, in the order to parse it in
 * @param places where each of these words stands in the sentence, from 0
 */
record ReadingOrder(List<CoreLabel> words, ImmutableIntArray places) {

  private static final CoreLabel SUM = word("dollars", "NNS");
  private static final CoreLabel SCALE = word("million", "CD");

  /** What follows the number of an amount and belongs to it, once its sign has been seen. */
  private static final ImmutableSet<String> SCALES =
      WordGroups.beside(ReadingOrder.class).of("scales of an amount");

  static ReadingOrder of(List<CoreLabel> tokens) {
    List<CoreLabel> words = new ArrayList<>(tokens.size());
    ImmutableIntArray.Builder places = ImmutableIntArray.builder(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      int end = isSign(tokens.get(i)) ? amountEnd(tokens, i + 1) : i + 1;
      for (int k = i + 1; k < end; k++) {
        words.add(number(tokens.get(k)));
        places.add(k);
      }
      words.add(end > i + 1 ? SUM : tokens.get(i));
      places.add(i);
      i = end - 1;
    }
    return new ReadingOrder(words, places.build());
  }

  private static boolean isSign(CoreLabel token) {
    return token.tag().equals("$");
  }

  // Returns where the number after a sign ends, with its scale; where it began if there is none.
  private static int amountEnd(List<CoreLabel> tokens, int from) {
    int end = from;
    while (end < tokens.size() && tokens.get(end).tag().equals("CD")) {
      end++;
    }
    boolean scaled = end > from && end < tokens.size() && SCALES.contains(lower(tokens.get(end)));
    return scaled ? end + 1 : end;
  }

  private static CoreLabel number(CoreLabel token) {
    return SCALES.contains(lower(token)) ? SCALE : token;
  }

  private static CoreLabel word(String spelling, String tag) {
    CoreLabel word = new CoreLabel();
    word.setWord(spelling);
    word.setTag(tag);
    return word;
  }

  private static String lower(CoreLabel token) {
    return token.word().toLowerCase(Locale.ROOT);
  }
}
