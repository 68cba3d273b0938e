package io.github.reckoner;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import io.github.reckoner.compare.Relation;
import io.github.reckoner.model.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A short story of several made-up articles, with the relations that hold between their figures.
 *
 * <p>The file: articles as {@code == key | publisher | day} and text; then, below {@code == pairs},
 * lines of two figures and the accepted relations of the first to the second, separated by tabs. A
 * figure is the key of its article and the first words that hold its number.
 */
record Story(String name, ImmutableList<Article> articles, ImmutableList<Pair> pairs) {

  /** The names of the story files. */
  static final ImmutableList<String> NAMES =
      ImmutableList.of(
          "airline",
          "appeal",
          "baltic",
          "bank",
          "border",
          "bribes",
          "budget",
          "camp",
          "cannery",
          "canopy",
          "canopyrally",
          "capsized",
          "carmaker",
          "ceiling",
          "charter",
          "cholera",
          "coalmine",
          "coffee",
          "colombia",
          "convoy",
          "copper",
          "corn",
          "corridor",
          "damburst",
          "dockers",
          "donors",
          "droneraid",
          "drones",
          "droughtgrowth",
          "election",
          "evacuees",
          "factory",
          "farmbill",
          "ferry",
          "financebill",
          "flood",
          "front",
          "gasblast",
          "generalstrike",
          "gunlaw",
          "harvest",
          "healthlaw",
          "hostages",
          "icestorm",
          "immigbill",
          "inflation",
          "jobcuts",
          "jobless",
          "jobs",
          "landslide",
          "layoffs",
          "liraprices",
          "march",
          "marchcap",
          "measles",
          "meningitis",
          "mineworkers",
          "minwage",
          "mudslide",
          "nurses",
          "oilcartel",
          "oilquota",
          "outbreak",
          "overloaded",
          "paperbid",
          "payrolls",
          "pensionday",
          "pensions",
          "pipeline",
          "plebiscite",
          "portstrike",
          "primary",
          "quake",
          "raids",
          "railbill",
          "railstrike",
          "railyard",
          "rally",
          "rates",
          "recall",
          "refinery",
          "rents",
          "results",
          "runoff",
          "seamen",
          "section114",
          "separated",
          "settlement",
          "shelling",
          "shipwreck",
          "shutdown",
          "soybeans",
          "springwheat",
          "stadium",
          "stakes",
          "stateflood",
          "station",
          "steelloss",
          "steelworks",
          "strike",
          "sugar",
          "sugartender",
          "suit",
          "survey",
          "taiwan",
          "takeover",
          "tariffdeal",
          "taxcut",
          "teachers",
          "tradegap",
          "train",
          "tremors",
          "trial",
          "visas",
          "vote",
          "wheatban",
          "wheatboard",
          "wildfire");

  /** A figure: the id of its article and words of the text. */
  record Mention(String article, String words) {}

  /** Two figures and what the first may be to the second. */
  record Pair(Mention first, Mention second, ImmutableSet<Relation> accepted) {}

  static Story read(String name) {
    List<Article> articles = new ArrayList<>();
    List<String> body = new ArrayList<>();
    ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
    String head = "";
    for (String line : lines(name)) {
      if (line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("== ")) {
        add(name, head, body, articles);
        head = line.substring(3);
      } else if (head.equals("pairs")) {
        pairs.add(pair(name, line));
      } else {
        body.add(line);
      }
    }
    return new Story(name, ImmutableList.copyOf(articles), pairs.build());
  }

  private static void add(String name, String head, List<String> body, List<Article> articles) {
    if (head.isEmpty()) {
      return;
    }
    List<String> parts = Splitter.on('|').trimResults().splitToList(head);
    articles.add(
        Article.of(name + "-" + parts.get(0), String.join("\n", body))
            .withPublisher(parts.get(1))
            .withPublished(LocalDate.parse(parts.get(2)))
            .withEvent(name));
    body.clear();
  }

  private static Pair pair(String name, String line) {
    List<String> cells = Splitter.on('\t').splitToList(line);
    ImmutableSet<Relation> accepted =
        Splitter.on(' ')
            .splitToStream(cells.get(2))
            .map(Relation::valueOf)
            .collect(ImmutableSet.toImmutableSet());
    return new Pair(mention(name, cells.get(0)), mention(name, cells.get(1)), accepted);
  }

  private static Mention mention(String name, String cell) {
    int space = cell.indexOf(' ');
    return new Mention(name + "-" + cell.substring(0, space), cell.substring(space + 1));
  }

  private static List<String> lines(String name) {
    try {
      return Resources.readLines(
          Resources.getResource(Story.class, "stories/" + name + ".txt"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("no story " + name, e);
    }
  }
}
