package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import io.github.reckoner.nlp.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A text as one row of tokens, with its sentences, paragraphs and quotations.
 *
 * <p>Belongs to one thread, as its text does.
 */
final class Story {

  /** No quotation. */
  static final int UNQUOTED = -1;

  private static final int[] NO_QUOTATIONS = {};

  /** How far a closing mark of the right kind is looked for when another kind stands before it. */
  private static final int LONGEST_QUOTATION = 500;

  private final AnalyzedText text;
  private final Part part;
  private final Token[] tokens;
  private final String[] lower;
  private final List<Set<RuleWords.Sort>> ruleWords;
  private final int[] sentenceOf;
  private final int[] firstOf;
  private final boolean[] paragraph;
  private final boolean[] punctuation;
  private final String[] wordClass;
  private final int[][] quotationsIn;
  private Optional<Cues> cues = Optional.empty();
  private String[] cueClass = {};
  private final int[] quotationOf;
  private final ImmutableList<Span> quotations;

  Story(AnalyzedText text, Part part) {
    this.text = text;
    this.part = part;
    List<Token> row = new ArrayList<>();
    firstOf = new int[text.sentences().size() + 1];
    int size = 0;
    for (Sentence sentence : text.sentences()) {
      firstOf[sentence.index()] = size;
      row.addAll(sentence.tokens());
      size += sentence.tokens().size();
    }
    firstOf[text.sentences().size()] = size;
    tokens = row.toArray(new Token[0]);
    lower = new String[size];
    ruleWords = new ArrayList<>(size);
    sentenceOf = new int[size];
    paragraph = new boolean[size];
    quotationOf = new int[size];
    for (Sentence sentence : text.sentences()) {
      Arrays.fill(
          sentenceOf, firstOf[sentence.index()], firstOf[sentence.index() + 1], sentence.index());
    }
    punctuation = new boolean[size];
    wordClass = new String[size];
    for (int i = 0; i < size; i++) {
      lower[i] = word(i).toLowerCase(Locale.ROOT).replace('’', '\'');
      ruleWords.add(RuleWords.standard().of(lower[i]));
      paragraph[i] = i == 0 || breaksLine(tokens[i - 1].end(), tokens[i].start());
      punctuation[i] = isPunctuation(word(i));
      wordClass[i] = WordClasses.standard().of(word(i), lower(i), punctuation[i]);
    }
    quotations = quote();
    quotationsIn = new int[text.sentences().size()][];
    for (int sentence = 0; sentence < quotationsIn.length; sentence++) {
      quotationsIn[sentence] = quotations(firstOf[sentence], firstOf[sentence + 1]);
    }
  }

  private int[] quotations(int first, int end) {
    int from = first;
    while (from < end && quotationOf[from] == UNQUOTED) {
      from++;
    }
    return from == end
        ? NO_QUOTATIONS
        : Arrays.stream(quotationOf, from, end).filter(q -> q != UNQUOTED).distinct().toArray();
  }

