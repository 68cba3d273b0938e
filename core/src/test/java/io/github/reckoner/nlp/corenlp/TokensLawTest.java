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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokensLawTest {

  private static final Limits SMALL = Limits.defaults().withSentenceTokens(20);

  private final TextAnalyzer analyzer = CoreNlp.tokensOnly(SMALL);

  /** Any UTF-16 at all, and the pieces that texts and their damage are made of. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(5);
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Kyiv",
            "said",
            "5",
            "12",
            "000",
            "1,000",
            "4.5",
            "bn",
            "½",
            "٣",
            "$",
            "€",
            "%",
            "-",
            "–",
            "—",
            "…",
            "...",
            ".",
            ". ",
            "!",
            "?",
            ",",
            ":",
            "'",
            "’s",
            "\"",
            "“",
            "”",
            "(",
            ")",
            "[",
            "<",
            ">",
            "<!--",
            "<a href=\"",
            "&amp;",
            "&",
            "/",
            "@",
            "#",
            "http://a.b/",
            "U.S.",
            "Corp.",
            "no.",
            "didn't",
            "cannot",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "\u00a0",
            "\u2009",
            "\u202f",
            "\u200b",
            "\u200f",
            "\ufeff",
            "\0",
            "\u0085",
            "\u2028",
            "\u2029",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "7777777777777777777777777777777777");
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(9, pieces), net.jqwik.api.Tuple.of(1, anything))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2_000)
  void tokensFollowEachOtherInTheText(@ForAll("texts") String text) {
    int end = 0;
    for (Token token : tokens(analyzer.analyze(text))) {
      assertThat(token.start()).isGreaterThanOrEqualTo(end);
      end = token.end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }

  @Property(tries = 2_000)
  void everyDigitIsInATokenOrAProblem(@ForAll("texts") String text) {
    AnalyzedText analyzed = analyzer.analyze(text);
    boolean[] covered = new boolean[text.length()];
    tokens(analyzed).forEach(token -> cover(covered, token.start(), token.end()));
    for (Problem problem : analyzed.problems()) {
      cover(covered, problem.start(), problem.end());
    }
    for (int i = 0; i < text.length(); i++) {
      assertThat(covered[i] || !Character.isDigit(text.charAt(i))).as("digit at %s", i).isTrue();
    }
  }

  @Property(tries = 2_000)
  void aWordIsItsPlaceWithoutWhatIsInvisible(@ForAll("texts") String text) {
    for (Token token : tokens(analyzer.analyze(text))) {
      String place = text.substring(token.start(), token.end());
      if (!place.contains("7777777")) {
        assertThat(visible(token.word())).isEqualTo(visible(place));
      }
    }
  }

  @Property(tries = 1_000)
  void noTokenCrossesABreak(@ForAll("texts") String text, @ForAll Set<Integer> numbers) {
    ImmutableSortedSet<Integer> breaks =
        numbers.stream()
            .map(number -> Math.floorMod(number, text.length() + 1))
            .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare));
    AnalyzedText analyzed = analyzer.analyze(Part.TEXT, text, breaks, Deadline.never());
    for (Sentence sentence : analyzed.sentences()) {
      assertThat(breaks.subSet(sentence.start() + 1, sentence.end())).isEmpty();
    }
  }

  @Property(tries = 1_000)
  void noSentenceIsLongerThanTheLimit(@ForAll("texts") String text) {
    for (Sentence sentence : analyzer.analyze(text).sentences()) {
      assertThat(sentence.tokens()).hasSizeBetween(1, SMALL.sentenceTokens());
    }
  }

  private static List<Token> tokens(AnalyzedText text) {
    List<Token> tokens = new ArrayList<>();
    text.sentences().forEach(sentence -> tokens.addAll(sentence.tokens()));
    return tokens;
  }

  private static void cover(boolean[] covered, int start, int end) {
    for (int i = start; i < end; i++) {
      covered[i] = true;
    }
  }

  /** What is no space, no format character, no half of a pair and no start of a comment. */
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .filter(c -> c > ' ' && c != 127)
        .filter(c -> !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(visible::appendCodePoint);
    return visible.toString().replace("<!", "!");
  }
}
