package io.github.reckoner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.compare.Comparison;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.compare.Relation;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads whole stories and holds what the gate and the arithmetic say of their figures. */
class StoriesIT {

  private static final Reckoner RECKONER = Reckoner.withDefaults();
  private static final Set<Relation> CONFLICTS = Set.of(Relation.CONTRADICTS, Relation.SPREAD);
  private static final Pattern HEDGE =
      Pattern.compile(
          "^(about|some|nearly|at least|more than|no more than|up to|under|just over|as many as) ");
  private static final double MOST_WRONG = 0.3;

  private static final List<Story> STORIES = Story.NAMES.stream().map(Story::read).toList();

  @Test
  void most_figures_stand_to_each_other_as_their_stories_say() {
    List<String> wrong = new ArrayList<>();
    int pairs = 0;
    for (Story story : STORIES) {
      Dossier dossier = RECKONER.read(story.articles());
      for (Story.Pair pair : story.pairs()) {
        pairs++;
        Relation found = relation(dossier, pair);
        if (!pair.accepted().contains(found)) {
          wrong.add(found + " for " + pair);
        }
      }
    }
    assertThat(wrong)
        .as("at most %s of %s pairs may be wrong", MOST_WRONG, pairs)
        .hasSizeLessThan((int) (MOST_WRONG * pairs));
  }

  /** Offers told again, turnouts however they are worded, seasons, bargains, former tolls. */
  @ParameterizedTest
  @CsvSource({
    "stakes,38 dlrs,38 dlr",
    "charter,37 percent,38.6 percent",
    "charter,38.6,under 30",
    "colombia,11.5,10.7",
    "colombia,12.0,11.3",
    "colombia,10.5,4.6",
    "portstrike,19,25",
    "refinery,four workers,six",
    "recall,53,53",
    "sugartender,46.864,46.746",
    "sugartender,13.1,14.1",
    "plebiscite,30 to 40,79",
    "plebiscite,30 to 50,83.1",
    "oilquota,17.6,17.2"
  })
  void these_stand_to_each_other_as_their_stories_say(String name, String first, String second) {
    Story story = Story.read(name);
    Dossier dossier = RECKONER.read(story.articles());
    assertThat(story.pairs())
        .filteredOn(pair -> pair.first().words().contains(first))
        .filteredOn(pair -> pair.second().words().contains(second))
        .isNotEmpty()
        .allSatisfy(pair -> assertThat(pair.accepted()).contains(relation(dossier, pair)));
  }

  @Test
  void what_is_not_of_one_quantity_never_conflicts() {
    for (Story story : STORIES) {
      Dossier dossier = RECKONER.read(story.articles());
      for (Story.Pair pair : story.pairs()) {
        if (pair.accepted().stream().allMatch(Relation::isDifference)) {
          assertThat(relation(dossier, pair)).as(pair.toString()).isNotIn(CONFLICTS);
        }
      }
    }
  }

  @Test
  void what_nobody_named_forecast_before_is_no_rival_of_the_forecast_of_now() {
    Dossier dossier =
        RECKONER.read(
            List.of(
                Article.of(
                    "a",
                    "Chinese wheat imports are forecast at 15 mln tonnes, vs 14 mln tonnes last month."),
                Article.of("b", "The USDA forecast Chinese wheat imports of 15 mln tonnes.")));

    assertThat(dossier.matters())
        .flatExtracting(Matter::relations)
        .extracting(Comparison::relation)
        .doesNotContainAnyElementsOf(CONFLICTS)
        .contains(Relation.REVISES);
  }

  private static Relation relation(Dossier dossier, Story.Pair pair) {
    String first = claim(dossier, pair.first()).id();
    String second = claim(dossier, pair.second()).id();
    List<Comparison> comparisons = new ArrayList<>(dossier.apart());
    dossier.matters().forEach(matter -> comparisons.addAll(matter.relations()));
    Optional<Relation> found = Optional.empty();
    for (Comparison comparison : comparisons) {
      if (comparison.first().equals(first) && comparison.second().equals(second)) {
        found = Optional.of(comparison.relation());
      } else if (comparison.first().equals(second) && comparison.second().equals(first)) {
        found = Optional.of(comparison.relation().inverse());
      }
    }
    return found.orElse(Relation.UNRELATED);
  }

  private static Claim claim(Dossier dossier, Story.Mention mention) {
    String text =
        dossier.readings().stream()
            .map(reading -> reading.article())
            .filter(article -> article.id().equals(mention.article()))
            .map(Article::text)
            .findFirst()
            .orElseThrow();
    Matcher place =
        Pattern.compile(
                "(?<![\\w,.])"
                    + Pattern.quote(HEDGE.matcher(mention.words()).replaceFirst(""))
                    + "(?![\\d,]*\\d)",
                Pattern.CASE_INSENSITIVE)
            .matcher(text);
    assertThat(place.find()).as("%s in its article", mention).isTrue();
    return dossier.claims().stream()
        .filter(claim -> claim.article().equals(mention.article()))
        .filter(claim -> claim.figure().numeral().part() == Part.TEXT)
        .filter(claim -> claim.figure().numeral().start() < place.end())
        .filter(claim -> claim.figure().numeral().end() > place.start())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no claim for " + mention));
  }
}
