package io.github.reckoner.ingest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Article;
import io.github.reckoner.model.Block;
import io.github.reckoner.model.Block.Kind;
import org.junit.jupiter.api.Test;

/** Where the story of a scraped text begins and ends: openings, lists, posts and cards below it. */
class StoryBoundsTest {

  private static final String STORM =
      """
      The storm that hit Sarra on Monday killed 12 people and drove many of them to the hills, the mayor said.

      Soldiers brought food to the camp above Sarra, where some of the people slept in the open for two nights.

      The mayor asked for lorries and for doctors, and said that the roads to the coast would be open by Friday.

      """;

  @Test
  void headlines_that_share_no_words_with_the_story_are_another_storys() {
    String text =
        STORM
            + "Orchard owners fear a third frost\n\nGrowers in 14 parishes lit candles between their rows.\n\n"
            + "Library to lend instruments to children\n\nViolins, drums and 3 tubas were bought in the autumn.\n";

    assertThat(read(text)).contains("12 people").doesNotContain("14 parishes", "3 tubas");
  }

  @Test
  void one_headline_and_summary_above_furniture_are_another_storys() {
    String text =
        STORM
            + "Divers searched the harbour basin for a trawler whose skipper had radioed for help at dusk.\n\n"
            + "Engineers warn that the railway viaduct, built of granite, cannot bear another winter of gales.\n\n"
            + "Schools became shelters; bakers gave away loaves, and fishermen ferried nurses across the bay.\n\n"
            + "Villagers dug trenches beside chapels, and hung lanterns where pylons had snapped like reeds.\n\n"
            + "Climate scientists blamed warmer seas for squalls that once came twice in a generation.\n\n"
            + "Orchard owners fear a third frost\n\nGrowers in 14 parishes lit candles between their rows.\n\n"
            + "Latest news\n\nLibrary to lend instruments to children\n\n"
            + "Violins, drums and tubas were bought by the city in the autumn.\n";

    assertThat(read(text)).contains("12 people").doesNotContain("14 parishes");
  }

  @Test
  void the_rest_of_a_story_that_a_page_encrypts_is_no_story() {
    String rest = "kE%@ 46?EFCJ @=5 3F:=5:?8 H@F=5 36 D9@H? :? A2CED 7@C @?=J 12 52JD 2E E96 A@CE";

    assertThat(read(STORM + rest + "\n")).contains("12 people").doesNotContain("36 D9");
  }

  @Test
  void what_the_story_says_in_short_stays_below_a_box() {
    String points =
        """
        Newsletters
        Storm kills 12 people at Sarra
        Soldiers bring food to the camp
        Roads to the coast open by Friday 9

        """;

    assertThat(read(points + STORM + STORM.replace("12", "12 or 13"))).contains("Friday 9");
  }

  @Test
  void a_list_within_the_story_stays() {
    String text =
        STORM
            + "On 21 islands the wells were spoilt\nTwo harbours lost all of their 40 boats\n\n"
            + "Insurers could not yet name a sum.\n\nThe mayor said that Sarra would rebuild.\n";

    assertThat(read(text)).contains("21 islands", "40 boats");
  }

  @Test
  void posts_between_buttons_to_answer_them_are_no_story() {
    String post =
        "poster1\nOct. 9, 2010 - 7:28 AM EST\nNobody has asked the 900 who live there what they want.\nReply\n";

    assertThat(read(STORM + post.repeat(3))).contains("12 people").doesNotContain("900 who live");
  }

  @Test
  void posts_below_the_title_of_a_thread_are_no_story() {
    String stamped = "2 comments\nBergfex\nMarch 4, 2024\nMy street alone lost 3 bridges.\n";
    String counted = "2 thoughts on “A storm”\nThey should all resign. All 12 of them.\n";

    assertThat(read(STORM + stamped)).doesNotContain("3 bridges");
    assertThat(read(STORM + counted)).doesNotContain("All 12");
  }

  @Test
  void posts_under_a_name_and_a_day_are_no_story() {
    StringBuilder posts = new StringBuilder();
    for (int i = 2; i < 6; i++) {
      posts.append("Bergfex\n0").append(i).append(":24 AM on 9/19/2010\n");
      posts.append("I have lived here for ").append(i).append(" years and never saw it so bad.\n");
    }

    assertThat(read(STORM + posts)).doesNotContain("never saw");
  }

  @Test
  void summaries_that_break_off_side_by_side_lead_to_other_stories() {
    String summaries =
        """
        Gannett agrees to buy Belo for $1.5 billion, making it the No. 4 in the…
        It was a tablet of 200 dollars that worked, and that alone was what…
        """;

    assertThat(read(STORM + summaries)).doesNotContain("1.5").doesNotContain("200");
  }

