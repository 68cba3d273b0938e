package io.github.reckoner.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.FigureReader;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Accumulation;
import io.github.reckoner.model.CaseStatus;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.StockOrFlow;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureReaderIT {

  private static final CoreNlp ANALYZER = CoreNlp.withDefaults();

  // The measure of the first figure of a sentence.
  private static Measure read(String words) {
    return readAll(words).get(0);
  }

  private static List<Measure> readAll(String words) {
    AnalyzedText text = ANALYZER.analyze(words);
    List<LocatedFigure> figures =
        FigureReader.withDefaults().read(text, Part.TEXT, text.sentences().get(0)).figures();
    return MeasureReader.withDefaults().read(text, Part.TEXT, figures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The blast killed 26 people.|KILLED",
        "In Tuesday's march, police counted 1,500 people.|PROTESTERS",
        "26 people were shot dead in the town.|KILLED",
        "26 dead, 40 injured in blast.|KILLED",
        "The death toll rose to 26.|KILLED",
        "The number of people killed by the Grey Fire was lowered to 26 from 28.|KILLED",
        "The flood claimed the lives of 26 villagers.|KILLED",
        "Nearly 400 lives were lost.|KILLED",
        "At least 26 soldiers were wounded.|INJURED",
        "There were 26 casualties.|CASUALTIES",
        "26 sailors are still missing.|MISSING",
        "Some 300 residents have been evacuated.|DISPLACED",
        "Police arrested 26 protesters.|DETAINED",
        "The army captured two wounded soldiers.|CAPTURED",
        "Almost 200 Cubans had been recruited.|RECRUITED",
        "Some 150 Cubans are fighting for Russia.|SERVING",
        "It dispatched more than 10,000 soldiers.|DEPLOYED",
        "26 people were sentenced to prison.|SENTENCED",
        "Prosecutors charged 26 men.|CHARGED",
        "They confirmed 26 cases of measles.|CASES",
        "187 countries voted in favour.|VOTES",
        "She won by a 141-to-58 vote.|VOTES",
        "2,000 people fled.|DISPLACED",
        "26 people were taken to hospital.|HOSPITALISED",
        "A further 856 people were rescued.|RESCUED",
        "Some 5,000 demonstrators blocked the road.|PROTESTERS",
        "Twelve are in intensive care.|HOSPITALISED",
        "Four hikers were in critical condition.|HOSPITALISED",
        "26 people were picked up by a freighter.|RESCUED",
        "Police picked up 26 men.|DETAINED",
        "After the protest, unions said 9,000 people had taken part.|PROTESTERS",
        "The mayor said 9,000 protested, though 12,000 turned out.|PROTESTERS",
        "Turnout in the election was 12,000.|VOTES",
        "300 miners stayed away from work, the company said.|STRIKING",
        "The grocer has 2,300 employees.|JOBS",
        "The plant will create 400 jobs.|JOBS",
        "The firm let 11,000 workers go in May.|JOBS",
        "They sent aid meant for 11,000 displaced people.|DISPLACED",
        "The court let 26 men go.|RELEASED",
        "Agency disputes 11,300 toll in flood.|KILLED",
        "The budget is $4.5 billion.|MONEY",
        "The fire destroyed 26 houses.|DESTROYED"
      })
  void tellsTheCategory(String words, Category category) {
    assertThat(read(words).category()).contains(category);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "About 200 fighters struck an army base on Friday.",
        "The company sold 26 houses.",
        "He died at the age of 81.",
        "The war killed trade for 20 years.",
        "The ship carries 463 people.",
        "Two gunmen killed the guard.",
        "Two gunmen killed Ahmed Karim on Friday.",
        "Four soldiers who wounded him were held.",
        "Four men have killed before.",
        "Two policemen arrested the driver.",
        "Two women who have accused the mayor spoke to reporters.",
        "They were brought to a jail built for 1,500 inmates.",
        "It has room for 900 detainees.",
        "The camp was meant to shelter 2,000 displaced people.",
        "Police say two men robbed and shot a clerk.",
        "Three gunmen fired shots at the crowd.",
        "She answered three damaging reports.",
        "This is one reason he is hurting."
      })
  void leavesOtherMeasuresOpen(String words) {
    assertThat(read(words).category()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Some 500 of Harlow's 700 teachers were on strike.|STRIKING|",
        "Three of the company's 40 miners were killed.|KILLED|",
        "Half of the 300 workers were laid off.|JOBS|",
        "The blast killed 12 of the 40 workers.|KILLED|",
        "Four of the 12 wounded died.|KILLED|INJURED",
        "Five of the 12 people killed were boys.|KILLED|KILLED"
      })
  void tellsOfAPartNothingOfTheWhole(
      String words, @Nullable Category part, @Nullable Category whole) {
    List<Measure> measures = readAll(words);

    assertThat(measures.get(0).category()).isEqualTo(Optional.ofNullable(part));
    assertThat(measures.get(1).category()).isEqualTo(Optional.ofNullable(whole));
  }

  @Test
  void tellsWhoIsCounted() {
    Population population = read("Two wounded North Korean soldiers were captured.").population();
    assertThat(population.nationalities()).containsExactly("North Korea");
    assertThat(population.roles()).containsExactly("soldier");
    assertThat(read("Some 150 Cubans are fighting for Russia.").population())
        .satisfies(p -> assertThat(p.nationalities()).containsExactly("Cuba"))
        .satisfies(p -> assertThat(p.sides()).containsExactly("Russia"));
    assertThat(read("Three children died.").population().groups()).containsExactly("child");
    assertThat(read("The number of Ukrainian troops killed stood at 800.").population())
        .satisfies(p -> assertThat(p.nationalities()).containsExactly("Ukraine"))
        .satisfies(p -> assertThat(p.roles()).containsExactly("soldier"));
    assertThat(read("Officials put Russian losses at 900 dead.").population().nationalities())
        .containsExactly("Russia");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Some 40 foreigners serve in the Ukrainian army.|Ukraine",
        "Some 40 foreigners serve in Ukrainian army units.|Ukraine",
        "At least 12 villagers were killed in Ukrainian army air strikes.|",
        "Nine people were injured in a raid in Peru government buildings.|"
      })
  void takesWhereForcesServeForTheSideAndNotWhatTheyDo(String words, @Nullable String side) {
    assertThat(read(words).population().sides())
        .isEqualTo(side == null ? ImmutableSet.of() : ImmutableSet.of(side));
  }

  @Test
  void tellsStocksFromFlowsAndTotalsFromIncrements() {
    assertThat(read("Some 150 Cubans are fighting for Russia.").stockOrFlow())
        .isEqualTo(StockOrFlow.STOCK);
    assertThat(read("The blast killed 26 people.").stockOrFlow()).isEqualTo(StockOrFlow.FLOW);
    assertThat(read("The death toll rose to 26.").accumulation())
        .isEqualTo(Accumulation.CUMULATIVE);
    assertThat(read("Another 26 people were killed.").accumulation())
        .isEqualTo(Accumulation.INCREMENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shares of Apple rose 5% on Monday.|Shares Apple",
        "The company charges a 0.6 per cent fee.|fee",
        "The unemployment rate fell to 4.2 percent.|unemployment rate",
        "Sixty per cent of voters stayed at home.|voters",
        "Acme — The shares fell 4%.|Acme",
        "Two of Lima's ministers resigned.|Lima",
        "The main TA-35 index slipped 0.3%.|main TA-35 index",
        "Savers can borrow at an interest rate of 3.5%.|interest rate",
        "Savers can borrow at an interest rate of 3.5%.|Savers",
        "The bank offers 95 per cent loan-to-value mortgages.|loan-to-value mortgages",
        "The ministry put the wheat harvest at 26 million tonnes.|wheat harvest"
      })
  void namesWhatTheFigureIsAbout(String words, String concept) {
    assertThat(read(words).concepts()).contains(concept);
  }

  @Test
  void namesNeitherTimesNorOtherFiguresNorWhoStatesIt() {
    assertThat(read("Sales in the first quarter rose 5%.").concepts()).containsExactly("Sales");
    assertThat(read("The ministry put the wheat harvest at 26 million tonnes.").concepts())
        .containsExactly("wheat harvest");
    assertThat(readAll("Exports of barley grew to HK$4.1 billion (US$525 million)."))
        .extracting(Measure::concepts)
        .containsOnly(ImmutableList.of("Exports barley"));
  }

  @Test
  void namesWhoHasAnAge() {
    assertThat(read("Lee, a 43-year-old teacher from Oslo, was re-elected by members.").concepts())
        .containsExactly("teacher Oslo", "Lee");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Police said Reid shot 41-year-old Maurice Horn.|Maurice Horn
          Berg, 40, was shot by Tom Lind near the shop.|Berg
          The victim, student Ann Reed, aged 19, had fled.|Ann Reed
          Tom Lee Jr., 46, was jailed.|Tom Lee
          Tom Lee, Jr., 46, was jailed.|Tom Lee
          Jailed were Tom Lee, 23-year-old Dan Jones and others.|Dan Jones
          Police arrested a 40-year-old Delby man.|Delby man
          A blast hurt a 3-year-old girl Saturday.|girl
          Ann Edmond-Gray, 42, was found by Tom Lind.|Ann Edmond-Gray
          """)
  void namesWhoHasAnAgeByTheNameBesideIt(String text, String bearer) {
    AnalyzedText analyzed = ANALYZER.analyze(text);
    List<LocatedFigure> ages =
        FigureReader.withDefaults()
            .read(analyzed, Part.TEXT, analyzed.sentences().get(0))
            .figures()
            .stream()
            .filter(figure -> figure.figure().unit().kind() == Unit.Kind.AGE)
            .toList();
    assertThat(MeasureReader.withDefaults().read(analyzed, Part.TEXT, ages))
        .singleElement()
        .satisfies(age -> assertThat(age.concepts()).containsExactly(bearer));
  }

  @Test
  void tellsFromWhereAnAmountIsTaken() {
    assertThat(read("He has cut $716 billion from Medicare this year.").text())
        .isEqualTo("cut $716 billion from Medicare");
  }

  @Test
  void namesThePlace() {
    assertThat(read("The blast killed 26 people in Aleppo on Monday.").place()).contains("Aleppo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The office raised its estimate of grain imports to 26 mln tonnes.|import",
        "Moscow bought 14 mln tonnes wheat.|wheat",
        "The nearly $1 trillion farm bill failed.|bill",
        "Pell & Stone expects earnings of $340 million this year.|earnings"
      })
  void an_amount_is_of_what_it_measures(String words, String head) {
    assertThat(read(words).head()).isEqualTo(head);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Two men fled.", "Two men tried to help.", "They counted 26 fires."})
  void an_escape_is_no_displacement_and_a_try_no_trial(String words) {
    assertThat(read(words).category()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They counted 26 probable cases.|PROBABLE",
        "The fever made 26 likely cases.|PROBABLE",
        "The pollster called 26 likely voters.|UNSPECIFIED",
        "26 patients likely to die were moved.|UNSPECIFIED",
        "They are likely worth 26 farms.|UNSPECIFIED"
      })
  void only_cases_are_likely(String words, CaseStatus status) {
    assertThat(read(words).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The deficit is $87 million, the minister said.|deficit",
        "The fund's assets were $4 billion and will rise next year, the director wrote.|asset"
      })
  void who_tells_a_sum_is_not_what_it_is_of(String words, String head) {
    assertThat(read(words).head()).isEqualTo(head);
  }

  @Test
  void the_wounded_stand_behind_their_verb() {
    assertThat(readAll("Blast in market kills six and wounds 19 some in critical condition."))
        .extracting(measure -> measure.category().orElseThrow())
        .containsExactly(Category.KILLED, Category.INJURED);
  }

  @Test
  void what_a_death_leaves_is_not_dead() {
    ImmutableList<Measure> measures =
        ImmutableList.copyOf(readAll("The death of the chairman left the board split with four."));
    assertThat(measures.get(measures.size() - 1).category()).isEmpty();
  }

  @Test
  void a_name_is_not_new() {
    assertThat(read("Ten New Jersey officers left.").accumulation())
        .isEqualTo(Accumulation.UNKNOWN);
    assertThat(read("Ten new officers left.").accumulation()).isEqualTo(Accumulation.INCREMENT);
  }

  private static List<Optional<Category>> categories(String sentences) {
    AnalyzedText text = ANALYZER.analyze(sentences);
    List<LocatedFigure> figures =
        text.sentences().stream()
            .flatMap(s -> FigureReader.withDefaults().read(text, Part.TEXT, s).figures().stream())
            .toList();
    return MeasureReader.withDefaults().read(text, Part.TEXT, figures).stream()
        .map(Measure::category)
        .toList();
  }

  @Test
  void one_who_stands_has_votes_as_the_other_had() {
    assertThat(categories("Bell won 52 percent of the vote. Ann Field had 48 percent."))
        .containsOnly(Optional.of(Category.VOTES));
    assertThat(categories("Odinga won 43 percent of the vote. Kenya had 7 percent unemployment."))
        .containsExactly(Optional.of(Category.VOTES), Optional.empty());
  }

  @Test
  void no_month_makes_a_protest() {
    assertThat(
            categories("The bank expected 90,000 jobs in the year to March. Another saw 36,000."))
        .doesNotContain(Optional.of(Category.PROTESTERS));
  }

  @Test
  void an_amount_with_a_verb_of_its_own_is_not_what_the_first_was() {
    List<Measure> measures =
        readAll("Russia harvested 86 million tonnes of wheat and exported 38 million.");

    assertThat(measures).extracting(Measure::predicate).containsExactly("harvest", "export");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Estimates of 26 dead went round.",
        "Estimates of the harvest ranged from 380 million to 521 million bushels.",
        "Estimates in a poll of traders ranged from 380 million bushels to 521 million.",
        "Estimates put the number of jars at 26."
      })
  void a_sentence_may_begin_with_an_estimate(String words) {
    assertThat(readAll(words)).isNotEmpty();
  }
}
