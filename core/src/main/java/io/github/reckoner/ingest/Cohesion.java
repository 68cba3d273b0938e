package io.github.reckoner.ingest;

import io.github.reckoner.model.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the headlines and summaries of other stories below a story, by the words that they do not
 * share with it.
 *
 * <p>What shares a name with the story so far, or two other words that tell something, goes on with
 * it. A headline that does not, over a summary that does not, is another story's where a second one
 * follows, where furniture stands before it, where a byline stands below it, or where nothing
 * follows.
 *
 * <p>The measure is that of {@link Vocabulary}.
 */
final class Cohesion {

  private static final int OPENING_WORDS = 60;
  private static final int ITEMS = 2;
  private static final int LOOKAHEAD = 2;
  private static final int FEW_STEMS = 60;
  private static final int HEADLINE_WORDS = 5;
  private static final int CARD_WORDS = 4;
  private static final int TAG_WORDS = 3;
  private static final int SUMMARY_WORDS = 60;
  private static final int ENTRY_CHARACTERS = 20;
  private static final int CARDS = 3;
  private static final int MOST_CARDS = 40;
  private static final int ISLAND = 8;
  private static final int ISLAND_TAGS = 2;

  private final List<Line> lines;
  private final List<Label> labels;
  private final Vocabulary vocabulary;
  // The end of a list within the story, so that each of its lines is looked at once.
  private int list;

  private Cohesion(List<Line> lines, List<Label> labels) {
    this.lines = lines;
    this.labels = labels;
    this.vocabulary = Vocabulary.of(lines);
  }

  /** Relabels the open lines of other stories below the story. */
  static void mark(List<Line> lines, List<Label> labels, Optional<String> title) {
    new Cohesion(lines, labels).mark(title);
  }

  private void mark(Optional<String> title) {
    Set<String> known =
        new HashSet<>(title.map(said -> Vocabulary.stems(Words.of(said))).orElse(Set.of()));
    int words = 0;
    int at = 0;
    while (at < lines.size()) {
      int end = words < OPENING_WORDS || at < list ? at : strangersEnd(at, known);
      if (end > at) {
        close(at, end);
        at = end;
      } else {
        boolean open = labels.get(at).isOpen();
        known.addAll(open ? Vocabulary.stems(lines.get(at).words()) : Set.of());
        words += open && lines.get(at).isProse() ? lines.get(at).words().size() : 0;
        at++;
      }
    }
  }

  private int strangersEnd(int at, Set<String> known) {
    return Math.max(Math.max(end(at, known), row(at, known)), island(at, known));
  }

  // The end of a paragraph or two with furniture above that share no words with the story: a
  // reader's post, a slogan, a summary.
  private int island(int from, Set<String> known) {
    int above = from - 1;
    while (above >= 0 && above >= from - ISLAND_TAGS && isTag(above)) {
      above--;
    }
    boolean titled = above >= 0 && above == from - 1 && isLooseTitle(above, known);
    if (above < 0 || !(isBetween(above) || titled)) {
      return from;
    }
    int at = from;
    while (at < lines.size() && at < from + ISLAND && isLoose(at, known)) {
      at++;
    }
    boolean ends = at == lines.size() || !isText(at);
    return ends && !goesOnAfter(at, known) ? at : from;
  }

  private boolean isLooseTitle(int at, Set<String> known) {
    Line line = lines.get(at);
    return labels.get(at).isOpen()
        && !line.isProse()
        && !line.isClosed()
        && vocabulary.shared(Vocabulary.stems(line.words()), known) == 0;
  }

  private void close(int from, int to) {
    for (int i = from; i < to; i++) {
      if (labels.get(i).isOpen()) {
        labels.set(i, new Label(Block.Kind.TEASER, "shares no words with the story above it"));
      }
    }
  }

  // The end of the headlines, each over a summary or none, that begin at a line; that line itself
  // if it begins no such run, or if it goes on with the story.
  private int end(int from, Set<String> known) {
    int items = 0;
    int summaries = 0;
    int at = from;
    boolean signed = false;
    boolean closed = false;
    while (at < lines.size() && isLooseHeadline(at, known)) {
      items++;
      at++;
      boolean hasSignature = at < lines.size() && isSignature(at);
      signed |= hasSignature;
      at = hasSignature ? afterBetween(at) : afterFurniture(at);
      int text = hasSignature ? looseStory(at, known) : isLoose(at, known) ? at + 1 : at;
      summaries += text - at;
      at = afterFurniture(text);
      closed = at > text;
    }
    boolean after = from > 0 && isFurniture(from - 1);
    boolean last = at == lines.size() || closed;
    boolean several = items >= ITEMS && summaries > 0;
    boolean ends =
        items > 0
            && (several || signed || after || (last && summaries > 0 && known.size() >= FEW_STEMS));
    if (ends && goesOnAfter(at, known)) {
      list = at;
    }
    return ends && from >= list ? at : from;
  }

  private boolean isLoose(int at, Set<String> known) {
    return at < lines.size() && isLooseText(at, known);
  }

