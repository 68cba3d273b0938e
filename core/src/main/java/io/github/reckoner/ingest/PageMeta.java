package io.github.reckoner.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about its publication.
 *
 * <p>Where several places say it, in this order. Headline: the {@code h1} that the page's own
 * titles confirm; JSON-LD; OpenGraph and Twitter titles; a single {@code h1}; the title element
 * without the outlet's name. Publisher: JSON-LD; {@code og:site_name}; other meta elements; the
 * JSON-LD of the site. Dates: JSON-LD; meta elements; {@code time} elements and microdata; the
 * address; a date printed near the headline. Byline: JSON-LD; meta elements; links and elements
 * named for authors. What no place says is absent.
 */
final class PageMeta {

  private static final ImmutableList<String> PUBLISHED =
      ImmutableList.of(
          "article:published_time",
          "article:published",
          "og:published_time",
          "og:article:published_time",
          "datepublished",
          "publish-date",
          "publish_date",
          "publishdate",
          "published_at",
          "pubdate",
          "article.published",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date",
          "dc.date.created",
          "dcterms.date",
          "article_date_original",
          "originalpublicationdate",
          "date",
          "created",
          "article.created",
          "bt:pubdate",
          "rnews:datepublished",
          "gentime",
          "dat",
          "release_date",
          "citation_publication_date",
          "citation_date",
          "weibo:article:create_at",
          "timestamp",
          "last-published",
          "displaydate",
          "iso-8601-publish-date",
          "ptime",
          "pub_date",
          "vr:published_time");

  private static final ImmutableList<String> MODIFIED =
      ImmutableList.of(
          "article:modified_time",
          "og:updated_time",
          "article:modified",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "last-modified",
          "lastmod",
          "article.updated",
          "revision_date",
          "modified",
          "updated_time",
          "sailthru.updated");

  private static final ImmutableList<String> PUBLISHER =
      ImmutableList.of(
          "og:site_name",
          "article:publisher_name",
          "publisher",
          "dc.publisher",
          "dcterms.publisher",
          "application-name",
          "apple-mobile-web-app-title",
          "al:ios:app_name",
          "copyright",
          "citation_journal_title",
          "twitter:app:name:iphone",
          "source");

  private static final ImmutableList<String> AUTHOR =
      ImmutableList.of(
          "author",
          "article:author",
          "byl",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "article.author",
          "authors",
          "cxenseparse:author",
          "citation_author",
          "og:article:author",
          "rbauthors");

  private static final ImmutableList<String> TITLES =
      ImmutableList.of(
          "og:title",
          "twitter:title",
          "parsely-title",
          "sailthru.title",
          "dc.title",
          "title",
          "headline");

  private static final int NAME_CHARACTERS = 80;
  private static final int BYLINE_CHARACTERS = 150;
  private static final double CONFIRMED = 0.5;
  private static final int LEAST_HEADLINE_WORDS = 4;

  private final Document page;
  private final JsonLd data;
  private final Optional<String> url;
  private final ImmutableMap<String, String> metas;
  private final Optional<String> publisher;

  PageMeta(Document page, Optional<String> url) {
    this.page = page;
    this.data = JsonLd.read(page);
    this.url = url;
    this.metas = metas(page);
    this.publisher = findPublisher();
  }

  JsonLd data() {
    return data;
  }

  Optional<String> headline() {
    List<String> said =
        Stream.of(data.text("headline"), meta(TITLES), nonBlank(page.title()))
            .flatMap(Optional::stream)
            .toList();
    List<String> printed =
        page.select("h1").stream().map(Element::text).filter(text -> !text.isBlank()).toList();
    String publisherName = publisher().orElse("");
    for (String heading : printed) {
      if (Words.of(heading).size() > 2
          && !heading.equals(publisherName)
          && said.stream().anyMatch(title -> Titles.agreement(heading, title) >= CONFIRMED)) {
        return Optional.of(heading);
      }
    }
    Optional<String> told =
        data.text("headline").map(Titles::plain).or(() -> meta(TITLES)).map(this::withoutSite);
    return told.or(() -> headingIn(page.title()))
        .or(() -> printed.size() == 1 ? Optional.of(printed.get(0)) : Optional.empty())
        .or(() -> nonBlank(page.title()).map(this::withoutSite));
  }

  // The part of a title element that the page prints on its own.
  private Optional<String> headingIn(String title) {
    String printed = page.body().text();
    return Titles.parts(title).stream()
        .filter(part -> Words.of(part).size() >= LEAST_HEADLINE_WORDS && printed.contains(part))
        .findFirst();
  }

  private String withoutSite(String title) {
    return Titles.withoutSite(title, publisher());
  }

  Optional<String> publisher() {
    return publisher;
  }

  private Optional<String> findPublisher() {
    return first(data.names("publisher"))
        .or(() -> first(data.names("sourceOrganization")))
        .or(() -> meta(PUBLISHER).map(PageMeta::outlet))
        .or(() -> microdata("[itemprop=publisher] [itemprop=name]"))
        .or(this::site)
        .or(() -> Titles.site(page.title(), printedHeadline()))
        .filter(name -> name.length() <= NAME_CHARACTERS);
  }

  private Optional<String> printedHeadline() {
    return Optional.ofNullable(page.selectFirst("h1")).map(Element::text);
  }

