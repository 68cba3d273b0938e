package io.github.reckoner.ingest;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Pages of many layouts and what should be read of them: those of {@code pages} are each filled
 * with one of a few stories; those of {@code pages/own} tell a story of their own, whose paragraphs
 * stand between {@code §} and {@code ¶} (in a comment below where a script holds them), and begin
 * with a comment of title, day, outlet and, if told, byline.
 */
final class PageFixtures {

  /** A page and what it says. */
  record Fixture(
      String name,
      String html,
      String text,
      Optional<String> caption,
      String title,
      LocalDate date,
      String site,
      Optional<String> byline) {
    @Override
    public String toString() {
      return name;
    }
  }

  private record Item(String kind, String text) {}

  private static final Pattern MARKED = Pattern.compile("§([^¶]*)¶");
  private static final CharMatcher MARKS = CharMatcher.anyOf("§¶");
  private static final Pattern MACRO = Pattern.compile("\\{\\{([^}]+)}}");

  private PageFixtures() {}

  /** Returns all pages, by name. */
  static List<Fixture> all() {
    try {
      List<Path> pages = pages(directory());
      List<Map<String, List<String>>> stories = stories();
      List<Fixture> fixtures = new ArrayList<>();
      for (int i = 0; i < pages.size(); i++) {
        fixtures.add(fill(pages.get(i), stories.get(i % stories.size())));
      }
      for (Path page : pages(directory().resolve("own"))) {
        fixtures.add(read(page));
      }
      return fixtures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> pages(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static Fixture read(Path file) throws IOException {
    String page = Files.readString(file);
    List<String> said =
        Splitter.on('\t').splitToList(page.substring("<!-- ".length(), page.indexOf(" -->")));
    StringBuilder text = new StringBuilder();
    Matcher marked = MARKED.matcher(page);
    while (marked.find()) {
      say(Jsoup.parse(marked.group(1)).text(), text);
    }
    return new Fixture(
        file.getFileName().toString(),
        MARKS.removeFrom(page),
        text.toString(),
        Optional.empty(),
        said.get(0),
        LocalDate.parse(said.get(1)),
        said.get(2),
        said.stream().skip(3).findFirst());
  }

  private static Path directory() {
    try {
      return Path.of(resource("stories.txt").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URL resource(String name) {
    return Resources.getResource(PageFixtures.class, "pages/" + name);
  }

  // A story is its fields by name; "items" holds kind and text of each paragraph by turns.
  private static List<Map<String, List<String>>> stories() throws IOException {
    List<Map<String, List<String>>> stories = new ArrayList<>();
    for (String line : Resources.readLines(resource("stories.txt"), StandardCharsets.UTF_8)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> field = Splitter.on('\t').splitToList(line);
      if (field.get(0).equals("story")) {
        stories.add(new TreeMap<>());
      }
      Map<String, List<String>> story = stories.get(stories.size() - 1);
      if (field.get(0).equals("p") || field.get(0).equals("h")) {
        story.computeIfAbsent("items", key -> new ArrayList<>()).addAll(field);
      } else {
        story.put(field.get(0), List.of(field.get(1)));
      }
    }
    return stories;
  }

  private static Fixture fill(Path file, Map<String, List<String>> story) throws IOException {
    LocalDate date = LocalDate.parse(story.get("date").get(0));
    StringBuilder html = new StringBuilder();
    StringBuilder text = new StringBuilder();
    Matcher macro = MACRO.matcher(Files.readString(file));
    while (macro.find()) {
      String said = expand(macro.group(1), story, date, text);
      macro.appendReplacement(html, Matcher.quoteReplacement(said));
    }
    macro.appendTail(html);
    return new Fixture(
        file.getFileName().toString(),
        html.toString(),
        text.toString(),
        Optional.of(story.get("c").get(0)),
        story.get("title").get(0),
        date,
        story.get("site").get(0),
        Optional.empty());
  }

  private static String expand(
      String macro, Map<String, List<String>> story, LocalDate date, StringBuilder text) {
    List<String> words = Splitter.on(' ').splitToList(macro);
    return switch (words.get(0)) {
      case "title", "by", "site" -> story.get(macro).get(0);
      case "h1" -> "<h1>" + story.get("title").get(0) + "</h1>";
      case "iso" -> date.toString();
      case "path" -> date.format(DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.US));
      case "long" -> date.format(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US));
      case "caption" -> story.get("c").get(0);
      case "table" -> table(text);
      case "say" -> say(macro.substring("say ".length()), text);
      case "again" -> items(story, number(words)).get(0).text();
      case "body" -> each(items(story, 1), "<%1$s>%2$s</%1$s>\n", text);
      case "brbr" -> each(items(story, 1), "%2$s<br>\n<br />\n", text);
      case "spans" -> each(items(story, 1), "<span>%2$s</span><br><br>", text);
      case "list" -> "<ul>" + each(items(story, number(words)), "<li>%2$s</li>", text) + "</ul>";
      case "divs" ->
          each(
              items(story, number(words)),
              "<div class=\"" + String.join(" ", words.subList(2, words.size())) + "\">%2$s</div>",
              text);
      default -> numbered(macro, story, text);
    };
  }

  private static int number(List<String> words) {
    return Integer.parseInt(words.get(1));
  }

  private static String numbered(
      String macro, Map<String, List<String>> story, StringBuilder text) {
    if (macro.startsWith("t")) {
      Item item = items(story, Integer.parseInt(macro.substring(1))).get(0);
      return say(item.text(), text);
    }
    boolean rest = macro.endsWith("-");
    int from = Integer.parseInt(rest ? macro.substring(0, macro.length() - 1) : macro);
    List<Item> items = items(story, from);
    return each(rest ? items : items.subList(0, 1), "<%1$s>%2$s</%1$s>\n", text);
  }

  private static List<Item> items(Map<String, List<String>> story, int from) {
    List<String> flat = story.get("items");
    List<Item> items = new ArrayList<>();
    for (int i = 0; i + 1 < flat.size(); i += 2) {
      items.add(new Item(flat.get(i).equals("h") ? "h2" : "p", flat.get(i + 1)));
    }
    return items.subList(from - 1, items.size());
  }

  private static String each(List<Item> items, String form, StringBuilder text) {
    StringBuilder html = new StringBuilder();
    for (Item item : items) {
      html.append(String.format(Locale.ROOT, form, item.kind(), say(item.text(), text)));
    }
    return html.toString();
  }

  private static String say(String words, StringBuilder text) {
    text.append(words).append('\n');
    return words;
  }

  private static String table(StringBuilder text) {
    text.append("Region Dead Missing North 9 40 South 5 23\n");
    return "<table><tr><th>Region</th><th>Dead</th><th>Missing</th></tr><tr><td>North</td><td>9</td>"
        + "<td>40</td></tr><tr><td>South</td><td>5</td><td>23</td></tr></table>";
  }
}
