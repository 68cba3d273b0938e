package io.github.reckoner.nlp.corenlp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.nlp.corenlp.Splitter.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gathers words into sentences by the rule of CoreNLP's splitter: one ends at {@code .}, or at a
 * run of {@code !} and {@code ?}, and takes the closing brackets and quotes that follow. Beyond
 * that, one ends at a time of day before a word that begins sentences ("at 8:30 p.m. Police said
 * …"), and goes on in a name ("John Stroger Jr. Hospital").
 */
final class SentenceEnds {

  private static final String FINAL = ".。!?！？";
  private static final ImmutableSet<String> CLOCK = ImmutableSet.of("a.m.", "p.m.");
  private static final ImmutableSet<String> WITHIN_NAMES = ImmutableSet.of("Jr", "Sr", "Co", "St");
  private static final ImmutableSet<String> OPENING = ImmutableSet.of("``", "“", "\"");

  /** The words before a time of day with which a sentence ends: "It began at 8". */
  private static final int SHORTEST = 4;

  private static final ImmutableSetMultimap<String, String> WORDS = words();
  private static final String CLOSING = "\"'>＂＇＞)}]";

  private final List<List<Word>> sentences = new ArrayList<>();
  private List<Word> open = new ArrayList<>();
  private boolean ended;
  private int quotes;
  private int doubleQuotes;

  void add(Word word) {
    String spelling = word.spelling();
    if (ended && isWithinName(spelling)) {
      ended = false;
    } else if (ended && !follows(spelling)) {
      close();
    }
    if (isAfterClock(open.size()) && isOpener(spelling)) {
      close();
    } else if (isQuoteAfterClock() && Character.isUpperCase(spelling.charAt(0))) {
      Word quote = open.remove(open.size() - 1);
      close();
      open.add(quote);
    }
    open.add(word);
    quotes += spelling.equals("'") ? 1 : 0;
    doubleQuotes += spelling.equals("\"") ? 1 : 0;
    ended = ended || isFinal(spelling);
  }

  private static ImmutableSetMultimap<String, String> words() {
    return Lexicon.read(SentenceEnds.class, "sentence-words.tsv").stream()
        .collect(
            ImmutableSetMultimap.toImmutableSetMultimap(
                row -> row.get("after"), row -> row.get("word")));
  }

  private static boolean is(String after, String spelling) {
    return Character.isUpperCase(spelling.charAt(0))
        && WORDS.containsEntry(after, spelling.toLowerCase(Locale.ROOT));
  }

  /** Whether a time of day stands before a place; "At 8 p.m. police came" begins with one. */
  private boolean isAfterClock(int place) {
    return place > SHORTEST
        && !ended
        && CLOCK.contains(open.get(place - 1).spelling())
        && !is("START", open.get(0).spelling());
  }

  private static boolean isOpener(String spelling) {
    return is("CLOCK", spelling);
  }

  private boolean isQuoteAfterClock() {
    return !open.isEmpty()
        && OPENING.contains(open.get(open.size() - 1).spelling())
        && isAfterClock(open.size() - 1);
  }

  /** "Jr. Hospital": the stop is the abbreviation's. */
  private boolean isWithinName(String spelling) {
    int last = open.size() - 1;
    return last > 0
        && open.get(last).spelling().equals(".")
        && WITHIN_NAMES.contains(open.get(last - 1).token().word())
        && is("NAME", spelling);
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
