package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds what readers wrote below a story: posts that each begin with a name and a time ("Ana on Sep
 * 21, 3:29 PM said:") among buttons to answer or report them.
 *
 * <p>An entry of a live report begins with its time and so is no post.
 */
final class Threads {

  private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}:\\d{2}\\b");
  private static final Pattern REPLY = Pattern.compile("(?:Re|RE|Aw|AW|Antw|RIF|SV): ?\\p{L}");
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
  private static final int NAME_WORDS = 4;
  private static final int TITLE_WORDS = 6;
  private static final int STAMP_REACH = 8;
  private static final ImmutableSet<String> COMMENTS = WordSets.of("comments");
  private static final ImmutableSet<String> REACTIONS = WordSets.of("reactions");
  private static final ImmutableSet<String> TITLES =
      ImmutableSet.<String>builder().addAll(COMMENTS).addAll(WordSets.of("comments title")).build();

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
      boolean post =
          storyWords >= STORY_WORDS
              && ((isHeader(line) && isFollowed(lines, i)) || isName(lines, labels, i));
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
    markTitled(lines, labels);
  }

  // "12 comments", and below it a time or age: nothing of what follows is the story.
  private static void markTitled(List<Line> lines, List<Label> labels) {
    int storyWords = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean title = (isTitle(line) && isStampedBelow(lines, i)) || isCount(line) || isReply(line);
      if (storyWords >= STORY_WORDS && title) {
        close(labels, i, lines.size());
        return;
      }
      storyWords += labels.get(i).isOpen() && line.isProse() ? line.words().size() : 0;
    }
  }

  // "Re: The ferry timetable is out": the next post of a forum.
  private static boolean isReply(Line line) {
    return REPLY.matcher(line.text().strip()).lookingAt();
  }

  private static boolean isTitle(Line line) {
    return line.words().size() <= TITLE_WORDS
        && !line.isProse()
        && line.words().stream().anyMatch(COMMENTS::contains)
        && line.words().stream()
            .allMatch(word -> TITLES.contains(word) || Character.isDigit(word.charAt(0)));
  }

  // "3 thoughts on “A dam bursts”"
  private static boolean isCount(Line line) {
    List<String> words = line.words();
    boolean counted =
        words.size() > 2
            && (Character.isDigit(words.get(0).charAt(0)) || words.get(0).equals("one"));
    return counted
        && !line.isClosed()
        && REACTIONS.contains(words.get(1))
        && (words.get(2).equals("on") || words.get(2).equals("to"));
  }

  private static boolean isStampedBelow(List<Line> lines, int title) {
    return lines.subList(title + 1, Math.min(lines.size(), title + 1 + STAMP_REACH)).stream()
        .anyMatch(line -> !line.isProse() && isStamped(line));
  }

  // A name alone, below it a date or age, below that what the reader wrote.
  private static boolean isName(List<Line> lines, List<Label> labels, int at) {
    Line line = lines.get(at);
    if (!labels.get(at).isOpen()
        || line.words().size() > NAME_WORDS
        || line.isClosed()
        || !Character.isLetter(line.text().charAt(0))) {
      return false;
    }
    for (int i = at + 1; i < Math.min(lines.size(), at + 1 + TEXT_REACH); i++) {
      if (labels.get(i).kind() == Block.Kind.TIMESTAMP && isStamped(lines.get(i))) {
        return isFollowed(lines, i);
      }
    }
    return false;
  }

  private static void close(List<Label> labels, int from, int to) {
    for (int i = from; i < to; i++) {
      if (labels.get(i).isStory()) {
        labels.set(i, new Label(Block.Kind.NAVIGATION, "stands in a thread of readers' posts"));
      }
    }
  }

  // "Reply" alone on a line, or one row of such words, again and again: from the time above the
  // first to below the last.
  private static void markButtons(List<Line> lines, List<Label> labels) {
    Map<String, Integer> rows = new HashMap<>();
    lines.stream()
        .filter(Threads::isButton)
        .forEach(row -> rows.merge(row.text(), 1, Integer::sum));
    int buttons = 0;
    int first = -1;
    int last = -1;
    int storyWords = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean answers = !line.words().isEmpty() && ANSWERS.containsAll(line.words());
      boolean row = rows.getOrDefault(line.text(), 0) >= POSTS;
      boolean button = storyWords >= STORY_WORDS && (answers || row);
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
