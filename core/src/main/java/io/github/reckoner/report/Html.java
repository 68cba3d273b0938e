package io.github.reckoner.report;

import static com.google.common.base.Preconditions.checkState;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML of which every text and every attribute value is escaped; only the names of elements
 * and attributes come from this package's code.
 *
 * <p>Not thread-safe.
 */
final class Html {

  private final StringBuilder page = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes are names and values by turns. */
  Html open(String name, String... attributes) {
    tag(name, attributes);
    open.push(name);
    return this;
  }

  /** Closes the element opened last. */
  Html close() {
    page.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes the element opened last and breaks the line. */
  Html end() {
    close();
    page.append('\n');
    return this;
  }

  /** Writes an element without content. */
  Html empty(String name, String... attributes) {
    tag(name, attributes);
    page.insert(page.length() - 1, '/'); // SVG closes no element by itself.
    return this;
  }

  /** Writes an element with a text. */
  Html leaf(String name, String text, String... attributes) {
    tag(name, attributes);
    text(text);
    page.append("</").append(name).append('>');
    return this;
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  /** Writes a constant of this library as it is; never text that came from outside. */
  Html raw(String constant) {
    page.append(constant);
    return this;
  }

  String write() {
    checkState(open.isEmpty(), "elements left open: %s", open);
    return page.toString();
  }

  private void tag(String name, String... attributes) {
    page.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      page.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      page.append('"');
    }
    page.append('>');
  }

  // Control characters that HTML forbids become the replacement character.
  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> page.append("&amp;");
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        case '`' -> page.append("&#96;");
        default -> page.append(isForbidden(text, i) ? '\uFFFD' : c);
      }
    }
  }

  private static boolean isForbidden(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
    boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
    return control || (c >= 0x7F && c <= 0x9F) || c >= 0xFFFE;
  }
}
