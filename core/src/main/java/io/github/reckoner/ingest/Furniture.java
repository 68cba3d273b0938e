package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Labels the lines of a text: first each by its own words, then boxes and feeds by their titles and
 * clock stamps, then what stands between furniture by its neighbours.
 *
 * <p>Running text is furniture only by words that an outlet says of itself; everything else here
 * touches short lines.
 */
final class Furniture {

  private static final ImmutableSet<String> SPEECH = WordSets.of("speech");

  private static final int LONG_LINE_WORDS = 40;
  private static final int WORDS_PER_CUE = 20;
  private static final int SUMMARY_WORDS = 60;
  private static final int TEASER_WORDS = 8;
  private static final int SHORT_WORDS = 14;
  private static final int SENTENCE_WORDS = 5;

  private final Cues cues = Cues.standard();
  private final ImmutableList<Line> lines;
  private final List<Label> labels = new ArrayList<>();

  private Furniture(ImmutableList<Line> lines) {
    this.lines = lines;
  }

  /** Returns a label for each line of a plain text. */
  static ImmutableList<Label> label(ImmutableList<Line> lines, Optional<String> title) {
    return label(lines, title, false);
  }

  /** Returns a label for each line of a text whose tags have shown where other stories stand. */
  static ImmutableList<Label> labelTagged(ImmutableList<Line> lines, Optional<String> title) {
    return label(lines, title, true);
  }

  private static ImmutableList<Label> label(
      ImmutableList<Line> lines, Optional<String> title, boolean tagged) {
    Furniture furniture = new Furniture(lines);
    if (lines.size() == 1) {
      furniture.labels.add(alone(lines.get(0), title));
      return ImmutableList.copyOf(furniture.labels);
    }
    lines.forEach(line -> furniture.labels.add(furniture.byWords(line)));
    if (!tagged) {
      furniture.notices();
    }
    furniture.boxes(title);
    Tickers.mark(lines, furniture.labels);
    furniture.lastTeaser();
    furniture.cutSummaries();
    furniture.betweenPleas();
    furniture.betweenFurniture();
    Threads.mark(lines, furniture.labels);
    SecondStory.mark(lines, furniture.labels, title);
    if (!tagged) {
      Cohesion.mark(lines, furniture.labels, title);
    }
    if (!tagged) {
      Opening.mark(lines, furniture.labels, title);
    }
    Outskirts.mark(lines, furniture.labels, title);
    if (!tagged) {
      Bylines.markNotes(lines, furniture.labels);
    }
    Headings.mark(lines, furniture.labels, title);
    return ImmutableList.copyOf(furniture.labels);
  }

  // A sentence handed in alone is what the caller wants read.
  private static Label alone(Line line, Optional<String> title) {
    return title.isPresent() && line.says(title.get())
        ? new Label(Block.Kind.HEADLINE, "repeats the title")
        : Label.STORY;
  }

  private Label byWords(Line line) {
    if (line.words().isEmpty()) {
      return new Label(Block.Kind.NAVIGATION, "has no words");
    }
    if (Stamps.isStamp(line.words()) || Stamps.isClock(line.text())) {
      return new Label(Block.Kind.TIMESTAMP, "is a date or time alone");
    }
    if (Stamps.isCounter(line.words())) {
      return new Label(Block.Kind.NAVIGATION, "counts readers, or is a number alone");
    }
    if (Marginal.isTagList(line)) {
      return new Label(Block.Kind.NAVIGATION, "is a list of tags");
    }
    if (Marginal.isCutShort(line)) {
      return new Label(Block.Kind.TEASER, "is a headline that breaks off");
    }
    if (Bylines.isByline(line)) {
      return new Label(Block.Kind.BYLINE, "names its author");
    }
    if (Notices.endsInReadingTime(line)) {
      return new Label(Block.Kind.TIMESTAMP, "tells how long it takes to read");
    }
    if (Stamps.isLabelledDate(line)) {
      return new Label(Block.Kind.TIMESTAMP, "is a date and time with their labels");
    }
    if (Stamps.isPrintedTime(line)) {
      return new Label(Block.Kind.TIMESTAMP, "names the day and time of printing");
    }
    if (Stamps.isNamedDate(line)) {
      return new Label(Block.Kind.TIMESTAMP, "is a date beside a name");
    }
    if (line.text().startsWith("©") && line.text().chars().limit(8).anyMatch(Character::isDigit)) {
      return new Label(Block.Kind.CREDIT, "claims a copyright");
    }
    if (Marginal.isNameAndAgency(line)) {
      return new Label(Block.Kind.CREDIT, "names a photographer and an agency");
    }
    if (Marginal.isCode(line)) {
      return new Label(Block.Kind.MARKUP, "is code of the page");
    }
    Optional<Cues.Verdict> label = cues.label(beforeColon(line));
    if (label.isPresent()) {
      return new Label(label.get().kind(), label.get().because());
    }
    return cues.judge(line.quiet())
        .filter(verdict -> verdict.weight() >= needed(line, verdict.strong()))
        .map(verdict -> new Label(verdict.kind(), verdict.because()))
        .orElse(Label.STORY);
  }

