package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Compares the titles of a page and takes the outlet's name off them. */
final class Titles {

  private static final List<String> SEPARATORS =
      List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", "_");
  private static final List<String> CUTS =
      List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " // ", "_", ": ");
  // The outlet's address, behind its name.
  private static final Pattern ADDRESS = Pattern.compile(" *[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+ *");
  private static final ImmutableSet<String> THREADS = WordSets.of("thread label");
  private static final int SITE_WORDS = 6;
  private static final int FRONT_WORDS = 5;
  private static final int SHORT_TITLE = 10;
  private static final int HEADLINE_WORDS = 3;

  private Titles() {}

  /** Returns the share of the words of the shorter title that the other has too. */
  static double agreement(String first, String second) {
    Set<String> a = new HashSet<>(Words.of(first));
    Set<String> b = new HashSet<>(Words.of(second));
    int least = Math.min(a.size(), b.size());
    if (least == 0) {
      return 0;
    }
    a.retainAll(b);
    return a.size() / (double) least;
  }

  /** Returns a heading without "Thread:" or its like before it. */
  static String withoutLabel(String heading) {
    int colon = heading.indexOf(": ");
    boolean label =
        colon > 0 && THREADS.contains(heading.substring(0, colon).toLowerCase(Locale.ROOT));
    return label ? heading.substring(colon + 1).strip() : heading;
  }

  /** Returns a title without tags. */
  static String plain(String title) {
    return title.indexOf('<') < 0 ? title : Jsoup.parseBodyFragment(title).text();
  }

  /** Returns a text without tags and what their names say is no part of it, line breaks kept. */
  static String plainLines(String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    StringBuilder lines = new StringBuilder();
    Element body = Jsoup.parseBodyFragment(text).body();
    body.select("*").stream()
        .filter(element -> !element.equals(body) && ElementNames.isFurniture(element.className()))
        .forEach(Element::remove);
    for (Chunk chunk : ChunkReader.read(body)) {
      lines.append(chunk.text()).append("\n\n");
    }
    return lines.toString();
  }

  /** Returns a title without the outlet's name before or behind it. */
  static String withoutSite(String title, Optional<String> publisher) {
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0) {
        String front = title.substring(0, last).strip();
        String back = title.substring(last + separator.length()).strip();
        if (isSite(back, front, publisher)) {
          return withoutSite(front, publisher);
        }
      }
    }
    return title;
  }

  private static boolean isSite(String back, String front, Optional<String> publisher) {
    boolean named = publisher.isPresent() && agreement(back, publisher.get()) >= 1;
    int words = Words.of(back).size();
    return Words.of(front).size() >= HEADLINE_WORDS
        && (named || (words <= 3 && Words.of(front).size() > words + 1));
  }

  /** Returns a title and the parts into which a colon or a separator cuts it, longest first. */
  static List<String> parts(String title) {
    List<String> parts = new ArrayList<>();
    parts.add(title.strip());
    for (String separator : CUTS) {
      int first = title.indexOf(separator);
      int last = title.lastIndexOf(separator);
      if (first > 0) {
        parts.add(title.substring(0, first).strip());
        parts.add(title.substring(0, last).strip());
        parts.add(title.substring(first + separator.length()).strip());
      }
    }
    parts.sort(Comparator.comparingInt(String::length).reversed());
    return parts;
  }

  /** Returns what stands behind or before the headline in the title element: the outlet's name. */
  static Optional<String> site(String title, String headline) {
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0 && ADDRESS.matcher(title.substring(last + separator.length())).matches()) {
        Optional<String> before = site(title.substring(0, last), headline);
        return before.isPresent() ? before : besideHeadline(title, headline);
      }
    }
    return besideHeadline(title, headline);
  }

  /** Returns what stands in a title behind a name and a colon. */
  static Optional<String> behind(String title, String name) {
    String front = name + ": ";
    return title.startsWith(front)
        ? Optional.of(title.substring(front.length()).strip())
        : Optional.empty();
  }

  private static Optional<String> besideHeadline(String title, String headline) {
    for (String separator : CUTS) {
      int first = title.indexOf(separator);
      int last = title.lastIndexOf(separator);
      if (first > 0) {
        String front = title.substring(0, first).strip();
        String back = withoutMotto(title.substring(last + separator.length()).strip());
        boolean colon = separator.equals(": ");
        if (!colon && isBeside(back, title.substring(0, last), headline)) {
          return Optional.of(back);
        }
        boolean name = !colon || Words.of(front).size() <= FRONT_WORDS;
        if (name && isBeside(front, title.substring(first + separator.length()), headline)) {
          return Optional.of(front);
        }
      }
    }
    return Optional.empty();
  }

  // "Harbour News, the paper of the port"
  private static String withoutMotto(String name) {
    int comma = name.indexOf(", ");
    boolean motto =
        comma > 0 && comma + 2 < name.length() && Character.isLowerCase(name.charAt(comma + 2));
    return motto ? name.substring(0, comma) : name;
  }

  private static boolean isBeside(String name, String rest, String headline) {
    return agreement(rest, headline) >= 0.8
        && Words.of(rest).size() >= HEADLINE_WORDS
        && Words.of(name).size() <= SITE_WORDS
        // A company tells its name in the headline too.
        && (agreement(name, headline) < 1 || rest.strip().equals(headline));
  }

  /** Returns a heading without the shorter copy of it that some pages print for small screens. */
  static String once(String heading, Collection<String> titles) {
    return titles.stream()
        .map(String::strip)
        .filter(title -> title.length() >= SHORT_TITLE && heading.startsWith(title))
        .filter(title -> heading.startsWith(title.substring(0, SHORT_TITLE), title.length()))
        .findFirst()
        .orElse(heading);
  }
}
