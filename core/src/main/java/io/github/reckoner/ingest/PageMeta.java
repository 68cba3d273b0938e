package io.github.reckoner.ingest;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Lexicon;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about its publication.
 *
 * <p>Where several places say it, in this order. Headline: the {@code h1} that the page's own
 * titles confirm; where there is none, an {@code h2} that begins with one of them; JSON-LD;
 * OpenGraph and Twitter titles; a single {@code h1}; the title element without the outlet's name.
 * Publisher: JSON-LD; {@code og:site_name}; other meta elements; the JSON-LD of the site; the title
 * element; the host of the address. Dates: JSON-LD; meta elements; {@code time} elements and
 * microdata; the address; a date printed below or above the headline. Byline: JSON-LD and meta
 * elements, unless they name the outlet; links and elements named for authors; what is printed
 * below the headline; the outlet. What no place says is absent.
 */
final class PageMeta {

  private static final ImmutableListMultimap<String, String> NAMES =
      Lexicon.read(PageMeta.class, "metas.tsv").stream()
          .collect(
              ImmutableListMultimap.toImmutableListMultimap(
                  row -> row.get("fact"), row -> row.get("name")));

  private static final List<String> OUTLET = List.of("og:site_name");
  private static final Pattern COPYRIGHT =
      Pattern.compile("^(?:(?:©|copyright|\\(c\\)|\\d{4}|by)\\s+)+|^©", Pattern.CASE_INSENSITIVE);
  private static final int NAME_CHARACTERS = 80;
  private static final int LINE_CHARACTERS = 150;
  private static final double CONFIRMED = 0.5;
  private static final int HEADINGS = 5;
  private static final int LEAST_HEADLINE_WORDS = 4;
  private static final ImmutableSet<String> DAY_FIRST = WordSets.of("day first");
  private static final ImmutableSet<String> COMPANY = WordSets.of("company form");
  private static final ImmutableSet<String> NOBODY = WordSets.of("nobody");

  private final Document page;
  private final JsonLd data;
  private final Optional<String> url;
  private final ImmutableMap<String, String> metas;
  private final Optional<String> publisher;
  private final Supplier<NearHeadline> near;
  private final PrintedDay printedDay;

  PageMeta(Document page, Optional<String> url) {
    this.page = page;
    this.data = JsonLd.read(page);
    this.url = url;
    this.metas = metas(page);
    this.publisher = findPublisher();
    this.printedDay = new PrintedDay(page, Suppliers.memoize(this::order));
    this.near = Suppliers.memoize(() -> new NearHeadline(page, headline()));
  }

  JsonLd data() {
    return data;
  }

  Optional<String> headline() {
    List<String> said =
        Stream.of(data.text("headline"), meta(NAMES.get("headline")), nonBlank(page.title()))
            .flatMap(Optional::stream)
            .toList();
    List<String> printed = headings("h1");
    List<String> second = printed.isEmpty() ? headings("h2") : List.of();
    String publisherName = publisher().orElse("");
    for (String heading : printed) {
      if (Words.of(heading).size() > 2
          && !heading.equals(publisherName)
          && behindSite(heading).isEmpty()
          && said.stream().anyMatch(title -> Titles.agreement(heading, title) >= CONFIRMED)) {
        return Optional.of(Titles.once(heading, said));
      }
    }
    Optional<String> behind = printed.stream().flatMap(h -> behindSite(h).stream()).findFirst();
    if (behind.isPresent()) {
      return behind;
    }
    for (String heading : second) {
      if (said.stream().anyMatch(title -> heading.startsWith(withoutSite(title)))) {
        return Optional.of(heading);
      }
    }
    Optional<String> told =
        data.text("headline")
            .map(Titles::plain)
            .or(() -> meta(NAMES.get("headline")))
            .map(this::withoutSite);
    return told.or(() -> headingIn(page.title()))
        .or(() -> printed.size() == 1 ? Optional.of(printed.get(0)) : Optional.empty())
        .or(() -> nonBlank(page.title()).map(this::withoutSite));
  }

  // "The Attic: On Footnotes": a blog prints its own name in the greatest letters, and the headline
  // below it.
  private Optional<String> behindSite(String heading) {
    return Titles.behind(page.title(), heading)
        .filter(
            rest ->
                Stream.of("h2", "h3")
                    .flatMap(name -> headings(name).stream())
                    .anyMatch(rest::equals));
  }

  private List<String> headings(String name) {
    return page.select(name).stream()
        .limit(HEADINGS)
        .map(Element::text)
        .filter(text -> !text.isBlank())
        .map(Titles::withoutLabel)
        .toList();
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
        .filter(name -> !isOwner(name))
        .or(
            () ->
                first(data.names("publisher"))
                    .flatMap(owner -> meta(OUTLET).or(() -> Optional.of(owner))))
        .or(() -> first(data.names("sourceOrganization")))
        .or(() -> meta(NAMES.get("publisher")).map(PageMeta::outlet))
        .or(() -> microdata("[itemprop=publisher] [itemprop=name]"))
        .or(this::site)
        .or(this::siteInTitle)
        .or(() -> canonical().or(() -> url).flatMap(PageMeta::host))
        .filter(name -> name.length() <= NAME_CHARACTERS);
  }

