package io.github.reckoner.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.extract.figure.FigureReader;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a number is of that leaves its noun or its unit to one before it. */
class EchoesIT {

  private static final CoreNlp ANALYZER = CoreNlp.withDefaults();

  private record Found(LocatedFigure figure, Measure measure) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Some 45 tents burned down, the camp said. Aid workers counted 70.|70|tent|DESTROYED
          Sixty lorries crossed on Friday, the UN said. The army spoke of 137.|137|lorry|-
          The police arrested 48 fans and two stewards. Of the 48, nine were charged.|48|fan|DETAINED
          The army freed another 39 men, for a total of 117.|117|man|RELEASED
          Relatives reported 14 hikers missing, six of them teenagers.|six|hiker|MISSING
          The bus fire killed 18 people. Three of the victims were from Ghana.|Three|victim|KILLED
          Nine people died in the town and four in the valley.|four|people|KILLED
          Sixteen people have died, nine of them in the north and seven in the south.|seven|people|KILLED
          They said 900 people died in the port and 17 elsewhere.|17|people|KILLED
          It found 20,000 cases and 590 deaths. Of those, 1,300 were confirmed.|1,300|case|CASES
          It found 20,000 cases and 590 deaths. Of those, 130 were of children.|130|death|KILLED
          Six million people are displaced, among them two million since the war began.|two million|people|DISPLACED
          The plant will shed 250 posts instead of the 400 it had announced.|400|post|JOBS
          Rebels marched on the square. Organisers spoke of 40,000.|40,000|''|PROTESTERS
          The depot has 90,000 customers, half of whom were cut off on Monday.|90,000|customer|-
          Officials reported 15 deaths and 40 injuries.|40|injury|INJURED
          It recorded 32 disappearances and 627 arrests.|627|arrest|DETAINED
          The firm has 340 shops, up from 310 two years ago.|310|shop|-
          Police recovered two 9mm handguns.|two|handgun|-
          The strike cost $6 million, they said. The union put the cost at $4 million.|$4 million|strike|MONEY
          One man died and five were hurt. Two of the victims were known to police.|Two|victim|-
          The coroner put the dead at 40, the army at 60 and the rebels at 90.|90|''|KILLED
          Divers counted 120 dead. Officials on the coast put it at 85, those in the hills at 64.|64|''|KILLED
          The bank expects growth of 3 percent, economists at the fund in Geneva only 2.2 percent.|2.2 percent|growth|-
          Some 90,000 clerks from 120 offices left, it said. The rest put the number at 61,000.|61,000|clerk|-
          Police held 13 men. The group said that 40 people, two of them girls, were run over.|40|people|-
          Police held 13 men. The group said that 40 people, two of them girls, were run over.|two|people|-
          Boats found 78 bodies. Nobody knows how many were on it. The agency said it was 400.|400|''|-
          The storm left 91 people dead and 2,700 without power.|2,700|people|AFFECTED
          The bureau put poverty at 55 percent in May and at 49 percent in June.|49 percent|poverty|-
          Poverty fell to 38 percent, the bureau said on Monday, from 52 percent in May.|52 percent|poverty|-
          Customers lost $8 million, investors $2 million and lenders $1 million.|$1 million|lender|MONEY
          They want a rise above inflation, which stood at 10 percent in May.|10 percent|inflation|-
          Turnout was 59%. The pollster gave him 65%.|65%|pollster|-
          She won 70% of the votes. Turnout was 59%.|59%|turnout|VOTES
          He expects inflation to reach 7.8 per cent. It ran at 6.1 per cent.|6.1 per cent|inflation|-
          The officer put production at 14 mln bags and exports at 18 mln bags.|18 mln|bag|-
          Of its 76,900 registered voters, 30,200 are farmers.|76,900|voter|-
          Turnout was 38 percent of the six million registered voters.|38 percent|voter|VOTES
          In Kenya 29 people have died, in Uganda 36 and in South Sudan 290.|36|people|KILLED
          In Kenya 29 people have died, in Uganda 36 and in South Sudan 290.|290|people|KILLED
          Flood deaths top 300.|top 300|''|KILLED
          The loss was put at 5 million euros. Auditors believe it was more like 8 million.|8 million|loss|MONEY
          The fee is $20 a head. Guides say it is closer to $30.|$30|fee|-
          He says 900 people died. The channel said that 250 did.|250|people|KILLED
          Seventy percent disapprove of the law, a new poll found, up from 63 percent in May.|63 percent|disapproval|-
          A poll is out. Fifty percent disapprove of the law and 45 percent approve.|45 percent|approval|-
          The officer put the crop at 12 mln bags. Traders thought 10 mln nearer the mark.|10 mln|bag|-
          Police said 40 were hurt. One doctor spoke of 70.|70|''|INJURED
          He put $250,000 in campaign funds into the house.|$250,000|fund|MONEY
          """)
  void is_counted_as_what_was_told_before(String text, String quote, String head, String category) {
    Found found = find(text, quote);
    assertThat(found.measure().head()).isEqualTo(head);
    assertThat(found.measure().category().map(Enum::name).orElse("-")).isEqualTo(category);
  }

  @Test
  void is_of_the_nation_that_was_told_before() {
    String text =
        "Seoul said 300 North Korean soldiers had been killed. "
            + "A diplomat said at least 700 had been killed.";

    assertThat(find(text, "at least 700").measure().population().nationalities())
        .containsExactly("North Korea");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sales rose to 31.5 billion dollars while costs fell to 16.7 billion.|16.7 billion|CURRENCY
          The surplus was 5.7 billion dollars. Exports came to 15.3 billion.|15.3 billion|CURRENCY
          The rate may peak at 3.6 per cent; others think it will stop at 2.85.|2.85|PERCENT
          It lost 1.2 billion euros, against a loss of 640 million in the spring.|640 million|CURRENCY
          The paper sold 3.2 million copies.|3.2 million|COUNT
          It cut its harvest forecast to 47 million tonnes. The ministry still has 53 million.|53 million|MASS
          It sold 40 million tonnes. The port serves 2.2 million.|2.2 million|COUNT
          The fee is $20 a head. Guides say it is closer to $30.|$30|RATE
          The fee is $20 a head. Guides paid $30.|$30|CURRENCY
          """)
  void is_in_the_unit_of_the_sum_before(String text, String quote, Unit.Kind kind) {
    assertThat(find(text, quote).figure().figure().unit().kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          In Kenya 29 people have died, in Uganda 36.|29|Kenya|''
          In Kenya 29 people have died, in Uganda 36.|36|Uganda|Uganda
          Some 35,000 people marched in Madrid. In Vigo police put the crowd at 110,000.|110,000|Vigo|''
          A trade house in London reckons the harvest will yield 35 million tonnes.|35 million tonnes|''|harvest
          The officer put production at 14 mln bags and exports at 18 mln bags.|18 mln|''|exports
          Over 90 ships were idle, 40 of them at Mumbai.|Over 90|''|''
          Dockers at Kolkata are back, but at other ports 76 ships lay idle.|76|''|''
          The bank's officer in Lima has raised her estimate of the crop to 12 mln tonnes.|12 mln tonnes|''|estimate crop bank officer Lima
          Traders put output at 4 mln tonnes and imports at 2 mln tonnes.|2 mln tonnes|''|imports
          """)
  void is_of_its_own_place_and_thing(String text, String quote, String place, String concept) {
    Measure measure = find(text, quote).measure();
    assertThat(measure.place().orElse("")).isEqualTo(place);
    assertThat(String.join(" ", measure.concepts())).isEqualTo(concept);
  }

  private static Found find(String words, String quote) {
    AnalyzedText text = ANALYZER.analyze(words);
    List<LocatedFigure> figures =
        text.sentences().stream()
            .flatMap(s -> FigureReader.withDefaults().read(text, Part.TEXT, s).figures().stream())
            .toList();
    List<Measure> measures = MeasureReader.withDefaults().read(text, Part.TEXT, figures);
    return IntStream.range(0, figures.size())
        .filter(i -> figures.get(i).figure().text().quote().equals(quote))
        .mapToObj(i -> new Found(figures.get(i), measures.get(i)))
        .findFirst()
        .orElseThrow();
  }
}
