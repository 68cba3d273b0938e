package io.github.reckoner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {

  @Test
  void should_derive_the_same_id_from_the_same_content_only() {
    LocalDate day = LocalDate.of(2025, 4, 14);
    Article article = Article.of("Meridian Press", day, "Two ships left.");
    assertThat(article.id()).isEqualTo(Article.of("Meridian Press", day, "Two ships left.").id());
    assertThat(article.id()).isNotEqualTo(Article.of("Harbour Times", day, "Two ships left.").id());
    assertThat(article.id()).isNotEqualTo(Article.of("Two ships left.").id());
  }

  @Test
  void should_refuse_blocks_that_overlap_or_leave_the_text() {
    Article article = Article.of("a1", "Two ships left.");
    Block first = new Block(Block.Kind.BODY, 0, 9, "given");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> article.withBlocks(List.of(first, new Block(Block.Kind.BODY, 8, 15, "given"))))
        .withMessageContaining("a1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> article.withBlocks(List.of(new Block(Block.Kind.BODY, 0, 16, "given"))));
  }

  @Test
  void should_refuse_a_blank_id() {
    assertThatIllegalArgumentException().isThrownBy(() -> Article.of(" ", "text"));
  }

  @Test
  void should_read_a_missing_title_as_empty() {
    assertThat(Article.of("a1", "text").text(Part.TITLE)).isEmpty();
    assertThat(Article.of("a1", "text").withTitle("Head").text(Part.TITLE)).isEqualTo("Head");
  }
}
