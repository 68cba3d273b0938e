package io.github.reckoner.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainsTest {

  private static Span words(Story story, String words) {
    int start = story.text().text().indexOf(words);
    return new Span(story.tokenAt(start), story.tokenAt(start + words.length() - 1) + 1);
  }

  private static Saying saying(Story story, String source, String cue, String content) {
    Span verb = words(story, cue);
    return new Saying(
        Optional.of(words(story, source)),
        verb.first(),
        verb,
        ImmutableList.of(words(story, content)),
        Stand.CLAIM);
  }

  @Test
  void whoComesLastTellsTheWholeSentence() {
    Story story =
        StoryTest.story(
            "Witnesses reported that the teen had fired at 9 friends near a park, a release said.");
    Saying witnesses =
        saying(story, "Witnesses", "reported", "that the teen had fired at 9 friends near a park");
    Saying release = saying(story, "a release", "said", "the teen had fired at 9 friends");
    Chains chains = new Chains(story, ImmutableList.of(witnesses, release), Aliases.none());

    assertThat(chains.around(words(story, "9"))).containsExactly(release, witnesses);
  }

  @Test
  void whoComesTwiceUnderTwoNamesIsOneHop() {
    Story story =
        StoryTest.story("Delby police say he is charged after police said he had hurt 9 people.");
    Saying outer =
        saying(
            story, "Delby police", "say", "he is charged after police said he had hurt 9 people");
    Saying inner = saying(story, "police said", "said", "he had hurt 9 people");
    Saying police =
        new Saying(
            Optional.of(new Span(inner.source().orElseThrow().first(), inner.anchor())),
            inner.anchor(),
            inner.cue(),
            inner.content(),
            Stand.CLAIM);
    Chains chains = new Chains(story, ImmutableList.of(outer, police), Aliases.none());

    assertThat(chains.chain(chains.around(words(story, "9"))).hops())
        .extracting(hop -> hop.actor().name())
        .containsExactly("Delby police");
  }

  @Test
  void whatOneSaysEndsWhereAnotherIsQuoted() {
    Story story =
        StoryTest.story(
            "Police said it began as a quarrel. “We picked up 14 casings,” Chief Palmer added.");
    Saying police =
        saying(story, "Police", "said", "it began as a quarrel. “We picked up 14 casings");
    Saying palmer = saying(story, "Chief Palmer", "added", "“We picked up 14 casings,”");
    Chains chains = new Chains(story, ImmutableList.of(police, palmer), Aliases.none());

    assertThat(chains.around(words(story, "14"))).containsExactly(palmer);
  }

  @Test
  void whoIsQuotedLeavesOutWhoSpokeBefore() {
    Story story =
        StoryTest.story(
            "Raids killed many, a monitor said. “At least 27 died in raids,” the Observatory said.");
    Saying monitor = saying(story, "a monitor", "said", "“At least 27 died in raids,”");
    Span verb = new Span(story.size() - 2, story.size() - 1);
    Saying observatory =
        new Saying(
            Optional.of(words(story, "the Observatory")),
            verb.first(),
            verb,
            ImmutableList.of(words(story, "“At least 27 died in raids,”")),
            Stand.CLAIM);
    Chains chains = new Chains(story, ImmutableList.of(monitor, observatory), Aliases.none());

    assertThat(chains.around(words(story, "27"))).containsExactly(observatory);
  }
}
