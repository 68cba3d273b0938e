package io.github.reckoner.reconcile;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Block;
import java.util.Locale;
import java.util.Optional;

/** Knows the news agencies by all their names, and finds the one that an article is credited to. */
final class Agencies {

  // A credit stands before the first sentence: "WASHINGTON (AP) - ".
  private static final int DATELINE = 240;
  private static final int LONGEST_CREDIT = 60;

  private static final Splitter SPACES = Splitter.on(' ').omitEmptyStrings();
  private static final Splitter SEPARATORS = Splitter.on(CharMatcher.anyOf(",|/()\n"));

  private static final ImmutableMap<String, String> NAMES = names();

  private Agencies() {}

  private static ImmutableMap<String, String> names() {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    for (Lexicon.Row row : Lexicon.read(Agencies.class, "agencies.tsv")) {
      names.put(key(row.get("name")), row.get("name"));
      row.list("aliases").forEach(alias -> names.put(key(alias), row.get("name")));
    }
    return names.buildKeepingLast();
  }

  /** Returns a name without case, article, possessive and punctuation, by which two names meet. */
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (String word :
        SPACES.split(name.toLowerCase(Locale.ROOT).replace("’s", "").replace("'s", ""))) {
      String letters =
          word.codePoints()
              .filter(Character::isLetterOrDigit)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      if (!letters.isEmpty() && !(key.isEmpty() && letters.equals("the"))) {
        key.append(key.isEmpty() ? "" : " ").append(letters);
      }
    }
    return key.isEmpty() ? name : key.toString();
  }

  /** Returns the agency of this name, or empty if the library knows none. */
  static Optional<String> named(String name) {
    return Optional.ofNullable(NAMES.get(key(name)));
  }

  /** Returns the agency to which byline or dateline credit an article. */
  static Optional<String> creditOf(Article article) {
    Optional<String> byline = article.byline().flatMap(Agencies::inByline);
    if (byline.isPresent()) {
      return byline;
    }
    int body = 0;
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.BYLINE) {
        Optional<String> found = inByline(article.text().substring(block.start(), block.end()));
        if (found.isPresent()) {
          return found;
        }
      } else if (block.kind() == Block.Kind.BODY || block.kind() == Block.Kind.DATELINE) {
        body = block.start();
        break;
      }
    }
    String text = article.text();
    return inDateline(text.substring(body, Math.min(text.length(), body + DATELINE)));
  }

  private static Optional<String> inByline(String line) {
    for (String part : SEPARATORS.split(line)) {
      String name = part.strip();
      Optional<String> found =
          named(name.regionMatches(true, 0, "by ", 0, 3) ? name.substring(3) : name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  // A parenthesis with nothing but an agency in it, and a dash after it or a line's end.
  private static Optional<String> inDateline(String start) {
    for (int open = start.indexOf('('); open >= 0; open = start.indexOf('(', open + 1)) {
      int close = start.indexOf(')', open);
      if (close < 0) {
        return Optional.empty();
      }
      Optional<String> found =
          close - open <= LONGEST_CREDIT
              ? named(start.substring(open + 1, close))
              : Optional.empty();
      if (found.isPresent() && endsCredit(start, close + 1)) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean endsCredit(String text, int after) {
    int at = after;
    while (at < text.length() && Character.isSpaceChar(text.charAt(at))) {
      at++;
    }
    return at >= text.length() || "-–—_:\n\r".indexOf(text.charAt(at)) >= 0;
  }
}
