package io.github.reckoner.extract.attribution;

import static io.github.reckoner.extract.attribution.Heard.chain;
import static io.github.reckoner.extract.attribution.Heard.hops;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Stance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who passed a figure on, outermost first: agencies, documents, their authors, people. */
class AttributionChainsIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          According to a police report obtained by the Associated Press, witnesses said that 40 shots were fired. | 40 | Associated Press < police report < witnesses
          A study by Yale University published in The Lancet found that 1,200 patients had died. | 1,200 | Lancet < study < Yale University
          A memo written by the Treasury and obtained by Bloomberg said the ministry's analysts expected 9,000 job losses. | 9,000 | Bloomberg < memo < Treasury
          The newspaper, citing a report by the Finance Ministry, said 700 workers were owed wages. | 700 | newspaper < report < Finance Ministry
          According to a Pentagon memo obtained by The Washington Post, officials said that 700 troops were exposed. | 700 | Washington Post < Pentagon memo < U.S. Defense Department < officials
          In all 25 million people face hunger, a World Bank analysis published in June found. | 25 million | World Bank analysis < World Bank
          A report by the World Bank published in The Economist found that 900 firms had closed. | 900 | Economist < report < World Bank
          According to a study by Oxford University published in Nature, 45 species have vanished. | 45 | Nature < study < Oxford University
          The agency, citing a survey by the Labor Ministry, said 800 plants had closed. | 800 | agency < survey < Labor Ministry
          A survey by Harvard University published in The Lancet found that 300 nurses had quit. | 300 | Lancet < survey < Harvard University
          The broadcaster, citing a letter from the Health Ministry, said 60 clinics had closed. | 60 | broadcaster < letter < Health Ministry
          """)
  void threeAndMore(String text, String figure, String chain) {
    assertThat(String.join(" < ", chain(text, figure))).isEqualTo(chain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The interior ministry said 15 people died. The health ministry said 19 people died. | 19 | health ministry
          The Interior Ministry said 15 people died. The ministry said 19 people were hurt. | 19 | Interior Ministry
          The Defence Ministry said 15 people died. The defense ministry said 19 people were hurt. | 19 | Defence Ministry
          Delta Lines said 88 people were aboard. The rescue agency said 16 people were missing. | 16 | rescue agency
          Delta Lines said 88 people were aboard. The shipping company said 16 people were missing. | 16 | Delta Lines
          The operator, Delta Lines, said that 14 people had died. | 14 | Delta Lines
          A league of anglers, Clear Weirs, said that 14 otters had died. | 14 | Clear Weirs
          The Welsh rowing union's director of public affairs, Ann Field, said 14 boats were lost. | 14 | Ann Field
          The Weir Institute said 14 dams had leaked. The think tank said 19 more were old. | 19 | Weir Institute
          At least 30 died, Delta Lines says; the ministry, which says it held 14, is silent. | 14 | ministry
          The ministry said 14 mines had shut, citing a study by its own safety agency. | 14 | ministry < study < ministry's safety agency
          The National Flood Reduction and Management Council (NFRMC) said 14 people died. | 14 | National Flood Reduction and Management Council
          The toll is now 14, the National Flood Reduction and Management Council (NFRMC) said on Friday. | 14 | National Flood Reduction and Management Council
          The Ministry of Health and Family Welfare said 14 people died. | 14 | Ministry of Health and Family Welfare
          The Ministry of Health and UNICEF said 14 people died. | 14 | Ministry of Health
          A UNESCO spokeswoman said 14 schools had closed. | 14 | UNESCO
          A UNESCO spokeswoman, Ann Field, said 14 schools had closed. | 14 | Ann Field
          A union spokesman said talks failed. The spokesman said 14 mines had closed. | 14 | union
          A senior Delby police spokesman said 14 men were held. | 14 | Delby police
          A health ministry spokesman said 14 people died. | 14 | health ministry
          The company's spokeswoman said 14 shops had closed. | 14 | company's spokeswoman
          Health Minister Ann Field resigned. The minister said 14 wards had closed. | 14 | Ann Field
          Ann Field, the mayor, resigned. The mayor said 14 wards had closed. | 14 | Ann Field
          Mayor Ann Field met Mayor John Bell. The mayor said 14 wards had closed. | 14 | mayor
          Prime Minister Ann Field resigned. The minister said 14 wards had closed. | 14 | minister
          Former minister Ann Field resigned. The minister said 14 wards had closed. | 14 | minister
          Health Minister Ann Field came. The interior minister said 14 had gone. | 14 | interior minister
          """)
  void twoBodiesOfOneKindAreTwo(String text, String figure, String chain) {
    assertThat(String.join(" < ", chain(text, figure))).isEqualTo(chain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sheriff Tom Bell said the bar was open. Mark Reed, 48, was standing outside when he said he heard 30 shots. | 30 | Mark Reed
          Mark Reed said the bar was open. Mayor Ann Field spent the night there. She said 30 men had run. | 30 | Ann Field
          Nurse Ann Field was on duty. “I saw 30 men,” she said. | 30 | Ann Field
          Sheriff Tom Bell said the bar was open. Mark Reed, 48, was taken to hospital. He said 30 men had run. | 30 | Tom Bell
          Mayor Ann Field said the bar was open. Mark Reed left the hospital. He said he had waited 30 hours. | 30 hours | Mark Reed
          Mark Reed said the bar was open. Another neighbor, who gave no name, said she saw it. She said 30 men had run. | 30 | neighbor
          Tom Bell said the bar was open. His mother visited him. She said 30 men had run. | 30 | Tom Bell's mother
          Mark Field was in his car. Sheriff Ann Field arrived at nine. Field said 30 men had run. | 30 | Ann Field
          The 40-year-old, who denies it, is accused of robbing 30 shops. | 30 |
          The mayor met Ann Field, now the council leader, who said 30 members had left. | 30 | Ann Field
          But Ann Field, who owns the bar, was there. “I saw 30 men,” Field said. | 30 | Ann Field
          """)
  void whomHeAndSheAndASurnameMean(String text, String figure, @Nullable String chain) {
    assertThat(String.join(" < ", chain(text, figure))).isEqualTo(chain == null ? "" : chain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The governor's office gave a provisional toll of 40 dead. | 40 | governor's office
          The army acknowledged the loss of 40 tanks. | 40 | army
          The ministry gave a figure of 40 dead. | 40 | ministry
          Amnesty International Ghana counted 40 arrests. | 40 | Amnesty International Ghana
          The city gave a loan of 40 million dollars. | 40 million dollars |
          Its own engineers reckon 40 million. | 40 million | engineers
          The army dismissed a union claim that 40 miners had died. | 40 | union
          The figure of 40 dead was given by the mayor. | 40 | mayor
          The agency revised the toll to 40 on Monday. | 40 | agency
          The blast raised the toll to 40 on Monday. | 40 |
          An internal audit obtained by Reuters found 40 thefts. | 40 | Reuters < internal audit
          Delta Lines says 40 people were aboard, citing port records. | 40 | Delta Lines < port records
          The miner was quoted by the paper as saying that 40 men had fled. | 40 | paper < miner
          Delta Lines recalled 40 buses on Friday. | 40 |
          Mark Reed initially was sought on a murder warrant after the attacks that killed 40 people. | 40 |
          Mark Reed was sought on a warrant for a shooting that killed 40 people. | 40 |
          All told, the group lost 40 boats on Friday. | 40 |
          Let's say you think that 40 boats sank. | 40 |
          The most recent polling in Kent shows 40 percent in favour. | 40 percent | recent polling
          The ministry dismissed efforts by 40 nations to mediate. | 40 |
          The coach acknowledged the success of 40 players. | 40 |
          The flu has killed 40 people, per the agency's latest bulletin. | 40 | agency's latest bulletin < agency
          Delta Lines moved 40 boats, per the usual custom. | 40 |
          There were, by the union's count, 40 beatings in a year. | 40 | union
          The union's tally rose to 40 on Monday. | 40 | union
          The mayor put the crowd at 90; police at 40. | 40 | police
          The mayor put the crowd at 40; police at 90. | 40 | mayor
          The mayor spoke of 90 passengers, survivors of more than 40. | more than 40 | survivors
          It would take 90 days, experts say, though the ministry of defence insists it can be done in 40 days. | 40 days | ministry
          As many as 40 gunmen came, survivors and a military source said. | As many as 40 | survivors
          According to figures compiled by the Oslo-based Red Cross, 40 boats sank. | 40 | figures < Red Cross
          """)
  void whoTellsOrDoesNot(String text, String figure, @Nullable String chain) {
    assertThat(String.join(" < ", chain(text, figure))).isEqualTo(chain == null ? "" : chain);
  }

  @ParameterizedTest
  @CsvSource({"The coast guard", "The national guard", "Delta Lines"})
  void aGuardOfCoastsIsABody(String source) {
    List<Hop> hops = hops(source + " said that 14 people had died.", "14");
    assertThat(hops).singleElement().satisfies(hop -> assertThat(hop.isIdentified()).isTrue());
    assertThat(hops.get(0).actor().kind()).isEqualTo(Actor.Kind.ORGANISATION);
  }

  @Test
  void aTitleAtTheEndOfALineIsNobodysName() {
    String text = "A visit of the mayor\n\nAnn Field came.\n\nThe mayor said 14 wards had closed.";

    assertThat(chain(text, "14")).containsExactly("mayor");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Imports are forecast at 15 tonnes, vs 14 tonnes last month.|PROJECTED",
        "Imports are forecast at 15 tonnes, against 14 tonnes last year.|ASSERTED"
      })
  void whatAForecastIsComparedWithWasForecastIfNotCounted(String text, Stance stance) {
    assertThat(Heard.EXTRACTOR.extract(Article.of("a", text)).claims().get(1).stance())
        .isEqualTo(stance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In a survey 19 percent said they would move abroad.|ASSERTED",
        "Exports were 30% lower than they would have been.|ASSERTED",
        "In a poll 46 percent would vote for Keller and 41 percent for Ortiz.|ASSERTED",
        "The sheriff said some 400 people could not be reached.|CLAIMED",
        "Some 400 men died on projects of the state, the governor said.|CLAIMED",
        "The governor's office called the figure of 287 a mistake.|DENIED",
        "The government has never accepted the toll of 300.|DENIED",
        "The plan would cost 400 jobs.|PROJECTED",
        "Some 400 workers would lose their jobs.|PROJECTED",
        "Another 3 percent would be added to the bill.|PROJECTED"
      })
  void whatThoseCountedWouldDoIsNoForecastOfTheirNumber(String text, Stance stance) {
    assertThat(Heard.EXTRACTOR.extract(Article.of("a", text)).claims())
        .isNotEmpty()
        .allSatisfy(claim -> assertThat(claim.stance()).isEqualTo(stance));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Delby police spokeswoman Ann Reed said 31 were hurt.|31|Delby police
          Inspector General of Police Ann Reed said 31 were hurt.|31|Police
          Ann Reed, the police spokeswoman, said 31 were hurt.|31|police
          Ann Reed, the army's commander, said 31 were hurt.|31|army
          Ann Reed, chief strategist for Delta Lines, said 31 were hurt.|31|-
          Ann Reed, a former police chief, said 31 were hurt.|31|-
          Acting police chief Ann Reed said 31 were hurt.|31|police
          Delby Police Sgt. Ann Reed said 31 were hurt.|31|Delby Police
          Ann Reed, a spokeswoman for the Delby Fire Department, said 31 were hurt.|31|Delby Fire Department
          NASA spokesman Tom Bell said 12 were held. Bell said 31 were hurt.|31|NASA
          "We found 31," said Lt. Col. Ann Reed, the army's spokeswoman.|31|army
          Delby University professor Ann Reed said 31 were hurt.|31|-
          The former police chief Tom Bell said 31 were hurt.|31|-
          Ann Reed said 31 were hurt.|31|-
          """)
  void whoSpeaksForABodyIsItsVoice(String text, String figure, @Nullable String body) {
    assertThat(hops(text, figure))
        .singleElement()
        .satisfies(hop -> assertThat(hop.actor().speaksFor()).isEqualTo(Optional.ofNullable(body)));
  }

  @Test
  void whoGivesANumberBehindTheVerbGivesNoneBefore() {
    String text = "Opposition groups say 27 judges were threatened; the high court says 11.";

    assertThat(chain(text, "27")).doesNotContain("high court");
    assertThat(chain(text, "11")).containsExactly("high court");
  }

  @Test
  void aMonthIsNoHedge() {
    String text = "The court has counted 35 killings since May.";
    assertThat(Heard.EXTRACTOR.extract(Article.of("a", text)).claims().get(0).stance())
        .isEqualTo(Stance.CLAIMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Interfax reported that the Defense Ministry said in a statement that 40 drones were shot down. | 40 | Interfax < Defense Ministry
          According to Sky News, the State Department reported finding 212 letters that held secret remarks. | 212 | Sky News < U.S. State Department
          According to investigators, one man was pronounced dead in the yard, while the other 3 were taken to a clinic. | 3 | investigators
          Interfax reported that Governor Ivan Petrov said that 12 houses had burned down. | 12 | Interfax < Ivan Petrov
          Reuters said on Monday, citing a hospital doctor, that 17 people had died. | 17 | Reuters < hospital doctor
          Sheriff Dan Cole said that 12 people were arrested. | 12 | Dan Cole
          """)
  void aTitleOrAVerbIsNoHop(String text, String figure, String chain) {
    assertThat(String.join(" < ", chain(text, figure))).isEqualTo(chain);
  }

  /** Names without what stands beside them, and what kind of actor each is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kenneth Moore was shot 3 times, according to Dade County coroner's records. | 3 | Dade County coroner's records DOCUMENT < Dade County coroner ORGANISATION
          Initial Springfield Police Department reports indicate that 4 people were hurt. | 4 | initial Springfield Police Department reports DOCUMENT < Springfield Police Department ORGANISATION
          Initial reports from authorities indicated that 4 agents were wounded. | 4 | initial reports DOCUMENT < authorities GROUP
          A survey of voters found that 62 percent were angry. | 62 percent | survey DOCUMENT
          UN envoy for Syria Staffan de Mistura said that 130 people were killed. | 130 | Staffan de Mistura PERSON
          The Herald's Chris Miller wrote that 300 jobs were lost. | 300 | Chris Miller PERSON
          Senators Charles Gray and Ron Walden said that 12 towns were flooded. | 12 | Charles Gray PERSON & Ron Walden PERSON
          Alderman Raymond Lopez said that 5 shops were looted. | 5 | Raymond Lopez PERSON
          Supporters said that 400 people had come. | 400 | supporters GROUP
          A neurosurgeon said that 17 patients had died. | 17 | neurosurgeon UNNAMED
          The Environmental Protection Agency of Sierra Leone (EPA) said 40 wells were unsafe. | 40 | Environmental Protection Agency of Sierra Leone ORGANISATION
          The left-leaning Harlow Institution said 60 schemes had failed. | 60 | Harlow Institution ORGANISATION
          Syria's state-run news agency SANA said 12 rockets had landed. | 12 | SANA OUTLET
          Officials familiar with the talks said 8 villages were empty. | 8 | officials GROUP
          Officers found 6 guns, said a news release issued by the Harlow County Sheriff's Department. | 6 | news release DOCUMENT < Harlow County Sheriff's Department ORGANISATION
          A Killeen police report said that 3 men had fled. | 3 | Killeen police report DOCUMENT < Killeen police ORGANISATION
          A study by USA Today found that 141 minors had died. | 141 | study DOCUMENT < USA Today OUTLET
          60 Minutes reported that 12 tankers had left. | 12 | 60 Minutes ORGANISATION
          Amnesty International said that 90 people were in detention. | 90 | Amnesty International ORGANISATION
          Médecins du Monde said that 21 children had measles. | 21 | Médecins du Monde ORGANISATION
          Doctors Without Borders said 60 patients were killed. | 60 | Doctors Without Borders ORGANISATION
          Delby police say 5 people were hurt. | 5 | Delby police ORGANISATION
          The Reed campaign said 12 offices had opened. | 12 | Reed campaign ORGANISATION
          A man who works for John Reed said 40 jobs were gone. | 40 | man UNNAMED
          One woman who spoke with reporter Ann Field said 2 victims were in her car. | 2 | One woman UNNAMED
          Officials in Delby say 3 died. | 3 | officials GROUP
          A woman in Paris, Ann Field, said 12 had died. | 12 | Ann Field PERSON
          The head of the monitoring group, Rami Khalid, said 12 had died. | 12 | Rami Khalid PERSON
          A spokesman for Human Rights Watch said 40 people were held. | 40 | Human Rights Watch ORGANISATION
          A spokeswoman for the Interior Ministry, Ann Field, said 12 died. | 12 | Ann Field PERSON
          The Britain-based Harlow Observatory for Peace monitoring group said 18 died. | 18 | Harlow Observatory for Peace ORGANISATION
          The Mehr news agency said 12 had died. | 12 | Mehr news agency ORGANISATION
          A Gallup poll released this month showed 58 percent support for the bridge. | 58 percent | Gallup poll DOCUMENT < Gallup ORGANISATION
          Sgt. Tom Bell of Delby police said 12 homes had burned. | 12 | Tom Bell PERSON
          Reed campaign manager Ann Stone said 12 offices had opened. | 12 | Ann Stone PERSON
          Local baker Abu al-Karim said 12 had died. | 12 | Abu al-Karim PERSON
          The Harlow Observatory a Britain-based monitor said 12 had died. | 12 | Harlow Observatory ORGANISATION
          The police came. Their grandmother said that 12 had died. | 12 | grandmother UNNAMED
          His mother, Ann Field, said that 12 had died. | 12 | Ann Field PERSON
          A statement by the Estonian interior ministry said that 12 had died. | 12 | statement DOCUMENT < Estonian interior ministry ORGANISATION
          A study by Harlow Law School professor Ann Field found 31 cases. | 31 | study DOCUMENT < Ann Field PERSON
          The Herald reported that the actor "gave 5,000 dollars" to the fund. | 5,000 dollars | Herald OUTLET
          Two also said that 40 votes were lost. | 40 | two UNNAMED
          """)
  void actorsByNameAndKind(String text, String figure, String chain) {
    String found =
        hops(text, figure).stream()
            .map(
                hop ->
                    hop.speakers().stream()
                        .map(m -> m.actor().name() + " " + m.actor().kind())
                        .collect(Collectors.joining(" & ")))
            .collect(Collectors.joining(" < "));
    assertThat(found).isEqualTo(chain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Raid on village kills 18 civilians: monitor | 18 | monitor
          Quake kills 40 - officials | 40 | officials
          40 hurt in clash (police) | 40 | police
          Police: 3 shot at party | 3 | police
          UN: 300 civilians killed in siege | 300 | United Nations
          WHO: 1,200 cases in Congo | 1,200 | World Health Organization
          Report: 12,000 homes damaged | 12,000 | report
          Dozens killed in strike: Red Cross | Dozens | Red Cross
          Dozens killed in strike - Harlow Times | Dozens | ''
          Analysis: 40 years of war | 40 years | ''
          Migrants: 40 drown off the coast | 40 | ''
          Syria: 40 killed in raid | 40 | ''
          """)
  void whoSaysAHeading(String title, String figure, String chain) {
    assertThat(
            Heard.EXTRACTOR.extract(Article.of("a", "").withTitle(title)).claims().stream()
                .filter(claim -> claim.figure().text().quote().equals(figure))
                .flatMap(claim -> claim.chain().hops().stream())
                .map(hop -> hop.actor().name()))
        .isEqualTo(chain.isEmpty() ? List.of() : List.of(chain));
  }

  @Test
  void whatOnePersonSaysDoesNotRunIntoTheQuotationOfAnother() {
    String text =
        "Police said that the two neighbours had quarrelled over a fence before dawn. "
            + "“We picked up 14 casings,” said Chief Rene Palmer.";

    assertThat(chain(text, "14")).containsExactly("Rene Palmer");
  }

  @Test
  void the_authorities_of_a_state_are_a_body() {
    assertThat(hops("Kenyan authorities said 40 people died.", "40").get(0).actor().kind())
        .isEqualTo(Actor.Kind.ORGANISATION);
    assertThat(hops("Local authorities said 40 people died.", "40").get(0).actor().kind())
        .isEqualTo(Actor.Kind.GROUP);
  }
}
