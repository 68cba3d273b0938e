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
}
