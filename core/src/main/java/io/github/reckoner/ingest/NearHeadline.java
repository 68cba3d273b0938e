package io.github.reckoner.ingest;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page prints near its headline: its author, and the day of its publication. */
final class NearHeadline {

  private static final int BELOW = 25;
  private static final int ABOVE = 12;
  private static final int RIGHT_ABOVE = 4;
  private static final int FAR_BELOW = 6;
  private static final int LINE_CHARACTERS = 150;
  private static final int BESIDE = 2;

  private static final Pattern AUTHOR_PAGE =
      Pattern.compile(
          "/(?:authors?|autore?[ns]?|auteurs?|szerzo|forfatter|skribent|penulis|yazar|profiles?|people|staff|contributors?|by)[/=-]");

  // The elements from the one that prints the headline on, and those before it, the nearest first.
  private final List<Element> below;
  private final List<Element> above;
  private final List<Element> masthead;
  private final List<String> title;

  NearHeadline(Document page, Optional<String> headline) {
    List<Element> all = page.body().getAllElements();
    this.title = headline.map(Words::of).map(List::copyOf).orElse(List.of());
    int at =
        title.isEmpty()
            ? -1
            : Iterables.indexOf(all, element -> Words.of(element.ownText()).equals(title));
    this.below = at < 0 ? List.of() : all.subList(at, Math.min(all.size(), at + BELOW));
    this.masthead = at < 0 ? List.of() : all.subList(0, at);
    this.above = at < 0 ? List.of() : Lists.reverse(all.subList(Math.max(0, at - ABOVE), at));
  }

  /** A day and how many elements from the headline it stands. */
  private record Printed(LocalDate day, int distance) {}

  /**
   * Returns the day that is printed below the headline, unless one stands right above it and the
   * first below is farther off.
   */
  Optional<LocalDate> day(PrintedDay printed) {
    return day(printed, false).or(() -> day(printed, true));
  }

  private Optional<LocalDate> day(PrintedDay printed, boolean ofChanges) {
    Optional<Printed> under = first(below, printed, ofChanges);
    Optional<Printed> over = first(above, printed, ofChanges);
    boolean right =
        over.isPresent()
            && over.get().distance() < RIGHT_ABOVE
            && under.isPresent()
            && under.get().distance() > FAR_BELOW;
    return (right ? over : under.or(() -> over)).map(Printed::day);
  }

  /** Returns the day that stands alone in the head of the page, as old ones print that of issue. */
  Optional<LocalDate> dayOfIssue(PrintedDay printed) {
    return printed.alone(masthead);
  }

  private static Optional<Printed> first(
      List<Element> elements, PrintedDay printed, boolean ofChanges) {
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      int distance = i;
      Optional<Printed> day =
          Stream.of(element.ownText(), element.attr("title"))
              .filter(line -> !line.isEmpty() && line.length() <= LINE_CHARACTERS)
              .filter(line -> ofChanges || !PrintedDay.isUpdate(line))
              .map(printed::of)
              .flatMap(Optional::stream)
              .findFirst()
              .filter(found -> !PrintedDay.isOfMember(element.text()))
              .map(found -> new Printed(found, distance));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the author: behind "by" or its like, by a link to a page of authors, or a name beside a
   * date.
   */
  Optional<String> author() {
    return below.stream()
        .filter(element -> element.text().length() <= LINE_CHARACTERS)
        .flatMap(NearHeadline::lines)
        .map(line -> Line.of(line, 0, line.length(), true))
        .filter(line -> Bylines.opensWithAuthor(line) && Bylines.isByline(line))
        .map(line -> Bylines.clean(line.text()))
        .flatMap(Optional::stream)
        .findFirst()
        .or(this::linked)
        .or(this::besideDate);
  }

  private Optional<String> linked() {
    return below.stream()
        .filter(element -> AUTHOR_PAGE.matcher(element.attr("href")).find())
        .map(Element::text)
        .filter(Bylines::isName)
        .findFirst();
  }

  // A link there leads to a section or to all stories of a place.
  private Optional<String> besideDate() {
    List<Element> printed = below.stream().skip(1).filter(Element::hasText).toList();
    List<String> lines = printed.stream().map(Element::ownText).toList();
    for (int i = 0; i < lines.size() && lines.get(i).length() <= LINE_CHARACTERS; i++) {
      boolean link = printed.get(i).closest("a") != null;
      if (!link && isTellingName(lines.get(i)) && isDated(lines, i)) {
        return Optional.of(lines.get(i));
      }
    }
    return Optional.empty();
  }

  // "Local News" is none: everybody uses these words. Nor is it whom the story is about.
  private boolean isTellingName(String line) {
    return Bylines.isName(line)
        && Vocabulary.stems(Words.of(line)).size() > 1
        && Words.of(line).stream().noneMatch(title::contains);
  }

  private static boolean isDated(List<String> lines, int name) {
    return lines.subList(name + 1, Math.min(lines.size(), name + 1 + BESIDE)).stream()
        .map(line -> Line.of(line, 0, line.length(), true))
        .anyMatch(line -> !line.words().isEmpty() && Stamps.isDated(line));
  }

  /** Returns the lines of an element; name and calling often stand below each other. */
  static Stream<String> lines(Element element) {
    return ChunkReader.read(element).stream()
        .flatMap(chunk -> Stream.of(chunk.text().split("\n", -1)));
  }
}
