package io.github.reckoner.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MoreCollectors;
import io.github.reckoner.extract.Extractor;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Claim;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who keeps a count, who is compared, and who is meant by "it" and "the union". */
class AttributionPapersIT {

  private static final Extractor EXTRACTOR = Extractor.over(CoreNlp.withDefaults());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A tally kept by the Harlow Archive shows 64 raids last year. | 64 | tally < Harlow Archive
          A separate count maintained by Delby University puts the number of raids at 36. | 36 | separate count < Delby University
          A report published on Monday found that 40 barns had been burnt. | 40 | report
          Documents seen by the newspaper show 14 officials were paid. | 14 | documents
          Prices climbed 3.4% from a year earlier, customs data showed on Tuesday, above the 3.1% of April. | 3.4% | customs data
          The General Authority for Statistics had earlier reported 1.85 million visitors. | 1.85 million | General Authority for Statistics
          Japan's Fire and Disaster Management Agency said 84 people were hurt. | 84 | Japan's Fire and Disaster Management Agency
          Sea Guild put turnout at 38,000, against 14,000 according to the city. | 38,000 | Sea Guild
          The retailer cut its guidance for sales growth to 2% on Friday. | 2% | retailer
          The boat was licensed for 80 people, according to a manifest. | 80 | manifest
          Tom Bell, president of the National Dockers' Union, spoke of 300 strikers. The union says 450 took part. | 450 | National Dockers' Union
          The Health Ministry has come under fire over the outbreak. It announced 103 cases on Friday. | 103 | Health Ministry
          Leah Stone-Bell, the former mayor, told delegates that 23 homes lacked fuel. She said the fund had raised 300 coins. | 300 | Leah Stone-Bell
          The so-called Northern Watch for Detainees said Monday that at least 15 cells were empty. | 15 | Northern Watch for Detainees
          A 2012 study by the liberal Institute for Labour and Housing found that 22 towns were hit. | 22 | 2012 study < Institute for Labour and Housing
          A study by the rights group Sea Watch counted 47 boats. | 47 | study < Sea Watch
          The Office for Harlow Statistics recorded 55 deaths in the county. | 55 | Office for Harlow Statistics
          Data from the Delby Bureau of Statistics showed on Wednesday that 40 shops closed. | 40 | data < Delby Bureau of Statistics
          Brightmart paid 8,600 clerks, an internal document leaked to The Delby Post shows. | 8,600 | Delby Post < internal document
          Satellite images analysed by Delta Lines show 12 wrecks. | 12 | Delta Lines < Satellite images
          The finance ministry cut its growth forecast to 2.7 percent, according to a note seen by the Herald. | 2.7 percent | Herald < note < finance ministry
          By Israeli tallies, 101 hostages remained in the tunnels. | 101 | Israel
          The levy will rise to 1,755 coins. Economists polled by the Herald had expected 1,737 coins. | 1,737 | economists
          A Harlow council survey of dockers found that 40 piers were closed. | 40 | Harlow council survey < Harlow council
          An estimate by the Committee on Taxation put the cost at nine million dollars. | nine million dollars | estimate < Committee on Taxation
          The herd shrank by 720 cows, a figure the farmers' union has put at "over 100". | over 100 | farmers' union
          A clerk stole 480,000 coins from the home, a court heard. | 480,000 | unnamed
          The inquest was told that 38 calls went unanswered. | 38 | unnamed
          The court heard evidence from 40 witnesses. | 40 | ''
          The source, who asked not to be named as talks go on, said the bill came to 19 million coins. | 19 million | source
          Ann Field, a clerk, hid for an hour. “There were 40 of us in that room,” Field said. “Nine came out,” the 22-year-old sobbed. | Nine | Ann Field
          """)
  void aNumberBelongsToWhoKeepsOrFindsIt(String text, String figure, String hops) {
    assertThat(String.join(" < ", chain(Article.of("a", text), figure))).isEqualTo(hops);
  }

  @Test
  void whoGivesTheOtherNumberOfAHeadingGivesIt() {
    Article heading = Article.of("a", "Police count 90,000, organisers 200,000 at rally");

    assertThat(chain(heading, "90,000")).containsExactly("police");
    assertThat(chain(heading, "200,000")).containsExactly("organisers");
  }

  @Test
  void aFederationOfBanksIsABody() {
    Article strike =
        Article.of("a", "The National Federation of Banks said 700 clerks stayed away.");

    assertThat(EXTRACTOR.extract(strike).claims().get(0).chain().hops())
        .extracting(hop -> hop.actor().kind())
        .containsExactly(Actor.Kind.ORGANISATION);
  }

  @Test
  void whatAPollCollectsItDoesNotSay() {
    Article poll =
        Article.of("a", "The survey collected answers by telephone from 3,150 nurses in June.");

    assertThat(chain(poll, "3,150")).isEmpty();
  }

  private static ImmutableList<String> chain(Article article, String figure) {
    Claim claim =
        EXTRACTOR.extract(article).claims().stream()
            .filter(c -> c.figure().text().quote().contains(figure))
            .collect(MoreCollectors.onlyElement());
    return claim.chain().hops().stream()
        .map(hop -> hop.actor().name())
        .collect(ImmutableList.toImmutableList());
  }
}
