package io.github.reckoner.ingest;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes once through a feed before a tree is built of it: whether it may be read, and the dates of
 * its entries as they are written, since the library that builds the tree turns the 45th of a month
 * into some day of the next. For one use.
 */
final class FeedScan {

  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final List<String> PUBLISHED =
      List.of("pubDate", "published", "issued", "date", "created");
  private static final List<String> UPDATED = List.of("updated", "modified");

  private final List<Map<String, StringBuilder>> entries = new ArrayList<>();
  private Optional<String> objection = Optional.empty();
  private int depth;
  private int entryDepth = Integer.MAX_VALUE;
  private Optional<StringBuilder> date = Optional.empty();

  private FeedScan() {}

  /**
   * Goes through a feed.
   *
   * @throws XMLStreamException if it is not well-formed
   */
  static FeedScan of(Reader xml, int nesting) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(xml);
    FeedScan scan = new FeedScan();
    while (reader.hasNext() && scan.objection.isEmpty()) {
      scan.take(reader.next(), reader);
      if (scan.depth > nesting) {
        scan.objection =
            Optional.of("feed with elements nested more than " + nesting + " deep (nesting)");
      }
    }
    return scan;
  }

  private void take(int event, XMLStreamReader reader) {
    switch (event) {
      case XMLStreamConstants.DTD ->
          objection = Optional.of("feed with a document type declaration");
      case XMLStreamConstants.START_ELEMENT -> open(reader.getLocalName());
      case XMLStreamConstants.END_ELEMENT -> close();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          date.ifPresent(words -> words.append(reader.getText()));
      default -> {}
    }
  }

  private void open(String name) {
    depth++;
    if (ENTRIES.contains(name) && depth < entryDepth) {
      entryDepth = depth;
      entries.add(new HashMap<>());
    } else if (depth == entryDepth + 1 && (PUBLISHED.contains(name) || UPDATED.contains(name))) {
      date =
          Optional.of(
              entries.get(entries.size() - 1).computeIfAbsent(name, first -> new StringBuilder()));
    }
  }

  private void close() {
    date = Optional.empty();
    if (depth == entryDepth) {
      entryDepth = Integer.MAX_VALUE;
    }
    depth--;
  }

  /** Returns why the feed must not be read. */
  Optional<String> objection() {
    return objection;
  }

  /** Returns how many entries there are. */
  int size() {
    return entries.size();
  }

  /** Returns the date of publication of an entry, from 0, as it is written. */
  Optional<String> published(int entry) {
    return first(entry, PUBLISHED);
  }

  /** Returns the date of the last change of an entry, from 0, as it is written. */
  Optional<String> updated(int entry) {
    return first(entry, UPDATED);
  }

  private Optional<String> first(int entry, List<String> names) {
    return names.stream()
        .filter(entries.get(entry)::containsKey)
        .map(name -> String.valueOf(entries.get(entry).get(name)).strip())
        .filter(date -> !date.isEmpty())
        .findFirst();
  }
}
