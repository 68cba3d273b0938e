package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Block;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what readers wrote below a story: posts that each begin with a name and a time ("Ana on Sep
 * 21, 3:29 PM said:") among buttons to answer or report them.
 *
 * <p>An entry of a live report begins with its time and so is no post.
 */
final class Threads {

  private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}:\\d{2}\\b");
  private static final ImmutableSet<String> BUTTONS = WordSets.of("button");
  private static final ImmutableSet<String> OPENINGS = WordSets.of("post opening");
  private static final int HEADER_WORDS = 14;
  private static final int BUTTON_WORDS = 5;
  private static final ImmutableSet<String> ANSWERS = WordSets.of("answer");
  private static final int POST_LINES = 12;
  private static final int POSTS = 3;
  private static final int STORY_WORDS = 60;
  private static final int TAIL = 3;
  private static final int TEXT_REACH = 2;

  private Threads() {}

  /** Relabels the lines of a thread, from its first post to shortly behind its last button. */
  static void mark(List<Line> lines, List<Label> labels) {
    int first = -1;
    int last = -1;
    int posts = 0;
    int storyWords = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean prose = line.isProse();
      boolean post = storyWords >= STORY_WORDS && isHeader(line) && isFollowed(lines, i);
      if (first < 0 && !post && prose && labels.get(i).isOpen()) {
        storyWords += line.words().size();
      }
      first = post && first < 0 ? i : first;
      last = post || (first >= 0 && isButton(line)) ? i : last;
      posts += post ? 1 : 0;
    }
    if (posts >= POSTS) {
      close(labels, first, Math.min(lines.size(), last + TAIL));
    }
    markButtons(lines, labels);
  }

  private static void close(List<Label> labels, int from, int to) {
    for (int i = from; i < to; i++) {
      if (labels.get(i).isStory()) {
        labels.set(i, new Label(Block.Kind.NAVIGATION, "stands in a thread of readers' posts"));
      }
    }
  }

  // "Reply" alone on a line, again and again: from the time above the first to below the last.
  private static void markButtons(List<Line> lines, List<Label> labels) {
    int buttons = 0;
    int first = -1;
    int last = -1;
    int storyWords = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean button =
          storyWords >= STORY_WORDS && !line.words().isEmpty() && ANSWERS.containsAll(line.words());
      storyWords += labels.get(i).isOpen() && line.isProse() ? line.words().size() : 0;
      buttons += button ? 1 : 0;
      first = button && first < 0 ? i : first;
      last = button ? i : last;
    }
    int from = first;
    while (from > 0
        && first - from < POST_LINES
        && labels.get(from).kind() != Block.Kind.TIMESTAMP) {
      from--;
    }
    boolean stamped = first >= 0 && labels.get(from).kind() == Block.Kind.TIMESTAMP;
    if (buttons >= POSTS) {
      close(labels, stamped ? from : first, last + 1);
    }
  }

  // The story's own byline may look like one, but stands alone.
  private static boolean isFollowed(List<Line> lines, int at) {
    return isSpoken(lines.get(at))
        || lines.subList(at + 1, Math.min(lines.size(), at + 1 + TEXT_REACH)).stream()
            .anyMatch(Line::isProse);
  }

  private static boolean isSpoken(Line line) {
    return line.words().get(line.words().size() - 1).equals("said")
        || OPENINGS.contains(line.words().get(0));
  }

  private static boolean isHeader(Line line) {
    List<String> words = line.words();
    if (words.size() < 2 || words.size() > HEADER_WORDS || line.isProse()) {
      return false;
    }
    if (words.contains("comments") || words.contains("comment")) {
      return false;
    }
    boolean opened = OPENINGS.contains(words.get(0));
    boolean named = opened || !Character.isDigit(line.text().charAt(0));
    return named && !Stamps.isCalendar(words.get(0)) && isStamped(line);
  }

  private static boolean isStamped(Line line) {
    boolean aged = line.words().contains("ago");
    boolean timed = TIME.matcher(line.text()).find();
    return aged || PageDates.parse(line.text()).isPresent() || (timed && namesMonth(line));
  }

  private static boolean namesMonth(Line line) {
    return line.words().stream().anyMatch(Stamps::isCalendar);
  }

  private static boolean isButton(Line line) {
    return line.words().size() <= BUTTON_WORDS && line.words().stream().anyMatch(BUTTONS::contains);
  }
}
