package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts a line into blocks: markup, addresses and credits come out of the running text they stand
 * in; a dateline, or the time behind a byline, comes off.
 */
final class Marks {

  private static final ImmutableSet<String> CREDIT_WORDS = WordSets.of("picture credit");

  private static final ImmutableSet<String> PICTURE_ENDINGS =
      ImmutableSet.of(".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".avif", ".mp4", ".tif");

  private static final int CREDIT_WORDS_MOST = 14;
  private static final int LABEL_CHARACTERS = 15;
  private static final int NAME_CHARACTERS = 60;
  private static final int CAPTION_WORDS = 70;
  private static final int DATELINE_CHARACTERS = 70;
  private static final int ADDRESS_CHARACTERS = 1000;
  private static final int CREDIT_CHARACTERS = 200;
  private static final int LONG_LINE_WORDS = 60;
  private static final int SENTENCE_CHARACTERS = 300;
  private static final int PICTURE_TEXT_CHARACTERS = 2000;

  private final Line line;
  private final Label label;
  private final List<Block> found = new ArrayList<>();

  private Marks(Line line, Label label) {
    this.line = line;
    this.label = label;
  }

  /** Returns the blocks of a line, in order, covering it. */
  static ImmutableList<Block> cut(Line line, Label label, boolean mayHaveDateline) {
    Marks marks = new Marks(line, label);
    if (label.kind() == Block.Kind.BYLINE) {
      marks.stampBehindByline();
    } else if (label.isStory()) {
      if (mayHaveDateline) {
        marks.dateline();
      }
      marks.inline();
    }
    return marks.fill();
  }

  /** Returns whether a line tells of a picture: it ends in a credit. */
  static boolean isCaption(Line line) {
    return cut(line, Label.STORY, false).stream()
        .anyMatch(block -> block.kind() == Block.Kind.CAPTION);
  }

  private void add(Block.Kind kind, int from, int to, String because) {
    if (to > from) {
      found.add(new Block(kind, line.start() + from, line.start() + to, because));
    }
  }

  // What no mark has taken keeps the label of the line; a line that ends in a credit is a caption.
  private ImmutableList<Block> fill() {
    Label rest = isCaption() ? new Label(Block.Kind.CAPTION, "ends in a photo credit") : label;
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    int at = line.start();
    for (Block block : found) {
      if (block.start() > at) {
        blocks.add(new Block(rest.kind(), at, block.start(), rest.because()));
      }
      blocks.add(block);
      at = block.end();
    }
    if (at < line.end()) {
      blocks.add(new Block(rest.kind(), at, line.end(), rest.because()));
    }
    return blocks.build();
  }

  private boolean isCaption() {
    if (found.isEmpty() || line.words().size() > CAPTION_WORDS) {
      return false;
    }
    Block last = found.get(found.size() - 1);
    return last.kind() == Block.Kind.CREDIT && last.end() >= line.end() - 1;
  }

  private void stampBehindByline() {
    int tail = Stamps.tail(line.words());
    if (tail < line.words().size()) {
      int from = offsetOfWord(tail);
      add(Block.Kind.TIMESTAMP, from, line.text().length(), "is a date or time behind the author");
    }
  }

  private int offsetOfWord(int index) {
    int from = line.text().length();
    String lower = line.lower().replace('’', '\'');
    int at = lower.length();
    for (int i = line.words().size() - 1; i >= index; i--) {
      at = lower.lastIndexOf(line.words().get(i), at - 1);
      from = Math.max(0, at);
    }
    return from;
  }

  private void inline() {
    String text = line.text();
    int from = found.isEmpty() ? 0 : found.get(found.size() - 1).end() - line.start();
    int i = from;
    while (i < text.length()) {
      int end = markAt(text, i);
      i = Math.max(end, i + 1);
    }
  }

  // Adds what begins at i and returns where it ends, or i if nothing does.
  private int markAt(String text, int i) {
    char c = text.charAt(i);
    int sentence = sentenceAt(text, i);
    if (sentence > i) {
      return sentence;
    }
    boolean wordStart = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    if (c == '!' && text.startsWith("![", i)) {
      return image(text, i);
    }
    if (c == ']' && text.startsWith("](", i)) {
      return target(text, i + 1);
    }
    if (c == '(' || c == '[') {
      return credit(text, i);
    }
    if (c == '<') {
      return tag(text, i);
    }
    int named = wordStart && Character.isUpperCase(c) ? credited(text, i) : i;
    if (named > i) {
      return named;
    }
    if (wordStart && (c == '/' || Character.isLetter(c))) {
      return address(text, i);
    }
    return i;
  }

  // In a long line a sentence may be the outlet's own, such as a plea or a pointer elsewhere.
  private int sentenceAt(String text, int i) {
    boolean starts =
        i == 0 || (text.charAt(i - 1) == ' ' && i > 1 && ".!?".indexOf(text.charAt(i - 2)) >= 0);
    if (!starts || line.words().size() < LONG_LINE_WORDS || !isUpper(text, i)) {
      return i;
    }
    int end = i;
    while (end < text.length()
        && end - i < SENTENCE_CHARACTERS
        && !(".!?".indexOf(text.charAt(end)) >= 0
            && (end + 2 >= text.length() || isUpper(text, end + 2)))) {
      end++;
    }
    if (end >= text.length() || end - i >= SENTENCE_CHARACTERS) {
      return i;
    }
    Optional<Label> furniture = Furniture.ofSentence(text.substring(i, end + 1));
    if (furniture.isEmpty()) {
      return i;
    }
    add(furniture.get().kind(), i, end + 1, furniture.get().because());
    return end + 1;
  }

  private static boolean isUpper(String text, int i) {
    return i < text.length() && Character.isUpperCase(text.charAt(i));
  }

  private int image(String text, int i) {
    int close = find(text, "](", i + 2, PICTURE_TEXT_CHARACTERS);
    int end = close < 0 ? -1 : closing(text, close + 1, '(', ')', ADDRESS_CHARACTERS);
    if (end < 0) {
      return i;
    }
    add(Block.Kind.MARKUP, i, i + 2, "opens a picture in Markdown");
    int credit = creditInside(text, i + 2, close);
    add(Block.Kind.CAPTION, i + 2, credit, "is the text of a picture in Markdown");
    add(Block.Kind.CREDIT, credit, close, "names who made the picture");
    add(Block.Kind.MARKUP, close, end, "is the address of a picture in Markdown");
    return end;
  }

  private static int creditInside(String text, int from, int to) {
    int open = Math.max(text.lastIndexOf('[', to - 1), text.lastIndexOf('(', to - 1));
    int end = to;
    while (end > from && Line.isBlank(text.charAt(end - 1))) {
      end--;
    }
    boolean atEnd = open >= from && end > 0 && "])".indexOf(text.charAt(end - 1)) >= 0;
    return atEnd && isCredit(text.substring(open, end), true) ? open : to;
  }

  private int target(String text, int open) {
    int end = closing(text, open, '(', ')', ADDRESS_CHARACTERS);
    if (end < 0) {
      return open;
    }
    add(Block.Kind.MARKUP, open, end, "is the address of a link in Markdown");
    return end;
  }

  // "... after the fire. Photo: Ana Torres": the label behind a sentence, and names to the end.
  private int credited(String text, int i) {
    int colon = text.indexOf(':', i);
    boolean behind =
        i > 1 && text.charAt(i - 1) == ' ' && ".!?”\"".indexOf(text.charAt(i - 2)) >= 0;
    boolean labelled =
        behind
            && colon > i
            && colon - i <= LABEL_CHARACTERS
            && CREDIT_WORDS.containsAll(Words.of(text.substring(i, colon)));
    if (!labelled || text.length() - colon > NAME_CHARACTERS || text.endsWith(".")) {
      return i;
    }
    add(Block.Kind.CREDIT, i, text.length(), "names who made a picture");
    return text.length();
  }

  private int credit(String text, int i) {
    char close = text.charAt(i) == '(' ? ')' : ']';
    int end = closing(text, i, text.charAt(i), close, CREDIT_CHARACTERS);
    boolean last = end == text.length() && i > 1 && ".!?”\"".indexOf(text.charAt(i - 2)) >= 0;
    if (end < 0 || !(isCredit(text.substring(i, end), false) || (last && isSigned(text, i, end)))) {
      return i;
    }
    add(Block.Kind.CREDIT, i, end, "names who made a picture");
    return end;
  }

  private static boolean isCredit(String brackets, boolean onPicture) {
    List<String> words = Words.of(brackets);
    if (words.isEmpty() || words.size() > CREDIT_WORDS_MOST) {
      return false;
    }
    boolean slash = brackets.indexOf('/') >= 0 && brackets.indexOf("//") < 0 && hasAgency(brackets);
    return slash
        || (onPicture && words.size() <= 6)
        || words.get(0).equals("©")
        || (words.stream().anyMatch(CREDIT_WORDS::contains)
            && words.size() <= 10
            && startsHigh(brackets));
  }

  // "(Harbour News/Ana Torres)" behind the last sentence.
  private static boolean isSigned(String text, int from, int to) {
    int slash = text.indexOf('/', from);
    return slash > from
        && slash < to
        && text.indexOf('/', slash + 1) < 0
        && isUpper(text, from + 1)
        && isUpper(text, slash + 1)
        && to - from <= NAME_CHARACTERS
        && text.substring(from, to).chars().noneMatch(Character::isDigit);
  }

  private static boolean startsHigh(String brackets) {
    char first = brackets.charAt(Math.min(1, brackets.length() - 1));
    return Character.isUpperCase(first) || first == '©';
  }

  private static boolean hasAgency(String brackets) {
    return brackets.contains("/AFP")
        || brackets.contains("/ AFP")
        || brackets.contains("/AP")
        || brackets.contains("AP/")
        || brackets.contains("/Reuters")
        || brackets.contains("/EPA")
        || brackets.contains("/Getty")
        || brackets.contains("/ Getty");
  }

  private int tag(String text, int i) {
    int end = find(text, ">", i, ADDRESS_CHARACTERS);
    int name = text.startsWith("</", i) ? i + 2 : i + 1;
    boolean named = name < text.length() && Character.isLowerCase(text.charAt(name));
    if (!named || end < 0) {
      return i;
    }
    add(Block.Kind.MARKUP, i, end + 1, "is a tag");
    return end + 1;
  }

  private int address(String text, int i) {
    int end = i;
    while (end < text.length()
        && !Line.isBlank(text.charAt(end))
        && "()<>\"“”".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > i && ".,;:!?'’".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return isAddress(text.substring(i, end)) ? addAddress(i, end) : i;
  }

  private int addAddress(int from, int to) {
    add(Block.Kind.MARKUP, from, to, "is an address or path");
    return to;
  }

  private static boolean isAddress(String token) {
    String lower = token.toLowerCase(Locale.ROOT);
    return lower.contains("://")
        || lower.startsWith("www.")
        || lower.startsWith("pic.twitter.com/")
        || PICTURE_ENDINGS.stream().anyMatch(lower::endsWith);
  }

  // Returns the offset after the bracket that closes the one at i, or -1 if none does in reach.
  private static int closing(String text, int i, char open, char close, int reach) {
    int depth = 0;
    for (int at = i; at < text.length() && at - i < reach; at++) {
      char c = text.charAt(at);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return -1;
  }

  private static int find(String text, String mark, int from, int reach) {
    int to = Math.min(text.length(), from + reach);
    int at = from <= to ? text.substring(from, to).indexOf(mark) : -1;
    return at < 0 ? -1 : from + at;
  }

  private void dateline() {
    int end = Datelines.end(line.text(), DATELINE_CHARACTERS);
    add(Block.Kind.DATELINE, 0, end, "is place, date or agency before a dash");
  }
}
