package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows a byline among lines, and takes the names out of what pages print as their byline. */
final class Bylines {

  private static final int MOST_CHARACTERS = 150;
  private static final int MOST_WORDS = 24;
  private static final int NAME_WORDS = 8;
  private static final ImmutableSet<String> LEADS = WordSets.of("byline lead");
  private static final List<String> CUTS = List.of(" | ", " • ", " · ", " — ", " @", "http");
  private static final ImmutableSet<String> OPENINGS = WordSets.of("byline opening");
  private static final ImmutableSet<String> LINKS = WordSets.of("byline link");

  // Two capitalised words or more, an "and" between names, then what parts them from the date, or
  // the date itself.
  private static final Pattern NAMES =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]*(?: (?:and |& )?\\p{Lu}[\\p{L}.'’-]*){1,7}(?: ?[|,•·–—-]| \\d{1,2}\\b)");

  private Bylines() {}

  /** Returns whether a line does nothing but name its author, with or without the time. */
  static boolean isByline(Line line) {
    return isSigned(line) || isDated(line) || isNameAndDate(line);
  }

  private static boolean isSigned(Line line) {
    List<String> words = line.words();
    int by = words.indexOf("by");
    if (by < 0 || by > 1 || words.size() < 2 || words.size() > MOST_WORDS || line.isProse()) {
      return false;
    }
    int name = line.lower().indexOf("by") + 2;
    while (name < line.text().length() && !Character.isLetter(line.text().charAt(name))) {
      name++;
    }
    boolean named = name < line.text().length() && Character.isUpperCase(line.text().charAt(name));
    boolean lead = by == 0 || LEADS.contains(words.get(0));
    boolean closed = line.text().endsWith(".") && Stamps.tail(words) == words.size();
    return named && lead && !Stamps.isCalendar(words.get(by + 1)) && !closed;
  }

  // "Posted on March 3, 2024 by Ana Torres"
  private static boolean isDated(Line line) {
    List<String> words = line.words();
    int by = words.lastIndexOf("by");
    return by > 1
        && words.size() - by - 1 <= NAME_WORDS
        && OPENINGS.contains(words.get(0))
        && !line.text().endsWith(".")
        && Stamps.isStamp(words.subList(0, by));
  }

  // "Ana Torres and Per Lund | March 3, 2024"
  private static boolean isNameAndDate(Line line) {
    int names = Stamps.tail(line.words());
    if (names < 2 || names > NAME_WORDS || names == line.words().size() || line.isClosed()) {
      return false;
    }
    return line.words().subList(0, names).stream()
            .noneMatch(word -> word.chars().anyMatch(Character::isDigit))
        && NAMES.matcher(line.text()).lookingAt();
  }

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
