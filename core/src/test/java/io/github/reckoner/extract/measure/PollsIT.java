package io.github.reckoner.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.extract.figure.FigureReader;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the figures of opinion polls measure. */
class PollsIT {

  private static final CoreNlp ANALYZER = CoreNlp.withDefaults();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Keller leads Ortiz by 51 percent to 44 percent in a Brook poll.|51 percent|support|Keller
          Keller leads Ortiz by 51 percent to 44 percent in a Brook poll.|44 percent|support|Ortiz
          Ortiz trails Keller by six points, 42 percent to 48 percent, in the Brook poll.|six points|lead|Keller
          Ortiz trails Keller by six points, 42 percent to 48 percent, in the Brook poll.|42 percent|support|Ortiz
          Ortiz trails Keller by six points, 42 percent to 48 percent, in the Brook poll.|48 percent|support|Keller
          A Hale poll put Keller at 48 percent and Ortiz at 45 percent.|45 percent|support|Ortiz
          The survey gave Keller a lead of 53 percent to 38 percent over Ortiz.|38 percent|support|Ortiz
          In the survey 46 percent would vote for Keller and 44 percent would back Ortiz.|44 percent|support|Ortiz
          A Delby survey found 58% oppose the ban, while 37% support it.|58%|opposition|ban
          A Delby survey found 58% oppose the ban, while 37% support it.|37%|support|ban
          A Marrow poll on Monday put Keller four points ahead.|four points|lead|Keller
          Exit polls gave Keller a ten-point lead over Ortiz.|ten-point|lead|Keller
          Keller's lead over Ortiz has narrowed to three points in a new survey.|three points|lead|Keller
          The poll is out. It has a margin of error of plus or minus 3 points.|3 points|margin of error|-
          Only 38 percent of respondents were content. In July, Keller led Ortiz by nine points.|nine points|lead|Keller
          Keller was backed by 42 percent of those asked in the poll, Ortiz by 30 percent.|42 percent|support|Keller
          Keller was backed by 42 percent of those asked in the poll, Ortiz by 30 percent.|30 percent|support|Ortiz
          In the Brook poll Keller got 42 percent, Ortiz 38 percent and the Green nominee Ann Lind 3 percent.|3 percent|support|Ann Lind
          Keller's support stood at 46 percent in the poll.|46 percent|support|Keller
          Opposition to the ban rose, and support for the ban fell to 41 percent, the survey found.|41 percent|support|ban
          The poll says 12 percent are undecided.|12 percent|undecided|-
          The tracker shows him ahead by 3 points.|3 points|lead|-
          """)
  void are_those_of_its_answers(String text, String quote, String what, String option) {
    Measure measure = find(text, quote);
    assertThat(measure.head()).isEqualTo(what);
    assertThat(measure.predicate()).isEqualTo("poll");
    assertThat(measure.concepts()).isEqualTo(option.equals("-") ? List.of() : List.of(option));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Among women, Keller leads Ortiz 52% to 40%, a poll shows; among men it is 43% to 49%.|52%|woman
          Keller leads 51 percent to 44 percent among likely voters, the poll found.|51 percent|likely voter
          The survey says 58% of registered voters oppose the ban.|58%|registered voter
          """)
  void are_of_those_asked(String text, String quote, String asked) {
    assertThat(find(text, quote).population().roles()).containsExactly(asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The survey questioned 1,012 likely voters.|1,012
          In the poll 52 percent of registered voters called her honest.|52 percent
          A poll was published. Four in 10 voters say the race is unfair.|Four in 10
          """)
  void are_no_votes(String text, String quote) {
    assertThat(find(text, quote).category()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Voters approved the measure by 52 percent to 48 percent.|52 percent
          Turnout was 61 percent when the polls closed.|61 percent
          Keller won 53 percent of the vote, exit polls had shown.|53 percent
          """)
  void are_not_the_votes_of_an_election(String text, String quote) {
    assertThat(find(text, quote).category().map(Enum::name)).contains("VOTES");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Hawks led the Bulls by nine points at half-time.|nine points
          A survey of factories showed output rose 3 percent in May.|3 percent
          Keller beat Ortiz 51 percent to 49 percent. Ortiz polled 210,424 votes.|51 percent
          Florida is nearly 3 percent Polish, the survey found.|nearly 3 percent
          """)
  void are_told_of_polls_only(String text, String quote) {
    assertThat(find(text, quote).predicate()).isNotEqualTo("poll");
  }

  private static Measure find(String words, String quote) {
    AnalyzedText text = ANALYZER.analyze(words);
    List<LocatedFigure> figures =
        text.sentences().stream()
            .flatMap(s -> FigureReader.withDefaults().read(text, Part.TEXT, s).figures().stream())
            .toList();
    List<Measure> measures = MeasureReader.withDefaults().read(text, Part.TEXT, figures);
    return IntStream.range(0, figures.size())
        .filter(i -> figures.get(i).figure().text().quote().equals(quote))
        .mapToObj(measures::get)
        .findFirst()
        .orElseThrow();
  }
}
