package io.github.reckoner.extract.attribution;

import io.github.reckoner.extract.Extractor;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Hop;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.util.List;

/** Who is heard behind a figure of a text, for tests with the language models. */
final class Heard {

  static final Extractor EXTRACTOR = Extractor.over(CoreNlp.withDefaults());

  private Heard() {}

  /** Returns the names of its chain, outermost first. */
  static List<String> chain(String text, String figure) {
    return hops(text, figure).stream().map(hop -> hop.actor().name()).toList();
  }

  static List<Hop> hops(String text, String figure) {
    Claim claim =
        EXTRACTOR.extract(Article.of("a", text)).claims().stream()
            .filter(c -> c.figure().text().quote().equals(figure))
            .findFirst()
            .orElseThrow();
    return claim.chain().hops();
  }
}