  @Test
  void cards_in_a_row_are_other_stories_though_one_shares_a_word_by_chance() {
    String cards =
        """
        Jewellers robbed of 90 watches in old town
        Officers gave chase through the market for 2 hours.
        March 3, 2024
        Bakers win prize for 72-hour sourdough
        The loaf beat 212 others at the fair.
        March 2, 2024
        Storm chasers film 14 lightning strikes
        The storm lit up the harbour on a warm evening.
        March 1, 2024
        Goalkeeper leaves for 3.2 million
        He had been on the bench since 2019.
        February 28, 2024
        """;

    assertThat(read(STORM + cards)).doesNotContainPattern("90|72|212|14 light|3.2|2019");
  }

  @Test
  void a_last_section_of_one_paragraph_stays() {
    String section =
        """
        What happens to the farms
        Insurers will begin to count dead cattle on Thursday; 340 claims had come in by noon.
        """;

    assertThat(read(STORM + section)).contains("340 claims");
  }

  @Test
  void a_paragraph_below_furniture_that_goes_on_with_the_story_stays() {
    String rest =
        """
        Advertisement
        The storm also took the roofs of 11 schools, which stay shut until Monday.
        """;

    assertThat(read(STORM + rest)).contains("11 schools");
  }

  @Test
  void a_paragraph_below_furniture_on_something_else_is_left_out() {
    String rest =
        """
        Share this article
        Keepers of the zoo have named 6 new penguins after composers, a spokesman said.
        """;

    assertThat(read(STORM + rest)).doesNotContain("6 new penguins");
  }

  @Test
  void who_wrote_the_story_is_no_part_of_it() {
    String note = "Ana Torres is a reporter on the night desk. She has won 3 prizes since 2011.\n";

    assertThat(read(STORM + note)).doesNotContain("3 prizes");
  }

  @Test
  void a_date_glued_to_a_name_is_a_stamp() {
    assertThat(read("Per Lund2024-03-03\n" + STORM)).doesNotContain("2024-03-03");
    assertThat(read("Submitted by per on Sun, 03/03/2024 - 15:20\n" + STORM))
        .doesNotContain("15:20");
    assertThat(read("12 dead in Alta on 3 March 2024\n" + STORM)).contains("12 dead");
  }

  @Test
  void what_stands_above_the_title_is_the_pages() {
    String text = "Snow report 140 cm, lifts open 41\nStorm hits the coast\n" + STORM;

    Article article = Blocks.classify(Article.of(text).withTitle("Storm hits the coast"));

    assertThat(article.blocks().get(0).kind().isStory()).isFalse();
  }

  @Test
  void a_list_of_tags_may_hold_a_number() {
    String tags = "external storage, img 1.9, dvr, set-top box, television, cable, Fios\n";

    assertThat(read(STORM + tags)).doesNotContain("1.9");
  }

  @Test
  void a_dispatch_below_a_story_that_has_signed_off_is_another() {
    String other =
        """
        (Reporting by Ana Torres; Editing by Per Lund)
        Tin falls to lowest in seven weeks
        PORT LISSE (Unipress) - Tin fell 2.4 percent on Tuesday to 9,310 a tonne, the exchange said.
        Stocks stood at 142,000 tonnes on Monday, and the traders expect that they will grow.
        """;

    assertThat(read(STORM + other)).contains("by Friday").doesNotContain("9,310", "142,000");
  }

  @Test
  void points_under_a_menu_are_read_and_its_headlines_are_not() {
    String points =
        """
        Latest
        Striker signs for 45 million after long talks
        Rain halts third Test in its 40th over
        By Ana Torres
        At least 12 people have been killed by the storm in Sarra
        Soldiers have reached the camp after 9 days on the road
        """;

    assertThat(read(points + STORM)).contains("At least 12", "9 days").doesNotContain("45 million");
  }

  @Test
  void entries_of_a_list_are_neither_headings_nor_headlines() {
    String list = "- 12 dead in the north\n\nStorm toll\n1. North: 12 dead\n2. Coast: 9 dead\n";

    assertThat(Blocks.classify(Article.of(list + STORM)).blocks().stream().limit(4))
        .extracting(Block::kind)
        .startsWith(Kind.BODY)
        .endsWith(Kind.BODY);
  }

  private static String read(String text) {
    return Blocks.classify(Article.of(text)).blocks().stream()
        .filter(block -> block.kind().isStory())
        .map(block -> text.substring(block.start(), block.end()))
        .collect(joining("\n"));
  }
}