  // The longer a line and the more it reports what somebody said, the more cues it takes; running
  // text needs one that decides alone, or many.
  private static int needed(Line line, boolean strong) {
    int words = line.words().size();
    int needed = words > LONG_LINE_WORDS ? 2 + words / WORDS_PER_CUE : 2;
    if (!line.isProse()) {
      return needed;
    }
    boolean reports = line.quiet().stream().anyMatch(SPEECH::contains);
    return needed + (reports ? 2 : 0) + (strong || Cues.isRequest(line.quiet()) ? 0 : 2);
  }

  /** Returns what a sentence within running text is, if it is no part of the story. */
  static Optional<Label> ofSentence(String sentence) {
    return ofSentence(Line.of(sentence, 0, sentence.length(), false));
  }

  /** Returns what a line of running text is, if it is no part of the story. */
  static Optional<Label> ofSentence(Line line) {
    return Cues.standard()
        .judge(line.quiet())
        .filter(verdict -> verdict.strong() && verdict.weight() >= needed(line, true))
        .map(verdict -> new Label(verdict.kind(), verdict.because()));
  }

  private static List<String> beforeColon(Line line) {
    for (int i = 0; i < Math.min(line.text().length() - 1, 40); i++) {
      char c = line.text().charAt(i);
      if (c == ':' || c == '|') {
        return Words.of(line.text().substring(0, i));
      }
    }
    return List.of();
  }

