package io.github.reckoner.nlp.corenlp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import io.github.reckoner.internal.Deadline;
import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Problem;
import io.github.reckoner.nlp.Token;
import java.io.StringReader;

/** Splits one text into tokens and sentences, within limits; used once. */
final class Splitter {

  /**
   * The engine's defaults, which its models were trained with, save that a whole number and its
   * fraction stay two tokens; {@code noneDelete} is the default without its log line.
   */
  private static final String OPTIONS =
      "invertible=true,strictFraction=true,untokenizable=noneDelete";

  private static final int TOKENS_BETWEEN_CLOCK_READINGS = 1_000;

  /** The letters of a word that ends a sentence, where no space stands before the next. */
  private static final int SHORTEST_LAST_WORD = 3;

  private static final ImmutableSet<String> DOMAINS =
      ImmutableSet.of("Com", "Org", "Net", "Gov", "Edu", "Co", "Info", "Tv", "Io");

  /** A token with the spelling that the models know. */
  record Word(Token token, String spelling) {}

  /** The sentences of a text and what was cut. */
  record Result(ImmutableList<ImmutableList<Word>> sentences, ImmutableList<Problem> problems) {}

  private final Limits limits;
  private final Part part;
  private final Deadline deadline;
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
  private int tokens;

  Splitter(Limits limits, Part part, Deadline deadline) {
    this.limits = limits;
    this.part = part;
    this.deadline = deadline;
  }

  Result split(String text, ImmutableSortedSet<Integer> breaks) {
    int length = Math.min(text.length(), limits.articleCharacters());
    if (length < text.length()) {
      problem(
          length,
          text.length(),
          "text of "
              + text.length()
              + " characters, read to "
              + length
              + " (limit articleCharacters)");
    }
    CleanText clean = CleanText.of(text, length, breaks, limits.digitRun(), new Reported());
    SentenceEnds sentences = new SentenceEnds();
    int start = 0;
    for (int end : clean.edges()) {
      if (!tokenize(clean, start, end, sentences)) {
        problem(clean.originalStart(start), length, "not split into words: " + deadline.cause());
        break;
      }
      sentences.close();
      start = end;
    }
    ImmutableList.Builder<ImmutableList<Word>> pieces = ImmutableList.builder();
    sentences.all().forEach(sentence -> addPieces(sentence, pieces));
    return new Result(pieces.build(), problems.build());
  }

  private boolean tokenize(CleanText clean, int start, int end, SentenceEnds sentences) {
    String stretch = clean.text(start, end);
    if (stretch.isBlank()) {
      return true;
    }
    // Some of the tokeniser's rules need a character after the last word.
    PTBTokenizer<CoreLabel> tokenizer =
        new PTBTokenizer<>(new StringReader(stretch + " "), new CoreLabelTokenFactory(), OPTIONS);
    while (tokenizer.hasNext()) {
      if (tokens++ % TOKENS_BETWEEN_CLOCK_READINGS == 0 && deadline.isOver()) {
        return false;
      }
      CoreLabel label = tokenizer.next();
      int first = start + label.beginPosition();
      int last = start + label.endPosition();
      int stop = stop(label.word());
      if (stop > 0) {
        for (int at : new int[] {stop, stop + 1}) {
          sentences.add(word(clean, first, start + label.beginPosition() + at));
          first = start + label.beginPosition() + at;
        }
        sentences.add(word(clean, first, last));
      } else {
        sentences.add(word(clean, first, last, label.word()));
      }
    }
    return true;
  }

  private static Word word(CleanText clean, int first, int last) {
    return word(clean, first, last, clean.text(first, last));
  }

  private static Word word(CleanText clean, int first, int last, String spelling) {
    Token token =
        new Token(clean.text(first, last), clean.originalStart(first), clean.originalEnd(last));
    return new Word(token, spelling.equals(token.word()) ? token.word() : spelling);
  }

  /**
   * Returns where the full stop stands in "scene.Police" or "Avenue.A", two sentences without a
   * space between; negative for any other word. "Acme.Com" is the address of a page.
   */
  private static int stop(String word) {
    int stop = word.indexOf('.');
    if (stop < SHORTEST_LAST_WORD || stop + 1 >= word.length()) {
      return -1;
    }
    String next = word.substring(stop + 1);
    boolean begins = next.equals("A") || (next.length() > 1 && isWord(next));
    return begins
            && Character.isUpperCase(next.charAt(0))
            && isWord(word.substring(0, stop))
            && !DOMAINS.contains(next)
        ? stop
        : -1;
  }

  private static boolean isWord(String letters) {
    return Character.isLetter(letters.charAt(0))
        && letters.chars().skip(1).allMatch(Character::isLowerCase);
  }

  private void addPieces(
      ImmutableList<Word> sentence, ImmutableList.Builder<ImmutableList<Word>> pieces) {
    int most = limits.sentenceTokens();
    if (sentence.size() > most) {
      problem(
          sentence.get(0).token().start(),
          sentence.get(sentence.size() - 1).token().end(),
          "sentence of "
              + sentence.size()
              + " tokens, cut into pieces of "
              + most
              + " (limit sentenceTokens)");
    }
    for (int i = 0; i < sentence.size(); i += most) {
      pieces.add(sentence.subList(i, Math.min(i + most, sentence.size())));
    }
  }

  private void problem(int start, int end, String message) {
    problems.add(new Problem(part, start, end, message));
  }

  private final class Reported implements CleanText.Cuts {
    @Override
    public void digits(int start, int end) {
      problem(
          start,
          end,
          "more than " + limits.digitRun() + " digits in a row: no number (limit digitRun)");
    }

    @Override
    public void word(int start, int end) {
      problem(
          start,
          end,
          "rest of a word of more than " + CleanText.LONGEST_WORD + " characters, not read");
    }
  }
}
