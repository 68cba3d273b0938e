package io.github.reckoner.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Part;
import io.github.reckoner.nlp.TextAnalyzer;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Denials, stated unknowns and admissions in many wordings, over tokens alone. */
class StatementsTest {

  private static final TextAnalyzer TOKENS = CoreNlp.tokensOnly(Limits.defaults());

  static Stream<Lexicon.Row> rows() {
    return Lexicon.read(StatementsTest.class, "statements.tsv").stream();
  }

  private static ImmutableList<FoundStatement> read(String text) {
    return AttributionReader.withDefaults()
        .read(Article.of("a", text), Part.TEXT, TOKENS.analyze(text), ImmutableList.of())
        .statements();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void kindHolderAndTarget(Lexicon.Row row) {
    ImmutableList<FoundStatement> found = read(row.get("text"));
    if (row.get("kind").equals("NONE")) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found).isNotEmpty();
    FoundStatement first = found.get(0);
    assertThat(first.kind().name()).isEqualTo(row.get("kind"));
    assertThat(first.target().quote()).contains(row.get("target"));
    String holder = first.chain().innermost().map(hop -> hop.actor().name()).orElse("-");
    assertThat(holder).isEqualTo(row.get("holder"));
  }
}
