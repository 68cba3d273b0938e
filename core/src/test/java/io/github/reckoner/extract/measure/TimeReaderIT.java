package io.github.reckoner.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.extract.figure.FigureReader;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Part;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderIT {

  private static final CoreNlp ANALYZER = CoreNlp.withDefaults();
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 10, 26);

  // The time of the last figure of a text.
  private static AsOf read(Article article) {
    AnalyzedText text = ANALYZER.analyze(article.text());
    Sentence sentence = text.sentences().get(text.sentences().size() - 1);
    LocatedFigure figure =
        FigureReader.withDefaults().read(text, Part.TEXT, sentence).figures().reverse().get(0);
    return TimeReader.withDefaults()
        .read(article, text, sentence.index(), figure.firstToken(), figure.endToken());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The blast killed 26 people on Saturday.|2023-10-21",
        "The union counts 26 closures since March.|2023-03-01..",
        "June's number was lowered to 26.|2023-06",
        "Employers added 40 jobs in July, the office said on Friday, fewer than the 26 that had been foreseen.|2023-07",
        "Sales were 40 in August, up from 30 in July, revised up from 26.|2023-07",
        "In 1985, a ferry sank and 174 people drowned.|1985",
        "Police said on Tuesday that 26 people were killed in March.|2023-03",
        "The trial will hear 26 witnesses in December.|2023-12",
        "A court is to hear 26 witnesses on May 2.|2024-05-02",
        "A vote by the 26 delegates is set for May 2.|2024-05-02",
        "The two parties are vying for 26 seats in the Feb. 8 vote.|2024-02-08",
        "The men are accused of killing 26 people on May 2.|2023-05-02",
        "The party has 26 seats up in February.|2024-02",
        "Output grew 26 per cent this year, half a point less than forecast in July.|2023",
        "The party lost 26 seats in February.|2023-02",
        "The party has 26 seats up in June.|2023-06",
        "The largest crop since 1975 was 237 tonnes, harvested in 1978.|1978",
        "The blast was on Saturday. It killed 26 people.|2023-10-21",
        "It lost 9 euros from April to June, against 26 a year earlier.|2022-04-01..2022-06-30",
        "From May to July they sold 9, against 26 in the same period last year.|2022-05-01..2022-07-31",
        "It said on Tuesday it had 26 shops, up from 21 a year ago.|2022",
        "This year 40 came, a quarter more than the 26 who arrived in 2021.|2021",
        "The firm has hired 26 people since 2021.|2021-01-01..",
        "Some 26 men were held since the king declared an emergency in May 2022.|2022-05-01..",
        "They have met daily since a roof fell on Oct. 3, killing 26 people.|2023-10-03",
        "It fell steadily since peaking in 2016 at 26 dollars.|2016",
        "It has held no census since 2011, when it counted 26 towns.|2011",
        "It is the first count since July, when he spoke of 26 dead.|2023-07",
        "The firm hired 26 people in the year to June 2022.|2021-07-01..2022-06-30",
        "In the six months ended March 31 the firm lost 26 people.|2022-10-01..2023-03-31",
        "The port shipped 26 tonnes last season.|2022",
        "In the six months to the end of March the firm lost 26 people.|2022-10-01..2023-03-31",
        "It fell to 9% in the second half of 2022 from 26% in the first half.|2022-01-01..2022-06-30",
        "It put the rate at 9% in the first quarter and at 26% in the second.|2023-04-01..2023-06-30",
        "Police had said on Saturday that 26 people were held.|2023-10-21",
        "The army has 40 tanks and had 26 a week before.|2023-10-19",
        "Nine died since riots began on Oct. 3, 26 of them in jail.|2023-10-03..",
        "Earlier in the month the mayor had said 26 people were missing.|2023-10",
        "March exports were 26 tonnes.|2023-03",
        "A survey put May output at 26 tonnes.|2023-05",
        "Growth will be 26 percent in the first quarter.|2024-01-01..2024-03-31"
      })
  void choosesTheTimeThatGovernsTheFigure(String words, String time) {
    assertThat(read(Article.of(words).withPublished(PUBLISHED)))
        .hasToString(time)
        .extracting(AsOf::basis)
        .isEqualTo(AsOf.Basis.STATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He saw demand at 26 tonnes in the fourth quarter.|2023-10-01..2023-12-31",
        "The bank expects growth of 26 percent in the fourth quarter.|2023-10-01..2023-12-31",
        "The bank expected growth of 26 percent in the first quarter.|2023-01-01..2023-03-31",
        "The firm lost 26 people in the fourth quarter.|2022-10-01..2022-12-31"
      })
  void a_quarter_that_is_foreseen_is_the_nearer_one(String words, String time) {
    assertThat(read(Article.of(words).withPublished(LocalDate.of(2023, 6, 23)))).hasToString(time);
  }

  // What is compared, stands behind a break or was once a peak has a time of its own.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Turnout was 43.9 percent, compared with 26 percent a year ago.",
        "Sales were $43 million, compared with $51 million a year ago.",
        "The gap is $87 million and will grow to $165 million next year, the treasurer wrote.",
        "The ministry said 26 children had died; a month ago it told of another toll.",
        "The killings, of 26 people, brought the toll last year to 900.",
        "Redundancies will bring the staff to 26, down from a peak of 87 in March."
      })
  void the_time_of_another_value_is_not_its_own(String words) {
    Article article = Article.of(words).withPublished(PUBLISHED);
    AnalyzedText text = ANALYZER.analyze(words);
    LocatedFigure figure =
        FigureReader.withDefaults().read(text, Part.TEXT, text.sentences().get(0)).figures().get(0);

    assertThat(
            TimeReader.withDefaults()
                .read(article, text, 0, figure.firstToken(), figure.endToken()))
        .isEqualTo(AsOf.published(PUBLISHED));
  }

  @Test
  void theDayOfPublicationStandsInWhereNoTimeIsStated() {
    assertThat(read(Article.of("The blast killed 26 people.").withPublished(PUBLISHED)))
        .isEqualTo(AsOf.published(PUBLISHED));
  }

  @Test
  void otherYearsOfThePageNeverBecomeTheDate() {
    AsOf time = read(Article.of("Join us in 2025!\n\nThe blast on Saturday killed 26 people."));
    assertThat(time.isKnown()).isFalse();
  }
}
