package io.github.reckoner.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.StockOrFlow;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

  private static final Unit TONNE = Unit.of(Unit.Kind.MASS, "tonne");
  private static final Unit PER_CENT = Unit.of(Unit.Kind.PERCENT, "per cent");

  // A claim of a number of a sentence, at the place where its digits stand.
  private static Claim at(String id, String sentence, String number) {
    int start = sentence.indexOf(number);
    Passage text = new Passage(Part.TEXT, start, start + number.length(), number);
    Figure figure =
        Figure.of(
            text,
            text,
            Quantifier.EXACT,
            new BigDecimal(number.replace(",", "")),
            Unit.count("person"));
    return Claim.of(id, figure, Measure.of("person"))
        .withEvidence(new Passage(Part.TEXT, 0, sentence.length(), sentence));
  }

  private static Claim aged(String id, String bearer, String sentence, String number) {
    Claim claim = at(id, sentence, number);
    Figure figure = claim.figure();
    Unit years = Unit.of(Unit.Kind.AGE, "year");
    return Claim.of(
            id,
            Figure.of(
                figure.text(),
                figure.text(),
                Quantifier.EXACT,
                figure.value().orElseThrow(),
                years),
            Measure.of(bearer.substring(bearer.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
                .withConcepts(ImmutableList.of(bearer)))
        .withEvidence(claim.evidence());
  }

  private static boolean areTwo(Claim first, Claim second) {
    return Gate.reasons(Subject.of(first), Subject.of(second), Setting.ONE_INCIDENT).stream()
        .anyMatch(reason -> reason.says().equals("the ages of two people"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They counted 31 cases in the county.|LOCAL
          The state gives the county 31.|LOCAL
          Nationwide, they counted 31 cases.|WIDE
          The office lists 31 for all of Kenya.|WIDE
          The estimate for the whole country is 31.|WIDE
          Doctors in the city fear a wave, and 31 died.|UNSAID
          They counted 31 cases.|UNSAID
          """)
  void a_clause_says_how_far_a_count_reaches(String sentence, Spread spread) {
    assertThat(Spread.of(Subject.of(at("a#0", sentence, "31")))).isEqualTo(spread);
  }

  @Test
  void the_ages_of_two_people_are_no_rivals() {
    Claim ann = aged("a#0", "Ann Lee Moss", "They found Ann Lee Moss, 44, at home.", "44");
    Claim moss = aged("b#0", "Ann Moss", "Police named her as 46-year-old Ann Moss.", "46");
    Claim joe = aged("b#1", "Joe Hill", "Joe Hill, 44, drove the van.", "44");
    assertThat(areTwo(ann, moss)).isFalse();
    assertThat(areTwo(ann, joe)).isTrue();

    Claim boy = aged("a#1", "boy", "A boy of 9 was shot.", "9");
    Claim teen = aged("b#2", "teen", "The teen, who was 16, ran.", "16");
    assertThat(areTwo(boy, teen)).isTrue();

    Claim suspect = aged("a#2", "suspect", "The suspect is 28 and local.", "28");
    Claim gunman = aged("b#3", "suspect", "The suspect was 23, police said.", "23");
    assertThat(areTwo(suspect, gunman)).isFalse();
    assertThat(areTwo(suspect, aged("a#3", "suspect", "The other suspect is 31.", "31"))).isTrue();
  }

  private static boolean linked(Claim part, Claim whole) {
    return Gate.isLinked(Subject.of(part), Subject.of(whole));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Of the 28 told, 15 stayed.|15|28",
        "Police let 26 of the 40 go.|26|40",
        "They counted 28, including 15 abroad.|15|28",
        "It will shut 54 of its 2,300 stores, among them 34 abroad.|34|54",
        "It will dismiss 150 workers there as part of a plan to cut 260 jobs.|150|260",
        "Seven days saw 7 drowned over the weekend, bringing the toll to 269.|7|269"
      })
  void a_sentence_says_that_a_part_is_of_a_whole(String sentence, String part, String whole) {
    Claim small = at("a#0", sentence, part);
    Claim great = at("a#1", sentence, whole);

    assertThat(linked(small, great)).isTrue();
    assertThat(linked(great, small)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The shop took 15 and the office 28.|15|28",
        "They saw 40; of those at sea 26 were young.|26|40",
        "Police let 40 of the 26 go.|40|26"
      })
  void nothing_is_linked_without_words_or_room(String sentence, String part, String whole) {
    assertThat(linked(at("a#0", sentence, part), at("a#1", sentence, whole))).isFalse();
  }

  @Test
  void a_link_holds_within_one_article_only() {
    String sentence = "Police let 26 of the 40 go.";
    assertThat(linked(at("a#0", sentence, "26"), at("b#1", sentence, "40"))).isFalse();
  }

  @Test
  void the_reader_of_an_article_may_link_a_part() {
    Claim whole = Made.killed("a#1", "66");
    Claim part = Claim.of("a#0", Made.exact("6"), Made.killed().withPartOf("a#1"));

    assertThat(linked(part, whole)).isTrue();
    assertThat(relation(part, whole)).isEqualTo(Relation.PART_OF);
    assertThat(relation(whole, part)).isEqualTo(Relation.TOTAL_OF);
  }

  private static Relation relation(Claim first, Claim second) {
    return Comparator.withDefaults().compare(first, second).relation();
  }

  private static List<Reason> reasons(Claim first, Claim second) {
    return Gate.reasons(Subject.of(first), Subject.of(second), Setting.ONE_INCIDENT);
  }

  private static Claim harvest(String id, String number, String of) {
    return Claim.of(
        id,
        Made.figure(Quantifier.EXACT, number, TONNE),
        Made.open("harvest", "reach", "the harvest will reach").withConcepts(List.of(of)));
  }

  @Test
  void the_toll_of_one_happening_is_no_tally_of_many() {
    Claim toll = killed("a#0", "A gunman killed 2 in a shop.", "2");
    Claim tally = killed("b#0", "He is among 126 people killed in the city this year.", "126");
    Claim other = killed("c#0", "So far this year 130 people were killed.", "130");

    assertThat(reasons(toll, tally)).contains(severalHappenings());
    assertThat(reasons(tally, toll)).contains(severalHappenings());
    assertThat(reasons(tally, other)).doesNotContain(severalHappenings());
  }

  private static Reason severalHappenings() {
    return new Reason(Relation.DIFFERENT_SCOPE, "one counts those of several happenings");
  }

  private static Claim killed(String id, String sentence, String number) {
    return at(id, sentence, number).withMeasure(Made.killed());
  }

  @Test
  void wheat_is_part_of_grain_and_no_rival_of_barley() {
    assertThat(
            reasons(harvest("a#0", "24", "wheat harvest"), harvest("b#0", "46", "grain harvest")))
        .extracting(Reason::relation)
        .containsExactly(Relation.PART_OF);
    assertThat(
            reasons(harvest("a#0", "24", "wheat harvest"), harvest("b#0", "12", "barley harvest")))
        .extracting(Reason::relation)
        .containsExactly(Relation.DIFFERENT_SCOPE);
  }

  @Test
  void those_saved_are_among_those_aboard() {
    Claim saved =
        Claim.of("a#0", Made.exact("22"), Measure.of(Category.RESCUED, "person").withText("saved"));
    Claim aboard =
        Claim.of("b#0", Made.exact("302"), Made.open("person", "carry", "carrying 302 people"));

    assertThat(reasons(saved, aboard))
        .extracting(Reason::relation)
        .containsExactly(Relation.PART_OF);
    assertThat(Gate.reasons(Subject.of(saved), Subject.of(aboard), Setting.UNKNOWN))
        .extracting(Reason::relation)
        .doesNotContain(Relation.PART_OF);
  }

  @Test
  void a_range_that_reaches_beyond_the_whole_may_still_count_some_of_it() {
    Measure serving = Measure.of(Category.SERVING, "foreigner");
    Measure cubans = serving.withPopulation(Population.any().withNationalities(List.of("Cuba")));
    Claim range = Claim.of("a#0", Made.between("1000", "5000", Unit.count("Cuban")), cubans);
    Claim all = Claim.of("b#0", Made.exact("3300"), serving);

    assertThat(relation(range, all)).isEqualTo(Relation.PART_OF);
    assertThat(relation(Claim.of("a#0", Made.exact("4000"), cubans), all))
        .isNotEqualTo(Relation.PART_OF);
  }

  // "Two in three voters": said each day, of as many things.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lenders in Lugo say Ferrol closed 3,000 branches. | 3,000 | So far Ferrol Bank closed 3,000 branches. | 3,000 | true
          Lenders in Lugo say Ferrol closed 3,000 branches. | 3,000 | A savings group in the south closed 3,000 branches. | 3,000 | false
          Lenders in Lugo say Ferrol closed 56 branches. | 56 | So far Ferrol Bank closed 61 branches. | 61 | true
          Lenders in Lugo say Ferrol closed 56 branches. | 56 | A rival bank closed 61 branches too. | 61 | false
          """)
  void two_stories_speak_of_one_quantity_where_they_name_the_same(
      String one, String number, String other, String otherNumber, boolean same) {
    Subject first = Subject.of(branches("a#0", one, number));
    Subject second = Subject.of(branches("b#0", other, otherNumber));

    assertThat(Gate.reasons(first, second, Setting.TWO_INCIDENTS).isEmpty()).isEqualTo(same);
  }

  @Test
  void less_is_asked_within_an_event_that_the_caller_names() {
    Subject one = Subject.of(branches("a#0", "On Monday Ferrol closed 56 branches.", "56"));
    Subject other = Subject.of(branches("b#0", "A rival bank closed 61 branches too.", "61"));

    assertThat(Gate.reasons(one, other, Setting.TWO_INCIDENTS)).isNotEmpty();
    assertThat(Gate.reasons(one, other, Setting.ONE_EVENT)).isEmpty();
  }

  private static Claim branches(String id, String sentence, String number) {
    int start = sentence.indexOf(number);
    Passage text = Passage.of(Part.TEXT, sentence, start, start + number.length());
    return Claim.of(
            id,
            Figure.of(
                text,
                text,
                Quantifier.EXACT,
                new BigDecimal(number.replace(",", "")),
                Unit.count("branch")),
            Made.open("branch", "close", "closed branches"))
        .withEvidence(Passage.of(Part.TEXT, sentence, 0, sentence.length()));
  }

  @Test
  void half_is_fifty_per_cent() {
    Measure voters = Made.open("voter", "oppose", "voters oppose the law");
    Passage half = Made.passage("half");
    Claim words =
        Claim.of(
            "a#0",
            Figure.of(half, half, Quantifier.EXACT, new BigDecimal("0.5"), Unit.count("voter")),
            voters);
    Claim exact = Claim.of("a#1", Made.figure(Quantifier.EXACT, "50.4", PER_CENT), voters);
    Claim other = Claim.of("a#1", Made.figure(Quantifier.EXACT, "62", PER_CENT), voters);

    assertThat(relation(words, exact)).isEqualTo(Relation.COMPATIBLE);
    assertThat(relation(words, other)).isNotEqualTo(Relation.COMPATIBLE);
  }

  @Test
  void a_share_of_some_is_no_part_of_the_share_of_all() {
    Measure all = Made.open("support", "support", "support the law");
    Claim share = Claim.of("a#0", Made.figure(Quantifier.EXACT, "55", PER_CENT), all);
    Claim young =
        Claim.of(
            "a#1",
            Made.figure(Quantifier.EXACT, "41", PER_CENT),
            all.withPopulation(Population.any().withGroups(List.of("youth"))));

    assertThat(reasons(young, share))
        .extracting(Reason::relation)
        .doesNotContain(Relation.PART_OF, Relation.TOTAL_OF);
  }

  @Test
  void time_goes_before_a_mere_difference_in_words() {
    Claim now =
        Claim.of(
                "a#0",
                Made.figure(Quantifier.EXACT, "24", TONNE),
                Made.open("harvest", "expect", "a harvest is expected of 24 tonnes"))
            .withAsOf(AsOf.ofYear(2024));
    Claim then =
        Claim.of(
                "b#0",
                Made.figure(Quantifier.EXACT, "31", TONNE),
                Made.open("harvest", "bring", "farmers brought in a record harvest"))
            .withAsOf(AsOf.ofYear(2019));

    assertThat(reasons(now, then))
        .extracting(Reason::relation)
        .startsWith(Relation.DIFFERENT_AS_OF);
  }

  @Test
  void some_of_the_stranded_are_a_part_in_another_article_too() {
    Claim some = stranded("a#0", "Some 180 of the stranded slept at the hub.", "180");
    Claim all = stranded("b#0", "About 310 passengers were stranded.", "310");
    Claim other = stranded("a#0", "Some 180 of its travellers were stranded.", "180");

    assertThat(reasons(some, all)).extracting(Reason::relation).containsExactly(Relation.PART_OF);
    assertThat(reasons(other, all)).isEmpty();
  }

  private static Claim stranded(String id, String sentence, String number) {
    return at(id, sentence, number).withMeasure(Measure.of(Category.PROTESTERS, "person"));
  }

  @Test
  void what_is_in_custody_is_no_part_of_who_was_caught() {
    Measure caught = Measure.of(Category.DETAINED, "person").withStockOrFlow(StockOrFlow.FLOW);
    Measure held =
        Measure.of(Category.DETAINED, "migrant")
            .withStockOrFlow(StockOrFlow.STOCK)
            .withPopulation(Population.any().withRoles(List.of("migrant")));
    Claim month = Claim.of("a#0", Made.exact("1329"), caught);
    Claim cells = Claim.of("a#1", Made.exact("180"), held);

    assertThat(reasons(cells, month)).extracting(Reason::relation).doesNotContain(Relation.PART_OF);
  }

  @Test
  void rates_of_two_months_are_no_rivals() {
    Measure inflation = Made.open("inflation", "rise", "inflation rose");
    Claim april =
        Claim.of("a#0", Made.figure(Quantifier.EXACT, "11.7", PER_CENT), inflation)
            .withAsOf(AsOf.published(LocalDate.of(1991, 4, 16)));
    Claim may =
        Claim.of("b#0", Made.figure(Quantifier.EXACT, "11.4", PER_CENT), inflation)
            .withAsOf(AsOf.published(LocalDate.of(1991, 5, 15)));

    assertThat(reasons(april, may))
        .extracting(Reason::relation)
        .containsExactly(Relation.DIFFERENT_AS_OF);
  }

  @Test
  void a_family_shares_its_name_and_not_its_ages() {
    Claim father = aged("a#0", "Thomas Moreau", "Thomas Moreau, 68, spoke.", "68");
    Claim son = aged("b#0", "David Moreau", "David Moreau, 45, spoke.", "45");
    Claim surname = aged("b#1", "Moreau", "Moreau, 67, spoke.", "67");

    assertThat(areTwo(father, son)).isTrue();
    assertThat(areTwo(son, surname)).isTrue();
    assertThat(areTwo(father, surname)).isFalse();
  }
}