  // Below its first paragraph a story has tables of its own.
  private void notices() {
    boolean above = true;
    StringBuilder prose = new StringBuilder();
    lines.stream().filter(Line::isProse).forEach(line -> prose.append(line.text()));
    boolean latin = Notices.isLatin(prose.toString());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      above &= !line.isProse();
      if (labels.get(i).isOpen() && above && Notices.isTicker(line)) {
        labels.set(i, new Label(Block.Kind.NAVIGATION, "gives prices or temperatures in a row"));
      } else if (labels.get(i).isOpen() && Notices.isNumberedRow(line)) {
        labels.set(i, new Label(Block.Kind.TEASER, "is a numbered row of headlines"));
      } else if (labels.get(i).isOpen() && latin && !Notices.isLatin(line.text())) {
        labels.set(i, new Label(Block.Kind.NAVIGATION, "is in another script than the text"));
      } else if (labels.get(i).isOpen() && Notices.isContact(line)) {
        labels.set(i, new Label(Block.Kind.NAVIGATION, "gives a telephone number"));
      }
    }
  }

  /**
   * A box lasts from its title to the next running text or the story's headline; its headlines may
   * have a summary each.
   */
  private void boxes(Optional<String> title) {
    int lastProse = lastProse();
    for (int i = 0; i < lines.size(); i++) {
      Optional<Cues.Verdict> box =
          lines.get(i).isProse() ? Optional.empty() : cues.section(lines.get(i).words());
      if (box.isEmpty()) {
        continue;
      }
      Cues.Verdict verdict = box.get();
      labels.set(i, new Label(Block.Kind.NAVIGATION, "titles a box: " + verdict.because()));
      Label inside = new Label(verdict.kind(), "in a box that " + verdict.because());
      int next = i + 1;
      while (next < lines.size()
          && title.filter(lines.get(next)::says).isEmpty()
          && belongsToBox(next, i, lastProse)) {
        if (labels.get(next).isOpen()) {
          labels.set(next, inside);
        }
        next++;
      }
      i = next - 1;
    }
  }

  private boolean belongsToBox(int at, int title, int lastProse) {
    Line line = lines.get(at);
    if (!labels.get(at).isOpen()) {
      return cues.section(line.words()).isEmpty();
    }
    if (cues.titlesStory(line.words())) {
      return false;
    }
    boolean underComment = at > title + 1 && isAge(lines.get(at - 1));
    return underComment
        || (!line.isProse() && line.isTitleLike())
        || isSummary(at, title, lastProse);
  }

  // "John, 3 days ago": what a reader wrote follows.
  private static boolean isAge(Line line) {
    return !line.isProse()
        && !line.words().isEmpty()
        && line.words().get(line.words().size() - 1).equals("ago");
  }

  // One short paragraph under each headline so far, when another headline or furniture follows.
  private boolean isSummary(int at, int title, int lastProse) {
    if (at > title + 1 && isHeadlineOfBox(at - 1) && isDatedBelow(at)) {
      return true;
    }
    boolean underHeadline = (at - title) % 2 == 0 && isHeadlineOfBox(at - 1);
    boolean alternates = at == title + 2 || (underHeadline && lines.get(at - 2).isProse());
    if (!underHeadline || !alternates || lines.get(at).words().size() > SUMMARY_WORDS) {
      return false;
    }
    return at + 1 < lines.size()
        && (lastProse == at || (labels.get(at + 1).isOpen() && isHeadlineOfBox(at + 1)));
  }

  private boolean isDatedBelow(int at) {
    return lines.get(at).words().size() <= SUMMARY_WORDS
        && at + 1 < lines.size()
        && labels.get(at + 1).kind() == Block.Kind.TIMESTAMP;
  }

  private boolean isHeadlineOfBox(int at) {
    return !lines.get(at).isProse() && lines.get(at).words().size() >= 5;
  }

  /**
   * A headline with one summary, set tight against the furniture that ends the story while the
   * story's own paragraphs stand apart, is a teaser.
   */
  private void lastTeaser() {
    boolean apart = lines.stream().filter(Line::isProse).filter(Line::afterGap).count() >= 3;
    for (int i = 1; apart && i + 2 < lines.size(); i++) {
      Line title = lines.get(i);
      Line summary = lines.get(i + 1);
      if (labels.get(i).isOpen()
          && labels.get(i + 1).isOpen()
          && title.isTitleLike()
          && !title.isClosed()
          && title.words().size() >= TEASER_WORDS
          && title.afterGap()
          && !summary.afterGap()
          && summary.isProse()
          && summary.words().size() <= SUMMARY_WORDS
          && !lines.get(i + 2).afterGap()
          && !labels.get(i + 2).isStory()) {
        Label teaser =
            new Label(Block.Kind.TEASER, "is a headline and summary set tight against furniture");
        labels.set(i, teaser);
        labels.set(i + 1, teaser);
      }
    }
  }

  /**
   * A summary that breaks off, beside another or beside furniture, leads to its story; one with no
   * other running text in sight is all there is of it.
   */
  private void cutSummaries() {
    List<Integer> cut =
        IntStream.range(0, lines.size())
            .filter(i -> labels.get(i).isOpen() && isCutSummary(i))
            .filter(i -> isBesideCut(i - 1) || isBesideCut(i + 1))
            .boxed()
            .toList();
    if (cut.size() == 1 && prose() == 1) {
      return;
    }
    for (int i : cut) {
      labels.set(i, new Label(Block.Kind.TEASER, "breaks off beside what is not the story"));
    }
  }

  private boolean isCutSummary(int at) {
    return lines.get(at).words().size() <= SUMMARY_WORDS && Marginal.trailsOff(lines.get(at));
  }

  private boolean isBesideCut(int at) {
    return at >= 0 && at < lines.size() && (isPage(at) || isCutSummary(at));
  }

  /** A line with a cue too weak to decide alone does decide between two pleas or forms. */
  private void betweenPleas() {
    for (int i = 1; i + 1 < lines.size(); i++) {
      boolean brief = lines.get(i).words().size() <= LONG_LINE_WORDS;
      if (brief && labels.get(i).isOpen() && isPlea(i - 1) && isPlea(i + 1)) {
        Optional<Cues.Verdict> weak = cues.judge(lines.get(i).quiet());
        if (weak.isPresent() && weak.get().kind() == Block.Kind.PLEA) {
          String because = "stands between pleas and " + weak.get().because();
          labels.set(i, new Label(Block.Kind.PLEA, because));
        }
      }
    }
  }

  private boolean isPlea(int at) {
    Block.Kind kind = labels.get(at).kind();
    return kind == Block.Kind.PLEA || kind == Block.Kind.FORM;
  }

  /** Short lines between furniture, with no running text beside them, are furniture too. */
  private void betweenFurniture() {
    int lastProse = lastProse();
    int i = 0;
    while (i < lines.size()) {
      int to = i;
      while (to < lines.size() && labels.get(to).isOpen() && isShort(lines.get(to))) {
        to++;
      }
      boolean enclosed = to > i && i > 0 && isPage(i - 1) && (to == lines.size() || isPage(to));
      if (enclosed && lastProse >= 0 && lastProse < i) {
        Block.Kind kind = labels.get(i - 1).kind();
        for (int at = i; at < to; at++) {
          labels.set(at, new Label(kind, "is a short line between furniture after the story"));
        }
      }
      i = Math.max(to, i + 1);
    }
  }

  private static boolean isShort(Line line) {
    boolean sentence = line.endsWithStop() && line.words().size() >= SENTENCE_WORDS;
    return !line.isProse() && !sentence && line.words().size() <= SHORT_WORDS;
  }

  // How many paragraphs of running text are open.
  private int prose() {
    return (int)
        IntStream.range(0, lines.size())
            .filter(i -> labels.get(i).isOpen() && lines.get(i).isProse())
            .count();
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

  private boolean isPage(int at) {
    return switch (labels.get(at).kind()) {
      case PLEA, FORM, NAVIGATION, FEED_ITEM, TEASER -> true;
      default -> false;
    };
  }
}
