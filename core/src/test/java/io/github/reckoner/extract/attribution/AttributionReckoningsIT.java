package io.github.reckoner.extract.attribution;

import static io.github.reckoner.extract.attribution.Heard.chain;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who counted, reckoned, or is merely named by the noun for a number. */
class AttributionReckoningsIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Red Cross counted 104 bodies in the town. | 104 | Red Cross
          Rebels spoke of 137 dead. | 137 | rebels
          In Delby the union spoke of 70,000 marchers, the police of 8,000. | 70,000 | union
          In Delby the union spoke of 70,000 marchers, the police of 8,000. | 8,000 | police
          In Delby 8,000 marched according to the ministry and 40,000 according to the unions. | 8,000 | ministry
          In Delby 8,000 marched according to the ministry and 40,000 according to the unions. | 40,000 | unions
          By police count 4,000 people marched. | 4,000 | police
          Health care added 55,000 jobs in July. | 55,000 | ''
          The WHO spoke of 1,200 cases. | 1,200 | World Health Organization
          An earlier statement had spoken of 40 dead. | 40 | earlier statement
          The Norwegian Refugee Council has tallied 4,500 families since May. | 4,500 | Norwegian Refugee Council
          A Reuters count showed 88 deaths. | 88 | Reuters count < Reuters
          The UN mission recorded 1,100 killings this year. | 1,100 | UN mission
          Hospitals logged 45 injuries, the group said. | 45 | group < Hospitals
          The centre said 250 were ill. The agency said 36 died. | 36 | agency
          Italy recorded 627 deaths on Friday. | 627 | ''
          The survey found 45 deaths. | 45 | survey
          An audit uncovered 12 missing files. | 12 | audit
          Workers counted the 300 ballots. | 300 | ''
          Police may count 12 bodies. | 12 | ''
          They counted 12 coins. | 12 | ''
          The club recorded 12 wins. | 12 | ''
          The blast claimed the lives of 18 civilians. | 18 | ''
          The flu has claimed some 40 more victims. | some 40 | ''
          The ministry claimed that 12 lives were lost. | 12 | ministry
          """)
  void whoCountsVouchesForTheNumber(String text, String figure, String chain) {
    assertThat(String.join(" < ", chain(text, figure))).isEqualTo(chain);
  }

  /** Agencies' style, of which the training has little. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Canadian Wheat Board lifted its estimate of barley exports to 3.4 mln tonnes from May's projection of 2.9 mln tonnes. | 3.4 mln tonnes | Canadian Wheat Board
          The Canadian Wheat Board lifted its estimate of barley exports to 3.4 mln tonnes from May's projection of 2.9 mln tonnes. | 2.9 mln tonnes | Canadian Wheat Board
          The ministry cut its forecast for growth to 3.1 percent. | 3.1 percent | ministry
          Oil World lowered its projection of palm oil output by 400,000 tonnes. | 400,000 tonnes | Oil World
          The Statistics Office estimated the 1994 rye harvest at 9.2 mln tonnes, against 8.7 mln tonnes in June. | 9.2 mln tonnes | Statistics Office
          The Statistics Office estimated the 1994 rye harvest at 9.2 mln tonnes, against 8.7 mln tonnes in June. | 8.7 mln tonnes | Statistics Office
          The central bank put foreign reserves at 4.2 billion dollars, down from 4.9 billion. | 4.9 billion | central bank
          The rating firm, which puts the loss at 3.1 billion dollars, will look again. | 3.1 billion dollars | rating firm
          A union of guards that put the dead at 40 has called for help. | 40 | union
          The fire, which was put at 40 hectares, went on. | 40 hectares | ''
          The central bank put foreign reserves at 4.2 billion dollars, down from 4.9 billion. | 4.2 billion dollars | central bank
          Health officials put the number of cases at 340. | 340 | health officials
          Turnout was 57 percent, near the 60 to 65 percent that the state elections board had predicted. | 57 percent | ''
          Turnout was 57 percent, near the 60 to 65 percent that the state elections board had predicted. | 60 to 65 percent | state elections board
          """)
  void reckonings(String text, String figure, String chain) {
    assertThat(String.join(" < ", chain(text, figure))).isEqualToIgnoringCase(chain);
  }

  /**
   * What a noun only names is told by its owner, whose chain ends where another begins to speak.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The union's tally of 64 dismissed drivers was checked by nobody. | 64 | union
          A claim by the rebels that 90 soldiers deserted drew laughter. | 90 | rebels
          Estimates from the Red Crescent of 300 dead were rejected by the army. | 300 | Red Crescent
          The city's population of 40,000 has halved. | 40,000 | ''
          The army says 5 rebels died, while the rebels speak of 2 dead. | 2 | rebels
          Opposition groups say 27 were killed; the supreme court says 11. | 27 | opposition groups
          Opposition groups say 27 were killed; the supreme court says 11. | 11 | supreme court
          The ministry said 9 soldiers had died while clearing mines. | 9 | ministry
          The news agency Havel quoted a local doctor as saying 29 people were killed. | 29 | Havel < local doctor
          Citing hospital staff, the radio station said 48 people were being treated. | 48 | radio station < hospital staff
          The spokeswoman said witnesses had told police that the van hit 10 people. | 10 | spokeswoman < witnesses
          The firm reported that Orbin Motors holds 3 patents on the valve. | 3 | firm
          Smugglers allegedly loaded 130 migrants onto the boat. | 130 | ''
          The cost was put at 13,000 dollars by the relief agency. | 13,000 dollars | relief agency
          Experts at the institute estimated 6,400 deaths in the famine. | estimated 6,400 | experts
          The head of the Vargas mercenary group, Ivan Petrov, said 900 of his men had died. | 900 | Ivan Petrov
          The Nurses Union recorded 35 bodies at the clinic. | 35 | Nurses Union
          The coast guard put those on board at 200, the charity Sea Path at 350. | 200 | coast guard
          The coast guard put those on board at 200, the charity Sea Path at 350. | 350 | Sea Path
          Police estimated the crowd at 5,000, organisers at 20,000. | 20,000 | organisers
          Aid workers said more than 9,000 people died. Of these, 4,024 were killed by hunger. | 4,024 | ''
          A spokesman for the road agency said 60 cars were stuck. | 60 | road agency
          """)
  void whoIsHeard(String text, String figure, String chain) {
    assertThat(String.join(" < ", chain(text, figure))).containsIgnoringCase(chain);
    assertThat(chain(text, figure)).hasSize(chain.isEmpty() ? 0 : chain.split(" < ", -1).length);
  }

  @Test
  void whoSetsARateDoesNotReckonIt() {
    assertThat(chain("The Central Bank of Kenya set its key rate at 9.5 percent.", "9.5 percent"))
        .isEmpty();
  }
}