  // A signed story of its own shares words with the one above in few of its paragraphs.
  private int looseStory(int from, Set<String> known) {
    int loose = 0;
    int near = 0;
    int end = from;
    for (int at = from; at < lines.size() && isText(at) && near <= loose / 2; at++) {
      boolean other = isLooseText(at, known);
      loose += other ? 1 : 0;
      near += other ? 0 : 1;
      end = other ? at + 1 : end;
    }
    return end;
  }

  private int afterFurniture(int from) {
    int at = from;
    while (at < lines.size() && isBetween(at)) {
      at++;
    }
    return at;
  }

  // The end of cards in a row, each a headline over one summary, a day or both: other stories'
  // where most share no words with the story, though a few may by chance.
  private int row(int from, Set<String> known) {
    int cards = 0;
    int dressed = 0;
    int strange = 0;
    int at = from;
    int end = from;
    while (cards < MOST_CARDS && at < lines.size() && isCardHeadline(at)) {
      boolean other = vocabulary.shared(Vocabulary.stems(lines.get(at).words()), known) == 0;
      int below = afterBetween(at + 1);
      boolean summary = isSummary(below);
      other &=
          !summary
              || vocabulary.shared(Vocabulary.stems(lines.get(below).words()), known)
                  < Vocabulary.NEEDED;
      if (at == from && !other) {
        return from;
      }
      dressed += summary || (below > at + 1 && isSignature(at + 1)) ? 1 : 0;
      strange += other ? 1 : 0;
      cards++;
      at = summary ? afterBetween(below + 1) : below;
      end = other ? at : end;
    }
    boolean row = dressed * 2 >= cards ? cards >= CARDS : cards > CARDS;
    return row && strange * 2 > cards && !goesOnAfter(end, known) ? end : from;
  }

  private int afterBetween(int from) {
    int at = from;
    while (at < lines.size() && (isBetween(at) || isTag(at))) {
      at++;
    }
    return at;
  }

  // The section or place of a card.
  private boolean isTag(int at) {
    Line line = lines.get(at);
    return labels.get(at).isOpen() && line.words().size() <= TAG_WORDS && !line.isClosed();
  }

  private boolean isCardHeadline(int at) {
    Line line = lines.get(at);
    char first = line.text().charAt(0);
    return labels.get(at).isOpen()
        && line.isTitleLike()
        && !line.text().endsWith(":")
        && line.words().size() >= CARD_WORDS
        && !line.isProse()
        && !Character.isLowerCase(first)
        && !isEntry(line.text());
  }

  // "£1.1m: what the shops lost" is an entry of a list of figures, not a headline.
  private static boolean isEntry(String text) {
    boolean figure = text.chars().limit(2).anyMatch(Character::isDigit);
    int colon = text.indexOf(": ");
    return figure && colon > 0 && colon <= ENTRY_CHARACTERS;
  }

  // One paragraph; what has a second below it is a part of a story.
  private boolean isSummary(int at) {
    return at < lines.size()
        && isText(at)
        && lines.get(at).words().size() <= SUMMARY_WORDS
        && (at + 1 == lines.size() || !isText(at + 1));
  }

  private boolean isText(int at) {
    return labels.get(at).isOpen() && (lines.get(at).isProse() || lines.get(at).endsWithStop());
  }

  // A list within the story is followed by the story.
  private boolean goesOnAfter(int end, Set<String> known) {
    int seen = 0;
    for (int i = end; i < lines.size() && seen < LOOKAHEAD; i++) {
      if (labels.get(i).isOpen() && (lines.get(i).isProse() || lines.get(i).endsWithStop())) {
        if (vocabulary.shared(Vocabulary.stems(lines.get(i).words()), known) >= Vocabulary.NEEDED) {
          return true;
        }
        seen++;
      }
    }
    return false;
  }

  private boolean isLooseHeadline(int at, Set<String> known) {
    Line line = lines.get(at);
    return labels.get(at).isOpen()
        && line.isTitleLike()
        && !line.isClosed()
        && !line.isProse()
        && line.words().size() >= HEADLINE_WORDS
        && !(line.text().indexOf(':') > 0 && isEntry(line.text()))
        && Character.isUpperCase(line.text().charAt(0))
        && vocabulary.shared(Vocabulary.stems(line.words()), known) == 0;
  }

  private boolean isLooseText(int at, Set<String> known) {
    Line line = lines.get(at);
    return labels.get(at).isOpen()
        && (line.isProse() || line.isClosed())
        && vocabulary.shared(Vocabulary.stems(line.words()), known) < needed(known);
  }

  // A short story has few words to share, so that one tells.
  private static int needed(Set<String> known) {
    return known.size() < FEW_STEMS ? 1 : Vocabulary.NEEDED;
  }

  private boolean isSignature(int at) {
    Block.Kind kind = labels.get(at).kind();
    return kind == Block.Kind.BYLINE || kind == Block.Kind.TIMESTAMP;
  }

  private boolean isBetween(int at) {
    return isSignature(at) || isFurniture(at);
  }

  private boolean isFurniture(int at) {
    return switch (labels.get(at).kind()) {
      case TEASER, FEED_ITEM, PLEA, FORM, NAVIGATION, MARKUP, CREDIT -> true;
      default -> false;
    };
  }
}
