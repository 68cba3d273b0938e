package io.github.reckoner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.reckoner.model.Article;
import io.github.reckoner.model.Limits;
import org.junit.jupiter.api.Test;

class DossierTest {

  @Test
  void claims_are_found_by_their_ids() {
    Dossier dossier = Reckoner.figuresOnly().read(Article.of("a", "Two ships left."));

    assertThat(dossier.claim("a#0").figure().text().quote()).isEqualTo("Two");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dossier.claim("b#7"))
        .withMessage("no claim has the id \"b#7\"");
  }

  @Test
  void figures_alone_are_read_within_limits_too() {
    Reckoner hasty = Reckoner.figuresOnly(Limits.defaults().withArticleCharacters(10));

    assertThat(hasty.extract(Article.of("a", "Two ships left, three came.")).claims()).hasSize(1);
  }
}
