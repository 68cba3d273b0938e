package io.github.reckoner.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the names out of what pages print as their byline. */
final class Bylines {

  private static final int MOST_CHARACTERS = 150;
  private static final List<String> CUTS = List.of(" | ", " • ", " · ", " — ", " @", "http");
  private static final Set<String> OPENINGS = Set.of("by", "posted", "published", "written");
  private static final Set<String> LINKS =
      Set.of("on", "at", "in", "updated", "published", "posted", "last", "first", "by", "and");

  private Bylines() {}

  /** Returns the names, without "by", handles, dates and times; nothing if no name is left. */
  static Optional<String> clean(String said) {
    if (said.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    String names = said.strip();
    for (String cut : CUTS) {
      int at = names.indexOf(cut);
      names = at < 0 ? names : names.substring(0, at).strip();
    }
    String cleaned = inner(List.of(names.split("\\s+", -1)));
    boolean named = cleaned.chars().filter(Character::isLetter).count() >= 2;
    return named ? Optional.of(cleaned) : Optional.empty();
  }

  // From behind the words that open a byline to the first figure, without the words that lead to
  // it.
  private static String inner(List<String> words) {
    int from = 0;
    while (from < words.size() && OPENINGS.contains(bare(words.get(from)))) {
      from++;
    }
    int to = from;
    while (to < words.size() && words.get(to).chars().noneMatch(Character::isDigit)) {
      to++;
    }
    boolean cut = to < words.size();
    while (cut && to > from && (isCalendar(words, to - 1) || isLink(words.get(to - 1)))) {
      to--;
    }
    String inner = String.join(" ", words.subList(from, to));
    int end = inner.length();
    while (end > 0 && ",;:-–—|(".indexOf(inner.charAt(end - 1)) >= 0) {
      end--;
    }
    return inner.substring(0, end);
  }

  private static boolean isLink(String word) {
    return LINKS.contains(bare(word));
  }

  private static boolean isCalendar(List<String> words, int at) {
    return Stamps.isCalendar(bare(words.get(at)));
  }

  private static String bare(String word) {
    List<String> plain = Words.of(word);
    return plain.isEmpty() ? "" : plain.get(0);
  }
}
