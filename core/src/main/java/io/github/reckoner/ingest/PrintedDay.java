package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the day of publication among the dates that a page prints: what is labelled as published
 * goes before what has no label, and that before what is labelled as a change.
 */
final class PrintedDay {

  private static final ImmutableSet<String> PUBLISHED = WordSets.of("published label");
  private static final ImmutableSet<String> UPDATED = WordSets.of("updated label");
  private static final ImmutableSet<String> MEMBER = WordSets.of("member label");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int LINE_CHARACTERS = 150;
  private static final int SHORTEST_DATE = 6;
  private static final int ALONE_CHARACTERS = 40;
  private static final int ALONE_WORDS = 3;

  private final Document page;
  private final Supplier<PageDates.Order> order;

  PrintedDay(Document page, Supplier<PageDates.Order> order) {
    this.page = page;
    this.order = order;
  }

  /** Returns the day of the first element that a selector finds and that names one. */
  Optional<LocalDate> find(String selector) {
    List<Element> elements = page.select(selector);
    List<Element> updates = new ArrayList<>();
    for (Element element : elements) {
      if (isUpdate(element)) {
        updates.add(element);
      } else {
        Optional<LocalDate> day = of(element);
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return updates.stream().map(this::of).flatMap(Optional::stream).findFirst();
  }

  /** Returns the first day that stands alone in one of some elements. */
  Optional<LocalDate> alone(List<Element> elements) {
    return elements.stream()
        .map(Element::ownText)
        .filter(line -> line.length() >= SHORTEST_DATE && line.length() <= ALONE_CHARACTERS)
        .filter(line -> WORD.matcher(line).results().count() <= ALONE_WORDS)
        .map(this::of)
        .flatMap(Optional::stream)
        .findFirst();
  }

  // By attribute or text.
  private Optional<LocalDate> of(Element element) {
    for (String said :
        List.of(element.attr("datetime"), element.attr("content"), element.attr("title"))) {
      Optional<LocalDate> day = said.isBlank() ? Optional.empty() : parse(said);
      if (day.isPresent()) {
        return day;
      }
    }
    String text = element.text();
    return text.isBlank() || text.length() > LINE_CHARACTERS ? Optional.empty() : of(text);
  }

  // "Updated <time>": the label may stand in the name, in the element or before it.
  private static boolean isUpdate(Element element) {
    Element parent = element.parent();
    String before = parent == null ? "" : parent.ownText();
    return isUpdate(element.className().replace('-', ' '))
        || isUpdate(element.ownText())
        || (before.length() <= LINE_CHARACTERS && isUpdate(before));
  }

  /** Returns whether a line tells since when somebody is a member: "Joined: 4 March 2014". */
  static boolean isOfMember(String line) {
    Matcher word = WORD.matcher(line);
    return line.length() <= LINE_CHARACTERS
        && word.find()
        && MEMBER.contains(word.group().toLowerCase(Locale.ROOT));
  }

  /** Returns whether a line is labelled as telling of a change, and of nothing else. */
  static boolean isUpdate(String line) {
    boolean update = false;
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String said = word.group().toLowerCase(Locale.ROOT);
      if (PUBLISHED.contains(said)) {
        return false;
      }
      update |= UPDATED.contains(said);
    }
    return update;
  }

  /** Returns the day of publication that a line names, of several that which its labels tell. */
  Optional<LocalDate> of(String line) {
    List<String> published = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    List<String> updated = new ArrayList<>();
    List<String> into = rest;
    int from = 0;
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String said = word.group().toLowerCase(Locale.ROOT);
      boolean label = PUBLISHED.contains(said);
      if (label || UPDATED.contains(said)) {
        into.add(line.substring(from, word.start()));
        from = word.start();
        into = label ? published : updated;
      }
    }
    into.add(line.substring(from));
    published.addAll(rest);
    published.addAll(updated);
    return published.stream()
        .filter(part -> !part.isBlank())
        .map(this::parse)
        .flatMap(Optional::stream)
        .findFirst();
  }

  // The order is looked for in all of the page, and so only where it tells.
  private Optional<LocalDate> parse(String said) {
    Optional<LocalDate> day = PageDates.parse(said);
    boolean figures = day.isEmpty() && said.chars().anyMatch(Character::isDigit);
    return figures ? PageDates.parse(said, order.get()).or(() -> PageDates.inShort(said)) : day;
  }
}
