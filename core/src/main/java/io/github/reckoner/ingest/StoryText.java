package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.model.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Puts the chunks of a story together as text with blocks: paragraphs apart by a blank line, what
 * their words or links show to be no story left out.
 *
 * @param text the text
 * @param blocks its blocks
 */
record StoryText(String text, ImmutableList<Block> blocks) {

  private static final Element NOWHERE = new Element("p");
  private static final ImmutableSet<String> COMMENTS = WordSets.of("comments");
  private static final ImmutableSet<String> CONTRIBUTIONS = WordSets.of("contribution");
  private static final ImmutableSet<Block.Kind> FURNITURE =
      Sets.immutableEnumSet(
          Block.Kind.TEASER, Block.Kind.FEED_ITEM, Block.Kind.PLEA, Block.Kind.FORM);
  private static final int LABEL_WORDS = 8;
  private static final int REPEATED_CHARACTERS = 40;
  private static final int LINK_PARAGRAPH = 200;
  private static final int SMALL_HEADLINE = 5;
  private static final int OFFER_CHARACTERS = 60;
  private static final String STOPS = ".!?…";
  private static final String QUOTES = "\"“”„«»'‘’";
  private static final int BOX_LINES = 8;
  private static final int PULLED_CHARACTERS = 15;
  private static final int PULLED_MOST = 300;
  private static final int PULLED_LOOKS = 10;
  private static final int ALONE_WORDS = 4;
  private static final int NOTES = 2;
  private static final int NOTED_CHARACTERS = 400;

  /** A line of the story to be: the element around it, what its tags say, and its words. */
  private record Piece(Element element, Chunk.Role role, String text, boolean link) {}

  /** Returns the text of the chunks below a headline, without a note on the author. */
  static StoryText of(List<Chunk> chunks, Optional<String> title, Optional<String> byline) {
    List<Piece> pieces = pieces(chunks);
    ImmutableList<Line> lines = Line.split(join(pieces));
    List<Label> labels = Furniture.labelTagged(lines, title);
    Optional<ImmutableList<String>> words = title.map(Words::of);
    List<Piece> kept = new ArrayList<>();
    List<Label> keptLabels = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean[] story = new boolean[pieces.size()];
    Set<Integer> pulled = pulled(pieces);
    boolean begun = false;
    boolean thread = false;
    for (int i = 0; i < story.length; i++) {
      Piece piece = pieces.get(i);
      thread = piece.role() == Chunk.Role.HEADING ? begun && titlesThread(piece) : thread;
      boolean again = !seen.add(piece.text()) && piece.text().length() >= REPEATED_CHARACTERS;
      boolean author = byline.filter(names -> Bylines.isAuthor(piece.text(), names)).isPresent();
      boolean read =
          !author && isStory(piece, labels.get(i), words) && !isOverLinks(pieces, lines, i);
      again |= pulled.contains(i);
      story[i] = !again && !thread && (read || (begun && isCredited(lines.get(i), labels.get(i))));
      begun |= story[i];
    }
    for (int i = 0; i < story.length; i++) {
      if (story[i] && !titlesDropped(pieces, story, i)) {
        kept.add(pieces.get(i));
        keptLabels.add(labelOf(pieces.get(i), labels.get(i)));
      }
    }
    trim(kept, keptLabels);
    cutAppended(kept, keptLabels, title);
    cutNotes(kept, keptLabels, byline);
    return assemble(kept, keptLabels);
  }

  // Stories that the page goes on with.
  private static void cutAppended(List<Piece> pieces, List<Label> labels, Optional<String> title) {
    List<Appended.Part> parts = new ArrayList<>();
    for (Piece piece : pieces) {
      Line line = Line.of(piece.text(), 0, piece.text().length(), true);
      parts.add(new Appended.Part(line, piece.role() == Chunk.Role.HEADING, piece.element()));
    }
    int end = Appended.beginning(parts, title);
    pieces.subList(end, pieces.size()).clear();
    labels.subList(end, labels.size()).clear();
  }

