package io.github.reckoner.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.Dossier;
import io.github.reckoner.Reckoner;
import io.github.reckoner.compare.Collation;
import io.github.reckoner.compare.Incident;
import io.github.reckoner.model.Article;
import io.github.reckoner.reconcile.Policies;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ChaptersIT {

  private static Article story(String outlet, int day, String title, String text) {
    return Article.of(outlet, LocalDate.of(2024, 5, day), text).withTitle(title);
  }

  private static Incident happening(Dossier dossier, int first, int second) {
    return new Incident(
        "i" + first,
        ImmutableList.of(
            dossier.readings().get(first).article().id(),
            dossier.readings().get(second).article().id()),
        ImmutableList.of());
  }

  @Test
  void quantities_stand_under_the_first_headline_of_their_happening() {
    Dossier dossier =
        Reckoner.withDefaults()
            .read(
                List.of(
                    story(
                        "Marl Post",
                        3,
                        "Flood in Marl valley kills 12",
                        "A flood of the river Orm killed 12 people in the Marl valley."),
                    story(
                        "Orm Radio",
                        4,
                        "Orm flood: 14 dead in Marl",
                        "The flood of the river Orm in the Marl valley killed 14 people."),
                    story(
                        "Quayside News",
                        9,
                        "Ferry Selma sinks off Hook, 30 dead",
                        "The ferry Selma sank off Hook harbour and 30 people were killed."),
                    story(
                        "Hook Times",
                        9,
                        "Selma ferry disaster: 31 killed off Hook",
                        "The ferry Selma sank near Hook harbour, killing 31 people.")));
    Collation told = dossier.collation();
    ImmutableList<Incident> happenings =
        ImmutableList.of(happening(dossier, 0, 1), happening(dossier, 2, 3));
    Report report =
        new Report(
            "May",
            dossier.readings(),
            new Collation(told.matters(), told.apart(), happenings, told.checks()),
            dossier.reconcile(List.of(Policies.ucdp())));

    assertThat(Jsoup.parse(report.toHtml()).select("h2.chapter, h2.chapter + p").eachText())
        .containsExactly(
            "Flood in Marl valley kills 12",
            "2 articles, 3 May 2024 to 4 May 2024",
            "Ferry Selma sinks off Hook, 30 dead",
            "2 articles, 9 May 2024");
    assertThat(report.toMarkdown())
        .containsSubsequence("## Flood in Marl", "### ", "12", "## Ferry Selma", "### ", "31");
    assertThat(report.toText()).containsSubsequence("Flood in Marl", "14", "Ferry Selma", "31");
  }
}
