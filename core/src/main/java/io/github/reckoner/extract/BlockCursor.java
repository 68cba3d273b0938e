package io.github.reckoner.extract;

import io.github.reckoner.model.Block;
import io.github.reckoner.model.Skipped;
import java.util.List;

/** Walks along the blocks of an article as its sentences go by. Not thread-safe. */
final class BlockCursor {

  private final List<Block> blocks;
  private int next;

  BlockCursor(List<Block> blocks) {
    this.blocks = blocks;
  }

  /**
   * Returns the kind of the block at an offset; body where no block lies. Offsets must not decrease
   * from call to call.
   */
  Block.Kind kindAt(int offset) {
    while (next < blocks.size() && blocks.get(next).end() <= offset) {
      next++;
    }
    return next < blocks.size() && blocks.get(next).start() <= offset
        ? blocks.get(next).kind()
        : Block.Kind.BODY;
  }

  /** Returns why a numeral of a block that is not the story is no figure. */
  static Skipped.Reason reason(Block.Kind kind) {
    return switch (kind) {
      case TEASER, FEED_ITEM -> Skipped.Reason.OTHER_STORY;
      case CREDIT -> Skipped.Reason.PHOTO_CREDIT;
      case MARKUP -> Skipped.Reason.URL;
      case TIMESTAMP, DATELINE -> Skipped.Reason.DATE;
      default -> Skipped.Reason.BOILERPLATE;
    };
  }
}
