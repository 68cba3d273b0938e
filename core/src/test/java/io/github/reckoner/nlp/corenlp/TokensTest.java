package io.github.reckoner.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import io.github.reckoner.internal.Deadline;
import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Problem;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.TextAnalyzer;
import io.github.reckoner.nlp.Token;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  private final TextAnalyzer analyzer = CoreNlp.tokensOnly(Limits.defaults());

  @Test
  void splitsWordsAndNumbersAsTheModelsKnowThem() {
    assertThat(words("The 34-year-old didn't pay $1.2m, 5 1/2% or 1,000–5,000."))
        .containsExactly(
            List.of(
                "The", "34", "-", "year", "-", "old", "did", "n't", "pay", "$", "1.2", "m", ",",
                "5", "1/2", "%", "or", "1,000", "–", "5,000", "."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The fire began at 8 p.m. Police said 3 were hurt. | 2",
        "It began at 7 p.m. “There are 12,” said Pinto. | 2",
        "At 8 p.m. Police Chief Ann Reed came. | 1",
        "The fire began at 8 p.m. Friday in Kent. | 1",
        "He called it a 5 p.m. “good” time. | 1",
        "They went to John Hill Jr. Hospital and stayed. | 1",
        "That was John Hill Jr. Police came. | 2"
      })
  void endsSentencesAtATimeOfDayAndNotWithinAName(String text, int sentences) {
    assertThat(sentences(text)).hasSize(sentences);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u2007", "\u2009", "\u202f"})
  void takesSpacesBetweenGroupsOfDigitsAsPartOfTheNumber(String space) {
    String number = "12" + space + "000" + space + "500";
    String text = "Some " + number + space + "people fled.";

    Token token = sentences(text).get(0).tokens().get(1);

    assertThat(token.word()).isEqualTo("12000500");
    assertThat(text.substring(token.start(), token.end())).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"2014,300", "12,34", "12,3456", "1234,567"})
  void keepsNumbersApartThatAreNoGroups(String first, String second) {
    assertThat(words(first + "\u00a0" + second)).containsExactly(List.of(first, second));
  }

  @Test
  void doesNotGroupAcrossAnOrdinarySpace() {
    assertThat(words("in 12 300 people")).containsExactly(List.of("in", "12", "300", "people"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200b", "\u2060", "\ufeff", "\u00ad", "\u200f", "\u202b", "\0"})
  void passesOverInvisibleCharacters(String invisible) {
    String text = "Al" + invisible + "most 5" + invisible + "00" + invisible + " left.";

    assertThat(words(text)).containsExactly(List.of("Almost", "500", "left", "."));
    assertThat(places(text)).contains("5" + invisible + "00");
  }

  @Test
  void endsSentencesAtFinalPunctuationAndKeepsClosingQuotesAndBrackets() {
    assertThat(words("\"They left.\" He (the U.S. envoy) agreed! Did he?"))
        .containsExactly(
            List.of("\"", "They", "left", ".", "\""),
            List.of("He", "(", "the", "U.S.", "envoy", ")", "agreed", "!"),
            List.of("Did", "he", "?"));
  }

  @Test
  void endsSentencesWhereNoSpaceStandsBetweenThem() {
    assertThat(sentences("Two men left the harbour.Police searched for 12 others."))
        .extracting(Sentence::start)
        .containsExactly(0, 25);
    assertThat(sentences("They left West Harlow.Police searched Pier Avenue.A boat was found."))
        .extracting(Sentence::start)
        .containsExactly(0, 22, 50);
    assertThat(sentences("He wrote to www.Harlow.com and Example.Com about it.")).hasSize(1);
  }

  @Test
  void leavesAnOpeningQuoteToTheNextSentence() {
    assertThat(words("He left. \"No one\" did."))
        .containsExactly(List.of("He", "left", "."), List.of("\"", "No", "one", "\"", "did", "."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n", "\n \t\n", "\r\n\r\n", "\r\r", "\u2029"})
  void endsSentencesAtBlankLines(String blank) {
    assertThat(words("Headline" + blank + "Body here")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", " \n "})
  void readsOnOverASingleLineEnd(String end) {
    assertThat(words("five" + end + "people left.")).hasSize(1);
  }

  @Test
  void endsSentencesAtTheBreaksOfTheCaller() {
    AnalyzedText text =
        analyzer.analyze(
            Part.TEXT, "Headline\nBody here", ImmutableSortedSet.of(0, 8), Deadline.never());

    assertThat(text.sentences()).extracting(Sentence::start).containsExactly(0, 9);
    assertThat(text.sentences()).extracting(Sentence::index).containsExactly(0, 1);
  }

  @Test
  void findsNothingInAnEmptyText() {
    assertThat(analyzer.analyze("").sentences()).isEmpty();
    assertThat(analyzer.analyze(" \n\u00a0\u200b").sentences()).isEmpty();
  }

  @Test
  void hasNoSyntaxWithoutModels() {
    Sentence sentence = sentences("Five left.").get(0);

    assertThat(sentence.syntax()).isEmpty();
    assertThat(sentence.syntaxIfKnown()).isEmpty();
  }

  @Test
  void cutsLongSentencesAndSaysSo() {
    TextAnalyzer small = CoreNlp.tokensOnly(Limits.defaults().withSentenceTokens(4));

    AnalyzedText text = small.analyze("a b c d e f g h ice. Next.");

    assertThat(text.sentences()).extracting(s -> s.tokens().size()).containsExactly(4, 4, 2, 2);
    assertThat(text.problems())
        .containsExactly(
            Problem.of(
                0, 20, "sentence of 10 tokens, cut into pieces of 4 (limit sentenceTokens)"));
  }

  @Test
  void readsNoFurtherThanTheLimitOfCharacters() {
    TextAnalyzer small = CoreNlp.tokensOnly(Limits.defaults().withArticleCharacters(9));

    AnalyzedText text = small.analyze("One two. Three four.");

    assertThat(text.sentences()).hasSize(1);
    assertThat(text.problems())
        .containsExactly(
            Problem.of(9, 20, "text of 20 characters, read to 9 (limit articleCharacters)"));
  }

  @Test
  void stopsAtTheDeadlineAndSaysWhere() {
    AnalyzedText text =
        analyzer.analyze(
            Part.TITLE, "One two.", ImmutableSortedSet.of(), Deadline.after(Duration.ZERO));

    assertThat(text.sentences()).isEmpty();
    assertThat(text.problems())
        .containsExactly(
            new Problem(Part.TITLE, 0, 8, "not split into words: time is up (limit articleTime)"));
  }

  @Test
  void stopsWhenInterruptedAndSaysSo() {
    AnalyzedText text;
    Thread.currentThread().interrupt();
    try {
      text = analyzer.analyze("One two.");
    } finally {
      Thread.interrupted();
    }

    assertThat(text.problems())
        .containsExactly(Problem.of(0, 8, "not split into words: the thread was interrupted"));
  }

  private List<Sentence> sentences(String text) {
    return analyzer.analyze(text).sentences();
  }

  private List<List<String>> words(String text) {
    return sentences(text).stream()
        .map(sentence -> sentence.tokens().stream().map(Token::word).toList())
        .toList();
  }

  private List<String> places(String text) {
    return sentences(text).stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(token -> text.substring(token.start(), token.end()))
        .toList();
  }
}
