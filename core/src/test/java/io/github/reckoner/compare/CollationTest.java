package io.github.reckoner.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Mention;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Statement;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks, denials and questions, on an article made after the facts of a real one. */
class CollationTest {

  private static final String TEXT =
      "Cuba opened 9 cases against recruiters. Of the 8 cases that are over, 5 ended in a verdict."
          + " In 3 cases the court has yet to rule, and 1 more is being prepared."
          + " Some 187 countries voted in favour, 2 against, and 1 abstained.";

  private static final Article ARTICLE = Article.of("a", TEXT);

  private static Claim count(int number, String words, Measure measure) {
    int at = TEXT.indexOf(words);
    String digits = words.substring(0, words.indexOf(' '));
    Passage numeral = ARTICLE.passage(Part.TEXT, at, at + digits.length());
    int from = TEXT.lastIndexOf(". ", at) + 1;
    int to = TEXT.indexOf('.', at) + 1;
    Claim claim =
        Claim.of(
            "a#" + number,
            Figure.of(
                numeral,
                numeral,
                Quantifier.EXACT,
                new BigDecimal(digits),
                Unit.count(measure.head())),
            measure);
    return claim.withEvidence(ARTICLE.passage(Part.TEXT, from, to));
  }

  private static ImmutableList<Claim> claims() {
    Measure cases = Measure.of(Category.CASES, "case").withText("cases");
    Measure countries = Measure.of(Category.VOTES, "country").withText("countries voted");
    return ImmutableList.of(
        count(0, "9 cases", cases),
        count(1, "8 cases", cases),
        count(2, "5 ended", Measure.of("").withText("ended in a verdict")),
        count(3, "3 cases", cases),
        count(4, "1 more", Measure.of("").withText("more is being prepared")),
        count(5, "187 countries", countries),
        count(6, "2 against", Measure.of("").withText("against")),
        count(7, "1 abstained", Measure.of("").withText("abstained")));
  }

  private static Collation collate(List<Claim> claims, Statement... statements) {
    Reading reading = Reading.of(ARTICLE, claims);
    return Collator.withDefaults()
        .collate(
            List.of(
                new Reading(
                    reading.article(),
                    reading.claims(),
                    ImmutableList.copyOf(statements),
                    reading.attributions(),
                    reading.skipped(),
                    reading.names(),
                    reading.problems(),
                    reading.effort())));
  }

  @Test
  void sums_that_the_article_makes_hold_and_no_other_is_tried() {
    assertThat(collate(claims()).checks())
        .extracting(Check::says)
        .containsExactly("8 + 1 = 9", "5 + 3 = 8");
  }

  @Test
  void parts_of_a_sum_are_parts_and_no_rivals() {
    Collation collation = collate(claims());

    assertThat(collation.apart())
        .filteredOn(pair -> pair.relation() == Relation.TOTAL_OF)
        .extracting(pair -> pair.second() + " of " + pair.first())
        .contains("a#1 of a#0", "a#3 of a#1");
    assertThat(collation.matters()).allMatch(matter -> matter.conflicts().isEmpty());
  }

  @Test
  void a_part_greater_than_its_whole_fails() {
    Measure part = Measure.of(Category.CASES, "case").withPartOf("a#1");
    List<Claim> claims = new ArrayList<>();
    claims.add(count(0, "9 cases", part));
    claims.add(count(1, "8 cases", Measure.of(Category.CASES, "case")));

    assertThat(collate(claims).checks())
        .extracting(Check::kind, Check::says)
        .containsExactly(tuple(Check.Kind.FAILS, "9 > 8"));
  }

  private static Claim serving(String id, String state, String value) {
    Measure measure =
        Measure.of(Category.SERVING, "national")
            .withText("nationals serving in the Russian army")
            .withPopulation(
                Population.any().withNationalities(List.of(state)).withSides(List.of("Russia")));
    return Claim.of(id, Made.figure(Quantifier.EXACT, value, Unit.count("national")), measure);
  }

  @Test
  void a_question_finds_the_people_it_names() {
    Collation collation =
        collate(List.of(serving("a#0", "Cuba", "5000"), serving("a#1", "China", "150")));

    assertThat(collation.about("Cubans fighting for Russia"))
        .singleElement()
        .satisfies(
            match -> {
              assertThat(match.matter().claims()).extracting(Claim::id).containsExactly("a#0");
              assertThat(match.score()).isEqualTo(1);
              assertThat(match.reason()).contains("russia");
            });
  }

