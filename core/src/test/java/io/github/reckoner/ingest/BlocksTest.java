package io.github.reckoner.ingest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Block;
import io.github.reckoner.model.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {

  private static final String SCRAPED =
      """
      The Harbour Post is paid for by 4,000 supporters — become a member and help us reach 5,000.
      Become a member Gift a membership
      Skip to content

      Dam burst in the north leaves dozens missing

      by Ana Torres and the news desk March 3, 2024 9:15 AM 3 min read
      Soldiers carry a woman across the flooded market of Alta on March 2, 2024. (Jo Lund /Getty Images)
      Listen to this article

      ALTA -- Rescue workers pulled 14 people from the mud on Sunday, the interior ministry said.

      The ministry put the number of missing at 63, down from 80 a day earlier.

      It was the worst flood in the valley since 1974, according to the weather service.

      Mining company says the sensors at its second dam failed four times in a year
      The company had promised new sensors by 2022, according to a report that was published on Feb. 12.
      Four years of reporting, funded by our readers.
      Only one in 500 readers of the Post makes a financial donation. Thanks to our members our reporting stays free.
      visa masterCard americanExpress

      News Feed

      4:10 PM

      Parliament votes on a $2.5 billion package for the railways.

      "We have waited ten years for this vote," the transport minister said on March 1.
      2:05 PM

      Two ministers resign over the budget.

      The resignations came an hour after the vote, which the coalition lost by 7 votes.
      MORE NEWS

      Editors' choice

      Enter your email to subscribe
      * indicates required
      Subscribe
      """;

  @Test
  void a_page_of_furniture_keeps_only_its_story() {
    assertThat(story(SCRAPED))
        .isEqualTo(
            """
            Dam burst in the north leaves dozens missing
            Soldiers carry a woman across the flooded market of Alta on March 2, 2024.
            Rescue workers pulled 14 people from the mud on Sunday, the interior ministry said.
            The ministry put the number of missing at 63, down from 80 a day earlier.
            It was the worst flood in the valley since 1974, according to the weather service.""");
  }

  @Test
  void furniture_is_told_apart() {
    assertThat(kindOf(SCRAPED, "4,000 supporters")).isEqualTo(Kind.PLEA);
    assertThat(kindOf(SCRAPED, "Skip to")).isEqualTo(Kind.NAVIGATION);
    assertThat(kindOf(SCRAPED, "Dam burst")).isEqualTo(Kind.HEADLINE);
    assertThat(kindOf(SCRAPED, "by Ana")).isEqualTo(Kind.BYLINE);
    assertThat(kindOf(SCRAPED, "March 3, 2024 9:15 AM")).isEqualTo(Kind.TIMESTAMP);
    assertThat(kindOf(SCRAPED, "Soldiers carry")).isEqualTo(Kind.CAPTION);
    assertThat(kindOf(SCRAPED, "(Jo Lund")).isEqualTo(Kind.CREDIT);
    assertThat(kindOf(SCRAPED, "ALTA --")).isEqualTo(Kind.DATELINE);
    assertThat(kindOf(SCRAPED, "four times in a year")).isEqualTo(Kind.TEASER);
    assertThat(kindOf(SCRAPED, "Feb. 12")).isEqualTo(Kind.TEASER);
    assertThat(kindOf(SCRAPED, "one in 500")).isEqualTo(Kind.PLEA);
    assertThat(kindOf(SCRAPED, "visa")).isEqualTo(Kind.FORM);
    assertThat(kindOf(SCRAPED, "4:10 PM")).isEqualTo(Kind.FEED_ITEM);
    assertThat(kindOf(SCRAPED, "$2.5 billion")).isEqualTo(Kind.FEED_ITEM);
    assertThat(kindOf(SCRAPED, "by 7 votes")).isEqualTo(Kind.FEED_ITEM);
    assertThat(kindOf(SCRAPED, "Enter your email")).isEqualTo(Kind.FORM);
  }

  @Test
  void markdown_pictures_are_caption_credit_and_markup() {
    String text =
        """
        World
        Grain ships leave the port again
        ![A ship with 26,000 tonnes of maize on May 4, 2023. [Li Wen/Pool via AFP]](/img/2023/05/04/771-ship-370_237.webp)
        By AFP |
        The first of 12 ships left the port on Thursday, the harbour master said.
        """;

    assertThat(kindOf(text, "World")).isEqualTo(Kind.NAVIGATION);
    assertThat(kindOf(text, "Grain ships")).isEqualTo(Kind.HEADLINE);
    assertThat(kindOf(text, "![")).isEqualTo(Kind.MARKUP);
    assertThat(kindOf(text, "26,000")).isEqualTo(Kind.CAPTION);
    assertThat(kindOf(text, "[Li Wen")).isEqualTo(Kind.CREDIT);
    assertThat(kindOf(text, "/img/2023")).isEqualTo(Kind.MARKUP);
    assertThat(kindOf(text, "By AFP")).isEqualTo(Kind.BYLINE);
    assertThat(kindOf(text, "12 ships")).isEqualTo(Kind.BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This audio was made with AI and may hold errors",
        "The recording of this story was produced using text-to-speech software",
        "Our narration is voiced by AI",
        "AI-generated audio, 6 minutes",
        "This voice was computer generated, 4 min"
      })
  void a_note_on_how_the_audio_was_made_is_no_story(String note) {
    String text =
        "The union said 3,000 workers were out.\n"
            + note
            + "\nTalks are to resume on Friday, both sides said in a joint statement.\n";

    assertThat(kindOf(text, note)).isEqualTo(Kind.NAVIGATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The audio recording was made by police with a hidden microphone, the court heard.",
        "The company said 40 percent of its code was generated by machines last year.",
        "There are currently 14,000 people in the camp on the edge of Cox's Bazar.",
        "There are 27 members in the bloc, and 3 more wish to join.",
        "Some 40 million users online saw the film within two days of its release."
      })
  void a_story_that_sounds_like_a_note_of_the_page_stays_one(String sentence) {
    String text =
        "The trial opened on Monday with 12 witnesses.\n"
            + sentence
            + "\nThe judge adjourned until Friday, when 3 more are to speak.\n";

    assertThat(kindOf(text, sentence)).isEqualTo(Kind.BODY);
  }

  @Test
  void boxes_of_other_stories_end_where_running_text_resumes() {
    String text =
        """
        The strike entered its third week on Monday with 3,000 workers out, the union said.
        Related stories
        Five injured as bus overturns near the border
        Inflation falls to 3.4%
        Management offered 2 percent, the union said, and the workers turned it down.
        Read also: Court fines airline $40 million
        Talks are to resume on Friday, both sides said in a joint statement.
        """;

    assertThat(story(text))
        .isEqualTo(
            """
            The strike entered its third week on Monday with 3,000 workers out, the union said.
            Management offered 2 percent, the union said, and the workers turned it down.
            Talks are to resume on Friday, both sides said in a joint statement.""");
    assertThat(kindOf(text, "3.4%")).isEqualTo(Kind.TEASER);
    assertThat(kindOf(text, "$40 million")).isEqualTo(Kind.TEASER);
  }

  @Test
  void reports_about_members_donations_and_subscribers_are_story() {
    String text =
        """
        The party said it had gained 1,000 new members since the vote and hopes for more.
        "Become a member, support our work, donate now," its leader told a crowd of 300 on Sunday.
        The museum collected 4,500 donations for the victims, and supporters gave blood at two sites.
        The streaming service lost 200,000 subscribers after it raised the price to $15 per month.
        """;

    assertThat(story(text)).isEqualTo(text.strip());
  }

  @Test
  void clock_stamps_of_a_live_report_do_not_make_it_a_feed_of_others() {
    String text =
        """
        The latest on the storm:
        6:05 p.m.
        The governor says 40 people have been rescued from roofs in the delta so far.
        5:55 p.m.
        Police say two people have died on the coast road, where a bridge was washed away.
        """;

    assertThat(kindOf(text, "6:05")).isEqualTo(Kind.TIMESTAMP);
    assertThat(kindOf(text, "40 people")).isEqualTo(Kind.BODY);
    assertThat(kindOf(text, "two people")).isEqualTo(Kind.BODY);
  }

  @Test
  void a_single_line_is_the_story_whatever_it_says() {
    assertThat(kindOf("Become a member for $5 per month", "$5")).isEqualTo(Kind.BODY);
    assertThat(kindOf("12 killed in raid", "12")).isEqualTo(Kind.BODY);
    Article titled = Article.of("a", "12 killed in raid").withTitle("12 Killed in Raid");
    assertThat(Blocks.classify(titled).blocks().get(0).kind()).isEqualTo(Kind.HEADLINE);
  }

  @Test
  void blocks_that_a_caller_gave_are_kept() {
    ImmutableList<Block> own = ImmutableList.of(new Block(Kind.BODY, 0, 3, "by hand"));
    Article article = Article.of("a", "Subscribe\nto it").withBlocks(own);

    assertThat(Blocks.classify(article).blocks()).isEqualTo(own);
  }

  @Test
  void blocks_cover_every_character_that_is_no_blank() {
    Article article =
        Blocks.classify(Article.of("a", "\uFEFF " + SCRAPED + "\r\n\r\nLast\u2028line"));
    StringBuilder covered = new StringBuilder();
    for (Block block : article.blocks()) {
      covered.append(article.text(), block.start(), block.end());
    }
    assertThat(covered.toString().replaceAll("\\s", ""))
        .isEqualTo(article.text().replaceAll("[\\s\uFEFF\u2028]", ""));
  }

  private static String story(String text) {
    return Blocks.classify(Article.of("a", text)).blocks().stream()
        .filter(block -> block.kind().isStory())
        .map(block -> text.substring(block.start(), block.end()).strip())
        .collect(joining("\n"));
  }

  private static Kind kindOf(String text, String words) {
    int at = text.indexOf(words);
    assertThat(at).as(words).isNotNegative();
    return Blocks.classify(Article.of("a", text)).blocks().stream()
        .filter(block -> block.start() <= at && at < block.end())
        .findFirst()
        .orElseThrow()
        .kind();
  }

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
