package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Tells which elements of a page hold what is said of a picture, by names and by place. */
final class Captions {

  private static final ImmutableSet<String> CAPTIONS = WordSets.of("caption");
  private static final Evaluator PICTURES = QueryParser.parse("img, picture, video, amp-img");
  private static final Evaluator NO_PICTURE = QueryParser.parse("table, blockquote, pre, p, li");
  private static final Evaluator NO_LINE = QueryParser.parse("a, h1, h2, h3, h4, li");
  private static final Evaluator PARTS = QueryParser.parse("div, p");
  private static final int PARAGRAPHS = 3;
  private static final int FRAMED_CHARACTERS = 250;
  private static final int FIGURE_CHARACTERS = 500;
  // "Foto: A. Torres" or "(Photo: Reuters)" at the end.
  private static final Pattern CREDITED =
      Pattern.compile(
          "\\b(?:Foto|Photo|Fot\\.|Bild|Picture|Image|Imagen|Credit|Crédit|Фото)s? ?[:/©] ?[^:]{2,40}[)\\]]?$");

  private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();

  /** Returns whether an element holds a picture. */
  static boolean hasPicture(Element element) {
    return element.selectFirst(PICTURES) != null;
  }

  /** Returns whether an element holds what is said of a picture, with or without the picture. */
  boolean isCaption(Element element) {
    return known.computeIfAbsent(
        element,
        at ->
            ElementNames.words(at).stream().anyMatch(CAPTIONS::contains)
                ? at.selectFirst(PICTURES) == null || at.text().length() <= FRAMED_CHARACTERS
                : isFramed(at) || isUnderPicture(at) || isRowUnderPicture(at));
  }

  // A figure may also frame a table, a quotation or a post.
  static boolean isPictured(Element figure) {
    return figure.selectFirst(PICTURES) != null
        && figure.selectFirst(NO_PICTURE) == null
        && figure.text().length() <= FIGURE_CHARACTERS;
  }

  // A picture and little else, set in a cell, beside the text, or over a line that is no paragraph:
  // what pages have for a figure.
  private static boolean isFramed(Element element) {
    boolean div = element.normalName().equals("div") || element.normalName().equals("section");
    boolean frame =
        element.normalName().equals("td")
            || (div
                && (element.attr("style").contains("float")
                    || isOverInline(element)
                    || isOverBlock(element)));
    return frame
        && element.selectFirst(PICTURES) != null
        && element.text().length() <= FRAMED_CHARACTERS;
  }

  // A picture, with or without an element around it, and below it one line that is no paragraph of
  // the common sort.
  private static boolean isOverBlock(Element element) {
    List<Element> parts = element.children();
    if (parts.size() != 2) {
      return false;
    }
    return parts.get(1).normalName().equals("br")
        ? parts.get(0).is(PICTURES)
        : element.ownText().isBlank()
            && isPicture(parts.get(0))
            && (isOneLine(parts.get(1)) || isBetweenParagraphs(element, parts.get(1)));
  }

  // A paragraph of the common sort, where the box stands in a row of such.
  private static boolean isBetweenParagraphs(Element box, Element line) {
    return line.normalName().equals("p")
        && line.selectFirst(NO_LINE) == null
        && box.siblingElements().stream().filter(other -> other.normalName().equals("p")).count()
            >= PARAGRAPHS;
  }

  private static boolean isPicture(Element element) {
    return (element.is(PICTURES) || element.selectFirst(PICTURES) != null)
        && element.text().isBlank();
  }

  // A paragraph in italics or small type right below one that holds nothing but a picture.
  private static boolean isUnderPicture(Element element) {
    if (!element.normalName().equals("p")) {
      return false;
    }
    Element before = element.previousElementSibling();
    Element inside = element.firstElementChild();
    return inside != null
        && inside.is("em, i, small")
        && element.text().length() <= FRAMED_CHARACTERS
        && inside.text().equals(element.text())
        && before != null
        && isPicture(before);
  }

  // The only cell of a row below one that holds nothing but a picture.
  private static boolean isRowUnderPicture(Element cell) {
    Element row = cell.normalName().equals("td") ? cell.parent() : null;
    Element before = row == null ? null : row.previousElementSibling();
    return row != null
        && before != null
        && row.childrenSize() == 1
        && cell.text().length() <= FRAMED_CHARACTERS
        && isPicture(before);
  }

  private static boolean isOneLine(Element element) {
    boolean div = element.normalName().equals("div");
    if ((!div && !element.normalName().equals("p"))
        || element.selectFirst(NO_LINE) != null
        || (div && element.select(PARTS).size() > 1)) {
      return false;
    }
    return div || !element.className().isEmpty() || CREDITED.matcher(element.text()).find();
  }

  private static boolean isOverInline(Element element) {
    Element first = element.firstElementChild();
    return first != null
        && first.is(PICTURES)
        && element.ownText().isBlank()
        && element.children().stream().noneMatch(Element::isBlock)
        && element.selectFirst("a") == null;
  }
}
