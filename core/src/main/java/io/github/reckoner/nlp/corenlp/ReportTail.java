package io.github.reckoner.nlp.corenlp;

import com.google.common.collect.ImmutableSet;
import edu.stanford.nlp.ling.CoreLabel;
import io.github.reckoner.internal.WordGroups;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Finds where the clause of who reports begins at the end of a sentence: "The debt has reached $2.2
 * billion, the head of the company said on Saturday". Greedy parsers tie amounts and dates of what
 * is reported to such a tail; the two halves alone they read well.
 *
 * <p>Stateless.
 */
final class ReportTail {

  private static final ImmutableSet<String> REPORTS =
      WordGroups.beside(ReportTail.class).of("verbs of a closing report");

  /** What a noun phrase and what follows the verb may hold; neither holds another verb. */
  private static final ImmutableSet<String> NOMINAL =
      ImmutableSet.of(
          "DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "CD", "POS", "IN", "TO",
          "HYPH", "RB");

  private static final ImmutableSet<String> FINITE = ImmutableSet.of("VBD", "VBZ", "VBP", "MD");
  private static final int LONGEST_SOURCE = 14;
  private static final int LONGEST_REST = 8;

  private ReportTail() {}

  /** Returns the comma at which a closing report begins; nothing where none is sure. */
  static OptionalInt start(List<CoreLabel> words) {
    OptionalInt verb = verb(words);
    return verb.isPresent() ? cut(words, verb.getAsInt()) : verb;
  }

  private static OptionalInt verb(List<CoreLabel> words) {
    int end = words.size();
    while (end > 0 && isMark(words.get(end - 1))) {
      end--;
    }
    for (int i = end - 1; i > 0 && end - i <= LONGEST_REST; i--) {
      CoreLabel word = words.get(i);
      if (isReport(word)) {
        return OptionalInt.of(i);
      }
      if (!NOMINAL.contains(word.tag())) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt cut(List<CoreLabel> words, int verb) {
    int last = verb - 1;
    int comma = commaBefore(words, last);
    // "…, Anna Ek, the head of the agency, said": the source is what stands before its apposition.
    if (comma == last) {
      int apposition = commaBefore(words, last - 1);
      comma = apposition < 1 ? -1 : commaBefore(words, apposition - 1);
    }
    return comma > 0 && verb - comma <= LONGEST_SOURCE && isClause(words.subList(0, comma))
        ? OptionalInt.of(comma)
        : OptionalInt.empty();
  }

  private static int commaBefore(List<CoreLabel> words, int from) {
    int i = from;
    while (i > 0 && NOMINAL.contains(words.get(i).tag())) {
      i--;
    }
    return i >= 0 && words.get(i).tag().equals(",") ? i : -1;
  }

  private static boolean isClause(List<CoreLabel> words) {
    return words.stream().anyMatch(word -> FINITE.contains(word.tag()));
  }

  private static boolean isReport(CoreLabel word) {
    return FINITE.contains(word.tag()) && REPORTS.contains(word.word().toLowerCase(Locale.ROOT));
  }

  private static boolean isMark(CoreLabel word) {
    return !Character.isLetterOrDigit(word.tag().charAt(0));
  }
}