  // Who the author is, told below the story.
  private static void cutNotes(List<Piece> pieces, List<Label> labels, Optional<String> byline) {
    int first = Math.max(0, pieces.size() - NOTES);
    String story = join(pieces.subList(0, first));
    for (int i = pieces.size() - 1; i >= first; i--) {
      if (story.length() >= NOTED_CHARACTERS
          && Bylines.isNote(pieces.get(i).text(), story, byline)) {
        pieces.subList(i, pieces.size()).clear();
        labels.subList(i, labels.size()).clear();
      }
    }
  }

  /**
   * Returns the text of lines that are the story, each a paragraph, but for what links and asks.
   */
  static StoryText ofLines(ImmutableList<Line> lines, Optional<String> title) {
    List<Label> read = Furniture.labelTagged(lines, title);
    List<Piece> pieces = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Label label = read.get(i);
      boolean furniture = !label.isStory() && FURNITURE.contains(label.kind());
      if (!furniture || Line.isUnspaced(lines.get(i).text())) {
        pieces.add(new Piece(NOWHERE, Chunk.Role.PARAGRAPH, lines.get(i).text(), false));
        labels.add(Label.STORY);
      }
    }
    return assemble(pieces, labels);
  }

  private static boolean isStory(Piece piece, Label label, Optional<ImmutableList<String>> title) {
    boolean heading = piece.role() == Chunk.Role.HEADING;
    if (piece.link()
        || label.kind() == Block.Kind.HEADLINE
        || (heading && title.isPresent() && Words.of(piece.text()).equals(title.get()))) {
      return false;
    }
    boolean caption = piece.role() == Chunk.Role.CAPTION;
    return caption
        ? label.isStory()
            || (label.kind() == Block.Kind.CREDIT && !Marginal.isCreditAlone(piece.text()))
        : label.isStory() || Line.isUnspaced(piece.text());
  }

  // What readers wrote follows, up to the next heading.
  private static boolean titlesThread(Piece heading) {
    List<String> words = Words.of(heading.text());
    return words.stream().anyMatch(COMMENTS::contains)
        && Cues.standard().section(words).isPresent();
  }

  // Quotations set in large type, which say again what a paragraph says; their indices.
  private static Set<Integer> pulled(List<Piece> pieces) {
    List<Integer> set = new ArrayList<>();
    for (int i = 0; i < pieces.size() && set.size() < PULLED_LOOKS; i++) {
      if (isSetApart(pieces.get(i))) {
        set.add(i);
      }
    }
    Set<Integer> pulled = new HashSet<>();
    List<String> said = set.stream().map(i -> words(pieces.get(i))).toList();
    for (Piece piece : set.isEmpty() ? List.<Piece>of() : pieces) {
      String told = words(piece);
      for (int k = 0; k < said.size(); k++) {
        String words = said.get(k);
        boolean longer = told.length() > words.length() + PULLED_CHARACTERS;
        if (longer && words.length() >= PULLED_CHARACTERS && told.contains(words)) {
          pulled.add(set.get(k));
        }
      }
    }
    return pulled;
  }

  private static String words(Piece piece) {
    return String.join(" ", Words.of(piece.text()));
  }

  private static boolean isSetApart(Piece piece) {
    String words = piece.text();
    boolean quoted = QUOTES.indexOf(words.charAt(0)) >= 0;
    boolean apart =
        piece.element().closest("blockquote, aside, q") != null
            || isNamedQuote(piece.element())
            || (quoted
                && QUOTES.indexOf(last(words)) >= 0
                && piece.element().siblingElements().isEmpty())
            || ((quoted || STOPS.indexOf(last(words)) >= 0)
                && piece.element().closest("figure") != null);
    return apart && piece.role() != Chunk.Role.HEADING && words.length() <= PULLED_MOST;
  }

  private static boolean isNamedQuote(Element element) {
    Element box = element.parent();
    return ElementNames.words(element).contains("quote")
        || (box != null && ElementNames.words(box).contains("quote"));
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  // Who helped with the story is told in its last paragraph, and is printed there.
  private static boolean isCredited(Line line, Label label) {
    return label.kind() == Block.Kind.BYLINE
        && line.words().stream().anyMatch(CONTRIBUTIONS::contains);
  }

  // A heading goes with its box.
  private static boolean titlesDropped(List<Piece> pieces, boolean[] story, int at) {
    Piece heading = pieces.get(at);
    Element box = heading.element().parent();
    if (heading.role() != Chunk.Role.HEADING || box == null) {
      return false;
    }
    int next = at + 1;
    while (next < story.length
        && next <= at + BOX_LINES
        && !story[next]
        && pieces.get(next).element().parents().contains(box)) {
      next++;
    }
    boolean over = next == story.length || !pieces.get(next).element().parents().contains(box);
    return next > at + 1 && over;
  }

  // A label over links names their box.
  private static boolean isOverLinks(List<Piece> pieces, List<Line> lines, int at) {
    Line line = lines.get(at);
    boolean open = !line.isClosed() || line.text().endsWith(":");
    int needed = pieces.get(at).role() == Chunk.Role.HEADING ? 2 : 1;
    int next = at + 1;
    while (next < pieces.size() && next <= at + needed && pieces.get(next).link()) {
      next++;
    }
    Piece piece = pieces.get(at);
    return open
        && piece.role() != Chunk.Role.CAPTION
        && line.words().size() <= LABEL_WORDS
        && next > at + needed
        && !isEntry(pieces, at);
  }

  // The last of several, with no link below it in the list.
  private static boolean isEntry(List<Piece> pieces, int at) {
    Element entry = pieces.get(at).element();
    Element list = entry.parent();
    return list != null
        && entry.normalName().equals("li")
        && at > 0
        && list.equals(pieces.get(at - 1).element().parent())
        && !pieces.get(at + 1).element().parents().contains(list);
  }

  private static Label labelOf(Piece piece, Label label) {
    return switch (piece.role()) {
      case HEADING -> new Label(Block.Kind.HEADING, "stands in a heading of the page");
      case CAPTION ->
          label.isStory()
              ? new Label(Block.Kind.CAPTION, "stands in a caption of the page")
              : label;
      default -> label.kind() == Block.Kind.BYLINE ? label : Label.STORY;
    };
  }

  private static List<Piece> pieces(List<Chunk> chunks) {
    List<Piece> pieces = new ArrayList<>();
    Element row = null;
    for (Chunk chunk : chunks) {
      Element rowOfCell = chunk.role() == Chunk.Role.CELL ? chunk.element().closest("tr") : null;
      if (rowOfCell != null && rowOfCell.equals(row) && chunk.prose() == 0) {
        Piece last = pieces.remove(pieces.size() - 1);
        String cells = last.text() + " | " + chunk.text().replace('\n', ' ');
        pieces.add(
            new Piece(last.element(), Chunk.Role.CELL, cells, last.link() && chunk.isMostlyLink()));
      } else {
        addLines(chunk, pieces);
      }
      row = chunk.prose() == 0 ? rowOfCell : null;
    }
    return pieces;
  }

  private static void addLines(Chunk whole, List<Piece> pieces) {
    Chunk chunk = withoutOffer(whole);
    if (chunk.text().isEmpty()) {
      return;
    }
    boolean elsewhere = chunk.isMostlyLink() && chunk.text().length() < LINK_PARAGRAPH;
    boolean link = (elsewhere || chunk.isCutShort()) && chunk.role() != Chunk.Role.CAPTION;
    for (String line : chunk.text().split("\n", -1)) {
      if (!line.isBlank()) {
        pieces.add(new Piece(chunk.element(), chunk.role(), line.strip(), link));
      }
    }
  }

  // "... as a battery store Read more" leads to another story; "(Ana Torres) Buy this picture" is
  // a caption without its last link.
  private static Chunk withoutOffer(Chunk chunk) {
    int end = chunk.text().length() - chunk.tail();
    String offer = chunk.tail() > OFFER_CHARACTERS ? "" : chunk.text().substring(end);
    if (!Cues.standard().isOffer(Words.of(offer))) {
      return chunk;
    }
    String rest = chunk.text().substring(0, end).strip();
    boolean another =
        rest.isEmpty()
            || (chunk.role() != Chunk.Role.CAPTION
                && (rest.endsWith(":")
                    || Words.of(rest).size() <= LABEL_WORDS
                    || !Line.of(rest, 0, rest.length(), true).isClosed()));
    int links = Math.max(0, chunk.linkCharacters() - chunk.tail());
    return Chunk.of(chunk.element(), chunk.role(), another ? "" : rest, links, 0);
  }

  private static String join(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(text.length() > 0 ? "\n\n" : "").append(piece.text());
    }
    return text.toString();
  }

  // Labels before the first and after the last running text are the page's, not the story's; the
  // agency in brackets is the story's.
  private static void trim(List<Piece> pieces, List<Label> labels) {
    while (!pieces.isEmpty() && isLabel(pieces.get(pieces.size() - 1), true)) {
      pieces.remove(pieces.size() - 1);
      labels.remove(labels.size() - 1);
    }
    while (!pieces.isEmpty()
        && ((isLabel(pieces.get(0), false) && !titlesPart(pieces)) || isAlone(pieces))) {
      pieces.remove(0);
      labels.remove(0);
    }
  }

  // A heading like those further down, each in an element of its own: of the first post of several.
  // Or a line over a list that says what the list is.
  private static boolean titlesPart(List<Piece> pieces) {
    Piece first = pieces.get(0);
    if (first.role() == Chunk.Role.HEADING) {
      return pieces.stream().skip(1).anyMatch(piece -> isLike(piece, first));
    }
    return pieces.size() > 1
        && pieces.get(1).role() == Chunk.Role.ITEM
        && Cues.standard().titlesStory(Words.of(first.text()));
  }

  private static boolean isLike(Piece piece, Piece heading) {
    Element one = piece.element().parent();
    Element other = heading.element().parent();
    return piece.role() == Chunk.Role.HEADING
        && one != null
        && other != null
        && !one.equals(other)
        && !one.className().isEmpty()
        && one.className().equals(other.className())
        && piece.element().normalName().equals(heading.element().normalName());
  }

  // An entry or cell of few words above a paragraph.
  private static boolean isAlone(List<Piece> pieces) {
    Piece first = pieces.get(0);
    boolean entry = first.role() == Chunk.Role.ITEM || first.role() == Chunk.Role.CELL;
    Line line = Line.of(first.text(), 0, first.text().length(), true);
    return entry
        && line.words().size() <= ALONE_WORDS
        && !line.isClosed()
        && pieces.size() > 1
        && (pieces.get(1).role() != first.role()
            || Line.of(pieces.get(1).text(), 0, pieces.get(1).text().length(), true).isProse());
  }

  private static boolean isLabel(Piece piece, boolean atEnd) {
    if (atEnd && piece.text().startsWith("(") && piece.text().endsWith(")")) {
      return false;
    }
    Line line = Line.of(piece.text(), 0, piece.text().length(), true);
    return switch (piece.role()) {
      case HEADING ->
          atEnd
              || (line.words().size() < SMALL_HEADLINE
                  && !Cues.standard().titlesStory(line.words()));
      case PARAGRAPH ->
          line.words().size() <= LABEL_WORDS
              ? !line.isClosed() || (atEnd && line.text().endsWith(":"))
              : !atEnd && Stamps.isDated(line);
      case ITEM, CELL, CAPTION -> false;
    };
  }

  private static StoryText assemble(List<Piece> pieces, List<Label> labels) {
    String text = join(pieces);
    ImmutableList<Line> lines = Line.split(text);
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    int body = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean first = labels.get(i).kind() == Block.Kind.BODY && body++ < 3;
      blocks.addAll(Marks.cut(lines.get(i), labels.get(i), first));
    }
    return new StoryText(text, blocks.build());
  }
}