  private static Claim told(int place, String number, Measure measure, String sentence) {
    return Claim.of("a#" + place, Made.exact(number), measure).withEvidence(Made.passage(sentence));
  }

  @Test
  void a_question_finds_the_matters_beside_its_answer() {
    String charged = "9 cases against Cubans for mercenary activity";
    Measure cases = Measure.of(Category.CASES, "case");
    Measure decided = cases.withText("cases decided").withPartOf("a#1");
    Measure ships = Measure.of("ship").withText("ships in the harbour");
    Collation collation =
        collate(
            List.of(
                serving("a#0", "Cuba", "5000"),
                told(1, "9", cases, charged),
                told(2, "8", decided, "8 of them were decided"),
                told(3, "4", ships, "4 ships lay in the harbour")));

    assertThat(collation.about("how many Cubans are fighting for Russia"))
        .extracting(match -> match.matter().claims().get(0).id(), match -> match.score())
        .containsExactly(tuple("a#0", 1.0), tuple("a#1", 0.4), tuple("a#2", 0.3));
    assertThat(collation.about("ships sunk by Peru")).isEmpty();
  }

  @Test
  void who_asks_for_the_killed_is_not_told_of_all_people() {
    Measure killed = Measure.of(Category.KILLED, "person").withText("people died");
    Measure missing = Measure.of(Category.MISSING, "person").withText("people were missing");
    Measure aboard = Measure.of("person").withText("carrying 132 people");
    Collation collation =
        collate(
            List.of(
                told(0, "14", killed, "14 people died."),
                told(1, "31", missing, "31 people were missing."),
                told(2, "132", aboard, "The ferry was carrying 132 people.")));

    assertThat(collation.about("how many people died"))
        .extracting(match -> match.matter().claims().get(0).id())
        .containsExactly("a#0");
    assertThat(collation.about("how many were on board"))
        .extracting(match -> match.matter().claims().get(0).id())
        .containsExactly("a#2");
  }

  private static Statement denied(Actor holder, String target) {
    Passage words = new Passage(Part.TEXT, 500, 500 + target.length(), target);
    return new Statement(
        Statement.Kind.DENIAL,
        "a",
        Chain.of(Hop.of(new Mention(holder, words), words)),
        words.quote(),
        Measure.of("").withText(words.quote()),
        AsOf.unknown(),
        words);
  }

  @Test
  void a_denial_is_about_what_it_names() {
    Actor spokesman = Actor.of(Actor.Kind.PERSON, "Ruiz");
    Measure jobs = Made.open("job", "cut", "cut jobs at the Delby mill");
    Measure mill = Made.open("tonne", "make", "the Delby mill makes paper and cuts logs");
    Collation collation =
        collate(
            List.of(
                told(1, "300", jobs, "It will cut 300 jobs at the Delby mill"),
                told(2, "9", mill, "The Delby mill makes 9 tonnes")),
            denied(spokesman, "the Delby mill would cut jobs"),
            denied(spokesman, "the Delby mill had changed hands"));

    assertThat(collation.matters())
        .filteredOn(matter -> !matter.disputedBy().isEmpty())
        .singleElement()
        .satisfies(
            matter -> {
              assertThat(matter.claims()).extracting(Claim::id).containsExactly("a#1");
              assertThat(matter.disputedBy())
                  .extracting(Statement::target)
                  .containsExactly("the Delby mill would cut jobs");
            });
  }

  @Test
  void a_denial_of_a_state_is_about_its_own_people() {
    Actor ministry = Actor.of(Actor.Kind.ORGANISATION, "Foreign Ministry").withAffiliation("Cuba");
    Statement denial = denied(ministry, "does not take part in the fighting");

    Collation collation =
        collate(List.of(serving("a#0", "Cuba", "5000"), serving("a#1", "China", "150")), denial);

    assertThat(collation.matters())
        .filteredOn(matter -> !matter.disputedBy().isEmpty())
        .singleElement()
        .satisfies(
            matter -> assertThat(matter.claims()).extracting(Claim::id).containsExactly("a#0"));
  }
}
