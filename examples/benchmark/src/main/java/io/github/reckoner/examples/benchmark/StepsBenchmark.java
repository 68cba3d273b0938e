package io.github.reckoner.examples.benchmark;

import io.github.reckoner.Reckoner;
import io.github.reckoner.ingest.Blocks;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Reading;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Syntax;
import io.github.reckoner.nlp.TextAnalyzer;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The steps from a text to its claims, each over one short article: {@code ./measure Steps}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx700m")
public class StepsBenchmark {

  private static final String TEXT =
      """
      Floods kill at least 40 in the delta

      At least 40 people died and some 12,000 lost their homes when the river broke its banks on \
      Sunday, the interior ministry said. Local officials put the dead at 55 and spoke of dozens \
      missing.

      "We have counted 38 bodies," a Red Cross nurse told the Gazette by telephone. The army sent \
      three helicopters and 1,500 soldiers. Roads were cut and nobody could say when help would \
      reach the villages upstream.

      The government set aside $4.5m for relief, half of what the province had asked for.
      """;

  private final Article article = Article.of("Gazette", LocalDate.of(2024, 5, 1), TEXT);
  private final TextAnalyzer tokens = CoreNlp.tokensOnly(Limits.defaults());
  private final TextAnalyzer full = CoreNlp.withDefaults();
  private final Reckoner figures = Reckoner.figuresOnly();
  private final Reckoner reckoner = Reckoner.withDefaults();

  /** Tells the blocks apart. */
  @Benchmark
  public Article blocks() {
    return Blocks.classify(article);
  }

  /** Splits into sentences and tokens. */
  @Benchmark
  public AnalyzedText tokens() {
    return tokens.analyze(TEXT);
  }

  /** Tags, lemmas, names and trees of all sentences. */
  @Benchmark
  public List<Optional<Syntax>> syntax() {
    return full.analyze(TEXT).sentences().stream().map(one -> one.syntax()).toList();
  }

  /** Figures from tokens alone. */
  @Benchmark
  public Reading figuresOnly() {
    return figures.extract(article);
  }

  /** All that is read of an article. */
  @Benchmark
  public Reading extract() {
    return reckoner.extract(article);
  }
}
