package io.github.reckoner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IncidentsTest {

  private static final LocalDate DAY = LocalDate.of(2016, 11, 27);

  private static Reading reading(String id, int daysLater, String title, String text) {
    return Reading.of(
        Article.of(id, text).withTitle(title).withPublished(DAY.plusDays(daysLater)), List.of());
  }

  private static final ImmutableList<Reading> TWO_SHOOTINGS =
      ImmutableList.of(
          reading(
              "a1",
              0,
              "Nine wounded on Harbour Street",
              "Nine people were wounded and Demetri Toll, 25, died when two men opened fire on"
                  + " Harbour Street early Sunday. Police in the city were on the scene."),
          reading(
              "a2",
              2,
              "Harbour Street: boxer tells of the shots",
              "A boxer hit in the crossfire on Harbour Street said on Tuesday that he saw Demetri"
                  + " Toll fall. Police in the city are looking for two men after Sunday's"
                  + " shooting."),
          reading(
              "b1",
              0,
              "Mother of three shot at Maple Gardens",
              "A mother of three, Rosa Aldine, 31, was shot dead in her car at Maple Gardens on"
                  + " Saturday. Police in the city arrested her former husband."),
          reading(
              "b2",
              1,
              "Husband charged in Maple Gardens killing",
              "The former husband of Rosa Aldine, 31, was charged with murder. She was found in her"
                  + " car at Maple Gardens on Saturday, police in the city said."));

  private static List<ImmutableList<String>> articles(List<Reading> readings) {
    return Incidents.find(ImmutableList.sortedCopyOf(Collator.ORDER, readings)).stream()
        .map(Incident::articles)
        .toList();
  }

  @Test
  void articles_meet_by_names_and_places_not_by_the_kind_of_crime() {
    assertThat(articles(TWO_SHOOTINGS))
        .containsExactly(ImmutableList.of("a1", "a2"), ImmutableList.of("b1", "b2"));
  }

  @Test
  void order_does_not_matter() {
    List<Reading> turned = new ArrayList<>(TWO_SHOOTINGS);
    Collections.reverse(turned);

    assertThat(articles(turned)).isEqualTo(articles(TWO_SHOOTINGS));
  }

  @Test
  void says_what_the_articles_share() {
    Incident harbour =
        Incidents.find(ImmutableList.sortedCopyOf(Collator.ORDER, TWO_SHOOTINGS)).get(0);

    assertThat(harbour.because()).contains("they share \"harbour\"");
  }

  @Test
  void copies_follow_their_original_and_change_nothing_else() {
    List<Reading> copied = new ArrayList<>(TWO_SHOOTINGS);
    for (int i = 0; i < 30; i++) {
      Reading original = TWO_SHOOTINGS.get(0);
      copied.add(Reading.of(original.article().withId("copy" + i), List.of()));
    }

    assertThat(articles(copied)).hasSize(2);
    assertThat(articles(copied).get(0)).hasSize(32).contains("a1", "a2", "copy7");
  }

  @Test
  void the_same_words_a_year_apart_are_two_happenings() {
    Reading later =
        reading("a3", 400, "Toll on Harbour Street", "Demetri Toll fell on the street.");
    List<Reading> all = new ArrayList<>(TWO_SHOOTINGS);
    all.add(later);

    assertThat(articles(all)).contains(ImmutableList.of("a3"));
  }

  // The dispatches of a war differ in little but the day.
  @Test
  void fresh_reports_of_days_apart_are_two_happenings() {
    String first = "Warplanes struck houses in Tel Marouf on Sunday and killed eleven people. ";
    String later = "Nine people died on Saturday as warplanes bombed the market of Tel Marouf.";
    List<Reading> raids = new ArrayList<>(TWO_SHOOTINGS);
    raids.add(reading("a", 0, "Raid on Tel Marouf", first + "Rescuers dug for survivors."));
    raids.add(reading("b", 1, "Eleven dead in Tel Marouf", first + "Families fled to the hills."));
    raids.add(reading("c", 6, "Traders die in their market", later));

    assertThat(articles(raids)).contains(ImmutableList.of("a", "b"), ImmutableList.of("c"));
  }

  @Test
  void many_articles_fall_into_their_incidents() {
    List<Reading> many =
        IntStream.range(0, 400)
            .mapToObj(
                i -> {
                  String name = "Oran" + letters(i / 4) + " Velt" + letters(i / 4 + 7000);
                  String text =
                      "Police said that "
                          + name
                          + " was hurt near Pond"
                          + letters(i / 4 + 300)
                          + " Lane. Witness number "
                          + letters(i + 90000)
                          + " saw it.";
                  return reading("n" + i, i / 40, "Hurt: " + name, text);
                })
            .toList();

    assertThat(articles(many)).hasSize(100).allMatch(group -> group.size() == 4);
  }

  private static String letters(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number; rest > 0; rest /= 26) {
      word.append((char) ('a' + rest % 26));
    }
    return word.append('q').toString();
  }
}
