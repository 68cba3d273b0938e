package io.github.reckoner.ingest;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What tags, classes and ids say about an element, from {@code elements.tsv}.
 *
 * <p>Immutable and thread-safe.
 */
final class ElementNames {

  /** What a name says of what the element holds. */
  enum Says {
    /** No part of the story, unless it holds the headline or most running text. */
    DROP,
    /** Like DROP where it leads to other stories; the opening of this one where it has no links. */
    LEADS,
    /** Not to be seen: printed for screen readers alone. */
    UNSEEN,
    /** What readers wrote. */
    THREAD,
    /** No part of the story if it holds little running text. */
    DOUBT,
    /** The story stands in it. */
    BODY
  }

  private static final ImmutableMap<String, Says> TAGS = load("TAG");
  private static final ImmutableMap<String, Says> NAMES = load("NAME");
  private static final int LONGEST = 3;

  /** Words after which a class tells of a state of the page, not of what the element holds. */
  private static final ImmutableSet<String> STATES = WordSets.of("state");

  /** Attributes in which builders of pages name their parts. */
  private static final ImmutableSet<String> NAMING =
      ImmutableSet.of(
          "data-component",
          "data-component-name",
          "data-qa",
          "data-testid",
          "data-test-id",
          "data-area",
          "data-hook",
          "data-module",
          "data-gu-name");

  private static final int NAME_CHARACTERS = 500;

  private ElementNames() {}

  /**
   * Returns what tag and names say. Of several names BODY goes before all, THREAD before DROP
   * before DOUBT; but what follows the body's name within one name ("article-body__newsletter") is
   * a part of the body that holds something else.
   */
  static Optional<Says> says(Element element) {
    Says found = TAGS.get(element.normalName());
    Says ofName = null;
    List<String> words = words(element);
    for (int from = 0; from < words.size(); from++) {
      if (words.get(from).isEmpty()) {
        found = stronger(found, ofName);
        ofName = null;
        continue;
      }
      Says here = beginningAt(from, words);
      boolean part = ofName == Says.BODY && here != null && here != Says.DOUBT;
      ofName = part ? here : stronger(ofName, here);
    }
    found = stronger(found, ofName);
    if (found == null && "navigation".equals(element.attr("role"))) {
      return Optional.of(Says.DROP);
    }
    return Optional.ofNullable(found);
  }

  /** Returns whether a name, as editors give to the parts of an article, says that it is none. */
  static boolean isFurniture(String name) {
    Element named = new Element("div").addClass(name);
    return says(named).filter(says -> says == Says.DROP || says == Says.THREAD).isPresent();
  }

  private static @Nullable Says beginningAt(int from, List<String> words) {
    Says found = null;
    StringBuilder name = new StringBuilder();
    for (int to = from; to < Math.min(words.size(), from + LONGEST); to++) {
      name.append(to > from ? " " : "").append(words.get(to));
      found = stronger(found, NAMES.get(name.toString()));
    }
    return found;
  }

  private static @Nullable Says stronger(@Nullable Says a, @Nullable Says b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return rank(a) >= rank(b) ? a : b;
  }

  private static int rank(Says says) {
    return switch (says) {
      case BODY -> 5;
      case THREAD -> 4;
      case UNSEEN -> 3;
      case DROP -> 2;
      case LEADS -> 1;
      case DOUBT -> 0;
    };
  }

  /**
   * Returns an element's tag and class without the numbers that builders of pages give to each of
   * their elements: "text_12", "element-4f2a9c1".
   */
  static String unnumbered(Element element) {
    String names = element.className();
    StringBuilder plain = new StringBuilder(element.normalName()).append('.');
    int from = 0;
    boolean numbered = false;
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      numbered |= c >= '0' && c <= '9';
      if (!Character.isLetterOrDigit(c)) {
        plain.append(names, numbered ? i : from, Math.min(i + 1, names.length()));
        from = i + 1;
        numbered = false;
      }
    }
    return plain.toString();
  }

  /** Returns the words of an element's class and id, lower case, camel case taken apart. */
  static ImmutableList<String> words(Element element) {
    if (element.attributesSize() == 0) {
      return ImmutableList.of();
    }
    StringJoiner names = new StringJoiner(" ");
    names.add(element.className()).add(element.id());
    for (Attribute attribute : element.attributes()) {
      if (NAMING.contains(attribute.getKey())) {
        names.add(attribute.getValue());
      }
    }
    String all = names.toString();
    ImmutableList.Builder<String> words = ImmutableList.builder();
    StringBuilder word = new StringBuilder();
    boolean state = false;
    int length = Math.min(all.length(), NAME_CHARACTERS);
    for (int i = 0; i <= length; i++) {
      char c = i < length ? all.charAt(i) : ' ';
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(all.charAt(i - 1));
      if ((!Character.isLetterOrDigit(c) || hump) && word.length() > 0) {
        String done = word.toString().toLowerCase(Locale.ROOT);
        state |= STATES.contains(done);
        if (!state) {
          words.add(done);
        }
        word.setLength(0);
      }
      state &= c != ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c == ' ') {
        words.add("");
      }
    }
    return words.build();
  }

  private static ImmutableMap<String, Says> load(String what) {
    return Lexicon.read(ElementNames.class, "elements.tsv").stream()
        .filter(row -> row.get("what").equals(what))
        .collect(toImmutableMap(row -> row.get("name"), row -> Says.valueOf(row.get("says"))));
  }
}
