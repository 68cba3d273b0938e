package io.github.reckoner.ingest;

import io.github.reckoner.model.Block;
import java.util.List;

/**
 * Finds the items that clock times stamp: a feed of other stories behind or beside the story, and
 * tickers of one line an item.
 */
final class Tickers {

  private static final int ITEM_LINES = 3;

  private final Cues cues = Cues.standard();
  private final List<Line> lines;
  private final List<Label> labels;

  private Tickers(List<Line> lines, List<Label> labels) {
    this.lines = lines;
    this.labels = labels;
  }

  /** Relabels the items of feeds and tickers. */
  static void mark(List<Line> lines, List<Label> labels) {
    Tickers tickers = new Tickers(lines, labels);
    tickers.feeds();
    tickers.stampedHeadlines();
  }

  /**
   * Items stamped with a clock time after the story are a feed of other stories. Where the stamps
   * come with the text from its start, as in a live report, they are the story.
   */
  private void feeds() {
    int first = firstFeedLine();
    if (first < 0) {
      return;
    }
    Label item = new Label(Block.Kind.FEED_ITEM, "stands under a clock time outside the story");
    int most = itemLines(first);
    int since = 0;
    for (int i = first; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (Stamps.isClock(line.text())) {
        labels.set(i, new Label(Block.Kind.FEED_ITEM, "is a clock time that stamps an item"));
        since = 0;
      } else if (cues.section(line.words()).isPresent()) {
        since = most;
      } else if (labels.get(i).isOpen() && since < most) {
        labels.set(i, item);
        since++;
      } else if (!labels.get(i).isOpen()) {
        since++;
      }
    }
  }

  // "10:26 AM Court clears firm" or "2h ago Court clears firm" among others of its form: a ticker
  // in one line an item.
  private void stampedHeadlines() {
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || !labels.get(i).isOpen() || !isStampedItem(lines.get(i))) {
        for (int at = from; i - from >= ITEM_LINES && at < i; at++) {
          labels.set(
              at, new Label(Block.Kind.FEED_ITEM, "is one of the headlines under clock times"));
        }
        from = i + 1;
      }
    }
  }

  private static boolean isStampedItem(Line line) {
    return Marginal.isStampedHeadline(line) || Marginal.isAged(line);
  }

  // The last item of a feed is as long as the longest before it; what follows may be the story.
  private int itemLines(int first) {
    int longest = 0;
    int stamp = first;
    for (int i = first + 1; i < lines.size() && i - stamp <= ITEM_LINES + 1; i++) {
      if (Stamps.isClock(lines.get(i).text())) {
        longest = Math.max(longest, i - stamp - 1);
        stamp = i;
      }
    }
    boolean storyFollows = lastProse() > stamp + 1;
    return longest > 0 ? longest : storyFollows ? 1 : ITEM_LINES;
  }

  // A clock time begins a feed under the title of one, or among furniture after the story.
  private int firstFeedLine() {
    boolean afterFurniture = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (Stamps.isClock(line.text())) {
        boolean titled =
            i > 0 && cues.section(lines.get(i - 1).words()).filter(this::isFeed).isPresent();
        return titled || (afterFurniture && proseBefore(i) >= 2) ? i : -1;
      }
      boolean box = cues.section(line.words()).isPresent();
      if (box || labels.get(i).kind() == Block.Kind.PLEA) {
        afterFurniture = true;
      } else if (labels.get(i).isOpen() && line.isProse()) {
        afterFurniture = false;
      }
    }
    return -1;
  }

  private boolean isFeed(Cues.Verdict section) {
    return section.kind() == Block.Kind.FEED_ITEM;
  }

  private int proseBefore(int end) {
    int prose = 0;
    for (int i = 0; i < end; i++) {
      prose += labels.get(i).isOpen() && lines.get(i).isProse() ? 1 : 0;
    }
    return prose;
  }

  private int lastProse() {
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (labels.get(i).isOpen() && lines.get(i).isProse()) {
        last = i;
      }
    }
    return last;
  }
}
