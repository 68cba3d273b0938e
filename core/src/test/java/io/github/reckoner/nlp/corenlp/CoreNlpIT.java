package io.github.reckoner.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.util.concurrent.Uninterruptibles;
import io.github.reckoner.internal.Deadline;
import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Problem;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoreNlpIT {

  private static final String TEXT =
      """
      Ukraine's envoy said almost 200 Cubans had been hired by March, up from 40 a year before. \
      The Center in Kyiv put their number at 1,000 to 5,000, citing U.S. officials who asked not \
      to be named. "Havana sends nobody," Bruno Rodriguez said. Reuters could not check either \
      figure; the 34-year-old recruiter was paid $1.2m, half of it in cash (he says less).""";

  private static final CoreNlp NLP = CoreNlp.withDefaults();

  @Test
  void tagsLemmatisesNamesAndParsesASentence() {
    Syntax syntax =
        NLP.analyze("The envoys left Havana for good.").sentences().get(0).syntax().get();

    assertThat(syntax.size()).isEqualTo(7);
    assertThat(syntax.tag(1)).isEqualTo("NNS");
    assertThat(syntax.lemma(1)).isEqualTo("envoy");
    assertThat(syntax.name(3)).isEqualTo("LOCATION");
    assertThat(syntax.isName(1)).isFalse();
    assertThat(syntax.dependents(Syntax.ROOT)).containsExactly(2);
    assertThat(syntax.governor(2)).isEqualTo(Syntax.ROOT);
    assertThat(syntax.dependents(2, "nsubj")).containsExactly(1);
    assertThat(syntax.relation(3)).isEqualTo("obj");
  }

  @Test
  void analysesASentenceOnceAndOnlyWhenAsked() {
    List<Sentence> sentences = NLP.analyze(TEXT).sentences();
    assertThat(sentences).hasSize(4);

    Optional<Syntax> first = sentences.get(1).syntax();

    assertThat(first).isPresent();
    assertThat(sentences.get(1).syntax().get()).isSameAs(first.get());
    assertThat(sentences.get(1).syntaxIfKnown()).isEqualTo(first);
    assertThat(sentences.get(0).syntaxIfKnown()).isEmpty();
  }

  @Test
  void findsTheSameInWhateverOrderAndOnHoweverManyThreads() throws Exception {
    String expected = describe(CoreNlp.withDefaults().analyze(TEXT));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<String> task = () -> describe(NLP.analyze(TEXT));
      List<Future<String>> found =
          threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> task).toList());
      for (Future<String> one : found) {
        assertThat(one.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
    List<String> backwards = new ArrayList<>();
    List<Sentence> sentences = NLP.analyze(TEXT).sentences();
    for (int i = sentences.size() - 1; i >= 0; i--) {
      backwards.add(0, describe(sentences.get(i)));
    }
    assertThat(String.join("\n", backwards)).isEqualTo(expected);
  }

  @Test
  void leavesUnanalysedWhatTheDeadlineCutsAndSaysSo() throws Exception {
    Deadline deadline = Deadline.after(Duration.ofMillis(200));
    AnalyzedText text = NLP.analyze(Part.TEXT, "Five left.", ImmutableSortedSet.of(), deadline);
    while (!deadline.isOver()) {
      TimeUnit.MILLISECONDS.sleep(10);
    }

    assertThat(text.sentences().get(0).syntax()).isEmpty();
    assertThat(text.sentences().get(0).syntax()).isEmpty();
    assertThat(text.problems())
        .containsExactly(Problem.of(0, 10, "not analysed: time is up (limit articleTime)"));
  }

  @Test
  void anInterruptLeavesTheWholeAnalysisOrNoneAndItsFlag() throws Exception {
    String expected = describe(NLP.analyze(TEXT).sentences().get(0));
    Thread worker = Thread.currentThread();
    int cut = 0;
    for (int i = 0; i < 60; i++) {
      AnalyzedText text = NLP.analyze(TEXT);
      long delay = i * 50_000L;
      Thread interrupter =
          new Thread(
              () -> {
                LockSupport.parkNanos(delay);
                worker.interrupt();
              });
      interrupter.start();
      Optional<Syntax> syntax = text.sentences().get(0).syntax();
      if (syntax.isEmpty()) {
        cut++;
        assertThat(Thread.interrupted()).isTrue();
        assertThat(text.problems()).hasSize(1);
      } else {
        assertThat(describe(text.sentences().get(0))).isEqualTo(expected);
      }
      joinWithoutInterrupt(interrupter);
    }
    assertThat(cut).isPositive();
  }

  @Test
  void parsesAPieceOfTheLongestSentence() {
    Limits limits = Limits.defaults();
    AnalyzedText text = CoreNlp.with(limits).analyze("five men and ".repeat(1_000));

    assertThat(text.sentences().get(0).syntax().get().size()).isEqualTo(limits.sentenceTokens());
  }

  /** Waits for the interrupt, which may come after the analysis, and clears it. */
  private static void joinWithoutInterrupt(Thread thread) {
    Uninterruptibles.joinUninterruptibly(thread);
    boolean unused = Thread.interrupted();
  }

  private static String describe(AnalyzedText text) {
    return String.join("\n", text.sentences().stream().map(CoreNlpIT::describe).toList());
  }

  private static String describe(Sentence sentence) {
    Syntax syntax = sentence.syntax().orElseThrow();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < syntax.size(); i++) {
      line.append(sentence.tokens().get(i).word())
          .append('/')
          .append(syntax.tag(i))
          .append('/')
          .append(syntax.lemma(i))
          .append('/')
          .append(syntax.name(i))
          .append('/')
          .append(syntax.relation(i))
          .append(syntax.governor(i))
          .append(' ');
    }
    return line.toString();
  }
}
