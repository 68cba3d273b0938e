package io.github.reckoner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HappeningsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two teenagers were killed in separate shootings.",
        "Nine died in separate bomb attacks across the province.",
        "The city has seen 120 murders so far this year.",
        "Some 300 miners die each year in such accidents.",
        "A string of robberies left three dead.",
        "Crashes around the country killed 14.",
        "The ministry says 19,400 people have been killed since the war started.",
        "In two years there were 30 such crashes, with 41 dead.",
        "By Monday there had been 88 homicides in the city.",
        "Some 23 reporters have died in the country's 30-month war.",
      })
  void knows_a_tally(String sentence) {
    assertThat(Happenings.areSeveral(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Twin blasts killed 40 people in a mosque.",
        "It was the deadliest wreck in recent years, with 60 dead.",
        "Four were shot outside a bar.",
        "It was the deadliest raid since the war started, killing 41.",
        "The raid killed three gunmen and a bystander.",
      })
  void knows_one_happening(String sentence) {
    assertThat(Happenings.areSeveral(sentence)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bombing came a month after gunmen killed ",
        "The shooting came hours before ",
        "Hours earlier, ",
        "A week before, a raid on a camp killed ",
        "The violence follows an attack in which ",
        "In a separate incident, ",
        "In an earlier raid on the village ",
      })
  void knows_what_leads_to_another(String before) {
    assertThat(Happenings.isAnother(before)).isTrue();
  }

  @Test
  void knows_what_happened_the_day_before() {
    assertThat(Happenings.isOfDayBefore(" on Friday, a day after a raid left ")).isTrue();
    assertThat(Happenings.isOfDayBefore(" on Friday, two days after the blast that hurt "))
        .isFalse();
    assertThat(Happenings.isOfDayBefore(" after a blast that hurt ")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rescuers came and said that ",
        "A fire followed and killed ",
        "The attack on the village left ",
      })
  void knows_what_goes_on(String before) {
    assertThat(Happenings.isAnother(before)).isFalse();
  }

  @Test
  void knows_what_turns_to_another_happening() {
    assertThat(Happenings.isElsewhere("Meanwhile, two men died when mortars hit the capital."))
        .isTrue();
    assertThat(Happenings.isElsewhere("Also on Monday a boy was killed in the south.")).isTrue();
    assertThat(Happenings.isElsewhere("Meanwhile the ministry said the attack killed 40."))
        .isFalse();
    assertThat(Happenings.isElsewhere("Also among the dead were two nurses.")).isFalse();
  }
}
