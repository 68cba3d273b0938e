package io.github.reckoner.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.Range;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {

  private final FigureReader reader = FigureReader.withDefaults();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two hundred and five | 205",
        "1,000 | 1000",
        "1 000 | 1000",
        "1'000 | 1000",
        "4.2b | 4200000000",
        "25k | 25000",
        "$1.2m | 1200000",
        "1.2 million | 1200000",
        "three and a half million | 3500000",
        "half a million | 500000",
        "two-thirds | 0.66666666666666666667",
        "¾ | 0.75",
        "a year and a half | 1.5",
        "the past decade and a half | 1.5",
        "one in five | 0.2",
        "minus 5 | -5",
        "plus or minus 5 | 5",
        "one-half of 1 percent | 0.5",
        "a tenth of a percentage point | 0.1",
        "two and a fifth | 2.2",
        "1.3e6 | 1300000",
        "forty-odd | 40",
        "12,34,567.89 | 1234567.89",
        "twenty-one trillion and three hundred | 21000000000300",
      })
  void reads_the_value(String text, BigDecimal value) {
    assertThat(reader.parse(text).flatMap(Figure::value)).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no more than a few thousand people | 10000",
        "up to several hundred people | 1000",
        "fewer than a few dozen people | 100"
      })
  void a_bound_caps_a_vague_word(String text, BigDecimal below) {
    Figure figure = reader.parse(text).orElseThrow();

    assertThat(figure.interval()).isEqualTo(Range.lessThan(below));
    assertThat(figure.quantifier()).isEqualTo(Quantifier.VAGUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "turnout never fell below 60 percent | AT_LEAST",
        "turnout has not fallen below 60 percent | AT_LEAST",
        "turnout was not below 60 percent | AT_LEAST",
        "turnout didn't rise above 60 percent | UP_TO",
        "the toll is not expected to exceed 60 | UP_TO",
        "losses did not reach 60 tonnes | LESS_THAN",
        "the union will not accept less than 60 percent | AT_LEAST",
        "they would not settle below 60 percent | AT_LEAST",
        "it was not clear if more than 60 died | MORE_THAN",
        "hiring picked up to 60,000 | EXACT",
        "up to 60,000 were hired | UP_TO",
        "winds blew at speeds up to 60 mph | UP_TO",
        "gunmen shot up to 60 people | UP_TO",
        "the army moved up to 60 people | UP_TO"
      })
  void a_denied_bound_is_turned_around(String text, Quantifier quantifier) {
    assertThat(reader.parse(text).map(Figure::quantifier)).hasValue(quantifier);
  }

  @Test
  void an_area_behind_an_article_makes_a_rate() {
    assertThat(reader.parse("a yield of 29 bushels an acre").map(f -> f.unit().name()))
        .hasValue("bushel per acre");
  }

  @Test
  void reads_a_one_sided_bound() {
    Figure figure = reader.parse("almost 200 Cubans").orElseThrow();

    assertThat(figure.quantifier()).isEqualTo(Quantifier.ALMOST);
    assertThat(figure.text().quote()).isEqualTo("almost 200");
    assertThat(figure.numeral().quote()).isEqualTo("200");
    assertThat(figure.high()).hasValue(new BigDecimal(200));
    assertThat(figure.low()).isEmpty();
    assertThat(figure.unit().name()).isEqualTo("Cuban");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Profit fell to 312 mln dlrs from 355 mln.|dollar, dollar",
        "The plan shrinks from 170 billion to 160 billion euros.|euro, euro",
        "Its share fell from 53 to 46 percent.|per cent, per cent",
        "She won, 53 to 46 percent.|per cent, per cent",
        "It pumped 27 bcm of gas and 3 million cubic metres of water.|billion cubic metre, cubic metre",
        "They put wheat at 9.8 mln tonnes and corn at 0.9 mln.|tonne, tonne",
        "China bought two mln tonnes and Egypt 1.5 mln.|tonne, tonne",
        "Sales fell to $3 million from 40 shops.|dollar, shop"
      })
  void a_number_without_its_unit_has_that_of_the_one_before(String text, String units) {
    assertThat(Sifting.of(text).drafts().stream().map(draft -> draft.unitName))
        .containsExactlyElementsOf(Splitter.on(", ").split(units));
  }

  @ParameterizedTest
  @CsvSource({
    "Some 300 foot soldiers fell., soldier",
    "They dropped 200 barrel bombs., bomb",
    "He paid with 12 pound notes., note",
    "A 20 foot wave came., foot",
    "Output fell by 40 barrels a well., barrel"
  })
  void a_unit_within_a_name_counts_nothing(String text, String unit) {
    assertThat(Sifting.of(text).drafts().get(0).unitName).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The House voted 195 to 234 against it.|2",
        "The Senate voted 48-52 against it.|2",
        "It took 195 to 234 days.|1",
        "Two spoke, and a fifth delegate left.|1",
        "He trails her 42 percent to 48 percent.|2",
        "It cost 42 percent to 48 percent.|1",
        "They raised the tally by 36 to 541.|2",
        "They raised prices by 2 to 4 percent.|1",
        "They beat them 5-2.|0",
        "The raid began at around 330 am.|0",
        "The flight left at 1145 pm.|0",
        "He lifted 375 am.|1"
      })
  void the_yes_and_the_no_of_a_vote_are_two_figures(String text, int figures) {
    assertThat(Sifting.of(text).drafts()).hasSize(figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1. TALKS RESUME. More below.|0
          2) "We stay," they say. More below.|0
          3. Police hold 14. More below.|1
          14 people were held. More below.|1
          1.5 million fled. More below.|1
          """)
  void the_number_of_a_line_is_no_figure(String text, int figures) {
    assertThat(Sifting.within(text, 0, text.indexOf(" More")).drafts()).hasSize(figures);
  }

  @Test
  void a_number_alone_on_a_line_is_that_of_a_page() {
    String text = "Talks resume.\n12\n";
    assertThat(Sifting.within(text, text.indexOf("12"), text.length()).drafts()).isEmpty();
    assertThat(Sifting.of("12").drafts()).hasSize(1);
  }

  @Test
  void a_number_within_a_line_may_stand_alone() {
    assertThat(Sifting.of("How many died? 12. Nobody knows.").drafts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Police cleared 200 Wall Street bankers.",
        "The blast killed [22] people.",
        "Rebels burned 30 N. Kivu villages.",
        "A 40 mm layer of ice covered the road.",
        "Fines for 12 News Agencies Upheld"
      })
  void counts_what_only_looks_like_a_name_or_an_address(String text) {
    assertThat(Sifting.of(text).drafts()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The dead were 16-, 19- and 22-years-old.",
        "The men, ages 24, 35 and 61, will recover.",
        "Boys aged between 12 and 15 were taken.",
        "The hurt ranged in age from 3 to 73.",
        "The ages of the dead range from 12-27.",
        "Sam and Joe Hill, both 23, were charged.",
        "Brothers, 12 and 14, drowned.",
        "Ann Lee, 24, Joe Hill, 25 and Sam Orr, 32 were taken in.",
        "A 27-yo man and the under-18s left.",
        "Pupils ages 5 through 11 may come.",
      })
  void nobody_is_counted_by_an_age(String text) {
    assertThat(Sifting.of(text).drafts())
        .isNotEmpty()
        .allSatisfy(draft -> assertThat(draft.kind).isEqualTo(Unit.Kind.AGE));
  }

  @Test
  void a_sign_that_opens_a_line_bounds_nothing() {
    assertThat(reader.parse("> One dead").orElseThrow().quantifier()).isEqualTo(Quantifier.EXACT);
    assertThat(reader.parse("> 40 dead").orElseThrow().quantifier())
        .isEqualTo(Quantifier.MORE_THAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Workers, 40 of them miners, left.",
        "Rebels, 12 and 14 strong, met.",
        "Fines ranged from 12 to 40.",
        "Children, 30 percent of them orphans, came."
      })
  void a_number_beside_people_may_count_them(String text) {
    assertThat(Sifting.of(text).drafts())
        .isNotEmpty()
        .noneSatisfy(draft -> assertThat(draft.kind).isEqualTo(Unit.Kind.AGE));
  }
}