  // "Harbour Media Ltd." owns the outlet that the page names.
  private static boolean isOwner(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).replace(".", "");
    return COMPANY.contains(last.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(new URI(address).getHost())
          .map(host -> host.startsWith("www.") ? host.substring(4) : host);
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private Optional<String> siteInTitle() {
    Optional<String> first = Optional.ofNullable(page.selectFirst("h1")).map(Element::text);
    return first
        .filter(heading -> behindSite(heading).isPresent())
        .or(
            () ->
                Stream.of(first, meta(NAMES.get("headline")), headingIn(page.title()))
                    .flatMap(Optional::stream)
                    .flatMap(headline -> Titles.site(page.title(), headline).stream())
                    .findFirst());
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
    String plain = COPYRIGHT.matcher(name).replaceFirst("").strip();
    return plain.startsWith("http") ? host(plain).orElse(plain) : plain;
  }

  Optional<LocalDate> published() {
    return data.text("datePublished")
        .flatMap(PageDates::parse)
        .or(() -> metaDate(NAMES.get("published")))
        .or(() -> data.text("dateCreated").flatMap(PageDates::parse))
        .or(() -> printedDay.find("[itemprop=datePublished], [property=datePublished]"))
        .or(
            () ->
                printedDay.find(
                    "time[pubdate], .entry-date, .published, time.dt-published, abbr.published"))
        .or(() -> url.flatMap(PageDates::inUrl))
        .or(() -> canonical().flatMap(PageDates::inUrl))
        .or(() -> printedDay.find("article time, main time, header time"))
        .or(() -> printedDay.find("time"))
        .or(() -> near.get().day(printedDay))
        .or(() -> printedDay.find(PRINTED))
        .or(() -> printedDay.find(LAST_CHANGED))
        .or(() -> near.get().dayOfIssue(printedDay));
  }

  // How the page's other dates are written, or those of its region; outside of English the day goes
  // first.
  private PageDates.Order order() {
    PageDates.Order seen = PageDates.order(page.body().text());
    if (seen != PageDates.Order.UNKNOWN) {
      return seen;
    }
    Locale locale = language().map(Locale::forLanguageTag).orElse(Locale.ROOT);
    String host = canonical().or(() -> url).flatMap(PageMeta::host).orElse("");
    String ending = host.substring(host.lastIndexOf('.') + 1);
    boolean english = locale.getLanguage().equals("en") || locale.equals(Locale.ROOT);
    boolean dayFirst =
        !english
            || DAY_FIRST.contains(locale.getCountry().toLowerCase(Locale.ROOT))
            || DAY_FIRST.contains(ending);
    return dayFirst ? PageDates.Order.DAY_FIRST : PageDates.Order.UNKNOWN;
  }

  private static final String PRINTED =
      "[class*=publish], [class*=date], [class*=Date], [class*=time], [class*=Time], [id*=date], [class*=byline]";

  // A wiki tells no other day.
  private static final String LAST_CHANGED = "#footer-info-lastmod, #lastmod, .lastmod";

  Optional<LocalDate> modified() {
    return data.text("dateModified")
        .flatMap(PageDates::parse)
        .or(() -> metaDate(NAMES.get("modified")))
        .or(() -> printedDay.find("[itemprop=dateModified], time.updated, .updated time"));
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

  Optional<String> byline() {
    Optional<String> named =
        Optional.of(
                Stream.of("author", "contributor")
                    .flatMap(field -> data.names(field).stream())
                    .distinct()
                    .collect(joining(", ")))
            .flatMap(Bylines::clean);
    Optional<String> meta = meta(NAMES.get("byline")).flatMap(Bylines::clean);
    return named
        .filter(this::isPerson)
        .or(() -> meta.filter(this::isPerson))
        .or(this::printedByline)
        .or(() -> named)
        .or(() -> meta);
  }

  // The outlet's name in place of the author's says less than what the page prints.
  private boolean isPerson(String names) {
    boolean outlet = publisher.filter(name -> Titles.agreement(names, name) >= 1).isPresent();
    return !outlet && !names.contains(".com") && !NOBODY.contains(names.toLowerCase(Locale.ROOT));
  }

  private Optional<String> printedByline() {
    return byline("[itemprop=author] [itemprop=name], [itemprop=author], a[rel=author]")
        .or(
            () ->
                byline(".byline, .author-name, .article-author, .post-author, .author, .p-author"))
        .or(() -> byline(AUTHORS))
        .or(() -> near.get().author());
  }

  // What common systems call the element around an author's name.
  private static final String AUTHORS =
      "[class*=author-name], [class*=author__name], [class*=AuthorName], [class*=ContributorName], "
          + "[class*=contributor-name], [class*=type-author], [data-testid*=author-name], [data-testid=authorName], "
          + ".submitted .username, .node__submitted .username";

  private Optional<String> byline(String selector) {
    return page.select(selector).stream()
        .filter(element -> !isReaders(element))
        .flatMap(
            element ->
                element.hasAttr("content")
                    ? Stream.of(element.attr("content"))
                    : NearHeadline.lines(element))
        .map(Bylines::clean)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isReaders(Element element) {
    return element.parents().stream()
        .anyMatch(
            box -> ElementNames.says(box).filter(ElementNames.Says.THREAD::equals).isPresent());
  }

  private Optional<String> microdata(String selector) {
    for (Element element : page.select(selector)) {
      String said = said(element);
      if (!said.isBlank() && said.length() <= LINE_CHARACTERS) {
        return Optional.of(said.strip());
      }
    }
    return Optional.empty();
  }

  private static String said(Element element) {
    return element.hasAttr("content") ? element.attr("content") : element.text();
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
