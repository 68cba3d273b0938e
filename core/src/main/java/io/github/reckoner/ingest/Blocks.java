package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Block;

/**
 * Tells the parts of a plain text apart: the story, and what a scraper took along with it.
 *
 * <p>Each line is judged by its own words (from the data files {@code cues.tsv} and {@code
 * sections.tsv}), then by the box or feed it stands in, then by its neighbours; within a line,
 * picture markup, addresses, photo credits and datelines become blocks of their own. Running text
 * counts as story unless it says what only an outlet says of itself. A text of a single line is the
 * story whatever it says. Nothing is cut: blocks are offsets into the text as given, each with the
 * sign that decided.
 *
 * <p>Takes time linear in the length of the text. Stateless and thread-safe.
 */
public final class Blocks {

  private Blocks() {}

  /**
   * Returns the article with its blocks told apart; an article that has blocks keeps them, so a
   * caller can overrule this reading.
   */
  public static Article classify(Article article) {
    return article.blocks().isEmpty() ? article.withBlocks(blocksOf(article)) : article;
  }

  private static ImmutableList<Block> blocksOf(Article article) {
    ImmutableList<Line> lines = Line.split(article.text());
    ImmutableList<Label> labels = Furniture.label(lines, article.title());
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    int stories = 0;
    for (int i = 0; i < lines.size(); i++) {
      Label label = labels.get(i);
      boolean mayHaveDateline = label.kind() == Block.Kind.BODY && stories < 3;
      blocks.addAll(Marks.cut(lines.get(i), label, mayHaveDateline));
      if (label.kind() == Block.Kind.BODY) {
        stories++;
      }
    }
    return blocks.build();
  }
}
