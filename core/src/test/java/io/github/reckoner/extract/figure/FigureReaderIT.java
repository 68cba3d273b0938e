package io.github.reckoner.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The refinements that need the dependency tree. */
class FigureReaderIT {

  private static final FigureReader READER = FigureReader.withDefaults();

  @Test
  void finds_the_whole_of_a_partitive() {
    assertThat(read("Two of the minister's deputies resigned on Monday."))
        .containsExactly("EXACT 2 deputy");
  }

  @Test
  void recovers_a_noun_that_is_left_out() {
    assertThat(read("The court heard eight cases, and three are still awaiting a decision."))
        .containsExactly("EXACT 8 case", "EXACT 3 case");
  }

  @Test
  void lets_a_state_stand_for_the_people_counted_before() {
    assertThat(read("Three people were killed and 15 wounded."))
        .containsExactly("EXACT 3 people", "EXACT 15 people");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The rate will peak at 3.6 per cent; others think it will stop at 2.85. | per cent",
        "Shares in Oslo gained 1.4 per cent, lifting the index by noon to 6,120.75. | ''",
        "The franc fell 0.5 per cent to 1.12. | ''",
        "Aid fell from 660,000 euros two years ago to only 75,000 now. | euro",
        "The deficit was 5.7 billion dollars while exports were 15.3 billion. | dollar",
        "The council owes 4.1 billion pounds and hid 2 billion of arrears. | pound sterling",
        "The levy raised 4 billion pounds ($5 billion), and aid grew by 1 billion. | pound sterling",
        "Duty is paid on salaries above 5,000 pounds rather than 9,000. | pound sterling",
        "The rate fell to 2.4 per 100,000 residents from 5.3. | per 100,000 people"
      })
  void lends_the_unit_before_to_what_is_no_level(String text, String unit) {
    AnalyzedText analysed = CoreNlp.withDefaults().analyze(text);
    ImmutableList<LocatedFigure> figures =
        READER.read(analysed, Part.TEXT, analysed.sentences().get(0)).figures();

    assertThat(figures.get(figures.size() - 1).figure().unit().name()).isEqualTo(unit);
  }

  @Test
  void lends_thousands_no_noun_of_one_before() {
    AnalyzedText text =
        CoreNlp.withDefaults().analyze("One of the soldiers fled. Some 75,000 were seen as lost.");

    assertThat(READER.read(text, Part.TEXT, text.sentences().get(1)).figures())
        .singleElement()
        .extracting(located -> located.figure().unit().name())
        .isEqualTo("");
  }

  @Test
  void counts_one_person_who_was_killed() {
    assertThat(read("A man was killed in the crash.")).containsExactly("IMPLIED 1 man");
  }

  @Test
  void quotes_the_whole_of_a_compound() {
    AnalyzedText text =
        CoreNlp.withDefaults().analyze("Driver charged over 9-year-old's death in Delby.");

    assertThat(READER.read(text, Part.TITLE, text.sentences().get(0)).figures())
        .extracting(located -> located.figure().text().quote())
        .contains("9-year-old");
  }

  @Test
  void adds_up_the_members_of_a_row() {
    assertThat(read("A man and two women were killed in the crash."))
        .containsExactly("IMPLIED 3 person", "EXACT 2 woman");
    assertThat(read("The storm killed a nurse and her daughter."))
        .containsExactly("IMPLIED 2 person");
    assertThat(read("Rescuers found the bodies of a pilot and his wife."))
        .containsExactly("IMPLIED 2 person");
  }

  @Test
  void keeps_the_dead_from_the_hurt_beside_them() {
    AnalyzedText text =
        CoreNlp.withDefaults().analyze("The raid left an old man dead and his nephew hurt.");

    assertThat(READER.read(text, Part.TEXT, text.sentences().get(0)).figures())
        .filteredOn(located -> located.fate().isPresent())
        .extracting(located -> located.fate().orElseThrow())
        .containsExactly(Fate.KILLED, Fate.INJURED);
  }

  @Test
  void adds_the_one_who_dies_by_his_own_hand() {
    assertThat(read("The farmer killed his wife and then shot himself."))
        .containsExactly("IMPLIED 2 person");
  }

  @Test
  void counts_those_killed_and_not_who_killed_them() {
    assertThat(read("A man shot and killed his wife on Monday.")).containsExactly("IMPLIED 1 wife");
    assertThat(read("Ann Lind stabbed and killed her husband, police said."))
        .containsExactly("IMPLIED 1 husband");
    assertThat(read("John Berg shot and killed Tom Reed on Monday."))
        .containsExactly("IMPLIED 1 person");
    assertThat(read("Berg (left) shot and killed Tom Reed (right) in May, but said he was afraid."))
        .doesNotContain("IMPLIED 2 person");
    assertThat(read("The driver lost control and was killed.")).containsExactly("IMPLIED 1 driver");
    assertThat(read("The driver hit a wall and died on Monday."))
        .containsExactly("IMPLIED 1 driver");
  }

  @Test
  void adds_up_no_alternatives() {
    assertThat(read("A man or a woman was killed.")).doesNotContain("IMPLIED 2 person");
  }

  @Test
  void counts_by_words_that_mean_two() {
    assertThat(read("Both drivers died.")).containsExactly("IMPLIED 2 person");
    assertThat(read("He was jailed for a triple murder.")).containsExactly("IMPLIED 3 murder");
  }

  @Test
  void counts_nobody_where_nobody_was_harmed() {
    assertThat(read("A man and a woman were walking home when the driver stopped.")).isEmpty();
    assertThat(read("A woman who is recovering from an illness spoke.")).isEmpty();
    assertThat(read("The remarks hurt the senator with young voters.")).isEmpty();
  }

  @Test
  void quotes_the_whole_of_a_name_with_a_hyphen() {
    AnalyzedText text =
        CoreNlp.withDefaults()
            .analyze("The court heard that Ann Edmond-Gray and Tom Reed were killed.");

    assertThat(READER.read(text, Part.TEXT, text.sentences().get(0)).figures())
        .extracting(located -> located.figure().text().quote())
        .containsExactly("Ann Edmond-Gray and Tom Reed");
  }

  @Test
  void asks_for_no_tree_where_nothing_is_counted() {
    AnalyzedText text = CoreNlp.withDefaults().analyze("It rained all day. Nobody came.");

    text.sentences().forEach(sentence -> READER.read(text, Part.TEXT, sentence));

    assertThat(text.sentences()).allMatch(sentence -> sentence.syntaxIfKnown().isEmpty());
  }

  @Test
  void leaves_a_possible_death_uncounted() {
    assertThat(read("A man could be killed here.")).isEmpty();
  }

  private static ImmutableList<String> read(String text) {
    AnalyzedText analyzed = CoreNlp.withDefaults().analyze(text);
    return analyzed.sentences().stream()
        .flatMap(sentence -> READER.read(analyzed, Part.TEXT, sentence).figures().stream())
        .map(LocatedFigure::figure)
        .map(FigureReaderIT::show)
        .collect(ImmutableList.toImmutableList());
  }

  private static String show(Figure figure) {
    assertThat(figure.quantifier()).isNotEqualTo(Quantifier.VAGUE);
    return figure.quantifier() + " " + figure.value().orElseThrow() + " " + figure.unit().name();
  }
}
