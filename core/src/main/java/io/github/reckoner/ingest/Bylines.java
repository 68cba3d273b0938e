package io.github.reckoner.ingest;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Block;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Knows a byline among lines, and takes the names out of what pages print as their byline. */
final class Bylines {

  private static final int MOST_CHARACTERS = 150;
  private static final int MOST_WORDS = 24;
  private static final int NAME_WORDS = 8;
  private static final ImmutableSet<String> LEADS = WordSets.of("byline lead");
  private static final List<String> CUTS =
      List.of(" | ", " • ", " · ", " — ", " – ", " - ", " @", " <", " More from", " For ", "http");
  private static final ImmutableSet<String> OPENINGS = WordSets.of("byline opening");
  private static final ImmutableSet<String> LINKS = WordSets.of("byline link");

  // Two capitalised words or more, an "and" between names, then what parts them from the date, or
  // the date itself.
  private static final Pattern MARKS_BEHIND = Pattern.compile("\\s*[»|•·]+$");
  private static final Pattern NAMES =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]*(?: (?:and |& )?\\p{Lu}[\\p{L}.'’-]*){1,7}(?: ?[|,•·–—-]| \\d{1,2}\\b)");

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}");

  private static final ImmutableSet<String> CALLINGS = WordSets.of("calling");
  private static final ImmutableSet<String> REPORTERS = WordSets.of("newspaper calling");
  private static final ImmutableSet<String> RANKS = WordSets.of("rank");
  private static final int NOTE_WORDS = 60;
  private static final int NOTES = 3;
  private static final int REPORTER_WORDS = 12;
  private static final int NOTE_AFTER = 3;

  // The surname, and the verb that follows it or what stands between commas behind it.
  private static final Pattern NOTED =
      Pattern.compile(
          "^(?:By )?(?:\\p{Lu}[\\p{L}.'’-]* ){1,3}(\\p{Lu}[\\p{L}'’-]+)"
              + "(?:, [^.]{3,90},)? (?:is|was|has|writes|covers|reports|teaches|works) ");

  private static final ImmutableSet<String> OTHER_OPENINGS =
      WordSets.of("byline opening of others");
  private static final Pattern OTHER_NAMES =
      Pattern.compile("^\\p{Lu}\\p{L}+:? \\p{Lu}[\\p{L}.'’-]* \\p{Lu}[\\p{L}'’-]+(?:$|[ ,|•·–—-])");

  private Bylines() {}

  /** Returns whether a line does nothing but name its author, with or without the time. */
  static boolean isByline(Line line) {
    return isSigned(line)
        || isDated(line)
        || isNameAndDate(line)
        || isSignedElsewhere(line)
        || isPoster(line);
  }

  // "— Ana Torres (@anatorres) March 3, 2024" below a post that is quoted
  private static boolean isPoster(Line line) {
    char first = line.text().charAt(0);
    int handle = line.text().indexOf("(@");
    return (first == '—' || first == '–' || first == '-')
        && handle > 0
        && Stamps.isStamp(Words.of(line.text().substring(line.text().indexOf(')', handle) + 1)));
  }

  /** Returns whether a line begins with "by" or the like, and goes on with a name. */
  static boolean opensWithAuthor(Line line) {
    List<String> words = line.words();
    return words.size() > 2 && (words.get(0).equals("by") || OTHER_OPENINGS.contains(words.get(0)));
  }

  // "Von Katrin Baumann", "Par Claire Aubry - Publié le 14 mars 2022"
  private static boolean isSignedElsewhere(Line line) {
    return line.words().size() > 2
        && line.words().size() <= MOST_WORDS
        && OTHER_OPENINGS.contains(line.words().get(0))
        && OTHER_NAMES.matcher(line.text()).find()
        && !line.isProse()
        && !line.endsWithStop();
  }

  /** Returns whether a line is only a name of the byline, or a time and such a name. */
  static boolean isAuthor(String text, String byline) {
    List<String> words = Words.of(text);
    List<String> names = Words.of(byline);
    int stamp = words.size();
    while (stamp > 0 && names.contains(words.get(stamp - 1))) {
      stamp--;
    }
    return words.size() - stamp > 1
        && !text.endsWith(".")
        && (stamp == 0 || Stamps.isStamp(words.subList(0, stamp)));
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
    String names = MARKS_BEHIND.matcher(said.strip()).replaceFirst("");
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
    from += opensElsewhere(words.subList(from, words.size())) ? 1 : 0;
    int to = from;
    while (to < words.size() && words.get(to).chars().noneMatch(Character::isDigit)) {
      to++;
    }
    boolean cut = to < words.size();
    while (cut && to > from && (isCalendar(words, to - 1) || isLink(words.get(to - 1)))) {
      to--;
    }
    to = from + afterCapitals(words.subList(from, to));
    to = from + beforeCalling(words.subList(from, to));
    String inner = String.join(" ", words.subList(from, to));
    int end = inner.length();
    while (end > 0 && ",;:-–—|(".indexOf(inner.charAt(end - 1)) >= 0) {
      end--;
    }
    return inner.substring(0, end);
  }

  // "von Ana Torres", but not "Von Braun" nor "von der Heide".
  private static boolean opensElsewhere(List<String> words) {
    return words.size() > 2
        && OTHER_OPENINGS.contains(bare(words.get(0)))
        && words.subList(1, 3).stream().allMatch(word -> Character.isUpperCase(word.charAt(0)));
  }

  // "Ana Torres Senior Health Correspondent": a name of two words at least ends where a calling
  // begins with its rank.
  private static int beforeCalling(List<String> words) {
    int at = 2;
    while (at < words.size() && !RANKS.contains(bare(words.get(at)))) {
      at++;
    }
    boolean calling =
        words.stream().skip(at).anyMatch(word -> CALLINGS.contains(bare(word)))
            && words.stream().limit(at).noneMatch(word -> word.endsWith(",") || word.equals("and"));
    return calling ? at : words.size();
  }

  /** Returns whether a text is nothing but the name of a person: two to four capitalised words. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  // "ANA TORRES Post Staff Writer": a name in capitals ends where the calling begins.
  private static int afterCapitals(List<String> words) {
    int names = 0;
    while (names < words.size() && isInCapitals(words.get(names))) {
      names++;
    }
    boolean calling =
        names > 1 && words.stream().skip(names).anyMatch(word -> CALLINGS.contains(bare(word)));
    return calling ? names : words.size();
  }

  private static boolean isInCapitals(String word) {
    return word.chars().anyMatch(Character::isUpperCase)
        && word.chars().noneMatch(Character::isLowerCase);
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

  /**
   * Returns whether the last paragraph of a story tells who wrote it: it begins with a name that
   * the story has not named, and says what such people do.
   */
  static boolean isNote(String paragraph, String story, Optional<String> byline) {
    Matcher name = NOTED.matcher(paragraph);
    List<String> words = Words.of(paragraph);
    if (words.size() > NOTE_WORDS || !name.find() || story.contains(name.group(1))) {
      return false;
    }
    return words.stream().anyMatch(CALLINGS::contains)
        || byline.filter(names -> names.contains(name.group(1))).isPresent();
  }

  // Below a story further lines of the page may follow: a reporter whom no other line names.
  private static void markReporters(List<Line> lines, List<Label> labels, int[] prose) {
    for (int i = NOTE_AFTER; i < prose.length; i++) {
      Line line = lines.get(prose[i]);
      Matcher name = NOTED.matcher(line.text());
      boolean reporter =
          line.words().size() <= NOTE_WORDS
              && line.words().stream().limit(REPORTER_WORDS).anyMatch(REPORTERS::contains)
              && name.find();
      if (reporter && named(name.group(1), lines) == 1) {
        labels.set(prose[i], new Label(Block.Kind.BYLINE, "tells who wrote the story"));
      }
    }
  }

  private static long named(String surname, List<Line> lines) {
    return lines.stream().filter(line -> line.isProse() && line.text().contains(surname)).count();
  }

  /** Relabels those of the last paragraphs of a text that are notes on their author. */
  static void markNotes(List<Line> lines, List<Label> labels) {
    int[] prose =
        IntStream.range(0, lines.size())
            .filter(i -> labels.get(i).isOpen() && lines.get(i).isProse())
            .toArray();
    int first = Math.max(NOTE_AFTER, prose.length - NOTES);
    if (first >= prose.length) {
      return;
    }
    markReporters(lines, labels, prose);
    String story = lines.subList(0, prose[first]).stream().map(Line::text).collect(joining("\n"));
    for (int i = first; i < prose.length; i++) {
      if (isNote(lines.get(prose[i]).text(), story, Optional.empty())) {
        labels.set(prose[i], new Label(Block.Kind.BYLINE, "tells who wrote the story"));
      }
    }
  }
}
