package io.github.reckoner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.compare.Comparison;
import io.github.reckoner.compare.Relation;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds numbers that leave their noun to those before them against those. */
class RivalsIT {

  private static final Reckoner RECKONER = Reckoner.withDefaults();
  private static final Set<Relation> CONFLICTS = Set.of(Relation.CONTRADICTS, Relation.SPREAD);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Police said 300 people marched through Lagos on Saturday; organisers put it at 5,000.|5,000|organisers
          The ministry counted 12 dead, the union 31.|31|union
          The mill will shed 1,200 jobs, the company said. The union feared 2,000.|2,000|union
          Forty-five miners died at Soma, the operator said. The miners' union gave a figure of 130.|130|union
          Forty-five miners died at Soma, the operator said. The mayor's own estimate was 130.|130|mayor
          The flood wrecked 310 houses, a long way from the 850 claimed by residents, the council said.|850|residents
          The army said 45 villagers were killed, not the 160 that rebels had claimed.|160|rebels
          The army said 45 villagers were killed, against rebels' 160.|160|rebels
          The camp holds 700 prisoners, the governor said. Lawyers, by contrast, had 1,500.|1,500|Lawyers
          Turnout was 61 percent, the electoral board said. The opposition's figure was 43 percent.|43 percent|opposition
          Turnout was 61 percent, the electoral board said. For the opposition it was 43 percent.|43 percent|opposition
          The fire burned 900 hectares of forest, the ministry said. Firefighters arrived at 2,400.|2,400|Firefighters
          The crop will reach 14 million tonnes, the ministry said. Traders insisted it was 11.5 million.|11.5 million|Traders
          The bridge will cost $40 million, the ministry said. Auditors came up with $65 million.|$65 million|Auditors
          The bank said it would cut 3,500 jobs; staff representatives said 6,000 would be cut.|6,000|staff representatives
          The board said 2,400 nurses walked out. The union, which keeps its own list, recorded 3,600.|3,600|union
          The board said 2,400 nurses walked out. That figure was false, said the union, which put it at 3,600.|3,600|union
          Sixty lorries crossed on Monday, the army said. The United Nations had a different figure: 137.|137|United Nations
          The bank cut its forecast for growth this year to 0.4 percent. The treasury is sticking to 1.2 percent.|1.2 percent|treasury
          Clerks had taken over $18 million, prosecutors said. A defence lawyer said the true amount was below $9 million.|below $9 million|lawyer
          Arrears hit 31,400 households, the registry said. Debt advisers say the real figure is nearer 50,000.|50,000|advisers
          Fourteen crew drowned when the barge sank on Monday. Fishermen said at least 20 were lost.|at least 20|Fishermen
          The barge carried 61 people, its owner said. A harbour official said about 90.|about 90|official
          The jobless rate rose to 34 percent in the second quarter, the office said. The unions said the true rate was 50 percent.|50 percent|unions
          The rate of participation was 71 percent, the ministry said. The union said the rate was 32 percent.|32 percent|union
          The strike cost the port $45 million, shippers said. The union scoffed at that, saying the damage was $20 million.|$20 million|union
          Police put the crowd at 5,000, organisers at 8,000.|8,000|organisers
          Officials on the coast put the dead at 85, those in the hills at 64.|64|officials
          Repairing the dam would cost $80 million, the minister said. A professor said it would cost $35 million.|$35 million|professor
          Shippers put their losses at 12 million euros a day. The dockers' union spoke of seven million.|seven million|union
          More than 100,000 people joined the march, according to police; up to 325,000 according to observers.|up to 325,000|observers
          The warden said 14 hikers died, not the 22 of the ministry.|22|ministry
          Some 40,000 people joined the march, the mayor said, far from the 300,000 of the organisers.|300,000|organisers
          In Lyon the union spoke of 90,000 marchers, the police of 11,000.|11,000|police
          Turnout was 52 percent of the six million registered voters, the board said. A watchdog, which put turnout at 31 percent, has sued.|31 percent|watchdog
          Demand will be 18 million barrels in the fourth quarter, the minister said. His colleague in Lagos expected 15 million.|15 million|colleague
          Repairs will take five months, the ministry said. The union put it at nine.|nine|union
          The minister said on Monday that the shortfall would come to 9.5 percent. The bank forecasts a shortfall of 8.1 percent this year.|8.1 percent|bank
          The deficit will be $1.28 billion this year, the budget office said. The treasury forecast a deficit of $1.65 billion in February.|$1.65 billion|treasury
          Some 12,000 marched in Porto, organisers said. Police put the crowd in the city at 3,000.|3,000|Police
          """)
  void are_rivals_of_what_was_told_before(String text, String second, String source) {
    Dossier dossier = read(text);
    assertThat(claim(dossier, second).chain().innermost().orElseThrow().actor().name())
        .containsIgnoringCase(source);
    assertThat(toFirst(dossier, second)).isIn(CONFLICTS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The dispute will cost 820 drivers their jobs, not the 640 that the firm has announced.|640
          The depot will cost $240 million, not $180 million, the auditor said.|$180 million
          Police said 31 people were arrested rather than the 70 claimed by lawyers.|70
          It was not 400 houses that burned but 650, the mayor said.|650
          """)
  void are_rivals_of_what_they_are_given_instead_of(String text, String second) {
    assertThat(toFirst(read(text), second)).isIn(CONFLICTS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The army said 45 villagers were killed. Of those, rebels said, 11 were children.|11
          The army said 45 villagers were killed. Rebels reported 11 more on Wednesday.|11
          The army said 45 villagers were killed. A month earlier rebels had spoken of 160.|160
          The army said 45 villagers were killed. In 2015 rebels put the number at 160.|160
          The army said 45 villagers were killed. Rebels put the number in neighbouring Chad at 160.|160
          The army said 45 villagers were killed. Rebels sent 12 observers.|12
          The mill will shed 1,200 jobs, the company said. The union had hoped for 300.|300
          The mill will shed 1,200 jobs, the company said. The company later gave a figure of 2,000.|2,000
          The flood wrecked 310 houses, up from 280 a year earlier, the council said.|280
          The northern mill dismissed 410 workers, the southern mill 300.|300
          The bakery earned $40 million. Analysts had expected $65 million.|$65 million
          The council raised its draw on the reserve from $75 million to $98 million.|$98 million
          The mine now sees sales of $4 billion, against $5 billion in its June outlook.|$5 billion
          """)
  void are_no_rivals_where_more_is_told_of_them(String text, String second) {
    assertThat(toFirst(read(text), second)).isNotIn(CONFLICTS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The bank raised its forecast for inflation to 14.5 percent instead of 13.8 percent.|13.8 percent|REVISES
          The bank sees growth at 2.1 percent, down from 3.4 percent in October.|3.4 percent|REVISES
          The toll of the January quake, put at 59 by the ministry now, was given as 56 before.|56|REVISES
          The mill said it would cut 1,200 posts, fewer than the 1,400 it announced in January.|1,400|REVISES
          It sold the line for $192 million, less than the $210 million announced in May.|$210 million|REVISES
          The army counted 14 dead, fewer than the 26 reported by the police.|26|CONTRADICTS
          Corn output will be 92 million tonnes, the office said, against an earlier estimate of 101 million tonnes.|101 million tonnes|REVISES
          The crop office raised its maize forecast to 11.1 million tonnes on Tuesday from 10.9 million in April.|10.9 million|REVISES
          Farmers will harvest 10.9 million tonnes of maize, the office said, up from the 10.5 million it forecast in March.|10.5 million|REVISES
          The agency aims to buy 19 million tonnes, down from the 44 million it had planned.|44 million|REVISES
          The prisons held 12,410 inmates on February 1, the ministry said. They had held 11,870 on December 1.|11,870|DIFFERENT_AS_OF
          Turnout was 44 percent, the board said. At 5 p.m. turnout had been 41 percent, the board said.|41 percent|DIFFERENT_AS_OF
          Four children died of heat in Bihar on Wednesday, an official said. In Odisha seven children died, a doctor said.|seven|DIFFERENT_SCOPE
          Kerala's toll has risen to 42. Floods killed 72 people in the northern state of Punjab.|72|DIFFERENT_SCOPE
          Ruben Dale was jailed for 14 years. Another governor, Jolly Crane, was jailed for fourteen years in May.|fourteen years|DIFFERENT_SCOPE
          Some 5,500 rescuers are at work in the ruins. In all 106 people have been pulled out alive, the ministry said.|106|DIFFERENT_MEASURE
          Floods killed 72 people in Punjab, officials said. Lahore district recorded 34 deaths.|34|PART_OF
          At least 300 people died in the quakes, the president said, while a minister feared the toll might exceed 1,000.|exceed 1,000|COMPATIBLE
          Officials returned 1,440 children to their parents. Another 710 remain in custody.|710|DIFFERENT_SCOPE
          The country needs $926 million to rebuild, a report says, $122 million of it for oil works.|$122 million|PART_OF
          Some 98 percent of voters said yes to the charter, and 2 percent of voters said no.|2 percent|DIFFERENT_MEASURE
          More than 97 percent of voters backed the charter, an official said. State radio put the yes vote at 94 percent.|94 percent|CONTRADICTS
          Some 35,000 people marched in Madrid, police said. In Vigo police put the crowd at 110,000.|110,000|DIFFERENT_SCOPE
          In Kenya 29 people have died of it, in Uganda 36.|36|DIFFERENT_SCOPE
          Exports were 4 mln bags in the first 11 months, the board said. It put exports for the whole season at 5 mln bags.|5 mln|DIFFERENT_AS_OF
          Diaz won 4,650,000 votes, the board said. He beat Reyes by 420,000 votes, state radio said.|420,000|DIFFERENT_MEASURE
          Some 72 percent of voters approved the charter, the board said. It was approved by 64 percent of voters, state radio said.|64 percent|CONTRADICTS
          Some 2,000 people rallied in the square, reporters said. He hopes that 100,000 people will rally there.|100,000|DIFFERENT_AS_OF
          Ukraine's debt for Russian gas is $2.24 billion, Gazprom said. Ukraine's gas debt to Russia is $2.1 billion, Kiev said.|$2.1 billion|CONTRADICTS
          The firm pumped 27.7 bcm of gas, its report says. The ministry said the firm pumped 25.8 billion cubic metres of gas.|25.8 billion cubic metres|CONTRADICTS
          """)
  void stand_otherwise_to_those_of_another_time_or_place(
      String text, String second, Relation relation) {
    assertThat(toFirst(read(text), second)).isIn(relation, relation.inverse());
  }

  @Test
  void a_number_held_against_another_is_of_its_period() {
    Dossier dossier =
        read(
            "Demand will be 18 million barrels in the fourth quarter, the minister said. His"
                + " colleague in Lagos expected 15 million.");
    assertThat(claim(dossier, "15 million").asOf())
        .isEqualTo(claim(dossier, "18 million barrels").asOf());
  }

  @Test
  void what_is_put_at_a_number_tells_none() {
    Dossier dossier = read("Trade sources put stocks at 4 million and imports at 2 million.");
    assertThat(claim(dossier, "2 million").chain().innermost().orElseThrow().actor().name())
        .isEqualTo("Trade sources");
  }

  private static Dossier read(String text) {
    return RECKONER.read(
        Article.of("a", text).withPublished(LocalDate.of(2019, 6, 19)).withPublisher("Gazette"));
  }

  private static Relation toFirst(Dossier dossier, String second) {
    List<Comparison> comparisons = new ArrayList<>(dossier.apart());
    dossier.matters().forEach(matter -> comparisons.addAll(matter.relations()));
    String first = dossier.claims().get(0).id();
    String other = claim(dossier, second).id();
    return comparisons.stream()
        .filter(c -> Set.of(c.first(), c.second()).equals(Set.of(first, other)))
        .map(Comparison::relation)
        .findFirst()
        .orElse(Relation.UNRELATED);
  }

  private static Claim claim(Dossier dossier, String quote) {
    return dossier.claims().stream()
        .filter(claim -> claim.figure().text().quote().equals(quote))
        .findFirst()
        .orElseThrow();
  }
}