  private Optional<String> site() {
    for (String type : List.of("newsmediaorganization", "organization", "website")) {
      for (JsonNode node : data.others()) {
        if (JsonLd.types(node).stream().anyMatch(t -> t.toLowerCase(Locale.ROOT).equals(type))) {
          Optional<String> name = JsonLd.textOf(node.path("name"));
          if (name.isPresent()) {
            return name;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String outlet(String name) {
    String plain = name.replaceFirst("^(?i)(©|copyright|\\(c\\))\\s*(\\d{4})?\\s*", "");
    return plain.strip();
  }

  Optional<LocalDate> published() {
    return data.text("datePublished")
        .flatMap(PageDates::parse)
        .or(() -> metaDate(PUBLISHED))
        .or(() -> data.text("dateCreated").flatMap(PageDates::parse))
        .or(() -> element("[itemprop=datePublished], [property=datePublished]"))
        .or(
            () ->
                element(
                    "time[pubdate], .entry-date, .published, time.dt-published, abbr.published"))
        .or(() -> url.flatMap(PageDates::inUrl))
        .or(() -> canonical().flatMap(PageDates::inUrl))
        .or(() -> element("article time, main time, header time"))
        .or(() -> element("time"))
        .or(() -> element(PRINTED));
  }

  private static final String PRINTED =
      "[class*=publish], [class*=date], [class*=Date], [class*=time], [class*=Time], [id*=date], [class*=byline]";

  Optional<LocalDate> modified() {
    return data.text("dateModified")
        .flatMap(PageDates::parse)
        .or(() -> metaDate(MODIFIED))
        .or(() -> element("[itemprop=dateModified], time.updated, .updated time"));
  }

  private Optional<LocalDate> metaDate(List<String> names) {
    for (String name : names) {
      Optional<LocalDate> date = meta(List.of(name)).flatMap(PageDates::parse);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  // The first element that the selector finds and that names a day, by attribute or text.
  private Optional<LocalDate> element(String selector) {
    for (Element element : page.select(selector)) {
      for (String said :
          List.of(
              element.attr("datetime"),
              element.attr("content"),
              element.attr("title"),
              shortText(element))) {
        Optional<LocalDate> date = said.isBlank() ? Optional.empty() : PageDates.parse(said);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static String shortText(Element element) {
    String text = element.text();
    return text.length() <= BYLINE_CHARACTERS ? text : "";
  }

  Optional<String> byline() {
    ImmutableList<String> authors = data.names("author");
    Optional<String> named =
        authors.isEmpty()
            ? Optional.empty()
            : Optional.of(String.join(", ", authors.stream().distinct().toList()));
    return named
        .or(() -> meta(AUTHOR).filter(name -> !name.startsWith("http")))
        .or(() -> microdata("[itemprop=author] [itemprop=name], [itemprop=author], a[rel=author]"))
        .or(
            () ->
                microdata(
                    ".byline, .author-name, .article-author, .post-author, .author, .p-author"))
        .map(PageMeta::withoutBy)
        .filter(name -> !name.isBlank() && name.length() <= BYLINE_CHARACTERS);
  }

  private static String withoutBy(String byline) {
    String plain = byline.strip();
    boolean by = plain.length() > 3 && plain.substring(0, 3).equalsIgnoreCase("by ");
    return by ? plain.substring(3).strip() : plain;
  }

  private Optional<String> microdata(String selector) {
    for (Element element : page.select(selector)) {
      String said = element.hasAttr("content") ? element.attr("content") : element.text();
      if (!said.isBlank() && said.length() <= BYLINE_CHARACTERS) {
        return Optional.of(said.strip());
      }
    }
    return Optional.empty();
  }

  Optional<String> canonical() {
    return Stream.of(
            Optional.ofNullable(page.selectFirst("link[rel=canonical]")).map(e -> e.attr("href")),
            meta(List.of("og:url")))
        .flatMap(Optional::stream)
        .filter(address -> address.startsWith("http"))
        .findFirst();
  }

  Optional<String> language() {
    Element html = page.selectFirst("html");
    return Stream.of(
            html == null ? Optional.<String>empty() : nonBlank(html.attr("lang")),
            html == null ? Optional.<String>empty() : nonBlank(html.attr("xml:lang")),
            data.text("inLanguage"),
            meta(List.of("content-language", "dc.language", "language", "og:locale")))
        .flatMap(Optional::stream)
        .map(tag -> tag.strip().replace('_', '-'))
        .filter(tag -> Locale.forLanguageTag(tag).getLanguage().length() >= 2)
        .findFirst();
  }

  private Optional<String> meta(List<String> names) {
    return names.stream().map(metas::get).filter(Objects::nonNull).findFirst();
  }

  // The first content of each name; names compare without case.
  private static ImmutableMap<String, String> metas(Document page) {
    Map<String, String> metas = new LinkedHashMap<>();
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
        if (meta.hasAttr(key) && !content.isEmpty()) {
          metas.putIfAbsent(meta.attr(key).toLowerCase(Locale.ROOT), content);
        }
      }
    }
    return ImmutableMap.copyOf(metas);
  }

  private static Optional<String> first(List<String> names) {
    return names.stream().findFirst();
  }

  private static Optional<String> nonBlank(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }
}
