package io.github.reckoner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Article;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Problem;
import io.github.reckoner.model.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is no decent article is read all the same: in bounded time, every number accounted for, and
 * what was cut is a problem. The timeout only ends a run that would take hours.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
abstract class BadInput {

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 1);

  abstract Reckoner reckoner();

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\u00a0\u200b", "\0\0", "\ud83d", "()"})
  void findsNothingInNothing(String text) {
    Reading reading = read(text);

    assertThat(reading.claims()).isEmpty();
    assertThat(reading.skipped()).isEmpty();
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void cutsAHundredThousandWordsWithoutASentenceEnd() {
    Reading reading = read("word ".repeat(50_000) + "5 people fled " + "word ".repeat(50_000));

    assertThat(messages(reading)).anyMatch(message -> message.contains("limit sentenceTokens"));
    assertThat(reading.claims()).hasSize(1);
  }

  @Test
  void takesARunOfAMillionDigitsForNoNumber() {
    Reading reading = read("About " + "7".repeat(900_000) + " people fled. Then 5 people fled.");

    assertThat(messages(reading)).anyMatch(message -> message.contains("limit digitRun"));
    assertThat(reading.claims()).extracting(BadInput::value).containsExactly("5");
  }

  @Test
  void readsPastFortyThousandBrackets() {
    for (String brackets : List.of("(".repeat(40_000), "( ".repeat(40_000), "([{".repeat(13_000))) {
      Reading reading = read(brackets + " Then 5 people fled.");

      assertThat(reading.problems()).isNotEmpty();
      assertThat(reading.claims()).extracting(BadInput::value).containsExactly("5");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some \0 12\0,500 people fled.",
        "Some \ud83d 12,\udc00500 people fled.",
        "Some 12,500\ud800 people fled.",
        "Some \u202e12,500\u202c people fled.",
        "Some \u200f12,\u200f500 people fled.",
        "Some 12\u00a0500 people fled.",
        "Some 12\u2009500 people fled.",
        "Some 12\u200b,500 people fled.",
        "<p>Some <b>12,500</b> people fled.</p>",
        "<!-- <p>Some 12,500 people fled.</p>"
      })
  void accountsForNumbersAmongDamage(String text) {
    Reading reading = read(text);

    if (!text.contains("\udc00")) {
      assertThat(reading.claims()).extracting(BadInput::value).contains("12500");
    }
  }

  @Test
  void readsAPageOfHtmlPassedAsText() {
    String row = "<tr class=\"r1\"><td width=40>12,500</td><!-- 7 --><td>people fled</td></tr>\n";

    Reading reading = read("<html><body>" + row.repeat(2_000) + "</body></html>");

    assertThat(reading.article().text()).contains(row);
  }

  @Test
  void readsAnArticleOfTheFuture() {
    Article article = Article.of("Gazette", LocalDate.of(2999, 12, 31), "On Monday 5 people fled.");

    Reading reading = reckoner().extract(article);

    assertThat(reading.claims()).extracting(BadInput::value).containsExactly("5");
  }

  private Reading read(String text) {
    Reading reading = reckoner().extract(Article.of("Gazette", PUBLISHED, text));
    List<Passage> passages = new ArrayList<>();
    reading.claims().forEach(claim -> passages.add(claim.figure().text()));
    reading.claims().forEach(claim -> passages.add(claim.evidence()));
    reading.skipped().forEach(skipped -> passages.add(skipped.passage()));
    for (Passage passage : passages) {
      assertThat(text.substring(passage.start(), passage.end())).isEqualTo(passage.quote());
    }
    assertThat(digitsMissing(text, reading)).isEmpty();
    return reading;
  }

  /** Returns the offsets of digits that are in no figure, nothing skipped and no problem. */
  private static List<Integer> digitsMissing(String text, Reading reading) {
    boolean[] found = new boolean[text.length()];
    for (Claim claim : reading.claims()) {
      mark(found, claim.figure().text().start(), claim.figure().text().end());
    }
    reading.skipped().forEach(one -> mark(found, one.passage().start(), one.passage().end()));
    reading.problems().stream()
        .filter(problem -> !problem.message().contains("cut into pieces"))
        .forEach(problem -> mark(found, problem.start(), problem.end()));
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (!found[i] && Character.isDigit(text.charAt(i))) {
        missing.add(i);
      }
    }
    return missing;
  }

  private static void mark(boolean[] found, int start, int end) {
    for (int i = start; i < end; i++) {
      found[i] = true;
    }
  }

  private static List<String> messages(Reading reading) {
    return reading.problems().stream().map(Problem::message).toList();
  }

  private static String value(Claim claim) {
    return claim.figure().value().map(number -> number.toPlainString()).orElse("none");
  }
}
