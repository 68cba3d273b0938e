package io.github.reckoner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatterNamesTest {

  private static String name(Unit unit, Measure measure) {
    Claim claim = Claim.of("a#0", Made.figure(Quantifier.EXACT, "3", unit), measure);
    return MatterNames.of(List.of(Subject.of(claim)), measure.category());
  }

  @Test
  void a_category_says_what_happened_to_those_counted() {
    Measure killed = Measure.of(Category.KILLED, "soldier").withPlace("Homs");
    assertThat(name(new Unit(Unit.Kind.COUNT, "soldier", "Syrian soldiers"), killed))
        .isEqualTo("Syrian soldiers killed in Homs");
  }

  @Test
  void what_the_noun_says_is_not_said_again() {
    Measure displaced = Measure.of(Category.DISPLACED, "person");
    assertThat(name(new Unit(Unit.Kind.COUNT, "person", "displaced people"), displaced))
        .isEqualTo("displaced people");
    assertThat(name(new Unit(Unit.Kind.COUNT, "person", "people - men - displaced"), displaced))
        .isEqualTo("people - men - displaced");
  }

  @Test
  void what_killed_them_is_not_those_counted() {
    Measure lives = Measure.of(Category.KILLED, "life");
    assertThat(name(new Unit(Unit.Kind.COUNT, "life", "lives"), lives)).isEqualTo("people killed");
    Measure killed = Measure.of(Category.KILLED, "strike");
    assertThat(name(Unit.count("strike"), killed)).isEqualTo("people killed");
  }

  @ParameterizedTest
  @CsvSource({
    "KILLED,Fatalities,people killed",
    "INJURED,wounded,people injured",
    "DETAINED,arrests,people detained",
    "KILLED,shooting victims,shooting victims killed",
    "KILLED,Teen,teen killed",
    "KILLED,Cubans,Cubans killed"
  })
  void those_counted_go_by_a_noun_that_names_people(Category category, String noun, String name) {
    assertThat(name(new Unit(Unit.Kind.COUNT, noun, noun), Measure.of(category, noun)))
        .isEqualTo(name);
  }

  /** An open measure in a sentence, of which the number stands in square brackets. */
  private static String named(Unit unit, Measure measure, String marked) {
    int from = marked.indexOf('[');
    int to = marked.indexOf(']') - 1;
    String sentence = marked.replace("[", "").replace("]", "");
    Passage number = new Passage(Part.TEXT, from, to, sentence.substring(from, to));
    Figure figure = Figure.of(number, number, Quantifier.EXACT, BigDecimal.ONE, unit);
    Passage evidence = new Passage(Part.TEXT, 0, sentence.length(), sentence);
    Claim claim = Claim.of("a#0", figure, measure).withEvidence(evidence);
    return MatterNames.of(List.of(Subject.of(claim)), Optional.empty());
  }

  @Test
  void an_open_measure_is_named_in_the_words_of_the_text() {
    Unit dollars = Unit.of(Unit.Kind.CURRENCY, "dollar");
    assertThat(
            named(
                dollars,
                Made.open("plan", "cut", ""),
                "He cut Medicare by $[700 billion], she said."))
        .isEqualTo("“cut Medicare by …”, in dollars");
    assertThat(
            named(
                Unit.count("woman"),
                Made.open("woman", "block", ""),
                "The firm blocked a lawsuit brought for up to [1.4 million] women who had left."))
        .isEqualTo("“lawsuit brought for up to … women who had left”");
    assertThat(
            named(
                Unit.count("page"),
                Made.open("page", "name", ""),
                "The pair were named in the [48]-page indictment (see below)."))
        .isEqualTo("“…-page indictment”");
    assertThat(
            named(
                Unit.count("seat"),
                Made.open("seat", "hold", ""),
                "Of 435 seats, the party will hold at least [240] and 12 are open."))
        .isEqualTo("“party will hold at least …”");
  }

  @Test
  void an_age_is_that_of_somebody() {
    Unit years = Unit.of(Unit.Kind.AGE, "year");
    Measure boy = Made.open("boy", "find", "");
    assertThat(
            named(
                years,
                boy.withConcepts(ImmutableList.of("Sam Lee Hill")),
                "They found [9-year-old] Sam Lee Hill, police said."))
        .isEqualTo("age of Sam Lee Hill");
    assertThat(named(years, boy, "A [9-year-old] boy was found.")).isEqualTo("age of boy");
    assertThat(named(years, Made.open("", "", ""), "All are [9].")).isEqualTo("age");
  }

  @Test
  void units_have_their_own_plurals() {
    Measure cost = Made.open("", "", "");
    assertThat(named(Unit.of(Unit.Kind.CURRENCY, "pound sterling"), cost, "[9]"))
        .isEqualTo("amount, in pounds sterling");
    assertThat(named(Unit.of(Unit.Kind.RATE, "Japanese yen per barrel"), cost, "[9]"))
        .isEqualTo("amount, in Japanese yen per barrel");
    assertThat(named(Unit.of(Unit.Kind.LENGTH, "square foot"), cost, "[9]"))
        .isEqualTo("amount, in square feet");
  }

  @Test
  void a_cut_excerpt_ends_with_a_word_that_says_something() {
    assertThat(
            named(
                Unit.count("person"),
                Made.open("person", "recover", ""),
                "[At least 9] people are recovering from injuries following the fire at the mill."))
        .isEqualTo("“… people are recovering from injuries”");
  }

  @Test
  void a_proper_name_is_not_what_is_measured() {
    assertThat(
            named(
                Unit.of(Unit.Kind.DURATION, "year"),
                Made.open("olga", "", ""),
                "Olga has for [40] years sold fish in the market."))
        .isEqualTo("“Olga has for … years sold fish in the market”");
    assertThat(
            named(
                Unit.of(Unit.Kind.PERCENT, "per cent"),
                Made.open("turnout", "", ""),
                "The turnout was [60] per cent."))
        .isEqualTo("turnout, in per cent");
  }

  @Test
  void a_number_that_stands_alone_is_named_by_its_noun() {
    assertThat(named(Unit.count("seat"), Made.open("seat", "hold", ""), "[240]")).isEqualTo("seat");
  }

  @Test
  void no_name_holds_the_number() {
    Measure cases = Made.open("case", "", "three more cases");
    assertThat(name(new Unit(Unit.Kind.COUNT, "case", "3 more cases"), cases)).isEqualTo("cases");
    Measure turnout = Made.open("turnout", "", "3 per cent");
    assertThat(name(Unit.of(Unit.Kind.PERCENT, "per cent"), turnout))
        .isEqualTo("turnout, in per cent");
    Measure spent = Made.open("couple", "spend", "spent $3");
    assertThat(name(Unit.of(Unit.Kind.CURRENCY, "dollar"), spent)).isEqualTo("amount, in dollars");
  }
}