  private boolean breaksLine(int startInclusive, int endExclusive) {
    for (int at = startInclusive; at < endExclusive; at++) {
      if (text.text().charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  private static boolean isPunctuation(String word) {
    for (int at = 0; at < word.length(); at++) {
      if (Character.isLetterOrDigit(word.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** Finds quotations: from an opening mark to the closing one, or to the end of the paragraph. */
  private ImmutableList<Span> quote() {
    Arrays.fill(quotationOf, UNQUOTED);
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < tokens.length; i++) {
      if (opensQuote(word(i))) {
        int end = endOfQuotation(i);
        found.add(new Span(i, end));
        i = end - 1;
      }
    }
    for (int q = 0; q < found.size(); q++) {
      Arrays.fill(quotationOf, found.get(q).first(), found.get(q).end(), q);
    }
    return ImmutableList.copyOf(found);
  }

  /**
   * Prefers the mark that goes with the opening one: other marks may quote within the quotation.
   */
  private int endOfQuotation(int open) {
    String partner = partner(word(open));
    int any = -1;
    int i = open + 1;
    for (; i < tokens.length && !paragraph[i]; i++) {
      if (word(i).equals(partner)) {
        return i + 1;
      }
      if (any < 0 && closesQuote(word(i))) {
        any = i + 1;
      }
      if (any >= 0 && i - open > LONGEST_QUOTATION) {
        break;
      }
    }
    return any >= 0 ? any : i;
  }

  private static String partner(String open) {
    return switch (open) {
      case "“", "„" -> "”";
      case "``" -> "''";
      case "«" -> "»";
      default -> open;
    };
  }

  private static boolean opensQuote(String word) {
    return switch (word) {
      case "\"", "“", "``", "''", "«", "„" -> true;
      default -> false;
    };
  }

  private static boolean closesQuote(String word) {
    return switch (word) {
      case "\"", "”", "''", "»" -> true;
      default -> false;
    };
  }

  static boolean isQuoteMark(String word) {
    return opensQuote(word) || closesQuote(word);
  }

  AnalyzedText text() {
    return text;
  }

  Part part() {
    return part;
  }

  int size() {
    return tokens.length;
  }

  Token token(int i) {
    return tokens[i];
  }

  String word(int i) {
    return tokens[i].word();
  }

  /** Returns the word in lower case, with straight apostrophes. */
  String lower(int i) {
    return lower[i];
  }

  /** Returns whether a token's word is one on which a rule turns. */
  boolean is(RuleWords.Sort sort, int i) {
    return ruleWords.get(i).contains(sort);
  }

  int sentenceOf(int token) {
    return sentenceOf[token];
  }

  int sentences() {
    return firstOf.length - 1;
  }

  int firstOf(int sentence) {
    return firstOf[sentence];
  }

  int endOf(int sentence) {
    return firstOf[sentence + 1];
  }

  /** Returns whether a line break stands before the token. */
  boolean startsParagraph(int token) {
    return paragraph[token];
  }

  /**
   * Returns the index of the quotation that holds the token, marks included, or {@link #UNQUOTED}.
   */
  int quotationOf(int token) {
    return quotationOf[token];
  }

  Span quotation(int index) {
    return quotations.get(index);
  }

  boolean isQuoted(int token) {
    return quotationOf[token] != UNQUOTED;
  }

  /** Asks for the syntax of a sentence, so that it is known from now on; returns whether it is. */
  @CanIgnoreReturnValue
  boolean analyse(int sentence) {
    return syntax(sentence).isPresent();
  }

  Optional<Syntax> syntax(int sentence) {
    return text.sentences().get(sentence).syntax();
  }

  Optional<Syntax> syntaxIfKnown(int sentence) {
    return text.sentences().get(sentence).syntaxIfKnown();
  }

  Passage passage(Span span) {
    return Passage.of(
        part, text.text(), tokens[span.first()].start(), tokens[span.end() - 1].end());
  }

  String words(Span span) {
    return text.words(tokens[span.first()].start(), tokens[span.end() - 1].end());
  }

  /** Returns the first token that ends after an offset, {@link #size()} if none does. */
  int tokenAt(int offset) {
    int low = 0;
    int high = tokens.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens[middle].end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns the tokens of a passage. */
  Optional<Span> spanOf(Passage passage) {
    int first = tokenAt(passage.start());
    int end = first;
    while (end < size() && token(end).start() < passage.end()) {
      end++;
    }
    return first < end ? Optional.of(new Span(first, end)) : Optional.empty();
  }

  /** Returns whether a token is punctuation or a quotation mark. */
  boolean isPunctuation(int token) {
    return punctuation[token];
  }

  /** Returns whether a token's word is all in capitals, and of more than one letter. */
  boolean isInCapitals(int token) {
    String word = word(token);
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Returns the class of a token's word, {@link WordClasses#EDGE} outside the story. */
  String wordClass(int token) {
    return token < 0 || token >= wordClass.length ? WordClasses.EDGE : wordClass[token];
  }

  /** Returns the quotations that have a part in a sentence. */
  int[] quotationsIn(int sentence) {
    return quotationsIn[sentence];
  }

  /** Returns the class of a token's word as a cue. */
  String cueClass(Cues known, int token) {
    classify(known);
    return cueClass[token];
  }

  /** Returns whether a token's word may attribute. */
  boolean isCue(Cues known, int token) {
    return !cueClass(known, token).equals(Cues.NONE);
  }

  private void classify(Cues known) {
    if (cues.isPresent() && cues.get() == known) {
      return;
    }
    cues = Optional.of(known);
    cueClass = new String[size()];
    for (int i = 0; i < size(); i++) {
      cueClass[i] = known.classOf(lower(i));
    }
  }
}
