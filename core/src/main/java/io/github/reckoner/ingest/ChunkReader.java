package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Block;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts the text of a page into chunks, in the order of the page. */
final class ChunkReader {

  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "svg",
          "math",
          "select",
          "option",
          "textarea",
          "button",
          "datalist",
          "object",
          "canvas",
          "head",
          "title",
          "iframe",
          "audio",
          "video");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final ImmutableSet<String> HEADING_LINKS = WordSets.of("heading link");
  private static final ImmutableSet<String> CREDITS = WordSets.of("credit");

  private static final int CAPTION_REACH = 4;
  private static final int CREDIT_CHARACTERS = 80;

  private final ImmutableList.Builder<Chunk> chunks = ImmutableList.builder();
  private final Captions captions = new Captions();
  private final StringBuilder text = new StringBuilder();
  private int linkCharacters;
  private int links;
  private int lastLink;
  private int lastLinkEnd;

  private ChunkReader() {}

  /** Returns the chunks below an element; scripts, styles and controls are left out. */
  static ImmutableList<Chunk> read(Element root) {
    ChunkReader reader = new ChunkReader();
    reader.visit(root, root);
    reader.flush(root);
    return reader.chunks.build();
  }

  // The parser bounds the depth of the tree, and so this recursion.
  private void visit(Element element, Element block) {
    if (isSpokenCredit(element)) {
      return;
    }
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        append(words.getWholeText());
      } else if (node instanceof Element child && !isSilent(child) && !isCredit(child, block)) {
        child(child, block);
      }
    }
  }

  // A template that a browser shows at once (declarative shadow DOM) holds text like any other.
  private static boolean isSilent(Element element) {
    boolean shown =
        element.normalName().equals("template")
            && (element.hasAttr("shadowrootmode") || element.hasAttr("shadowroot"));
    return (SILENT.contains(element.normalName()) && !shown)
        || isOfField(element)
        || isOfHeading(element)
        || isForScreenReaders(element);
  }

  // "[edit]" beside a heading.
  private static boolean isOfHeading(Element element) {
    Element heading = element.isBlock() ? null : element.parent();
    return heading != null
        && HEADINGS.contains(heading.normalName())
        && ElementNames.words(element).stream().anyMatch(HEADING_LINKS::contains);
  }

  // What stands beside a box to tick.
  private static boolean isOfField(Element element) {
    return element.normalName().equals("label")
        && (element.hasAttr("for") || element.selectFirst("input") != null);
  }

  // Who took a picture, within its caption or right beside it.
  private boolean isCredit(Element child, Element block) {
    boolean named =
        !child.isBlock()
            && (child.normalName().equals("cite")
                || ElementNames.words(child).stream().anyMatch(CREDITS::contains));
    return named
        && child.text().length() <= CREDIT_CHARACTERS
        && (role(block) == Chunk.Role.CAPTION || Captions.hasPicture(block));
  }

  // "Image caption, " for those who listen to a page is not printed on it.
  private static boolean isForScreenReaders(Element element) {
    return !element.isBlock()
        && element.childrenSize() == 0
        && (ElementNames.says(element).filter(ElementNames.Says.UNSEEN::equals).isPresent()
            || isClipped(element.attr("style")));
  }

  // A style that leaves an element in the page and nothing of it on the screen.
  private static boolean isClipped(String style) {
    return style.contains("clip:") && style.contains("absolute");
  }

  // "Image source, " for listeners, and behind it the name that all see.
  private static boolean isSpokenCredit(Element element) {
    Element first = element.isBlock() ? null : element.firstElementChild();
    return first != null
        && first.siblingIndex() == 0
        && isForScreenReaders(first)
        && element.text().length() <= CREDIT_CHARACTERS
        && Cues.standard()
            .judge(Words.of(first.text()))
            .filter(says -> says.kind() == Block.Kind.CREDIT)
            .isPresent();
  }

  private void child(Element child, Element block) {
    boolean link = child.normalName().equals("a");
    setApart(child);
    if (link && links == 0) {
      beginLink(child);
    }
    links += link ? 1 : 0;
    if (child.normalName().equals("br")) {
      lineBreak(block);
    } else if (isBlock(child)) {
      flush(block);
      visit(child, child);
      flush(child);
    } else {
      visit(child, block);
    }
    links -= link ? 1 : 0;
    lastLinkEnd = link ? text.length() : lastLinkEnd;
  }

  // Two elements side by side in one line, "<time>3m ago</time><span>Ana Torres</span>": their
  // looks
  // set them apart.
  private void setApart(Element child) {
    Node before = child.previousSibling();
    if (before instanceof Element other && text.length() > 0 && !isBlock(child)) {
      char last = text.charAt(text.length() - 1);
      String words = child.wholeText();
      char first = words.isEmpty() ? ' ' : words.charAt(0);
      boolean time = isTime(other) || isTime(child);
      boolean figures = time && Character.isLetterOrDigit(last) && Character.isLetterOrDigit(first);
      boolean raised = child.normalName().equals("sup") || child.normalName().equals("sub");
      boolean hump =
          ((Character.isLowerCase(last) || Character.isDigit(last)) && Character.isUpperCase(first))
              || (Character.isLowerCase(last) && Character.isDigit(first) && !raised);
      if (figures || hump) {
        text.append(' ');
      }
    }
  }

  private static boolean isTime(Element element) {
    return element.normalName().equals("time");
  }

  // A page sets its links apart by their looks, so that "...a storeRead more" has no blank.
  private void beginLink(Element link) {
    int before = text.length();
    boolean joined = before > 0 && Character.isLowerCase(text.charAt(before - 1));
    String words = joined ? link.text() : "";
    if (!words.isEmpty() && Character.isUpperCase(words.charAt(0))) {
      text.append(' ');
    }
    lastLink = text.length();
  }

  private boolean isBlock(Element element) {
    return element.isBlock()
        || captions.isCaption(element)
        || element.normalName().indexOf('-') > 0
        || isCell(element);
  }

  private void append(String words) {
    if (followsSentence(words)) {
      text.append(' ');
    }
    int before = text.length();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Line.isBlank(c) && c != '\u00ad') {
        text.append(c);
      } else if (c != '\u200b' && c != '\u00ad' && !endsBlank()) {
        text.append(' ');
      }
    }
    if (links > 0) {
      linkCharacters += text.length() - before;
    }
  }

  // Two elements in one line, the first a sentence: their looks set them apart.
  private boolean followsSentence(String words) {
    int end = text.length();
    return end > 1
        && text.charAt(end - 1) == '.'
        && Character.isLowerCase(text.charAt(end - 2))
        && !words.isEmpty()
        && Character.isUpperCase(words.charAt(0));
  }

  private boolean endsBlank() {
    return text.length() == 0 || text.charAt(text.length() - 1) <= ' ';
  }

  // Two line breaks in a row part paragraphs, one parts lines.
  private void lineBreak(Element block) {
    if (text.length() > 0 && text.charAt(text.length() - 1) == '\n') {
      flush(block);
    } else if (text.length() > 0) {
      while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
      text.append('\n');
    }
  }

  private void flush(Element block) {
    String words = text.toString().strip();
    if (!words.isEmpty()) {
      int linked = Math.min(linkCharacters, words.length());
      chunks.add(Chunk.of(block, role(block), words, linked, Math.min(tail(), linked)));
    }
    text.setLength(0);
    linkCharacters = 0;
    lastLink = 0;
    lastLinkEnd = 0;
  }

  // The text's last blanks are nobody's.
  private int tail() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    boolean open = links > 0;
    return linkCharacters > 0 && (open || lastLinkEnd >= end) ? Math.max(0, end - lastLink) : 0;
  }

  private Chunk.Role role(Element block) {
    Element at = block;
    for (int i = 0; i < CAPTION_REACH && at != null; i++) {
      String name = at.normalName();
      if (name.equals("figcaption") || captions.isCaption(at)) {
        return Chunk.Role.CAPTION;
      }
      if (name.equals("figure") && Captions.isPictured(at)) {
        return Chunk.Role.CAPTION;
      }
      if (HEADINGS.contains(name)) {
        return Chunk.Role.HEADING;
      }
      if (name.equals("li") || name.equals("dd") || name.equals("dt")) {
        return Chunk.Role.ITEM;
      }
      if (isCell(at) && (at.equals(block) || isOnly(block, at))) {
        return Chunk.Role.CELL;
      }
      at = at.parent();
    }
    return Chunk.Role.PARAGRAPH;
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  // "<td><p>412</p></td>"
  private static boolean isOnly(Element block, Element cell) {
    return cell.equals(block.parent()) && cell.childrenSize() == 1 && cell.ownText().isBlank();
  }
}
